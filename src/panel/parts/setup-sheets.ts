import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { amount, capital, isOwnSheet, list } from '../../../shared/index.ts'
import type { SheetSize } from '../../host.ts'
import type { Actions } from '../actions.ts'
import { headingRows } from '../facts/columns-read.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { thousands } from '../words.ts'
import { seeAll, shownOf } from './see-all.ts'
import { headingRowChoices } from './setup-columns.ts'

const FIRST = 8

/** Which sheets were read and which were not, and why; one can be chosen, or all. */
export function setupSheets(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const { sheets } = last
  const inOrder = [...sheets].sort((a, b) => Number(isRead(b, last)) - Number(isRead(a, last)))
  return html`<section>
    <h2>
      Sheets
      <span class="n">${sheets.filter(sheet => isRead(sheet, last)).length} of ${sheets.length} read</span>
    </h2>
    ${sheets.length < 2 ? nothing : sheetChoice(last, state, panel)}
    <ul class="lines sheets">
      ${shownOf(inOrder, 'sheets', FIRST, state).map(
        (sheet, at) =>
          html`<li>
            <p><b>${sheet.name}</b> <span class="small muted">${sizeOf(sheet)}</span></p>
            <p class="small">${whatOf(sheet, last)}</p>
            ${headingRowChoices(rowsToPointTo(sheet, last), `pr-row-${at}`, state, panel)}
          </li>`,
      )}
    </ul>
    ${seeAll('sheets', sheets.length, FIRST, state, panel)}
  </section>`
}

function sheetChoice({ sheets }: LastCheck, { choices }: PanelState, panel: Actions): TemplateResult {
  const option = (name: string, words: string): TemplateResult =>
    html`<option value=${name} .selected=${live(name === (choices.sheet ?? ''))}>${words}</option>`
  return html`<div class="field">
    <label for="pr-sheet">Read</label>
    <select
      id="pr-sheet"
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement
        panel.choose({ sheet: value === '' ? undefined : value })
      }}
    >
      ${option('', 'All sheets that are not hidden')}
      ${sheets.filter(({ rows }) => rows > 0).map(({ name }) => option(name, `“${name}” alone`))}
    </select>
  </div>`
}

function isRead({ name }: SheetSize, { report }: LastCheck): boolean {
  return report.sheets.some(sheet => sheet.name === name)
}

function sizeOf({ rows, columns, hidden }: SheetSize): string {
  const size = rows === 0 ? 'empty' : `${thousands(rows)} × ${thousands(columns)}`
  return hidden ? `${size}, hidden` : size
}

/** 'Read: A28:C262', or why it was not. */
function whatOf({ name, rows }: SheetSize, { report, choices, checked: { now } }: LastCheck): string {
  const tables = report.sheets.filter(sheet => sheet.name === name).map(({ table }) => table)
  const reasons = report.notRead.filter(({ sheet }) => sheet === name).map(({ why }) => why)
  const read =
    tables.length === 0
      ? ''
      : `${tables.length === 1 ? 'Table' : amount(tables.length, 'table')} ${list(tables)}`
  if (read !== '' || reasons.length > 0)
    return [read, ...reasons.map(why => `${read === '' ? 'Not read' : 'not all of it'}: ${why}`)]
      .filter(text => text !== '')
      .join('; ')
  if (choices.older?.kind === 'sheet' && choices.older.name === name) return 'The return of the last period'
  const sheet = now.workbook.sheets.find(each => each.name === name)
  if (sheet !== undefined && isOwnSheet(sheet)) return 'One of the sheets that Plan Returns writes'
  if (choices.sheet !== undefined && choices.sheet !== name)
    return `Not read: only “${choices.sheet}” was chosen`
  return capital(rows === 0 ? 'nothing is on it' : 'not read')
}

/** Only where no table was found does it help to point to the headings. */
function rowsToPointTo(
  { name }: SheetSize,
  { report, checked: { now } }: LastCheck,
): ReturnType<typeof headingRows> {
  const hasNone = report.notRead.some(({ sheet, why }) => sheet === name && why.startsWith('no table '))
  return hasNone ? headingRows(now, name) : []
}
