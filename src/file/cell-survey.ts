import { type Area, type Cell, parseAreaName } from '../../shared/index.ts'
import { CellTag } from './cell-tag.ts'
import { isoDay, lastDay } from './days.ts'
import { Fault } from './file-problem.ts'
import { FormulaSurvey, placeNumber } from './formula-cells.ts'
import { OwnFormulas } from './own-formulas.ts'
import type { Style } from './styles.ts'
import type { ExactCell, Survey } from './survey.ts'
import { LONGEST_TEXT } from './safe-text.ts'
import { attribute, plainText } from './xml.ts'

const MOST_CELLS = 8_000_000
/** Formulas, errors and runs of rich text in cells: the spreadsheet reader keeps an object for each. */
const MOST_DETAILS = 2_000_000

/** Surveys the rows and cells of a sheet part, the elements inside `sheetData`. */
export class CellSurvey {
  private readonly xml: string
  private readonly styles: readonly Style[]
  private readonly tag: CellTag
  private readonly own = new OwnFormulas()
  private readonly formulas = new FormulaSurvey()
  private readonly exact: ExactCell[] = []
  private readonly fills = new Map<number, Map<number, string>>()
  private readonly unlocked = new Set<number>()

  private rowNumber = 0
  private rowEnd = -1
  /** Where the text of the element begins that is being read. */
  private from = 0
  private holds = false
  /** Where the value stands: it is cut out of the text only where somebody asks for it. */
  private valueFrom = 0
  private valueTo = 0
  private formula: string | undefined
  private group: string | undefined
  /** Where the tag of the formula stands. */
  private tagAt: readonly [from: number, to: number] = [0, 0]

  private cells = 0
  private details = 0
  private uncalculated = 0
  private bottom = -1
  private right = -1
  private lastRow = -1
  private lastColumn = -1
  private places = 0
  private lastText = -1

  constructor(xml: string, styles: readonly Style[]) {
    this.xml = xml
    this.styles = styles
    this.tag = new CellTag(xml)
  }

  open(name: string, from: number, to: number, inside: number): void {
    if (name === 'c') this.openCell(from, to)
    else if (name === 'row') this.openRow(from, to)
    else if (name === 'r') this.details++
    else if (name === 't') this.from = inside
    else if (name === 'v' || name === 'f') {
      this.from = inside
      if (name === 'f') {
        this.group = attribute(this.xml, from, to, 'si')
        this.tagAt = [from, to]
      }
    }
  }

  close(name: string, at: number): void {
    if (at - this.from > LONGEST_TEXT && (name === 'v' || name === 't'))
      throw new Fault('long', `${at - this.from}`)
    if (name === 'c') this.closeCell()
    else if (name === 'row') this.places += this.rowEnd + 1
    else if (name === 'v') {
      this.holds = true
      this.valueFrom = this.from
      this.valueTo = at
    } else if (name === 'f') {
      this.holds = true
      this.formula = plainText(this.xml.slice(this.from, at))
      this.details++
    } else if (name === 'is') this.holds = true
  }

  /** An array formula and a data table fill the cells of their `ref`; that of a shared formula says where else it stands. */
  private resultArea(from: number, to: number): Area | undefined {
    const fillsArea = ['array', 'dataTable'].includes(attribute(this.xml, from, to, 't') ?? '')
    return fillsArea ? parseAreaName(attribute(this.xml, from, to, 'ref') ?? '') : undefined
  }

  private openRow(from: number, to: number): void {
    const given = attribute(this.xml, from, to, 'r')
    this.rowNumber = given === undefined ? this.rowNumber + 1 : Number(given)
    this.rowEnd = -1
    this.tag.startRow(this.rowNumber - 1)
  }

  private openCell(from: number, to: number): void {
    if (++this.cells > MOST_CELLS) throw new Fault('vast', 'too many cells')
    this.holds = false
    this.valueTo = this.valueFrom
    this.formula = undefined
    this.tag.read(this.rowNumber - 1, from, to)
  }

  private closeCell(): void {
    const { row, column } = this.tag
    const style = this.styles[this.tag.style]
    if (row > this.bottom) this.bottom = row
    if (column > this.right) this.right = column
    if (column > this.rowEnd) this.rowEnd = column
    if (style?.fill !== undefined) this.addFill(row, column, style.fill)
    if (style?.unlocked === true) this.unlocked.add(placeNumber(row, column))
    if (!this.holds) return
    if (row > this.lastRow) this.lastRow = row
    if (column > this.lastColumn) this.lastColumn = column
    if (this.tag.type === 's') this.lastText = Math.max(this.lastText, Number(this.value))
    const cell = this.exactValue(style)
    if (cell !== undefined) this.exact.push({ row, column, cell })
    if (this.formula !== undefined) this.addFormula(row, column, this.formula)
    if (this.details > MOST_DETAILS) throw new Fault('vast', 'too many formulas')
  }

  /** The value where the reader would give another: errors as text, times and odd serials as dates, dates as text. */
  private exactValue(style: Style | undefined): Cell | undefined {
    const { type } = this.tag
    if (type === 'e') {
      this.details++
      return { error: plainText(this.value) }
    }
    if (type === 'd') return isoDay(this.value)
    if (!this.isNumber() || style === undefined || style.kind === 'number') return undefined
    if (this.valueTo === this.valueFrom) return undefined
    const serial = Number(this.value)
    return style.kind === 'clock' || !(serial >= 0 && serial <= lastDay) ? serial : undefined
  }

  private get value(): string {
    return this.xml.slice(this.valueFrom, this.valueTo)
  }

  private isNumber(): boolean {
    return this.tag.type === '' || this.tag.type === 'n'
  }

  private addFormula(row: number, column: number, text: string): void {
    // An empty text is a result too, but it is stored as one.
    if (this.value === '' && this.isNumber()) this.uncalculated++
    const area = this.resultArea(...this.tagAt)
    this.formulas.add(row, column, area)
    this.own.add(row, column, text, this.group, area)
  }

  private addFill(row: number, column: number, fill: string): void {
    const known = this.fills.get(row)
    if (known === undefined) this.fills.set(row, new Map([[column, fill]]))
    else known.set(column, fill)
  }

  result(): Omit<Survey, 'lists' | 'lock'> & { readonly unlocked: ReadonlySet<number> } {
    const { bottom, right, lastRow, lastColumn, places, lastText, exact, uncalculated, unlocked } = this
    const fills = this.fillsInUse()
    const formulas = this.own.found
    const formulaCells = this.formulas.result()
    const last = { bottom, right, lastRow, lastColumn, lastText }
    return { ...last, places, exact, fills, formulas, formulaCells, uncalculated, unlocked }
  }

  /** Fills within the rows and columns in use: a coloured margin of a thousand rows says nothing of a rating. */
  private fillsInUse(): ReadonlyMap<number, ReadonlyMap<number, string>> {
    for (const [row, columns] of this.fills) {
      for (const column of columns.keys()) if (column > this.lastColumn) columns.delete(column)
      if (row > this.lastRow || columns.size === 0) this.fills.delete(row)
    }
    return this.fills
  }
}
