import { html, nothing, type TemplateResult } from 'lit-html'
import { repeat } from 'lit-html/directives/repeat.js'
import { capital, FIELD_NAMES } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { saidOf, setupOf, withColumn } from '../chosen-plan.ts'
import { columnGroups, type ColumnRead } from '../facts/columns-read.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { columnAddress } from './column-choice.ts'
import { seeAll, shownOf } from './see-all.ts'
import { columnId } from './setup-columns.ts'

const FIRST = 6

/** A column that a guess names, and the list in which it is chosen. */
interface NamedColumn {
  readonly column: ColumnRead
  readonly id: string
}

/** What is unsure comes first: each guess with the columns that it names, to be confirmed or chosen otherwise. */
export function setupGuesses(
  last: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  const guesses = [...new Set(last.report.unsure)]
  if (guesses.length === 0) return nothing
  const columns = columnGroups(last.checked.now).flatMap((group, at) =>
    group.columns.map((column, place) => ({ column, id: columnId(at, place) })),
  )
  return html`<section class="notice">
    <h2>${guesses.length === 1 ? '1 guess to confirm' : `${guesses.length} guesses to confirm`}</h2>
    <ul class="guesses">
      ${repeat(
        shownOf(guesses, 'guesses', FIRST, state),
        guess => guess,
        guess => html`<li>${oneGuess(guess, namedBy(guess, columns), state, panel)}</li>`,
      )}
    </ul>
    ${seeAll('guesses', guesses.length, FIRST, state, panel)}
  </section>`
}

/** The columns whose headings a sentence quotes. */
function namedBy(guess: string, columns: readonly NamedColumn[]): readonly NamedColumn[] {
  const words = guess.replace(/\s+/g, ' ')
  const named = columns.filter(({ column: { heading } }) => words.includes(`"${heading}"`))
  return named.filter(
    ({ column: { heading } }, at) => named.findIndex(({ column }) => column.heading === heading) === at,
  )
}

function oneGuess(
  guess: string,
  columns: readonly NamedColumn[],
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<p>${capital(guess)}</p>
    ${columns.map(named => html`<p class="row">${answerTo(named, columns.length === 1, state, panel)}</p>`)}`
}

function answerTo(
  { column, id }: NamedColumn,
  isAlone: boolean,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const { heading, field, letter } = column
  const { columns } = state.choices
  const canConfirm = isAlone && field !== '' && saidOf(columns, heading) === undefined
  const confirm = ({ currentTarget }: Event): void => {
    focusAfter(currentTarget as HTMLElement)
    panel.choose({ columns: withColumn(columns, heading, field) })
  }
  return html`${columnAddress(column, state, panel)}
    ${
      canConfirm
        ? html`<button type="button" class="btn small" @click=${confirm}>
            ${FIELD_NAMES[field]} is right<span class="vh"> for column ${letter}, “${heading}”</span>
          </button>`
        : nothing
    }
    <button
      type="button"
      class="btn small"
      @click=${({ currentTarget }: Event) => toChoice(currentTarget as HTMLElement, id)}
    >
      Choose<span class="vh"> what column ${letter}, “${heading}”, holds</span>
    </button>`
}

/** The guess goes away with its button: focus goes to the next guess, after the last to the top of the screen. */
function focusAfter(button: HTMLElement): void {
  const guess = button.closest('li')
  const next = guess?.nextElementSibling ?? guess?.previousElementSibling
  const target =
    next?.querySelector<HTMLElement>('.btn') ?? button.closest('main')?.querySelector<HTMLElement>('h1')
  target?.focus()
}

/** Goes to the list of the column, further down. */
function toChoice(button: HTMLElement, id: string): void {
  button.closest('main')?.querySelector<HTMLElement>(`#${id}`)?.focus()
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
