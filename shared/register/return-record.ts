import {
  CONTENT_FIELDS,
  CONTENT_KINDS,
  CONTENT_NAMES,
  type ContentField,
  type ContentKind,
  type ContentRow,
} from '../record/content.ts'
import type { ReturnRecord } from '../record/record.ts'
import { cellName, parseCellName, type Spot } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import { plainSheet, type Sheet } from '../sheet/workbook.ts'
import { type OwnColumn, type OwnEntry, readOwnTable, told, withEntries } from './own-table.ts'
import { blankFacts, factsFrom, factTexts, lostFact, readFact } from './record-facts.ts'
import { RECORD_SHEET, type SheetToWrite } from './sheets.ts'

/** A line of the sheet says of which record it is and what it is: 'Fact', 'Count', 'Explained', or a kind of row. */
const OWN: readonly OwnColumn[] = ['Record', 'What', 'Name', 'Value'].map(name => ({ name, needed: true }))
const FIELDS: readonly ContentField[] = CONTENT_FIELDS.filter(field => field !== 'said')
/** Where the values of a row stood, in the order of CONTENT_FIELDS: a sheet, then its cells. */
const PLACES: readonly OwnColumn[] = [{ name: 'Sheet' }, { name: 'Cells' }]
const COLUMNS: readonly OwnColumn[] = [
  ...OWN,
  ...FIELDS.map(field => ({ name: CONTENT_NAMES[field] })),
  ...PLACES,
]

/** Programs hold 32,767 characters in a cell. */
const LONGEST_PLACES = 30_000

/** The sheet `Return record` with one more record below what it holds now: nothing that stands there is replaced. */
export function withRecord(sheet: Sheet | undefined, record: ReturnRecord): SheetToWrite {
  const used = new Set(record.rows.flatMap(({ values }) => [...values.keys()]))
  const columns = [
    ...OWN,
    ...FIELDS.filter(field => used.has(field)).map(field => ({ name: CONTENT_NAMES[field] })),
    ...PLACES,
  ]
  const line = (what: string, name: string, value: string, more: readonly [string, Cell][] = []) => ({
    cells: new Map<string, Cell>([
      ['Record', record.number],
      ['What', what],
      ['Name', name],
      ['Value', value],
      ...more,
    ]),
  })
  const entries = [
    ...factTexts(record).map(([name, value]) => line('Fact', name, value)),
    ...record.counts.map(([name, count]) => line('Count', name, count)),
    ...record.explanations.map(([finding, said]) => line('Explained', finding, said)),
    ...record.rows.map(row =>
      line(row.kind, row.key, (row.values.get('said') ?? []).join('\n'), [
        ...FIELDS.flatMap((field): [string, Cell][] => {
          const texts = row.values.get(field)
          return texts === undefined ? [] : [[CONTENT_NAMES[field], texts.join('\n')]]
        }),
        ...placesOf(row),
      ]),
    ),
  ]
  return { name: RECORD_SHEET, rows: withEntries(sheet, columns, entries), links: [] }
}

/** The number of the next record: lines whose headings are lost are read once {@link withRecord} has set them again. */
export function nextRecordNumber(sheet: Sheet | undefined): number {
  const entries =
    sheet === undefined ? [] : readOwnTable(plainSheet(sheet.name, withEntries(sheet, OWN, [])), OWN).entries
  return entries.reduce((most, entry) => Math.max(most, numberOf(entry) ?? 0), 0) + 1
}

/** The records of the sheet by number, with a sentence for everything that cannot be used. */
export function decodeRecords(sheet: Sheet): {
  readonly records: readonly ReturnRecord[]
  readonly problems: readonly string[]
} {
  const { entries, problems } = readOwnTable(sheet, COLUMNS)
  const said: string[] = [...problems]
  const open = new Map<number, OpenRecord>()
  for (const entry of entries) {
    const number = numberOf(entry)
    // A line of the person's own.
    if (entry.text('What') === '' && number === undefined) continue
    if (number === undefined) {
      said.push(`${entry.line} is not used: "Record" must be the number of a record, such as 1`)
      continue
    }
    const record = open.get(number) ?? { facts: new Map(), counts: [], explanations: [], rows: [] }
    open.set(number, record)
    const problem = readLine(entry, record)
    if (problem !== '') said.push(`${entry.line} is not used: ${problem}`)
  }
  const records: ReturnRecord[] = []
  for (const [number, record] of [...open].sort(([one], [other]) => one - other)) {
    const lost = lostFact(record.facts)
    if (lost === '')
      records.push({
        number,
        ...factsFrom(record.facts),
        counts: record.counts,
        explanations: record.explanations,
        rows: record.rows,
      })
    else said.push(`Record ${number} cannot be used: ${lost}`)
    if (lost === '') said.push(...blankFacts(number, record.facts))
  }
  return { records, problems: told(said) }
}

interface OpenRecord {
  readonly facts: Map<string, string>
  readonly counts: [string, string][]
  readonly explanations: [string, string][]
  readonly rows: ContentRow[]
}

function numberOf(entry: OwnEntry): number | undefined {
  const text = entry.text('Record')
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}

const KINDS_OF_LINE = ['Fact', 'Count', 'Explained', ...CONTENT_KINDS].join(', ')

/** Takes a line into its record; a sentence when it is none that a record has. */
function readLine(entry: OwnEntry, record: OpenRecord): string {
  const [what, name, value] = [entry.text('What'), entry.text('Name'), entry.text('Value')]
  if (what === 'Fact') return readFact(record.facts, entry)
  if (what === '') return `"What" is blank: it must be one of ${KINDS_OF_LINE}`
  if (what === 'Count') record.counts.push([name, value])
  else if (what === 'Explained') record.explanations.push([name, value])
  else if (isKind(what)) {
    const values = valuesOf(entry)
    record.rows.push({ kind: what, key: name, values, cells: cellsOf(entry, values) })
  } else return `"What" is "${what.slice(0, 40)}": it must be one of ${KINDS_OF_LINE}`
  return ''
}

function isKind(what: string): what is ContentKind {
  return CONTENT_KINDS.some(kind => kind === what)
}

function valuesOf(entry: OwnEntry): ContentRow['values'] {
  const values = new Map<ContentField, readonly string[]>()
  for (const field of CONTENT_FIELDS) {
    const text = entry.text(CONTENT_NAMES[field])
    if (text !== '') values.set(field, text.split('\n'))
  }
  return values
}

/** The sheet of a row and its cells by name, 'A29 B29 C30'; nothing where they stand on several sheets or are too many. */
function placesOf({ values, cells }: ContentRow): [string, Cell][] {
  const spots = CONTENT_FIELDS.flatMap(field => (values.has(field) ? (cells.get(field) ?? []) : []))
  const sheet = spots[0]?.sheet ?? ''
  if (spots.some(spot => spot.sheet !== sheet)) return []
  const names = spots.map(({ row, column }) => cellName(row, column)).join(' ')
  if (names.length > LONGEST_PLACES) return []
  return [
    ['Sheet', sheet],
    ['Cells', names],
  ]
}

/** The reverse of {@link placesOf}; empty where there is not a cell for each text. */
function cellsOf(entry: OwnEntry, values: ContentRow['values']): ContentRow['cells'] {
  const sheet = entry.text('Sheet')
  const spots = entry
    .text('Cells')
    .split(' ')
    .flatMap(name => {
      const place = parseCellName(name)
      return place === undefined ? [] : [{ sheet, ...place }]
    })
  const cells = new Map<ContentField, readonly Spot[]>()
  let from = 0
  for (const field of CONTENT_FIELDS) {
    const count = values.get(field)?.length ?? 0
    if (count > 0) cells.set(field, spots.slice(from, from + count))
    from += count
  }
  return from === spots.length ? cells : new Map()
}
