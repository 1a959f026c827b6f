import { describe, expect, it } from '@jest/globals'
import { sheetsHost } from '../../gsheets/sidebar/host.ts'
import { readWorkbook } from '../../src/host.ts'
import { countsOf, scripted, type Scripted, spreadsheetOf, VERSION } from './scripted.ts'

/** So many rows of eight columns; `letters` in each cell. */
const rowsOf = (count: number, letters: number): string[][] =>
  Array.from({ length: count }, () => Array.from({ length: 8 }, () => 'x'.repeat(letters)))

/** What was asked for: [top, rows] of each call. */
const blocksOf = ({ asked }: Scripted): (readonly [number, number])[] =>
  asked.flatMap(({ call, ask }) => (call === 'readRows' ? [[ask.top, ask.rows] as const] : []))

async function read(script: Scripted): Promise<number> {
  const host = sheetsHost(script.run, VERSION)
  await host.contents()
  return (await host.read('Plan')).grid.length
}

describe('a sheet is read in blocks', () => {
  it.each([
    [0, 10, 1],
    [1, 10, 1],
    [86, 200, 1],
    [499, 10, 1],
    [600, 10, 2],
    [10_000, 10, 3],
    [10_000, 100, 9],
    [100_000, 10, 12],
  ])('of about a megabyte: %i rows of 8 cells with %i letters take %i', async (rows, letters, calls) => {
    const script = spreadsheetOf(rowsOf(rows, letters))
    expect(await read(script)).toBe(rows)
    expect(countsOf(script)).toEqual({ contents: 1, readRows: calls })
  })

  it('asks for as many rows as the rows before were heavy, and never for more than Google gives', async () => {
    const light = spreadsheetOf(rowsOf(21_000, 1))
    await read(light)
    expect(blocksOf(light)).toEqual([
      [0, 500],
      [500, 9999],
      [10_499, 9999],
      [20_498, 503],
    ])
    const heavy = spreadsheetOf(rowsOf(700, 2000))
    await read(heavy)
    expect(blocksOf(heavy)).toEqual([
      [0, 500],
      [500, 62],
      [562, 62],
      [624, 62],
      [686, 15],
    ])
  })

  it('begins with fewer rows where they are wide', async () => {
    const wide = spreadsheetOf([Array.from({ length: 1000 }, () => 'x'), ['x']])
    await read(wide)
    expect(blocksOf(wide)).toEqual([[0, 3]])
    const wider = spreadsheetOf(Array.from({ length: 30 }, () => Array.from({ length: 1000 }, () => 'x')))
    await read(wider)
    expect(blocksOf(wider)).toEqual([
      [0, 20],
      [20, 11],
    ])
  })

  it('asks on where Google gives fewer rows than were asked for', async () => {
    const script = spreadsheetOf(rowsOf(450, 10), 200)
    expect(await read(script)).toBe(450)
    expect(blocksOf(script)).toEqual([
      [0, 451],
      [200, 251],
      [400, 51],
    ])
  })

  it('takes rows that were added since they were counted, and misses none that are gone', async () => {
    const rows = rowsOf(3, 1)
    const script = spreadsheetOf(rows)
    const host = sheetsHost(script.run, VERSION)
    await host.contents()
    rows.push(...rowsOf(10, 1))
    expect((await host.read('Plan')).grid).toHaveLength(13)
    rows.length = 2
    expect((await host.read('Plan')).grid).toHaveLength(2)
  })

  it('asks for the spreadsheet itself where nobody has looked at it', async () => {
    const script = spreadsheetOf(rowsOf(3, 1))
    const host = sheetsHost(script.run, VERSION)
    await host.read('Plan')
    await host.read('Plan')
    expect(countsOf(script)).toEqual({ contents: 1, readRows: 2 })
  })
})

describe('a spreadsheet of many sheets', () => {
  const NAMES = ['Theme 1', 'Theme 2', 'Theme 3', 'Theme 4', 'Theme 5', 'Theme 6', 'Theme 7']
  const book = (rows = 3): Scripted =>
    scripted(({ call, ask }) => {
      if (call === 'contents') {
        const sheets = NAMES.map(name => ({ name, rows, columns: 1, hidden: false }))
        return { answer: { file: 'Plan', zone: 'UTC', sheets } }
      }
      if (call !== 'readRows') return { answer: { refused: [] } }
      const left = Math.max(0, Math.min(ask.rows, rows - ask.top))
      const grid = Array.from({ length: left }, () => [ask.sheet, script.asked.length])
      return { answer: { grid, merges: [], formulas: [], hidden: false } }
    })
  let script: Scripted

  it('is read sheet by sheet, while the next ones are on their way, each asked for once', async () => {
    script = book()
    const host = sheetsHost(script.run, VERSION)
    const { sheets } = await readWorkbook(host)
    expect(sheets.map(({ name, grid }) => [name, grid[0]?.[0]])).toEqual(NAMES.map(name => [name, name]))
    expect(countsOf(script)).toEqual({ contents: 1, readRows: 7 })
    await readWorkbook(host)
    expect(countsOf(script)).toEqual({ contents: 2, readRows: 14 })
  })

  it('goes on with long sheets where their first rows end', async () => {
    script = book(1200)
    const { sheets } = await readWorkbook(sheetsHost(script.run, VERSION))
    expect(sheets.map(({ grid }) => grid.length)).toEqual(NAMES.map(() => 1200))
    expect(countsOf(script)).toEqual({ contents: 1, readRows: 14 })
  })

  it('is not asked ahead when one of its sheets is read by itself', async () => {
    script = book()
    const host = sheetsHost(script.run, VERSION)
    await host.contents()
    await host.read('Theme 3')
    await host.read('Theme 1')
    expect(countsOf(script)).toEqual({ contents: 1, readRows: 2 })
  })

  it('is asked anew after something was written', async () => {
    script = book()
    const host = sheetsHost(script.run, VERSION)
    await host.contents()
    await host.read('Theme 1')
    await host.change([{ sheet: 'Theme 2', cell: 'A1', before: 'x', after: 'y' }])
    const before = script.asked.length
    const { grid } = await host.read('Theme 2')
    expect(grid[0]).toEqual(['Theme 2', before + 1])
  })

  it('fails at the sheet that fails, and tells nothing of those that were on their way', async () => {
    const failing = scripted(({ call }) => {
      if (call === 'readRows') throw new Error('Exception: Quux.')
      const sheets = NAMES.map(name => ({ name, rows: 3, columns: 1, hidden: false }))
      return { answer: { file: 'Plan', zone: 'UTC', sheets } }
    })
    await expect(readWorkbook(sheetsHost(failing.run, VERSION))).rejects.toThrow('report: Quux.')
  })
})
