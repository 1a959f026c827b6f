import {
  type Cell,
  cellAt,
  cellName,
  type NamedChange,
  notOneCell,
  type Sheet,
  type Spot,
  whyNotInto,
  type Workbook,
} from '../../../shared/index.ts'
import { fileHost } from '../../../src/file/host.ts'
import type { Host, Mark } from '../../../src/host.ts'

/** What goes wrong, or takes its time, in a program that a panel is tried in. */
export type Trouble = 'none' | 'reading' | 'failed'

/** What this program can do; what is false is left out of the host. */
export interface Abilities {
  readonly select: boolean
  readonly watch: boolean
  readonly write: boolean
}

/** A spreadsheet program without a spreadsheet: holds a workbook, notes what it is asked for, and fails when told to. */
export class TrialHost {
  /** Cells that the panel has shown, in order. */
  readonly selected: Spot[] = []
  /** Cells that are marked now. */
  marks: readonly Mark[] = []
  /** How often a sheet was read. */
  readings = 0
  private trouble: Trouble
  private readonly file: ReturnType<typeof fileHost>

  constructor(workbook: Workbook, trouble: Trouble) {
    this.file = fileHost(workbook)
    this.trouble = trouble
  }

  /** The program as the panel sees it. */
  host({ select, watch, write }: Abilities): Host {
    const { change, writeSheet, removeSheet } = this.file
    return {
      program: 'Trial',
      limits: this.file.limits,
      contents: () => this.contents(),
      read: (sheet, reading) => this.read(sheet, reading),
      ...(select ? { select: spot => this.select(spot) } : {}),
      ...(watch ? { watch: changed => this.file.watch(changed) } : {}),
      ...(write
        ? {
            change,
            writeSheet,
            removeSheet,
            mark: marks => this.mark(marks),
            putFormula: () => this.putFormula(),
          }
        : {}),
    }
  }

  /** Another text in a cell, as if a person had typed it. */
  async type(sheet: string, row: number, column: number, cell: NamedChange['after']): Promise<void> {
    const before = cellAt(await this.file.read(sheet), row, column)
    await this.file.change([{ sheet, cell: cellName(row, column), before, after: cell }])
  }

  /** What a cell holds now. */
  async cell(sheet: string, row: number, column: number): Promise<Cell> {
    return cellAt(await this.file.read(sheet), row, column)
  }

  /** The sheets that stand there now. */
  async sheets(): Promise<readonly string[]> {
    return (await this.file.contents()).sheets.map(({ name }) => name)
  }

  /** From now on everything goes well. */
  mend(): void {
    this.trouble = 'none'
  }

  /** From now on nothing can be read. */
  fail(): void {
    this.trouble = 'failed'
  }

  private contents(): ReturnType<Host['contents']> {
    if (this.trouble === 'failed')
      return Promise.reject(
        new Error('The workbook is being edited. Press Enter in the sheet, then check again.'),
      )
    return this.file.contents()
  }

  private async read(name: string, reading: Parameters<Host['read']>[1] = {}): Promise<Sheet> {
    this.readings += 1
    if (this.trouble !== 'reading') return this.file.read(name, reading)
    const { signal, onProgress } = reading
    const sheet = await this.file.read(name)
    onProgress?.(Math.floor(sheet.grid.length / 3), sheet.grid.length)
    // Never done: only a stop ends it.
    return new Promise((_, stopped) =>
      signal?.addEventListener('abort', () => stopped(signal.reason as Error)),
    )
  }

  private select(spot: Spot): Promise<void> {
    this.selected.push(spot)
    return Promise.resolve()
  }

  /** Where a formula would stand; a program without a spreadsheet holds none. */
  private async putFormula(): Promise<Spot> {
    const spot = this.selected.at(-1)
    if (spot === undefined) throw new RangeError(notOneCell(''))
    const sheet = await this.file.read(spot.sheet)
    const cell = cellAt(sheet, spot.row, spot.column)
    const why = whyNotInto({ ...spot, cell, first: cellAt(sheet, 0, 0) })
    if (why !== '') throw new RangeError(why)
    return spot
  }

  private mark(marks: readonly Mark[]): Promise<void> {
    this.marks = marks
    return Promise.resolve()
  }
}
