import { type Area, parseAreaName } from '../../shared/index.ts'
import { isWithin, placeNumber } from './formula-cells.ts'
import { type PartText, relations } from './workbook-parts.ts'
import { attribute, scanXml } from './xml.ts'

/** The cells, as {@link placeNumber}, that may be typed into on a protected sheet: those that its file says are unlocked. */
export type Lock = ReadonlySet<number>

/** Cells of a sheet that a program would not let a person type into, or that would harm the file if they were other. */
export interface KeptCells {
  /** Rows of headings and of totals: a table names its columns a second time, in a part of its own. */
  readonly headings: readonly Area[]
  /** What PivotTables show. */
  readonly results: readonly Area[]
  readonly lock: Lock | undefined
}

/** What the tables and PivotTables of a sheet say, and its lock. `path` is undefined for a sheet without cells. */
export async function keptCells(
  text: PartText,
  path: string | undefined,
  lock: Lock | undefined,
): Promise<KeptCells> {
  const headings: Area[] = []
  const results: Area[] = []
  for (const relation of path === undefined ? [] : await relations(text, path)) {
    const xml = ['table', 'pivotTable'].includes(relation.kind) ? await text(relation.path) : undefined
    if (xml === undefined) continue
    if (relation.kind === 'table') headings.push(...headingsOf(xml))
    else results.push(...resultsOf(xml))
  }
  return { headings, results, lock }
}

export function isLocked(unlocked: Lock, row: number, column: number): boolean {
  return !unlocked.has(placeNumber(row, column))
}

export function isAmong(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some(area => isWithin(area, row, column))
}

function headingsOf(table: string): Area[] {
  const found: Area[] = []
  scanXml(table, {
    open(name, from, to) {
      if (name !== 'table') return
      const area = parseAreaName(attribute(table, from, to, 'ref') ?? '')
      if (area === undefined) return
      const first = Number(attribute(table, from, to, 'headerRowCount') ?? 1)
      const last = Number(attribute(table, from, to, 'totalsRowCount') ?? 0)
      if (first > 0) found.push({ ...area, bottom: area.top + first - 1 })
      if (last > 0) found.push({ ...area, top: area.bottom - last + 1 })
    },
    close() {},
  })
  return found
}

function resultsOf(pivotTable: string): Area[] {
  const found: Area[] = []
  scanXml(pivotTable, {
    open(name, from, to) {
      if (name !== 'location') return
      const area = parseAreaName(attribute(pivotTable, from, to, 'ref') ?? '')
      if (area !== undefined) found.push(area)
    },
    close() {},
  })
  return found
}
