import { html, nothing, type TemplateResult } from 'lit-html'
import { amount, columnName } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { asTyped } from '../as-typed.ts'
import { FUNCTION_HELP, type FunctionHelp } from '../function-help.ts'
import { formulaButtons } from '../parts/formula-buttons.ts'
import type { PanelState } from '../state.ts'

type Example = FunctionHelp['examples'][number]

/** What functions are about, as their names begin. */
const GROUPS = [
  { title: 'Ratings', begins: 'RAG' },
  { title: 'The plan: checks, refs, leads, coverage', begins: 'PLAN' },
] as const

/** Rows of an example's result that are shown. */
const MOST_ROWS = 8
/** More columns than this have no room for their longest words. */
const WIDE = 4

/** What a program asks of every formula. */
const LIMITS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'Google Sheets',
    [
      'No cell of a range may depend on NOW(), RAND() or the like: the formula would say so, or stay at “Loading...”. For the date of the day write TODAY().',
      'Google stops a formula after 30 seconds. Write one for the whole column and let it fill the cells below; for a whole workbook use this panel.',
    ],
  ],
])

/** What is left to do with a formula that was put into a sheet. */
const THEN = 'It names the cells of the example: change them to yours.'

/** Help for the functions that are typed in cells. It needs no check, for it tells of no workbook. */
export function functionsView(state: PanelState, panel: Actions): TemplateResult {
  const { program } = state
  return html`
    <h1 tabindex="-1">Functions</h1>
    <p>
      Type them in a cell like any other function. What they give fills the cells below and beside, and
      changes when the cells that they are given change.
    </p>
    <p class="small muted">
      The parts of a formula stand between commas. Where your program writes 0,5 for a half, type ; instead of
      each of these commas.
    </p>
    ${(LIMITS_OF.get(program) ?? []).map(limit => html`<p class="small muted">${limit}</p>`)}
    <section>
      <div class="field">
        <label for="pr-functions">Find a function</label>
        <input id="pr-functions" type="search" autocomplete="off" @input=${find} />
      </div>
      <output class="small muted" for="pr-functions">${amount(FUNCTION_HELP.length, 'function')}</output>
    </section>
    ${GROUPS.map(
      ({ title, begins }) =>
        html`<section data-group>
          <h2>${title}</h2>
          <ul class="functions">
            ${FUNCTION_HELP.filter(({ name }) => name.startsWith(begins)).map(
              help => html`<li data-words=${wordsOf(help)}>${oneFunction(help, state, panel)}</li>`,
            )}
          </ul>
        </section>`,
    )}
  `
}

function wordsOf({ name, summary, args, notes }: FunctionHelp): string {
  return [name, summary, ...args.map(({ help }) => help), ...notes].join(' ').toLowerCase()
}

/** Whether a text has every word that is looked for. */
export function hasWords(text: string, asked: string): boolean {
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}

/** Hides what is not looked for. What was typed is kept by the field itself: nothing else depends on it. */
function find({ target }: Event): void {
  const field = target as HTMLInputElement
  const asked = field.value.trim()
  const screen = field.closest('main')
  let found = 0
  for (const group of screen?.querySelectorAll<HTMLElement>('[data-group]') ?? []) {
    const before = found
    for (const item of group.querySelectorAll<HTMLElement>('[data-words]')) {
      item.hidden = !hasWords(item.dataset['words'] ?? '', asked)
      if (!item.hidden) found += 1
    }
    group.hidden = found === before
  }
  const answer = screen?.querySelector('output')
  if (answer) answer.textContent = found === 0 ? `No function has “${asked}”` : amount(found, 'function')
}

function oneFunction(
  { name, formula, summary, args, notes, examples }: FunctionHelp,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<details class="fold">
    <summary>
      <span><b>${name}</b><span>${summary}</span></span>
    </summary>
    <div class="stack">
      <code class="formula">${asTyped(formula, state.functionPrefix)}</code>
      <dl class="args">
        ${args.map(
          arg =>
            html`<div>
              <dt>${arg.name}${arg.optional ? html`<span>, may be left out</span>` : nothing}</dt>
              <dd>${asTyped(arg.help, state.functionPrefix)}</dd>
            </div>`,
        )}
      </dl>
      ${notes.map(note => html`<p class="small">${asTyped(note, state.functionPrefix)}</p>`)}
      ${examples.map(example => oneExample(example, state, panel))}
    </div>
  </details>`
}

function oneExample(
  { name, cells, formula: plain, gives }: Example,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const formula = asTyped(plain, state.functionPrefix)
  return html`<div class="example stack">
    <h3>${name}</h3>
    ${cells.length === 0 ? nothing : sheet(cells, `Cells of the example: ${name}`)}
    <code class="formula">${formula}</code>
    ${formulaButtons(formula, { words: 'Copy formula', about: formula }, state, panel, THEN)}
    <p class="small muted">gives</p>
    ${sheet(gives.slice(0, MOST_ROWS), `Result of the example: ${name}`, false)}
    ${
      gives.length <= MOST_ROWS
        ? nothing
        : html`<p class="small muted">and ${amount(gives.length - MOST_ROWS, 'more row')}</p>`
    }
  </div>`
}

/** A small piece of a sheet; with row numbers and letters where a formula names its cells. */
function sheet(rows: readonly (readonly string[])[], label: string, isNamed = true): TemplateResult {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, at) => at)
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>
    <table class="cells ${isNamed ? 'named' : ''} ${width > WIDE ? 'wide' : ''}">
      ${
        isNamed
          ? html`<thead>
              <tr>
                <td></td>
                ${columns.map(column => html`<th scope="col">${columnName(column)}</th>`)}
              </tr>
            </thead>`
          : nothing
      }
      <tbody>
        ${rows.map(
          (row, at) =>
            html`<tr>
              ${isNamed ? html`<th scope="row">${at + 1}</th>` : nothing}
              ${columns.map(column => html`<td>${row[column] ?? ''}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
