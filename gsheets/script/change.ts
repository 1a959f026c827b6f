import { type Cell, cellName, judgeChanges, parseCellName, type RefusedChange } from '../../shared/index.ts'
import type { Answer, Ask } from '../calls.ts'
import { locked } from './lock.ts'
import { columnsOf, type StandingCells } from './standing.ts'
import { Refusal, wordsOf } from './refusal.ts'
import { Arrays } from './arrays.ts'
import { formatFor, isHeld, richText, valueOf } from './written.ts'

type Changes = Ask<'change'>['changes']

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
    const arrays = new Arrays(writing.map(({ inSheet }) => inSheet))
    try {
      for (const write of writing) put(write, write.cell)
      SpreadsheetApp.flush()
      expectHeld(writing)
    } catch (error) {
      putBack(writing)
      throw inWords(error)
    }
    const broken = inResults(changes, arrays)
    if (broken.length > 0) putBack(writing)
    return { refused: broken }
  })
}

/** A cell that is written, and all that stood there. */
type Write = ReturnType<StandingCells['target']> & {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly cell: Cell
}

function put({ range, format }: Pick<Write, 'range' | 'format'>, cell: Cell): void {
  if (cell === null) range.clearContent()
  else if (typeof cell === 'string') range.setRichTextValue(richText(cell))
  else {
    const wanted = formatFor(cell, format)
    if (wanted !== format) range.setNumberFormat(wanted)
    range.setValue(valueOf(cell))
  }
}

function expectHeld(writing: readonly Write[]): void {
  for (const { range, sheet, row, column, cell } of writing) {
    if (isHeld(cell, range.getValues()[0]?.[0])) continue
    throw new Refusal(
      `Google Sheets changed what was written to ${sheet}, ${cellName(row, column)}, so nothing was changed: type it by hand`,
    )
  }
}

/** A rule may refuse what stood there before as well: it is lifted while that is put back. */
function putBack(writing: readonly Write[]): void {
  for (const { range, format, value, rule } of writing) {
    if (rule !== null) range.setDataValidation(null)
    range.setNumberFormat(format)
    if (value === '') range.clearContent()
    else if (typeof value === 'string') range.setRichTextValue(richText(value))
    else range.setValue(value)
    if (rule !== null) range.setDataValidation(rule)
  }
  SpreadsheetApp.flush()
}

/** Changes that stand where the result of a formula did: the formula says so now, in the place of its result. */
function inResults(changes: Changes, arrays: Arrays): RefusedChange[] {
  const broken = arrays.broken()
  return changes.flatMap(({ sheet, cell }) => {
    const place = parseCellName(cell)
    const isIn = broken.some(
      formula =>
        place !== undefined &&
        formula.sheet === sheet &&
        formula.row <= place.row &&
        formula.column <= place.column,
    )
    return isIn ? [{ sheet, cell, because: 'formula' as const }] : []
  })
}

/** 'The data you entered in cell C5 violates the data validation rules set on this cell.' */
function inWords(error: unknown): unknown {
  const cell = /cell (\S+) violates the data validation/.exec(wordsOf(error))?.[1]
  return cell === undefined
    ? error
    : new Refusal(
        `A rule on ${cell} does not allow this value, so nothing was changed: look at Data, Data validation`,
      )
}
