import { type Area, areaName, cellName } from '../../../shared/index.ts'
import type { BookSheet, Held } from './book.ts'
import { expectUnlocked, holds, meet } from './protection.ts'
import { exception, strict } from './strict.ts'
import { momentOf } from './time.ts'
import { expectShort, givenValue, typed } from './typed.ts'
import { refuses } from './validation.ts'
import {
  mismatch,
  type RangeState,
  richText,
  type RichTextState,
  STATE,
  stateOf,
  type World,
} from './world.ts'

/**
 * A range, as Class Range of the Apps Script reference has it; sentences in quotation marks are from that page. `of` makes the
 * stand-in of its sheet.
 */
export function rangeOf(world: World, sheet: BookSheet, area: Area, of: () => GoogleSheet): GoogleRange {
  return strict('Range', new RangeStandIn(world, sheet, area, of), world)
}

class RangeStandIn implements GoogleRange {
  readonly [STATE]: RangeState
  private readonly world: World
  private readonly sheet: BookSheet
  private readonly area: Area
  private readonly of: () => GoogleSheet

  constructor(world: World, sheet: BookSheet, area: Area, of: () => GoogleSheet) {
    this[STATE] = { sheet, area }
    this.world = world
    this.sheet = sheet
    this.area = area
    this.of = of
  }

  /** "Empty cells are represented by an empty string"; of a merged area the first cell alone has a value. */
  getValues(): unknown[][] {
    return this.given((row, column) => {
      const held = this.isCovered(row, column) ? null : this.sheet.value(row, column)
      if (typeof held !== 'number' || !this.sheet.isDate(row, column)) return givenValue(held)
      return { $date: momentOf(held, this.world.book.zone) }
    })
  }

  /** "Entries in the 2D array are empty strings for cells with no formula", also for those that another's result fills. */
  getFormulas(): string[][] {
    return this.given((row, column) => this.sheet.seen(row, column).formula ?? '')
  }

  getNumberFormats(): string[][] {
    return this.given((row, column) => this.sheet.format(row, column))
  }

  /** "A two-dimensional array of color codes of the backgrounds", in small letters; white where there is none. */
  getBackgrounds(): string[][] {
    return this.given((row, column) => this.sheet.seen(row, column).fill?.toLowerCase() ?? '#ffffff')
  }

  getDataValidations(): (GoogleValidation | null)[][] {
    return this.map((row, column) => this.sheet.seen(row, column).rule ?? null)
  }

  setValues(values: unknown[][]): GoogleRange {
    const data = this.shaped(values, 'setValues')
    this.each((row, column, r, c) => this.type(row, column, data[r]?.[c]))
    return this.self()
  }

  setValue(value: unknown): GoogleRange {
    this.each((row, column) => this.type(row, column, value))
    return this.self()
  }

  /**
   * "Updates the formula for this range. The given formula must be in A1 notation." Until a custom function has answered the
   * cell shows Loading... ("Custom functions in Google Sheets"); a formula that cannot be read shows #ERROR!.
   */
  setFormula(formula: string): GoogleRange {
    if (typeof formula !== 'string') throw mismatch('SpreadsheetApp.Range.setFormula')
    this.each((row, column) => {
      if (this.sheet.format(row, column) === '@') return this.hold(row, column, formula)
      const isRead = !(this.world.book.hasDecimalComma && formula.replace(/"[^"]*"/g, '').includes(','))
      this.hold(row, column, isRead ? 'Loading...' : { error: '#ERROR!' })
      this.sheet.look(row, column).formula = formula
    })
    return this.self()
  }

  setNumberFormats(formats: string[][]): GoogleRange {
    const data = this.shaped(formats, 'setNumberFormats')
    this.each((row, column, r, c) => {
      this.sheet.look(row, column).format = String(data[r]?.[c])
    })
    return this.self()
  }

  setNumberFormat(format: string): GoogleRange {
    if (typeof format !== 'string') throw mismatch('SpreadsheetApp.Range.setNumberFormat')
    this.each((row, column) => {
      this.sheet.look(row, column).format = format
    })
    return this.self()
  }

  /** Text runs "are only valid on user entered strings, not formulas, bools, or numbers" (Sheets API, CellData). */
  setRichTextValue(value: GoogleRichText): GoogleRange {
    this.each((row, column) => this.holdRich(row, column, value))
    return this.self()
  }

  /** "Returns the Rich Text values for the cells in the range", null for a "cell value [that] is not text". */
  getRichTextValues(): (GoogleRichText | null)[][] {
    return this.map((row, column) => {
      const held = this.isCovered(row, column) ? null : this.sheet.value(row, column)
      return typeof held === 'string' ? richText(this.world, held, this.sheet.seen(row, column).link) : null
    })
  }

  setRichTextValues(values: GoogleRichText[][]): GoogleRange {
    const data = this.shaped(values, 'setRichTextValues')
    this.each((row, column, r, c) => this.holdRich(row, column, data[r]?.[c]))
    return this.self()
  }

  /** "Sets the data validation rule …, or null to remove data validation". */
  setDataValidation(rule: GoogleValidation | null): GoogleRange {
    this.each((row, column) => {
      if (rule !== null) this.sheet.look(row, column).rule = rule
      else if (this.sheet.seen(row, column).rule !== undefined) delete this.sheet.look(row, column).rule
    })
    return this.self()
  }

  /** "Returns an array of Range objects representing merged cells that either are fully within the current range, or contain a cell in the current range." */
  getMergedRanges(): GoogleRange[] {
    return this.sheet.merges
      .filter(merge => meet(merge, this.area))
      .map(merge => rangeOf(this.world, this.sheet, merge, this.of))
  }

  /** "Break any multi-column cells in the range into individual cells again." The words of Google for half of one: many threads. */
  breakApart(): GoogleRange {
    expectUnlocked(this.sheet, this.area)
    const met = this.sheet.merges.filter(merge => meet(merge, this.area))
    if (!met.every(merge => holds(this.area, merge)))
      throw exception('You must select all cells in a merged range to merge or unmerge them.')
    this.sheet.merges = this.sheet.merges.filter(merge => !met.includes(merge))
    return this.self()
  }

  /** "Both the values and formatting are copied." */
  copyTo(destination: GoogleRange): void {
    const to = stateOf(destination, 'SpreadsheetApp.Range.copyTo') as RangeState
    expectUnlocked(to.sheet, to.area)
    this.every((r, c) => {
      const [row, column] = [this.area.top + r, this.area.left + c]
      const [atRow, atColumn] = [to.area.top + r, to.area.left + c]
      to.sheet.put(atRow, atColumn, this.sheet.value(row, column))
      to.sheet.forget(atRow, atColumn)
      Object.assign(to.sheet.look(atRow, atColumn), this.sheet.seen(row, column))
    })
  }

  /** "Clears the content of the range, leaving the formatting intact." */
  clearContent(): GoogleRange {
    this.each((row, column) => this.hold(row, column, null))
    return this.self()
  }

  /** "Sets the specified range as the active range, with the top left cell in the range as the current cell." */
  activate(): GoogleRange {
    this.world.book.front = this.sheet
    this.world.book.cursor = { sheet: this.sheet, row: this.area.top, column: this.area.left }
    return this.self()
  }

  getA1Notation(): string {
    return areaName(this.area)
  }

  getSheet(): GoogleSheet {
    return this.of()
  }

  private type(row: number, column: number, value: unknown): void {
    const { held, format, formula } = typed(value, this.sheet.format(row, column), this.world.book.zone)
    this.hold(row, column, held)
    const look = this.sheet.look(row, column)
    if (formula !== undefined) look.formula = formula
    if (format !== undefined) look.format = format
  }

  private holdRich(row: number, column: number, value: unknown): void {
    const { text, url } = stateOf(value, 'SpreadsheetApp.Range.setRichTextValue') as RichTextState
    expectShort(text)
    this.hold(row, column, text === '' ? null : text)
    if (url !== undefined) this.sheet.look(row, column).link = url
  }

  /** The words of Google where a rule rejects what is written, by hand or by a script. A new value has no old link. */
  private hold(row: number, column: number, held: Held): void {
    const look = this.sheet.look(row, column)
    if (refuses(look.rule, held))
      throw exception(
        `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
      )
    this.sheet.put(row, column, held)
    delete look.formula
    delete look.link
  }

  private isCovered(row: number, column: number): boolean {
    return this.sheet.merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
    )
  }

  /** The words of Google for data of another size than the range (alpatania/sassafras issue 8). */
  private shaped(values: unknown[][], method: string): unknown[][] {
    if (!Array.isArray(values) || !values.every(row => Array.isArray(row)))
      throw mismatch(`SpreadsheetApp.Range.${method}`)
    const [rows, columns] = this.size()
    const say = (what: string, has: number, wants: number): Error =>
      exception(
        `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`,
      )
    if (values.length !== rows) throw say('rows', values.length, rows)
    for (const row of values) if (row.length !== columns) throw say('columns', row.length, columns)
    return values
  }

  private size(): [rows: number, columns: number] {
    const { top, left, bottom, right } = this.area
    return [bottom - top + 1, right - left + 1]
  }

  private map<T>(valueAt: (row: number, column: number) => T): T[][] {
    const [rows, columns] = this.size()
    const { top, left } = this.area
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => valueAt(top + r, left + c)),
    )
  }

  /** As {@link map}, in the script's realm. */
  private given<T>(valueAt: (row: number, column: number) => T): T[][] {
    return this.world.make(this.map(valueAt)) as T[][]
  }

  private every(visit: (r: number, c: number) => void): void {
    const [rows, columns] = this.size()
    for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) visit(r, c)
  }

  private each(write: (row: number, column: number, r: number, c: number) => void): void {
    expectUnlocked(this.sheet, this.area)
    this.every((r, c) => write(this.area.top + r, this.area.left + c, r, c))
  }

  private self(): GoogleRange {
    return rangeOf(this.world, this.sheet, this.area, this.of)
  }
}
