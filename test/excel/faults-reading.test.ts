import { describe, expect, it } from '@jest/globals'
import { FLOOR } from './office/load.ts'
import { type Fault, faultTests, open, PLAN, wide } from './program.ts'

const FAULTS: readonly Fault[] = [
  [
    'an answer over 5 MB is refused',
    async () => {
      const { host, excel } = open({ grid: wide(12_000) })
      return [(await host.read('Plan')).grid.length, excel.batches.length]
    },
    // 200 rows, then 12 MB in blocks of 4.
    [12_000, 5],
  ],
  [
    'the first 200 rows alone are too large',
    async () => (await open({ grid: wide(300) }, { answerLimit: 100_000 }).host.read('Plan')).grid.length,
    300,
  ],
  [
    'what was asked along with a block that is too large has no answer',
    async () => {
      const light = Array.from({ length: 200 }, (_, r) => [`T${r}`, 'x'])
      const area = { top: 0, left: 0, bottom: 9199, right: 1 }
      const { host } = open({ grid: [...light, ...wide(9000)], tables: [{ name: 'Actions', area }] })
      const { grid, tables } = await host.read('Plan')
      return [grid.length, tables]
    },
    [9200, [{ name: 'Actions', area: { top: 0, left: 0, bottom: 9199, right: 1 } }]],
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
    'an address beyond the last row of a sheet is refused',
    async () => {
      const { host } = open({ top: 1_048_573, fills: { B1048575: '#00B050' } })
      return [...(await host.looks('Plan', 1)).fills]
    },
    [[1_048_574, '#00B050']],
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
  [
    'days before March 1900 are one too low',
    async () => (await open({ grid: [[{ day: 45 }, { day: 60 }, { day: 61 }]] }).host.read('Plan')).grid[0],
    [{ day: 45 }, { day: 60 }, { day: 61 }],
  ],
  [
    'one word in the last cell makes millions of cells of a sheet',
    async () => {
      const { host, excel } = open()
      // 1,048,576 rows of 5 columns: more than 5,000,000, the real limit.
      excel.type({ sheet: 'Plan', row: 1_048_575, column: 4 }, 'x')
      const said = await host.read('Plan').catch(String)
      return [said, excel.batches.length]
    },
    [expect.stringContaining('The sheet "Plan" reaches to E1048576'), 1],
  ],
  [
    'a cell can be shown on the sheet in front alone',
    async () => {
      const { host, excel } = open({}, { sheets: [{ name: 'Notes', grid: [] }, PLAN] })
      await host.select({ sheet: 'Plan', row: 1, column: 1 })
      return excel.selected
    },
    'Plan!1,1',
  ],
  [
    'merged cells cannot be asked for in an older Excel',
    async () => (await open({}, {}, FLOOR).host.read('Plan')).merges,
    [],
  ],
]

faultTests('when it is read', 'faults-reading.test.ts', FAULTS)

describe('the stand-in', () => {
  it('gives null for the values of more than 5,000,000 cells', async () => {
    open()
    const values = (address: string) =>
      Excel.run(async context => {
        const range = context.workbook.worksheets.getItem('Plan').getRange(address).load('values')
        await context.sync()
        return range.values
      })
    expect(await values('A1:E1048576')).toBeNull()
    expect(await values('A1:A1')).toEqual([['Ref']])
  })
})
