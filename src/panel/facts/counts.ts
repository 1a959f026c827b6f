import {
  type ActionRecord,
  amount,
  areaName,
  capital,
  cellName,
  type CellName,
  COUNTING_RULES,
  countedRecords,
  type CountingRule,
  countOf,
  type Counts,
  fieldSpot,
  headlineUnder,
  type KeyEntry,
  list,
  ratingArea,
  recordSpot,
  type Return,
  RULE_WORDS,
  shareSum,
  showPercent,
  statusKey,
} from '../../../shared/index.ts'
import type { LastCheck } from '../state.ts'
import { oncePerCheck } from './once.ts'
import { tabText } from './tab-text.ts'

const left = { words: [], definition: '', rank: 0, counts: false, means: [] }
/** What stands beside the ratings: a cell that says nothing, and one that says what the key does not have. */
export const NO_RATING: KeyEntry = { ...left, letter: '–', label: 'No rating' }
export const NOT_IN_KEY: KeyEntry = { ...left, letter: '?', label: 'Not in the key' }

/** Sheets that a caption names one by one. */
const FEW_TABLES = 2

/** One way of counting, with what it gives. */
export interface Way {
  readonly rule: CountingRule
  readonly label: string
  /** '78 of 86' */
  readonly result: string
}

/** A class of cells that no share is of. */
export interface LeftOut {
  readonly entry: KeyEntry
  readonly count: number
  /** What is counted: '2 ratings', '1 action'. */
  readonly amount: string
  readonly places: readonly (CellName & { readonly text: string })[]
}

/** The count of all ratings under one rule. */
export interface CountFacts {
  readonly sentence: string
  /** The key, with every entry that counts or occurs. */
  readonly key: readonly KeyEntry[]
  readonly lines: readonly { readonly entry: KeyEntry; readonly count: number; readonly share: string }[]
  readonly total: number
  readonly leftOut: readonly LeftOut[]
  /** How it was counted, where, and how shares are rounded. */
  readonly caption: string
  readonly ways: readonly Way[]
  /** Every way of counting gives the same. */
  readonly oneWay: boolean
  /** For pasting into a sheet. */
  readonly table: string
}

export const countFacts = oncePerCheck(({ report, checked: { now } }: LastCheck, rule): CountFacts => {
  const counts = report.counts[rule]
  const key = statusKey(now)
  const lines = key
    .filter(entry => entry.counts)
    .map(entry => {
      const count = countOf(counts, entry.letter)
      return { entry, count, share: showPercent(count, counts.total) }
    })
  const leftOut = counts.total === 0 ? [] : leftOutOf(now, counts, rule)
  return {
    sentence: headlineUnder(now, rule),
    key,
    lines,
    total: counts.total,
    leftOut,
    caption: `Counted: ${RULE_WORDS[rule]}${whereRatingsStand(now)}. Shares to one decimal, half up.${sumOf(counts)}`,
    ways: COUNTING_RULES.map(each => wayOf(each, report.counts[each], lines[0]?.entry)),
    oneWay: COUNTING_RULES.every(
      each => JSON.stringify(report.counts[each]) === JSON.stringify(report.counts.cells),
    ),
    table: tabText([
      ['Rating', 'Number', 'Share'],
      ...lines.map(({ entry, count, share }) => [entry.label, count, share]),
      [`Total, ${RULE_WORDS[rule]}`, counts.total, counts.total === 0 ? '' : '100%'],
      ...leftOut.map(({ entry, count }) => [`${entry.label}, not counted`, count, '']),
    ]),
  }
})

function wayOf(rule: CountingRule, counts: Counts, best: KeyEntry | undefined): Way {
  const count = best === undefined ? 0 : countOf(counts, best.letter)
  return { rule, label: capital(RULE_WORDS[rule]), result: `${count} of ${counts.total}` }
}

function sumOf({ byStatus, total }: Counts): string {
  const { why } = shareSum(Object.values(byStatus), total)
  return why === '' ? '' : ` ${why}.`
}

/** ', in Update C29:C262' */
function whereRatingsStand(now: Return): string {
  const places = now.tables.flatMap(table => {
    const area = ratingArea(now, table)
    return area === undefined ? [] : [`${table.sheet.name} ${areaName(area)}`]
  })
  if (places.length === 0) return ''
  return `, in ${places.length > FEW_TABLES ? amount(places.length, 'table') : list(places)}`
}

/** What is not counted, by class, each with its cells; the number is that of the counting rule. */
function leftOutOf(now: Return, { notCounted }: Counts, rule: CountingRule): readonly LeftOut[] {
  const names = new Map(statusKey(now).map(entry => [entry.letter, entry]))
  return Object.entries(notCounted).map(([name, count]) => {
    const entry =
      name === 'blank' ? NO_RATING : name === 'unknown' ? NOT_IN_KEY : (names.get(name) ?? NOT_IN_KEY)
    const noun = entry === NO_RATING || rule !== 'cells' ? 'action' : 'rating'
    return { entry, count, amount: amount(count, noun), places: placesOf(entry, now) }
  })
}

function placesOf(entry: KeyEntry, now: Return): LeftOut['places'] {
  return countedRecords(now).flatMap(record => {
    const { name: sheet } = record.table.sheet
    const said = record.parts.flatMap(({ status }) => status ?? [])
    if (entry === NO_RATING) return said.length === 0 ? [{ ...statusPlace(record), text: record.key }] : []
    return said
      .filter(({ entry: means }) => (entry === NOT_IN_KEY ? means === undefined : means === entry))
      .map(({ row, column, text }) => ({ sheet, cell: cellName(row, column), text }))
  })
}

function statusPlace(record: ActionRecord): CellName {
  const { sheet, row, column } = fieldSpot(record, 'status') ?? recordSpot(record)
  return { sheet, cell: cellName(row, column) }
}
