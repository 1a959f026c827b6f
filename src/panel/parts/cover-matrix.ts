import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import { type CoverCell, type CoverFacts, type CoverMatrix } from '../facts/coverage.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { coverNumber, openCells } from './cover-number.ts'
import { seeAll, shownOf } from './see-all.ts'

/** Width of the narrowest panel that columns may take, of a column and of one of its letters, in pixels. */
const ROOM = 228
const COLUMN = 28
const LETTER = 8
/** A row's name is its code and title where this much is left for it. */
const TITLE = 90
/** Rows that are shown at first. */
const FIRST = 20

/** What covers each item by agency or theme: a table where its columns have room, else a list. Rows with none stand first. */
export function coverMatrix(
  { title, one }: CoverFacts,
  matrix: CoverMatrix,
  last: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const group = `cover ${title} ${matrix.by}`
  const widths = matrix.columns.map(({ code }) => Math.max(COLUMN, code.length * LETTER))
  const used = COLUMN + widths.reduce((sum, width) => sum + width, 0)
  const shown = shownOf(matrix.lines, group, FIRST, state)
  const drawn = { matrix: { ...matrix, lines: shown }, group, one, last, state, panel }
  return html`<p class="small muted">${matrix.says}</p>
    ${used > ROOM ? asList(drawn) : asTable(drawn, ROOM + COLUMN - used > TITLE)}
    ${seeAll(group, matrix.lines.length, FIRST, state, panel)}`
}

interface Drawn {
  readonly matrix: CoverMatrix
  readonly group: string
  readonly one: string
  readonly last: LastCheck
  readonly state: PanelState
  readonly panel: Actions
}

type MatrixLine = CoverMatrix['lines'][number]

function asTable(drawn: Drawn, hasTitles: boolean): TemplateResult {
  const { matrix, one } = drawn
  return html`<div class="scroll">
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">${one.charAt(0).toUpperCase()}${one.slice(1)}</th>
          ${matrix.columns.map(
            ({ code, name }) =>
              html`<th scope="col">
                <span aria-hidden="true">${code}</span><span class="vh">${name}</span>
              </th>`,
          )}
          <th scope="col">All</th>
        </tr>
      </thead>
      <tbody>
        ${matrix.lines.map(line => tableLine(line, drawn, hasTitles))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          ${matrix.totals.map(total => html`<td>${total}</td>`)}
          <td>${matrix.total}</td>
        </tr>
      </tfoot>
      <caption>
        ${codesInWords(matrix)}Dashed box: none. Dotted line: only 1.
      </caption>
    </table>
  </div>`
}

/** 'C Commissioner, F Force. ' */
function codesInWords({ columns }: CoverMatrix): string {
  const named = columns.filter(({ title }) => title !== '').map(({ code, title }) => `${code} ${title}`)
  return named.length === 0 ? '' : `${named.join(', ')}. `
}

function tableLine(line: MatrixLine, drawn: Drawn, hasTitles: boolean): TemplateResult {
  const { matrix, group, last, state, panel } = drawn
  const { item, cells } = line
  const all = { count: item.count, records: item.by }
  const named = [
    ...cells.map((cell, at) => [cell, matrix.columns[at]?.name ?? ''] as const),
    [all, 'all'] as const,
  ]
  return html`<tr>
      <th scope="row">
        <span class=${hasTitles ? 'clamp' : ''}
          >${item.code} <span class=${hasTitles ? '' : 'vh'}>${item.title}</span></span
        >
      </th>
      ${named.map(
        ([cell, name]) =>
          html`<td>
            ${coverNumber(cell, { id: cellId(group, item.code, name), words: `${item.code}, ${name}` }, last, state, panel)}
          </td>`,
      )}
    </tr>
    ${opened(named, drawn, item.code)}`
}

/** Below the row, the cells of the number that was clicked. */
function opened(
  cells: readonly (readonly [CoverCell, string])[],
  { group, matrix, last, state, panel }: Drawn,
  code: string,
): TemplateResult | typeof nothing {
  const open = cells.filter(([, name]) => state.folds.get(cellId(group, code, name)) === true)
  if (open.length === 0) return nothing
  return html`<tr class="opened">
    <td colspan=${matrix.columns.length + 2}>
      ${open.map(([cell, name]) => openCells(cell, `${code}, ${name}`, cellId(group, code, name), last, state, panel))}
    </td>
  </tr>`
}

function cellId(group: string, code: string, name: string): string {
  return `${group}\n${code}\n${name}`
}

/** Too many columns, or too long names, for a narrow panel. */
function asList({ matrix, group, last, state, panel }: Drawn): TemplateResult {
  return html`<ul class="lines">
    ${matrix.lines.map(({ item, cells }) => {
      const named = cells.map((cell, at) => [cell, matrix.columns[at]?.name ?? ''] as const)
      const none = named.filter(([cell]) => cell.count === 0).map(([, name]) => name)
      return html`<li class="stack">
        <p><b>${item.code}</b> ${item.title} <span class="n">${item.count}</span></p>
        <ul class="strip">
          ${named
            .filter(([cell]) => cell.count > 0)
            .map(
              ([cell, name]) =>
                html`<li>
                  ${coverNumber(cell, { id: cellId(group, item.code, name), words: item.code, label: name }, last, state, panel)}
                </li>`,
            )}
        </ul>
        ${none.length === 0 ? nothing : html`<p class="small muted">None: ${none.join(', ')}</p>`}
        ${named
          .filter(([, name]) => state.folds.get(cellId(group, item.code, name)) === true)
          .map(([cell, name]) =>
            openCells(cell, `${item.code}, ${name}`, cellId(group, item.code, name), last, state, panel),
          )}
      </li>`
    })}
  </ul>`
}
