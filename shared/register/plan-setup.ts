import { nearestWord } from '../plan/nearest-word.ts'
import type { Plan } from '../plan/plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { foldText } from '../return/text.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { setupCell, setupValue } from './setup-cells.ts'
import { SETUP_TABLES, SETUP_VALUES, type SetupTable, type SetupValue } from './setup-parts.ts'
import { problemOnSheet } from './setup-problems.ts'
import { SETUP_TITLE } from './sheets.ts'

/** The sheet `Plan setup`: a line for each value of the plan, then its tables, the first column with their names. */
export function encodePlan(plan: Plan): Grid {
  const parts = partsOf(plan)
  return [
    [SETUP_TITLE],
    ...SETUP_VALUES.map(value => [value.name, setupCell(valueAt(parts, value.path), value)]),
    ...SETUP_TABLES.flatMap(({ name, path, columns }): Cell[][] => [
      [],
      [name, ...columns.map(column => column.name)],
      ...(valueAt(parts, path) as readonly unknown[]).map(entry => [
        null,
        ...columns.map(column => setupCell(valueAt(entry, column.path), column)),
      ]),
    ]),
  ]
}

/**
 * The plan of a `Plan setup` sheet, or a sentence for everything that is wrong with it. Blank lines, other columns and the
 * order of lines within a table do not matter.
 */
export function decodePlan(
  grid: Grid,
  ruleIds: readonly string[] = [],
): { readonly plan: Plan } | { readonly problems: readonly string[] } {
  const sheet = new SetupReader()
  for (const [row, cells] of grid.entries()) sheet.read(cells, row)
  sheet.close()
  if (sheet.problems.length > 0) return { problems: sheet.problems }
  const read = readPlan(planFrom(sheet.parts), ruleIds)
  return 'plan' in read ? read : { problems: read.problems.map(problemOnSheet) }
}

type Parts = Record<string, unknown>

/** A plan with all that the sheet has as a table as a list: items beside their lists, named groups with their names. */
function partsOf(plan: Plan): unknown {
  const named = (groups: Readonly<Partial<Record<string, readonly string[]>>>) =>
    Object.entries(groups).map(([name, words]) => ({ name, words }))
  return {
    ...plan,
    items: plan.required.flatMap(({ id, items }) => items.map(item => ({ ...item, list: id }))),
    columns: named(plan.columns),
    labels: named(plan.labels),
    rules: Object.entries(plan.rules).map(([name, settings]) => ({ ...settings, name })),
  }
}

/** The reverse of {@link partsOf}. */
function planFrom({ items, ...parts }: Parts): unknown {
  const entries = (value: unknown) => value as readonly Parts[]
  const named = (value: unknown) => Object.fromEntries(entries(value).map(({ name, words }) => [name, words]))
  return {
    ...parts,
    required: entries(parts['required']).map(list => ({
      ...list,
      items: entries(items).flatMap(({ list: id, ...item }) => (id === list['id'] ? [item] : [])),
    })),
    columns: named(parts['columns']),
    labels: named(parts['labels']),
    rules: Object.fromEntries(entries(parts['rules']).map(({ name, ...settings }) => [name, settings])),
  }
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((group, name) => (group as Parts | undefined)?.[name], value)
}

function setAt(parts: Parts, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.')
  if (rest.length === 0) parts[first] = value
  else setAt((parts[first] ??= {}) as Parts, rest.join('.'), value)
}

const NAMES = [...SETUP_VALUES, ...SETUP_TABLES].map(({ name }) => name)
const VALUES = new Map(SETUP_VALUES.map(value => [foldText(value.name), value]))
const TABLES = new Map(SETUP_TABLES.map(table => [foldText(table.name), table]))

/** Reads the sheet line by line. */
class SetupReader {
  readonly problems: string[] = []
  readonly parts: Parts = Object.fromEntries(SETUP_TABLES.map(({ path }) => [path, []]))
  /** The table whose entries are being read, with the columns that its headings name. */
  private open:
    { readonly table: SetupTable; readonly columns: readonly (SetupValue | undefined)[] } | undefined
  private readonly given = new Set<SetupValue>()

  read(cells: readonly Cell[], row: number): void {
    const name = nameIn(cells[0])
    const value = VALUES.get(foldText(name))
    const table = TABLES.get(foldText(name))
    const line = `Row ${row + 1} of Plan setup`
    if (value !== undefined) this.readLine(value, cells[1] ?? null, line)
    else if (table !== undefined) this.openTable(table, cells, line)
    else if (cells.slice(1).some(cell => !isBlank(cell))) this.readEntry(cells, name, line)
  }

  /** What the sheet leaves out is blank. */
  close(): void {
    for (const value of SETUP_VALUES)
      if (!this.given.has(value)) this.put(this.parts, value, null, `"${value.name}"`)
    const lists = new Set((this.parts['required'] as readonly Parts[]).map(({ id }) => id))
    for (const { list } of this.parts['items'] as readonly Parts[]) {
      if (!lists.has(list))
        this.problems.push(
          `"Items to be covered" has the list "${String(list)}", which is not in "What must be covered"`,
        )
    }
  }

  private readLine(value: SetupValue, cell: Cell, line: string): void {
    this.given.add(value)
    this.put(this.parts, value, cell, `${line}, "${value.name}",`)
  }

  private openTable(table: SetupTable, cells: readonly Cell[], line: string): void {
    const columns = cells.map(cell =>
      table.columns.find(({ name }) => foldText(name) === foldText(nameIn(cell))),
    )
    const missing = table.columns.filter(column => !columns.includes(column))
    for (const { name } of missing)
      this.problems.push(`${line} has no heading "${name}": add it to "${table.name}"`)
    this.open = { table, columns }
  }

  private readEntry(cells: readonly Cell[], name: string, line: string): void {
    const near = name === '' ? '' : nearestWord(name, NAMES)
    if (near !== '') this.problems.push(`${line} is called "${name}": ${near} may be meant`)
    else if (this.open !== undefined && name !== '') {
      this.problems.push(
        `${line} is called "${name}", which is no part of a plan: leave the first cell blank in "${this.open.table.name}"`,
      )
    } else if (this.open !== undefined) this.addEntry(this.open.table, this.open.columns, cells, line)
  }

  private addEntry(
    table: SetupTable,
    columns: readonly (SetupValue | undefined)[],
    cells: readonly Cell[],
    line: string,
  ): void {
    const entry: Parts = {}
    for (const [place, column] of columns.entries()) {
      if (column !== undefined) this.put(entry, column, cells[place] ?? null, `${line}, "${column.name}",`)
    }
    ;(this.parts[table.path] as Parts[]).push(entry)
  }

  private put(parts: Parts, value: SetupValue, cell: Cell, place: string): void {
    const read = setupValue(cell, value)
    if ('problem' in read) this.problems.push(`${place} ${read.problem}`)
    else if (read.value !== undefined) setAt(parts, value.path, read.value)
  }
}

function nameIn(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : ''
}
