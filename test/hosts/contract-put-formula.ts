import { describe, expect, it } from '@jest/globals'
import { type Host, readWorkbook } from '../../src/host.ts'
import type { Open } from './opened.ts'
import { PLAN } from './plan.ts'

const FORMULA = '=RAGCOUNT(C4:C7,"G")'

export function putFormulaContract(open: Open): void {
  const putAt = async (host: Host, row: number, column: number, sheet = 'Plan'): Promise<unknown> => {
    await host.select?.({ sheet, row, column })
    return host.putFormula?.(FORMULA)
  }

  describe('a formula that is put into the selected cell', () => {
    it.each([
      ['between others', 5, 2],
      ['beyond all others', 20, 6],
    ])('stands there, where nothing stood: %s', async (_, row, column) => {
      const { host } = await open(PLAN)
      const placesNow = async (): Promise<string[]> =>
        (await host.read('Plan')).formulas.map(found => `${found.row} ${found.column} ${found.text}`).sort()
      const before = await placesNow()
      await expect(putAt(host, row, column)).resolves.toEqual({ sheet: 'Plan', row, column })
      await host.contents()
      expect(await placesNow()).toEqual([...before, `${row} ${column} ${FORMULA}`].sort())
    })

    it('is not put there a second time', async () => {
      const { host } = await open(PLAN)
      await putAt(host, 5, 2)
      await expect(host.putFormula?.(FORMULA)).rejects.toThrow(
        'Select one empty cell first: C6 holds a formula, or shows part of the result of one',
      )
    })

    it.each([
      ['a text', 4, 2, 'Select one empty cell first: C5 holds "Grn"'],
      ['a number', 6, 2, 'Select one empty cell first: C7 holds "1.1"'],
      ['a date', 3, 3, 'Select one empty cell first: D4 holds "2025-03-31"'],
      [
        'a formula',
        8,
        0,
        'Select one empty cell first: A9 holds a formula, or shows part of the result of one',
      ],
      [
        'a part of a merged cell',
        0,
        1,
        // The whole of it is selected, or only that part.
        'Select one empty cell first: ',
      ],
    ])(
      'is refused where something would be lost, and nothing is written: %s',
      async (_, row, column, why) => {
        const { host } = await open(PLAN)
        const before = await readWorkbook(host)
        await expect(putAt(host, row, column)).rejects.toThrow(why)
        expect(await readWorkbook(host)).toEqual(before)
      },
    )

    it('is refused on a sheet of ours, which would be written over', async () => {
      const { host } = await open(PLAN)
      await host.writeSheet?.({ name: 'Plan issues', rows: [['Rule']], links: [] })
      await expect(putAt(host, 4, 4, 'Plan issues')).rejects.toThrow(
        'Select one empty cell of another sheet first: "Plan issues" is written anew by Plan Returns',
      )
      expect((await host.read('Plan issues')).formulas).toEqual([])
    })

    it('tells who watches', async () => {
      const { host } = await open(PLAN)
      const { watch } = host
      if (watch === undefined) return
      const told = new Promise<string>(resolve => {
        const stop = watch(({ sheet }) => {
          stop()
          resolve(sheet)
        })
      })
      await putAt(host, 5, 2)
      expect(await told).toBe('Plan')
    })
  })
}
