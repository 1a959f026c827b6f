import { type Cell, cellName, judgeChanges, type RefusedChange, type Spot } from '../../shared/index.ts'
import type { Answer, Ask } from '../calls.ts'
import { Arrays } from './arrays.ts'
import { cellReader, isDate } from './cells.ts'
import { locked } from './lock.ts'
import { Refusal, wordsOf } from './refusal.ts'
import { columnsOf, type StandingCells } from './standing.ts'
import { formatFor, isHeld, richText, valueOf } from './written.ts'

/**
 * Changes all cells or none. They are judged by what stands there now, with nobody else of ours writing meanwhile, and read
 * again afterwards; what went wrong is put back.
 */
export function change({ changes }: Ask<'change'>): Answer<'change'> {
  return locked(() => {
    const cells = columnsOf(changes)
    const { refused, writes } = judgeChanges(changes, spot => cells.standing(spot))
    if (refused.length > 0) return { refused }
    const writing = writes.map(write => ({ ...write, ...cells.target(write) }))
    const arrays = new Arrays(writing)
    try {
      for (const write of writing) put(write, write.cell)
      SpreadsheetApp.flush()
      expectHeld(writing, columnsOf(changes))
    } catch (error) {
      putBack(writing)
      throw inWords(error)
    }
    const broken = arrays.broken()
    const inResults = writing.filter(write => broken.some(formula => isBelow(write, formula)))
    if (inResults.length === 0) return { refused: [] }
    putBack(writing.filter(write => !inResults.includes(write)))
    giveBack(inResults, changes)
    return { refused: inResults.map(refusedCell) }
  })
}

/** A cell that is written, and all that stood there. */
type Write = ReturnType<StandingCells['target']> & Spot & { readonly cell: Cell }

function put({ range, format }: Pick<Write, 'range' | 'format'>, cell: Cell): void {
  if (cell === null) range.clearContent()
  else if (typeof cell === 'string') range.setRichTextValue(richText(cell))
  else {
    const wanted = formatFor(cell, format)
    if (wanted !== format) range.setNumberFormat(wanted)
    range.setValue(valueOf(cell))
  }
}

function expectHeld(writing: readonly Write[], now: StandingCells): void {
  const read = cellReader()
  for (const write of writing) {
    const { sheet, row, column, cell } = write
    if (isHeld(cell, now.target(write).value, read)) continue
    throw new Refusal(
      `Google Sheets changed what was written to ${sheet}, ${cellName(row, column)}, so nothing was changed: type it by hand`,
    )
  }
}

/** Puts back what can be. Throws a sentence that names the cells that hold something else all the same. */
function putBack(writing: readonly Write[]): void {
  if (isPutBack(writing)) return
  // One of them is refused: each by itself, so that the rest is not lost with it.
  const left = writing.filter(write => !isPutBack([write]) && !stands(write))
  if (left.length === 0) return
  const cells = left.map(({ sheet, row, column }) => `${sheet}, ${cellName(row, column)}`)
  throw new Refusal(
    `Google Sheets did not let everything be put back as it was. Look at ${cells.join('; ')}, and at File, Version history`,
  )
}

function isPutBack(writing: readonly Write[]): boolean {
  try {
    for (const write of writing) restore(write)
    SpreadsheetApp.flush()
    return true
  } catch {
    return false
  }
}

/** A rule may refuse what stood there before as well: it is lifted while that is put back. */
function restore({ range, format, value, text, rule }: Write): void {
  if (rule !== null) range.setDataValidation(null)
  range.setNumberFormat(format)
  if (value === '') range.clearContent()
  else if (typeof value === 'string') range.setRichTextValue(text ?? richText(value))
  else range.setValue(value)
  if (rule !== null) range.setDataValidation(rule)
}

/**
 * Empties the cells that may be in the way of a formula, which then fills its own again. What stands in the others is put
 * back.
 */
function giveBack(writing: readonly Write[], changes: Ask<'change'>['changes']): void {
  for (const { range } of writing) range.clearContent()
  SpreadsheetApp.flush()
  const now = columnsOf(changes)
  putBack(writing.filter(write => !isSame(write.value, now.target(write).value)))
}

function stands({ range, value }: Write): boolean {
  return isSame(value, range.getValues()[0]?.[0])
}

function isSame(one: unknown, other: unknown): boolean {
  return isDate(one) && isDate(other) ? one.getTime() === other.getTime() : one === other
}

/** Results fill cells below a formula and to its right. */
function isBelow(write: Write, formula: Spot): boolean {
  return write.sheet === formula.sheet && write.row >= formula.row && write.column >= formula.column
}

function refusedCell({ sheet, row, column }: Spot): RefusedChange {
  return { sheet, cell: cellName(row, column), because: 'formula' }
}

/** 'The data you entered in cell C5 violates the data validation rules set on this cell.' */
export function inWords(error: unknown): unknown {
  const cell = /cell (\S+) violates the data validation/.exec(wordsOf(error))?.[1]
  return cell === undefined
    ? error
    : new Refusal(
        `A rule on ${cell} does not allow this value, so nothing was changed: look at Data, Data validation`,
      )
}
