import { html, nothing, type TemplateResult } from 'lit-html'
import { statusKey, type KeyEntry } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { isAsked, MISSING, textForPost } from '../facts/chaser.ts'
import { countsInWords } from '../facts/groups.ts'
import { leadFacts, type LeadFacts, type PostFacts, type SamePost } from '../facts/leads.ts'
import { leadTable } from '../facts/lead-table.ts'
import { ruleOf } from '../facts/once.ts'
import { loadBar, wholeBar } from '../parts/bar.ts'
import { issueLine } from '../parts/issue-line.ts'
import { places } from '../parts/places.ts'
import { seeAll, shownOf } from '../parts/see-all.ts'
import { smallButton } from '../parts/small-button.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { counted, thousands } from '../words.ts'

/** Posts, and actions without a lead, that are shown at first. */
const FIRST = 20

/** Who leads what, what each of them still owes, and which actions nobody leads. */
export function leadsView(state: PanelState, panel: Actions): TemplateResult {
  const { last } = state
  if (last === undefined) return html``
  const facts = leadFacts(last, ruleOf(state))
  return html`
    <h1 tabindex="-1">Leads</h1>
    ${
      facts.kept
        ? [
            facts.sentence === '' ? nothing : html`<section><p>${facts.sentence}</p></section>`,
            samePosts(facts, state, panel),
            withoutLead(facts, state, panel),
            others(facts, state, panel),
            posts(facts, last, state, panel),
          ]
        : noLeads(last, panel)
    }
  `
}

function noLeads({ checked: { now } }: LastCheck, panel: Actions): TemplateResult {
  const headings = [...new Set(now.tables.flatMap(({ headings: own }) => [...own.values()]))]
    .map(heading => heading.replace(/\s+/g, ' ').trim())
    .filter(heading => heading !== '')
  return html`<section class="card stack">
    <h2>No column holds leads</h2>
    <p>
      ${
        headings.length === 0
          ? 'The table has no headings, and no line below an action names its lead.'
          : `The headings are ${headings
              .slice(0, 12)
              .map(heading => `“${heading}”`)
              .join(
                ', ',
              )}${headings.length > 12 ? ' and more' : ''}, and no line below an action names its lead.`
      }
    </p>
    <p>If one of them holds the post that answers for the action, choose it.</p>
    <p><button type="button" class="btn" @click=${() => panel.go('setup')}>Choose the column</button></p>
  </section>`
}

function samePosts({ same }: LeadFacts, state: PanelState, panel: Actions): TemplateResult | typeof nothing {
  if (same.length === 0) return nothing
  return html`<section>
    <h2>Same post? <span class="n">${same.length}</span></h2>
    <ul class="lines">
      ${shownOf(same, 'same post', FIRST, state).map(each => samePost(each, state, panel))}
    </ul>
    ${seeAll('same post', same.length, FIRST, state, panel)}
  </section>`
}

function samePost(
  { rare, common, why, issue: { finding } }: SamePost,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<li class="stack pair">
    <p><b>${rare.written}</b><span class="n">${counted(rare.count, 'row')}</span></p>
    <p><b>${common.written}</b><span class="n">${counted(common.count, 'row')}</span></p>
    <p class="small muted">${why}</p>
    ${places([{ sheet: finding.sheet, cell: finding.cell }, ...finding.also], `same ${finding.id}`, state, panel)}
    <p>${smallButton('See the issue', `of ${rare.written}`, () => panel.open(finding.id))}</p>
  </li>`
}

function withoutLead(
  { missing, missingOf, missingBy }: LeadFacts,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  if (missing.length === 0)
    return html`<section>
      <h2>No lead <span class="n">0</span></h2>
      <p>Every row has a lead.</p>
    </section>`
  return html`<section>
    <h2>No lead <span class="n">${missingOf}</span></h2>
    ${missingBy === '' ? nothing : html`<p>${missingBy}.</p>`} ${places(missing, 'no lead', state, panel)}
  </section>`
}

function others(
  { others: issues }: LeadFacts,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing
  return html`<section>
    <h2>Also noticed <span class="n">${issues.length}</span></h2>
    <ol>
      ${shownOf(issues, 'leads noticed', FIRST, state).map(issue => issueLine(issue, state, panel))}
    </ol>
    ${seeAll('leads noticed', issues.length, FIRST, state, panel)}
  </section>`
}

function posts(
  facts: LeadFacts,
  last: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  const { posts: all } = facts
  if (all.length === 0) return nothing
  const key = statusKey(last.checked.now)
  const most = all[0]?.rows ?? 0
  const asked = all.filter(isAsked)
  const texts = (): string => asked.map(post => textForPost(post, last)).join('\n\n\n')
  return html`<section>
    <div class="head">
      <h2>Posts <span class="n">${all.length}</span></h2>
      ${smallButton('Copy table', 'of posts', () => panel.copy(leadTable(facts, key), 'The table of posts'))}
    </div>
    ${
      asked.length < 2
        ? nothing
        : html`<p>
            <button
              type="button"
              class="btn small"
              @click=${() => panel.copy(texts(), `The text for ${asked.length} leads`)}
            >
              Copy all ${asked.length} texts for leads
            </button>
          </p>`
    }
    <ul class="shares posts">
      ${shownOf(all, 'posts', FIRST, state).map(post => postLine(post, { key, most }, last, state, panel))}
    </ul>
    ${seeAll('posts', all.length, FIRST, state, panel)}
  </section>`
}

interface Scale {
  readonly key: readonly KeyEntry[]
  readonly most: number
}

function postLine(
  facts: PostFacts,
  { key, most }: Scale,
  last: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const { post, rows, counts, levels } = facts
  const rated = counts.total > 0
  const fold = `post ${post}`
  const open = state.folds.get(fold) === true
  const said = [levels, ...owed(facts)].filter(text => text !== '').join(', ')
  return html`<li>
    <p>
      <b>${post}</b
      >${rated ? html`<span class="vh">: ${countsInWords(key, { name: post, counts, leftOut: 0 })}.</span>` : nothing}
      <button
        type="button"
        class="addr"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => {
          panel.fold(fold, !open)
          const [first] = facts.places()
          if (!open && first !== undefined) panel.select(first)
        }}
      >
        <span>${counted(rows, 'row')}<span class="vh"> of ${post}</span></span>
      </button>
    </p>
    ${rated ? wholeBar(key, counts) : loadBar(rows, most)}
    ${
      said === ''
        ? nothing
        : html`<p>
            <span class="muted">${said}</span>
            ${isAsked(facts) ? copyText(facts, last, panel) : nothing}
          </p>`
    }
    ${open ? places(facts.places(), fold, state, panel) : nothing}
  </li>`
}

function copyText(facts: PostFacts, last: LastCheck, panel: Actions): TemplateResult {
  return smallButton('Copy text', `for ${facts.post}`, () =>
    panel.copy(textForPost(facts, last), `The text for ${facts.post}`),
  )
}

/** What the post still has to answer, in words. */
function owed({ withoutRating, withoutUpdate, issues }: PostFacts): readonly string[] {
  // An issue that says the same is not counted twice.
  const further = issues.filter(({ finding }) => !MISSING.has(finding.rule)).length
  const more = withoutRating.length + withoutUpdate.length > 0 ? 'other ' : ''
  return [
    withoutRating.length === 0 ? '' : `${thousands(withoutRating.length)} without a rating`,
    withoutUpdate.length === 0 ? '' : `${thousands(withoutUpdate.length)} without an update`,
    further === 0 ? '' : counted(further, `${more}open issue`),
  ]
}
