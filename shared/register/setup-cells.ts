import { isoFromDay } from '../return/calendar.ts'
import { cellText } from '../return/text.ts'
import { type Cell, isCellError } from '../sheet/cell.ts'
import type { SetupValue } from './setup-parts.ts'

/** An empty list where a blank cell would say nothing. */
const NONE = 'none'

/** A value of a plan as a cell. Text that a cell would not keep, with spaces at its ends or ';' in it, stands in quotes. */
export function setupCell(value: unknown, { holds, optional }: SetupValue): Cell {
  if (value === undefined) return null
  if (holds === 'yes') return value === true ? 'yes' : 'no'
  // Excel gives a formula no 0: it passes a blank cell as 0.
  if (holds === 'number') return value === 0 ? '0' : (value as number)
  if (holds === 'text') return textCell(value as string, /^\s|\s$|^"[^]*"$/)
  if (holds === 'date') return value as string
  const values = value as readonly string[]
  if (values.length === 0) return optional === true ? NONE : null
  return values.map(each => textCell(each, /^\s|\s$|[";\n]|^none$/)).join('; ')
}

function textCell(text: string, needsQuotes: RegExp): string {
  return needsQuotes.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** What a cell says, ready for a plan; undefined for nothing. A sentence without its place when it cannot say that. */
export function setupValue(
  cell: Cell,
  { holds, optional }: SetupValue,
): { value: unknown } | { problem: string } {
  if (isCellError(cell)) return { problem: `is an error value, ${cell.error}` }
  const text = cellText(cell)
  if (text === '' && optional === true) return { value: undefined }
  switch (holds) {
    case 'text':
      return { value: unquoted(text) }
    case 'list':
      return { value: text === NONE ? [] : listIn(text) }
    case 'date':
      return { value: typeof cell === 'number' ? isoFromDay(cell) : text }
    case 'yes':
      return YES_OR_NO.has(text.toLowerCase())
        ? { value: YES_OR_NO.get(text.toLowerCase()) }
        : { problem: `is ${shown(text)}: enter yes or no` }
    default:
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(text)
        ? { value: Number(text) }
        : { problem: `is ${shown(text)}: enter a number` }
  }
}

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true'].map(word => [word, true] as const),
  ...['no', 'n', 'false'].map(word => [word, false] as const),
])

function shown(text: string): string {
  return text === '' ? 'blank' : `"${text.slice(0, 40)}"`
}

function unquoted(text: string): string {
  return /^"[^]*"$/.test(text) && text.length > 1 ? text.slice(1, -1).replace(/""/g, '"') : text
}

/** Values between ';' or line ends that stand outside quotes. */
function listIn(text: string): readonly string[] {
  const values: string[] = []
  let from = 0
  let quoted = false
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '"') quoted = !quoted
    if (at < text.length && (quoted || (sign !== ';' && sign !== '\n'))) continue
    const value = text.slice(from, at).trim()
    if (value !== '') values.push(unquoted(value))
    from = at + 1
  }
  return values
}
