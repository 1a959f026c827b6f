import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { cellText, plainSheet, type Workbook } from '../../shared/index.ts'
import { readWorkbook } from '../../src/file/read.ts'
import { Assembly, type Block, blocksOf } from '../../src/page/blocks.ts'

/** As the page gets it: every block copied from one thread to the other. */
function sent(workbook: Workbook): { arrived: Workbook | undefined; blocks: readonly Block[] } {
  const assembly = new Assembly()
  const blocks = [...blocksOf(workbook)].map(block => structuredClone(block))
  return { arrived: blocks.map(block => assembly.add(block)).at(-1), blocks }
}

const cell = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.record({ day: fc.integer() }, { noNullPrototype: true }),
  fc.record({ error: fc.constant('#N/A') }, { noNullPrototype: true }),
)

describe('a workbook that is sent in blocks', () => {
  it.each(readdirSync('samples').filter(name => name.endsWith('.xlsx')))(
    'arrives as it was: %s',
    async name => {
      const workbook = await readWorkbook(name, readFileSync(`samples/${name}`))
      expect(sent(workbook).arrived).toEqual(workbook)
    },
  )

  it('arrives whatever stands in its cells', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.array(cell), { maxLength: 20 }), { maxLength: 4 }), grids => {
        const sheets = grids.map((grid, at) => plainSheet(`Sheet ${at}`, grid, at, at))
        const workbook: Workbook = { file: 'a.xlsx', sheets, limits: ['fills'] }
        expect(sent(workbook).arrived).toEqual(workbook)
      }),
    )
  })

  it('keeps the fills of every row, and whether the program knows any', () => {
    const grid = Array.from({ length: 12_000 }, (_, row) => Array.from({ length: 10 }, () => row))
    const fills = new Map([
      [0, new Map([[1, '#FF0000']])],
      [11_999, new Map([[9, '#00FF00']])],
    ])
    const coloured = { ...plainSheet('Coloured', grid), fills }
    const workbook: Workbook = {
      file: 'a.xlsx',
      sheets: [coloured, { ...plainSheet('Plain', grid), fills: new Map() }, plainSheet('Unknown', grid)],
      limits: [],
    }
    expect(sent(workbook).arrived).toEqual(workbook)
  })

  it('has blocks that are small by cells and by characters', () => {
    const wide = Array.from({ length: 30_000 }, () => Array.from({ length: 10 }, () => 'x'))
    const long = Array.from({ length: 100 }, () => ['y'.repeat(50_000)])
    const workbook: Workbook = {
      file: 'a.xlsx',
      sheets: [plainSheet('Wide', wide), plainSheet('Long', long)],
      limits: [],
    }
    const runs = sent(workbook).blocks.flatMap(block => (block.kind === 'rows' ? [block.rows] : []))
    expect(Math.max(...runs.map(rows => rows.flat().length))).toBe(20_000)
    expect(Math.max(...runs.map(rows => rows.flat().map(cellText).join('').length))).toBe(1_000_000)
  })

  it('must begin with a sheet', () => {
    expect(() => new Assembly().add({ kind: 'rows', rows: [], fills: new Map() })).toThrow(
      'no sheet has begun',
    )
  })
})
