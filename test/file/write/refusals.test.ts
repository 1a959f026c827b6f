import { describe, expect, it } from '@jest/globals'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { fileHost } from '../../../src/file/host.ts'
import { writeWorkbook } from '../../../src/file/write/write-workbook.ts'
import { cellEdits, madeFile, NO_EDITS, openBytes, openMade, rewritten, writeCellsOf } from './written.ts'

const PARTS_OF = (change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(madeFile('everything.xlsx'))
  change(parts)
  return zipSync(parts)
}

/** The workbook with a piece of text in a part replaced. */
const withText = (path: string, from: string | RegExp, to: string): Uint8Array =>
  PARTS_OF(parts => {
    const text = new TextDecoder().decode(parts[path])
    if (text.replace(from, to) === text) throw new Error(`${path} does not hold ${String(from)}`)
    parts[path] = strToU8(text.replace(from, to))
  })

const ISSUES = { name: 'Plan issues', rows: [['To do']], links: [] }

describe('a cell', () => {
  it.each([
    ['a formula', 'Plan', 'E9', 'formula'],
    ['one that spills', 'Plan', 'H4', 'formula'],
    ['what another one spills', 'Plan', 'H6', 'formula'],
    ['under a merged cell', 'Plan', 'B1', 'merged'],
    ['a heading of a table', 'Table', 'C2', 'heading'],
    ['a total of a table', 'Table', 'B6', 'heading'],
    ['a locked one', 'Locked', 'A1', 'protected'],
    ['a blank one of a protected sheet', 'Locked', 'C9', 'protected'],
  ] as const)(
    'is refused with its reason, by the host and by the writer: %s',
    async (_, sheet, cell, because) => {
      const { workbook, bytes } = await openMade('everything.xlsx')
      const [edit] = cellEdits(workbook, sheet, { [cell]: 'x' })
      const before = edit?.before ?? null
      await expect(fileHost(workbook).change([{ sheet, cell, before, after: 'x' }])).resolves.toEqual([
        { sheet, cell, because },
      ])
      const writing = writeWorkbook(workbook, bytes, {
        ...NO_EDITS,
        cells: cellEdits(workbook, sheet, { [cell]: 'x' }),
      })
      await expect(writing).rejects.toThrow(`${cell} of "${sheet}" cannot be changed: `)
    },
  )

  it('of a protected sheet is written where it is unlocked', async () => {
    for (const name of ['everything.xlsx', 'openpyxl.xlsx', 'libreoffice.xlsx']) {
      const file = await openMade(name)
      const again = await rewritten(file, { cells: cellEdits(file.workbook, 'Locked', { A2: 'Written' }) })
      expect(again.workbook.sheets.find(sheet => sheet.name === 'Locked')?.grid[1]).toEqual(['Written'])
    }
  })

  it('is refused where it is not as it was', async () => {
    const { workbook, bytes } = await openMade('everything.xlsx')
    const cells = [{ sheet: 'Plan', row: 4, column: 2, before: 'Red', after: 'Green' }]
    const writing = writeWorkbook(workbook, bytes, { ...NO_EDITS, cells })
    await expect(writing).rejects.toThrow(
      'C5 of "Plan" cannot be changed: something else stands there in the file',
    )
  })

  it('that a PivotTable shows is refused', async () => {
    const bytes = PARTS_OF(parts => {
      const path = 'xl/worksheets/_rels/sheet2.xml.rels'
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable'
      const pivot = `<Relationship Id="rId9" Type="${type}" Target="../pivotTables/pivotTable1.xml"/></Relationships>`
      parts[path] = strToU8(new TextDecoder().decode(parts[path]).replace('</Relationships>', pivot))
      parts['xl/pivotTables/pivotTable1.xml'] = strToU8(
        '<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="P" cacheId="1"><location ref="F2:G9"/></pivotTableDefinition>',
      )
    })
    const { workbook } = await openBytes('a.xlsx', bytes)
    const change = { sheet: 'Table', cell: 'G5', before: null, after: 'x' }
    await expect(fileHost(workbook).change([change])).resolves.toMatchObject([{ because: 'formula' }])
  })
})

describe('a file', () => {
  it.each<[string, () => Uint8Array, string]>([
    [
      'that is signed',
      () => PARTS_OF(parts => (parts['_xmlsignatures/origin.sigs'] = new Uint8Array())),
      'It is digitally signed',
    ],
    [
      'of the Strict form',
      () =>
        withText(
          'xl/workbook.xml',
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        ),
      'It is a Strict Open XML workbook',
    ],
    [
      'of a form nobody knows',
      () =>
        withText('xl/workbook.xml', 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'urn:other'),
      'It is in a form of .xlsx that is not known here',
    ],
    [
      'with a sheet of a form nobody knows',
      () =>
        withText(
          'xl/worksheets/sheet1.xml',
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'urn:other',
        ),
      'It is in a form of .xlsx that is not known here',
    ],
    [
      'that is shared and keeps a list of changes',
      () =>
        withText(
          'xl/_rels/workbook.xml.rels',
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/revisionHeaders" Target="revisions/revisionHeaders.xml"/></Relationships>',
        ),
      'It is a shared workbook',
    ],
    [
      'that says to be in another encoding',
      () => withText('xl/worksheets/sheet1.xml', 'encoding="UTF-8"', 'encoding="windows-1252"'),
      'unusual text encoding',
    ],
  ])('%s is refused with a sentence', async (_, bytes, sentence) => {
    const file = await openBytes('a.xlsx', bytes())
    await expect(writeCellsOf(file, 'Plan', { C5: 'Green' })).rejects.toThrow(sentence)
  })

  it('of another kind is refused with a sentence', async () => {
    const file = await openBytes('plan.csv', strToU8('Ref,RAG\nA1,G\n'))
    await expect(writeCellsOf(file, 'plan', { B2: 'R' })).rejects.toThrow(
      'Only Excel workbooks (.xlsx, .xlsm) are written',
    )
  })

  it('in which a part stands twice is left alone', async () => {
    const bytes = PARTS_OF(
      parts => (parts['xl/worksheets/sheeT2.xml'] = parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array()),
    )
    const twice = new Uint8Array(bytes)
    const name = strToU8('xl/worksheets/sheeT2.xml')
    for (let at = 0; at < twice.length - name.length; at++)
      if (name.every((byte, next) => twice[at + next] === byte))
        twice[at + 'xl/worksheets/shee'.length] = 0x74
    const writing = openBytes('a.xlsx', twice).then(file => writeCellsOf(file, 'Plan', { C5: 'Green' }))
    await expect(writing).rejects.toThrow('damaged')
  })
})

describe('a sheet of ours', () => {
  it('neither comes nor goes where the sheets are protected', async () => {
    const locked = withText(
      'xl/workbook.xml',
      '<bookViews>',
      '<workbookProtection lockStructure="1"/><bookViews>',
    )
    const file = await openBytes('a.xlsx', locked)
    await expect(rewritten(file, { written: [ISSUES] })).rejects.toThrow('Its sheets are protected')
  })

  it('does not go where it is the only one that is seen', async () => {
    const file = await rewritten(await openMade('openpyxl.xlsx'), { written: [ISSUES] })
    const hidden = unzipSync(file.bytes)
    const xml = new TextDecoder().decode(hidden['xl/workbook.xml'])
    hidden['xl/workbook.xml'] = strToU8(
      xml
        .replace(
          /(<sheet [^>]*name="(?:Plan|Table|Locked)"[^>]*?)(?: state="visible")?( ?\/>)/g,
          '$1 state="hidden"$2',
        )
        .replace(/state="visible"([^>]*)state="hidden"/g, '$1state="hidden"'),
    )
    const again = await openBytes('a.xlsx', zipSync(hidden))
    await expect(rewritten(again, { removed: ['Plan issues'] })).rejects.toThrow(
      'the only sheet that is seen',
    )
  })

  it('does not go while a formula points to it', async () => {
    const file = await rewritten(await openMade('everything.xlsx'), { written: [ISSUES] })
    const parts = unzipSync(file.bytes)
    const path = 'xl/worksheets/sheet1.xml'
    parts[path] = strToU8(
      new TextDecoder().decode(parts[path]).replace('SUM(E4:E7)', "COUNTA('Plan issues'!A:A)"),
    )
    const again = await openBytes('a.xlsx', zipSync(parts))
    await expect(rewritten(again, { removed: ['Plan issues'] })).rejects.toThrow(
      'points to the sheet "Plan issues"',
    )
  })

  it('does not take the name of a chart sheet', async () => {
    const file = await openBytes('a.xlsx', withText('xl/workbook.xml', 'name="Chart"', 'name="plan issues"'))
    await expect(rewritten(file, { written: [ISSUES] })).rejects.toThrow(
      'A chart sheet is called "Plan issues" already',
    )
  })
})

describe('cells of a protected sheet', () => {
  it('are not marked, and that is said', async () => {
    const { workbook, bytes } = await openMade('everything.xlsx')
    const marks = [{ sheet: 'Locked', row: 0, column: 0, severity: 'error' as const }]
    const { said } = await writeWorkbook(workbook, bytes, { ...NO_EDITS, marks })
    expect(said).toEqual(['Cells of "Locked" are not marked, because the sheet is protected'])
  })
})
