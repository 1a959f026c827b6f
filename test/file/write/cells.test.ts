import { describe, expect, it } from '@jest/globals'
import type { Cell } from '../../../shared/index.ts'
import { type CellWrite, writeCells } from '../../../src/file/write/write-cells.ts'
import { parseCellName } from '../../../shared/index.ts'

const writes = (cells: Readonly<Record<string, Cell>>): CellWrite[] =>
  Object.entries(cells).map(([name, cell]) => ({ ...(parseCellName(name) ?? { row: -1, column: -1 }), cell }))

/** Keeps every style: what is tested here is where cells go. */
const WRITING = { since1904: false, styleFor: (_: Cell, style: number): number => style }

const written = (xml: string, cells: Readonly<Record<string, Cell>>): string =>
  writeCells(xml, writes(cells), WRITING)

const sheet = (rows: string, before = ''): string =>
  `<worksheet>${before}<sheetData>${rows}</sheetData></worksheet>`

describe('cells that a sheet part has', () => {
  it.each<[string, string, Cell, string]>([
    ['a shared text', '<c r="A1" s="3" t="s"><v>7</v></c>', 2, '<c r="A1" s="3"><v>2</v></c>'],
    ['an attribute before', '<c t="s" r="A1"><v>7</v></c>', true, '<c r="A1" t="b"><v>1</v></c>'],
    ['an empty cell', '<c r="A1" s="3"/>', 2, '<c r="A1" s="3"><v>2</v></c>'],
    [
      'spaces in the tag',
      '<c  r = "A1"\n s="3" t="n" ><v>7</v></c >',
      2,
      '<c  r = "A1"\n s="3"><v>2</v></c>',
    ],
    ['single quotes', "<c r='A1' t='s'><v>7</v></c>", 2, "<c r='A1'><v>2</v></c>"],
    ['what is emptied', '<c r="A1" s="3" t="s"><v>7</v></c>', null, '<c r="A1" s="3"/>'],
    ['phonetic marks', '<c r="A1" ph="1"><v>7</v></c>', 2, '<c r="A1" ph="1"><v>2</v></c>'],
    ['an error', '<c r="A1"><v>7</v></c>', { error: '#N/A' }, '<c r="A1" t="e"><v>#N/A</v></c>'],
    ['no address', '<c s="3"><v>7</v></c>', 2, '<c s="3"><v>2</v></c>'],
    ['small letters', '<c r="a1"><v>7</v></c>', 2, '<c r="a1"><v>2</v></c>'],
  ])('keep all but their value: %s', (_, before, cell, after) => {
    const row = (inside: string): string => sheet(`<row r="1">${inside}<c r="B1"/></row>`)
    expect(written(row(before), { A1: cell })).toBe(row(after))
  })

  it('keep the prefix of their elements', () => {
    const xml =
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(written(xml, { A1: 'a', B1: 2, A2: 3 })).toBe(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c>' +
        '<x:c r="B1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    )
  })

  it('are refused where they hold a formula, or a picture in the cell', () => {
    const [formula, picture] = [
      '<c r="A1"><f>B1</f><v>1</v></c>',
      '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>',
    ]
    expect(() => written(sheet(`<row r="1">${formula}</row>`), { A1: 2 })).toThrow('A1 holds a formula')
    expect(() => written(sheet(`<row r="1">${picture}</row>`), { A1: 2 })).toThrow('A1 holds a picture')
  })
})

describe('cells that a sheet part does not have', () => {
  it.each<[string, string, Record<string, Cell>, string]>([
    [
      'first in a row',
      '<row r="1"><c r="C1"/></row>',
      { B1: 2 },
      '<row r="1"><c r="B1"><v>2</v></c><c r="C1"/></row>',
    ],
    [
      'between',
      '<row r="1"><c r="A1"/><c r="C1"/></row>',
      { B1: 2 },
      '<row r="1"><c r="A1"/><c r="B1"><v>2</v></c><c r="C1"/></row>',
    ],
    [
      'last in a row',
      '<row r="1"><c r="A1"/></row>',
      { D1: 2 },
      '<row r="1"><c r="A1"/><c r="D1"><v>2</v></c></row>',
    ],
    ['in an empty row', '<row r="1" ht="20"/>', { B1: 2 }, '<row r="1" ht="20"><c r="B1"><v>2</v></c></row>'],
    [
      'in a row between',
      '<row r="1"/><row r="3"/>',
      { A2: 2 },
      '<row r="1"/><row r="2"><c r="A2"><v>2</v></c></row><row r="3"/>',
    ],
    [
      'in a row before',
      '<row r="3"/>',
      { B2: 1, A2: 2 },
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>1</v></c></row><row r="3"/>',
    ],
    ['in a row behind', '<row r="1"/>', { A9: 2 }, '<row r="1"/><row r="9"><c r="A9"><v>2</v></c></row>'],
    [
      'in a styled row',
      '<row r="1" s="4" customFormat="1"/>',
      { A1: 2 },
      '<row r="1" s="4" customFormat="1"><c r="A1" s="4"><v>2</v></c></row>',
    ],
    [
      'wider than the row says',
      '<row r="1" spans="2:3"><c r="B1"/></row>',
      { A1: 1, E1: 2 },
      '<row r="1" spans="1:5"><c r="A1"><v>1</v></c><c r="B1"/><c r="E1"><v>2</v></c></row>',
    ],
    ['and shall hold nothing', '<row r="1"/>', { A1: null, B2: '' }, '<row r="1"/>'],
    [
      'behind rows without addresses',
      '<row><c/></row><row><c/><c/></row>',
      { B1: 1, C2: 2 },
      '<row><c/><c r="B1"><v>1</v></c></row><row><c/><c/><c r="C2"><v>2</v></c></row>',
    ],
  ])('are put in where they belong: %s', (_, before, cells, after) => {
    expect(written(sheet(before), cells)).toBe(sheet(after))
  })

  it('are put into a sheet without any', () => {
    const xml = '<worksheet><sheetData/><pageMargins/></worksheet>'
    expect(written(xml, { B2: 2 })).toBe(
      '<worksheet><sheetData><row r="2"><c r="B2"><v>2</v></c></row></sheetData><pageMargins/></worksheet>',
    )
  })

  it('have the style of their column where the row has none', () => {
    const columns = '<cols><col min="2" max="3" width="9" style="5"/></cols>'
    expect(written(sheet('', columns), { A1: 1, C1: 2 })).toBe(
      sheet('<row r="1"><c r="A1"><v>1</v></c><c r="C1" s="5"><v>2</v></c></row>', columns),
    )
  })

  it.each([
    ['A1', 'A1:C5'],
    ['B2:C5', 'A1:C5'],
    ['A1:D9', 'A1:D9'],
    ['nonsense', 'nonsense'],
  ])('are within what the sheet says it uses: %s', (before, after) => {
    const dimension = (area: string): string => `<dimension ref="${area}"/>`
    const xml = written(sheet('', dimension(before)), { A1: 1, C5: 2 })
    expect(/<dimension[^>]*>/.exec(xml)?.[0]).toBe(dimension(after))
  })
})

describe('a part that is not in order', () => {
  it.each([
    ['rows', '<row r="3"/><row r="2"/>', 'row 2 after row 3'],
    ['rows twice', '<row r="2"/><row r="2"/>', 'row 2 after row 2'],
    ['cells', '<row r="2"><c r="C2"/><c r="B2"/></row>', 'a cell out of order in row 2'],
    ['cells of another row', '<row r="2"><c r="B5"/></row>', 'a cell out of order in row 2'],
    ['tags', '<row r="2"><c r="B2"></row></c>', 'malformed XML'],
  ])('is left alone: %s', (_, rows, why) => {
    expect(() => written(sheet(rows), { D2: 1, A9: 1 })).toThrow(why)
  })
})
