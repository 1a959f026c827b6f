import type { Cell, SheetFormula } from '../../shared/index.ts'
import { CellSurvey } from './cell-survey.ts'
import { Fault } from './file-problem.ts'
import type { FormulaCells } from './formula-cells.ts'
import type { Lock } from './kept-cells.ts'
import { ListSurvey, type ListRule } from './list-survey.ts'
import type { Style } from './styles.ts'
import { attribute, attributes, scanXml } from './xml.ts'

/** A cell whose value the spreadsheet reader cannot give as it is on the sheet. */
export interface ExactCell {
  readonly row: number
  readonly column: number
  readonly cell: Cell
}

/**
 * What one strict walk over a sheet part finds: how far it reaches (so that nothing unbounded is asked for), and what
 * the spreadsheet reader passes over. All numbers are 0-based from A1; a sheet without values has last row -1.
 */
export interface Survey {
  /** Furthest row and column of any cell, a styled empty one included. */
  readonly bottom: number
  readonly right: number
  /** Furthest row and column of a cell that holds something. */
  readonly lastRow: number
  readonly lastColumn: number
  /** Sum over the rows of their furthest cell, counted from 1: places needed when every row is as long as it must be. */
  readonly places: number
  /** The highest number of a shared text that a cell asks for; -1 when none does. */
  readonly lastText: number
  readonly exact: readonly ExactCell[]
  /** '#RRGGBB' of coloured cells by row, then column, within the last row and column. */
  readonly fills: ReadonlyMap<number, ReadonlyMap<number, string>>
  /** Formulas that call our functions, with the equals sign. */
  readonly formulas: readonly SheetFormula[]
  /** Where all formulas stand. */
  readonly formulaCells: FormulaCells
  readonly lists: readonly ListRule[]
  /** undefined when the sheet is not protected. */
  readonly lock: Lock | undefined
  /** Formulas without a stored result: the program that saved the file did not calculate. */
  readonly uncalculated: number
}

/** Column descriptions do not overlap, so that they cover 16,384 columns at most; some programs write a few twice. */
const MOST_COLUMNS = 2 * 16384

/** Walks over the text of a sheet part. Faults: malformed, or vaster than any sheet is. */
export function surveySheet(xml: string, styles: readonly Style[]): Survey {
  const cells = new CellSurvey(xml, styles)
  const lists = new ListSurvey(xml)
  let inData = false
  let isProtected = false
  let columns = 0
  scanXml(xml, {
    open(name, from, to, inside) {
      if (inData) cells.open(name, from, to, inside)
      else if (name === 'sheetData') inData = true
      else if (name === 'col') {
        // The spreadsheet reader goes through all the columns of each description.
        columns += columnsOf(new Map(attributes(xml, from, to)))
        if (!(columns <= MOST_COLUMNS)) throw new Fault('damaged', `${columns} columns`)
      } else if (name === 'sheetProtection') {
        isProtected = /^(?:1|true)$/.test(attribute(xml, from, to, 'sheet') ?? '')
      } else lists.open(name, from, to, inside)
    },
    close(name, at) {
      if (name === 'sheetData') inData = false
      else if (inData) cells.close(name, at)
      else lists.close(name, at)
    },
  })
  const { unlocked, ...found } = cells.result()
  return { ...found, lists: lists.rules, lock: isProtected ? unlocked : undefined }
}

function columnsOf(given: ReadonlyMap<string, string>): number {
  return Math.max(1, Number(given.get('max') ?? 1) - Number(given.get('min') ?? 1) + 1)
}
