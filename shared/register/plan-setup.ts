import { nearestWord } from '../plan/nearest-word.ts'
import type { Plan } from '../plan/plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { foldText } from '../return/text.ts'
import { list } from '../sentence-parts.ts'
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
    required: entries(parts['required']).map(group => ({
      ...group,
      items: entries(items).flatMap(({ list: id, ...item }) => (id === group['id'] ? [item] : [])),
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
  private readonly headed = new Set<SetupTable>()

  read(cells: readonly Cell[], row: number): void {
    const name = nameIn(cells[0])
    const value = VALUES.get(foldText(name))
    const table = TABLES.get(foldText(name))
    const line = `Row ${row + 1} of Plan setup`
    if (value !== undefined) this.readLine(value, cells[1] ?? null, line)
    else if (table !== undefined) this.openTable(table, cells, line)
    else if (cells.slice(1).some(cell => !isBlank(cell))) this.readEntry(cells, name, line)
  }

  /** A value that the sheet leaves out is blank; a table that it leaves out would have its entries read as another's. */
  close(): void {
    for (const value of SETUP_VALUES)
      if (!this.given.has(value)) this.put(this.parts, value, null, `"${value.name}"`)
    this.tellLostTables()
    const lists = new Set((this.parts['required'] as readonly Parts[]).map(({ id }) => id))
    for (const { list: id } of this.parts['items'] as readonly Parts[]) {
      if (!lists.has(id))
        this.problems.push(
          `"Items to be covered" has the list "${String(id)}", which is not in "What must be covered"`,
        )
    }
  }

  /** A heading that was slightly misspelt is told as that alone. */
  private tellLostTables(): void {
    if (this.problems.length > 0) return
    for (const table of SETUP_TABLES.filter(each => !this.headed.has(each))) {
      const heads = list(table.columns.map(({ name }) => `"${name}"`))
      this.problems.push(
        `Plan setup has no line "${table.name}": write it above its entries, with ${heads} beside it`,
      )
    }
  }

  private readLine(value: SetupValue, cell: Cell, line: string): void {
    if (this.given.has(value)) this.problems.push(`${line} is a second "${value.name}": leave one of them`)
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
    this.headed.add(table)
  }

  private readEntry(cells: readonly Cell[], name: string, line: string): void {
    const headed = name === '' ? headingsIn(cells) : undefined
    if (headed !== undefined) {
      this.problems.push(`${line} has the headings of "${headed.name}": write that into its first cell`)
      this.openTable(headed, cells, line)
      return
    }
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
    // A note of the person's own.
    if (columns.every((column, place) => column === undefined || isBlank(cells[place] ?? null))) return
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

/** The table whose headings all stand on a line; of several the one that has most. */
function headingsIn(cells: readonly Cell[]): SetupTable | undefined {
  const names = new Set(cells.map(cell => foldText(nameIn(cell))))
  const tables = SETUP_TABLES.filter(({ columns }) => columns.every(({ name }) => names.has(foldText(name))))
  return tables.sort((one, other) => other.columns.length - one.columns.length)[0]
}

function nameIn(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : ''
}
