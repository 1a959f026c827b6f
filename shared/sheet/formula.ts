import type { Area } from './address.ts'
import { columnNumber, parseAreaName } from './address.ts'
import type { Cell } from './cell.ts'
import type { Grid, Sheet, SheetFormula, Workbook } from './workbook.ts'

/** Our functions begin with RAG or PLAN; a program may put its own prefix before that. */
const OWN_CALL = /(?:^|[^A-Za-z0-9_.])(?:_xldudf_)?(?:RAG|PLAN)[A-Za-z0-9_.]{0,60}\(/i

/** Whether a formula calls one of our functions; what it says in quotes calls nothing. */
export function callsOurs(formula: string): boolean {
  return OWN_CALL.test(formula.replace(/"[^"]*"/g, ''))
}

/** The formulas of ours among those of a block, whose first cell stands at this row and column. */
export function ownFormulas(
  block: readonly (readonly unknown[])[],
  top: number,
  left: number,
): SheetFormula[] {
  const found: SheetFormula[] = []
  for (const [r, row] of block.entries()) {
    for (const [c, text] of row.entries()) {
      if (typeof text === 'string' && text.startsWith('=') && callsOurs(text)) {
        found.push({ row: top + r, column: left + c, text })
      }
    }
  }
  return found
}

/** A formula that calls one function with plain arguments: `=RAGSUMMARY(D2:D90,"worst")`. */
export interface PlainCall {
  /** 'RAGSUMMARY', without the prefix that a program may put before it. */
  readonly name: string
  readonly args: readonly string[]
}

const LONGEST = 2000

/** Reads a formula that is one call; undefined for anything else, such as a sum of two calls. */
export function parseCall(formula: string): PlainCall | undefined {
  const match =
    formula.length > LONGEST
      ? null
      : /^=\s*(?:[A-Za-z_]\w{0,60}\.)?([A-Za-z]\w{0,60})\(([^]*)\)\s*$/.exec(formula)
  const args = splitArguments(match?.[2] ?? '')
  return match === null || args === undefined ? undefined : { name: (match[1] ?? '').toUpperCase(), args }
}

/** Splits at commas (or semicolons) outside quotes; undefined when an argument is itself a call. */
function splitArguments(text: string): string[] | undefined {
  const args: string[] = []
  let quote = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '(' || sign === ')' || sign === '{') return undefined
    else if (sign === ',' || sign === ';') {
      args.push(text.slice(from, at).trim())
      from = at + 1
    }
  }
  const last = text.slice(from).trim()
  return args.length === 0 && last === '' ? [] : [...args, last]
}

/**
 * What an argument stands for: the cells of a range (of its own sheet or a named one), a text in quotes, a number;
 * null when it is left out. undefined for anything that cannot be told from the cells alone.
 */
export function argumentValue(text: string, own: Sheet, workbook: Workbook): Cell | Grid | undefined {
  if (text === '') return null
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"')
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  const range = rangeNamed(text, own, workbook)
  return range && cellsOf(range.sheet, range.area)
}

/** The range that an argument names, on its own sheet or another; undefined when it names none in plain words. */
export function rangeNamed(
  text: string,
  own: Sheet,
  workbook: Workbook,
): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const mark = text.lastIndexOf('!')
  const name = text.slice(0, Math.max(mark, 0)).replace(/^'|'$/g, '').replace(/''/g, "'")
  const sheet = mark < 0 ? own : workbook.sheets.find(other => other.name === name)
  const area = sheet === undefined ? undefined : rangeOf(text.slice(mark + 1), sheet)
  return sheet === undefined || area === undefined ? undefined : { sheet, area }
}

/** 'D2:D90', 'D2', or whole columns 'D:D' down to the sheet's last row. */
function rangeOf(text: string, sheet: Sheet): Area | undefined {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text)
  if (columns === null) return parseAreaName(text)
  const left = columnNumber(columns[1] ?? '')
  const right = columnNumber(columns[2] ?? '')
  if (left === undefined || right === undefined) return undefined
  return { top: 0, left, bottom: Math.max(sheet.top + sheet.grid.length - 1, 0), right }
}

function cellsOf(sheet: Sheet, area: Area): Grid {
  const bottom = Math.min(area.bottom, sheet.top + sheet.grid.length - 1)
  const rows: Cell[][] = []
  for (let row = area.top; row <= bottom; row += 1) {
    const cells = sheet.grid[row - sheet.top] ?? []
    const line: Cell[] = []
    for (let column = area.left; column <= area.right; column += 1)
      line.push(cells[column - sheet.left] ?? null)
    rows.push(line)
  }
  return rows
}
