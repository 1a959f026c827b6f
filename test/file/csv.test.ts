import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { csvText } from '../../src/file/write-csv.ts'
import { FileProblem } from '../../src/file/file-problem.ts'
import { readWorkbook } from '../../src/file/read.ts'
import type { Cell } from '../../shared/sheet/cell.ts'

async function readCsv(
  content: string | Uint8Array,
  name = 'return.csv',
): Promise<readonly (readonly Cell[])[]> {
  const { sheets } = await readWorkbook(name, typeof content === 'string' ? strToU8(content) : content)
  return sheets.flatMap(sheet => sheet.grid)
}

const wide = (text: string, isBig: boolean): Uint8Array => {
  const little = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  return isBig ? new Uint8Array(Buffer.from(little).swap16()) : little
}

describe('reading a CSV', () => {
  it('keeps every cell as typed, and blank ones blank', async () => {
    expect(await readCsv('Ref,RAG,Due\n1.10,007,2-1\nTRUE,,31/03/2014\n#N/A,=A1,\n')).toEqual([
      ['Ref', 'RAG', 'Due'],
      ['1.10', '007', '2-1'],
      ['TRUE', null, '31/03/2014'],
      ['#N/A', '=A1', null],
    ])
  })

  it('says what a CSV cannot hold, and names the sheet after the file as Excel does', async () => {
    const { file, sheets, limits } = await readWorkbook('returns/Q3 2014 v1.2.csv', strToU8('Ref\n'))
    expect([file, sheets.map(sheet => sheet.name)]).toEqual(['returns/Q3 2014 v1.2.csv', ['Q3 2014 v1.2']])
    expect(limits).toEqual(['merges', 'fills', 'drop-downs', 'hidden rows', 'formulas', 'tables', 'formats'])
  })

  it.each([
    ['commas', 'Ref,RAG\nT1-C01,G\n'],
    ['semicolons', 'Ref;RAG\nT1-C01;G\n'],
    ['tabs', 'Ref\tRAG\nT1-C01\tG\n'],
    ['Windows line endings', 'Ref,RAG\r\nT1-C01,G\r\n'],
    ['old Mac line endings', 'Ref,RAG\rT1-C01,G\r'],
    ['no line ending at the end', 'Ref,RAG\nT1-C01,G'],
    ['a hint for Excel', 'sep=;\r\nRef;RAG\r\nT1-C01;G'],
    ['quotation marks', '"Ref","RAG"\n"T1-C01","G"'],
    ['a byte order mark', '\ufeffRef,RAG\nT1-C01,G\n'],
  ])('reads %s', async (_, text) => {
    expect(await readCsv(text)).toEqual([
      ['Ref', 'RAG'],
      ['T1-C01', 'G'],
    ])
  })

  it('keeps delimiters, marks and line breaks inside quotation marks', async () => {
    expect(
      await readCsv('Ref,Update\nT1-C01,"Late, but ""on track""\nsee note; ok"\nT1-C02,a "quoted" word\n'),
    ).toEqual([
      ['Ref', 'Update'],
      ['T1-C01', 'Late, but "on track"\nsee note; ok'],
      ['T1-C02', 'a "quoted" word'],
    ])
  })

  it('tells semicolons from commas by the lines that agree, not by the text', async () => {
    expect(await readCsv('Plan return, 2014, draft\nRef;RAG\n1;Late, again, and again\n2;G\n')).toEqual([
      ['Plan return, 2014, draft'],
      ['Ref', 'RAG'],
      ['1', 'Late, again, and again'],
      ['2', 'G'],
    ])
  })

  it('counts empty lines as rows and keeps a last empty cell', async () => {
    expect(await readCsv('Ref,RAG\n\nT1-C01,\n,')).toEqual([
      ['Ref', 'RAG'],
      [null],
      ['T1-C01', null],
      [null, null],
    ])
  })

  it('reads UTF-8, UTF-16 of both orders, and Windows-1252 where it is no UTF-8', async () => {
    const text = 'Ref;Update\n1;caf\u00e9 \u2013 \u201cdone\u201d'
    const rows = [
      ['Ref', 'Update'],
      ['1', 'caf\u00e9 \u2013 \u201cdone\u201d'],
    ]
    const windows = new Uint8Array([
      ...strToU8('Ref;Update\n1;caf'),
      0xe9,
      0x20,
      0x96,
      0x20,
      0x93,
      ...strToU8('done'),
      0x94,
    ])
    expect(await readCsv(text)).toEqual(rows)
    expect(await readCsv(wide(text, false))).toEqual(rows)
    expect(await readCsv(wide(text, true))).toEqual(rows)
    expect(await readCsv(windows)).toEqual(rows)
  })

  it('says so when a quotation mark is never closed, for the rows after it would be lost', async () => {
    const outcome = await readCsv('Ref,Update\n1,"on track\n2,late\n').catch((thrown: unknown) => thrown)
    expect(outcome).toBeInstanceOf(FileProblem)
    expect((outcome as FileProblem).sentence).toBe(
      '"return.csv" has a quotation mark that is never closed, so its rows cannot be told apart: open it in the program it came from and save it again',
    )
  })

  it('says so when the bytes are no text', async () => {
    const outcome = await readCsv(new Uint8Array([82, 101, 0, 1, 2])).catch((thrown: unknown) => thrown)
    expect((outcome as FileProblem).sentence).toBe(
      '"return.csv" is not text as a CSV file must be: open it in the program it came from and save it as .xlsx or .csv',
    )
  })
})

describe('writing a CSV', () => {
  it('quotes what needs it and ends every row with CRLF', () => {
    expect(csvText([['Ref', 'Update'], ['1', 'Late, but "on track"\nnow'], []])).toBe(
      'Ref,Update\r\n1,"Late, but ""on track""\nnow"\r\n\r\n',
    )
  })

  it('puts an apostrophe before what a spreadsheet would take for a formula', () => {
    const rows = [['=1+1', '+44', '-5', '@name', '\ttab', '\rreturn', 'a=1', "'=1", '']]
    expect(csvText(rows)).toBe("'=1+1,'+44,'-5,'@name,'\ttab,\"'\rreturn\",a=1,'=1,\r\n")
  })

  it('is read again as it was written, apostrophes included', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '\t', '=', ' ', '\u00e9'),
    })
    const row = fc.array(
      cell.map(text => `x${text}`),
      { minLength: 2, maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async rows => {
        expect(await readCsv(`sep=,\n${csvText(rows)}`)).toEqual(rows)
      }),
    )
  })
})
