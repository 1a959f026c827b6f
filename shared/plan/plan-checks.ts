import { nearestWord } from './nearest-word.ts'
import { placeName, shown } from './plan-problems.ts'
import type { Plan } from './plan.ts'
import { badLevels, badPatterns } from './level-checks.ts'
import { dayFromIso } from '../return/calendar.ts'
import { foldWord } from './words.ts'

/** What must agree between the parts of a plan whose parts are each well formed. Sentences; [] when all is well. */
export function planChecks(plan: Plan, ruleIds: readonly string[]): readonly string[] {
  return [
    ...repeatedNames(plan),
    ...repeatedWords(plan),
    ...badPatterns(plan),
    ...badLevels(plan),
    ...badPeriods(plan),
    ...unknownCodes(plan),
    ...unknownRules(plan, ruleIds),
  ]
}

/** Lists whose entries are told apart by one value. */
function repeatedNames(plan: Plan): readonly string[] {
  const items = plan.required.map(
    (list, place) => ['code', ['required', place, 'items'], list.items] as const,
  )
  const lists = [
    ['id', ['periods'], plan.periods],
    ['code', ['themes'], plan.themes],
    ['id', ['levels'], plan.levels],
    ['code', ['agencies'], plan.agencies],
    ['post', ['leads'], plan.leads],
    ['id', ['required'], plan.required],
    ...items,
  ] as const
  return lists.flatMap(([name, path, entries]) => {
    const values = entries.map(entry => [(entry as unknown as Record<string, string>)[name] ?? ''])
    return repeated(values, value => value).map(
      ({ word, first, second }) =>
        `${placeName([...path, second, name])} is ${shown(word)}, as in entry ${first + 1}. Give each entry its own ${name}.`,
    )
  })
}

/** Words that must mean one thing: of the rating key, of agencies, of posts. */
function repeatedWords(plan: Plan): readonly string[] {
  const lists = [
    ['key', plan.key.map(entry => [entry.letter, entry.label, ...entry.words])],
    ['agencies', plan.agencies.map(agency => [agency.code, agency.title, ...agency.words])],
    ['leads', plan.leads.map(lead => [lead.post, ...lead.aliases, ...(lead.variants ?? [])])],
  ] as const
  return lists.flatMap(([name, words]) =>
    // Posts differ by less than ratings do: 'Supt, County' and 'Supt County' may stand in one plan.
    repeated(words, name === 'leads' ? word => word.trim() : foldWord).map(
      ({ word, first, second }) =>
        `${placeName([name, second])} has ${shown(word)}, which also means entry ${first + 1}. Leave it with one of them.`,
    ),
  )
}

interface Repeat {
  readonly word: string
  readonly first: number
  readonly second: number
}

function repeated(
  entries: readonly (readonly string[])[],
  fold: (word: string) => string,
): readonly Repeat[] {
  const owners = new Map<string, number>()
  const found: Repeat[] = []
  for (const [second, words] of entries.entries()) {
    for (const word of words) {
      const first = owners.get(fold(word))
      if (first === undefined) owners.set(fold(word), second)
      else if (first !== second) found.push({ word, first, second })
    }
  }
  return found
}

type Place = readonly PropertyKey[]

function badPeriods(plan: Plan): readonly string[] {
  return plan.periods.flatMap((period, at) => {
    const wrong = (['from', 'to'] as const).filter(end => dayFromIso(period[end]) === undefined)
    if (wrong.length > 0) {
      return wrong.map(
        end =>
          `${placeName(['periods', at, end])} is ${shown(period[end])}, a day that does not exist. Enter a real date.`,
      )
    }
    if (period.from <= period.to) return []
    return [
      `${placeName(['periods', at])} ends on ${period.to}, before it begins on ${period.from}. Swap the two dates.`,
    ]
  })
}

/** Codes of things that the plan lists elsewhere. A plan need not list its themes; then any code will do. */
function unknownCodes(plan: Plan): readonly string[] {
  const themes = plan.themes.map(theme => theme.code)
  const agencies = plan.agencies.map(agency => agency.code)
  const levels = plan.levels.map(level => level.id)
  const uses: (readonly [Place, string | undefined, string, readonly string[]])[] = []
  for (const [at, code] of plan.scope.themes.entries())
    uses.push([['scope', 'themes', at], code, 'theme', themes])
  for (const [at, code] of plan.scope.agencies.entries())
    uses.push([['scope', 'agencies', at], code, 'agency', agencies])
  for (const [at, level] of plan.levels.entries())
    uses.push([['levels', at, 'theme'], level.theme, 'theme', themes])
  for (const [at, list] of plan.required.entries()) {
    for (const code of list.agencies ?? [])
      uses.push([['required', at, 'agencies'], code, 'agency', agencies])
    for (const [place, item] of list.items.entries()) {
      uses.push([['required', at, 'items', place, 'agency'], item.agency, 'agency', agencies])
      uses.push([['required', at, 'items', place, 'theme'], item.theme, 'theme', themes])
    }
  }
  for (const [at, need] of plan.requires.entries()) {
    uses.push([['requires', at, 'level'], need.level, 'level', levels])
    for (const code of need.agencies ?? [])
      uses.push([['requires', at, 'agencies'], code, 'agency', agencies])
  }
  return uses.flatMap(([place, code, kind, known]) =>
    code === undefined || known.includes(code) || (kind === 'theme' && known.length === 0)
      ? []
      : [
          `${placeName(place)} is ${shown(code)}, which is no ${kind} of the plan. Known: ${known.join(', ') || 'none'}.`,
        ],
  )
}

function unknownRules(plan: Plan, ruleIds: readonly string[]): readonly string[] {
  if (ruleIds.length === 0) return []
  return Object.keys(plan.rules)
    .filter(id => !ruleIds.includes(id))
    .map(id => {
      const near = nearestWord(id, ruleIds)
      return `rules has ${shown(id)}, which is no rule.${near === '' ? '' : ` Did you mean ${near}?`}`
    })
}
