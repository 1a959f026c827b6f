import { html, nothing, type TemplateResult } from 'lit-html'
import { amount } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { asTyped } from '../as-typed.ts'
import { type CountFacts, countFacts, type LeftOut } from '../facts/counts.ts'
import { type SummaryFormula, summaryFormulas } from '../facts/formulas.ts'
import { groupFacts } from '../facts/groups.ts'
import { type MovementFacts, movementFacts } from '../facts/movement.ts'
import { ruleOf } from '../facts/once.ts'
import { type PrintedBlock, type PrintedFacts, type PrintedLine, printedFacts } from '../facts/printed.ts'
import { address } from '../parts/address.ts'
import { formulaButtons } from '../parts/formula-buttons.ts'
import { groupBars } from '../parts/group-bars.ts'
import { places } from '../parts/places.ts'
import { rating } from '../parts/rating.ts'
import { seeAll, shownOf } from '../parts/see-all.ts'
import { smallButton } from '../parts/small-button.ts'
import type { LastCheck, PanelState } from '../state.ts'

/** Formulas, and blocks of printed figures, that are shown at first. */
const FEW = 5

/** What the ratings come to: one sentence, a table, what the paper prints of itself, and bars by theme, agency and all else. */
export function summaryView(state: PanelState, panel: Actions): TemplateResult {
  const { last } = state
  if (last === undefined) return html``
  const rule = ruleOf(state)
  const facts = countFacts(last, rule)
  const printed = printedFacts(last, rule)
  return html`
    <h1 tabindex="-1">Summary</h1>
    ${headline(facts, panel)}
    ${facts.total === 0 ? nothing : [count(facts, state, panel), leftOut(facts, state, panel)]}
    ${printed.figures === 0 ? nothing : printedAgainstCounted(printed, facts, state, panel)}
    ${since(last, state, panel)}
    ${groupFacts(last, rule).map(group => groupBars(group, facts.key, state, panel))}
    ${facts.total === 0 ? nothing : formulas(last, state, panel)}
  `
}

function headline({ sentence }: CountFacts, panel: Actions): TemplateResult {
  return html`<section>
    <p class="quote">${sentence}</p>
    <p>
      <button type="button" class="btn small" @click=${() => panel.copy(sentence, 'The sentence')}>
        Copy sentence
      </button>
    </p>
  </section>`
}

function count(facts: CountFacts, state: PanelState, panel: Actions): TemplateResult {
  const { lines, total, caption, key, table } = facts
  return html`<section>
    <div class="head">
      <h2>Count</h2>
      ${smallButton('Copy table', 'of all ratings', () => panel.copy(table, 'The table'))}
    </div>
    ${ways(facts, state, panel)}
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">Rating</th>
          <th scope="col" class="num">Number</th>
          <th scope="col" class="num">Share</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ entry, count: number, share }) =>
            html`<tr>
              <th scope="row">${rating(entry, '', key)}</th>
              <td class="num">${number}</td>
              <td class="num">${share}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td class="num">${total}</td>
          <td class="num">100%</td>
        </tr>
      </tfoot>
      <caption>
        ${caption}
      </caption>
    </table>
  </section>`
}

/** Each way of counting with what it gives, so that nobody must switch to find out. */
function ways({ ways: all, oneWay, lines }: CountFacts, state: PanelState, panel: Actions): TemplateResult {
  if (oneWay) return html`<p class="small muted">Counted by rating or by action, the result is the same.</p>`
  const rule = ruleOf(state)
  return html`<fieldset>
    <legend class="vh">What to count</legend>
    ${all.map(
      (way, at) =>
        html`<label class="choice">
          <input
            type="radio"
            name="pr-counting-rule"
            value=${way.rule}
            .checked=${way.rule === rule}
            @change=${() => panel.countBy(way.rule)}
          />
          <span>${way.label}</span>
          <span class="small muted">${way.result}${at === 0 ? ` ${lines[0]?.entry.label ?? ''}` : ''}</span>
        </label>`,
    )}
  </fieldset>`
}

/** Blank, exempt and unknown words are classes of their own, never lost. */
function leftOut(
  { leftOut: classes }: CountFacts,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  if (classes.length === 0) return nothing
  const number = classes.reduce((sum, each) => sum + each.count, 0)
  return html`<section>
    <h2>Not counted <span class="n">${number}</span></h2>
    <ul class="lines">
      ${classes.map(each => leftOutClass(each, state, panel))}
    </ul>
  </section>`
}

function leftOutClass(
  { entry, amount: number, places: cells }: LeftOut,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<li class="stack">
    <p class="head">${rating(entry)}<span class="small muted">${number}</span></p>
    ${places(cells, `not counted ${entry.letter}`, state, panel)}
  </li>`
}

function printedAgainstCounted(
  { blocks, figures, differing }: PrintedFacts,
  { key }: CountFacts,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<section>
    <h2>
      ${
        differing === 0
          ? html`Printed and counted agree <span class="n">${figures} of ${figures}</span>`
          : html`Printed and counted differ <span class="n">${differing} of ${figures}</span>`
      }
    </h2>
    ${shownOf(blocks, 'printed', FEW, state).map(block => printedTable(block, key, state, panel))}
    ${seeAll('printed', blocks.length, FEW, state, panel)}
  </section>`
}

function printedTable(
  { says, lines }: PrintedBlock,
  key: CountFacts['key'],
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<table class="printed">
    <thead>
      <tr>
        <th scope="col">Place</th>
        <th scope="col">Rating</th>
        <th scope="col">Printed</th>
        <th scope="col">Counted</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(line => printedLine(line, key, state, panel))}
    </tbody>
    <caption>
      ${says}
    </caption>
  </table>`
}

function printedLine(
  { place, entry, printed, counted, agrees, verdict }: PrintedLine,
  key: CountFacts['key'],
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<tr>
    <td>${address(place, state, panel)}</td>
    <th scope="row">${entry === undefined ? 'Total' : rating(entry, '', key)}</th>
    <td class=${short(printed)}>${printed}</td>
    <td>
      <span class=${short(counted)}>${counted}</span>
      <span class=${agrees ? 'muted' : 'differs'}>${verdict}</span>
    </td>
  </tr>`
}

/** '78 (90.7%)' stays on one line, '14 of 14 (100%)' may not. */
function short(figure: string): string {
  return figure.length <= 11 ? 'nowrap' : ''
}

function formulas(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const all = summaryFormulas(last, ruleOf(state)).map(each => ({
    ...each,
    text: asTyped(each.text, state.functionPrefix),
  }))
  return html`<section>
    <h2>Count in the sheet</h2>
    ${
      all.length === 0
        ? html`<p>
            No formula gives this count, because some rows have no ref of their own. Every rating can be
            counted: choose it above.
          </p>`
        : html`<p>${formulasSay(all, last)}</p>
            <ul class="lines formulas">
              ${shownOf(all, 'formulas', FEW, state).map(
                ({ sheet, text }) =>
                  html`<li>
                    <code>${text}</code>
                    ${formulaButtons(text, { words: 'Copy', about: `the formula for ${sheet}` }, state, panel)}
                  </li>`,
              )}
            </ul>
            ${seeAll('formulas', all.length, FEW, state, panel)}`
    }
  </section>`
}

function formulasSay(all: readonly SummaryFormula[], { checked: { now } }: LastCheck): string {
  if (all.length === 1) return 'This formula gives the same figures, and follows later changes.'
  const rated = now.tables.length
  const which = all.length === rated ? 'each of its own table' : `for ${all.length} of ${rated} tables`
  return `These formulas give the figures, ${which}, and follow later changes.`
}

function since(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const facts = last.checked.then === undefined ? undefined : movementFacts(last)
  return html`<section>
    <div class="head">
      <h2>Since the last period</h2>
      <button type="button" class="btn small" @click=${() => panel.go('movement')}>
        ${facts === undefined ? 'Compare' : 'See what moved'}
      </button>
    </div>
    <p>
      ${facts === undefined ? 'Choose the return of the last period to see what has changed.' : movedSentence(facts)}
    </p>
  </section>`
}

function movedSentence({ problem, lists, rated, caption }: MovementFacts): string {
  if (problem !== '') return problem
  const of = (id: string): number => lists.find(list => list.id === id)?.lines.length ?? 0
  const said = rated
    ? `${amount(of('worse'), 'action is', 'actions are')} worse, ${of('better')} better, ${of('same')} the same, ${of('new')} new.`
    : `${amount(of('same'), 'action is', 'actions are')} in both returns, ${of('new')} new, ${of('gone')} not in this one.`
  return `${said} ${caption}`
}
