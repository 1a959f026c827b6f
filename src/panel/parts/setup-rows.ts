import { html, nothing, type TemplateResult } from 'lit-html'
import { cellName, isBlank, rowsRead } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { rowsSample, type SampleRow } from '../facts/rows-sample.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { thousands } from '../words.ts'
import { address } from './address.ts'
import { rating } from './rating.ts'

/** Rows as they were read: at least one of every kind, and how many there are. */
export function setupRows(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const { now } = last.checked
  const names = new Set(now.tables.map(({ sheet }) => sheet.name))
  const line = (row: SampleRow, name: string, count: number | undefined): TemplateResult =>
    html`<li>
      ${rowButton(row, state, panel)}
      <span class="kind"
        ><b>${name}</b
        >${count === undefined ? nothing : html`<span class="muted small num">${thousands(count)}</span>`}</span
      >
      <p class="cut">${names.size > 1 ? html`<b>${row.place.sheet}</b> ` : nothing}${row.text}</p>
    </li>`
  return html`<section>
    <h2>How your rows were read</h2>
    <ul class="rowsas">
      ${rowsSample(now).flatMap(({ name, count, rows }) =>
        rows.map((row, at) => line(row, name, at === 0 ? count : undefined)),
      )}
    </ul>
    <p class="small muted">In all: ${rowsRead(last.report, now)}.</p>
  </section>`
}

function rowButton({ place, row }: SampleRow, { canSelect }: PanelState, panel: Actions): TemplateResult {
  if (!canSelect) return html`<span class="addr">${row}</span>`
  return html`<button
    type="button"
    class="addr"
    aria-label="Show row ${row} of sheet ${place.sheet}"
    @click=${() => panel.select(place)}
  >
    ${row}
  </button>`
}

/** The rating key: each letter with what it means, and where the paper prints it. */
export function setupKey({ checked: { now } }: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const { key } = now.plan.plan
  const places = now.printed.flatMap(({ sheet, keyRows: [row] }) => {
    const cells = now.workbook.sheets.find(({ name }) => name === sheet)
    const at = cells?.grid[(row ?? 0) - cells.top]?.findIndex(cell => !isBlank(cell)) ?? -1
    return row === undefined || cells === undefined || at < 0
      ? []
      : [{ sheet, cell: cellName(row, cells.left + at) }]
  })
  if (key.length === 0)
    return html`<section>
      <h2>Rating key</h2>
      <p>None: no column was read as the rating. Choose the column that holds it, if there is one.</p>
    </section>`
  return html`<section>
    <h2>Rating key</h2>
    <ul class="key-read">
      ${key.map(
        entry =>
          html`<li>
            <p>
              ${rating(entry)}${entry.letter === entry.label ? nothing : html` <span class="muted">${entry.letter}</span>`}
            </p>
            ${entry.definition === '' ? nothing : html`<p class="small">${entry.definition}</p>`}
            ${entry.counts ? nothing : html`<p class="small muted">Not counted</p>`}
          </li>`,
      )}
    </ul>
    ${
      places.length === 0
        ? html`<p class="small muted">The workbook prints no key of its own.</p>`
        : html`<p class="row small">
            <span class="muted">Printed in</span>
            ${places.slice(0, 6).map(place => address(place, state, panel))}
          </p>`
    }
  </section>`
}
