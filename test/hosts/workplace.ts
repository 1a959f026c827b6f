import { type Cell, cellText, decodeRecords, EXPLANATIONS_SHEET, plainSheet } from '../../shared/index.ts'
import { RECORD_SHEET, REASONS, type Spot, type Workbook } from '../../shared/index.ts'
import type { Host } from '../../src/host.ts'
import { openBeside, READY_ROWS, without } from '../panel/trial.ts'

/** A workbook that two people have open in one program, each with a panel of their own. */
export interface Workplace {
  readonly hosts: readonly [Host, Host]
  /** A person types into a cell. */
  type(spot: Spot, cell: Cell): void
  rename(sheet: string, name: string): void
  /** A person deletes a sheet. */
  drop(sheet: string): void
  /** After so many more requests the program answers none: the workbook is closed, or the connection is lost. */
  cutAfter(requests: number): void
  /** It answers again. */
  restore(): void
  /** All that the program keeps of a sheet: values, formats, fills, lists, conditional formats. */
  keeps(sheet: string): unknown
  /** The same without the conditional formats whose formula names us. */
  unmarked(sheet: string): unknown
}

/** Opens a workbook for two people, each time anew. */
export type OpenWorkplace = (workbook: Workbook) => Promise<Workplace>

/** D3 is a rating that the key does not have; C4 and C6 have no lead. */
const ROWS: readonly (readonly Cell[])[] = READY_ROWS.map((row, at) => {
  if (at === 2) return [...row.slice(0, 3), 'Grn', ...row.slice(4)]
  return at === 3 || at === 5 ? [...row.slice(0, 2), null, ...row.slice(3)] : row
})

export const RETURN: Workbook = {
  file: 'Return.xlsx',
  sheets: [plainSheet('Return', ROWS), plainSheet('Notes', [['Ask the head of fleet']])],
  limits: [],
}
/** The cell of the rating that can be fixed, and its place. */
export const RATING: Spot = { sheet: 'Return', row: 2, column: 3 }
export const [LEAD = '', PLANNED = ''] = REASONS

/** A person with the panel, which has checked the workbook once and hears of no change. */
export type Person = Awaited<ReturnType<typeof openBeside>>

export function sitDown(host: Host): Promise<Person> {
  return openBeside(without(host, 'watch'))
}

/** What the panel is asked for, and waited for. */
export const does = {
  async check({ session, settled }: Person): Promise<void> {
    session.check()
    await settled()
  },
  async fix({ session, settled, idOf }: Person): Promise<void> {
    session.fix([idOf('D3')])
    await settled()
  },
  async explain({ session, settled, idOf }: Person, cell: string, words: string): Promise<void> {
    session.draft(idOf(cell), { reason: LEAD, words })
    session.signAs({ name: 'A. Analyst', role: 'Performance analyst' })
    session.explain(idOf(cell))
    await settled()
  },
  /** Something may be open: the exception says why. */
  async record({ session, settled }: Person, preparedBy: string): Promise<void> {
    session.sign({ preparedBy, exception: 'The rest comes later.' })
    session.record()
    await settled()
  },
}

/** What a cell shows now, whatever was read before. */
export async function shownCell(host: Host, { sheet, row, column }: Spot): Promise<Cell> {
  await host.contents()
  return (await host.read(sheet)).grid[row]?.[column] ?? null
}

/** What was said in own words, line by line; none where there is no sheet of explanations. */
export async function wordsIn(host: Host): Promise<readonly string[]> {
  const { sheets } = await host.contents()
  if (!sheets.some(({ name }) => name === EXPLANATIONS_SHEET)) return []
  const [head = [], ...rows] = (await host.read(EXPLANATIONS_SHEET)).grid
  const at = head.findIndex(name => cellText(name) === 'In your words')
  return rows.map(row => cellText(row[at] ?? null))
}

/** Who prepared each record; none where there is no sheet of records. */
export async function preparedIn(host: Host): Promise<readonly string[]> {
  const { sheets } = await host.contents()
  if (!sheets.some(({ name }) => name === RECORD_SHEET)) return []
  return decodeRecords(await host.read(RECORD_SHEET)).records.map(({ preparedBy }) => preparedBy)
}
