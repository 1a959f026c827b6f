import { type Cell, type Limit, plainSheet, type Workbook } from '../../shared/index.ts'
import { Fault } from './file-problem.ts'
import { LONGEST_TEXT } from './safe-text.ts'
import { decodeText } from './text-bytes.ts'

/** What a CSV has no place for. */
const limits: readonly Limit[] = [
  'merges',
  'fills',
  'drop-downs',
  'hidden rows',
  'formulas',
  'tables',
  'formats',
]

const delimiters = [',', ';', '\t']
/** Characters at the start by which the delimiter is told. */
const SAMPLE = 64 * 1024
const MOST_BYTES = 256 * 1024 * 1024
const MOST_CELLS = 10_000_000

/**
 * A CSV as a workbook of one sheet, named as Excel names it: after the file. Every cell that is not empty is text, just
 * as typed, so that "1.10", "007" and "2-1" stay; rows are numbered as a spreadsheet shows them.
 */
export function readCsvWorkbook(file: string, bytes: Uint8Array): Workbook {
  if (bytes.length > MOST_BYTES) throw new Fault('vast', `${bytes.length} bytes`)
  const { text, delimiter } = withoutHint(decodeText(bytes))
  const rows = parseCsv(text, delimiter ?? guessDelimiter(text))
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const name = base.replace(/\.[^.]{1,5}$/, '').slice(0, 31)
  return { file, sheets: [plainSheet(name, rows)], limits }
}

/** Excel's own hint, a first line `sep=;` that is no row. */
function withoutHint(text: string): { text: string; delimiter: string | undefined } {
  const hint = /^sep=(.)\r?\n/i.exec(text.slice(0, 8))
  return hint === null
    ? { text, delimiter: undefined }
    : { text: text.slice(hint[0].length), delimiter: hint[1] }
}

/** The rows of a CSV text (RFC 4180, with any line ending); an empty cell is null. */
function parseCsv(text: string, delimiter: string): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let cells = 0
  for (const { value, ends } of fields(text, delimiter)) {
    if (++cells > MOST_CELLS) throw new Fault('vast', 'too many cells')
    if (value.length > LONGEST_TEXT) throw new Fault('long', `a cell of ${value.length} characters`)
    row.push(value === '' ? null : value)
    if (ends === 'field') continue
    rows.push(row)
    row = []
  }
  return rows
}

interface Field {
  readonly value: string
  readonly ends: 'field' | 'row'
}

function* fields(text: string, delimiter: string): Generator<Field> {
  const end = new RegExp(`[${delimiter.replace(/[\\\]^-]/g, '\\$&')}\r\n]`, 'g')
  let at = 0
  while (at < text.length) {
    const quoted = text.charAt(at) === '"' ? readQuoted(text, at) : undefined
    end.lastIndex = quoted?.at ?? at
    const stop = end.exec(text)?.index ?? text.length
    const value = (quoted?.value ?? '') + text.slice(quoted?.at ?? at, stop)
    const isField = text.charAt(stop) === delimiter
    yield { value, ends: isField ? 'field' : 'row' }
    at = stop + (text.startsWith('\r\n', stop) ? 2 : 1)
    if (isField && at === text.length) yield { value: '', ends: 'row' }
  }
}

/** The text between quotation marks, where a mark is written twice; gives where it goes on after the last. */
function readQuoted(text: string, from: number): { value: string; at: number } {
  let at = from + 1
  let value = ''
  for (;;) {
    const mark = text.indexOf('"', at)
    if (mark < 0) throw new Fault('quote', `a quotation mark at character ${from}`)
    value += text.slice(at, mark)
    if (text.charAt(mark + 1) !== '"') return { value, at: mark + 1 }
    value += '"'
    at = mark + 2
  }
}

/** The delimiter of which most lines have the same number, then the most; those within quotation marks are text. */
function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, SAMPLE)
    .replace(/"[^"]*"?/g, '')
    .split(/[\r\n]{1,2}/)
  let best = { delimiter: ',', lines: 0, count: 0 }
  for (const delimiter of delimiters) {
    for (const [count, alike] of tally(lines.map(line => line.split(delimiter).length - 1))) {
      const isBetter = alike > best.lines || (alike === best.lines && count > best.count)
      if (count > 0 && isBetter) best = { delimiter, lines: alike, count }
    }
  }
  return best.delimiter
}

function tally(numbers: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const number of numbers) found.set(number, (found.get(number) ?? 0) + 1)
  return found
}
