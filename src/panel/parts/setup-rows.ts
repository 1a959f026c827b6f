import { html, nothing, type TemplateResult } from 'lit-html'
import { cellName, isBlank, rowsRead } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { rowsSample } from '../facts/rows-sample.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { counted } from '../words.ts'
import { address } from './address.ts'
import { initials, rating } from './rating.ts'
import { shortAddress } from './short-address.ts'

/** Rows as they were read: at least one of every kind, and how many there are. */
export function setupRows(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const { now } = last.checked
  const samples = rowsSample(now)
  const [first] = samples.flatMap(({ rows }) => rows)
  const isOneSheet = new Set(now.tables.map(({ sheet }) => sheet.name)).size < 2
  return html`<section>
    <h2>How your rows were read</h2>
    ${isOneSheet || first === undefined ? nothing : html`<p class="small muted">Rows of “${first.place.sheet}”, where it has such a row</p>`}
    <ul class="rowsas">
      ${samples.flatMap(({ name, count, rows }) =>
        rows.map(
          (row, at) =>
            html`<li>
              ${shortAddress(row.place, row.row, `Show row ${row.row} of sheet ${row.place.sheet}`, state, panel)}
              <span class="kind"
                ><b>${name}</b
                >${at > 0 ? nothing : html`<span class="muted small num">${counted(count, 'row')}</span>`}</span
              >
              <p class="cut">
                ${row.place.sheet === first?.place.sheet ? nothing : html`“${row.place.sheet}”: `}${row.text}
              </p>
            </li>`,
        ),
      )}
    </ul>
    <p class="small muted">In all: ${rowsRead(last.report, now)}.</p>
  </section>`
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
      <p>None: this return has no ratings. If a column holds them, choose it in the columns above.</p>
    </section>`
  return html`<section>
    <h2>Rating key</h2>
    <ul class="key-read">
      ${key.map(
        entry =>
          html`<li>
            <p>
              ${rating(entry, '', key)}${entry.letter === entry.label || entry.letter === initials(entry) ? nothing : html` <span class="muted">${entry.letter}</span>`}
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
