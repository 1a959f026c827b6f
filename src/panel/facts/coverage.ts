import {
  type ActionRecord,
  amount,
  capital,
  type CellName,
  cellName,
  coverageBy,
  coverBeside,
  coverList,
  groupOf,
  groupTitles,
  type ItemCoverage,
  list,
  type ListCoverage,
  nameOf,
  recordSpot,
  type Return,
  showPercent,
  uncovered,
} from '../../../shared/index.ts'
import type { LastCheck } from '../state.ts'
import { groupName } from './groups.ts'
import { oncePerCheck } from './once.ts'

/** A cell of a matrix, or an item of a strip: how many actions there are, and which. */
export interface CoverCell {
  readonly count: number
  readonly records: readonly ActionRecord[]
}

/** What covers each item by agency or theme; items with most holes first. */
export interface CoverMatrix {
  readonly by: 'agency' | 'organisation' | 'theme'
  /** `title` is the plan's, '' where it has none. */
  readonly columns: readonly { readonly code: string; readonly name: string; readonly title: string }[]
  readonly lines: readonly { readonly item: ItemCoverage; readonly cells: readonly CoverCell[] }[]
  readonly totals: readonly number[]
  readonly total: number
  /** 'Every agency has an action for each pledge', '3 of 21 pairs have none' */
  readonly says: string
}

/** A required list and what covers it. */
export interface CoverFacts {
  readonly title: string
  readonly one: string
  /** '10 of 10 (100%)' */
  readonly share: string
  /** In this order: what has none, what has few, what is not asked for here. */
  readonly sentences: readonly string[]
  readonly holes: readonly ItemCoverage[]
  /** Not in the scope of this return, and nothing here. */
  readonly apart: readonly ItemCoverage[]
  readonly covered: readonly ItemCoverage[]
  readonly matrices: readonly CoverMatrix[]
  /** The items stand in the return themselves, or do not: numbers of actions say nothing. */
  readonly present: boolean
  /** Held against a second return. */
  readonly beside: boolean
}

export const coverFacts = oncePerCheck(({ checked: { now, beside } }: LastCheck): readonly CoverFacts[] => [
  ...now.plan.plan.required.map(required => factsOf(coverList(now, required), required.field, now, false)),
  ...(beside === undefined ? [] : [factsOf(coverBeside(now, beside), 'parent', now, true)]),
])

function factsOf(cover: ListCoverage, field: string, now: Return, beside: boolean): CoverFacts {
  const { items, name, one } = cover
  const covered = items.filter(item => item.covered)
  const holes = uncovered(cover)
  const apart = items.filter(item => !item.covered && !item.inScope)
  const present = field === 'ref'
  return {
    title: capital(name),
    one,
    share: `${covered.length} of ${items.length} (${showPercent(covered.length, items.length)})`,
    sentences: sentencesOf(
      cover,
      { holes, apart, covered, present, beside },
      groupTitles('agency', now.plan.plan),
    ),
    holes,
    apart,
    covered,
    matrices: present ? [] : matricesOf(cover, field, now),
    present,
    beside,
  }
}

/** Codes that a sentence names; the list below it has all. */
const MOST_CODES = 12

type Sorted = 'holes' | 'apart' | 'covered' | 'present' | 'beside'

function sentencesOf(
  { items, one, many }: ListCoverage,
  { holes, apart, covered, present, beside }: Pick<CoverFacts, Sorted>,
  titles: ReadonlyMap<string, string>,
): readonly string[] {
  const noun = covered[0]?.by[0]?.level?.one ?? 'action'
  const thin = items.filter(item => item.thin)
  const single = thin.length > 0 || present ? [] : covered.filter(item => item.count === 1)
  const agencies = covered.length === items.length ? '' : byAgency(items, titles)
  const none = present ? `${capital(many)} not in this return` : `${capital(many)} with no ${noun}`
  const all = present ? `Every ${one} is in this return.` : `Every ${one} has ${article(noun)} ${noun}.`
  return [
    holes.length > 0 ? `${none}: ${codes(holes)}.` : apart.length === 0 ? all : '',
    thin.length === 0 ? '' : `Few: ${list(thin.map(item => `${one} ${item.code} has ${item.count}`))}.`,
    singleSays(single.length, covered.length, one, many),
    apart.length === 0
      ? ''
      : `The other ${apart.length === 1 ? '1 is' : `${apart.length} are`} ${notAsked(beside)}.`,
    agencies === '' ? '' : `By who leads them: ${agencies}.`,
  ].filter(text => text !== '')
}

function notAsked(beside: boolean): string {
  return beside ? 'of agencies that the second return does not cover' : 'not in the scope of this return'
}

function singleSays(single: number, covered: number, one: string, many: string): string {
  if (single === 0) return ''
  if (single === covered && single > 1) return 'Each has only 1.'
  return `${amount(single, `${one} has`, `${many} have`)} only 1.`
}

/** 'Force 5 of 5, Commissioner 0 of 8'; '' where the items are not of several agencies. */
function byAgency(items: readonly ItemCoverage[], titles: ReadonlyMap<string, string>): string {
  const agencies = new Map<string, { covered: number; all: number }>()
  for (const { agency, covered } of items) {
    const known = agencies.get(agency) ?? { covered: 0, all: 0 }
    agencies.set(agency, { covered: known.covered + Number(covered), all: known.all + 1 })
  }
  if (agencies.size < 2) return ''
  return [...agencies]
    .map(([code, { covered, all }]) => `${titles.get(code) ?? (code || 'no agency')} ${covered} of ${all}`)
    .join(', ')
}

function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a'
}

function codes(items: readonly ItemCoverage[]): string {
  const named = items.slice(0, MOST_CODES).map(({ code }) => code)
  const more = items.length - named.length
  return list(more === 0 ? named : [...named, `${more} more`])
}

function matricesOf(cover: ListCoverage, field: string, now: Return): readonly CoverMatrix[] {
  const agency = matrixOf(cover, 'agency', now) ?? matrixOf(cover, 'organisation', now)
  const theme = field === 'theme' ? undefined : matrixOf(cover, 'theme', now)
  return [agency, theme].flatMap(matrix => matrix ?? [])
}

/** Undefined where no item is covered by more than one group: then a list says as much. */
function matrixOf(cover: ListCoverage, by: CoverMatrix['by'], now: Return): CoverMatrix | undefined {
  const { columns, counts, columnTotals, total } = coverageBy(cover, record => groupOf(record, by))
  if (!counts.some(row => row.filter(count => count > 0).length > 1)) return undefined
  const titles = groupTitles(by, now.plan.plan)
  const lines = cover.items.map((item, at) => ({
    item,
    cells: columns.map((code, column) => ({
      count: counts[at]?.[column] ?? 0,
      records: item.by.filter(record => groupOf(record, by) === code),
    })),
  }))
  const holes = ({ cells }: (typeof lines)[number]): number => cells.filter(({ count }) => count === 0).length
  const pairs = lines.length * columns.length
  const empty = lines.reduce((sum, line) => sum + holes(line), 0)
  return {
    by,
    columns: columns.map(code => ({
      code: code || '–',
      name: groupName(by, code, titles),
      title: titles.get(code) ?? '',
    })),
    lines: [...lines].sort((a, b) => holes(b) - holes(a)),
    totals: columnTotals,
    total,
    says: empty === 0 ? `All ${pairs} pairs have at least one.` : `${empty} of ${pairs} pairs have none.`,
  }
}

/** Where an action stands, and its name. */
export function placeOf(record: ActionRecord): CellName & { readonly text: string } {
  const { sheet, row, column } = recordSpot(record)
  return { sheet, cell: cellName(row, column), text: nameOf(record) }
}

/** Whether an action is of the return that is checked, and not of the second one. */
export function isHere(record: ActionRecord, { checked: { now } }: LastCheck): boolean {
  return now.tables.includes(record.table)
}
