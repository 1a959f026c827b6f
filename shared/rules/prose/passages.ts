import { cellAt } from '../../sheet/workbook.ts'
import type { Spot } from '../../sheet/address.ts'
import { fieldSpot, fieldText, recordSpot } from '../../return/fields.ts'
import type { ActionRecord, Return, StatusReading } from '../../return/return.ts'
import { rememberedOf } from '../../return/remembered.ts'
import { cellText, plainText } from '../../return/text.ts'

/** A text that somebody wrote about an action, in one or more cells. */
export interface Passage {
  readonly record: ActionRecord
  readonly text: string
  /** The rating that stands beside it. */
  readonly status: StatusReading | undefined
  /** The cells that hold the text, in order; a scanned row may have more of it in the cells beside. */
  readonly cells: readonly { readonly row: number; readonly column: number }[]
}

/** No text holds more findings of one kind than a person would read. */
export const MOST_IN_A_TEXT = 50

/** The updates of an action. */
export function updatesOf(record: ActionRecord): readonly Passage[] {
  const passages: Passage[] = []
  for (const { text, status, cells } of record.parts) {
    if (text !== '') passages.push({ record, text, status, cells })
  }
  return passages
}

/** What was written about an action in the period: its updates, and the reason for its rating where a column holds it. */
export function narrativeOf(record: ActionRecord): readonly Passage[] {
  const reason = record.table.columns.has('reason') ? fieldSpot(record, 'reason') : undefined
  const text = reason === undefined ? '' : plainText(fieldText(record, 'reason'))
  if (reason === undefined || text === '') return updatesOf(record)
  return [...updatesOf(record), { record, text, status: undefined, cells: [reason] }]
}

/** All that is published about an action in sentences: its title first, then as {@link narrativeOf}. */
export function textsOf(record: ActionRecord): readonly Passage[] {
  const { title } = record
  if (title === '') return narrativeOf(record)
  const cells = [fieldSpot(record, 'title') ?? recordSpot(record)]
  return [{ record, text: title, status: undefined, cells }, ...narrativeOf(record)]
}

/** Why rules that read updates have nothing to read; '' when they have. */
export function withoutUpdates(now: Return): string {
  return hasUpdates(now) ? '' : 'no updates were found'
}

/** Looked for once, though eight rules ask. */
const hasUpdates = rememberedOf((now: Return) =>
  now.records.some(record => record.textLength > 0 && record.parts.some(part => part.text !== '')),
)

/** The cell in which a piece of the passage stands; its first cell where the piece runs over a cell's end. */
export function spotOf({ record, text, cells }: Passage, start: number, end: number): Spot {
  const { sheet } = record.table
  const [first] = cells
  if (first === undefined) return recordSpot(record)
  if (cells.length === 1 && plainAt(record, first).includes(text.slice(start, end))) return at(record, first)
  const wide = cells.flatMap(({ row }) =>
    (sheet.grid[row - sheet.top] ?? []).map((_, place) => ({ row, column: sheet.left + place })),
  )
  const found = findPiece(record, cells, text, start, end) ?? findPiece(record, wide, text, start, end)
  return at(record, found ?? first)
}

/** All cells of a passage. */
export function spotsOf({ record, cells }: Passage): readonly Spot[] {
  return cells.map(cell => at(record, cell))
}

type Place = Passage['cells'][number]

/** The piece may stand in the text more than once: its n-th place in the text is its n-th place in the cells. */
function findPiece(record: ActionRecord, cells: readonly Place[], text: string, start: number, end: number) {
  const piece = text.slice(start, end)
  let before = countOf(piece, text.slice(0, start))
  for (const cell of cells) {
    const here = countOf(piece, plainAt(record, cell))
    if (here > before) return cell
    before -= here
  }
  return undefined
}

function countOf(piece: string, text: string): number {
  let count = 0
  if (piece === '') return count
  for (let place = text.indexOf(piece); place >= 0; place = text.indexOf(piece, place + piece.length))
    count += 1
  return count
}

function plainAt(record: ActionRecord, { row, column }: Place): string {
  return plainText(cellText(cellAt(record.table.sheet, row, column)))
}

function at(record: ActionRecord, { row, column }: Place): Spot {
  return { sheet: record.table.sheet.name, row, column }
}

const LONGEST_QUOTE = 140
/** No more of a text is looked at for a quote. */
const NEAR = 400

/** A piece of text as a message quotes it: on one line, double quotes made single, whole words, its end left out where it is long. */
export function quoted(text: string, most = LONGEST_QUOTE): string {
  const line = oneLine(text)
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most - 1)).trim()} …`
}

/** As {@link quoted}, of a sentence, so that the words from `start` to `end` of the text stay in it. */
export function quotedAround(
  text: string,
  sentence: { start: number; end: number },
  start: number,
  end: number,
): string {
  const before = oneLine(text.slice(Math.max(sentence.start, start - NEAR), start))
  const words = oneLine(text.slice(start, end))
  const after = oneLine(text.slice(end, Math.min(sentence.end, end + NEAR)))
  const gap = (left: string, right: string): string =>
    left === '' || right === '' || /^[.,;:)!?'’]/.test(right) || /[(['‘]$/.test(left) ? '' : ' '
  const join = before + gap(before, words) + words + gap(words, after) + after
  if (join.length <= LONGEST_QUOTE) return join
  const room = Math.max(20, Math.floor((LONGEST_QUOTE - words.length) / 2))
  const from = before.length <= room ? 0 : before.indexOf(' ', before.length - room) + 1
  const lead = from === 0 ? before : `… ${before.slice(from)}`
  const to = after.length <= room ? after.length : Math.max(0, after.lastIndexOf(' ', room))
  const tail = to === after.length ? after : `${after.slice(0, to)} …`
  return lead + gap(lead, words) + words + gap(words, tail) + tail
}

function oneLine(text: string): string {
  return text
    .slice(0, 2 * NEAR)
    .replace(/[\s•○]+/g, ' ')
    .replace(/["“”]/g, "'")
    .trim()
}
