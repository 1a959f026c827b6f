import type { Cell } from '../sheet/cell.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { isBlank } from '../sheet/cell.ts'
import type { HeadingGuess, HeadingIndex } from './headings.ts'
import { foldHeading } from './headings.ts'
import { periodOfHeading } from './period.ts'

/** Column headings found on a sheet, over one or two rows (0-based sheet rows). */
export interface Header {
  readonly top: number
  readonly bottom: number
  /** How many different fields its headings name. */
  readonly named: number
  /** Heading of each column that has one, as written, parts over two rows joined by a space. */
  readonly headings: ReadonlyMap<number, string>
}

const LONGEST_HEADING = 120
const MOST_COLUMNS = 200

/** The non-blank cells of a grid row by sheet column, when all could be headings; undefined when one is too long or a date. */
function headingCells(sheet: Sheet, row: number): Map<number, string> | undefined {
  const cells = sheet.grid[row - sheet.top]
  if (cells === undefined) return undefined
  const found = new Map<number, string>()
  for (let c = 0; c < cells.length && c < MOST_COLUMNS; c += 1) {
    const cell = cells[c] ?? null
    if (isBlank(cell)) continue
    if (!isHeadingText(cell)) return undefined
    found.set(sheet.left + c, typeof cell === 'string' ? cell.trim() : String(cell))
  }
  return found
}

function isHeadingText(cell: Cell): cell is string | number {
  return (
    (typeof cell === 'string' && cell.length <= LONGEST_HEADING) ||
    (typeof cell === 'number' && cell >= 1 && cell < 2100)
  )
}

/** Headings that are ratings as well: in a row of data they are what a cell says. */
const VALUES = /^(?:not )?(?:complete|closed|done|open|on track)/i

/** How many different fields the headings name, and whether they are enough of the row to be a header. */
function namedFields(headings: ReadonlyMap<number, string>, index: HeadingIndex): number {
  const fields = new Set<string>()
  let named = 0
  for (const heading of headings.values()) {
    const [first] = guessFields(heading, index)
    if (first === undefined || VALUES.test(heading)) continue
    named += 1
    fields.add(first.field)
  }
  return fields.size >= 3 || named * 2 >= headings.size ? fields.size : 0
}

/** Headings cut across two cells ("Organisa" | "tion SPECIFIC DELIVERABLES"): joined where only the joined words name a field. */
function mendCuts(headings: ReadonlyMap<number, string>, index: HeadingIndex): Map<number, string> {
  const mended = new Map(headings)
  for (const [column, heading] of headings) {
    const next = headings.get(column + 1)
    if (next === undefined || index(heading).length > 0 || index(next).length > 0 || !/^[a-z]/.test(next))
      continue
    const joined = heading + next
    for (let length = heading.length + 1; length <= Math.min(joined.length, 40); length += 1) {
      const word = joined.slice(0, length)
      if ((length < joined.length && joined[length] !== ' ') || index(word).length === 0) continue
      mended.set(column, word)
      mended.set(column + 1, joined.slice(length).trim())
      break
    }
  }
  return mended
}

/** Joins a heading line and the line below it: 'STATUS' over '(RAG)', or a group ('Quarter 1') over 'RAG' and 'Update'. */
function joinLines(
  sheet: Sheet,
  row: number,
  upper: ReadonlyMap<number, string>,
  lower: ReadonlyMap<number, string>,
): Map<number, string> {
  const joined = new Map<number, string>()
  const columns = [...new Set([...upper.keys(), ...lower.keys()])].sort((a, b) => a - b)
  let group = ''
  let groupEnd = -1
  for (const column of columns) {
    const top = upper.get(column)
    if (top !== undefined) {
      groupEnd = mergeEnd(sheet, row, column) ?? (isPeriodAlone(top) ? MOST_COLUMNS : -1)
      group = groupEnd >= 0 ? top : ''
    }
    const above = top ?? (column <= groupEnd ? group : '')
    const words = [above, lower.get(column) ?? ''].filter(word => word !== '')
    joined.set(column, words.join(' '))
  }
  return joined
}

/** Last column of the merge that starts at a cell and goes over several columns. */
function mergeEnd(sheet: Sheet, row: number, column: number): number | undefined {
  return sheet.merges.find(area => area.top === row && area.left === column && area.right > column)?.right
}

/**
 * Reads the row as column headings, on its own or with the row below it (or above, for group lines such as 'Quarter 1').
 * undefined when fewer than two fields are named.
 */
export function readHeader(sheet: Sheet, row: number, index: HeadingIndex): Header | undefined {
  const own = headingCells(sheet, row)
  if (own === undefined || own.size === 0) return undefined
  const alone = mendCuts(own, index)
  const aloneFields = own.size >= 2 ? namedFields(alone, index) : 0
  const below = headingCells(sheet, row + 1)
  if (below !== undefined && below.size > 0) {
    const both = joinLines(sheet, row, own, below)
    const bothFields = namedFields(both, index)
    const belowFields = below.size >= 2 ? namedFields(below, index) : 0
    if (bothFields >= 2 && bothFields > aloneFields && bothFields > belowFields)
      return { top: row, bottom: row + 1, named: bothFields, headings: both }
    if (aloneFields < 2 && [...own.values()].some(isPeriodAlone) && belowFields >= 2)
      return { top: row, bottom: row + 1, named: bothFields, headings: both }
  }
  return aloneFields >= 2 ? { top: row, bottom: row, named: aloneFields, headings: alone } : undefined
}

/** Whatever stands beside it, this word names ratings: 'RAG (R/A/G)', 'Overall RAGB', 'Status of action'. */
const NAMES_RATINGS = /(?:^|[ /(])(?:rag|brag|bragg|ragb|bragw|ragbw)(?:$|[ /,:(-])|^status of /
/** A risk's rating is not the action's. */
const NAMES_OTHERS = /\b(?:risk|inherent|residual|impact|target|kpi)\b/

/** The fields that a heading may name; period words are no part of it: 'Q1 RAG' names what 'RAG' names. */
export function guessFields(heading: string, index: HeadingIndex): readonly HeadingGuess[] {
  const guesses = index(heading)
  if (guesses.length > 0) return guesses
  const base = periodOfHeading(heading)?.base ?? heading.replace(EARLIER, ' ')
  // That 'RAG' names no column says nothing of 'Q1 RAG'.
  const found = index(base).filter(({ field }) => field !== 'nothing')
  if (found.length > 0) return found
  const words = foldHeading(base)
  return NAMES_RATINGS.test(words) && !NAMES_OTHERS.test(words) ? [{ field: 'status', rank: 100 }] : []
}

/** 'RAG last quarter', 'Previous status': the period before, whatever it is called. */
export const EARLIER = /\b(previous|prev|last|prior)( (quarter|qtr|period|month|year|return))?\b/i

/** A group line holds nothing but a period: 'Quarter 1'. */
function isPeriodAlone(heading: string): boolean {
  return periodOfHeading(heading)?.base === ''
}
