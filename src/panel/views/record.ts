import { html, nothing, type TemplateResult } from 'lit-html'
import { checkCode, type ReturnRecord, showIsoDay } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { signOff } from '../parts/sign-off.ts'
import { sinceRecord } from '../parts/since-record.ts'
import { seeAll, shownOf } from '../parts/see-all.ts'
import type { PanelState } from '../state.ts'

/** Records that are shown at first. */
const FIRST = 5

/** What has changed since a version was recorded, and the form that records the next one. */
export function recordView(state: PanelState, panel: Actions): TemplateResult {
  const { last } = state
  if (last === undefined) return html`<h1 tabindex="-1">Record</h1>`
  const { records, recordProblems } = last
  return html`
    <h1 tabindex="-1">Record</h1>
    ${
      records.length === 0 && !last.recordsWait
        ? html`<p>
            No version of this return is recorded yet. A record keeps what the return says with a check code,
            so that anybody can see later what has changed since.
          </p>`
        : nothing
    }
    ${last.recordsWait ? waiting(panel) : nothing} ${sinceRecord(last, state, panel)}
    ${problems(recordProblems)}
    ${
      state.canWrite
        ? signOff(last, state, panel)
        : html`<section class="card stack">
            <h2>Recording</h2>
            <p>This program lets the panel write no sheet, so a version cannot be recorded here.</p>
          </section>`
    }
    ${records.length === 0 ? nothing : list([...records].reverse(), state, panel)}
  `
}

/** So long that reading it with every check would keep the person waiting. */
function waiting(panel: Actions): TemplateResult {
  return html`<section>
    <p>The sheet “Return record” is long: it is read when you ask for it.</p>
    <p>
      <button type="button" class="btn" @click=${() => panel.readRecords()}>
        See what has changed since
      </button>
    </p>
  </section>`
}

/** Lines of the sheet that do not count, each with what is wrong. */
function problems(sentences: readonly string[]): TemplateResult | typeof nothing {
  if (sentences.length === 0) return nothing
  return html`<section>
    <h2>Lines of the record that are not used <span class="n">${sentences.length}</span></h2>
    <ul class="lines">
      ${sentences.slice(0, 20).map(sentence => html`<li>${sentence}</li>`)}
    </ul>
    ${sentences.length > 20 ? html`<p class="small muted">And ${sentences.length - 20} more.</p>` : nothing}
  </section>`
}

function list(records: readonly ReturnRecord[], state: PanelState, panel: Actions): TemplateResult {
  return html`<section>
    <h2>Records <span class="n">${records.length}</span></h2>
    <ul class="lines">
      ${shownOf(records, 'records', FIRST, state).map(
        record =>
          html`<li>
            <p><b>Record ${record.number}</b>, ${showIsoDay(record.recordedOn)}: ${record.headline}</p>
            <p class="small muted">
              ${signed(record)}. Check code <span class="nowrap">${checkCode(record.code)}</span>
            </p>
            ${record.exception === '' ? nothing : html`<p class="small muted">With an exception: ${record.exception}</p>`}
          </li>`,
      )}
    </ul>
    ${seeAll('records', records.length, FIRST, state, panel)}
  </section>`
}

function signed({ preparedBy, preparedOn, approvedBy, approvedOn }: ReturnRecord): string {
  const approved =
    approvedBy === '' ? 'not approved' : `approved by ${approvedBy} on ${showIsoDay(approvedOn)}`
  return `Prepared by ${preparedBy} on ${showIsoDay(preparedOn)}, ${approved}`
}
