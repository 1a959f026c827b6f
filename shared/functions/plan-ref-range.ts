import type { Plan } from '../plan/plan.ts'
import { tracker } from '../plan/profiles/tracker.ts'
import { headingIndex } from '../return/headings.ts'
import { isDashes, isOrdinal, isTotal, looksLikeRef } from '../return/judge.ts'
import { nextCode } from '../return/spoiled-refs.ts'
import { cellText } from '../return/text.ts'
import { type Cell, isCellError } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { planOfRefs, type RefPlan } from './plan-of-refs.ts'

/** A cell of a range of refs. */
export interface RefCell {
  readonly cell: Cell
  /** Trimmed; '' for a blank and for a drawn line. The number 1.1 that stands behind 1.9 is 1.10. */
  readonly text: string
  /** 'heading' is that of the column, 'title' what stands above it; 'other' is the number of a theme, a total, a text. */
  readonly is: 'ref' | 'blank' | 'error' | 'heading' | 'title' | 'other'
}

/** The refs of a range, in reading order, and the plan that they are written by; undefined when nobody can tell. */
export interface RefRange {
  readonly cells: readonly RefCell[]
  readonly width: number
  readonly plan: RefPlan | undefined
}

/** Reads a range of refs as it stands in a sheet. What stands alone in a range of one cell is a ref, whatever it is. */
export function readRefs(range: Grid, given?: Plan): RefRange {
  const width = range[0]?.length ?? 1
  const cells = asTyped(range.flat().map(toRefCell), width)
  const found = cells.filter(each => each.is === 'ref').map(each => each.text)
  const plan = planOfRefs(withoutHeadings(found), given)
  const accepts = (text: string): boolean => plan?.compiled.readRef(text) !== undefined
  if (cells.length === 1) return { cells: cells.map(alone), width, plan }
  const start = startOf(cells, accepts)
  return {
    cells: cells.map((each, place) => {
      if (place < start && (each.is === 'ref' || each.is === 'other')) return { ...each, is: 'title' }
      const isTheme = each.is === 'ref' && isOrdinal(each.text) && !accepts(each.text)
      return isTheme ? { ...each, is: 'other' } : each
    }),
    width,
    plan,
  }
}

/** What a function gives for each cell, as rows in the shape of the range. */
export function inShape<T>({ width }: RefRange, values: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / width) }, (_, row) =>
    values.slice(row * width, (row + 1) * width),
  )
}

/**
 * The ref that each cell belongs to: its own, or for a blank the nearest one above, as in rows below an action. '' below
 * a heading, which ends the action above it.
 */
export function refsBeside({ cells, width }: RefRange): readonly string[] {
  const last: string[] = []
  return cells.map(({ text, is }, place) => {
    if (is === 'ref') last[place % width] = text
    else if (is !== 'blank') last[place % width] = ''
    return last[place % width] ?? ''
  })
}

/** Error values among cells, each once; they are named, whatever else a function finds. */
export function errorsOf(cells: readonly Cell[]): readonly string[] {
  return [...new Set(cells.flatMap(cell => (isCellError(cell) ? [cell.error] : [])))]
}

function toRefCell(cell: Cell): RefCell {
  if (isCellError(cell)) return { cell, text: '', is: 'error' }
  const text = cellText(cell)
  if (text === '' || isDashes(text)) return { cell, text: '', is: 'blank' }
  if (isRefHeading(text)) return { cell, text, is: 'heading' }
  return { cell, text, is: couldBeRef(text) ? 'ref' : 'other' }
}

const headings = headingIndex(tracker)

/** A cell of numbers cannot show 1.10; the ref above it tells that it was meant. */
function asTyped(cells: readonly RefCell[], width: number): readonly RefCell[] {
  const before: string[] = []
  return cells.map((each, place) => {
    if (each.is !== 'ref') return each
    const next = nextCode(before[place % width] ?? '')
    const text = typeof each.cell === 'number' && next !== '' && Number(next) === each.cell ? next : each.text
    before[place % width] = text
    return { ...each, text }
  })
}

function isRefHeading(text: string): boolean {
  return headings(text).some(({ field }) => field === 'ref')
}

function couldBeRef(text: string): boolean {
  return looksLikeRef(text) && /\d/.test(text) && !isTotal(text)
}

function alone(each: RefCell): RefCell {
  return each.is === 'other' || each.is === 'heading' ? { ...each, is: 'ref' } : each
}

/** The numbers of themes that stand among refs teach nothing about them. */
function withoutHeadings(refs: readonly string[]): readonly string[] {
  const longer = refs.filter(ref => !isOrdinal(ref))
  return longer.length * 2 > refs.length ? longer : refs
}

/** The place after the heading that the refs stand under: above it are titles and keys. */
function startOf(cells: readonly RefCell[], accepts: (text: string) => boolean): number {
  let start = 0
  for (const [place, { text, is }] of cells.entries()) {
    if (is === 'ref' && accepts(text)) return start
    if (is === 'heading') start = place + 1
  }
  return 0
}
