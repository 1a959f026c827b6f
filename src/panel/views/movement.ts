import { html, nothing, type TemplateResult } from 'lit-html'
import type { KeyEntry } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import {
  type MovedLine,
  type MovedList,
  type MovementFacts,
  movementFacts,
  olderName,
  type Rated,
} from '../facts/movement.ts'
import { ruleOf } from '../facts/once.ts'
import { periodOf } from '../facts/period.ts'
import { address } from '../parts/address.ts'
import { fileChoice } from '../parts/file-choice.ts'
import { rating } from '../parts/rating.ts'
import { seeAll, shownOf } from '../parts/see-all.ts'
import type { LastCheck, PanelState } from '../state.ts'

/** Lines of a list that are shown at first. */
const FIRST = 20
/** Places of one action that are shown. */
const FEW = 3

/** What became of every action since the return of the last period: worse first. */
export function movementView(state: PanelState, panel: Actions): TemplateResult {
  const { last } = state
  if (last === undefined) return html``
  return html`
    <h1 tabindex="-1">Movement</h1>
    ${last.checked.then === undefined ? choose(last, state, panel) : compared(last, state, panel)}
  `
}

function choose(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const sheets = olderSheets(last)
  return html`<section class="stack">
    <p>
      Choose the return of the last period. Every action is then worse, better or the same, new, or not in
      this return.
    </p>
    ${sheets.length === 0 ? nothing : sheetChoice(sheets, panel)}
    ${state.canOpenFiles ? fileChoice(sheets.length === 0 ? 'The last return, a file' : 'Or a file', 'older', state, panel) : nothing}
    ${
      sheets.length === 0 && !state.canOpenFiles
        ? html`<p>
            This workbook has no other sheet to compare with. Copy the sheet of the last period into it, under
            a name of its own, then check again.
          </p>`
        : nothing
    }
  </section>`
}

function sheetChoice(sheets: readonly LastCheck['sheets'][number][], panel: Actions): TemplateResult {
  return html`<div class="field">
    <label for="pr-older">A sheet of this workbook</label>
    <select
      id="pr-older"
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement
        if (value !== '') panel.choose({ older: { kind: 'sheet', name: value } })
      }}
    >
      <option value="">Choose a sheet</option>
      ${sheets.map(({ name, hidden }) => html`<option value=${name}>${name}${hidden ? ' (hidden)' : ''}</option>`)}
    </select>
  </div>`
}

/** Sheets that may be the last period's: not the one sheet that holds this return. */
function olderSheets({
  sheets,
  checked: { now },
  choices,
}: LastCheck): readonly LastCheck['sheets'][number][] {
  const own = new Set(now.tables.map(({ sheet }) => sheet.name))
  return sheets.filter(
    ({ name, rows }) => rows > 0 && name !== choices.sheet && !(own.size === 1 && own.has(name)),
  )
}

function compared(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const facts = movementFacts(last, ruleOf(state))
  return html`${between(last, facts, panel)}
  ${facts.problem === '' ? [counts(facts, panel), facts.lists.map(each => movedList(each, facts, state, panel))] : nothing}`
}

function between(
  { checked: { now, then }, choices }: LastCheck,
  { problem, warnings }: MovementFacts,
  panel: Actions,
): TemplateResult {
  return html`<section class="stack">
    ${problem === '' ? nothing : html`<p class="notice">${problem}</p>`}
    <dl class="facts">
      <dt>This return</dt>
      <dd>${periodOf(now) ?? 'period not known'}</dd>
      <dt>Compared with</dt>
      <dd>${olderName(choices.older)}${periodAfter(then === undefined ? undefined : periodOf(then))}</dd>
    </dl>
    ${warnings.map(warning => html`<p class="notice">${warning}</p>`)}
    <p>
      <button type="button" class="btn small" @click=${() => panel.choose({ older: undefined })}>
        Compare with another
      </button>
    </p>
  </section>`
}

function periodAfter(period: string | undefined): string {
  return period === undefined ? '' : `, ${period}`
}

function counts({ lists, caption, table, rated }: MovementFacts, panel: Actions): TemplateResult {
  return html`<section>
    <div class="head">
      <h2>What moved</h2>
      <button type="button" class="btn small" @click=${() => panel.copy(table(), 'The table of all actions')}>
        Copy table
      </button>
    </div>
    <table>
      <thead class="vh">
        <tr>
          <th scope="col">What became of actions</th>
          <th scope="col">Actions</th>
        </tr>
      </thead>
      <tbody>
        ${lists
          .filter(({ id, lines }) => lines.length > 0 || (rated ? ALWAYS : STILL).has(id))
          .map(
            ({ title, lines }) =>
              html`<tr>
                <th scope="row">${title}</th>
                <td class="num">${lines.length}</td>
              </tr>`,
          )}
      </tbody>
      <caption>
        ${caption}
      </caption>
    </table>
    ${
      rated
        ? html`<p>
            <button type="button" class="btn small quiet" @click=${() => panel.go('summary')}>
              Count ratings in another way
            </button>
          </p>`
        : nothing
    }
  </section>`
}

/** Lists whose zero says something: with ratings, and without. */
const ALWAYS: ReadonlySet<MovedList['id']> = new Set(['worse', 'better', 'new', 'gone', 'same'])
const STILL: ReadonlySet<MovedList['id']> = new Set(['new', 'gone', 'same'])

function movedList(
  moved: MovedList,
  facts: MovementFacts,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  const { id, title, note, lines } = moved
  if (lines.length === 0) return nothing
  const group = `moved ${id}`
  const list = html`${note === '' ? nothing : html`<p class="small muted">${note}</p>`}
    <ol>
      ${shownOf(lines, group, FIRST, state).map(line => movedLine(line, moved, facts, state, panel))}
    </ol>
    ${seeAll(group, lines.length, FIRST, state, panel)}`
  if (id !== 'same')
    return html`<section>
      <h2>${title} <span class="n">${lines.length}</span></h2>
      ${list}
    </section>`
  const open = state.folds.get(group) ?? false
  return html`<section>
    <details
      class="fold"
      .open=${open}
      @toggle=${({ target }: Event) => {
        const details = target as HTMLDetailsElement
        if (details.open !== open) panel.fold(group, details.open)
      }}
    >
      <summary>
        <h2>${title} <span class="n">${lines.length}</span></h2>
      </summary>
      ${open ? list : nothing}
    </details>
  </section>`
}

function movedLine(
  line: MovedLine,
  { id }: MovedList,
  { key, rated }: MovementFacts,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const { ref, title, places, old, from, before } = line
  const shows = !old || state.choices.older?.kind === 'sheet'
  return html`<li class="finding moved">
    <span class="addrs"
      >${places()
        .slice(0, FEW)
        .map(place =>
          shows
            ? address(place, state, panel)
            : html`<span class="addr" title="In the older file">${place.cell}</span>`,
        )}</span
    >
    <p class="what">
      <b
        >${from === '' ? nothing : html`${unbroken(from)} → `}${unbroken(ref === '' && from !== '' ? 'no ref' : ref)}</b
      >
      ${title}
    </p>
    ${before === '' ? nothing : html`<p class="note clamp">Last time: ${before}</p>`}
    ${rated ? ratingsOf(line, id, key) : nothing}
  </li>`
}

/** A ref stays on one line; what is longer than any ref does not. */
function unbroken(ref: string): TemplateResult {
  return html`<span class=${ref.length <= 14 ? 'nowrap' : ''}>${ref}</span>`
}

/** Was and now; only now for what is new, only was for what is gone. */
function ratingsOf(
  { was, now }: MovedLine,
  id: MovedList['id'],
  key: readonly KeyEntry[],
): TemplateResult | typeof nothing {
  if ((was === undefined && now === undefined) || id === 'moved' || id === 'reused') return nothing
  if (id === 'new' || id === 'same') return html`<p class="note">${shown(now, key)}</p>`
  if (id === 'gone') return html`<p class="note was-now">was ${shown(was, key)}</p>`
  return html`<p class="note was-now">
    <span class="vh">was </span>${shown(was, key)} <span aria-hidden="true">→</span
    ><span class="vh">, now </span> ${shown(now, key)}
  </p>`
}

function shown(rated: Rated, key: readonly KeyEntry[]): TemplateResult {
  if (rated === undefined) return html`<span>no rating</span>`
  return typeof rated === 'string' ? html`<span>“${rated}”</span>` : rating(rated, '', key)
}
