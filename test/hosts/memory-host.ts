import {
  type Cell,
  cellAt,
  endOf,
  judgeChanges,
  notOneCell,
  plainSheet,
  whyNotInto,
  whyNotOurs,
  whyNotOver,
} from '../../shared/index.ts'
import type { DropDown, Sheet, Spot, Standing, Workbook } from '../../shared/index.ts'
import { type Host, type Link, type Mark, noSuchSheet, type SheetChange } from '../../src/host.ts'
import type { Opened } from './opened.ts'

/** Rows of a block: few, so that small sheets come in several as well. */
const BLOCK_ROWS = 1000

/** A sheet of a program that keeps everything in memory, from A1. */
interface Held {
  name: string
  cells: Cell[][]
  links: readonly Link[]
  /** What stands beside its cells; the grid is not kept up. */
  told: Sheet
}

/**
 * A spreadsheet program that keeps its workbook in memory and can do all that a host may offer. Like real programs it
 * tells fills and drop-down lists of one column at a time.
 */
export function memoryProgram(workbook: Workbook): Required<Opened> {
  const sheets = workbook.sheets.map(hold)
  const watching = new Set<(change: SheetChange) => void>()
  let cursor: Spot | undefined
  let marks: readonly Mark[] = []

  const find = (name: string): Held => {
    const sheet = sheets.find(held => held.name === name)
    if (sheet === undefined) throw noSuchSheet(name)
    return sheet
  }
  const findLike = (name: string): Held | undefined =>
    sheets.find(held => held.name.toLowerCase() === name.toLowerCase())
  const tell = (sheet: string, kind: SheetChange['kind']): void => {
    for (const changed of watching) changed({ sheet, kind })
  }
  const put = ({ sheet, row, column }: Spot, cell: Cell): void => {
    const { cells } = find(sheet)
    while (cells.length <= row) cells.push([])
    const line = cells[row] ?? []
    while (line.length < column) line.push(null)
    line[column] = cell
  }
  const ownSheet = (name: string, wasEnd?: string): Held | undefined => {
    const there = findLike(name)
    const held = there && given(there)
    const why = whyNotOurs(name, held) || whyNotOver(name, endOf(held), wasEnd)
    if (why !== '') throw new RangeError(why)
    return there
  }

  const host: Required<Omit<Host, 'waiting'>> = {
    program: 'Memory',
    limits: [],
    contents: async () => ({
      file: workbook.file,
      sheets: sheets.map(({ name, cells, told }) => ({ name, ...sizeOf(cells), hidden: told.hidden })),
    }),
    read: async (name, { onProgress, signal } = {}) => {
      signal?.throwIfAborted()
      const sheet = find(name)
      const { rows } = sizeOf(sheet.cells)
      for (let row = BLOCK_ROWS; row < rows; row += BLOCK_ROWS) {
        onProgress?.(row, rows)
        await new Promise(resolve => setImmediate(resolve))
        signal?.throwIfAborted()
      }
      onProgress?.(rows, rows)
      const { fills: _, ...beside } = given(sheet)
      return { ...beside, dropDowns: [] }
    },
    looks: async (name, column) => {
      const { fills = new Map<number, Map<number, string>>(), dropDowns } = find(name).told
      const ofColumn = [...fills].flatMap(([row, colours]): [number, string][] => {
        const colour = colours.get(column)
        return colour === undefined ? [] : [[row, colour]]
      })
      const inColumn = ({ area }: DropDown): boolean => area.left <= column && area.right >= column
      return { fills: new Map(ofColumn), dropDowns: dropDowns.filter(inColumn) }
    },
    select: async spot => {
      find(spot.sheet)
      cursor = spot
    },
    watch: changed => {
      const told = (change: SheetChange): void => changed(change)
      watching.add(told)
      return () => void watching.delete(told)
    },
    writeSheet: async ({ name, rows, links, wasEnd }) => {
      const there = ownSheet(name, wasEnd)
      const cells = rows.map(row => row.map(cell => (cell === '' ? null : cell)))
      const held = { ...hold(plainSheet(name, [])), cells, links }
      sheets.splice(there === undefined ? sheets.length : sheets.indexOf(there), 1, held)
      tell(name, there === undefined ? 'structure' : 'cells')
    },
    removeSheet: async name => {
      const there = ownSheet(name)
      if (there === undefined) return
      sheets.splice(sheets.indexOf(there), 1)
      tell(there.name, 'structure')
    },
    change: async changes => {
      const { refused, writes } = judgeChanges(changes, spot => {
        const held = sheets.find(({ name }) => name === spot.sheet)
        return held && standing(held, spot)
      })
      if (refused.length > 0) return refused
      for (const write of writes) put(write, write.cell)
      for (const name of new Set(writes.map(({ sheet }) => sheet))) tell(name, 'cells')
      return []
    },
    mark: async shown => {
      marks = shown
    },
    putFormula: async text => {
      if (cursor === undefined) throw new RangeError(notOneCell(''))
      const held = find(cursor.sheet)
      const first = held.cells[0]?.[0] ?? null
      const why = whyNotInto({ ...cursor, ...standing(held, cursor), first })
      if (why !== '') throw new RangeError(why)
      const { row, column } = cursor
      held.told = { ...held.told, formulas: [...held.told.formulas, { row, column, text }] }
      tell(cursor.sheet, 'cells')
      return cursor
    },
  }
  return {
    host,
    type: async (spot, cell) => {
      put(spot, cell)
      tell(spot.sheet, 'cells')
    },
    insertRow: async (name, row) => {
      find(name).cells.splice(row, 0, [])
      tell(name, 'structure')
    },
    cursor: () => cursor,
    marks: () => marks,
    links: name => find(name).links,
  }
}

function hold(sheet: Sheet): Held {
  const margin = Array.from({ length: sheet.left }, () => null)
  const above = Array.from({ length: sheet.top }, (): Cell[] => [])
  const cells = [...above, ...sheet.grid.map((row): Cell[] => [...margin, ...row])]
  return { name: sheet.name, cells, links: [], told: sheet }
}

function given({ name, cells, told }: Held): Sheet {
  return { ...told, name, top: 0, left: 0, grid: cells.map(row => [...row]) }
}

function standing(held: Held, { row, column }: Spot): Standing {
  const cell = cellAt(given(held), row, column)
  if (held.told.formulas.some(formula => formula.row === row && formula.column === column))
    return { cell, keeps: 'formula' }
  const covered = held.told.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
  )
  return covered ? { cell, keeps: 'merged' } : { cell }
}

/** From A1 to the last cell that holds something. */
function sizeOf(cells: readonly (readonly Cell[])[]): { rows: number; columns: number } {
  const lengths = cells.map(row => row.reduce<number>((end, cell, at) => (cell === null ? end : at + 1), 0))
  const rows = lengths.reduce((end, length, row) => (length === 0 ? end : row + 1), 0)
  return { rows, columns: lengths.reduce((most, length) => Math.max(most, length), 0) }
}
