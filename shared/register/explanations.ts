import { nearestWord } from '../plan/nearest-word.ts'
import { isoFromDay } from '../return/calendar.ts'
import { readDate } from '../return/dates.ts'
import { foldText } from '../return/text.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { type OwnColumn, type OwnEntry, readOwnTable, told, withEntries, withoutRows } from './own-table.ts'
import { OTHER_REASON, REASONS } from './reasons.ts'
import { EXPLANATIONS_SHEET, type SheetToWrite } from './sheets.ts'

/** Why a finding may stand as it is: a line of the sheet `Plan explanations`. */
export interface Explanation {
  /** Id of the finding. */
  readonly finding: string
  readonly ref: string
  /** The finding's message when it was explained. */
  readonly what: string
  /** One of REASONS. */
  readonly reason: string
  /** In the person's own words, '' for none. */
  readonly words: string
  /** As typed; one of the two may be ''. */
  readonly name: string
  readonly role: string
  /** ISO date, given by who asks: the core has no clock. */
  readonly date: string
  /** '2014-04-01 to 2014-09-30', or as the paper words it; '' when it is not known. */
  readonly period: string
  /** Which plan it was, as `planMark` says. */
  readonly plan: string
  /** What the cells said that its content hangs on, as `basisText` says. */
  readonly basis: string
}

type Part = keyof Explanation

/** Each part with its heading on the sheet; 'Check' stands beside them for the reader. */
const HEADINGS: readonly (OwnColumn & { readonly part: Part })[] = [
  { part: 'ref', name: 'Ref' },
  { part: 'what', name: 'What was found' },
  { part: 'reason', name: 'Reason', needed: true },
  { part: 'words', name: 'In your words' },
  { part: 'name', name: 'Name' },
  { part: 'role', name: 'Role' },
  { part: 'date', name: 'Date', needed: true },
  { part: 'period', name: 'Period', needed: true },
  { part: 'basis', name: 'What the cells said', needed: true },
  { part: 'plan', name: 'Plan', needed: true },
  { part: 'finding', name: 'Finding', needed: true },
]

/** What can be read of the sheet, and a sentence for every line that cannot. `ruleIds` are the checks that there are. */
export function decodeExplanations(
  sheet: Sheet,
  ruleIds: readonly string[],
): { readonly explanations: readonly Explanation[]; readonly problems: readonly string[] } {
  const { entries, problems } = readOwnTable(sheet, HEADINGS)
  const read = entries.filter(entry => !isOwnLine(entry)).map(entry => readEntry(entry, ruleIds))
  return {
    explanations: read.flatMap(each => ('explanation' in each ? [each.explanation] : [])),
    problems: told([...problems, ...read.flatMap(each => ('problem' in each ? [each.problem] : []))]),
  }
}

/**
 * The sheet with explanations added to what it holds now: one of the same finding, period and content takes the place of
 * the earlier one, any other goes to the end.
 */
export function withExplanations(sheet: Sheet | undefined, added: readonly Explanation[]): SheetToWrite {
  const before = new Map(rowsOf(sheet).map(({ row, explanation }) => [sameness(explanation), row]))
  const entries = added.map(explanation => {
    const row = before.get(sameness(explanation))
    const cells = new Map(HEADINGS.map(({ name, part }): [string, Cell] => [name, explanation[part]]))
    return row === undefined ? { cells } : { row, cells }
  })
  return sheetOf(withEntries(sheet, HEADINGS, entries))
}

/** The sheet without an explanation that was taken back; the person's own lines and columns stay. */
export function withoutExplanation(sheet: Sheet, gone: Explanation): SheetToWrite {
  const rows = rowsOf(sheet).filter(({ explanation }) => sameness(explanation) === sameness(gone))
  return sheetOf(withoutRows(sheet, new Set(rows.map(({ row }) => row))))
}

function sheetOf(rows: SheetToWrite['rows']): SheetToWrite {
  return { name: EXPLANATIONS_SHEET, rows, links: [] }
}

function sameness({ finding, period, basis }: Explanation): string {
  return JSON.stringify([finding, period, basis])
}

function rowsOf(sheet: Sheet | undefined): readonly { row: number; explanation: Explanation }[] {
  const entries = sheet === undefined ? [] : readOwnTable(sheet, HEADINGS).entries
  return entries.map(entry => ({ row: entry.row, explanation: explanationOf(entry) }))
}

function explanationOf(entry: OwnEntry): Explanation {
  const parts = HEADINGS.map(({ name, part }) => [part, entry.text(name)] as const)
  return { ...(Object.fromEntries(parts) as Record<Part, string>), date: dateIn(entry) }
}

function readEntry(
  entry: OwnEntry,
  ruleIds: readonly string[],
): { explanation: Explanation } | { problem: string } {
  const explanation = explanationOf(entry)
  const reason = REASONS.find(each => foldText(each) === foldText(explanation.reason))
  const problem =
    findingProblem(explanation.finding, ruleIds) ||
    reasonProblem(explanation, reason) ||
    (explanation.date === ''
      ? `"Date" is ${shown(entry.text('Date'))}: enter a day, for example 9 October 2014`
      : '') ||
    (explanation.name + explanation.role === ''
      ? '"Name" and "Role" are blank: enter who explains it, by name or by post'
      : '')
  return problem === ''
    ? { explanation: { ...explanation, reason: reason ?? '' } }
    : { problem: `${entry.line} is not used: ${problem}` }
}

/** A line that a person has added for themselves. */
function isOwnLine(entry: OwnEntry): boolean {
  return ['Finding', 'Reason', 'Date'].every(name => entry.text(name) === '')
}

function findingProblem(finding: string, ruleIds: readonly string[]): string {
  const [rule = '', ...about] = finding.split(':')
  if (finding === '') return '"Finding" is blank: copy it from the sheet Plan issues'
  if (about.length > 0 && ruleIds.includes(rule)) return ''
  const near = nearestWord(rule, ruleIds)
  return `"Finding" is ${shown(finding)}, and there is no such check: ${near === '' ? 'copy it from the sheet Plan issues' : `"${near}" may be meant`}`
}

function reasonProblem({ reason, words }: Explanation, known: string | undefined): string {
  if (known === OTHER_REASON && words === '') return '"In your words" is blank: say what the reason is'
  if (known !== undefined) return ''
  return `"Reason" is ${shown(reason)}: choose one of ${REASONS.map(each => `"${each}"`).join(', ')}`
}

/** ISO date of the entry, however it is typed; '' when it is no day. */
function dateIn(entry: OwnEntry): string {
  const read = readDate(entry.cell('Date'))
  return read.kind === 'date' && read.from === read.to ? isoFromDay(read.from) : ''
}

function shown(text: string): string {
  return text === '' ? 'blank' : `"${text.slice(0, 60)}"`
}
