import { html, nothing, type TemplateResult } from 'lit-html'
import { cellName, columnName, type Finding, SEVERITY_WORDS, type Spot } from '../../../shared/index.ts'

/** Characters of a cell that are shown; the editor has them all. */
const MOST = 3000
/** A text that stands alone in its row runs on over the cells beside it up to this length; longer ones are wrapped. */
const LONGEST_TITLE = 160

/** A page of a sheet as it is to be drawn. Rows and columns are 0-based. */
export interface TablePage {
  readonly sheets: readonly string[]
  /** The cell under the cursor. */
  readonly at: Spot
  readonly isEmpty: boolean
  readonly rows: number
  readonly columns: number
  readonly top: number
  readonly left: number
  readonly texts: readonly (readonly string[])[]
  /** How grave the findings of a cell are that is marked. */
  readonly markAt: (row: number, column: number) => Finding['severity'] | undefined
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** What the person edits in the cell under the cursor; undefined while nothing is edited. */
  readonly editing: string | undefined
  /** Why the cell cannot be edited; '' when there is nothing to say. */
  readonly message: string
}

export interface TableActions {
  readonly onSheet: (name: string) => void
  readonly onRow: (row: number) => void
  readonly onColumn: (column: number) => void
  readonly onCell: (row: number, column: number) => void
  readonly onEdit: () => void
}

/** Sheets, pages and the table itself. */
export function tablePage(page: TablePage, actions: TableActions): TemplateResult {
  return html`
    <div class="table-bar">
      ${sheetChoice(page, actions)} ${pager(page, actions)}
      <p class="table-message" role="status">${page.message}</p>
    </div>
    <div class="table-scroll">${table(page, actions)}</div>
  `
}

function sheetChoice({ sheets, at }: TablePage, { onSheet }: TableActions): TemplateResult | typeof nothing {
  if (sheets.length < 2) return nothing
  const choose = ({ currentTarget }: Event): void => onSheet((currentTarget as HTMLSelectElement).value)
  return html`<label
    >Sheet
    <select @change=${choose}>
      ${sheets.map(name => html`<option .value=${name} .selected=${name === at.sheet}>${name}</option>`)}
    </select></label
  >`
}

function pager(page: TablePage, { onRow, onColumn }: TableActions): TemplateResult {
  const { isEmpty, top, left, rows, columns, texts } = page
  const row = top + texts.length
  const column = left + (texts[0]?.length ?? 0)
  const ofRows = isEmpty ? 'This sheet is empty' : `Rows ${top + 1} to ${row} of ${rows}`
  const ofColumns = `Columns ${columnName(left)} to ${columnName(column - 1)} of ${columnName(columns - 1)}`
  return html`
    <span class="table-pager">
      ${ofRows}
      ${
        texts.length >= rows
          ? nothing
          : [
              step('Rows before', top > 0, () => onRow(top - 1)),
              step('Rows after', row < rows, () => onRow(row)),
            ]
      }
    </span>
    ${
      column - left >= columns
        ? nothing
        : html`<span class="table-pager">
            ${ofColumns} ${step('Columns before', left > 0, () => onColumn(left - 1))}
            ${step('Columns after', column < columns, () => onColumn(column))}
          </span>`
    }
  `
}

/** A button that is there even where it leads nowhere, so that the focus on it is not lost. */
function step(says: string, leads: boolean, go: () => void): TemplateResult {
  return html`<button
    type="button"
    class="btn small"
    aria-disabled=${leads ? 'false' : 'true'}
    @click=${() => leads && go()}
  >
    ${says}
  </button>`
}

function table(page: TablePage, actions: TableActions): TemplateResult {
  const { at, rows, columns, top, left, texts, hiddenColumns } = page
  const heads = (texts[0] ?? []).map((_, index) => left + index)
  return html`<table
    role="grid"
    aria-label=${`Sheet ${at.sheet}`}
    aria-rowcount=${rows + 1}
    aria-colcount=${columns + 1}
  >
    <thead>
      <tr aria-rowindex="1">
        <td aria-colindex="1"></td>
        ${heads.map(
          column =>
            html`<th scope="col" aria-colindex=${column + 2}>
              ${columnName(column)}${hidden(hiddenColumns, column)}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${texts.map((line, index) => tableRow(page, actions, top + index, line))}
    </tbody>
  </table>`
}

function tableRow(
  page: TablePage,
  actions: TableActions,
  row: number,
  line: readonly string[],
): TemplateResult {
  const filled = line.filter(text => text !== '').length
  return html`<tr aria-rowindex=${row + 2}>
    <th scope="row" aria-colindex="1">${row + 1}${hidden(page.hiddenRows, row)}</th>
    ${line.map((text, index) => {
      const flows = filled === 1 && text !== '' && text.length <= LONGEST_TITLE
      return tableCell(page, actions, row, page.left + index, text, flows)
    })}
  </tr>`
}

function tableCell(
  { at, editing, markAt }: TablePage,
  { onCell, onEdit }: TableActions,
  row: number,
  column: number,
  text: string,
  flows: boolean,
): TemplateResult {
  const isAt = row === at.row && column === at.column
  const isEdited = isAt && editing !== undefined
  const name = cellName(row, column)
  const mark = markAt(row, column)
  return html`<td
    aria-colindex=${column + 2}
    aria-selected=${isAt ? 'true' : 'false'}
    tabindex=${isAt && !isEdited ? '0' : '-1'}
    class=${flows && !isEdited ? 'flows' : ''}
    data-cell=${name}
    data-mark=${mark ?? nothing}
    @focus=${() => onCell(row, column)}
    @dblclick=${onEdit}
  >
    ${isEdited ? editor(name, editing) : content(text)} ${mark === undefined ? nothing : markWords(mark)}
  </td>`
}

function editor(name: string, text: string): TemplateResult {
  return html`<textarea rows="3" aria-label=${`Text of ${name}`} .value=${text}></textarea>`
}

/** Line ends of the text are kept, so nothing else may stand beside it. */
function content(text: string): TemplateResult {
  const shown = text.length > MOST ? `${text.slice(0, MOST)}…` : text
  return html`<div class="cell-text" .textContent=${shown}></div>`
}

/** What a mark means, for those to whom its colour says nothing. */
function markWords(severity: Finding['severity']): TemplateResult {
  const words = SEVERITY_WORDS.find(known => known.severity === severity)?.words
  return html`<span class="table-mark">${words}</span>`
}

function hidden(numbers: ReadonlySet<number>, number: number): TemplateResult | typeof nothing {
  return numbers.has(number) ? html` <span class="table-hidden">hidden</span>` : nothing
}
