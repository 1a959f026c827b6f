import type { Plan } from '../plan/plan.ts'
import { cellText, foldText } from '../return/text.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import type { Grid, Sheet } from '../sheet/workbook.ts'
import { decodePlan, encodePlan } from './plan-setup.ts'
import { SETUP_TABLES, SETUP_VALUES } from './setup-parts.ts'
import { setupGrid } from './setup-grid.ts'
import { isSetupSheet, isSetupTitle, SETUP_SHEET, type SheetToWrite } from './sheets.ts'

/**
 * The sheet `Plan setup` with a plan in the place of the one that it holds. What a person has written beside our columns
 * stays with its line. A sheet that holds no whole plan is not written over: `problem` says why, so that nothing is lost.
 */
export function planSheet(
  sheet: Sheet | undefined,
  plan: Plan,
  ruleIds: readonly string[] = [],
): SheetToWrite | { readonly problem: string } {
  const rows = encodePlan(plan)
  if (sheet === undefined || !isSetupSheet(sheet)) return sheetOf(rows)
  const grid = setupGrid(sheet)
  const held = decodePlan(grid, ruleIds)
  if ('problems' in held) {
    const [first = '', ...more] = held.problems
    const others = more.length === 0 ? '' : ` (and ${more.length} more)`
    return {
      problem: `The sheet "${sheet.name}" holds a plan that cannot be used: ${first}${others}. Correct it or rename the sheet, so that nothing in it is lost`,
    }
  }
  const old = linesOf(grid)
  const beside = new Map(old.map(line => [line.name, line.beside]))
  const [title = [], ...lines] = linesOf(rows).map(({ name, cells }) => {
    const own = beside.get(name) ?? []
    return own.every(isBlank) ? cells : [...cells, ...own]
  })
  return sheetOf([title, ...old.flatMap(({ name, cells }) => (name === REMARK ? [cells] : [])), ...lines])
}

function sheetOf(rows: Grid): SheetToWrite {
  return { name: SETUP_SHEET, rows, links: [] }
}

/** A line of the sheet: what it is called, and what a person has written beside our cells. */
interface Line {
  readonly name: string
  readonly cells: readonly Cell[]
  readonly beside: readonly Cell[]
}

const TITLE = 'title'
/** A line that is none of ours; it goes above the tables. */
const REMARK = 'remark'

const TABLES = new Map(SETUP_TABLES.map(({ name, columns }) => [foldText(name), columns]))
const VALUES = new Set(SETUP_VALUES.map(({ name }) => foldText(name)))

/** Lines by what they are called; an entry by its table and its first text, the second of one name apart from the first. */
function linesOf(grid: Grid): readonly Line[] {
  let table = ''
  let places: readonly number[] = []
  const seen = new Map<string, number>()
  return grid.map((cells): Line => {
    const first = foldText(cellText(cells[0] ?? null))
    const columns = TABLES.get(first)
    if (columns !== undefined) {
      table = first
      const heads = cells.map(cell => foldText(cellText(cell)))
      places = [0, ...columns.map(({ name }) => heads.indexOf(foldText(name)))]
      return lineOf(first, cells, places)
    }
    if (isSetupTitle(cells[0] ?? null)) return lineOf(TITLE, cells, [0, 1])
    if (VALUES.has(first)) return lineOf(first, cells, [0, 1])
    if (cells.every(isBlank)) return { name: 'blank', cells, beside: [] }
    const isNote = places.slice(1).every(place => isBlank(cells[place] ?? null))
    if (table === '' || isNote) return { name: REMARK, cells, beside: [] }
    const name = `${table} ${foldText(cellText(cells[places[1] ?? 1] ?? null))}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return lineOf(`${name} ${count}`, cells, places)
  })
}

function lineOf(name: string, cells: readonly Cell[], ours: readonly number[]): Line {
  return { name, cells, beside: cells.filter((_, place) => !ours.includes(place)) }
}
