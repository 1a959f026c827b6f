import { html, nothing, type TemplateResult } from 'lit-html'
import {
  amount,
  checkCode,
  type ContentChange,
  showIsoDay,
  type Verdict,
  verdictRemarks,
  verdictSentence,
} from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { ended } from '../words.ts'
import { address } from './address.ts'
import { differing } from './differing.ts'
import { seeAll, shownOf } from './see-all.ts'
import { sign } from './sign.ts'

/** Differences that are shown at first. */
const FIRST = 20

/** What has changed since a record was made: nothing, or exactly what. */
export function sinceRecord(
  { verdict, records }: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  if (verdict === undefined) return nothing
  const { changes, unchanged } = verdict
  return html`<section>
    <div class="head">
      <h2>${unchanged ? sign('ready') : nothing}${title(verdict)}</h2>
      <button type="button" class="btn small" @click=${() => panel.check()}>Compare again</button>
    </div>
    <p>${verdictSentence(verdict)}.</p>
    ${verdictRemarks(verdict).map(remark => html`<p>${ended(remark)}</p>`)}
    ${changes.length === 0 ? nothing : changeList(changes, state, panel)}
    ${records.length < 2 ? nothing : choice(verdict, records, panel)}
    <p class="row">
      <button
        type="button"
        class="btn small"
        @click=${() => panel.copy(checkCode(verdict.code), 'The check code')}
      >
        Copy the check code
      </button>
    </p>
  </section>`
}

function title({ unchanged, changes, record }: Verdict): string {
  if (unchanged) return 'Unchanged since it was recorded'
  return changes.length === 0
    ? `Not as in record ${record.number}`
    : `${amount(changes.length, 'difference')} since it was recorded`
}

function changeList(changes: readonly ContentChange[], state: PanelState, panel: Actions): TemplateResult {
  return html`<table class="change">
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col">Recorded</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        ${shownOf(changes, 'since', FIRST, state).map(change => line(change, state, panel))}
      </tbody>
    </table>
    ${seeAll('since', changes.length, FIRST, state, panel)}`
}

const BLANK = '(blank)'

function line({ kind, name, what, at, before, after }: ContentChange, state: PanelState, panel: Actions) {
  const [was, is] = differing(before === '' ? BLANK : before, after === '' ? BLANK : after)
  return html`<tr>
    <td>
      ${at === undefined ? nothing : address(at, state, panel)}
      <span class="small muted"
        >${[name, what].filter(text => text !== '' && text !== 'Value').join(', ')}</span
      >
    </td>
    <td>${kind === 'added' ? 'Not there' : html`${was.before}<del>${was.own}</del>${was.after}`}</td>
    <td>${kind === 'gone' ? 'Not there' : html`${is.before}<ins>${is.own}</ins>${is.after}`}</td>
  </tr>`
}

/** With which record the return is compared. */
function choice({ record }: Verdict, records: LastCheck['records'], panel: Actions): TemplateResult {
  return html`<div class="field">
    <label for="pr-against">Compared with</label>
    <select
      id="pr-against"
      @change=${({ target }: Event) => panel.choose({ against: Number((target as HTMLSelectElement).value) })}
    >
      ${[...records]
        .reverse()
        .map(
          ({ number, recordedOn }) =>
            html`<option value=${number} .selected=${number === record.number}>
              Record ${number} of ${showIsoDay(recordedOn)}
            </option>`,
        )}
    </select>
  </div>`
}
