import { expect } from '@jest/globals'
import { isOwnSheet } from '../../shared/index.ts'
import type { OwnSheet } from '../../src/host.ts'
import { type Fault, faultTests, open, type Program, wide } from './program.ts'

const issues = (rows: OwnSheet['rows']): OwnSheet => ({ name: 'Plan issues', rows, links: [] })
const SMALL = issues([['New']])
/** 6 MB: several requests. */
const LARGE = issues(wide(6000))

/**
 * Writes a sheet in the place of an older one, again and again, the connection lost one request later each time.
 *
 * @returns what stands in the first cell after each
 */
async function cutOff(own: OwnSheet): Promise<readonly unknown[]> {
  const first: unknown[] = []
  for (let requests = 0; first.at(-1) !== own.rows[0]?.[0] && requests < 20; requests += 1) {
    const { host, excel } = open()
    await host.writeSheet(issues([['Old'], ['whole']]))
    excel.faults.push(...Array.from({ length: requests }, () => 'none' as const), 5012)
    const written = await host.writeSheet(own).then(
      () => true,
      () => false,
    )
    excel.faults.length = 0
    const { grid } = await host.read('Plan issues')
    const isWhole = grid.length === (grid[0]?.[0] === 'Old' ? 2 : own.rows.length)
    first.push(isWhole && written === (grid[0]?.[0] !== 'Old') ? grid[0]?.[0] : 'half of it')
  }
  return first
}

/** A workbook in which the writing of a large sheet was cut off. */
async function withHalf(): Promise<Program> {
  const program = open()
  program.excel.faults.push('none', 'none', 5012)
  await program.host.writeSheet(LARGE).catch(() => undefined)
  program.excel.faults.length = 0
  return program
}

const names = async ({ host }: Program) => (await host.contents()).sheets.map(({ name }) => name)

const FAULTS: readonly Fault[] = [
  [
    'a request over 5 MB is refused',
    async () => {
      const { host } = open()
      await host.writeSheet(LARGE)
      return (await host.read('Plan issues')).grid.at(-1)?.[0]
    },
    'A5999',
  ],
  ['the connection is lost before a sheet is written', () => cutOff(SMALL), ['Old', 'Old', 'Old', 'New']],
  [
    'the connection is lost between two parts of a large sheet',
    async () => [...new Set(await cutOff(LARGE))],
    ['Old', 'A0'],
  ],
  [
    'a half-written sheet is left in the workbook',
    async () => {
      const program = await withHalf()
      const left = await names(program)
      const isOurs = isOwnSheet(await program.host.read('Plan issues (writing)'))
      await program.host.writeSheet(SMALL)
      return [left, isOurs, await names(program)]
    },
    [['Plan', 'Plan issues (writing)'], true, ['Plan', 'Plan issues']],
  ],
  [
    'a half-written sheet is left when ours is taken away',
    async () => {
      const program = await withHalf()
      await program.host.removeSheet('Plan issues')
      return names(program)
    },
    ['Plan'],
  ],
  [
    'a new sheet comes last and has a name in our letters',
    async () => {
      const program = open(
        {},
        {
          sheets: [
            { name: 'plan issues', grid: [['Old']] },
            { name: 'Plan', grid: [] },
          ],
        },
      )
      await program.host.writeSheet(LARGE)
      return names(program)
    },
    ['plan issues', 'Plan'],
  ],
  [
    'a text is longer than a cell can hold',
    async () => {
      const { host } = open()
      await host.writeSheet(issues([['Old']]))
      const said = await host.writeSheet(issues([['New'], ['x'.repeat(32_768)]])).catch(String)
      return [said, (await host.read('Plan issues')).grid]
    },
    [expect.stringContaining('Row 2 of "Plan issues" has a text longer than'), [['Old']]],
  ],
  [
    'a link in an empty cell shows where it leads',
    async () => {
      const { host } = open({})
      const links = [{ row: 0, column: 0, to: { sheet: 'Plan', row: 1, column: 1 } }]
      await host.writeSheet({ name: 'Plan issues', rows: [['B2']], links })
      return (await host.read('Plan issues')).grid
    },
    [['B2']],
  ],
  [
    'clearing cells leaves their links',
    async () => {
      const { host, excel } = open({})
      const links = [{ row: 0, column: 0, to: { sheet: 'Plan', row: 1, column: 1 } }]
      await host.writeSheet({ name: 'Plan issues', rows: [['B2']], links })
      await host.writeSheet({ name: 'Plan issues', rows: [['None']], links: [] })
      return [...(excel.book.find('Plan issues')?.cells.values() ?? [])].map(({ shown, link }) => [
        shown,
        link,
      ])
    },
    [['None', undefined]],
  ],
  [
    'the person has conditional formats of their own',
    async () => {
      const { host, excel } = open({ conditional: ['', '=A1>1'] })
      await host.mark([{ sheet: 'Plan', row: 1, column: 1, severity: 'error' }])
      await host.mark([])
      return excel.book.sheets[0]?.conditional.map(({ formula }) => formula)
    },
    ['', '=A1>1'],
  ],
  [
    'a list of cells to mark is too long for one address',
    async () => {
      const { host, excel } = open()
      const marks = Array.from({ length: 3000 }, (_, at) => ({ sheet: 'Plan', row: 2 * at, column: 1 }))
      await host.mark(marks.map(mark => ({ ...mark, severity: 'query' })))
      return excel.book.sheets[0]?.conditional.flatMap(({ areas }) => areas).length
    },
    3000,
  ],
  [
    'marks are on a protected sheet',
    () =>
      open({ isProtected: true })
        .host.mark([{ sheet: 'Plan', row: 1, column: 1, severity: 'error' }])
        .catch(String),
    expect.stringContaining('protected'),
  ],
  [
    'objects are kept until they are handed back',
    async () => {
      const { host, excel } = open({ grid: wide(9000) })
      await host.read('Plan')
      await host.change([{ sheet: 'Plan', cell: 'B2', before: 'x'.repeat(1000), after: 'G' }])
      return excel.kept()
    },
    0,
  ],
]

faultTests('when it is written to', 'faults-writing.test.ts', FAULTS)
