import { fieldText } from '../return/fields.ts'
import { readPeriod } from '../return/period.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import { learnLeads } from './draft-leads.ts'
import { learnRefs } from './draft-refs.ts'
import type { LearnedRefs } from './draft-refs.ts'
import { profiles } from './profiles/index.ts'
import { tracker } from './profiles/tracker.ts'
import { FIELDS } from './plan.ts'
import type { Field, Level, Plan } from './plan.ts'

/** A plan inferred from a return, and what a person should look at before it is used. */
export interface Draft {
  readonly plan: Plan
  /** Sentences: guesses, questions, and what could not be learned. */
  readonly asks: readonly string[]
}

/** A list of more values than this is no list of themes or sources. */
const MOST_VALUES = 30
const LONGEST_TITLE = 120
/** A field is required when every one of at least so many actions has it. */
const FEWEST_FILLED = 5
/** So many refs that stand twice are no slips. */
const FEWEST_REPEATS = 3
const REQUIRED_FIELDS = ['status', 'update', 'lead', 'source'] as const satisfies readonly Field[]

/**
 * Infers a plan from a return: its headings, how its refs are written, its rating key, its posts and what it requires.
 * What the plan that it was read by says already stays. Read by the draft, the return is read as before.
 */
export function draftPlan(given: Return): Draft {
  const base = given.plan.plan
  const refs = base.levels.some(level => level.refs.length > 0)
    ? undefined
    : learnRefs(given.records.map(record => record.ref))
  const levels =
    refs === undefined ? base.levels : withThemes(learnedLevels(refs, base.levels[0], given.records), given)
  const { leads, asks } = learnLeads(valuesOf(given, 'lead'), base.leads)
  const themes =
    base.themes.length > 0
      ? base.themes
      : valueList(given.records.map(record => record.theme)).map(code => ({ code, title: '' }))
  const plan: Plan = {
    ...base,
    id: idFrom(given.file),
    title: titleFrom(given),
    version: '1',
    periods: periodOf(given),
    themes,
    levels,
    leads,
    sources: base.sources.length > 0 ? base.sources : valueList(valuesOf(given, 'source')),
    required: [...base.required, ...requiredThemes(base, themes), ...requiredParents(base, levels)],
    requires: base.requires.length > 0 ? base.requires : requires(given, levels, refs),
    columns: columnsOf(given),
  }
  return { plan, asks: [...asksAboutRefs(given, refs), ...asksAboutRatings(given), ...asks] }
}

function idFrom(file: string): string {
  const name = file
    .replace(/\.[a-z]{1,5}$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  if (name === '') return 'plan'
  return profiles.some(plan => plan.id === name) ? `${name}-draft` : name
}

/** The first line above the table that is a title, of three words or more; the plan's own title where there is none. */
function titleFrom({ tables, plan: { plan }, file }: Return): string {
  if (plan.id !== tracker.id) return plan.title
  const [table] = tables
  const above = table?.sheet.grid.slice(0, Math.max(0, table.headerRow - table.sheet.top)) ?? []
  const lines = above
    .flat()
    .flatMap(cell => (typeof cell === 'string' && cell.length <= LONGEST_TITLE ? [oneLine(cell)] : []))
  return lines.find(line => (line.match(/\p{L}{2,}/gu) ?? []).length >= 3) ?? (file || plan.title)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function periodOf({ period }: Return): Plan['periods'] {
  if (period === undefined || period.from === '' || period.to === '' || period.from > period.to) return []
  return [{ id: period.from, title: period.label, from: period.from, to: period.to }]
}

function learnedLevels(
  { levels }: LearnedRefs,
  base: Level | undefined,
  records: readonly ActionRecord[],
): Level[] {
  const [one, many] = [base?.one ?? 'action', base?.many ?? 'actions']
  return levels.map(({ patterns, sequence, parent, refs }, at): Level => {
    const below = levels.filter(level => level.parent?.level === at)
    return {
      id: at === 0 ? (base?.id ?? 'action') : `sub-action${at === 1 ? '' : `-${at}`}`,
      one: at === 0 ? one : `sub-${one}`,
      many: at === 0 ? many : `sub-${many}`,
      refs: [...patterns],
      ...(parent === undefined
        ? {}
        : {
            parent: {
              level:
                parent.level === 0
                  ? (base?.id ?? 'action')
                  : `sub-action${parent.level === 1 ? '' : `-${parent.level}`}`,
              ref: parent.ref,
            },
          }),
      ...(sequence === undefined ? {} : { sequence: [...sequence] }),
      counted:
        below.length === 0 || isRated(refs, records) || !below.some(level => isRated(level.refs, records)),
    }
  })
}

/** Where refs repeat from theme to theme and never within one, the theme is part of the action's name: '1 C01', '2 C01'. */
function withThemes(levels: Level[], { records }: Return): Level[] {
  const [level] = levels
  const [pattern] = level?.refs ?? []
  if (level === undefined || pattern === undefined || levels.length > 1 || level.refs.length > 1)
    return levels
  const own = records.filter(record => record.ref !== '')
  const refs = new Set(own.map(record => record.ref.toUpperCase()))
  const named = new Set(own.map(record => `${record.theme}\n${record.ref.toUpperCase()}`))
  const repeats = own.length - refs.size
  if (repeats < FEWEST_REPEATS || named.size < own.length || own.some(record => record.theme === ''))
    return levels
  return [{ ...level, key: `{theme} ${pattern}`, sequence: ['theme', ...(level.sequence ?? [])] }]
}

function isRated(places: readonly number[], records: readonly ActionRecord[]): boolean {
  return places.some(place => records[place]?.parts.some(part => part.status !== undefined) === true)
}

function valuesOf({ records }: Return, field: Field): string[] {
  return records.map(record => fieldText(record, field))
}

/** The values of a column that is a short list: few, and used more than once on average. */
function valueList(values: readonly string[]): string[] {
  const said = values.filter(value => value !== '')
  const list = [...new Set(said)]
  const isList = list.length >= 2 && list.length <= MOST_VALUES && said.length >= 2 * list.length
  return isList ? list : []
}

function requiredThemes(base: Plan, themes: Plan['themes']): Plan['required'] {
  if (themes.length === 0 || base.required.length > 0) return []
  return [{ id: 'themes', title: 'Themes', one: 'theme', many: 'themes', field: 'theme', items: [...themes] }]
}

function requiredParents(base: Plan, levels: readonly Level[]): Plan['required'] {
  const child = levels.find(level => level.parent !== undefined)
  const parent = levels.find(level => level.id === child?.parent?.level)
  if (child === undefined || parent === undefined || base.required.some(list => list.field === 'parent'))
    return []
  return [
    {
      id: 'parents',
      title: `${parent.many.charAt(0).toUpperCase()}${parent.many.slice(1)} with ${child.many}`,
      one: parent.one,
      many: parent.many,
      field: 'parent',
      items: [],
    },
  ]
}

/** Fields that every action of a level has. */
function requires(
  { records }: Return,
  levels: readonly Level[],
  refs: LearnedRefs | undefined,
): Plan['requires'] {
  return levels.flatMap((level, at) => {
    const places = refs?.levels[at]?.refs
    const own =
      places === undefined
        ? records.filter(record => record.level === undefined || record.level.id === level.id)
        : places.flatMap(place => records[place] ?? [])
    if (own.length < FEWEST_FILLED) return []
    return REQUIRED_FIELDS.filter(field => own.every(record => has(record, field))).map(field => ({
      level: level.id,
      field,
    }))
  })
}

function has(record: ActionRecord, field: Field): boolean {
  if (field === 'status') return record.parts.some(part => part.status !== undefined)
  if (field === 'update') return record.parts.some(part => part.text !== '')
  return fieldText(record, field) !== ''
}

/** Fields whose headings change with every period: 'RAG Q2'. */
const OF_PERIODS: readonly Field[] = ['status', 'state', 'update', 'reason']
const namesPeriod = /\bq(?:tr|uarter)?\s?[1-4]\b|\b(?:19|20)\d\d\b/i

/** The headings of the columns as the sheets write them, beside the plan's own; a heading names one field. */
function columnsOf({ tables, plan: { plan } }: Return): Plan['columns'] {
  const owners = new Map<string, Field>()
  for (const field of FIELDS) for (const heading of plan.columns[field] ?? []) owners.set(heading, field)
  for (const { columns, headings, otherPeriods } of tables) {
    for (const [field, column] of columns) {
      const heading = oneLine(headings.get(column) ?? '')
      const isOfPeriod =
        OF_PERIODS.includes(field) &&
        (otherPeriods.length > 0 || namesPeriod.test(heading) || readPeriod(heading) !== undefined)
      if (heading !== '' && heading.length <= LONGEST_TITLE && !isOfPeriod && !owners.has(heading))
        owners.set(heading, field)
    }
  }
  const named = FIELDS.map(
    field => [field, [...owners].filter(([, owner]) => owner === field).map(([heading]) => heading)] as const,
  )
  return Object.fromEntries(named.filter(([, headings]) => headings.length > 0))
}

function asksAboutRefs({ records }: Return, refs: LearnedRefs | undefined): string[] {
  if (refs === undefined) {
    const isTold = records.some(record => record.level !== undefined && record.level.refs.length > 0)
    return isTold || records.every(record => record.ref === '')
      ? []
      : ['How refs are written could not be learned: they are too few or too unlike.']
  }
  if (refs.odd.length === 0) return []
  const some = refs.odd.slice(0, 5).map(ref => `"${ref}"`)
  return [
    `Not written as other refs are: ${some.join(', ')}${refs.odd.length > 5 ? ` and ${refs.odd.length - 5} more` : ''}. A check reports them until the plan's "refs" allow them.`,
  ]
}

function asksAboutRatings({ records, plan: { plan } }: Return): string[] {
  if (plan.key.length === 0)
    return ['No rating key was learned: no column holds ratings, or its words are no scale.']
  const unknown = new Set<string>()
  for (const { parts } of records)
    for (const { status } of parts)
      if (status !== undefined && status.entry === undefined && status.text !== '') unknown.add(status.text)
  if (unknown.size === 0) return []
  const some = [...unknown].slice(0, 5).map(text => `"${text.slice(0, 40)}"`)
  return [
    `Not in the key: ${some.join(', ')}${unknown.size > 5 ? ` and ${unknown.size - 5} more` : ''}. Add each to the "words" of what it means, or correct the sheet.`,
  ]
}
