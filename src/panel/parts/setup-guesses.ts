import { html, nothing, type TemplateResult } from 'lit-html'
import { capital } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { saidOf, setupOf, withColumn } from '../chosen-plan.ts'
import { columnGroups, type ColumnRead } from '../facts/columns-read.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { columnChoice } from './column-choice.ts'
import { seeAll, shownOf } from './see-all.ts'

const FIRST = 6

/** What is unsure comes first: each guess with the columns that it names, so that it is corrected where it stands. */
export function setupGuesses(
  last: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  const guesses = [...new Set(last.report.unsure)]
  if (guesses.length === 0) return nothing
  const columns = columnGroups(last.checked.now).flatMap(group => group.columns)
  return html`<section class="notice">
    <h2>${guesses.length === 1 ? '1 guess to confirm' : `${guesses.length} guesses to confirm`}</h2>
    <ul class="guesses">
      ${shownOf(guesses, 'guesses', FIRST, state).map(
        (guess, at) => html`<li>${oneGuess(guess, at, namedBy(guess, columns), state, panel)}</li>`,
      )}
    </ul>
    ${seeAll('guesses', guesses.length, FIRST, state, panel)}
  </section>`
}

/** The columns whose headings a sentence quotes. */
function namedBy(guess: string, columns: readonly ColumnRead[]): readonly ColumnRead[] {
  const words = guess.replace(/\s+/g, ' ')
  const named = columns.filter(({ heading }) => words.includes(`"${heading}"`))
  return named.filter((column, at) => named.findIndex(({ heading }) => heading === column.heading) === at)
}

function oneGuess(
  guess: string,
  at: number,
  columns: readonly ColumnRead[],
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const { choices } = state
  const [only, another] = columns
  const isOpen =
    only !== undefined &&
    another === undefined &&
    only.field !== '' &&
    saidOf(choices.columns, only.heading) === undefined
  return html`<p>${capital(guess)}</p>
    ${columns.map(
      (column, place) =>
        html`<p class="answer">
          <span class="addr">${column.letter}</span
          >${columnChoice(column, `pr-guess-${at}-${place}`, state, panel)}
          ${
            isOpen
              ? html`<button
                  type="button"
                  class="btn small"
                  @click=${() =>
                    panel.choose({ columns: withColumn(choices.columns, column.heading, column.field) })}
                >
                  That is right
                </button>`
              : nothing
          }
        </p>`,
    )}`
}

/** A sheet `Plan setup` that could not be used, with everything that is wrong with it. */
export function setupProblems(
  last: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  const setup = setupOf(last.checked.now.workbook)
  if (setup === undefined || 'plan' in setup) return nothing
  const { sheet, problems } = setup
  return html`<section class="notice">
    <h2>The sheet “${sheet}” could not be used</h2>
    <p>
      It holds the plan of this workbook, and this is wrong with it.
      ${state.choices.plan === undefined ? 'Until it is put right, the plan layout is recognised.' : ''}
    </p>
    <ul class="lines">
      ${shownOf(problems, 'setup problems', FIRST, state).map(problem => html`<li>${problem}</li>`)}
    </ul>
    ${seeAll('setup problems', problems.length, FIRST, state, panel)}
  </section>`
}
