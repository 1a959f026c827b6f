import {
  BooleanNumber,
  type ICellData,
  ICommandService,
  type IStyleData,
  type IWorkbookData,
  type Nullable,
  type Univer,
  UniverInstanceType,
  type Workbook as UniverWorkbook,
  type Worksheet,
} from '@univerjs/presets'
import { FormulaDataModel } from '@univerjs/preset-sheets-core'
import type { Area, Cell } from '../../../shared/index.ts'
import { noSuchSheet } from '../../host.ts'
import { shownText, toCell } from './cell-data.ts'
import type { SpilledResult } from './formula-cells.ts'
import type { Snapshot } from './snapshot.ts'

/** The workbook inside the spreadsheet library, in our own terms. */
export class OpenWorkbook {
  readonly id: string
  readonly commands: ICommandService
  readonly univer: Univer
  private readonly workbook: UniverWorkbook
  private readonly formulas: FormulaDataModel

  constructor(univer: Univer, { data, spilled }: Snapshot) {
    this.univer = univer
    this.id = data.id
    const injector = univer.__getInjector()
    this.commands = injector.get(ICommandService)
    this.workbook = univer.createUnit<IWorkbookData, UniverWorkbook>(UniverInstanceType.UNIVER_SHEET, data)
    this.formulas = injector.get(FormulaDataModel)
    this.keepResults(spilled)
  }

  /** Results of formulas stay as they are in the file until something that they depend on changes. */
  private keepResults(spilled: ReadonlyMap<string, readonly SpilledResult[]>): void {
    const ranges: ReturnType<FormulaDataModel['getArrayFormulaRange']> = { [this.id]: {} }
    const cells: ReturnType<FormulaDataModel['getArrayFormulaCellData']> = { [this.id]: {} }
    for (const [sheetId, results] of spilled) {
      const rangeRows: Record<number, Record<number, SpilledResult['range']>> = {}
      const cellRows: Record<number, Record<number, ICellData>> = {}
      for (const result of results) {
        ;(rangeRows[result.row] ??= {})[result.column] = result.range
        for (const { row, column, data } of result.cells) (cellRows[row] ??= {})[column] = data
      }
      Object.assign(ranges[this.id] ?? {}, { [sheetId]: rangeRows })
      Object.assign(cells[this.id] ?? {}, { [sheetId]: cellRows })
    }
    this.formulas.setArrayFormulaRange(ranges)
    this.formulas.setArrayFormulaCellData(cells)
  }

  get file(): string {
    return this.workbook.getSnapshot().name
  }

  get sheets(): readonly Worksheet[] {
    return this.workbook.getSheets()
  }

  get activeSheet(): Worksheet | undefined {
    return this.workbook.getActiveSheet(true) ?? undefined
  }

  /** Throws a sentence when there is no such sheet. */
  sheet(name: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetName(name)
    if (!sheet) throw noSuchSheet(name)
    return sheet
  }

  sheetById(id: string): Worksheet | undefined {
    return this.workbook.getSheetBySheetId(id) ?? undefined
  }

  isHidden(sheet: Worksheet): boolean {
    return sheet.getSnapshot().hidden === BooleanNumber.TRUE
  }

  styleOf(data: Nullable<ICellData>): Nullable<IStyleData> {
    return data?.s === undefined ? undefined : this.workbook.getStyles().getStyleByCell(data)
  }

  /** The cell as it is shown: its own value, or its part in the result of a formula beside it. */
  cell(sheet: Worksheet, row: number, column: number): Cell {
    const data = sheet.getCellMatrix().getValue(row, column)
    const own = toCell(data, this.styleOf(data))
    return own ?? toCell(this.results(sheet)?.[row]?.[column], undefined)
  }

  /** What a cell shows: the value in its number format. */
  shownText(sheet: Worksheet, row: number, column: number): string {
    return shownText(sheet.getCell(row, column))
  }

  /** Cells of results that fill several cells, by row and column. */
  results(sheet: Worksheet): Record<number, Record<number, Nullable<ICellData>>> | undefined {
    return this.formulas.getArrayFormulaCellData()[this.id]?.[sheet.getSheetId()] ?? undefined
  }

  /** The cells that the result of a formula fills; undefined when it is one. */
  resultArea(sheet: Worksheet, row: number, column: number): Area | undefined {
    const range = this.formulas.getArrayFormulaRange()[this.id]?.[sheet.getSheetId()]?.[row]?.[column]
    if (!range) return undefined
    const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = range
    return { top, left, bottom, right }
  }

  /** The formula of a cell, one that it shares with others included; undefined when it has none. */
  formula(sheet: Worksheet, row: number, column: number): string | undefined {
    const data = sheet.getCellMatrix().getValue(row, column)
    if (!data?.f && !data?.si) return undefined
    return this.formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.id) ?? undefined
  }
}
