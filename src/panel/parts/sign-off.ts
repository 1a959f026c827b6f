import { html, nothing, type TemplateResult } from 'lit-html'
import {
  amount,
  capital,
  checksRun,
  RULE_WORDS,
  RULES,
  showIsoDay,
  type Signing,
  softenedChecks,
  stillOpenWords,
  WHAT_A_RECORD_SHOWS,
} from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { signingOf } from '../record/records.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { described, fieldId, isOdd, odd } from './fault.ts'
import { sign } from './sign.ts'

/** The form that records the return as it stands: what is still open, what the record says, and who signs. */
export function signOff(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const signing = signingOf(state, last.at)
  return html`${last.explained.ready ? nothing : exception(last, signing, state, panel)}
    ${whatItSays(last, state, panel)}
    <section>
      <h2>Who signs</h2>
      <p class="small muted">Typed, and not checked by anybody. Kept in this workbook alone.</p>
      <div class="field grid2">
        ${field('preparedBy', 'Prepared by (post)', 'text', signing, state, panel)}
        ${field('preparedOn', 'On', 'date', signing, state, panel)}
      </div>
      <div class="field grid2">
        ${field('approvedBy', 'Approved by (optional)', 'text', signing, state, panel)}
        ${field('approvedOn', 'On', 'date', signing, state, panel)}
      </div>
      <p>
        <button type="button" class="btn primary wide" @click=${() => panel.record()}>
          Record this version
        </button>
      </p>
      <p class="small muted">
        Adds one record to the sheet “Return record”; earlier ones stay. ${WHAT_A_RECORD_SHOWS}
      </p>
    </section>`
}

/** Recording with something open is possible, and says so for good. */
function exception(
  { explained }: LastCheck,
  signing: Signing,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<section>
    <h2>
      ${sign(explained.open.error > 0 ? 'error' : 'query')}Still
      ${stillOpenWords(explained).replace(', ', ' and ')}
    </h2>
    <p><button type="button" class="link" @click=${() => panel.go('issues')}>See the issues</button></p>
    <div class="field">
      <label for=${fieldId('exception')}>Or say why this version is recorded all the same</label>
      <textarea
        id=${fieldId('exception')}
        rows="2"
        aria-describedby=${described('exception', state)}
        aria-invalid=${isOdd('exception', state)}
        .value=${signing.exception}
        @input=${({ target }: Event) => panel.sign({ exception: (target as HTMLTextAreaElement).value })}
      ></textarea>
      ${odd('exception', state)}
    </div>
  </section>`
}

function field(
  name: Exclude<keyof Signing, 'exception' | 'recordedOn'>,
  label: string,
  type: 'text' | 'date',
  signing: Signing,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<div>
    <label for=${fieldId(name)}>${label}</label>
    <input
      id=${fieldId(name)}
      type=${type}
      autocomplete="off"
      aria-describedby=${described(name, state)}
      aria-invalid=${isOdd(name, state)}
      .value=${signing[name]}
      @input=${({ target }: Event) => panel.sign({ [name]: (target as HTMLInputElement).value })}
    />
    ${odd(name, state)}
  </div>`
}

function whatItSays(last: LastCheck, { log }: PanelState, panel: Actions): TemplateResult {
  const { report, explained, checked } = last
  const { ran, of } = checksRun(report)
  const off = softenedChecks(checked.now.plan.plan, RULES).length
  const cells = log.filter(({ isBack }) => !isBack).reduce((sum, entry) => sum + entry.cells.length, 0)
  const { period } = report
  return html`<section>
    <h2>What the record says</h2>
    <dl class="facts">
      <dt>Plan</dt>
      <dd>${report.plan.title}</dd>
      <dt>Period</dt>
      <dd>
        ${period === null ? 'Not known' : period.from === '' ? period.label : `${showIsoDay(period.from)} to ${showIsoDay(period.to)}`}
      </dd>
      <dt>Headline</dt>
      <dd>${report.headline.sentence}</dd>
      <dt>Counted</dt>
      <dd>${capital(RULE_WORDS[report.headline.rule])}</dd>
      <dt>Explained</dt>
      <dd>${explained.explained === 0 ? 'None' : `${explained.explained}, kept word for word`}</dd>
      <dt>Checks used</dt>
      <dd>
        ${report.ruleSet}: ${ran} of ${of}
        made${off === 0 ? '' : `, ${off} off or made milder in the plan, each named`}
      </dd>
      <dt>Content</dt>
      <dd>
        Every value of ${amount(checked.now.records.length, 'action')}, to say later exactly what changed
      </dd>
    </dl>
    ${
      cells === 0
        ? nothing
        : html`<p>
            ${amount(cells, 'cell')} changed from this panel.
            <button type="button" class="link" @click=${() => panel.go('changes')}>See Changes</button>
          </p>`
    }
  </section>`
}
