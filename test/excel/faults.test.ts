import { describe, expect, it } from '@jest/globals'
import { excelHost } from '../../excel/host.ts'
import type { Cell } from '../../shared/index.ts'
import { check } from '../../shared/index.ts'
import type { Host } from '../../src/host.ts'
import type { FakeBook, FakeSheet } from './office/book.ts'
import { FLOOR } from './office/load.ts'
import { openInExcel } from './office/open.ts'
import type { FakeExcel } from './office/workbook.ts'

const TODAY = { ...FLOOR, ExcelApi: '1.17' }
const PLAN: FakeSheet = {
  name: 'Plan',
  grid: [
    ['Ref', 'RAG', 'Due'],
    ['A1', 'Grn', { day: 45747 }],
    ['A2', 'A', 12],
  ],
}

interface Program {
  readonly excel: FakeExcel
  readonly host: Required<Host>
}

function open(
  sheet: Partial<FakeSheet>,
  book: Partial<FakeBook> = {},
  sets: Readonly<Record<string, string>> = TODAY,
): Program {
  const excel = openInExcel({ name: 'p.xlsx', sheets: [{ ...PLAN, ...sheet }], ...book }, sets)
  return { excel, host: excelHost() }
}

const change = (before: Cell, cell = 'B2') => ({ sheet: 'Plan', cell, before, after: 'G' })
const refusals = async ({ host }: Program, cell = 'B2', before: Cell = 'Grn') =>
  (await host.change([change(before, cell)])).map(({ because }) => because)
const wide = (rows: number) => Array.from({ length: rows }, (_, r) => [`A${r}`, 'x'.repeat(1000)])

/**
 * What the stand-in can do wrong or otherwise than expected, and what comes of it. Each of these turns red when the code
 * takes no account of it.
 */
const FAULTS: readonly (readonly [fault: string, what: () => Promise<unknown>, expected: unknown])[] = [
  [
    'an answer over 5 MB is refused',
    async () => (await open({ grid: wide(9000) }).host.read('Plan')).grid.length,
    9000,
  ],
  [
    'the first 200 rows alone are too large',
    async () => (await open({ grid: wide(300) }, { answerLimit: 100_000 }).host.read('Plan')).grid.length,
    300,
  ],
  [
    'values are null where there are too many cells',
    () =>
      open({}, { cellLimit: 5 })
        .host.read('Plan')
        .then(() => 'read', String),
    expect.stringContaining('more cells than it can hand over at once'),
  ],
  [
    'dates count from 1904',
    async () => (await open({}, { since1904: true }).host.read('Plan')).grid[1]?.[2],
    { day: 45747 },
  ],
  [
    'dates from 1904 are written as such',
    async () => {
      const { host } = open({}, { since1904: true })
      await host.change([{ sheet: 'Plan', cell: 'C3', before: 12, after: { day: 45747 } }])
      return (await host.read('Plan')).grid[2]?.[2]
    },
    { day: 45747 },
  ],
  [
    'rows are hidden, by hand or by a filter',
    async () => [...(await open({ hiddenRows: new Set([1]) }).host.read('Plan')).hiddenRows],
    [1],
  ],
  [
    'rows are hidden far down',
    async () => [
      ...(await open({ grid: wide(9000), hiddenRows: new Set([8000]) }).host.read('Plan')).hiddenRows,
    ],
    [8000],
  ],
  [
    'columns are hidden far to the right',
    async () => [
      ...(
        await open({
          grid: [Array.from({ length: 150 }, () => 'x')],
          hiddenColumns: new Set([2, 120]),
        }).host.read('Plan')
      ).hiddenColumns,
    ],
    [2, 120],
  ],
  [
    'a cell holds an error',
    async () => (await open({ grid: [['Ref'], [{ error: '#N/A' }]] }).host.read('Plan')).grid[1],
    [{ error: '#N/A' }],
  ],
  [
    'a cell without a fill is called white',
    async () => [...(await open({ fills: { B2: '#00b050' } }).host.looks('Plan', 1)).fills],
    [[1, '#00B050']],
  ],
  [
    'two drop-down lists follow each other without a gap',
    async () =>
      (await open({ grid: wide(9), lists: { 'B2:B3': 'G,A,R', 'B4:B9': 'Yes, No' } }).host.looks('Plan', 1))
        .dropDowns,
    [
      { area: { top: 1, left: 1, bottom: 2, right: 1 }, values: ['G', 'A', 'R'] },
      { area: { top: 3, left: 1, bottom: 8, right: 1 }, values: ['Yes', 'No'] },
    ],
  ],
  [
    'a list is kept in cells, or under a name',
    async () => {
      const lists = { name: 'My lists', grid: [['G'], ['A'], [''], ['G']] }
      const sheets = [
        {
          ...PLAN,
          grid: wide(9),
          lists: { B2: "='My lists'!$A$1:$A$4", B5: '=Ratings', B7: '=OFFSET(A1,1,1)' },
        },
        lists,
      ]
      const { host } = open({}, { sheets, names: { Ratings: 'My lists!A1:A2' } })
      return (await host.looks('Plan', 1)).dropDowns.map(({ values }) => values)
    },
    [
      ['G', 'A'],
      ['G', 'A'],
    ],
  ],
  [
    'a sheet keeps formulas and lists to itself',
    async () => {
      const { host } = open({ keepsFormulas: true, fills: { B2: '#00B050' } })
      return [(await host.read('Plan')).grid.length, (await host.looks('Plan', 1)).fills.size]
    },
    [3, 1],
  ],
  ['a cell holds a formula', () => refusals(open({ formulas: { B2: '=A1' } })), ['formula']],
  [
    'a text that begins with = is told like a formula',
    () =>
      refusals(
        open({
          grid: [
            ['Ref', 'RAG'],
            ['A1', '=old'],
          ],
        }),
        'B2',
        '=old',
      ),
    [],
  ],
  [
    'a cell shows part of the result of a formula',
    () => refusals(open({ spills: [{ top: 0, left: 1, bottom: 2, right: 1 }] })),
    ['formula'],
  ],
  [
    'a cell lies under a merged one',
    () => refusals(open({ merges: [{ top: 0, left: 1, bottom: 1, right: 1 }] })),
    ['merged'],
  ],
  ['a cell is locked', () => refusals(open({ isProtected: true })), ['protected']],
  [
    'a cell of a protected sheet is not locked',
    () => refusals(open({ isProtected: true, unlocked: ['B2'] })),
    [],
  ],
  ['somebody typed there meanwhile', () => refusals(open({}), 'B2', 'A'), ['changed']],
  [
    'a cell is formatted as text, where an apostrophe would stay',
    async () => {
      const { host } = open({ formats: { B2: '@' } })
      await host.change([{ ...change('Grn'), after: '1.10' }])
      await host.change([{ ...change('1.10'), after: '=1+1' }])
      return (await host.read('Plan')).grid[1]?.[1]
    },
    '=1+1',
  ],
  [
    'a cell is formatted as text, where a number would be text',
    async () => {
      const { host } = open({ formats: { B2: '@' } })
      await host.change([{ ...change('Grn'), after: 5 }])
      return (await host.read('Plan')).grid[1]?.[1]
    },
    5,
  ],
  [
    'more than a thousand changes at once',
    () =>
      open({})
        .host.change(Array.from({ length: 1001 }, () => change('Grn')))
        .catch(String),
    expect.stringContaining('make them in smaller parts'),
  ],
  [
    'a request over 5 MB is refused',
    async () => {
      const { host } = open({})
      const rows = Array.from({ length: 9000 }, (_, r) => [`T${r}`, 'x'.repeat(1000)])
      await host.writeSheet({ name: 'Plan issues', rows, links: [] })
      return (await host.read('Plan issues')).grid.at(-1)?.[0]
    },
    'T8999',
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
      await host.change([change('x'.repeat(1000))])
      return excel.kept()
    },
    0,
  ],
]

describe('what Excel may do otherwise than expected', () => {
  it.each(FAULTS)('%s', async (_, what, expected) => {
    expect(await what()).toEqual(expected)
  })
})

describe('a panel that watches', () => {
  const pause = () => new Promise(resolve => setTimeout(resolve, 10))

  it('leaves no handler behind', async () => {
    const { host, excel } = open({}, {}, { ...TODAY, ExcelApiOnline: '1.1' })
    const stops = [host.watch(() => undefined), host.watch(() => undefined)]
    await pause()
    expect([...excel.listening].sort()).toEqual(['Added', 'DataChanged', 'Deleted', 'Moved', 'NameChanged'])
    stops[0]?.()
    await pause()
    expect(excel.listening.size).toBe(5)
    stops[1]?.()
    await pause()
    expect([...excel.listening]).toEqual([])
  })

  it('leaves none behind when it stops before Excel has answered', async () => {
    const { host, excel } = open({})
    host.watch(() => undefined)()
    await pause()
    expect([...excel.listening]).toEqual([])
  })

  it('asks again when Excel could not listen at first', async () => {
    const { host, excel } = open({})
    excel.faults.push({ code: 'InvalidOperation' })
    host.watch(() => undefined)
    await pause()
    expect([...excel.listening]).toEqual([])
    await host.contents()
    await pause()
    expect([...excel.listening].sort()).toEqual(['Added', 'DataChanged', 'Deleted'])
  })

  it('is told what a colleague types, and of a sheet by its new name; the cursor stays', async () => {
    const { host, excel } = open({}, {}, { ...TODAY, ExcelApiOnline: '1.1' })
    const told: unknown[] = []
    host.watch(heard => told.push(heard))
    await pause()
    excel.type({ sheet: 'Plan', row: 1, column: 1 }, 'G', 'Remote')
    excel.rename('Plan', 'Plan 2026')
    excel.type({ sheet: 'Plan 2026', row: 1, column: 1 }, 'A')
    await pause()
    expect(told).toEqual([
      { sheet: 'Plan', kind: 'cells' },
      { sheet: 'Plan 2026', kind: 'structure' },
      { sheet: 'Plan 2026', kind: 'cells' },
    ])
    expect(excel.selected).toBe('')
  })
})

describe('a member that the stand-in does not know', () => {
  it('is an API that this Excel has not', async () => {
    open({})
    const asking = Excel.run(async context => {
      context.workbook.worksheets.getItem('Plan').charts.load('items')
      await context.sync()
    })
    await expect(asking).rejects.toMatchObject({ code: 'ApiNotFound' })
  })

  it('is refused by office.js itself beyond the requirement sets of the manifest', async () => {
    open({}, {}, FLOOR)
    const asking = Excel.run(async context => {
      context.workbook.worksheets.getItem('Plan').getRange('A1').getSpillParentOrNullObject()
      await context.sync()
    })
    await expect(asking).rejects.toThrow('ExcelApi 1.12')
  })
})

describe('rows that are hidden', () => {
  it('count like any other', async () => {
    const grid = [
      ['Ref', 'Action', 'RAG'],
      ...['A1', 'A2', 'A3'].map(ref => [ref, `Do what ${ref} says`, 'G']),
    ]
    const { host } = open({ grid, hiddenRows: new Set([2, 3]) })
    const sheet = await host.read('Plan')
    const { report } = check({ file: 'p.xlsx', sheets: [sheet], limits: host.limits })
    expect(report.counts.cells.total).toBe(3)
  })
})
