import { describe, expect, it } from '@jest/globals'
import { type Cell, endOf, isOwnSheet, plainSheet } from '../../shared/index.ts'
import { type Host, type OwnSheet, readWorkbook } from '../../src/host.ts'
import type { Open } from './opened.ts'
import { bookOf, DUE, namesIn, PLAN, readCells, sizeOf } from './plan.ts'

const issues = (rows: OwnSheet['rows'], links: OwnSheet['links'] = []): OwnSheet => ({
  name: 'Plan issues',
  rows,
  links,
})

/** What a register writes: texts that look like something else, numbers, dates, nothing. */
const ROWS: readonly (readonly Cell[])[] = [
  ['Plan Returns: plan issues', null, null, null, null],
  ['=1+1', '+44', '-', '@lead', "'tis"],
  ['1.10', '007', 'TRUE', '2-1', '1/2'],
  ['31/03/2025', '2025-03-31', '1e5', ' spaces ', 'two\nlines'],
  ['=RAGCOUNT(C4:C7,"G")', '<b>bold</b>', '#N/A or not', '\u00e9\u2013\ud83d\ude00', 'x'],
  [1.1, 0, true, { day: DUE }, null],
]

export function ownSheetsContract(open: Open): void {
  describe('a sheet of ours that is written', () => {
    it.each(['Plan setup', 'Plan issues', 'Plan explanations', 'Return record'])(
      'stands last, as it was given, and is known as ours: %s',
      async name => {
        const { host } = await open(PLAN)
        await host.writeSheet?.({ name, rows: ROWS, links: [] })
        expect(await namesIn(host)).toEqual(['Plan', 'Empty', 'Last year', name])
        expect(await readCells(host, name)).toEqual(ROWS)
        const sheet = await host.read(name)
        expect([sheet.formulas, isOwnSheet(sheet), sheet.hidden]).toEqual([[], true, false])
      },
    )

    it('takes the place of the one before, of which nothing is left', async () => {
      const { host } = await open(PLAN)
      await host.writeSheet?.(issues(ROWS))
      await host.writeSheet?.(issues([['Rule', 'Message']]))
      expect(await namesIn(host)).toEqual(['Plan', 'Empty', 'Last year', 'Plan issues'])
      expect(await readCells(host, 'Plan issues')).toEqual([['Rule', 'Message']])
    })

    it('takes the place of one that was named by hand, in other letters', async () => {
      const { host } = await open(bookOf({ 'plan issues': [['Rule']], Plan: [['Ref']] }))
      await host.writeSheet?.(issues([['Rule', 'Message']]))
      expect((await namesIn(host)).map(name => name.toLowerCase())).toEqual(['plan issues', 'plan'])
    })

    it('takes the place of one before which a person has put a row and a column', async () => {
      const moved = [[], [null, 'Plan Returns: plan setup'], [null, 'Plan', 'update-2014']]
      const { host } = await open(bookOf({ 'Plan setup': moved, Plan: [['Ref']] }))
      const rows = [
        ['Plan Returns: plan setup', null],
        ['Plan', 'tracker'],
      ]
      await host.writeSheet?.({ name: 'Plan setup', rows, links: [] })
      expect(await readCells(host, 'Plan setup')).toEqual(rows)
      await host.removeSheet?.('Plan setup')
      expect(await namesIn(host)).toEqual(['Plan'])
    })

    it('is not written over one to which somebody has added since it was read', async () => {
      const { host } = await open(PLAN)
      const first = { ...issues(ROWS), wasEnd: endOf(undefined) }
      await host.writeSheet?.(first)
      await expect(host.writeSheet?.(first)).rejects.toThrow(
        'Somebody else has written to the sheet "Plan issues" at the same moment',
      )
      for (const rows of [[...ROWS, ROWS[3] ?? []], [], [['Rule']]]) {
        await host.contents()
        await host.writeSheet?.({ ...issues(rows), wasEnd: endOf(await host.read('Plan issues')) })
      }
      await host.removeSheet?.('Plan issues')
      const gone = { ...issues(ROWS), wasEnd: endOf(plainSheet('Plan issues', [['Rule']])) }
      await expect(host.writeSheet?.(gone)).rejects.toThrow('Somebody else')
      expect(await namesIn(host)).toEqual(['Plan', 'Empty', 'Last year'])
    })

    it('holds nothing where a text has no letters', async () => {
      const { host } = await open(PLAN)
      await host.writeSheet?.(
        issues([
          ['Rule', ''],
          ['', ''],
        ]),
      )
      expect(await sizeOf(host, 'Plan issues')).toMatchObject({ rows: 1, columns: 1 })
    })

    it('has links to cells', async () => {
      const { host, links } = await open(PLAN)
      const link = { row: 1, column: 0, to: { sheet: 'Plan', row: 4, column: 2 } }
      await host.writeSheet?.(issues([['Cell'], ['C5']], [link]))
      expect(links?.('Plan issues')).toEqual([link])
    })

    it('may have thousands of rows', async () => {
      const rows = Array.from({ length: 3000 }, (_, row) => ['update-missing', `T1-C${row}`, `=C${row}`])
      const { host } = await open(PLAN)
      await host.writeSheet?.(issues(rows))
      expect(await sizeOf(host, 'Plan issues')).toMatchObject({ rows: 3000, columns: 3 })
      expect((await readCells(host, 'Plan issues')).at(-1)).toEqual(rows.at(-1))
    })

    it('leaves the workbook as it was when it is taken away', async () => {
      const { host } = await open(PLAN)
      const before = await readWorkbook(host)
      await host.writeSheet?.(issues(ROWS))
      await host.removeSheet?.('Plan issues')
      await host.removeSheet?.('Plan issues')
      expect(await readWorkbook(host)).toEqual(before)
    })
  })

  describe('a sheet that is not ours', () => {
    const setup = { 'Plan setup': [['Ref', 'Action']], Plan: [['Ref']] }
    const expectRefused = async (host: Host, name: string, why: string): Promise<void> => {
      const before = await readWorkbook(host)
      const writing = host.writeSheet?.({ name, rows: [['Plan Returns']], links: [] })
      await expect(writing).rejects.toThrow(why)
      await expect(host.removeSheet?.(name)).rejects.toThrow(why)
      expect(await readWorkbook(host)).toEqual(before)
    }

    it('is neither written nor taken away', async () => {
      const { host } = await open(PLAN)
      await expectRefused(host, 'Plan', '"Plan" is not one of the sheets that Plan Returns writes')
      await expectRefused(host, 'Notes', '"Notes" is not one of the sheets that Plan Returns writes')
    })

    it('is kept also where it has the name of our setup', async () => {
      const { host } = await open(bookOf(setup))
      await expectRefused(
        host,
        'Plan setup',
        'The sheet "Plan setup" was not written by Plan Returns: rename it',
      )
    })
  })
}
