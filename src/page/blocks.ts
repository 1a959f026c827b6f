import type { Cell, Limit, Sheet, Workbook } from '../../shared/index.ts'

/** Cells of one block: few enough that a page takes a block over within one frame. */
const MOST_CELLS = 20_000
/** Characters of one block, for sheets of long texts. */
const MOST_CHARACTERS = 1_000_000

type Row = readonly Cell[]
type Fills = NonNullable<Sheet['fills']>

/** A sheet without what grows with its rows. */
export type SheetHead = Omit<Sheet, 'grid' | 'fills'> & { readonly hasFills: boolean }

/** A workbook in pieces: each sheet's head, its rows from the top, at last what belongs to the whole workbook. */
export type Block =
  | { readonly kind: 'sheet'; readonly head: SheetHead; readonly rows: number }
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly fills: Fills }
  | { readonly kind: 'workbook'; readonly file: string; readonly limits: readonly Limit[] }

/** Takes a workbook apart. {@link Assembly} puts the blocks together again. */
export function* blocksOf({ file, sheets, limits }: Workbook): Generator<Block> {
  for (const { grid, fills, ...head } of sheets) {
    yield { kind: 'sheet', head: { ...head, hasFills: fills !== undefined }, rows: grid.length }
    for (const [from, to] of spans(grid)) {
      yield { kind: 'rows', rows: grid.slice(from, to), fills: fillsBetween(head.top, fills, from, to) }
    }
  }
  yield { kind: 'workbook', file, limits }
}

/** Runs of rows that are each small enough for one block, or a single row. */
function* spans(grid: readonly Row[]): Generator<readonly [from: number, to: number]> {
  let from = 0
  let cells = 0
  let characters = 0
  for (const [at, row] of grid.entries()) {
    cells += row.length
    for (const cell of row) if (typeof cell === 'string') characters += cell.length
    if (cells < MOST_CELLS && characters < MOST_CHARACTERS) continue
    yield [from, at + 1]
    from = at + 1
    cells = 0
    characters = 0
  }
  if (from < grid.length) yield [from, grid.length]
}

function fillsBetween(top: number, fills: Fills | undefined, from: number, to: number): Fills {
  const found = new Map<number, ReadonlyMap<number, string>>()
  for (let row = from; row < to; row++) {
    const ofRow = fills?.get(top + row)
    if (ofRow !== undefined) found.set(top + row, ofRow)
  }
  return found
}

interface SheetSoFar {
  readonly head: SheetHead
  readonly grid: Row[]
  readonly fills: Map<number, ReadonlyMap<number, string>>
}

/** Puts the blocks of one workbook together as they come. */
export class Assembly {
  private readonly sheets: SheetSoFar[] = []

  /** The workbook once its last block is there. */
  add(block: Block): Workbook | undefined {
    if (block.kind === 'workbook')
      return { file: block.file, sheets: this.sheets.map(asSheet), limits: block.limits }
    if (block.kind === 'rows') this.addRows(block)
    else this.sheets.push({ head: block.head, grid: [], fills: new Map() })
    return undefined
  }

  private addRows({ rows, fills }: Extract<Block, { kind: 'rows' }>): void {
    const sheet = this.sheets.at(-1)
    if (sheet === undefined) throw new RangeError('Cannot add rows: no sheet has begun')
    for (const row of rows) sheet.grid.push(row)
    for (const [row, colours] of fills) sheet.fills.set(row, colours)
  }
}

function asSheet({ head: { hasFills, ...sheet }, grid, fills }: SheetSoFar): Sheet {
  return { ...sheet, grid, ...(hasFills ? { fills } : {}) }
}
