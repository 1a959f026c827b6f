import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import type { OwnSheet } from '../../../src/host.ts'
import {
  difference,
  differingParts,
  MADE,
  openBytes,
  openMade,
  partsOf,
  partText,
  rewritten,
  writeCellsOf,
} from './written.ts'

/** Where the rating "Gren" stands, and the part of its sheet. */
const RATING = {
  'everything.xlsx': 'C5',
  'macros.xlsm': 'C5',
  'openpyxl.xlsx': 'C3',
  'libreoffice.xlsx': 'C5',
} as const
const SHEET = 'xl/worksheets/sheet1.xml'
const WORKBOOK = 'xl/workbook.xml'
const STYLES = 'xl/styles.xml'

const ISSUES: OwnSheet = {
  name: 'Plan issues',
  rows: [
    ['To do', 'Cell'],
    ['to fix', 'C5'],
  ],
  links: [{ row: 1, column: 1, to: { sheet: 'Plan', row: 4, column: 2 } }],
}

describe.each(MADE)('%s', name => {
  const rating = RATING[name]

  it('has one cell and the word to calculate anew changed, and every other part as it was', async () => {
    const file = await openMade(name)
    const { bytes } = await writeCellsOf(file, 'Plan', { [rating]: 'Green' })
    const changed = differingParts(file.bytes, bytes)
    const { from, to } = difference(partText(file.bytes, WORKBOOK), partText(bytes, WORKBOOK))
    // Two of them ask for it already.
    expect(changed).toEqual(from === to ? [SHEET] : [WORKBOOK, SHEET])
    expect(partText(bytes, WORKBOOK)).toMatch(/<calcPr [^>]*fullCalcOnLoad="(?:1|true)"/)
  })

  it('differs in nothing but that cell, which keeps its style', async () => {
    const file = await openMade(name)
    const { bytes } = await writeCellsOf(file, 'Plan', { [rating]: 'Green' })
    const cell = (xml: string): string => new RegExp(`<c r="${rating}".*?</c>`).exec(xml)?.[0] ?? ''
    const [before, after] = [partText(file.bytes, SHEET), partText(bytes, SHEET)]
    expect(before.replace(cell(before), '')).toBe(after.replace(cell(after), ''))
    const style = / s="\d+"/.exec(cell(before))?.[0] ?? ''
    expect(cell(after)).toBe(
      `<c r="${rating}"${style} t="inlineStr"><is><t xml:space="preserve">Green</t></is></c>`,
    )
  })

  it('is as it was, byte for byte, when marks and sheets of ours have come and gone', async () => {
    const file = await openMade(name)
    const marks = [
      { sheet: 'Plan', row: 4, column: 2, severity: 'error' as const },
      { sheet: 'Plan', row: 5, column: 2, severity: 'query' as const },
      { sheet: 'Table', row: 3, column: 1, severity: 'information' as const },
    ]
    const marked = await rewritten(file, { marks, written: [ISSUES] })
    expect(differingParts(file.bytes, marked.bytes)).toEqual(
      [
        '+xl/worksheets/sheet' + (name === 'libreoffice.xlsx' ? '5' : '4') + '.xml',
        '[Content_Types].xml',
        ...(name === 'openpyxl.xlsx' || name === 'libreoffice.xlsx' ? [] : ['docProps/app.xml']),
        'xl/_rels/workbook.xml.rels',
        STYLES,
        WORKBOOK,
        SHEET,
        'xl/worksheets/sheet2.xml',
      ].sort(),
    )
    const again = await rewritten(marked, { marks: [], removed: ['Plan issues'] })
    expect(differingParts(file.bytes, again.bytes)).toEqual([])
  })

  it('is the same file, bytes and all, when nothing is changed', async () => {
    const file = await openMade(name)
    expect((await rewritten(file, {})).bytes).toBe(file.bytes)
  })
})

describe('a file of macros', () => {
  it('keeps the macros, byte for byte', async () => {
    const file = await openMade('macros.xlsm')
    const { bytes } = await writeCellsOf(file, 'Plan', { C5: 'Green' })
    const macros = Array.from({ length: 1024 }, (_, at) => at % 256)
    expect([...(partsOf(bytes).get('xl/vbaProject.bin') ?? [])]).toEqual(macros)
  })
})

describe('the samples', () => {
  const folder = new URL('../../../samples/', import.meta.url)
  const samples = readdirSync(folder).filter(name => name.endsWith('.xlsx'))

  it.each(samples)('%s takes marks and a sheet of ours, and gives them back', async name => {
    const file = await openBytes(name, new Uint8Array(readFileSync(new URL(name, folder))))
    const [sheet = ''] = file.workbook.sheets.map(each => each.name)
    const marks = [{ sheet, row: 6, column: 2, severity: 'error' as const }]
    const marked = await rewritten(file, { marks, written: [ISSUES] })
    const names = file.workbook.sheets.map(each => each.name)
    expect(marked.workbook.sheets.map(each => each.name)).toEqual([...names, 'Plan issues'])
    const again = await rewritten(marked, { marks: [], removed: ['Plan issues'] })
    expect(differingParts(file.bytes, again.bytes)).toEqual([])
  })
})
