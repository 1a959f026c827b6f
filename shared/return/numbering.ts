import { periodOfHeading } from './period.ts'
import type { OpenRecord } from './record.ts'
import { foldText } from './text.ts'
import { inSteps } from '../steps.ts'
import type { Pause } from '../steps.ts'

/** What may tell actions apart whose numbers begin again: the theme, the sheet, the heading they stand under. */
const QUALIFIERS: readonly ((record: OpenRecord) => string)[] = [
  record => record.theme,
  record => record.table.sheet.name,
  record => record.sections.map(section => section.code).join(' '),
]

/** Fewer doubled refs than this share are slips, not a numbering that begins again. */
const MANY = 0.3

/**
 * Trackers often number each theme or sheet from 1. Where many refs stand on different actions and theme, sheet or heading
 * tells them apart, that is part of the key: 'Theme 2 · 1'. Plans with ref patterns say so themselves and are left alone.
 */
export function* separateNumbering(records: readonly OpenRecord[]): Generator<Pause, void> {
  if (records.some(record => record.ref !== '' && record.read !== undefined)) return
  const withRefs: OpenRecord[] = []
  const refs = new Set<string>()
  yield* inSteps(records, record => {
    if (record.ref === '') return
    withRefs.push(record)
    refs.add(record.ref)
  })
  if (withRefs.length - refs.size < 2) return
  const doubled = yield* doubles(withRefs, () => '')
  if (doubled < 2 || doubled < refs.size * MANY) return
  for (const qualify of QUALIFIERS) {
    if ((yield* doubles(withRefs, qualify)) * 10 > doubled) continue
    yield* inSteps(withRefs, record => {
      const name = qualify(record)
      if (name !== '') record.key = `${name} · ${record.ref}`
    })
    return
  }
}

/** One sheet per theme: where several sheets hold actions and nothing else names a theme, the sheets' names do. */
export function takeSheetsForThemes(records: readonly OpenRecord[]): void {
  const names = new Set<string>()
  for (const { table } of records) names.add(table.sheet.name)
  if (names.size < 2 || records.some(record => record.theme !== '')) return
  if ([...names].some(name => periodOfHeading(name) !== undefined)) return
  for (const record of records) record.theme = record.table.sheet.name
}

/** How many refs, with what qualifies them, stand on two actions. */
function* doubles(
  records: readonly OpenRecord[],
  qualify: (record: OpenRecord) => string,
): Generator<Pause, number> {
  const first = new Map<string, OpenRecord>()
  const doubled = new Set<string>()
  yield* inSteps(records, record => {
    const name = `${qualify(record)}\u0000${record.ref}`
    const other = first.get(name)
    if (other === undefined) first.set(name, record)
    else if (!doubled.has(name) && areTwo(other.title, record.title)) doubled.add(name)
  })
  return doubled.size
}

function areTwo(a: string, b: string): boolean {
  return a !== '' && b !== '' && foldText(a) !== foldText(b)
}
