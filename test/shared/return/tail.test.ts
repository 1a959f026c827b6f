import { describe, expect, it } from '@jest/globals'
import { readReturn } from '../../../shared/return/read.ts'
import type { Return } from '../../../shared/return/return.ts'
import { cellText } from '../../../shared/return/text.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'
import { plainSheet } from '../../../shared/sheet/workbook.ts'

const HEADER: Cell[] = ['Ref', 'Action', 'Lead', 'RAG', 'Update']
const ACTIONS: Cell[][] = [
  ['1a', 'Recruit rural officers', 'Supt Local Policing', 'G', 'In post'],
  ['1b', 'Extend the van fleet', 'Head of Fleet', 'A', 'Supplier delay'],
  ['2a', 'Commission a victims hub', 'Head of Commissioning', 'R', 'Paused'],
  ['2b', 'Survey victims', 'Head of Commissioning', 'G', 'Completed'],
]

const read = (below: Cell[][], header = HEADER, above: Cell[][] = ACTIONS): Return =>
  readReturn({ file: '', sheets: [plainSheet('Plan', [header, ...above, ...below])], limits: [] })

const refs = (now: Return): string => now.records.map(({ ref, title }) => ref || title).join(' ')

/** 'G 2, A 1' of every print with a figure. */
const figures = (now: Return): string[] =>
  now.printed
    .map(print => print.figures.map(({ entry, count }) => `${entry.letter} ${count ?? '-'}`).join(', '))
    .filter(text => text !== '')

const lastRows = (now: Return): number[] => now.tables.map(({ area }) => area.bottom)

describe('what stands below the actions', () => {
  it.each<[string, Cell[][], string[]]>([
    [
      'a key, then a summary under the ref and the title',
      [
        ['Total', 4],
        [],
        ['Key'],
        ['G', 'Green - on track'],
        ['A', 'Amber - some risk'],
        ['R', 'Red - off track'],
        [],
        ['Summary'],
        ['Green', 2],
        ['Amber', 1],
        ['Red', 1],
        ['Total', 4],
      ],
      ['G 2, A 1, R 1'],
    ],
    [
      'figures under the title and the lead',
      [[], [null, 'Green', 2], [null, 'Amber', 1], [null, 'Red', 1], [null, 'Total', 4]],
      ['G 2, A 1, R 1'],
    ],
    [
      'figures under the rating',
      [[], [null, null, null, 'Green', 2], [null, null, null, 'Amber', 1], [null, null, null, 'Red', 1]],
      ['G 2, A 1, R 1'],
    ],
    ['figures in one cell', [[], ['Green 2, Amber 1, Red 1']], ['G 2, A 1, R 1']],
    [
      'figures with shares under headings',
      [[], ['Status', 'Number', '%'], ['Green', 2, '50%'], ['Amber', 1, '25%'], ['Red', 1, '25%']],
      ['G 2, A 1, R 1'],
    ],
    [
      'labels above figures, one of them under the rating',
      [
        [],
        ['Theme', 'Green', 'Amber', 'Red', 'Total'],
        ['Theme 1', 1, 1, 0, 2],
        ['Theme 2', 1, 0, 1, 2],
        ['Total', 2, 1, 1, 4],
      ],
      ['G 2, A 1, R 1'],
    ],
    ['definitions beside figures', [[], ['Green', 'On track', 2], ['Amber', 'At risk', 1]], ['G 2, A 1']],
    [
      'figures right under the last action',
      [
        ['Green', 2],
        ['Amber', 1],
        ['Red', 1],
      ],
      ['G 2, A 1, R 1'],
    ],
    [
      'notes behind the key',
      [[], ['Green', 2], ['Amber', 1], [], ['Notes'], ['Signed off', 'Head of Policy']],
      ['G 2, A 1'],
    ],
    ['a key without figures', [[], ['Key'], ['G', 'On track'], ['R', 'Off track']], []],
    ['notes alone', [[], ['Notes'], ['Figures', 'are provisional']], []],
  ])('%s is no action', (_, below, expected) => {
    const now = read(below)
    expect(refs(now)).toBe('1a 1b 2a 2b')
    expect(figures(now)).toEqual(expected)
    expect(now.tables[0]?.kinds.length).toBe((lastRows(now)[0] ?? 0) + 1)
    expect(lastRows(now)).toEqual([below[0]?.[0] === 'Total' ? 5 : 4])
  })

  it('gives the definitions of a key below', () => {
    const now = read([[], ['Key'], ['G', 'On track'], ['R', 'Off track']])
    expect(now.printed.map(({ definitions }) => [...definitions])).toEqual([
      [],
      [
        ['G', 'On track'],
        ['R', 'Off track'],
      ],
    ])
  })

  it('reads a key below a tracker without refs', () => {
    const rows = ACTIONS.map(cells => cells.slice(1))
    const now = read([[], ['Green', 2], ['Amber', 1], ['Red', 1]], HEADER.slice(1), rows)
    expect(now.records.length).toBe(4)
    expect(figures(now)).toEqual(['G 2, A 1, R 1'])
  })

  it('reads on behind the figures of a first table', () => {
    const second = ACTIONS.map(([ref, ...rest]): Cell[] => [`3${cellText(ref ?? null)}`, ...rest])
    const now = read([
      [],
      ['Green', 2],
      ['Amber', 1],
      ['Red', 1],
      [],
      ['Theme 2'],
      HEADER.slice(0, 4),
      ...second,
    ])
    expect(refs(now)).toBe('1a 1b 2a 2b 31a 31b 32a 32b')
    expect(figures(now)).toEqual(['G 2, A 1, R 1'])
    expect(now.records[4]?.sections.map(({ title }) => title)).toEqual(['Theme 2'])
  })
})

describe('near misses', () => {
  it.each<[string, Cell[][], string]>([
    ['an action without a rating after a gap', [[], ['3a', 'Plan the pilot', 'Head of Policy']], '3a'],
    [
      'a ref and a title alone above a key',
      [[], ['3a', 'Plan the pilot'], [], ['Key'], ['G', 'On track']],
      '3a',
    ],
    ['a rated action after a key', [[], ['Green', 2], ['Amber', 1], [], ['3a', 'Plan', 'Lead', 'G']], '3a'],
    ['an action titled with a colour', [['3a', 'Green', 'Head of Policy', 'G', '']], '3a'],
    ['an action named after notes', [[], ['Notes'], ['3a', 'Plan', 'Lead', 'A']], '3a'],
  ])('%s stays an action', (_, below, ref) => {
    expect(refs(read(below))).toContain(ref)
  })

  it('keeps a heading at the bottom that is no key', () => {
    const now = read([[], ['Theme 3: Prevention']])
    expect(lastRows(now)).toEqual([6])
    expect(now.printed.map(({ keyRows }) => keyRows)).toEqual([[]])
  })

  it('keeps the text below an action', () => {
    const now = read([[null, null, null, null, 'and a second hub is planned for 2026']])
    expect(now.records[3]?.parts[0]?.text).toBe('Completed and a second hub is planned for 2026')
  })

  it('takes refs that are the letters of ratings for refs', () => {
    const rows = ['A', 'B', 'C'].map((ref): Cell[] => [ref, `Do the ${ref} thing`, 'Lead', 'G'])
    const now = read([[], ['G', 'Plan the pilot'], ['R', 'Review the pilot']], HEADER, rows)
    expect(lastRows(now)).toEqual([6])
  })

  it('is not looked for where ratings stand below their actions', () => {
    const now = readReturn({
      file: '',
      sheets: [
        plainSheet('Plan', [
          ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)'],
          ['T1-C01', 'C - Complete the review of services', ''],
          ['', 'The review is complete.', 'G'],
          ['T1-C02', 'C - Commission a new service', ''],
          [],
          ['', '6 green spaces were opened', 'A'],
        ]),
      ],
      limits: [],
    })
    expect(now.records.map(({ parts }) => parts.length)).toEqual([1, 1])
  })
})
