import { html, nothing, type TemplateResult } from 'lit-html'
import { repeat } from 'lit-html/directives/repeat.js'
import type { Actions } from '../actions.ts'
import {
  filterIssues,
  groupIssues,
  isOpen,
  type Issue,
  type IssueGroup,
  type IssueKind,
  KINDS,
} from '../issues.ts'
import { alikeButton, fixable } from '../parts/fix-card.ts'
import { issueFilter, isFiltered } from '../parts/issue-filter.ts'
import { issueLine } from '../parts/issue-line.ts'
import { sign } from '../parts/sign.ts'
import { NO_FILTER, type PanelState } from '../state.ts'
import { counted, severityName } from '../words.ts'

/** Findings of a group that are shown at first, and at most at once: a list of 10,000 would be no help and slow. */
const FIRST = 3
const PAGE = 200

/** All issues, by severity and rule, or as they stand in the sheet. */
export function issuesView(state: PanelState, panel: Actions): TemplateResult {
  const all = state.last?.issues ?? []
  const found = filterIssues(all, state.filter)
  return html`
    <div class="head">
      <h1 tabindex="-1">Issues</h1>
      <p class="small muted">${howMany(all, found, state)}</p>
    </div>
    ${
      all.length === 0
        ? html`<p>Checked, nothing found.</p>`
        : html`${issueFilter(state, panel)}${found.length === 0 ? nothingMatches(state, panel) : lists(found, state, panel)}`
    }
  `
}

function howMany(all: readonly Issue[], found: readonly Issue[], { filter }: PanelState): string {
  if (isFiltered(filter))
    return `${counted(found.length, 'issue')} of ${counted(all.length, 'issue')}`.replace(
      / issues? of/,
      ' of',
    )
  return `${all.filter(isOpen).length} open of ${all.length}`
}

function lists(found: readonly Issue[], state: PanelState, panel: Actions): TemplateResult {
  if (state.filter.order === 'row')
    return html`<section>${lines('rows', found, PAGE, state, panel)}</section>`
  const groups = groupIssues(found)
  return html`${KINDS.map(kind =>
    band(
      kind,
      groups.filter(group => group.kind === kind),
      state,
      panel,
    ),
  )}`
}

function band(
  kind: IssueKind,
  groups: readonly IssueGroup[],
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing
  const count = groups.reduce((sum, { issues }) => sum + issues.length, 0)
  return html`<section>
    <h2 class="band">${sign(kind)}${severityName(kind)} <span class="n">${count}</span></h2>
    ${repeat(
      groups,
      ({ id }) => id,
      group => fold(group, state, panel),
    )}
  </section>`
}

/** What is explained or only to know stays shut until somebody asks for it or looks for something. */
function fold({ id, title, kind, issues }: IssueGroup, state: PanelState, panel: Actions): TemplateResult {
  const open = state.folds.get(id) ?? (kind === 'error' || kind === 'query' || isFiltered(state.filter))
  return html`<details
    class="fold"
    .open=${open}
    @toggle=${({ target }: Event) => {
      const details = target as HTMLDetailsElement
      if (details.open !== open) panel.fold(id, details.open)
    }}
  >
    <summary>
      <h3>${title} <span class="n">${issues.length}</span></h3>
    </summary>
    ${open ? [lines(id, issues, FIRST, state, panel), allAlike(issues, state, panel)] : nothing}
  </details>`
}

/** One press for all of a rule, where there are several that a press can fix. */
function allAlike(
  issues: readonly Issue[],
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  const rule = issues[0]?.finding.rule ?? ''
  const count = state.canChange ? fixable(rule, state).length : 0
  return count < 2 ? nothing : html`<p class="row">${alikeButton(rule, count, panel)}</p>`
}

function lines(
  group: string,
  issues: readonly Issue[],
  first: number,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const shown = state.shown.get(group) ?? first
  const left = issues.length - shown
  const next = shown < PAGE ? Math.min(PAGE, issues.length) : Math.min(shown + PAGE, issues.length)
  return html`<ol>
      ${repeat(
        issues.slice(0, shown),
        ({ finding }) => finding.id,
        issue => issueLine(issue, state, panel),
      )}
    </ol>
    ${
      left <= 0
        ? nothing
        : html`<p class="row">
            <button type="button" class="btn small" @click=${() => panel.show(group, next)}>
              ${next === issues.length ? `See all ${issues.length}` : `See ${next - shown} more of ${issues.length}`}
            </button>
          </p>`
    }`
}

function nothingMatches({ filter, last }: PanelState, panel: Actions): TemplateResult {
  const text = filter.text.trim()
  return html`<section class="card stack">
    <h2>${text === '' ? 'Nothing matches the filter' : `Nothing matches “${text}”`}</h2>
    <p>The filter hides all ${last?.issues.length ?? 0}.</p>
    <p><button type="button" class="btn" @click=${() => panel.filter(NO_FILTER)}>Clear the filter</button></p>
  </section>`
}
