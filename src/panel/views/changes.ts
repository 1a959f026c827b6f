import { html, nothing, type TemplateResult } from 'lit-html'
import { amount } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import type { LogEntry } from '../fix/log.ts'
import { changeTable } from '../parts/change-table.ts'
import { smallButton } from '../parts/small-button.ts'
import type { PanelState } from '../state.ts'
import { clockTime } from '../words.ts'

/** What else takes a change back, by program. */
const OTHER_WAYS: ReadonlyMap<string, string> = new Map([
  ['Excel', 'Undo in Excel takes a change back as well.'],
  ['Google Sheets', 'Version history in Google Sheets keeps what stood there as well.'],
  ['the page', 'Ctrl and Z in the sheet takes a change back as well.'],
])

/** What the panel has changed, the newest first, and the way back. */
export function changesView(state: PanelState, panel: Actions): TemplateResult {
  const { log, program } = state
  const left = log.filter(({ isBack }) => !isBack)
  const other = OTHER_WAYS.get(program)
  return html`
    <h1 tabindex="-1">Changes</h1>
    ${
      log.length === 0
        ? html`<p>
            ${
              state.canChange
                ? 'No cell has been changed from this panel. What is changed stands here with what was there before.'
                : 'This program lets the panel change no cells.'
            }
          </p>`
        : html`<p>
            What was changed from this panel since it was opened. The list ends when it is closed.
            ${other ?? nothing}
          </p>`
    }
    ${
      left.length > 1
        ? html`<p>
            <button type="button" class="btn" @click=${() => panel.putBack(left.map(({ id }) => id))}>
              Put back all ${left.length}
            </button>
          </p>`
        : nothing
    }
    ${log.map(entry => entryOf(entry, state, panel))}
  `
}

function entryOf(entry: LogEntry, state: PanelState, panel: Actions): TemplateResult {
  const { id, at, title, cells, isBack } = entry
  const words = {
    before: 'Before',
    after: isBack ? 'Was changed to' : 'Changed to',
    caption: `${amount(cells.length, 'cell')}, at ${clockTime(at)}${isBack ? '. Put back.' : ''}`,
  }
  return html`<section>
    <div class="head">
      <h2>${title}</h2>
      ${isBack ? html`<span class="small muted">Put back</span>` : smallButton('Put back', `${title}, ${clockTime(at)}`, () => panel.putBack([id]))}
    </div>
    ${changeTable(cells, `log ${id}`, state, panel, words)}
  </section>`
}
