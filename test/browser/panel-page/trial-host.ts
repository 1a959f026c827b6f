import type { Cell, Sheet, Spot, Workbook } from '../../../shared/index.ts'
import type { Host, SheetChange } from '../../../src/host.ts'

/** What goes wrong, or takes its time, in a program that a panel is tried in. */
export type Trouble = 'none' | 'reading' | 'failed'

/** What this program can do; what is false is left out of the host. */
export interface Abilities {
  readonly select: boolean
  readonly watch: boolean
}

/** A spreadsheet program without a spreadsheet: holds a workbook, notes what it is asked for, and fails when told to. */
export class TrialHost {
  /** Cells that the panel has shown, in order. */
  readonly selected: Spot[] = []
  /** How often the workbook was read. */
  readings = 0
  private trouble: Trouble
  private workbook: Workbook
  private readonly watchers = new Set<(change: SheetChange) => void>()

  constructor(workbook: Workbook, trouble: Trouble) {
    this.workbook = workbook
    this.trouble = trouble
  }

  /** The program as the panel sees it. */
  host({ select, watch }: Abilities): Host {
    return {
      program: 'Trial',
      limits: this.workbook.limits,
      contents: () => this.contents(),
      read: (sheet, reading) => this.read(sheet, reading),
      ...(select ? { select: spot => this.select(spot) } : {}),
      ...(watch ? { watch: changed => this.watch(changed) } : {}),
    }
  }

  /** Another text in a cell, as if a person had typed it. */
  type(sheet: string, row: number, column: number, cell: Cell): void {
    this.workbook = {
      ...this.workbook,
      sheets: this.workbook.sheets.map(each =>
        each.name === sheet ? withCell(each, row, column, cell) : each,
      ),
    }
    for (const changed of this.watchers) changed({ sheet, kind: 'cells' })
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
    const { file, sheets } = this.workbook
    return Promise.resolve({ file, sheets: sheets.map(sizeOf) })
  }

  private read(name: string, { signal, onProgress }: Parameters<Host['read']>[1] = {}): Promise<Sheet> {
    this.readings += 1
    const sheet = this.workbook.sheets.find(each => each.name === name)
    if (sheet === undefined) return Promise.reject(new Error(`There is no sheet "${name}" in this workbook.`))
    const { rows } = sizeOf(sheet)
    onProgress?.(this.trouble === 'reading' ? Math.floor(rows / 3) : rows, rows)
    if (this.trouble !== 'reading') return Promise.resolve(sheet)
    // Never done: only a stop ends it.
    return new Promise((_, stopped) =>
      signal?.addEventListener('abort', () => stopped(signal.reason as Error)),
    )
  }

  private select(spot: Spot): Promise<void> {
    this.selected.push(spot)
    return Promise.resolve()
  }

  private watch(changed: (change: SheetChange) => void): () => void {
    this.watchers.add(changed)
    return () => void this.watchers.delete(changed)
  }
}

function sizeOf({ name, top, left, grid, hidden }: Sheet) {
  const columns = Math.max(0, ...grid.map(row => row.length))
  return {
    name,
    rows: grid.length === 0 ? 0 : top + grid.length,
    columns: columns === 0 ? 0 : left + columns,
    hidden,
  }
}

/** A cell inside the sheet's grid takes another value; rows and columns count from A1. */
function withCell(sheet: Sheet, row: number, column: number, cell: Cell): Sheet {
  const grid = sheet.grid.map((cells, at) =>
    at === row - sheet.top ? cells.map((old, place) => (place === column - sheet.left ? cell : old)) : cells,
  )
  return { ...sheet, grid }
}
