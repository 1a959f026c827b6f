import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Cell, cellAt, cellName } from '../../../shared/index.ts'
import { relationsXml, sheetXml, workbookOf, workbookXml } from '../made.ts'
import { cellEdits, MADE, openBytes, openMade, partText, rewritten, writeCellsOf } from './written.ts'

/** Texts that a program would take for something else if they were typed. */
const TEXTS = [
  '1.10',
  '2-1',
  '007',
  'TRUE',
  '1/2',
  '1e5',
  '31/03/2025',
  '#N/A',
  '=1+1',
  '+44 20 7946 0000',
  '-',
  '@lead',

  "'tis",
  ' spaces ',
  'two\nlines',
  'tab\there',
  'back\rto',
  '\u0001 and \u001f',
  '_x0041_',
  '_x000D_',
  '&amp; <b> "q"',
  '\u00e9\u2013\u201c\ud83d\ude00',
  '\ufeffmark',
  '\u2028',
  ']]>',
  'x'.repeat(32_767),
]

const numbered = (texts: readonly Cell[]): Record<string, Cell> =>
  Object.fromEntries(texts.map((text, row) => [`L${row + 1}`, text]))

describe.each(MADE)('texts written into %s', name => {
  it('are read as they were given, over blank cells', async () => {
    const file = await openMade(name)
    const again = await rewritten(file, { cells: cellEdits(file.workbook, 'Plan', numbered(TEXTS)) })
    const plan = again.workbook.sheets[0]
    expect(TEXTS.map((_, row) => plan && cellAt(plan, row, 11))).toEqual(TEXTS)
    expect(plan?.formulas).toEqual([])
  })
})

describe('a cell', () => {
  const CELLS: readonly Cell[] = [
    1.1,
    0,
    -3,
    1e21,
    5e-324,
    true,
    false,
    { day: 45747 },
    { day: 45747.75 },
    { day: 60 },
  ]

  it.each([
    ['1900', '', CELLS],
    ['1904', '<workbookPr date1904="1"/>', CELLS.slice(0, -1)],
  ])('of any kind is read as it was given, days counted from %s', async (_, properties, cells) => {
    const file = await openBytes('a.xlsx', withWorkbook(properties))
    const again = await rewritten(file, { cells: cellEdits(file.workbook, 'Plan', numbered(cells)) })
    const [plan] = again.workbook.sheets
    expect(cells.map((__, row) => plan && cellAt(plan, row, 11))).toEqual(cells)
  })

  it('is emptied and keeps its style', async () => {
    const file = await openMade('everything.xlsx')
    const again = await rewritten(file, { cells: cellEdits(file.workbook, 'Plan', { E5: null, D4: null }) })
    expect(partText(again.bytes, 'xl/worksheets/sheet1.xml')).toContain('<c r="E5" s="4"/>')
    expect(again.workbook.sheets[0]?.fills?.get(4)?.get(4)).toBe('#E7E6E6')
  })

  it('shows a date where its own format shows a number, and a number where it shows a date', async () => {
    const file = await openMade('everything.xlsx')
    const cells: Record<string, Cell> = { E5: { day: 45747 }, D4: 7, C5: { day: 45747.5 }, I20: 12 }
    const again = await rewritten(file, { cells: cellEdits(file.workbook, 'Plan', cells) })
    const [plan] = again.workbook.sheets
    expect(plan && [cellAt(plan, 4, 4), cellAt(plan, 3, 3), cellAt(plan, 4, 2), cellAt(plan, 19, 8)]).toEqual(
      Object.values(cells),
    )
    expect(plan?.fills?.get(4)?.get(4)).toBe('#E7E6E6')
  })

  it('longer than any cell can be is refused', async () => {
    const file = await openMade('everything.xlsx')
    await expect(writeCellsOf(file, 'Plan', { C5: 'x'.repeat(32_768) })).rejects.toThrow(
      'a cell of Excel holds 32767 at most',
    )
  })

  it('before the first day of the workbook is refused', async () => {
    const file = await openBytes('a.xlsx', withWorkbook('<workbookPr date1904="true"/>'))
    await expect(writeCellsOf(file, 'Plan', { C5: { day: 1000 } })).rejects.toThrow('A date before 1904')
  })
})

function withWorkbook(properties: string): Uint8Array {
  const xml = workbookXml(['Plan']).replace('<sheets>', `${properties}<sheets>`)
  return workbookOf({ 'xl/workbook.xml': xml, 'xl/_rels/workbook.xml.rels': relationsXml(1) })
}

describe('any cells', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
    fc.boolean(),
    fc.integer({ min: 61, max: 60_000 }).map(day => ({ day })),
    fc.constant(null),
  )
  const place = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }))
  const rows = fc.uniqueArray(fc.tuple(place, cell), {
    maxLength: 20,
    selector: ([[row, column]]) => row * 100 + column,
  })

  it('are read as they were given, wherever they are put, and no other cell is touched', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const start = await openBytes(
          'a.xlsx',
          workbookOf({
            'xl/worksheets/sheet1.xml': sheetXml(''),
            'xl/_rels/workbook.xml.rels': relationsXml(1),
          }),
        )
        const asCells = (list: typeof first): Record<string, Cell> =>
          Object.fromEntries(list.map(([[row, column], value]) => [cellName(row, column), value]))
        // Reading the result again and comparing every cell is part of writing it.
        const once = await rewritten(start, { cells: cellEdits(start.workbook, 'Plan', asCells(first)) })
        const twice = await rewritten(once, { cells: cellEdits(once.workbook, 'Plan', asCells(second)) })
        const expected = { ...asCells(first), ...asCells(second) }
        const [plan] = twice.workbook.sheets
        for (const [[row, column]] of [...first, ...second])
          expect(plan && cellAt(plan, row, column)).toEqual(expected[cellName(row, column)])
      }),
      { numRuns: 60 },
    )
  })
})
