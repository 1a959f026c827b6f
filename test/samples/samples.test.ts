import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CellValue } from 'hucre'
import { sampleBooks } from '../../tools/samples/all.ts'
import { DAMAGES } from '../../tools/samples/broken.ts'
import { bytesOf } from '../../tools/samples/book.ts'
import { MENDED } from '../../tools/samples/delivery-repairs.ts'
import { inkOf, lineCells, rowsOf, sampleRows, textLines } from './reading.ts'

const REF_2014 = /^(T|PL)[1-7]-[CFP]\d\d$/
const SEPARATOR = /^-{2,}$/

describe('every sample workbook', () => {
  it.each(sampleBooks().map(book => [book.file, book] as const))(
    '%s is what the script makes, cell for cell',
    async (file, book) => {
      expect(await sampleRows(file)).toEqual(await rowsOf(await bytesOf(book)))
    },
  )

  it('is the same to the byte whenever it is made', async () => {
    for (const book of sampleBooks()) expect(await bytesOf(book)).toEqual(await bytesOf(book))
  })

  it.each([
    ['update-2014.xlsx', ['A49', 'A96', 'A118', 'A144', 'A169', 'A197', 'A224']],
    ['framework-2018.xlsx', []],
    ['delivery-2018-scan.xlsx', []],
    ['plan-2021.xlsx', []],
  ])('%s has numbers only where a typed sheet has them', async (file, cells) => {
    const found = (await sampleRows(file)).flatMap((row, index) =>
      row.flatMap((cell, column) =>
        typeof cell === 'number' ? [`${String.fromCharCode(65 + column)}${index + 1}`] : [],
      ),
    )
    expect(found).toEqual(cells)
  })
})

describe('update-2014', () => {
  let rows: CellValue[][]
  let lines: string[][]
  beforeAll(async () => {
    rows = await sampleRows('update-2014.xlsx')
    lines = textLines('update-2014').map(lineCells)
  })

  it('has the text of every line in the row of that number', () => {
    expect(rows.map(row => row.map(inkOf).join(''))).toEqual(lines.map(line => line.map(inkOf).join('')))
  })

  it('agrees with the text on every ref and every status', () => {
    const refs = (table: readonly (readonly CellValue[])[]): CellValue[][] =>
      table.flatMap((row, index) => (REF_2014.test(String(row[0])) ? [[index + 1, row[0] ?? null]] : []))
    const statuses = (table: readonly (readonly CellValue[])[]): CellValue[][] =>
      table.flatMap((row, index) => (/^[GAR]$/.test(String(row[2])) ? [[index + 1, row[2] ?? null]] : []))
    expect(refs(rows)).toEqual(refs(lines))
    expect(refs(rows)).toHaveLength(82)
    expect(statuses(rows)).toEqual(statuses(lines))
    expect(statuses(rows)).toHaveLength(86)
  })

  it('has the rows of the printed table: actions, updates, text carried over, headings, separators', () => {
    const table = rows.slice(28)
    const updates = table.filter(row => row[0] === null && row[1] !== null && row[1] !== undefined)
    const carriedOver = rows.flatMap((row, index) =>
      index > 28 && row[0] === null && row.length === 2 && index !== 43 ? [index + 1] : [],
    )
    expect(table.filter(row => REF_2014.test(String(row[0])))).toHaveLength(82)
    expect(updates.filter(row => row[2] === 'G')).toHaveLength(78)
    expect(updates.filter(row => row[2] === 'A')).toHaveLength(8)
    expect(carriedOver).toEqual([38, 81, 87, 93, 102, 108, 114, 133, 141, 166, 193, 228, 240, 248])
    expect(table.filter(row => typeof row[0] === 'number').map(row => row[0])).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(table.filter(row => SEPARATOR.test(String(row[0])))).toHaveLength(2)
  })

  it('shows lists as print does, without markup', () => {
    const texts = rows.map(row => String(row[1] ?? ''))
    expect(texts.filter(text => /<\/?(ul|p|u)\b/.test(text))).toEqual([])
    expect(texts[80]).toMatch(/crisis\.\n• Further research/)
    expect(texts[239]).toMatch(/• At the end of July the Force has:\n {2}○ 2,046 Police Officers\n {2}○ 289/)
    expect(texts[66]).toMatch(/\nMental Health:\n• See also Action T1-C05 above\./)
  })

  it('puts the split header of the second table in the columns of print', () => {
    expect([rows[43], rows[45], rows[46]]).toEqual([
      [null, "Commissioner's Seven Strategic Themes"],
      [null, null, 'STATUS'],
      [null, null, '(RAG)'],
    ])
  })
})

describe('mapping-2016', () => {
  it('agrees with the text on every cell of the 89 activities and on every other line', async () => {
    const rows = (await sampleRows('mapping-2016.xlsx')).map(row => row.map(cell => String(cell ?? '')))
    const lines = textLines('mapping-2016').map(lineCells)
    expect(rows).toEqual(lines)
    expect(rows.filter(row => /^[CFP]\d\d$/.test(row[1] ?? ''))).toHaveLength(89)
    expect(rows.filter(row => row[2] === '*')).toHaveLength(9)
  })

  it('holds themes as numbers and refs as text', async () => {
    const activities = (await sampleRows('mapping-2016.xlsx')).filter(row =>
      /^[CFP]\d\d$/.test(String(row[1])),
    )
    expect(new Set(activities.map(row => typeof row[0]))).toEqual(new Set(['number']))
  })
})

describe('framework-2018', () => {
  it('agrees with the text on every ref, lead and source', async () => {
    const table = (cells: readonly (readonly CellValue[])[]): CellValue[][] =>
      cells.flatMap((row, index) =>
        /^T?\d\.\d+(\.\d+)?$/.test(String(row[0]))
          ? [[index + 1, row[0] ?? '', row[2] ?? '', row[3] ?? '']]
          : [],
      )
    const rows = table(await sampleRows('framework-2018.xlsx'))
    expect(rows).toEqual(table(textLines('framework-2018').map(lineCells)))
    expect(rows.filter(([, ref]) => /^T\d\.\d+$/.test(String(ref)))).toHaveLength(30)
    expect(rows.filter(([, ref]) => /^T?\d\.\d+\.\d+$/.test(String(ref)))).toHaveLength(75)
    expect(rows.filter(([, , , source]) => source === '').map(([row]) => row)).toEqual([59])
  })

  it('has the text of every line in the row of that number', async () => {
    const rows = await sampleRows('framework-2018.xlsx')
    const lines = textLines('framework-2018').map(lineCells)
    expect(rows.map(row => row.map(inkOf).join(''))).toEqual(lines.map(line => line.map(inkOf).join('')))
  })
})

describe('plan-2021', () => {
  it('has every line in one column, as plain text, and its 60 commitments with bullet and tick', async () => {
    const rows = await sampleRows('plan-2021.xlsx')
    expect(rows.map(row => inkOf(row[0]))).toEqual(textLines('plan-2021').map(inkOf))
    expect(rows.filter(row => row.length > 1)).toEqual([])
    expect(rows.filter(row => String(row[0]).includes('*'))).toEqual([])
    expect(rows.filter(row => String(row[0]).startsWith('- ✓ '))).toHaveLength(60)
  })
})

describe('delivery-2018-scan', () => {
  it('keeps the text exactly, cut where the scan cut it', async () => {
    const rows = await sampleRows('delivery-2018-scan.xlsx')
    expect(rows.map(row => row.map(cell => cell ?? '').join('\t'))).toEqual(
      textLines('delivery-2018').map(line => line.replace(/\t+$/, '')),
    )
  })
})

/** Words of the mended lines that the scan does not show whole in any cell, by deliverable. */
const MADE_WHOLE = new Map<number, string>([
  [2, 'Update This activity was misusing'],
  [3, 'Update The overseen partnerships'],
  [4, 'Lead Serious Update Investigator which live from'],
  [5, 'are'],
  [6, 'Update provide around'],
  [8, 'Update Commissioner result'],
  [10, 'Lead Update continue in outside improvement'],
  [11, 'was Changing offenders'],
  [12, 'Triage'],
  [13, 'Update up drinkers facilitate'],
])

describe('delivery-2018', () => {
  let rows: CellValue[][]
  let lines: string[]
  beforeAll(async () => {
    rows = await sampleRows('delivery-2018.xlsx')
    lines = textLines('delivery-2018')
  })
  const deliverables = (): CellValue[][] => rows.filter(row => typeof row[0] === 'number')

  it('has the 14 rows of the text: number, organisation, title, rating', () => {
    const printed = lines.flatMap((line, index) => {
      const cells = /^ \d+$/.test(line)
        ? lines.slice(index, index + 4).map(part => part.trim())
        : lineCells(line)
      return cells[3] === 'G' ? [cells.slice(0, 4)] : []
    })
    expect(deliverables().map(row => row.map(String))).toEqual(printed)
    expect(printed).toHaveLength(14)
  })

  it('has the titles, the key and the theme of the text in the same rows', () => {
    expect(rows.slice(0, 19).map(row => row.map(cell => cell ?? ''))).toEqual(
      lines.slice(0, 19).map(lineCells),
    )
  })

  it('has no blank row in the table', () => {
    expect(rows.slice(19).filter(row => row.length === 0)).toEqual([])
  })

  it('has the five leads of the text, each under its deliverable', () => {
    const leadOf = (line: string): string => inkOf(line.slice(line.indexOf(':') + 1)).replace(/^\(/, '')
    const leads = rows.flatMap((row, index) =>
      String(row[0]).startsWith('Lead: ') ? [[rows[index - 1]?.[0], leadOf(String(row[0]))]] : [],
    )
    expect(leads).toEqual(
      [36, 40, 48, 63, 71].map((line, index) => [[4, 5, 7, 10, 12][index], leadOf(lines[line - 1] ?? '')]),
    )
  })

  it('has an update under every deliverable', () => {
    const updated = rows.flatMap((row, index) => {
      if (!String(row[0]).startsWith('Update: ')) return []
      const above = rows.slice(0, index).filter(other => typeof other[0] === 'number')
      return [above[above.length - 1]?.[0]]
    })
    expect(updated).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
  })

  it('is mended from the text, and every word that was made whole is known', () => {
    const madeWhole = MENDED.flatMap(({ number, below }) => {
      const words = below.flatMap(({ from, text }) => {
        const seen = new Set(from.flatMap(line => (lines[line - 1] ?? '').match(/[\w£/-]+/g) ?? []))
        return (text.match(/[\w£/-]+/g) ?? []).filter(word => !seen.has(word))
      })
      return words.length === 0 ? [] : [[number, words.join(' ')] as const]
    })
    expect(new Map(madeWhole)).toEqual(MADE_WHOLE)
  })

  it('uses every line of the text once', () => {
    const used = MENDED.flatMap(({ row, below }) => [...row, ...below.flatMap(({ from }) => from)])
    const written = lines.flatMap((line, index) => (index > 19 && /[A-Za-z]/.test(line) ? [index + 1] : []))
    expect(used.filter(line => !/^ 9$/.test(lines[line - 1] ?? ''))).toEqual(written)
  })
})

describe('broken', () => {
  it('differs from the tidy return in the cells that were spoiled, and in no other', async () => {
    const [clean, broken] = [await sampleRows('clean.xlsx'), await sampleRows('broken.xlsx')]
    const changed = clean.flatMap((row, index) =>
      Array.from({ length: 8 }, (_, column) => column).flatMap(column => {
        const [was, is] = [row[column] ?? null, broken[index]?.[column] ?? null]
        return String(was) === String(is) ? [] : [`${String.fromCharCode(65 + column)}${index + 1}`]
      }),
    )
    expect([...changed].sort()).toEqual(DAMAGES.map(({ cell }) => cell).sort())
  })
})
