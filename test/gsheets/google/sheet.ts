import { type Area, parseAreaName } from '../../../shared/index.ts'
import type { BookSheet } from './book.ts'
import { expectUnlocked } from './protection.ts'
import { rangeOf } from './range.ts'
import { exception, strict } from './strict.ts'
import { conditionalRule, mismatch, type RuleState, STATE, stateOf, type World } from './world.ts'

export function sheetOf(world: World, sheet: BookSheet): GoogleSheet {
  return strict('Sheet', new SheetStandIn(world, sheet), world)
}

/** Class Sheet of the Apps Script reference; sentences in quotation marks are from that page. */
class SheetStandIn implements GoogleSheet {
  readonly [STATE]: BookSheet
  private readonly world: World
  private readonly sheet: BookSheet

  constructor(world: World, sheet: BookSheet) {
    this[STATE] = sheet
    this.world = world
    this.sheet = sheet
  }

  getName(): string {
    return this.sheet.name
  }

  setName(name: string): GoogleSheet {
    expectFree(this.world, name)
    this.sheet.name = name
    return this.self()
  }

  getSheetId(): number {
    return this.sheet.id
  }

  getType(): unknown {
    return this.sheet.type
  }

  isSheetHidden(): boolean {
    return this.sheet.hidden
  }

  hideSheet(): GoogleSheet {
    expectOthersShown(this.world, this.sheet)
    this.sheet.hidden = true
    return this.self()
  }

  showSheet(): GoogleSheet {
    this.sheet.hidden = false
    return this.self()
  }

  /** "Returns the position of the last row that has content." A formula that shows nothing is content. */
  getLastRow(): number {
    return this.used()[0]
  }

  getLastColumn(): number {
    return this.used()[1]
  }

  getMaxRows(): number {
    return this.sheet.maxRows
  }

  getMaxColumns(): number {
    return this.sheet.maxColumns
  }

  insertRowsAfter(after: number, howMany: number): GoogleSheet {
    if (after !== this.sheet.maxRows || howMany < 1)
      throw new RangeError('This stand-in adds rows at the end only')
    this.sheet.maxRows += howMany
    return this.self()
  }

  insertColumnsAfter(after: number, howMany: number): GoogleSheet {
    if (after !== this.sheet.maxColumns || howMany < 1)
      throw new RangeError('This stand-in adds columns at the end only')
    this.sheet.maxColumns += howMany
    return this.self()
  }

  /** The words of Google for no rows and for too many (many threads; a new sheet is 1,000 by 26). */
  getRange(row: number, column: number, numRows: number, numColumns: number): GoogleRange {
    for (const number of [row, column, numRows, numColumns])
      if (!Number.isInteger(number)) throw mismatch('SpreadsheetApp.Sheet.getRange')
    if (numRows < 1) throw exception('The number of rows in the range must be at least 1.')
    if (numColumns < 1) throw exception('The number of columns in the range must be at least 1.')
    return this.range({
      top: row - 1,
      left: column - 1,
      bottom: row + numRows - 2,
      right: column + numColumns - 2,
    })
  }

  /** "Returns the RangeList collection representing the ranges … specified by a non-empty list of A1 notations." */
  getRangeList(a1Notations: string[]): GoogleRangeList {
    if (a1Notations.length === 0) throw mismatch('SpreadsheetApp.Sheet.getRangeList')
    const ranges = Array.from(a1Notations, name => {
      const area = parseAreaName(name)
      if (area === undefined) throw exception('Range not found')
      return this.range(area)
    })
    return strict('RangeList', { getRanges: () => ranges } satisfies GoogleRangeList, this.world)
  }

  /** "Clears the sheet of content and formatting information." Merged areas and rules on what may be typed stay. */
  clear(): GoogleSheet {
    expectUnlocked(this.sheet, this.whole())
    this.sheet.rows = []
    this.sheet.spills = []
    for (const { row, column, look } of this.sheet.places()) {
      this.sheet.forget(row, column)
      if (look.rule !== undefined) this.sheet.look(row, column).rule = look.rule
    }
    return this.self()
  }

  getConditionalFormatRules(): GoogleRule[] {
    return this.sheet.conditional.map(rule => conditionalRule(this.world, rule, [{ sheet: this.sheet }]))
  }

  /** "Replaces all currently existing conditional format rules in the sheet with the input rules." Its words: many threads. */
  setConditionalFormatRules(rules: GoogleRule[]): void {
    // No page says it of these rules: that a protected sheet keeps its looks is taken at its strictest.
    expectUnlocked(this.sheet, this.whole())
    const states = Array.from(rules, rule => stateOf(rule, 'setConditionalFormatRules') as RuleState)
    for (const { sheets } of states)
      if (sheets.size !== 1 || !sheets.has(this.sheet))
        throw exception('Conditional format rule cannot reference a different sheet.')
    this.sheet.conditional = states.map(({ rule }) => rule)
  }

  /** "Gets an array of objects representing all protected ranges in the sheet, or a single-element array representing the protection on the sheet itself." */
  getProtections(type: unknown): GoogleProtection[] {
    if (type !== 'RANGE' && type !== 'SHEET') throw mismatch('SpreadsheetApp.Sheet.getProtections')
    return this.sheet.protections
      .filter(({ area }) => (type === 'SHEET') === (area === undefined))
      .map(protection =>
        strict(
          'Protection',
          {
            canEdit: () => protection.mayEdit === true,
            isWarningOnly: () => protection.warningOnly === true,
            getRange: () => this.range(protection.area ?? this.whole()),
            getUnprotectedRanges: () => (protection.free ?? []).map(area => this.range(area)),
          } satisfies GoogleProtection,
          this.world,
        ),
      )
  }

  /** "Returns the filter in this sheet, or null if there is no filter." */
  getFilter(): GoogleFilter | null {
    if (!this.sheet.isFiltered) return null
    const remove = (): void => {
      expectUnlocked(this.sheet, this.whole())
      this.sheet.isFiltered = false
    }
    return strict('Filter', { remove } satisfies GoogleFilter, this.world)
  }

  private range(area: Area): GoogleRange {
    const { maxRows, maxColumns } = this.sheet
    if (area.top < 0 || area.left < 0 || area.bottom >= maxRows || area.right >= maxColumns)
      throw exception('The coordinates of the range are outside the dimensions of the sheet.')
    return rangeOf(this.world, this.sheet, area, () => this.self())
  }

  private whole(): Area {
    return { top: 0, left: 0, bottom: this.sheet.maxRows - 1, right: this.sheet.maxColumns - 1 }
  }

  private used(): [rows: number, columns: number] {
    let [rows, columns] = [0, 0]
    const see = (row: number, column: number): void => {
      rows = Math.max(rows, row + 1)
      columns = Math.max(columns, column + 1)
    }
    for (const [r, row] of this.sheet.rows.entries()) {
      let last = row.length - 1
      while (last >= 0 && row[last] === null) last -= 1
      if (last >= 0) see(r, last)
    }
    for (const { row, column, look } of this.sheet.places()) if (look.formula !== undefined) see(row, column)
    for (const { row, column, result } of this.sheet.spills)
      for (const [r, line] of result.entries()) see(row + r, column + line.length - 1)
    return [rows, columns]
  }

  private self(): GoogleSheet {
    return sheetOf(this.world, this.sheet)
  }
}

/** The words of Google for a name that is taken, 'plan' and 'Plan' being one, and for a long one (Sheets API, many threads). */
export function expectFree({ book }: World, name: string): void {
  if (book.sheets.some(sheet => sheet.name.toLowerCase() === name.toLowerCase()))
    throw exception(`A sheet with the name "${name}" already exists. Please enter another name.`)
  if (name.length > 100) throw exception('The sheet name cannot be greater than 100 characters.')
}

/** "You can't remove all the visible sheets in a document." */
export function expectOthersShown({ book }: World, sheet: BookSheet): void {
  if (!sheet.hidden && book.sheets.filter(({ hidden }) => !hidden).length === 1)
    throw exception("You can't remove all the visible sheets in a document.")
}
