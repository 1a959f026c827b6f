import type { ICommandInfo, IExecutionOptions, Worksheet } from '@univerjs/presets'
import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core'
import type { Cell } from '../../../shared/index.ts'
import type { Shift } from './kept-facts.ts'
import { ALTERING, type Params, placesOf, shiftOf, STRUCTURE } from './mutations.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import type { Edit, Restructuring } from './sheet-view.ts'

/** What happens in the workbook, as it is told on. `sheetId` is the grid's; sheets are named as they are called afterwards. */
export interface Happenings {
  /** Rows or columns are just coming or going, or cells change places: then there is no shift. */
  moving(sheetId: string, shift?: Shift): void
  /** A cell was written, and may hold something now. */
  written(sheetId: string, row: number, column: number): void
  /** Values were changed in place. */
  edited(edits: readonly Edit[], sheetId: string): void
  restructured(change: Restructuring, sheetId: string): void
  /** A sheet reads differently though nobody changed its values: calculated, merged, hidden. */
  altered(sheet: string): void
}

/** A cell that is being changed, and what it held before. */
interface Touched {
  readonly sheet: Worksheet
  readonly row: number
  readonly column: number
  readonly before: Cell
  readonly formula: string | undefined
  /** Not only by the library, which moves formulas with the rows that they name. */
  byPerson: boolean
}

/** The library marks the results of formulas so; its types do not tell of it. */
interface Marked extends IExecutionOptions {
  readonly applyFormulaCalculationResult?: boolean
}

/**
 * Watches the library's mutations, the only way in which its workbook changes. What happened is told once the task that did
 * it is over: one edit may take several mutations, a value and then its number format.
 */
export class ChangeWatch {
  private readonly touched = new Map<string, Touched>()
  /** Changes of structure in the running task, with the sheets' ids. Cells that are filled then were moved, not edited. */
  private readonly moves: (readonly [Restructuring, string])[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly open: OpenWorkbook
  private readonly happenings: Happenings
  private readonly stops: readonly { dispose(): void }[]

  constructor(open: OpenWorkbook, happenings: Happenings) {
    this.open = open
    this.happenings = happenings
    this.stops = [
      open.commands.beforeCommandExecuted((command, options) => this.before(command, options)),
      open.commands.onCommandExecuted((command, options) => this.after(command, options)),
    ]
  }

  dispose(): void {
    clearTimeout(this.timer)
    for (const stop of this.stops) stop.dispose()
  }

  private before({ id, params = {} }: Readonly<ICommandInfo>, options: Marked = {}): void {
    const of = params as Params
    if (of.unitId !== this.open.id || options.applyFormulaCalculationResult === true) return
    // Where cells stand is about to change: what was touched until now is told by its old place.
    if (STRUCTURE.has(id) && this.moves.length === 0) this.tellEdits()
    // A formula is put into its cell by the library, before the mutation that a person caused.
    const byPerson = options.fromFormula !== true
    for (const [sheetId, row, column] of placesOf(id, of)) this.touch(sheetId, row, column, byPerson)
  }

  private after({ id, params = {} }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const of = params as Params
    if (of.unitId !== this.open.id) return
    const sheetId = of.subUnitId ?? of.sheet?.id ?? ''
    const sheet = this.open.sheetById(sheetId)?.getName() ?? of.subUnitName ?? of.sheet?.name ?? ''
    for (const [writtenId, row, column] of placesOf(id, of)) this.happenings.written(writtenId, row, column)
    const what = STRUCTURE.get(id)
    if (what !== undefined) {
      if (!what.startsWith('sheet')) this.happenings.moving(sheetId, shiftOf(what, of.range))
      this.moves.push([{ sheet, what }, sheetId])
      this.later()
    } else if (ALTERING.has(id) || (id === SetRangeValuesMutation.id && options?.fromFormula === true)) {
      this.happenings.altered(sheet)
    }
  }

  private touch(sheetId: string, row: number, column: number, byPerson: boolean): void {
    const key = `${sheetId} ${row} ${column}`
    const known = this.touched.get(key)
    if (known !== undefined) {
      known.byPerson ||= byPerson
      return
    }
    const sheet = this.open.sheetById(sheetId)
    if (sheet === undefined || this.moves.length > 0) return
    const before = this.open.cell(sheet, row, column)
    const formula = this.open.formula(sheet, row, column)
    this.touched.set(key, { sheet, row, column, before, formula, byPerson })
    this.later()
  }

  private later(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.tellEdits()
      for (const [change, sheetId] of this.moves.splice(0)) this.happenings.restructured(change, sheetId)
    }, 0)
  }

  private tellEdits(): void {
    const bySheet = new Map<Worksheet, Edit[]>()
    for (const touched of this.touched.values()) {
      const edit = touched.byPerson ? this.editOf(touched) : undefined
      if (edit === undefined) continue
      const edits = bySheet.get(touched.sheet)
      if (edits === undefined) bySheet.set(touched.sheet, [edit])
      else edits.push(edit)
    }
    this.touched.clear()
    for (const [sheet, edits] of bySheet) this.happenings.edited(edits, sheet.getSheetId())
  }

  /** undefined when the cell holds what it held, or when its formula was only calculated. */
  private editOf({ sheet, row, column, before, formula }: Touched): Edit | undefined {
    const now = this.open.formula(sheet, row, column)
    const after = this.open.cell(sheet, row, column)
    if (now === formula && (now !== undefined || isSame(before, after))) return undefined
    const edit = { sheet: sheet.getName(), row, column, before, after }
    return now === undefined ? edit : { ...edit, formula: now }
  }
}

function isSame(one: Cell, other: Cell): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
