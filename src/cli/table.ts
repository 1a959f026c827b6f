import { plain } from '../file/plain-text.ts'
import { fill, left, length, piece, right, WIDTH } from './page.ts'
import type { Line, Tone } from './page.ts'

export interface Row {
  readonly cells: readonly string[]
  readonly tone?: Tone
}

const INDENT = '  '
const GAP = '  '

/**
 * Rows in columns: `align` has 'l' or 'r' for each, and one 'w', the column of words that takes the room that is left and
 * goes on below where it needs more. Columns that are empty in every row are left out, with their headings.
 */
export function table(
  rows: readonly Row[],
  align: string,
  headings: readonly (readonly string[])[] = [],
): Line[] {
  const all = [...headings.map((cells): Row => ({ cells, tone: 'quiet' })), ...rows]
  const clean = all.map(row => ({ ...row, cells: row.cells.map(plain) }))
  const used = Array.from(align, (_, at) =>
    clean.slice(headings.length).some(row => (row.cells[at] ?? '') !== ''),
  )
  const widths = widthsOf(clean, align, used)
  return clean.flatMap(({ cells, tone = 'plain' }) => {
    const columns = Array.from(align, (kind, at) => column(cells[at] ?? '', kind, widths[at] ?? 0))
    const height = Math.max(...columns.map(lines => lines.length))
    return Array.from({ length: height }, (_, y) => {
      const parts = columns.flatMap((lines, at) =>
        used[at] === true ? [left(lines[y] ?? '', widths[at] ?? 0)] : [],
      )
      return [piece(INDENT + parts.join(GAP).trimEnd(), tone)]
    })
  })
}

function widthsOf(rows: readonly Row[], align: string, used: readonly boolean[]): number[] {
  const widths = Array.from(align, (_, at) =>
    used[at] === true ? Math.max(...rows.map(row => length(row.cells[at] ?? ''))) : 0,
  )
  const words = align.indexOf('w')
  const others = widths.reduce((sum, width, at) => (at === words ? sum : sum + width), 0)
  const room = WIDTH - INDENT.length - others - GAP.length * (used.filter(Boolean).length - 1)
  return widths.map((width, at) => (at === words ? Math.min(width, Math.max(room, 12)) : width))
}

function column(text: string, kind: string, width: number): string[] {
  if (kind === 'w') return width === 0 ? [''] : fill(text, width)
  return [kind === 'r' ? right(text, width) : text]
}
