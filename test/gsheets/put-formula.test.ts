import { beforeAll, describe, expect, it } from '@jest/globals'
import { sheetsHost } from '../../gsheets/sidebar/host.ts'
import { packageVersion } from '../../tools/excel/facts.ts'
import { Book, type FakeSheet } from './google/book.ts'
import { openInSheets, scriptFiles } from './google/open.ts'
import type { ScriptFile } from './google/realm.ts'
import { runOf } from './google/run.ts'
import { validation } from './google/validation.ts'
import { worldOf } from './google/world.ts'

const FORMULA = '=RAGCOUNT(B2:B3,"G")'
/** D5 */
const SPOT = { sheet: 'Plan', row: 4, column: 3 }
const GRID = [
  ['Ref', 'RAG'],
  ['A1', 'Grn'],
]

let files: readonly ScriptFile[] = []
beforeAll(async () => {
  files = await scriptFiles()
})

/** A plan with the cursor on D5. */
function selecting(sheet: Partial<FakeSheet> = {}, cell = SPOT) {
  const book = new Book({ name: 'Tracker', zone: 'UTC', sheets: [{ name: 'Plan', grid: GRID, ...sheet }] })
  book.cursor = { ...cell, sheet: book.front }
  const opened = openInSheets(files, book, 'FULL')
  const host = sheetsHost(runOf(opened), packageVersion())
  const seen = () => [book.front.value(4, 3), book.front.seen(4, 3).formula, book.front.format(4, 3)]
  return { ...opened, host, seen }
}

describe('a formula that is put into the selected cell of Google Sheets', () => {
  it('stands there, and the lock is given back', async () => {
    const { host, book, seen } = selecting()
    await expect(host.putFormula(FORMULA)).resolves.toEqual(SPOT)
    expect(seen()).toEqual(['Loading...', FORMULA, 'General'])
    expect(book.lockedBy).toBeUndefined()
  })

  it.each<[string, Partial<FakeSheet>, string]>([
    ['the cell is protected', { protections: [{}] }, 'Select one empty cell first: D5 is protected'],
    [
      'a formula there shows nothing',
      { formulas: { D5: '=""' } },
      'Select one empty cell first: D5 holds a formula, or shows part of the result of one',
    ],
    [
      'the cell is merged, so that all of it is selected',
      { merges: [{ top: 4, left: 3, bottom: 5, right: 4 }] },
      'Select one empty cell first: D5:E6 is more than one',
    ],
    [
      'the sheet is ours',
      { name: 'Plan setup', grid: [['Plan Returns: plan setup']] },
      'Select one empty cell of another sheet first: "Plan setup" is written anew by Plan Returns',
    ],
  ])('is refused where %s', async (_, sheet, why) => {
    const { host, asked } = selecting(sheet)
    await expect(host.putFormula(FORMULA)).rejects.toThrow(why)
    expect(asked).not.toContain('Range.setFormula')
  })

  it('is refused where several cells or none are selected', async () => {
    const { host, book } = selecting()
    const [one, other] = [SPOT, { ...SPOT, row: 7 }].map(({ row, column }) => ({
      top: row,
      left: column,
      bottom: row,
      right: column,
    }))
    book.selected = one && other && [one, other]
    await expect(host.putFormula(FORMULA)).rejects.toThrow(
      'Select one empty cell first: D5, D8 is more than one',
    )
    book.selected = null
    await expect(host.putFormula(FORMULA)).rejects.toThrow('Select one empty cell first: no cell is selected')
  })

  it('is taken away again where the result of another formula showed nothing, which fills it again', async () => {
    const result = [
      ['x', 'y'],
      ['z', ''],
    ]
    const { host, book, seen } = selecting({ spills: { C4: result } })
    await expect(host.putFormula(FORMULA)).rejects.toThrow(
      'Select one empty cell first: D5 holds a formula, or shows part of the result of one',
    )
    expect(book.front.value(3, 2)).toBe('x')
    expect(seen()[1]).toBeUndefined()
  })

  it('is taken away again where commas stand before tenths, and the person is told what to type', async () => {
    const { host, book, seen } = selecting({ formats: { D5: '@' } })
    book.hasDecimalComma = true
    await expect(host.putFormula(FORMULA)).rejects.toThrow(
      'Google Sheets cannot read this formula here: copy it, and type ; in place of each comma between its parts',
    )
    expect(seen()).toEqual([null, undefined, '@'])
  })

  it('is a formula also in a cell for text', async () => {
    const { host, seen } = selecting({ formats: { D5: '@' } })
    await host.putFormula(FORMULA)
    expect(seen()).toEqual(['Loading...', FORMULA, 'General'])
  })

  it('is refused by a rule in the words of a rule, and by whoever writes at the same moment', async () => {
    const { host, book, seen } = selecting()
    book.front.look(4, 3).rule = validation(worldOf(book), {
      type: 'VALUE_IN_LIST',
      values: [['G'], true],
      allowInvalid: false,
    })
    await expect(host.putFormula(FORMULA)).rejects.toThrow('A rule on D5 does not allow this value')
    expect(seen()[1]).toBeUndefined()
    book.lockedBy = 'ana'
    await expect(host.putFormula(FORMULA)).rejects.toThrow('Somebody else is writing to this spreadsheet')
  })
})
