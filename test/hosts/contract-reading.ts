import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Cell, isDay, type Limit, plainSheet, type Sheet } from '../../shared/index.ts'
import { type ColumnLooks, readWorkbook } from '../../src/host.ts'
import type { Open } from './opened.ts'
import { bookOf, cellsOf, PLAN, readCells } from './plan.ts'

/** More rows than any program gives at once. */
const MANY = 21_000
const LONG = bookOf({
  Long: Array.from({ length: MANY }, (_, row) => [`A${row}`, 'G']),
  Empty: [],
  Short: [['Ref'], ['A1']],
})

/** What a sheet tells of each thing that may be a limit; fills and lists of the rating column may be asked for apart. */
const TOLD: Readonly<Record<Limit, (sheet: Sheet, looks: ColumnLooks | undefined) => unknown>> = {
  merges: ({ merges }) => merges,
  'hidden rows': ({ hiddenRows, hiddenColumns }) => [...hiddenRows, ...hiddenColumns],
  tables: ({ tables }) => tables,
  formulas: ({ formulas }) => formulas.map(({ row, column, text }) => ({ row, column, text })),
  'drop-downs': ({ dropDowns }, looks) => looks?.dropDowns ?? dropDowns,
  fills: ({ fills }, looks) => [...(looks?.fills ?? new Map([[3, fills?.get(3)?.get(2)]]))],
  formats: ({ grid }) => grid.flat().filter(isDay),
}
/** What a sheet of values alone tells. */
const NOTHING = plainSheet('Plan', [])

export function readingContract(open: Open): void {
  describe('contents', () => {
    it('tell the name, and every sheet in order with its size from A1 and whether it is hidden', async () => {
      const { host } = await open(PLAN)
      expect((await host.contents()).sheets).toEqual([
        { name: 'Plan', rows: 9, columns: 4, hidden: false },
        { name: 'Empty', rows: 0, columns: 0, hidden: false },
        { name: 'Last year', rows: 3, columns: 4, hidden: true },
      ])
      expect((await host.contents()).file).toBe('plan.xlsx')
    })
  })

  describe('a sheet that is read', () => {
    it('has its cells at their own places, each of its kind', async () => {
      const { host } = await open(PLAN)
      const [plan = NOTHING, , lastYear = NOTHING] = PLAN.sheets
      expect(await readCells(host, 'Plan')).toEqual(cellsOf(plan, { rows: 9, columns: 4 }))
      expect(await readCells(host, 'Last year')).toEqual(cellsOf(lastYear, { rows: 3, columns: 4 }))
    })

    it('has no cells when it is empty', async () => {
      const { host } = await open(PLAN)
      expect((await host.read('Empty')).grid.flat()).toEqual([])
    })

    it('has the same cells as any sheet that was opened', async () => {
      await fc.assert(
        fc.asyncProperty(grid, async rows => {
          const { host } = await open(bookOf({ Plan: rows }))
          const size = { rows: rows.length, columns: Math.max(0, ...rows.map(row => row.length)) }
          const read = await host.read('Plan')
          expect(cellsOf(read, size)).toEqual(cellsOf(plainSheet('Plan', rows), size))
        }),
        { numRuns: 25 },
      )
    })

    it.each(Object.keys(TOLD) as Limit[])('tells of %s, unless that is a limit', async limit => {
      const { host } = await open(PLAN)
      const [plan = NOTHING] = PLAN.sheets
      const expected = TOLD[limit](host.limits.includes(limit) ? NOTHING : plan, undefined)
      const looks = await host.looks?.('Plan', 2)
      expect(TOLD[limit](await host.read('Plan'), looks)).toEqual(expected)
    })

    it('rejects with a sentence when it is not there', async () => {
      const { host } = await open(PLAN)
      await expect(host.read('Plan 2')).rejects.toThrow('There is no sheet "Plan 2" any more')
    })
  })

  describe('a long sheet', () => {
    it('comes in blocks: progress only rises, and ends with all rows', async () => {
      const { host } = await open(LONG)
      const told: (readonly [rows: number, of: number])[] = []
      const sheet = await host.read('Long', { onProgress: (rows, of) => told.push([rows, of]) })
      const rows = told.map(([row]) => row)
      expect(sheet.grid).toHaveLength(MANY)
      expect(told.length).toBeGreaterThan(1)
      expect(rows).toEqual([...rows].sort((one, other) => one - other))
      expect(new Set(told.map(([, of]) => of))).toEqual(new Set([MANY]))
      expect(rows.at(-1)).toBe(MANY)
    })

    it('is not read on when the reading is stopped, and can be read again', async () => {
      const { host } = await open(LONG)
      const stop = new AbortController()
      const told: number[] = []
      const onProgress = (rows: number): void => {
        told.push(rows)
        stop.abort(new Error('stopped by the person'))
      }
      const reading = host.read('Long', { onProgress, signal: stop.signal })
      await expect(reading).rejects.toThrow('stopped by the person')
      expect(told).toHaveLength(1)
      expect((await host.read('Long')).grid).toHaveLength(MANY)
    })

    it('is not read at all when the reading was stopped before', async () => {
      const { host } = await open(LONG)
      const signal = AbortSignal.abort(new Error('stopped before'))
      const onProgress = (): never => {
        throw new Error('a block was read')
      }
      await expect(host.read('Long', { onProgress, signal })).rejects.toThrow('stopped before')
      await expect(host.read('Short', { onProgress, signal })).rejects.toThrow('stopped before')
    })
  })

  describe('a workbook that is read', () => {
    it('has every sheet, and one progress over all of them', async () => {
      const { host } = await open(LONG)
      const told: (readonly [rows: number, of: number])[] = []
      const book = await readWorkbook(host, { onProgress: (rows, of) => told.push([rows, of]) })
      expect(book.sheets.map(({ name }) => name)).toEqual(['Long', 'Empty', 'Short'])
      expect([book.file, book.limits]).toEqual(['plan.xlsx', host.limits])
      expect(told.map(([rows]) => rows)).toEqual(told.map(([rows]) => rows).sort((one, other) => one - other))
      expect(told).toContainEqual([MANY, MANY + 2])
      expect(told.at(-1)).toEqual([MANY + 2, MANY + 2])
    })

    it('is not read on when the reading is stopped between two sheets', async () => {
      const { host } = await open(LONG)
      const stop = new AbortController()
      const onProgress = (rows: number): void => {
        if (rows === MANY) stop.abort(new Error('stopped by the person'))
      }
      const reading = readWorkbook(host, { onProgress, signal: stop.signal })
      await expect(reading).rejects.toThrow('stopped by the person')
    })
  })
}

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'aZ01.-+=@ \u00a0\n&<>"\u00e9\u2013\ud83d\ude00'),
    minLength: 1,
    maxLength: 12,
  }),
  fc.constantFrom('1.10', '007', 'TRUE', '2-1', '1e5', '31/03/2014', '__proto__', 'constructor'),
)
/** Days from 1 March 1900 on: before that, no two programs write the same serial number. */
const day = fc.integer({ min: 61, max: 2958464 }).map(number => ({ day: number }))
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => (n === 0 ? 0 : n)),
)
const cell: fc.Arbitrary<Cell> = fc.oneof(text, number, fc.boolean(), day, fc.constant(null))
const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 })
