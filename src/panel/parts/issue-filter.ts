import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import { type IssueKind, KINDS, valuesOf } from '../issues.ts'
import { type Filter, NO_FILTER, type PanelState } from '../state.ts'
import { severityName } from '../words.ts'

interface Option {
  readonly value: string
  readonly text: string
}

/** Whether a filter leaves anything out; the order leaves out nothing. */
export function isFiltered(filter: Filter): boolean {
  return LEAVING_OUT.some(name => filter[name] !== NO_FILTER[name])
}

const LEAVING_OUT = ['severity', 'lead', 'theme', 'agency', 'text'] as const

/** Search by ref, cell or word; the lists stand below it, so that the results stay in view. */
export function issueFilter(state: PanelState, panel: Actions): TemplateResult {
  const { filter } = state
  const used = [filter.severity !== 'all', filter.lead, filter.theme, filter.agency].filter(Boolean).length
  return html`<div class="find field" role="search">
    <div>
      <label class="vh" for="pr-search">Find a ref, a cell or a word</label>
      <input
        id="pr-search"
        type="search"
        placeholder="Ref, cell or word"
        autocomplete="off"
        spellcheck="false"
        .value=${filter.text}
        @input=${({ target }: Event) => panel.filter({ text: (target as HTMLInputElement).value })}
      />
    </div>
    <details>
      <summary class="btn">Filter${used === 0 ? nothing : html` <span class="n">${used}</span>`}</summary>
      <div class="grid2">${FIELDS.map(field => choice(field, state, panel))}</div>
      ${
        used === 0 && filter.order === 'check'
          ? nothing
          : html`<p>
              <button type="button" class="btn small" @click=${() => panel.filter(NO_FILTER)}>
                Clear the filter
              </button>
            </p>`
      }
    </details>
  </div>`
}

interface FilterField {
  readonly name: Exclude<keyof Filter, 'text'>
  readonly label: string
  readonly options: (state: PanelState) => readonly Option[]
}

const FIELDS: readonly FilterField[] = [
  {
    name: 'severity',
    label: 'Show',
    options: () => [
      { value: 'all', text: 'Everything' },
      ...KINDS.map(kind => ({ value: kind, text: severityName(kind) })),
    ],
  },
  {
    name: 'theme',
    label: 'Theme',
    options: state => values(state, 'theme', 'All themes', themeTitles(state)),
  },
  {
    name: 'agency',
    label: 'Agency',
    options: state => values(state, 'agency', 'All agencies', agencyTitles(state)),
  },
  { name: 'lead', label: 'Lead', options: state => values(state, 'lead', 'All leads', new Map()) },
  {
    name: 'order',
    label: 'Order',
    options: () => [
      { value: 'check', text: 'By check' },
      { value: 'row', text: 'By row' },
    ],
  },
]

function choice(
  { name, label, options }: FilterField,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  const all = options(state)
  if (all.length < 2) return nothing
  const chosen: string = state.filter[name]
  return html`<div>
    <label for="pr-filter-${name}">${label}</label>
    <select
      id="pr-filter-${name}"
      @change=${({ target }: Event) =>
        panel.filter({ [name]: (target as HTMLSelectElement).value as IssueKind })}
    >
      ${all.map(({ value, text }) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select>
  </div>`
}

function values(
  { last }: PanelState,
  of: 'lead' | 'theme' | 'agency',
  all: string,
  titles: ReadonlyMap<string, string>,
): readonly Option[] {
  const found = valuesOf(last?.issues ?? [], of)
  if (found.length === 0) return []
  return [
    { value: '', text: all },
    ...found.map(([value, count]) => {
      const title = titles.get(value) ?? ''
      return { value, text: `${value}${title === '' || title === value ? '' : ` ${title}`} (${count})` }
    }),
  ]
}

function themeTitles({ last }: PanelState): ReadonlyMap<string, string> {
  return new Map(last?.checked.now.plan.plan.themes.map(({ code, title }) => [code, title]))
}

function agencyTitles({ last }: PanelState): ReadonlyMap<string, string> {
  return new Map(last?.checked.now.plan.plan.agencies.map(({ code, title }) => [code, title]))
}
