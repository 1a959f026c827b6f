import {
  LifecycleService,
  LifecycleStages,
  RedoCommand,
  UndoCommand,
  type Worksheet,
} from '@univerjs/presets'
import {
  ILayoutService,
  ScrollToRangeOperation,
  SelectRangeCommand,
  SetWorksheetActiveOperation,
  SetWorksheetShowCommand,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core'
import type { Area, Limit, Sheet, Spot, Standing, Workbook } from '../../../shared/index.ts'
import type { Contents, Link, OwnSheet, Reading } from '../../host.ts'
import type { KeptFacts } from './kept-facts.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import { putOwnSheet, removeOwnSheet } from './put-own-sheet.ts'
import type { QuietRoom } from './quiet-room.ts'
import { SheetReader } from './read-sheet.ts'
import type { SheetSizes } from './sheet-size.ts'
import type { Write } from './sheet-view.ts'
import { Slices } from './slices.ts'
import type { CharacterWidth } from './text-size.ts'
import { typeText, writeCells } from './write-cells.ts'

/** Rows after which progress is told, however fast they are read. */
const BLOCK = 5000

/** What belongs to one open workbook and goes with it. */
interface Parts {
  readonly open: OpenWorkbook
  readonly room: QuietRoom
  readonly sizes: SheetSizes
  readonly facts: KeptFacts
  /** What the file could not tell. */
  readonly fileLimits: readonly Limit[]
}

/** What is done with one open workbook. */
export class Session {
  readonly open: OpenWorkbook
  readonly sizes: SheetSizes
  readonly facts: KeptFacts
  private readonly room: QuietRoom
  private readonly fileLimits: readonly Limit[]
  /** Links of the sheets of ours that were written, which the grid does not hold. */
  private readonly links = new Map<string, readonly Link[]>()
  private put = 0

  constructor({ open, room, sizes, facts, fileLimits }: Parts) {
    this.open = open
    this.room = room
    this.sizes = sizes
    this.facts = facts
    this.fileLimits = fileLimits
  }

  get limits(): readonly Limit[] {
    return [...new Set([...this.fileLimits, ...this.facts.limits])]
  }

  contents(): Contents {
    const sheets = this.open.sheets.map(sheet => ({
      name: sheet.getName(),
      ...this.sizes.of(sheet),
      hidden: this.open.isHidden(sheet),
    }))
    return { file: this.open.file, sheets }
  }

  async readSheet(name: string, { onProgress, signal }: Reading = {}): Promise<Sheet> {
    const sheet = this.open.sheet(name)
    const slices = new Slices(signal)
    const { rows } = this.sizes.of(sheet)
    const reader = this.readerOf(sheet)
    while (!reader.isDone) {
      reader.readRow()
      if (!slices.isOver && reader.done % BLOCK !== 0) continue
      onProgress?.(reader.done, rows)
      await slices.next()
    }
    onProgress?.(rows, rows)
    return reader.result(this.facts.of(sheet.getSheetId()))
  }

  readNow(): Workbook {
    const sheets = this.open.sheets.map(sheet => {
      const reader = this.readerOf(sheet)
      while (!reader.isDone) reader.readRow()
      return reader.result(this.facts.of(sheet.getSheetId()))
    })
    return { file: this.open.file, sheets, limits: this.limits }
  }

  private readerOf(sheet: Worksheet): SheetReader {
    return new SheetReader(this.open, sheet, this.sizes.of(sheet))
  }

  texts(name: string, { top, left, bottom, right }: Area): string[][] {
    const sheet = this.open.sheet(name)
    const rows: string[][] = []
    for (let row = top; row <= bottom; row++) {
      const line: string[] = []
      for (let column = left; column <= right; column++) line.push(this.open.shownText(sheet, row, column))
      rows.push(line)
    }
    return rows
  }

  textToEdit({ sheet: name, row, column }: Spot): string {
    const sheet = this.open.sheet(name)
    const formula = this.formulaAt(sheet, row, column)
    if (formula !== undefined) return formula
    const cell = this.open.cell(sheet, row, column)
    return typeof cell === 'string' ? cell : this.open.shownText(sheet, row, column)
  }

  private formulaAt(sheet: Worksheet, row: number, column: number): string | undefined {
    return this.open.formula(sheet, row, column) ?? this.facts.formulaAt(sheet.getSheetId(), { row, column })
  }

  standing({ sheet: name, row, column }: Spot): Standing | undefined {
    const sheet = this.open.sheets.find(known => known.getName() === name)
    if (sheet === undefined) return undefined
    const cell = this.open.cell(sheet, row, column)
    const merge = sheet.getMergedCell(row, column)
    if (merge && (merge.startRow !== row || merge.startColumn !== column)) return { cell, keeps: 'merged' }
    const isResult = this.open.results(sheet)?.[row]?.[column] !== undefined
    const isFormula = isResult || this.formulaAt(sheet, row, column) !== undefined
    if (isFormula) return { cell, keeps: 'formula' }
    const { tables } = this.facts.of(sheet.getSheetId())
    const isHeading = tables.some(
      ({ area: { top, left, right } }) => row === top && column >= left && column <= right,
    )
    return isHeading ? { cell, keeps: 'heading' } : { cell }
  }

  select(spot: Spot): void {
    const { sheet: name, row, column } = spot
    const { id: unitId, commands } = this.open
    const sheet = this.open.sheet(name)
    const subUnitId = sheet.getSheetId()
    const merge = sheet.getMergedCell(row, column)
    const range = merge ?? { startRow: row, endRow: row, startColumn: column, endColumn: column }
    this.room.keepFocus(() => {
      if (this.open.isHidden(sheet))
        commands.syncExecuteCommand(SetWorksheetShowCommand.id, { unitId, subUnitId })
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId })
      commands.syncExecuteCommand(SelectRangeCommand.id, { unitId, subUnit: subUnitId, range })
    })
    this.showPlace()
  }

  /** Scrolls to the cell under the cursor. */
  showPlace(): void {
    this.whenDrawn(() => {
      const { row, column } = this.place() ?? { row: 0, column: 0 }
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column }
      this.open.commands.syncExecuteCommand(ScrollToRangeOperation.id, { range })
    })
  }

  /** Before it has drawn for the first time, a third of a second after its start, the library neither scrolls nor reads keys. */
  private whenDrawn(act: () => void): void {
    const lifecycle = this.open.univer.__getInjector().get(LifecycleService)
    if (lifecycle.stage >= LifecycleStages.Rendered) act()
    // It is rejected when the workbook is closed before.
    else lifecycle.onStage(LifecycleStages.Rendered).then(act, () => undefined)
  }

  place(): Spot | undefined {
    const sheet = this.open.activeSheet
    const range = this.open.univer.__getInjector().get(SheetsSelectionsService).getCurrentLastSelection()
    const { actualRow = 0, actualColumn = 0 } = range?.primary ?? {}
    return sheet && { sheet: sheet.getName(), row: actualRow, column: actualColumn }
  }

  selected(): readonly Area[] {
    const selections = this.open.univer.__getInjector().get(SheetsSelectionsService).getCurrentSelections()
    return selections.map(({ range }) => ({
      top: range.startRow,
      left: range.startColumn,
      bottom: range.endRow,
      right: range.endColumn,
    }))
  }

  /** Unless the person has gone elsewhere meanwhile. */
  focus(): void {
    const { activeElement } = document
    this.whenDrawn(() => {
      if (document.activeElement !== activeElement) return
      this.room.letIn()
      this.open.univer.__getInjector().get(ILayoutService).focus()
    })
  }

  setCells(writes: readonly Write[]): void {
    this.room.keepFocus(() => writeCells(this.open, writes))
  }

  typeText(spot: Spot, typed: string): void {
    this.room.keepFocus(() => typeText(this.open, spot, typed))
  }

  /** Puts one of our own sheets into the workbook. */
  putSheet(own: OwnSheet, widthOf: CharacterWidth): void {
    this.links.set(own.name, own.links)
    this.room.keepFocus(() => putOwnSheet(this.open, own, `own-${++this.put}`, widthOf))
  }

  removeSheet(name: string): void {
    this.room.keepFocus(() => removeOwnSheet(this.open, name))
  }

  linksOf(sheet: string): readonly Link[] {
    return this.links.get(sheet) ?? []
  }

  undo(): void {
    this.room.keepFocus(() => void this.open.commands.executeCommand(UndoCommand.id))
  }

  redo(): void {
    this.room.keepFocus(() => void this.open.commands.executeCommand(RedoCommand.id))
  }

  dispose(): void {
    this.open.univer.dispose()
    this.room.dispose()
  }
}
