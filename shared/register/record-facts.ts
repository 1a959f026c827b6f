import { nearestWord } from '../plan/nearest-word.ts'
import {
  checkCode,
  grouped,
  RECORD_FACTS,
  type RecordFact,
  type ReturnRecord,
  WHAT_A_RECORD_SHOWS,
} from '../record/record.ts'
import { isoFromDay } from '../return/calendar.ts'
import { readDate } from '../return/dates.ts'
import type { Cell } from '../sheet/cell.ts'
import type { OwnEntry } from './own-table.ts'

/** Facts that hold a SHA-256. */
const CODES: readonly RecordFact[] = ['code', 'planCode']
const FACTS = Object.keys(RECORD_FACTS) as RecordFact[]
/** Facts that hold a day; those that no record is without. */
const DAYS: readonly RecordFact[] = ['asAt', 'preparedOn', 'approvedOn', 'recordedOn']
const NEEDED: readonly RecordFact[] = ['preparedBy', 'preparedOn', 'recordedOn']
/** Lines for the reader, which say nothing that the others do not. */
const SHORT_CODE = 'Check code'
const WHAT_THIS_SHOWS = 'What this shows'
const FACT_NAMES: readonly string[] = [...FACTS.map(fact => RECORD_FACTS[fact]), SHORT_CODE, WHAT_THIS_SHOWS]

/** What a record says in one text each, as its lines have it: names and texts. */
export function factTexts(record: ReturnRecord): readonly (readonly [name: string, text: string])[] {
  return [
    [SHORT_CODE, checkCode(record.code)],
    ...FACTS.map(
      fact => [RECORD_FACTS[fact], CODES.includes(fact) ? grouped(record[fact]) : record[fact]] as const,
    ),
    [WHAT_THIS_SHOWS, WHAT_A_RECORD_SHOWS],
  ]
}

/** Takes a line that says a fact; a sentence when it is none that a record has. */
export function readFact(facts: Map<string, string>, entry: OwnEntry): string {
  const [name, value] = [entry.text('Name'), entry.text('Value')]
  if (!FACT_NAMES.includes(name)) {
    const near = nearestWord(name, FACT_NAMES)
    return `"Name" is "${name.slice(0, 40)}": ${near === '' ? 'no record has such a line' : `"${near}" may be meant`}`
  }
  if (facts.has(name)) return `its record has a line "${name}" already`
  const isDay = DAYS.some(fact => RECORD_FACTS[fact] === name)
  const day = isDay ? dayIn(entry.cell('Value')) : value
  facts.set(name, day)
  return day === '' && value !== ''
    ? `"${name}" is "${value.slice(0, 40)}": enter a day, for example 9 October 2014`
    : ''
}

/** ISO date, however it is typed; '' for what is no day. */
function dayIn(cell: Cell): string {
  const read = readDate(cell)
  return read.kind === 'date' && read.from === read.to ? isoFromDay(read.from) : ''
}

/** A sentence for every fact that no record is without and that this one has lost. */
export function blankFacts(number: number, facts: ReadonlyMap<string, string>): readonly string[] {
  return NEEDED.filter(fact => (facts.get(RECORD_FACTS[fact]) ?? '') === '').map(
    fact => `Record ${number} does not say "${RECORD_FACTS[fact]}"`,
  )
}

/** Why a record cannot be used, '' when it can: without its codes it proves nothing. */
export function lostFact(facts: ReadonlyMap<string, string>): string {
  const lost = CODES.find(fact => codeIn(facts.get(RECORD_FACTS[fact])) === undefined)
  return lost === undefined
    ? ''
    : `"${RECORD_FACTS[lost]}" must be 16 groups of four figures and letters from A to F`
}

function codeIn(text: string | undefined): string | undefined {
  const digits = (text ?? '').replace(/\s+/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined
}

/** The facts of a record from its lines. */
export function factsFrom(facts: ReadonlyMap<string, string>): Readonly<Record<RecordFact, string>> {
  const said = FACTS.map(fact => {
    const text = facts.get(RECORD_FACTS[fact]) ?? ''
    return [fact, CODES.includes(fact) ? (codeIn(text) ?? '') : text] as const
  })
  return Object.fromEntries(said) as Record<RecordFact, string>
}
