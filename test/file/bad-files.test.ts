import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { FileProblem } from '../../src/file/file-problem.ts'
import { readWorkbook } from '../../src/file/read.ts'
import { fileNamed, relationsXml, rowsOf, sheetXml, workbookOf, workbookXml } from './made.ts'

/** What a person is told; a file that is read, or fails in any other way, shows itself in the test's output. */
async function told(name: string, bytes: Uint8Array): Promise<string> {
  const outcome = await readWorkbook(name, bytes).catch((thrown: unknown) => thrown)
  return outcome instanceof FileProblem ? outcome.sentence : `no sentence, but ${String(outcome)}`
}

const sheetOf = (xml: string | Uint8Array): Uint8Array => workbookOf({ 'xl/worksheets/sheet1.xml': xml })
const rows = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join('')

/** Changes the size that the directory of a zip file declares for a part. */
function declareSize(zip: Uint8Array, path: string, size: number): Uint8Array {
  const changed = zip.slice()
  const view = new DataView(changed.buffer)
  const name = Array.from(strToU8(path))
  for (let at = 0; at + 46 < zip.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && name.every((byte, next) => zip[at + 46 + next] === byte)) {
      view.setUint32(at + 24, size, true)
      return changed
    }
  }
  throw new Error(`${path} is not in the zip file`)
}

/** Wide text within the first bytes of a compound file. */
function compoundFile(stream: string): Uint8Array {
  const wide = Array.from(stream).flatMap(letter => [letter.charCodeAt(0), 0])
  return new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 512 }, () => 0),
    ...wide,
  ])
}

const damaged = '"plan.xlsx" is damaged: open it in Excel, let Excel repair it, and save it again'
const bomb =
  '"plan.xlsx" unpacks to more than 256 MB: delete the sheets and pictures that are not part of the return and save it again'
const vast =
  '"plan.xlsx" has more cells than can be read: delete the empty rows and columns around the tables and save it again'
const declarations =
  '"plan.xlsx" holds XML declarations that no workbook needs and that can do harm: open it in Excel and save it again as .xlsx'
const encoding =
  '"plan.xlsx" is written in an unusual text encoding (not UTF-8): open it in Excel and save it again as .xlsx'
const unknown = '"plan.xlsx" is not a workbook: choose an Excel workbook (.xlsx) or a CSV file (.csv)'

describe('files that are no .xlsx', () => {
  it('says that an empty file is empty', async () => {
    expect(await told('plan.xlsx', new Uint8Array())).toBe(
      '"plan.xlsx" is empty (0 bytes): save it again where it came from, or choose another file',
    )
    expect(await told('', new Uint8Array())).toBe(
      'This file is empty (0 bytes): save it again where it came from, or choose another file',
    )
  })

  it('says that bytes without meaning, other zip files and other documents are no workbook', async () => {
    expect(await told('plan.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 0, 0]))).toBe(unknown)
    expect(await told('plan.xlsx', zipSync({ 'photo.txt': strToU8('no photo') }))).toBe(unknown)
    expect(await told('plan.xlsx', zipSync({}))).toBe(unknown)
    expect(await told('plan.xlsx', workbookOf({ 'xl/workbook.xml': '<w:document xmlns:w="w"/>' }))).toBe(
      unknown,
    )
    expect(await told('plan.pdf', strToU8('%PDF-1.7'))).toBe(unknown.replace('xlsx"', 'pdf"'))
    expect(await told('plan.xlsx', compoundFile('WordDocument'))).toBe(unknown)
  })

  it('says that text under the name of a workbook is text', async () => {
    const sentence =
      'is text under the name of a workbook: open it in Excel and save it as an Excel workbook (.xlsx), or name it .csv if it is a CSV file'
    expect(await told('plan.xlsx', strToU8('Ref,RAG\nT1-C01,G\n'))).toBe(`"plan.xlsx" ${sentence}`)
    expect(await told('plan.xls', strToU8('<html><table>'))).toBe(`"plan.xls" ${sentence}`)
  })

  it('reads a workbook under the name of a CSV', async () => {
    const { sheets } = await readWorkbook('plan.csv', fileNamed('rich.xlsx'))
    expect(sheets.map(rowsOf)).toEqual([[['Aim 1. Reduce harm', 'plain']]])
  })

  it('says which program can turn an older or other workbook into an .xlsx', async () => {
    expect(await told('plan.xls', fileNamed('excel-97.xls'))).toBe(
      '"plan.xls" is a workbook of Excel 97-2003 (.xls): open it in Excel and save it as an Excel workbook (.xlsx)',
    )
    expect(await told('plan.ods', fileNamed('open-document.ods'))).toBe(
      '"plan.ods" is an OpenDocument spreadsheet (.ods): open it and save it as an Excel workbook (.xlsx)',
    )
    const root = new TextDecoder()
      .decode(strToU8(relationsXml(0)))
      .replace('</', '<Relationship Id="r" Type="t/officeDocument" Target="xl/workbook.bin"/></')
    expect(await told('plan.xlsb', workbookOf({ '_rels/.rels': root }))).toBe(
      '"plan.xlsb" is a binary workbook (.xlsb): open it in Excel and save it as an Excel workbook (.xlsx)',
    )
  })

  it('tells a password from an old workbook', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'Plan', rows: [['Ref']] }],
      encryption: { password: 'secret', spinCount: 10 },
    })
    const sentence =
      '"plan.xlsx" is protected with a password: open it in Excel, take the password off (File, Info) and save it again'
    expect(await told('plan.xlsx', locked)).toBe(sentence)
    expect(await told('plan.xlsx', compoundFile('EncryptedPackage'))).toBe(sentence)
  })
})

describe('damaged workbooks', () => {
  it('says that the end is missing', async () => {
    const whole = fileNamed('lists.xlsx')
    const sentence = '"plan.xlsx" is cut short, its end is missing: copy or download it again'
    for (const length of [4, 100, Math.floor(whole.length / 2), whole.length - 23]) {
      expect(await told('plan.xlsx', whole.slice(0, length))).toBe(sentence)
    }
  })

  it.each([
    ['cut between two rows', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['cut within a tag', '<worksheet><sheetData><row r="1"><c r="A1"'],
    ['tags that cross', sheetXml('<row r="1"><c r="A1"><v>1</c></v></row>')],
    ['a row closed twice', sheetXml('<row r="1"><c r="A1"><v>1</v></c></row></row>')],
    ['text after the end', `${sheetXml('')}Ref`],
    ['two roots', sheetXml('') + sheetXml('')],
    ['nothing at all', ''],
    ['no markup', 'Ref,RAG'],
    ['a comment without end', '<worksheet><!-- <sheetData/></worksheet>'],
    ['an attribute without quotation marks', sheetXml('<row r=1><c r="A1"><v>1</v></c></row>')],
    ['elements without end', '<a>'.repeat(100000)],
    ['row 4,000,000,000', sheetXml('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>')],
    ['a column beyond XFD', sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ['an address that is none', sheetXml('<row r="1"><c r="R1C1"><v>1</v></c></row>')],
    [
      'columns described again and again',
      sheetXml('', '', `<cols>${'<col min="1" max="16384"/>'.repeat(3)}</cols>`),
    ],
  ])('finds malformed XML in a sheet: %s', async (_, xml) => {
    expect(await told('plan.xlsx', sheetOf(xml))).toBe(damaged)
  })

  it('finds malformed XML in the texts and styles', async () => {
    expect(await told('plan.xlsx', workbookOf({ 'xl/sharedStrings.xml': '<sst><si><t>Ref</t></sst>' }))).toBe(
      damaged,
    )
    expect(await told('plan.xlsx', workbookOf({ 'xl/styles.xml': '<styleSheet><fills>' }))).toBe(damaged)
  })

  it('finds parts that are missing', async () => {
    expect(await told('plan.xlsx', workbookOf({ 'xl/workbook.xml': workbookXml(['Plan', 'Gone']) }))).toBe(
      damaged,
    )
    expect(
      await told(
        'plan.xlsx',
        workbookOf({
          'xl/workbook.xml': workbookXml(['Plan', 'Gone']),
          'xl/_rels/workbook.xml.rels': relationsXml(2),
        }),
      ),
    ).toBe(damaged)
  })

  it('finds texts that are missing, for their cells would seem empty', async () => {
    const cells = sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    expect(await told('plan.xlsx', sheetOf(cells))).toBe(damaged)
    const strings = '<sst><si><t>Ref</t></si></sst>'
    const whole = workbookOf({ 'xl/worksheets/sheet1.xml': cells, 'xl/sharedStrings.xml': strings })
    expect((await readWorkbook('plan.xlsx', whole)).sheets[0]?.grid).toEqual([['Ref']])
  })

  it('finds a flipped bit in what the cells hold', async () => {
    const whole = workbookOf({ 'xl/worksheets/sheet1.xml': sheetXml(rows(200)) })
    const text = new TextDecoder('latin1').decode(whole)
    const start = text.indexOf('sheet1.xml') + 'sheet1.xml'.length
    for (const at of [start + 20, start + 60, start + 100]) {
      const flipped = whole.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 1
      expect(await told('plan.xlsx', flipped)).toBe(damaged)
    }
  })

  it('finds a part that is not UTF-8', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${sheetXml(rows(3))}`, 'utf16le'))
    expect(await told('plan.xlsx', sheetOf(utf16))).toBe(encoding)
    expect(await told('plan.xlsx', sheetOf(utf16.slice(2)))).toBe(encoding)
    const latin = new Uint8Array(
      Buffer.from(sheetXml('<row r="1"><c r="A1" t="str"><v>caf\u00e9</v></c></row>'), 'latin1'),
    )
    expect(await told('plan.xlsx', sheetOf(latin))).toBe(encoding)
    const strings = new Uint8Array(Buffer.from('\ufeff<sst/>', 'utf16le'))
    expect(await told('plan.xlsx', workbookOf({ 'xl/sharedStrings.xml': strings }))).toBe(encoding)
  })

  it('ends in a workbook or in a sentence, whatever is changed in the file', async () => {
    const whole = fileNamed('layout.xlsx')
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async changes => {
        const changed = whole.slice()
        for (const { at, byte } of changes) changed[at] = byte
        const outcome = await readWorkbook('plan.xlsx', changed).catch((thrown: unknown) => thrown)
        const isWorkbook = typeof outcome === 'object' && outcome !== null && 'sheets' in outcome
        expect(isWorkbook || outcome instanceof FileProblem).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('hostile workbooks', () => {
  it('refuses parts that declare more than 256 MB, without unpacking them', async () => {
    const zip = declareSize(sheetOf(sheetXml(rows(3))), 'xl/worksheets/sheet1.xml', 300_000_000)
    expect(await told('plan.xlsx', zip)).toBe(bomb)
  })

  it('stops unpacking a part that is longer than it declares', async () => {
    const zip = declareSize(sheetOf(sheetXml(' '.repeat(5_000_000))), 'xl/worksheets/sheet1.xml', 1000)
    expect(await told('plan.xlsx', zip)).toBe(bomb)
  })

  it('finds a part that is shorter than it declares', async () => {
    const zip = declareSize(sheetOf(sheetXml(rows(3))), 'xl/worksheets/sheet1.xml', 1_000_000)
    expect(await told('plan.xlsx', zip)).toBe(damaged)
  })

  it('refuses a billion laughs, wherever they are', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`,
    ).join('')
    const prolog = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY lol0 "lol">${laughs}]>`
    expect(
      await told('plan.xlsx', sheetOf(prolog + sheetXml('<row><c t="str"><v>&lol9;</v></c></row>'))),
    ).toBe(declarations)
    expect(
      await told(
        'plan.xlsx',
        workbookOf({ 'xl/sharedStrings.xml': `${prolog}<sst><si><t>&lol9;</t></si></sst>` }),
      ),
    ).toBe(declarations)
  })

  it('refuses rows that are all as wide as a sheet can be', async () => {
    const wide = Array.from(
      { length: 1300 },
      (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
    ).join('')
    expect(await told('plan.xlsx', sheetOf(sheetXml(wide)))).toBe(vast)
  })

  it('refuses more sheets with far-flung cells than can be read one by one', async () => {
    const names = Array.from({ length: 9 }, (_, at) => `Sheet ${at + 1}`)
    const corners = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    )
    const sheets = Object.fromEntries(names.map((_, at) => [`xl/worksheets/sheet${at + 1}.xml`, corners]))
    const zip = workbookOf({
      'xl/workbook.xml': workbookXml(names),
      'xl/_rels/workbook.xml.rels': relationsXml(9),
      ...sheets,
    })
    expect(await told('plan.xlsx', zip)).toBe(vast)
  })

  it('refuses a table of texts that is nothing but elements', async () => {
    const strings = `<sst>${'<si/>'.repeat(4_000_001)}</sst>`
    expect(await told('plan.xlsx', workbookOf({ 'xl/sharedStrings.xml': strings }))).toBe(vast)
  })

  it('refuses a cell with more than a million characters', async () => {
    const sentence =
      'has a cell with more than a million characters, more than any program shows: shorten it and save it again'
    const text = 'late '.repeat(900_000)
    for (const cell of [`<c t="str"><v>${text}</v></c>`, `<c t="inlineStr"><is><t>${text}</t></is></c>`]) {
      expect(await told('plan.xlsx', sheetOf(sheetXml(`<row>${cell}</row>`)))).toBe(`"plan.xlsx" ${sentence}`)
    }
    const strings = `<sst><si><t>${text}</t></si></sst>`
    expect(await told('plan.xlsx', workbookOf({ 'xl/sharedStrings.xml': strings }))).toBe(
      `"plan.xlsx" ${sentence}`,
    )
    expect(await told('plan.csv', strToU8(`Ref,Update\n1,${text}\n`))).toBe(`"plan.csv" ${sentence}`)
  })

  it('reads a sheet of cells without any attribute in one pass', async () => {
    const bare = sheetXml(
      `<row>${'<c></c>'.repeat(1000)}</row>`.repeat(300) + '<row><c><v>1</v></c></row>',
    ).replace(/ xmlns="[^"]*"/, '')
    const { sheets } = await readWorkbook('plan.xlsx', sheetOf(bare))
    expect(sheets[0]?.grid.length).toBe(301)
    expect(sheets[0]?.grid[300]).toEqual([1])
  })

  it('leaves out drop-down lists that would take forever to look up', async () => {
    const many = Array.from(
      { length: 300 },
      (_, at) =>
        `<dataValidation type="list" sqref="B${at + 1}"><formula1>$A$1:$A$${at + 2000}</formula1></dataValidation>`,
    )
    const zip = sheetOf(sheetXml(rows(2000), `<dataValidations>${many.join('')}</dataValidations>`))
    const { sheets } = await readWorkbook('plan.xlsx', zip)
    expect(sheets[0]?.dropDowns.length).toBe(250)
  })
})
