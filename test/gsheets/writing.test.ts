import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Grid } from '../../shared/index.ts'
import { sheetsHost } from '../../gsheets/sidebar/host.ts'
import type { CellChange, Host } from '../../src/host.ts'
import { packageVersion } from '../../tools/excel/facts.ts'
import { Book, type FakeSheet } from './google/book.ts'
import { openInSheets, type OpenSpreadsheet, scriptFiles } from './google/open.ts'
import type { ScriptFile } from './google/realm.ts'
import { runOf } from './google/run.ts'
import { exception } from './google/strict.ts'
import { validation } from './google/validation.ts'
import { worldOf } from './google/world.ts'

const GRID: Grid = [
  ['Ref', 'RAG', 'Due'],
  ['A1', 'Grn', { day: 45747 }],
  ['A2', 'A', null],
  ['A3', 'R', { day: 45838 }],
]
/** B2:B4 */
const RATINGS = { top: 1, left: 1, bottom: 3, right: 1 }

let files: readonly ScriptFile[] = []
beforeAll(async () => {
  files = await scriptFiles()
})

interface OpenPanel extends OpenSpreadsheet {
  readonly host: Required<Pick<Host, 'change' | 'writeSheet' | 'removeSheet' | 'mark' | 'select' | 'looks'>> &
    Host
}

/** A person with the panel open; a second one may have the same spreadsheet open. */
function panel(of: Partial<FakeSheet> | Book = {}): OpenPanel {
  const sheets = [{ name: 'Plan', grid: GRID, ...of }]
  const opened = openInSheets(
    files,
    of instanceof Book ? of : { name: 'Tracker', zone: 'Europe/London', sheets },
    'FULL',
  )
  return { ...opened, host: sheetsHost(runOf(opened), packageVersion()) }
}

const change = (cell: string, before: CellChange['before'], after: CellChange['after']): CellChange => ({
  sheet: 'Plan',
  cell,
  before,
  after,
})
const cellsOf = (book: Book): unknown => book.find('Plan')?.rows

describe('cells of a spreadsheet at Google', () => {
  it.each<[string, FakeSheet['protections']]>([
    ['a range', [{ area: RATINGS }]],
    ['the sheet', [{}]],
    ['the sheet, but for other cells', [{ free: [{ top: 1, left: 2, bottom: 3, right: 2 }] }]],
  ])('are not changed where the person may not edit: %s', async (_, protections = []) => {
    const { host, book } = panel({ protections })
    const before = JSON.stringify(cellsOf(book))
    await expect(host.change([change('B2', 'Grn', 'G'), change('C3', null, 'x')])).resolves.toContainEqual({
      sheet: 'Plan',
      cell: 'B2',
      because: 'protected',
    })
    expect(JSON.stringify(cellsOf(book))).toBe(before)
  })

  it.each<[string, FakeSheet['protections']]>([
    ['the person may edit all the same', [{ area: RATINGS, mayEdit: true }]],
    ['it only warns', [{ warningOnly: true }]],
    ['it is for other cells', [{ area: { top: 0, left: 0, bottom: 0, right: 2 } }]],
    ['these cells are excepted', [{ free: [RATINGS] }]],
  ])('are changed where a protection is not in the way: %s', async (_, protections = []) => {
    const { host, book } = panel({ protections })
    await expect(host.change([change('B2', 'Grn', 'G')])).resolves.toEqual([])
    expect(book.find('Plan')?.value(1, 1)).toBe('G')
  })

  it('are put back when a rule does not allow one of the values', async () => {
    const { host, book } = panel()
    // B2 holds what its rule does not allow any more; B4 takes nothing but three letters.
    const rule = listOf(['G', 'A', 'R'])
    for (const row of [1, 3]) lookAt(book, row, 1).rule = rule
    const before = JSON.stringify(cellsOf(book))
    const changing = host.change([
      change('B2', 'Grn', 'G'),
      change('C2', '2025-03-31', '2025-04-30'),
      change('B4', 'R', 'Red'),
    ])
    await expect(changing).rejects.toThrow(
      'A rule on B4 does not allow this value, so nothing was changed: look at Data, Data validation',
    )
    expect(JSON.stringify(cellsOf(book))).toBe(before)
    expect(book.find('Plan')?.format(1, 2)).toBe('dd/mm/yyyy')
    expect(lookAt(book, 1, 1).rule).toBe(rule)
  })

  it('are put back with their links', async () => {
    const { host, book } = panel()
    lookAt(book, 1, 1).link = 'https://example.org/minutes'
    lookAt(book, 3, 1).rule = listOf(['G', 'A', 'R'])
    await expect(host.change([change('B2', 'Grn', 'G'), change('B4', 'R', 'Red')])).rejects.toThrow('B4')
    expect(book.find('Plan')?.value(1, 1)).toBe('Grn')
    expect(lookAt(book, 1, 1).link).toBe('https://example.org/minutes')
  })

  it('are put back where Google lets them be, and the others named', async () => {
    const { host, book } = panel()
    const plan = book.find('Plan')
    if (plan === undefined) throw new RangeError('There is no plan')
    const put = plan.put.bind(plan)
    // Somebody protects B2 after it was written, before B4 is.
    plan.put = (row, column, held) => {
      if (row === 3)
        plan.protections = [{ area: { ...RATINGS, bottom: 1 } }, { area: { ...RATINGS, top: 3 } }]
      if (row === 3) throw exception('You are trying to edit a protected cell or object.')
      put(row, column, held)
    }
    const made = [change('B2', 'Grn', 'G'), change('B3', 'A', 'G'), change('B4', 'R', 'G')]
    await expect(host.change(made)).rejects.toThrow(
      'Google Sheets did not let everything be put back as it was. Look at Plan, B2, and at File, Version history',
    )
    expect([1, 2, 3].map(row => plan.value(row, 1))).toEqual(['G', 'A', 'R'])
  })

  it('are put back when the result of a formula stood there, which fills them again', async () => {
    const result = [
      ['x', 'y'],
      ['z', null],
    ]
    const grid = [...GRID, [null, null, null, null, null, null, 'kept']]
    const { host, book } = panel({ grid, spills: { E2: result } })
    const made = [change('B2', 'Grn', 'G'), change('E3', 'z', 'w'), change('G5', 'kept', 'new')]
    await expect(host.change(made)).resolves.toEqual([
      { sheet: 'Plan', cell: 'E3', because: 'formula' },
      { sheet: 'Plan', cell: 'G5', because: 'formula' },
    ])
    const plan = book.find('Plan')
    const shown = [1, 2].map(row => [4, 5].map(column => plan?.value(row, column)))
    expect(shown).toEqual(result)
    expect([plan?.value(1, 1), plan?.value(4, 6)]).toEqual(['Grn', 'kept'])
    await expect(host.change([change('B2', 'Grn', 'G'), change('G5', 'kept', 'new')])).resolves.toEqual([])
  })

  it('are put back when Google holds something else than was written', async () => {
    const { host, book } = panel()
    const plan = book.find('Plan')
    if (plan === undefined) throw new RangeError('There is no plan')
    const put = plan.put.bind(plan)
    plan.put = (row, column, held) => put(row, column, held === '1.10' ? 1.1 : held)
    await expect(host.change([change('B3', 'A', 'G'), change('B2', 'Grn', '1.10')])).rejects.toThrow(
      'Google Sheets changed what was written to Plan, B2, so nothing was changed: type it by hand',
    )
    expect([plan.value(1, 1), plan.value(2, 1)]).toEqual(['Grn', 'A'])
  })

  it('are put back when Google holds another day than was written', async () => {
    const { host, book } = panel()
    const plan = book.find('Plan')
    if (plan === undefined) throw new RangeError('There is no plan')
    const put = plan.put.bind(plan)
    plan.put = (row, column, held) => put(row, column, held === 45777 ? 45778 : held)
    const made = [change('C3', null, { day: 45777 })]
    await expect(host.change(made)).rejects.toThrow('Google Sheets changed what was written to Plan, C3')
    expect(plan.value(2, 2)).toBeNull()
    await expect(host.change([change('C3', null, { day: 45780.5 })])).resolves.toEqual([])
  })

  it('are not changed while somebody else writes with Plan Returns', async () => {
    const ana = panel()
    const ben = panel(ana.book)
    ana.book.lockedBy = 'ana'
    await expect(ben.host.change([change('B2', 'Grn', 'G')])).rejects.toThrow(
      'Somebody else is writing to this spreadsheet with Plan Returns: wait a minute, then try again',
    )
    ana.book.lockedBy = undefined
    await expect(ben.host.change([change('B2', 'Grn', 'G')])).resolves.toEqual([])
    await expect(ana.host.change([change('B2', 'Grn', 'A')])).resolves.toEqual([
      { sheet: 'Plan', cell: 'B2', because: 'changed' },
    ])
    expect(ana.book.lockedBy).toBeUndefined()
  })

  it('are not changed where the sheet has none any more', async () => {
    const { host } = panel()
    const made = [change('B1001', null, 'x'), change('AA2', null, 'x'), change('B2', 'Grn', 'G')]
    await expect(host.change(made)).resolves.toEqual([
      { sheet: 'Plan', cell: 'B1001', because: 'changed' },
      { sheet: 'Plan', cell: 'AA2', because: 'changed' },
    ])
  })

  it('are asked for by columns, however many there are', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [`A${row}`, 'Grn'])
    const readings = async (made: readonly CellChange[]): Promise<number> => {
      const { host, asked } = panel({ grid: [['Ref', 'RAG'], ...rows] })
      await expect(host.change(made)).resolves.toEqual([])
      return asked.filter(call => call.startsWith('Range.get')).length
    }
    const many = Array.from({ length: 900 }, (_, row) => change(`B${row * 3 + 2}`, 'Grn', 'G'))
    expect(await readings(many)).toBe(await readings(many.slice(0, 1)))
  })
})

describe('a sheet of ours in a spreadsheet at Google', () => {
  const issues = { name: 'Plan issues', rows: [['Cell'], ['C5']], links: [] }

  it('keeps its place and its identity, so that formulas and links that point to it stay whole', async () => {
    const ours: FakeSheet = {
      name: 'plan issues',
      grid: [['Old', 'one'], ['x', 'y'], ['z']],
      merges: [RATINGS],
      hidden: true,
    }
    const { host, book } = panel(
      new Book({ name: 'Tracker', zone: 'UTC', sheets: [ours, { name: 'Plan', grid: GRID }] }),
    )
    const id = book.find('plan issues')?.id
    await host.writeSheet(issues)
    expect(book.sheets.map(sheet => [sheet.name, sheet.id === id])).toEqual([
      ['plan issues', true],
      ['Plan', false],
    ])
    expect(book.sheets[0]?.rows.map(row => row.filter(cell => cell !== null))).toEqual([['Cell'], ['C5']])
    expect([book.sheets[0]?.merges, book.sheets[0]?.hidden]).toEqual([[], false])
  })

  it('shows all its rows, also where somebody has filtered the one before', async () => {
    const { host, book } = panel()
    await host.writeSheet(issues)
    const ours = book.find('Plan issues')
    if (ours !== undefined) ours.isFiltered = true
    await host.writeSheet(issues)
    expect(ours?.isFiltered).toBe(false)
  })

  it('has its links written together, however many there are', async () => {
    const { host, book, asked } = panel()
    const rows = Array.from({ length: 500 }, (_, row) => [`C${row + 1}`, row === 7 ? '=1' : 'text'])
    const links = rows.map((_, row) => ({ row, column: 0, to: { sheet: 'Plan', row, column: 2 } }))
    await host.writeSheet({ name: 'Plan issues', rows, links })
    const ours = book.find('Plan issues')
    expect([0, 499].map(row => ours?.seen(row, 0).link)).toEqual(['#gid=0&range=C1', '#gid=0&range=C500'])
    expect(ours?.value(7, 1)).toBe('=1')
    expect(asked.filter(call => call.startsWith('Range.setRich'))).toHaveLength(2)
  })

  it('comes without taking the person away from the sheet in front', async () => {
    const { host, book } = panel()
    await host.writeSheet(issues)
    expect(book.front.name).toBe('Plan')
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Plan', false],
      ['Plan issues', false],
    ])
  })

  it('is written whole by one of two people who write it at once; the other is told', async () => {
    const ana = panel()
    const ben = panel(ana.book)
    const rows = (text: string) => Array.from({ length: 30 }, () => [text.repeat(20_000)])
    const both = await Promise.allSettled([
      ana.host.writeSheet({ ...issues, rows: rows('a') }),
      ben.host.writeSheet({ ...issues, rows: rows('b') }),
    ])
    const [lost] = both.filter(({ status }) => status === 'rejected')
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(lost).toMatchObject({ reason: { message: expect.stringContaining('try again') } })
    expect(new Set(ana.book.find('Plan issues')?.rows.map(([cell]) => cell)).size).toBe(1)
    expect(ana.book.sheets.map(({ name }) => name)).toEqual(['Plan', 'Plan issues'])
  })

  it('is left as it was when the panel stops in between, and what is half written is no sheet of the return', async () => {
    const { host, book, realm } = panel()
    await host.writeSheet(issues)
    const ask = { name: 'Plan issues', stage: '', top: 0, rows: [['half']], links: [] }
    realm.call('answerPanel', JSON.stringify({ call: 'stageRows', version: packageVersion(), ask }))
    expect(book.find('Plan issues')?.rows).toEqual([['Cell'], ['C5']])
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Plan', false],
      ['Plan issues', false],
      ['Plan issues (writing)', true],
    ])
    await host.writeSheet({ ...issues, rows: [['whole']] })
    expect(book.sheets.map(({ name }) => name)).toEqual(['Plan', 'Plan issues'])
  })

  it('is not written over when it is protected', async () => {
    const { host, book } = panel()
    await host.writeSheet(issues)
    const ours = book.find('Plan issues')
    if (ours !== undefined) ours.protections = [{}]
    await expect(host.writeSheet({ ...issues, rows: [['new']] })).rejects.toThrow('protected')
    expect(ours?.rows).toEqual([['Cell'], ['C5']])
  })

  it('is not removed when it is the only one that shows', async () => {
    const sheets = [
      { name: 'Plan issues', grid: [['Cell']] },
      { name: 'Plan', grid: GRID, hidden: true },
    ]
    const { host } = panel(new Book({ name: 'Tracker', zone: 'UTC', sheets }))
    await expect(host.removeSheet('Plan issues')).rejects.toThrow(
      '"Plan issues" is the only sheet that shows: show or add another, so that it can be removed',
    )
  })

  it('has more rows and columns than a new sheet has', async () => {
    const { host, book } = panel()
    const rows = Array.from({ length: 1200 }, (_, row) => [...Array.from({ length: 29 }, () => null), row])
    await host.writeSheet({ ...issues, rows })
    expect(book.find('Plan issues')?.value(1199, 29)).toBe(1199)
  })
})

describe('marks in a spreadsheet at Google', () => {
  it('leave the rules of the person as they are', async () => {
    const { host, book } = panel()
    const theirs = [
      { formula: '=$B1="R"', colour: '#ff0000', areas: [RATINGS] },
      { formula: undefined, colour: '', areas: [RATINGS] },
    ]
    const plan = book.find('Plan')
    if (plan !== undefined) plan.conditional = theirs
    const marks = [1, 2, 3].map(row => ({ sheet: 'Plan', row, column: 1, severity: 'error' }) as const)
    await host.mark(marks)
    expect(plan?.conditional.map(({ formula }) => formula)).toEqual([
      '=LEN("Plan Returns mark: error")>0',
      '=$B1="R"',
      undefined,
    ])
    await host.mark([])
    expect(plan?.conditional).toEqual(theirs)
  })
})

describe('marks beside a protected sheet', () => {
  it('are made on the other sheets, and the protected one is named', async () => {
    const sheets = [
      { name: 'Plan', grid: GRID, protections: [{}] },
      { name: 'Leads', grid: GRID },
    ]
    const { host, book } = panel(new Book({ name: 'Tracker', zone: 'UTC', sheets }))
    const marks = ['Plan', 'Leads'].map(sheet => ({ sheet, row: 1, column: 1, severity: 'error' }) as const)
    await expect(host.mark(marks)).rejects.toThrow('Marks on "Plan" stay as they were')
    expect(book.sheets.map(({ conditional }) => conditional.length)).toEqual([0, 1])
  })
})

describe('what Google refuses', () => {
  it('is told with the version and what was asked', async () => {
    const { host, book } = panel()
    book.find = () => {
      throw exception('Range is in an odd state')
    }
    await expect(host.select({ sheet: 'Plan', row: 0, column: 0 })).rejects.toThrow(
      `Google could not do this. If it happens again, report: Range is in an odd state (Plan Returns ${packageVersion()}, select)`,
    )
  })

  it('is told with what to do where the sheet is hidden', async () => {
    const sheets = [
      { name: 'Notes', grid: [] },
      { name: 'Plan', grid: GRID, hidden: true },
    ]
    const { host } = panel(new Book({ name: 'Tracker', zone: 'UTC', sheets }))
    await expect(host.select({ sheet: 'Plan', row: 0, column: 0 })).rejects.toThrow(
      'The sheet "Plan" is hidden: choose View, Hidden sheets to show it, then try again',
    )
  })
})

function lookAt(book: Book, row: number, column: number) {
  const look = book.find('Plan')?.look(row, column)
  if (look === undefined) throw new RangeError('There is no plan')
  return look
}

function listOf(values: readonly string[]): GoogleValidation {
  const book = new Book({ name: '', zone: 'UTC', sheets: [] })
  return validation(worldOf(book), { type: 'VALUE_IN_LIST', values: [values, true], allowInvalid: false })
}
