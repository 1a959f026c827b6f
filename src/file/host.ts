import { endOf, judgeChanges, type Sheet, whyNotOurs, whyNotOver, type Workbook } from '../../shared/index.ts'
import {
  type CellChange,
  type Host,
  noSuchSheet,
  type OwnSheet,
  type Reading,
  type SheetChange,
  type SheetSize,
} from '../host.ts'
import { EditedFile } from './edited-file.ts'
import type { Edits } from './edits.ts'

/** Rows between two words of progress: cells are in memory, so that a block costs next to nothing. */
const BLOCK_ROWS = 10_000

type Offered = 'watch' | 'writeSheet' | 'removeSheet' | 'change' | 'mark'

/** An open file. What is changed through it is kept beside the file: read from now on, and told by `edits`. */
export interface FileHost extends Omit<Host, Offered>, Required<Pick<Host, Offered>> {
  /** What differs from the file as it was opened, for whoever writes it. */
  edits(): Edits
}

/** A file as a spreadsheet program would give it, without a cursor. Nothing is written to the file. */
export function fileHost(workbook: Workbook): FileHost {
  const file = new EditedFile(workbook)
  const watching = new Set<(change: SheetChange) => void>()
  const tell = (change: SheetChange): void => {
    for (const changed of watching) changed(change)
  }
  return {
    program: 'File',
    limits: workbook.limits,
    contents: () =>
      Promise.resolve({ file: workbook.file, sheets: file.sheets.map(({ sheet }) => sizeOf(sheet)) }),
    async read(name, reading) {
      const open = file.find(name)
      if (open === undefined) throw noSuchSheet(name)
      return inBlocks(open.sheet, reading)
    },
    watch(changed) {
      const told = (change: SheetChange): void => changed(change)
      watching.add(told)
      return () => void watching.delete(told)
    },
    async writeSheet(own: OwnSheet) {
      const there = file.findLike(own.name)
      refuseUnlessOurs(own.name, there?.sheet, own.wasEnd)
      file.write(own)
      tell({ sheet: own.name, kind: there === undefined ? 'structure' : 'cells' })
    },
    async removeSheet(name: string) {
      const there = file.findLike(name)
      refuseUnlessOurs(name, there?.sheet)
      if (there === undefined) return
      file.remove(there)
      tell({ sheet: there.sheet.name, kind: 'structure' })
    },
    async change(changes: readonly CellChange[]) {
      const { refused, writes } = judgeChanges(changes, ({ sheet, row, column }) =>
        file.find(sheet)?.standing(row, column),
      )
      if (refused.length > 0) return refused
      file.put(writes)
      for (const sheet of new Set(writes.map(write => write.sheet))) tell({ sheet, kind: 'cells' })
      return []
    },
    async mark(marks) {
      file.marks = [...marks]
    },
    edits: () => file.edits(),
  }
}

function refuseUnlessOurs(name: string, there: Sheet | undefined, wasEnd?: string): void {
  const why = whyNotOurs(name, there) || whyNotOver(name, endOf(there), wasEnd)
  if (why !== '') throw new RangeError(why)
}

async function inBlocks(sheet: Sheet, { onProgress, signal }: Reading = {}): Promise<Sheet> {
  signal?.throwIfAborted()
  const { rows } = sizeOf(sheet)
  for (let row = BLOCK_ROWS; row < rows; row += BLOCK_ROWS) {
    onProgress?.(row, rows)
    await new Promise(resolve => setTimeout(resolve))
    signal?.throwIfAborted()
  }
  onProgress?.(rows, rows)
  return sheet
}

function sizeOf({ name, top, left, grid, hidden }: Sheet): SheetSize {
  let rows = 0
  let columns = 0
  for (const [r, row] of grid.entries()) {
    let end = row.length
    while (end > 0 && (row[end - 1] ?? null) === null) end--
    if (end === 0) continue
    rows = top + r + 1
    columns = Math.max(columns, left + end)
  }
  return { name, rows, columns, hidden }
}
