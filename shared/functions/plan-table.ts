import { check } from '../check.ts'
import type { Plan } from '../plan/plan.ts'
import { tracker } from '../plan/profiles/tracker.ts'
import type { Report } from '../report.ts'
import { type HeadingGuess, headingIndex } from '../return/headings.ts'
import { RULES } from '../rules/index.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import { type Grid, type Limit, plainSheet } from '../sheet/workbook.ts'
import type { Argument } from './function.ts'
import { readPlanArgument } from './plan-argument.ts'

/** The argument that every function with a table has. */
export const TABLE_ARGUMENT = {
  name: 'table',
  kind: 'range',
  help: 'The whole table with its headings. From A1 on, for example A1:H90, rows and columns are those of the sheet',
} as const satisfies Argument

const limits: readonly Limit[] = [
  'merges',
  'fills',
  'drop-downs',
  'hidden rows',
  'formulas',
  'tables',
  'formats',
]

/** What `limits` leave out, in words. */
export const NOT_SEEN =
  'A formula sees values alone: number formats, merged cells, hidden rows, colours, formulas and explanations are not known to it'

/** Checks a range as a return, its cells named as if it began at A1; a sentence when it holds no table. */
export function checkTable(table: Grid, plan: Grid | undefined): Report | string {
  const named = readPlanArgument(
    plan,
    RULES.map(({ id }) => id),
  )
  if ('problem' in named) return named.problem
  const sheet = plainSheet('table', withDates(table, named.plan ?? tracker))
  const { report } = check(
    { file: '', sheets: [sheet], limits },
    named.plan === undefined ? {} : { plan: named.plan },
  )
  if (report.sheets.length > 0) return report
  return 'No table with an action and a ref, lead, rating, update or due date was found: begin the range at the headings'
}

const DATE_FIELDS: readonly HeadingGuess['field'][] = ['start', 'due', 'done']
/** Numbers that are dates when they stand below the heading of a date: 2000 to 2099. */
const FIRST_DAY = 36526
const LAST_DAY = 73050
/** Among this many texts to a number, a ref that could be a date is one: refs that are numbers stand among numbers. */
const TEXTS_TO_A_NUMBER = 4

/** The table with its dates as dates again: a formula is given their numbers. */
function withDates(table: Grid, plan: Plan): Grid {
  const index = headingIndex(plan)
  const from = new Map<number, number>()
  for (const [row, cells] of table.entries()) {
    for (const [column, cell] of cells.entries()) {
      const field = typeof cell === 'string' && cell.length <= 120 ? index(cell)[0]?.field : undefined
      const isDates = field !== undefined && DATE_FIELDS.includes(field)
      if (isDates || (field === 'ref' && holdsTexts(table, row, column)))
        from.set(column, from.get(column) ?? row)
    }
  }
  if (from.size === 0) return table
  return table.map((cells, row) =>
    cells.map((cell, column) => (row > (from.get(column) ?? Infinity) ? asDay(cell) : cell)),
  )
}

function holdsTexts(table: Grid, heading: number, column: number): boolean {
  const below = table.slice(heading + 1).map(cells => cells[column] ?? null)
  const numbers = below.filter(cell => typeof cell === 'number').length
  return (
    below.filter(cell => typeof cell === 'string' && !isBlank(cell)).length >= numbers * TEXTS_TO_A_NUMBER
  )
}

function asDay(cell: Cell): Cell {
  return typeof cell === 'number' && cell >= FIRST_DAY && cell < LAST_DAY + 1 ? { day: cell } : cell
}
