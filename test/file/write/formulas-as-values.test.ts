import { describe, expect, it } from '@jest/globals'
import { parseCellName } from '../../../shared/index.ts'
import { placeNumber } from '../../../src/file/formula-cells.ts'
import { readWorkbook } from '../../../src/file/read.ts'
import { withoutOurColumnFormulas, withValues } from '../../../src/file/write/formulas-as-values.ts'
import { receiverCopy } from '../../../src/file/write/receiver-copy.ts'
import { relationsXml, sheetXml, workbookOf } from '../made.ts'
import { differingParts, partText } from './written.ts'

const places = (...cells: readonly string[]): ReadonlySet<number> =>
  new Set(
    cells
      .map(cell => parseCellName(cell) ?? { row: -1, column: -1 })
      .map(({ row, column }) => placeNumber(row, column)),
  )

describe('cells with formulas of ours', () => {
  it.each([
    ['a number', '<c r="A1" s="3"><f>RAGCOUNT(B:B)</f><v>7</v></c>', '<c r="A1" s="3"><v>7</v></c>'],
    [
      'a text',
      '<c r="A1" t="str"><f>RAGSUMMARY(B:B)</f><v>Green</v></c>',
      '<c r="A1" t="str"><v>Green</v></c>',
    ],
    [
      'one that spills',
      '<c r="A1" cm="1" t="str"><f t="array" ref="A1:B9">RAGSUMMARY(B:B)</f><v>Green</v></c>',
      '<c r="A1" t="str"><v>Green</v></c>',
    ],
    [
      'a shared one',
      '<c r="A1"><f t="shared" ref="A1:A2" si="0">RAGCOUNT(B:B)</f><v>7</v></c>',
      '<c r="A1"><v>7</v></c>',
    ],
    ['its second cell', '<c r="A1"><f t="shared" si="0"/><v>7</v></c>', '<c r="A1"><v>7</v></c>'],
    [
      'an error',
      '<c r="A1" t="e"><f>RAGCOUNT(B:B)</f><v>#NAME?</v></c>',
      '<c r="A1" t="e"><v>#NAME?</v></c>',
    ],
    ['an empty text', '<c r="A1" t="str"><f>RAGCOUNT(B:B)</f><v></v></c>', '<c r="A1" t="str"><v></v></c>'],
  ])('hold their results: %s', (_, before, after) => {
    const row = (cell: string): string => sheetXml(`<row r="1">${cell}<c r="C1"><f>1+1</f><v>2</v></c></row>`)
    expect(withValues(row(before), places('A1'))).toBe(row(after))
  })

  it.each(['', '<v></v>', '<v/>'])('are refused without a result: "%s"', result => {
    const xml = sheetXml(`<row r="1"><c r="A1"><f>RAGCOUNT(B:B)</f>${result}</c></row>`)
    expect(() => withValues(xml, places('A1'))).toThrow('The formula in A1 has no result stored')
  })

  it('are not given to new rows of a table either', () => {
    const table = (formula: string): string =>
      `<table><tableColumns count="2"><tableColumn id="1" name="a">${formula}</tableColumn><tableColumn id="2" name="b"><calculatedColumnFormula>[@a]*2</calculatedColumnFormula></tableColumn></tableColumns></table>`
    const ours = '<calculatedColumnFormula>RAGCOUNT([a],"G")</calculatedColumnFormula>'
    expect(withoutOurColumnFormulas(table(ours))).toBe(table(''))
  })
})

describe('a copy for the receiver', () => {
  it('has all cells as they were, and no order of calculation that names cells without a formula', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const bytes = workbookOf({
      'xl/worksheets/sheet1.xml': sheetXml(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">RAGCOUNT(C1:C2,"G")</f><v>7</v></c><c r="B1"><f>A1+1</f><v>8</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row>',
      ),
      'xl/_rels/workbook.xml.rels': relationsXml(1).replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`,
      ),
      'xl/calcChain.xml':
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/><c r="A1"/><c r="A2"/></calcChain>',
    })
    const workbook = await readWorkbook('a.xlsx', bytes)
    const { bytes: copied, said } = await receiverCopy(workbook, bytes, { withoutSheets: false })
    expect(said).toEqual(['2 formulas of Plan Returns are values in it'])
    expect(differingParts(bytes, copied)).toEqual([
      '-xl/calcChain.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
    ])
    const [before, after] = [workbook, await readWorkbook('a.xlsx', copied)].map(({ sheets }) => sheets[0])
    expect(after?.grid).toEqual(before?.grid)
    expect(partText(copied, 'xl/worksheets/sheet1.xml')).toContain('<c r="B1"><f>A1+1</f><v>8</v></c>')
  })

  it('says where a formula of ours was saved without being known', async () => {
    const cell = '<c r="A1" t="e"><f>RAGCOUNT(C1:C2,"G")</f><v>#NAME?</v></c>'
    const bytes = workbookOf({ 'xl/worksheets/sheet1.xml': sheetXml(`<row r="1">${cell}</row>`) })
    const { said } = await receiverCopy(await readWorkbook('a.xlsx', bytes), bytes, { withoutSheets: false })
    expect(said.at(-1)).toMatch(/^An error value stands in A1 of "Plan": open the workbook where/)
  })
})
