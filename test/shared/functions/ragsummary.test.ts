import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import ragsummary from '../../../shared/functions/ragsummary.ts'
import { sampleRows } from '../../samples/reading.ts'

type Cells = readonly (readonly unknown[])[]

const summary = (...args: readonly unknown[]) => ragsummary.call(args) as unknown[][]

const column = (...cells: readonly unknown[]): Cells => cells.map(cell => [cell])

const HEAD = ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %']

/** Columns of the 2014 paper as a person would select them: from the first row of the table, or whole. */
async function update(from: number): Promise<{ refs: Cells; status: Cells }> {
  const rows = (await sampleRows('update-2014.xlsx')).slice(from)
  return { refs: rows.map(row => [row[0] ?? null]), status: rows.map(row => [row[2] ?? null]) }
}

describe('RAGSUMMARY on the 2014 paper', () => {
  const TABLE = 28 // row 29, the first action

  it('counts every rating as the office does: 78, 8 and 0 of 86', async () => {
    const { status } = await update(TABLE)
    expect(summary(status)).toEqual([HEAD, ['Total', 78, 8, 0, 86, 90.7, 9.3, 0]])
  })

  it('counts one rating per action when it is asked to', async () => {
    const { status, refs } = await update(TABLE)
    expect(summary(status, null, refs, 'worst')).toEqual([
      ['one per action, lowest', ...HEAD.slice(1)],
      ['Total', 74, 8, 0, 82, 90.2, 9.8, 0],
    ])
    expect(summary(status, null, refs, 'latest')).toEqual([
      ['one per action, newest', ...HEAD.slice(1)],
      ['Total', 75, 7, 0, 82, 91.5, 8.5, 0],
    ])
  })

  it('gives the same for whole columns, with titles, key, headings and repeated headings in them', async () => {
    const [table, whole] = [await update(TABLE), await update(0)]
    for (const rule of ['cells', 'worst', 'latest']) {
      expect(summary(whole.status, null, whole.refs, rule)).toEqual(
        summary(table.status, null, table.refs, rule),
      )
    }
  })

  it('counts by theme', async () => {
    const { status, refs } = await update(TABLE)
    let ref = ''
    const themes = refs.map(([cell]) => {
      if (typeof cell === 'string' && /^(PL|T)\d/.test(cell)) ref = cell
      return [ref.startsWith('PL') ? 'PL' : ref.slice(0, 2)]
    })
    expect(summary(status, themes, refs, 'cells').map(row => row.slice(0, 5))).toEqual([
      HEAD.slice(0, 5),
      ['PL', 5, 1, 0, 6],
      ['T1', 14, 2, 0, 16],
      ['T2', 6, 1, 0, 7],
      ['T3', 9, 1, 0, 10],
      ['T4', 10, 0, 0, 10],
      ['T5', 10, 1, 0, 11],
      ['T6', 11, 0, 0, 11],
      ['T7', 13, 2, 0, 15],
      ['Total', 78, 8, 0, 86],
    ])
    expect(summary(status, themes, refs, 'worst').map(row => row[1])).toEqual([
      'G',
      5,
      14,
      6,
      8,
      8,
      10,
      11,
      12,
      74,
    ])
  })
})

describe('RAGSUMMARY on ranges as they stand in sheets', () => {
  it('takes one cell, one row and a range with its heading', () => {
    expect(summary('G')).toEqual([HEAD, ['Total', 1, 0, 0, 1, 100, 0, 0]])
    expect(summary([['G', 'A', 'G', 'R']])[1]).toEqual(['Total', 2, 1, 1, 4, 50, 25, 25])
    expect(summary(column('RAG', 'G', 'A', 'RAG', 'G', 'R'))[1]).toEqual(['Total', 2, 1, 1, 4, 50, 25, 25])
  })

  it("writes the sheet's own words and reads them in any case, with spaces and full stops", () => {
    expect(summary(column('Status', 'Green', 'amber ', 'GREEN', 'Red.', 'Green'))).toEqual([
      ['every rating', 'Green', 'amber', 'Red.', 'Total', 'Green %', 'amber %', 'Red. %'],
      ['Total', 3, 1, 1, 5, 60, 20, 20],
    ])
  })

  it('takes numbers and dates for what they are: ratings of a scale of numbers, or not counted', () => {
    expect(summary(column(1, 2, 3, 2, 1, 2))).toEqual([
      ['every rating', '1', '2', '3', 'Total', '1 %', '2 %', '3 %'],
      ['Total', 2, 3, 1, 6, 33.3, 50, 16.7],
    ])
    expect(summary(column('G', { day: 45747 }, 'A', 45747, true)).slice(1)).toEqual([
      ['Total', 1, 1, 0, 2, 50, 50, 0],
      ['Not counted', '', '', '', 3, '45747; TRUE', '', ''],
    ])
  })

  it('passes over blank cells and says what it did not count, a heading excepted', () => {
    const cells = column('RAG', 'G', null, 'TBC', '', 'A', { error: '#N/A' }, 'tbc', 17, 'G', 0)
    expect(summary(cells).slice(1)).toEqual([
      ['Total', 2, 1, 0, 3, 66.7, 33.3, 0],
      ['Not counted', '', '', '', 4, 'TBC; #N/A; 17', '', ''],
    ])
  })

  it('gives a blank ref or group to the nearest one above, as merged cells do', () => {
    const status = column('G', 'A', 'G', 'R')
    expect(
      summary(status, column('Theme 1', '', 'Theme 2', ''), column('T1', '', 'T2', ''), 'worst'),
    ).toEqual([
      ['one per action, lowest', ...HEAD.slice(1)],
      ['Theme 1', 0, 1, 0, 1, 0, 100, 0],
      ['Theme 2', 0, 0, 1, 1, 0, 0, 100],
      ['Total', 0, 1, 1, 2, 0, 50, 50],
    ])
  })

  it('calls an action blank only when it has no rating at all', () => {
    const refs = column('T1', '', 'T2', '', 'T3', 'T4')
    expect(summary(column('', 'G', '', '', 'A', ''), null, refs, 'cells').slice(1)).toEqual([
      ['Total', 1, 1, 0, 2, 50, 50, 0],
      ['Not counted', '', '', '', 2, '2 blank', '', ''],
    ])
  })

  it('does not take the numbers of themes in the ref column for actions', () => {
    expect(
      summary(column('', 'G', '', 'A'), null, column('1', 'T1-C01', '2', 'T2-C01'), 'worst').slice(1),
    ).toEqual([['Total', 1, 1, 0, 2, 50, 50, 0]])
  })

  it('counts one ref in two groups as two actions, so that the groups add up', () => {
    const rows = summary(column('G', 'A'), column('1', '2'), column('C01', 'C01'), 'worst')
    expect(rows.map(row => row[4])).toEqual(['Total', 1, 1, 2])
  })

  it('leaves exempt ratings out of the shares and names them', () => {
    expect(summary(column('G', 'R', 'Exempt under Section 35', 'G', 'G')).slice(1)).toEqual([
      ['Total', 3, 0, 1, 4, 75, 0, 25],
      ['Not counted', '', '', '', 1, 'Exempt under Section 35', '', ''],
    ])
  })

  it('takes the ratings and their order from key', () => {
    const cells = column('Gold', 'Silver', 'Gold', 'Lead')
    const refs = column('1', '1', '2', '3')
    expect(summary(cells, null, refs, 'worst', column('Gold', 'Silver', 'Lead'))).toEqual([
      ['one per action, lowest', 'Gold', 'Silver', 'Lead', 'Total', 'Gold %', 'Silver %', 'Lead %'],
      ['Total', 1, 1, 1, 3, 33.3, 33.3, 33.3],
    ])
    // Red stays the worst of the colours, wherever a key names it.
    expect(
      summary(column('R', 'G'), null, column('1', '1'), 'worst', [['R', 'A', 'G']])[1]?.slice(0, 4),
    ).toEqual(summary(column('R', 'G'), null, column('1', '1'), 'worst')[1]?.slice(0, 4))
  })
})

describe('RAGSUMMARY says in a sentence', () => {
  const two = column('G', 'A')

  it('that there is nothing to count', () => {
    expect(summary(column('', ''))).toEqual([['There is no rating in this range yet']])
    expect(summary(column('The work has begun and goes well', 'So does this'))[0]?.[0]).toMatch(
      /^No ratings were/,
    )
  })

  it('that ranges differ in height', () => {
    expect(summary(two, column('1', '2', '3'))).toEqual([
      ['group must have as many rows as status: it has 3, status has 2'],
    ])
    expect(summary(two, null, column('1'))).toEqual([
      ['refs must have as many rows as status: it has 1, status has 2'],
    ])
  })

  it('that a rule is unknown or lacks its refs', () => {
    expect(summary(two, null, null, 'best')).toEqual([['rule must be cells, worst or latest, not "best"']])
    expect(summary(two, null, null, 'Worst')).toEqual([
      ['Rule "worst" counts one rating per action, so it needs refs: the cells that name the actions'],
    ])
  })
})

describe('RAGSUMMARY always', () => {
  const rating = fc.constantFrom('G', 'A', 'R', 'g', 'Green', '', 'TBC', 'tbc', 'n/a', 4, '#N/A')
  const group = fc.constantFrom('Theme 1', 'theme 1', 'Theme 2', 'Theme 10', 7, '7')
  const rows = fc.array(fc.tuple(rating, group, fc.constantFrom('T1', 't1', 'T2', 'T3', 'T10')), {
    minLength: 1,
  })

  it('gives the same for any order of the rows and any blank rows below', () => {
    const moved = rows.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(5)),
    )
    fc.assert(
      fc.property(moved, fc.constantFrom('cells', 'worst'), ([list, other, blanks], rule) => {
        const blank = Array.from({ length: blanks }, () => ['', '', ''] as const)
        const counted = (these: readonly (readonly unknown[])[], by: readonly number[]) =>
          summary(
            ...[0, 1, 2].map(part => (by.includes(part) ? these.map(row => [row[part]]) : null)),
            by.includes(2) ? rule : null,
          )
        for (const by of [[0], [0, 1], [0, 2], [0, 1, 2]]) {
          expect(counted([['G', 'Theme 1', 'T0'], ...other, ...blank], by)).toEqual(
            counted([['G', 'Theme 1', 'T0'], ...list], by),
          )
        }
      }),
    )
  })

  it('counts every cell that says something once, in its group and in all', () => {
    fc.assert(
      fc.property(rows, list => {
        const said = list.filter(([cell]) => cell !== '').length
        const [head = [], ...lines] = summary(
          column('G', ...list.map(row => row[0])),
          column(1, ...list.map(row => row[1])),
        )
        const total = head.indexOf('Total')
        const sum = (some: readonly unknown[][]) => some.reduce((all, row) => all + Number(row[total]), 0)
        const end = lines.findIndex(row => row[0] === 'Total')
        expect(sum(lines.slice(end))).toBe(said + 1)
        expect(sum(lines.slice(0, end))).toBe(sum(lines.slice(end, end + 1)))
      }),
    )
  })
})
