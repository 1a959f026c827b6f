import { html, nothing, type TemplateResult } from 'lit-html'
import {
  capital,
  checksRun,
  headlineUnder,
  reasonsNotChecked,
  ruleTitle,
  showIsoDay,
  showPercent,
  statusKey,
  verdictSentence,
} from '../../../shared/index.ts'
import type { Report } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { rowsSaid } from '../facts/rows-read.ts'
import { type IssueKind, isOpen, KINDS, kindOf } from '../issues.ts'
import { bar } from '../parts/bar.ts'
import { issueLine } from '../parts/issue-line.ts'
import { rating } from '../parts/rating.ts'
import { sign } from '../parts/sign.ts'
import { switchedOff } from '../parts/stop-checking.ts'
import { type LastCheck, NO_FILTER, type PanelState, type Screen } from '../state.ts'
import { counted, severityName, thousands, verdict } from '../words.ts'

/** Issues that stand under "Start here". */
const FIRST = 3

/** The answer: ready or not, how many issues of each kind, where to begin, and what was not checked. */
export function readyView(state: PanelState, panel: Actions): TemplateResult {
  const { last } = state
  if (last === undefined) return html``
  return html`
    ${verdictBlock(last, panel)} ${recording(last, state, panel)} ${counting(last, panel)}
    ${startHere(state, panel)} ${ratings(last, panel)} ${notUsed(last)} ${notChecked(last, panel)}
    ${switchedOff(last, panel)} ${whatWasChecked(last, panel)}
  `
}

function verdictBlock(last: LastCheck, panel: Actions): TemplateResult {
  const { title, text } = verdict(last)
  const { ready } = last.explained
  const counts = new Map<IssueKind, number>()
  for (const issue of last.issues) counts.set(kindOf(issue), (counts.get(kindOf(issue)) ?? 0) + 1)
  const worst = counts.has('error') ? 'error' : 'query'
  return html`<div class="verdict ${ready ? 'ok' : ''}">
    <div>
      ${sign(ready ? 'ready' : worst)}
      <h1 tabindex="-1">${title}</h1>
      <p>${text}</p>
    </div>
    <ul>
      ${KINDS.filter(kind => kind !== 'explained' || counts.has(kind)).map(
        severity =>
          html`<li>
            <button
              type="button"
              @click=${() => {
                panel.filter({ ...NO_FILTER, severity })
                panel.go('issues')
              }}
            >
              ${sign(severity)}<span>${severityName(severity)}</span
              ><b>${thousands(counts.get(severity) ?? 0)}</b>
            </button>
          </li>`,
      )}
    </ul>
  </div>`
}

function startHere(state: PanelState, panel: Actions): TemplateResult | typeof nothing {
  const open = (state.last?.issues ?? []).filter(isOpen)
  const [first] = open
  if (first === undefined) return nothing
  const goThrough = (): void => {
    panel.filter(NO_FILTER)
    panel.open(first.finding.id)
  }
  return html`<section>
    <h2>Start here</h2>
    <ol>
      ${open.slice(0, FIRST).map(issue => issueLine(issue, state, panel))}
    </ol>
    <p>
      <button type="button" class="btn primary wide" @click=${goThrough}>
        ${open.length === 1 ? 'Open it' : `Go through all ${thousands(open.length)}`}
      </button>
    </p>
  </section>`
}

function ratings({ report, checked }: LastCheck, panel: Actions): TemplateResult {
  const { rule } = report.headline
  const counts = report.counts[rule]
  const key = statusKey(checked.now).filter(entry => entry.counts)
  const more = html`<button type="button" class="link" @click=${() => panel.go('summary')}>Summary</button>`
  if (counts.total === 0)
    return html`<section>
      <div class="head">
        <h2>Ratings</h2>
        ${more}
      </div>
      <p>${headlineUnder(checked.now, rule)}</p>
    </section>`
  return html`<section>
    <div class="head">
      <h2>${titleOf(report)}</h2>
      ${more}
    </div>
    ${bar(key, counts)}
    <ul class="key">
      ${key.map(
        entry =>
          html`<li>${rating(entry, showPercent(counts.byStatus[entry.letter] ?? 0, counts.total), key)}</li>`,
      )}
    </ul>
  </section>`
}

/** '86 ratings on 82 actions' under the office's own rule, else how many actions have one. */
function titleOf({ counts, headline: { rule } }: Report): string {
  const total = counts[rule].total
  const actions = counts.worst.total
  if (rule !== 'cells') return counted(total, 'rated action')
  return total === actions
    ? counted(total, 'rating')
    : `${counted(total, 'rating')} on ${counted(actions, 'action')}`
}

/** Whoever receives a return may want to see it as if nothing had been explained. */
function counting({ said, choices }: LastCheck, panel: Actions): TemplateResult | typeof nothing {
  if (said === 0) return nothing
  const isLeftOut = choices.withoutExplanations === true
  const explanations = counted(said, 'explanation')
  return html`<section>
    <p class="small muted">
      ${isLeftOut ? `${explanations} in this workbook ${said === 1 ? 'is' : 'are'} left out of this check.` : ''}
      <button
        type="button"
        class="link"
        @click=${() => panel.choose({ withoutExplanations: isLeftOut ? undefined : true })}
      >
        ${isLeftOut ? 'Count them' : `Check without the ${said === 1 ? 'explanation' : explanations}`}
      </button>
    </p>
  </section>`
}

/** What has changed since a version was recorded, or the way to record this one. */
function recording(
  last: LastCheck,
  { canWrite }: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  const { verdict: since, explained } = last
  const isNew = since === undefined || !since.unchanged
  const offer = explained.ready && canWrite && isNew
  if (since === undefined && !offer) return nothing
  return html`<section>
    ${since === undefined ? nothing : html`<p>${verdictSentence(since)}. ${toRecord(panel)}</p>`}
    ${
      offer
        ? html`<p>
            <button type="button" class="btn primary wide" @click=${() => panel.go('record')}>
              Record this version
            </button>
          </p>`
        : nothing
    }
  </section>`
}

function toRecord(panel: Actions): TemplateResult {
  return html`<button type="button" class="link" @click=${() => panel.go('record')}>Record</button>`
}

/** Lines of the sheet of explanations that do not count, each with what is wrong. */
function notUsed({ notUsed: sentences, explained }: LastCheck): TemplateResult | typeof nothing {
  const refused = explained.refused.map(
    ({ what, ref }) =>
      `The explanation of ${ref === '' ? `“${what}”` : ref} does not count: that must be fixed`,
  )
  const all = [...sentences, ...refused]
  if (all.length === 0) return nothing
  return html`<section>
    <h2>Explanations that are not used <span class="n">${all.length}</span></h2>
    <ul class="lines">
      ${all.map(each => html`<li>${each}</li>`)}
    </ul>
  </section>`
}

/** Checks that could not be made, by reason. On a good day as on a bad one. */
function notChecked({ report }: LastCheck, panel: Actions): TemplateResult | typeof nothing {
  if (report.notChecked.length === 0) return nothing
  return html`<section>
    <details class="fold" ?open=${report.findings.length === 0}>
      <summary>
        <h2>
          Not checked <span class="n">${report.notChecked.length} of ${checksRun(report).of} checks</span>
        </h2>
      </summary>
      <ul class="lines undone">
        ${[...reasonsNotChecked(report)].map(
          ([why, rules]) =>
            html`<li>
              <span><b>${capital(why)}:</b> ${rules.map(ruleTitle).join(', ')}</span>${wayOut(why, panel)}
            </li>`,
        )}
      </ul>
    </details>
  </section>`
}

/** Where a missing piece can be chosen. What the plan says otherwise, and what a file does not hold, can be chosen nowhere. */
const WAYS_OUT: readonly (readonly [why: RegExp, screen: Screen])[] = [
  [/^no return of an earlier period/, 'movement'],
  [/^no second return/, 'coverage'],
  [
    /^(?:no column holds|no updates were found|no rating key|the as-at date|the period is|the plan lists nothing)/,
    'setup',
  ],
]

function wayOut(why: string, panel: Actions): TemplateResult | typeof nothing {
  const screen = WAYS_OUT.find(([begins]) => begins.test(why))?.[1]
  if (screen === undefined) return nothing
  return html`<button type="button" class="link" @click=${() => panel.go(screen)}>
    Choose<span class="vh"> what is missing: ${why}</span>
  </button>`
}

function whatWasChecked({ report, checked: { now } }: LastCheck, panel: Actions): TemplateResult {
  const { ran, of } = checksRun(report)
  const tables = report.sheets.map(({ name, table }) => `${name}, ${table}`)
  const period = report.period
  return html`<section>
    <div class="head">
      <h2>Checked <span class="n">${ran} of ${of} checks</span></h2>
      <button type="button" class="link" @click=${() => panel.go('setup')}>See how it was read</button>
    </div>
    <dl class="facts">
      <dt>Plan layout</dt>
      <dd>${report.plan.title}</dd>
      <dt>${tables.length === 1 ? 'Table' : 'Tables'}</dt>
      <dd>
        ${tables.length > 6 ? `${tables.slice(0, 5).join('; ')} and ${tables.length - 5} more` : tables.join('; ')}
      </dd>
      <dt>Period</dt>
      <dd>
        ${period === null ? 'Not known' : period.from === '' ? period.label : `${showIsoDay(period.from)} to ${showIsoDay(period.to)}`}
      </dd>
      <dt>Read</dt>
      <dd>${rowsSaid(report, now)}</dd>
      ${
        report.unsure.length === 0
          ? nothing
          : html`<dt>Unsure</dt>
              <dd>${report.unsure.map(text => html`<p>${text}</p>`)}</dd>`
      }
    </dl>
  </section>`
}
