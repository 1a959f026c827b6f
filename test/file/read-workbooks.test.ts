import { describe, expect, it } from '@jest/globals'
import { areaName } from '../../shared/sheet/address.ts'
import { readWorkbook } from '../../src/file/read.ts'
import { firstSheet, readFile, relationsXml, rowsOf, sheetXml, workbookOf, workbookXml } from './made.ts'

const day = (number: number): { day: number } => ({ day: number })

describe('the values of a workbook made by another program', () => {
  it('takes serial numbers under a date format for days, and corrects those before 1 March 1900', async () => {
    const rows = rowsOf(await firstSheet('dates-1900.xlsx'))
    expect(rows.slice(0, 6).map(row => row.slice(0, 2))).toEqual([
      [day(2), 1],
      [day(60), 59],
      [day(60), 60],
      [day(61), 61],
      [day(41729), 41729],
      [day(41729.75), 41729.75],
    ])
  })

  it('leaves a serial number that no calendar shows a number', async () => {
    const rows = rowsOf(await firstSheet('dates-1900.xlsx'))
    expect(rows.slice(6, 8).map(row => row[0])).toEqual([-5, 3000000])
  })

  it('tells dates from times, durations, money and plain numbers by their format', async () => {
    const rows = rowsOf(await firstSheet('dates-1900.xlsx'))
    expect(rows.map(row => row.slice(3))).toEqual([
      ['h:mm', 1.25],
      ['[h]:mm', 1.25],
      ['mmm yyyy', day(2.25)],
      ['d-mmm;@', day(2.25)],
      ['0.00%', 1.25],
      ['[$£-809]#,##0.00', 1.25],
      ['0" days"', 1.25],
      ['[Red]0.0', 1.25],
      ['mm:ss.0', 1.25],
      ['dddd, dd mmmm yyyy', day(2.25)],
      ['dd/mm/yyyy hh:mm', day(2.25)],
    ])
  })

  it('counts the days of a 1904 workbook from the same day as all others', async () => {
    expect(rowsOf(await firstSheet('dates-1904.xlsx'))).toEqual([
      [day(41729), day(41729.75), 40267, day(1463)],
    ])
  })

  it('keeps text that looks like something else', async () => {
    expect(rowsOf(await firstSheet('texts.xlsx'))).toEqual([
      ['1.10'],
      ['007'],
      ['TRUE'],
      ['2-1'],
      ['#N/A is text'],
      ['31/03/2014'],
      ['two\nlines'],
      ['non\u00a0breaking'],
      ['<b> & "q"'],
      [' '],
      ['café – “'],
      [1.1, 0, -3, 1e21, true, false],
    ])
  })

  it('tells error cells from text that spells an error', async () => {
    expect(rowsOf(await firstSheet('errors.xlsx'))).toEqual([
      ['Ref', 'RAG'],
      [{ error: '#DIV/0!' }, '#DIV/0!'],
      [{ error: '#N/A' }, '#N/A'],
      [{ error: '#NAME?' }, '#NAME?'],
      [{ error: '#NULL!' }, '#NULL!'],
      [{ error: '#NUM!' }, '#NUM!'],
      [{ error: '#REF!' }, '#REF!'],
      [{ error: '#VALUE!' }, '#VALUE!'],
    ])
  })

  it('reads rich text as text, shared or in the cell', async () => {
    expect(rowsOf(await firstSheet('rich.xlsx'))).toEqual([['Aim 1. Reduce harm', 'plain']])
    expect(rowsOf(await firstSheet('inline.xlsx'))).toEqual([
      ['Ref', 'Update'],
      ['T1-C01', 'On track, but late – see note'],
      ['T1-C02', 3],
    ])
  })

  it('places rows and cells that give no address, under a prefix, as CDATA, and with ISO dates', async () => {
    expect(rowsOf(await firstSheet('no-addresses.xlsx'))).toEqual([
      ['Ref', null, 'RAG'],
      [],
      ['a < b', null, null, 5, true],
      [{ error: '#N/A' }, day(41729.5)],
    ])
  })

  it('reads a character that XML cannot hold from its code', async () => {
    const xml = sheetXml('<row r="1"><c r="A1" t="str"><v>two_x000A_lines &#8211; &#x201c;</v></c></row>')
    const { sheets } = await readWorkbook('plan.xlsx', workbookOf({ 'xl/worksheets/sheet1.xml': xml }))
    expect(sheets[0]?.grid).toEqual([['two\nlines – “']])
  })

  it('reads a workbook that LibreOffice saved', async () => {
    const { sheets, limits } = await readFile('libreoffice.xlsx')
    const [plan, words] = sheets
    expect(plan && rowsOf(plan)).toEqual([
      ['Ref', 'Due', 'RAG', 'Count', 'Note'],
      ['1.10', day(41729), 'Amber', 3, ''],
      ['007', null, 'Green', { error: '#DIV/0!' }, day(41729.5)],
      ['Note over three cells'],
      [null, null, null, true],
    ])
    expect(plan?.merges.map(areaName)).toEqual(['A4:C4'])
    expect([plan?.hiddenRows, plan?.hiddenColumns, words?.hidden]).toEqual([new Set([2]), new Set([1]), true])
    expect(plan?.fills).toEqual(new Map([[1, new Map([[2, '#FFC000']])]]))
    expect(plan?.dropDowns.map(list => [areaName(list.area), list.values])).toEqual([
      ['C2:C9', ['Red', 'Amber', 'Green']],
    ])
    expect(limits).toEqual([])
  })
})

describe('formulas', () => {
  it('gives their stored results, and the text of those that call our functions', async () => {
    const sheet = await firstSheet('formulas.xlsx')
    expect(rowsOf(sheet)).toEqual([['G', 'A', 'G'], [2, 'G!', true], [], ['Green', '2 of 3', 11, 0], [2, 0]])
    expect(sheet.formulas).toEqual([
      { row: 3, column: 0, text: '=RAGSUMMARY(A1:C1)' },
      { row: 3, column: 1, text: '=IFERROR(planHeadline(A1:C1),0)' },
      { row: 4, column: 0, text: '=RAGCOUNT(A1:C1)', area: { top: 4, left: 0, bottom: 4, right: 1 } },
    ])
  })

  it('gives each cell of a shared formula that calls ours', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:B1">1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="2"><c r="A2" t="str"><f t="shared" si="1" ref="A2:B2">RAGOF(A1)</f><v>G</v></c><c r="B2" t="str"><f t="shared" si="1"/><v>A</v></c></row>'
    const { sheets } = await readWorkbook(
      'plan.xlsx',
      workbookOf({ 'xl/worksheets/sheet1.xml': sheetXml(rows) }),
    )
    expect(sheets[0]?.formulas.map(({ row, column, text }) => [row, column, text])).toEqual([
      [1, 0, '=RAGOF(A1)'],
      [1, 1, '=RAGOF(A1)'],
    ])
  })

  it('knows our formulas in a workbook that Google wrote, where they stand in quotes', async () => {
    const dummy = (text: string, shows: string) => `IFERROR(__xludf.DUMMYFUNCTION("${text}"),"${shows}")`
    const cell = (name: string, text: string, shows: string) =>
      `<c r="${name}" t="str"><f>${text.replaceAll('"', '&quot;')}</f><v>${shows}</v></c>`
    const rows = [
      `<row r="1">${cell('A1', dummy('RAGCOUNT(D2:D90,""G"")', '78'), '78')}</row>`,
      `<row r="2">${cell('A2', dummy('""COMPUTED_VALUE""', 'G'), 'G')}${cell('B2', dummy('GOOGLETRANSLATE(C2)', 'x'), 'x')}</row>`,
    ]
    const bytes = workbookOf({ 'xl/worksheets/sheet1.xml': sheetXml(rows.join('')) })
    const { sheets } = await readWorkbook('plan.xlsx', bytes)
    expect(sheets[0]?.formulas).toEqual([{ row: 0, column: 0, text: '=RAGCOUNT(D2:D90,"G")' }])
  })

  it('says that it cannot know formulas when the program that saved the file did not calculate', async () => {
    expect((await readFile('uncalculated.xlsx')).limits).toEqual(['formulas'])
    expect((await readFile('formulas.xlsx')).limits).toEqual([])
  })
})

describe('what stands beside the cells', () => {
  it('gives merges, hidden rows, columns and sheets, and tables', async () => {
    const { sheets } = await readFile('layout.xlsx')
    expect(sheets.map(sheet => [sheet.name, sheet.hidden])).toEqual([
      ['Plan', false],
      ['Lists', true],
      ['Secret', true],
      ['Table', false],
    ])
    const [plan, , , table] = sheets
    expect(plan?.merges.map(areaName)).toEqual(['A2:B3', 'C4'])
    expect(plan?.hiddenRows).toEqual(new Set([4, 5]))
    expect(plan?.hiddenColumns).toEqual(new Set([1, 4]))
    expect(table?.tables.map(({ name, area }) => [name, areaName(area)])).toEqual([['Actions', 'A1:B3']])
  })

  it('gives drop-down lists with their values: in the rule, on a sheet, by name, from a table', async () => {
    const { dropDowns } = await firstSheet('lists.xlsx')
    expect(dropDowns.map(({ area, values }) => [areaName(area), values.join('|')])).toEqual([
      ['B2:B90', 'R|A|G|"B"'],
      ['B100', 'R|A|G|"B"'],
      ['C2:C90', 'Red|Amber|Green'],
      ['D2:D90', 'Red|1|Amber|TRUE|Green|2014-03-31'],
      ['E2:E90', 'Red|Amber|Green'],
      ['F2:F1048576', 'Red|Amber|Green'],
      ['G2', 'Red|Amber'],
      ['I2', 'Red|Green'],
      ['I3', 'R|G'],
    ])
  })

  it('gives the lists that Excel keeps in an extension because they look at another sheet', async () => {
    const extension =
      '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}">' +
      '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1">' +
      '<x14:formula1><xm:f>Words!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>B2:B10 D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>'
    const words =
      '<row><c t="inlineStr"><is><t>Red</t></is></c></row><row><c t="inlineStr"><is><t>Green</t></is></c></row>'
    const { sheets } = await readWorkbook(
      'plan.xlsx',
      workbookOf({
        'xl/workbook.xml': workbookXml(['Plan', 'Words']),
        'xl/_rels/workbook.xml.rels': relationsXml(2),
        'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', extension),
        'xl/worksheets/sheet2.xml': sheetXml(words),
      }),
    )
    expect(sheets[0]?.dropDowns.map(({ area, values }) => [areaName(area), values])).toEqual([
      ['B2:B10', ['Red', 'Green']],
      ['D2', ['Red', 'Green']],
    ])
  })

  it('gives solid fills by colour, theme or number, but neither white nor those beyond the cells in use', async () => {
    const { fills } = await firstSheet('fills.xlsx')
    expect([...(fills ?? [])].map(([row, columns]) => [row + 1, ...columns])).toEqual([
      [2, [1, '#FF0000']],
      [3, [1, '#FFC000']],
      [4, [1, '#F79646']],
      [5, [1, '#FCD5B5']],
      [6, [1, '#BFBFBF']],
      [7, [1, '#FFFF00']],
    ])
  })

  it('leaves out sheets that hold a chart and no cells', async () => {
    const { sheets } = await readFile('chart-sheet.xlsx')
    expect(sheets.map(sheet => [sheet.name, sheet.grid])).toEqual([
      [
        'Data',
        [
          ['G', 78],
          ['A', 8],
        ],
      ],
    ])
  })

  it('takes __proto__ and constructor for ordinary names', async () => {
    const { sheets } = await readWorkbook(
      'plan.xlsx',
      workbookOf({
        'xl/workbook.xml': workbookXml(
          ['__proto__'],
          '<definedNames><definedName name="constructor">1</definedName></definedNames>',
        ),
      }),
    )
    expect(sheets.map(sheet => sheet.name)).toEqual(['__proto__'])
  })
})

describe('sheets that reach far', () => {
  it('reads a sheet with a styled empty cell in row 1,048,576 as the rows that it has', async () => {
    const sheet = await firstSheet('deep.xlsx')
    expect(sheet.grid).toEqual([
      ['Ref', 'RAG'],
      ['T1-C01', 'G'],
    ])
    expect(sheet.fills).toEqual(new Map())
  })

  it('reads two cells in opposite corners, and the sheet beside them', async () => {
    const [corners, plan] = (await readFile('corners.xlsx')).sheets
    const grid = corners?.grid ?? []
    expect(grid.length).toBe(1048576)
    expect(grid[0]).toEqual(['first'])
    expect(grid[1048575]?.length).toBe(16384)
    expect(grid[1048575]?.[16383]).toEqual(day(41729))
    expect(grid.filter(row => row.length > 0).length).toBe(2)
    expect(corners?.merges.map(areaName)).toEqual(['A1:B1'])
    expect(plan?.grid).toEqual([['Ref', 'RAG']])
  })
})
