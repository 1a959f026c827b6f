import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { FileProblem } from '../../../src/file/file-problem.ts'
import { readWorkbook } from '../../../src/file/read.ts'
import { CannotWrite } from '../../../src/file/write/cannot-write.ts'
import { writeWorkbook } from '../../../src/file/write/write-workbook.ts'
import { relationsXml, sheetXml, workbookOf } from '../made.ts'
import { cellEdits, madeFile, openBytes, partText, rewritten } from './written.ts'

const PARTS = unzipSync(madeFile('everything.xlsx'))
const PATHS = [
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet2.xml',
  'xl/workbook.xml',
  'xl/styles.xml',
  'xl/_rels/workbook.xml.rels',
  '[Content_Types].xml',
  'docProps/app.xml',
  'xl/tables/table1.xml',
]
/** What is put in the place of a piece of a part. */
const PIECES = [
  '',
  '<',
  '>',
  '/',
  '"',
  '&',
  '<c r="C5"/>',
  '<row r="1"/>',
  '<!-- <row r="9"> -->',
  '<![CDATA[<c>]]>',
  ' r="A1"',
  '0',
  '99999999999',
  'x:',
  '<sheets/>',
  '</sheetData>',
]

/** Everything that we write, into a file that may be anything. Resolves to what went wrong, '' for nothing. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const workbook = await readWorkbook('a.xlsx', bytes)
    const name = workbook.sheets[0]?.name ?? ''
    const cells = cellEdits(workbook, name, { C5: 'Green', C30: 1.5, D5: { day: 45747 } })
    const marks = [{ sheet: name, row: 4, column: 2, severity: 'error' as const }]
    const written = [{ name: 'Plan issues', rows: [['To do']], links: [] }]
    // It is read again and compared before it is given out.
    const once = await writeWorkbook(workbook, bytes, { cells, written, removed: [], marks })
    const again = await readWorkbook('a.xlsx', once.bytes)
    await writeWorkbook(again, once.bytes, { cells: [], written: [], removed: ['Plan issues'], marks: [] })
    return ''
  } catch (thrown) {
    return thrown instanceof FileProblem || thrown instanceof CannotWrite ? 'a sentence' : String(thrown)
  }
}

describe('a workbook that is not what it should be', () => {
  it('is written as it shall be, or not at all, with a sentence', async () => {
    const damage = fc.record({
      path: fc.constantFrom(...PATHS),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 30 }),
      piece: fc.constantFrom(...PIECES),
    })
    expect(await outcome(zipSync(PARTS, { level: 0 }))).toBe('')
    let refused = 0
    await fc.assert(
      fc.asyncProperty(damage, async ({ path, at, length, piece }) => {
        const text = new TextDecoder().decode(PARTS[path])
        const from = Math.floor(at * text.length)
        const damaged = text.slice(0, from) + piece + text.slice(from + length)
        const ended = await outcome(zipSync({ ...PARTS, [path]: strToU8(damaged) }, { level: 0 }))
        expect(['', 'a sentence']).toContain(ended)
        if (ended !== '') refused += 1
      }),
      { numRuns: 150 },
    )
    expect(refused).toBeGreaterThan(0)
  })

  it.each([
    ['in a comment', '<!-- <row r="1"><c r="A1"/></row> --><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['in a value', '<row r="1"><c r="A1" t="str"><v><![CDATA[<c r="A1"/>]]></v></c></row>'],
    [
      'in an attribute',
      `<row r="1" x="<c r='A1'/>"><c r="A1"><v>1</v></c></row>`.replace('<c r=', '&lt;c r='),
    ],
  ])('does not lead us on by what looks like a cell: %s', async (_, rows) => {
    const file = await openBytes('a.xlsx', planOf(rows))
    const again = await rewritten(file, { cells: cellEdits(file.workbook, 'Plan', { A1: 'new' }) })
    expect(again.workbook.sheets[0]?.grid).toEqual([['new']])
    expect(partText(again.bytes, 'xl/worksheets/sheet1.xml')).toContain('<t xml:space="preserve">new</t>')
  })

  it('is left alone where a cell stands within a cell', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v><extLst><ext><c r="B9"/></ext></extLst></c></row>'
    const file = await openBytes('a.xlsx', planOf(rows))
    const writing = rewritten(file, { cells: cellEdits(file.workbook, 'Plan', { A1: 'new' }) })
    await expect(writing).rejects.toThrow(
      'cannot change without touching something else, so nothing was written',
    )
  })
})

function planOf(rows: string): Uint8Array {
  const parts = { 'xl/worksheets/sheet1.xml': sheetXml(rows), 'xl/_rels/workbook.xml.rels': relationsXml(1) }
  return workbookOf(parts)
}
