import { describe, expect, it } from '@jest/globals'
import { compilePlan } from '../../../shared/plan/compile.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { delivery2018 } from '../../../shared/plan/profiles/delivery-2018.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import { readPrinted } from '../../../shared/return/printed.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'
import { plainSheet } from '../../../shared/sheet/workbook.ts'

const read = (rows: readonly (readonly Cell[])[], plan: Plan = update2014, from = 0) =>
  readPrinted(plainSheet('Plan', rows, from), from, from + rows.length - 1, compilePlan(plan))

/** The figures as a reader says them: 'G 78 90.7% B3' is a count, a share and the cell. */
const figures = (rows: readonly (readonly Cell[])[], plan?: Plan) =>
  read(rows, plan).figures.map(({ entry, count, of, percent, row, column }) =>
    [
      entry.letter,
      count ?? '–',
      ...(of === undefined ? [] : [`of ${of}`]),
      ...(percent === undefined ? [] : [`${percent}%`]),
      String.fromCharCode(65 + column) + String(row + 1),
    ].join(' '),
  )

const UPDATE_2014: Cell[][] = [
  ['6 MONTH UPDATE (Apr to Sept 2014)'],
  [],
  ['NB: For more detailed information please refer to previous reports¹'],
  [],
  ['STATUS KEY and Results:'],
  [],
  ['Green', 'Achieved or Adequate Progress being Made'],
  ['Number & %', '78 (90.7%)'],
  [],
  ['Amber', "Started but Inadequate Progress or Risk that it won't be achieved"],
  ['Number & %', '8 (9.3%)'],
  [],
  ['Red', "Not Started or likely that it won't be achieved"],
  ['Number & %', '0 (0%)'],
  [],
  ['A Total of 86 Actions'],
]

const DELIVERY_2018: Cell[][] = [
  ['Draft V1'],
  [],
  ['STATUS KEY and Results: The overall rating is therefore very good'],
  [],
  [
    'Green',
    'Achieved or Adequate Progress being Made',
    'Amber',
    "Started but Inadequate Progress or Risk that it won't be achieved",
    'Red',
    "Unachieved or likely that it won't be achieved",
    'White (NS)',
    'Not Started but Planned to take place during later Qrt',
  ],
  ['Number & %', '14/14 (100%)', 'Number & %', '0/14 (0%)', 'Number & %', '0/14 (0%)', null, '0/14 (0%)'],
  [],
  ['THEME 1: PROTECTING PEOPLE FROM HARM'],
]

describe('the papers’ own keys', () => {
  it('reads labels above their figures, one below the other', () => {
    expect(figures(UPDATE_2014)).toEqual(['G 78 90.7% B8', 'A 8 9.3% B11', 'R 0 0% B14'])
    const printed = read(UPDATE_2014)
    expect(printed.total).toEqual({
      count: 86,
      noun: 'Actions',
      text: 'A Total of 86 Actions',
      row: 15,
      column: 0,
    })
    expect([...printed.definitions]).toEqual([
      ['G', 'Achieved or Adequate Progress being Made'],
      ['A', "Started but Inadequate Progress or Risk that it won't be achieved"],
      ['R', "Not Started or likely that it won't be achieved"],
    ])
    expect(printed.sentence).toBe('')
    expect(printed.keyRows).toEqual([4, 6, 7, 9, 10, 12, 13, 15])
  })

  it('reads four statuses side by side, the fourth without "Number & %"', () => {
    expect(figures(DELIVERY_2018, delivery2018)).toEqual([
      'G 14 of 14 100% B6',
      'A 0 of 14 0% D6',
      'R 0 of 14 0% F6',
      'NS 0 of 14 0% H6',
    ])
    const printed = read(DELIVERY_2018, delivery2018)
    expect(printed.sentence).toBe('The overall rating is therefore very good')
    expect(printed.definitions.get('NS')).toBe('Not Started but Planned to take place during later Qrt')
    expect(printed.definitions.size).toBe(4)
    expect(printed.total).toBeUndefined()
    expect(printed.keyRows).toEqual([2, 4, 5])
  })

  it('counts rows of the sheet, not of the block', () => {
    expect(read(UPDATE_2014, update2014, 8).keyRows).toEqual([12, 14, 15, 17, 18, 20, 21, 23])
    const sheet = plainSheet('Plan', [...DELIVERY_2018, ...UPDATE_2014])
    expect(readPrinted(sheet, 0, 7, compilePlan(delivery2018)).figures[0]?.count).toBe(14)
  })
})

describe('summaries of other trackers', () => {
  it.each<[string, Cell[][], string[]]>([
    ['one cell', [['Green 12  Amber 3  Red 1']], ['G 12 A1', 'A 3 A1', 'R 1 A1']],
    ['one cell, figures first', [['12 Green, 3 Amber and 1 Red']], ['G 12 A1', 'A 3 A1', 'R 1 A1']],
    [
      'one cell with shares',
      [['RAG summary: Green: 12 (75%); Amber: 4 (25%)']],
      ['G 12 75% A1', 'A 4 25% A1'],
    ],
    ['one cell with a total', [['Green 12 | Amber 3 | Red 1 | Total 16']], ['G 12 A1', 'A 3 A1', 'R 1 A1']],
    [
      'one cell, each with its share behind it',
      [['Overall: 6 Green (75%), 1 Amber (12.5%), 1 Red']],
      ['G 6 75% A1', 'A 1 12.5% A1', 'R 1 A1'],
    ],
    [
      'one cell behind the total',
      [['8 actions: 6 green, 1 amber and 1 red']],
      ['G 6 A1', 'A 1 A1', 'R 1 A1'],
    ],
    [
      'a sentence that begins with the total',
      [['Of the 8 actions, 6 are green, 1 is amber and 1 is red.']],
      ['G 6 A1', 'A 1 A1', 'R 1 A1'],
    ],
    ['brackets behind the total', [['8 commitments (6 Green, 2 Amber)']], ['G 6 A1', 'A 2 A1']],
    ['one label with its share', [['Green: 6 (75%)']], ['G 6 75% A1']],
    ['letters in one cell', [['G: 12, A: 3, R: 0']], ['G 12 A1', 'A 3 A1', 'R 0 A1']],
    ['one cell each', [['Green: 12'], ['Amber: 3'], ['Red: 0']], ['G 12 A1', 'A 3 A2', 'R 0 A3']],
    [
      'two columns',
      [
        ['Green', 12],
        ['Amber', 3],
        ['Red', 'nil'],
      ],
      ['G 12 B1', 'A 3 B2', 'R 0 B3'],
    ],
    [
      'three columns with headings',
      [
        ['Status', 'Number', '%'],
        ['Green', 12, 0.75],
        ['Amber', 3, 0.1875],
        ['Red', 1, 0.0625],
      ],
      ['G 12 75% B2', 'A 3 18.8% B3', 'R 1 6.3% B4'],
    ],
    [
      'shares as whole numbers',
      [
        ['Rating', 'No.', 'Percentage'],
        ['Green', 3, 75],
        ['Amber', 1, 25],
      ],
      ['G 3 75% B2', 'A 1 25% B3'],
    ],
    [
      'all of one status',
      [
        ['Status', 'No', '%'],
        ['Green', 14, 1],
        ['Red', 0, 0],
      ],
      ['G 14 100% B2', 'R 0 0% B3'],
    ],
    [
      'labels above numbers',
      [
        ['Green', 'Amber', 'Red', 'Total'],
        [12, 3, 1, 16],
      ],
      ['G 12 A2', 'A 3 B2', 'R 1 C2'],
    ],
    [
      'labels above numbers and shares',
      [
        [null, 'Green', 'Amber', 'Red'],
        ['Number', 12, 3, 1],
        ['%', '75%', '18.8%', '6.2%'],
      ],
      ['G 12 75% B2', 'A 3 18.8% C2', 'R 1 6.2% D2'],
    ],
    [
      'a row for each theme and one for all',
      [
        ['Theme', 'Red', 'Amber', 'Green', 'Total'],
        ['Theme 1', 0, 1, 5, 6],
        ['Theme 2', 1, 2, 7, 10],
        ['Total', 1, 3, 12, 16],
      ],
      ['R 1 B4', 'A 3 C4', 'G 12 D4'],
    ],
    [
      'a column for each theme and one for all',
      [
        ['Rating', 'Theme 1', 'Theme 2', 'Total'],
        ['Green', 5, 7, 12],
        ['Amber', 1, 2, 3],
      ],
      ['G 12 D2', 'A 3 D3'],
    ],
    [
      'labels in words',
      [
        ['Number of Green actions', 12],
        ['Number of Red actions', 1],
      ],
      ['G 12 B1', 'R 1 B2'],
    ],
    [
      'label, definition, figure',
      [
        ['Green', 'On track', 12],
        ['Red', 'Late', '1 (7.7%)'],
      ],
      ['G 12 C1', 'R 1 7.7% C2'],
    ],
    [
      'definition in the label’s cell',
      [
        ['Green – on track', 12],
        ['Red – late', 1],
      ],
      ['G 12 B1', 'R 1 B2'],
    ],
    [
      'shares alone',
      [
        ['Green', '75%'],
        ['Amber', '25%'],
      ],
      ['G – 75% B1', 'A – 25% B2'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(figures(rows)).toEqual(expected)
  })

  it.each<[string, Cell[][], string[]]>([
    [
      'two periods side by side, without a total',
      [
        ['', 'Q1', 'Q2'],
        ['Green', 10, 12],
        ['Amber', 4, 2],
      ],
      [],
    ],
    [
      'themes without a total',
      [
        ['', 'Green', 'Red'],
        ['Theme 1', 5, 1],
        ['Theme 2', 7, 0],
      ],
      [],
    ],
    ['a second block', [['Green 12, Red 1'], ['Last quarter:'], ['Green 10, Red 3']], ['G 12 A1', 'R 1 A1']],
  ])('%s is not guessed', (_, rows, expected) => {
    expect(figures(rows)).toEqual(expected)
  })

  it.each<[string, Cell[][], number, string]>([
    ['a sentence', [['Total: 24 actions']], 24, 'actions'],
    ['its end', [['24 actions in total.']], 24, 'actions'],
    ['two cells', [['Total number of actions', 24]], 24, 'actions'],
    ['a level of the plan', [['Total actions: 24']], 24, 'actions'],
    [
      'a number beside figures',
      [
        ['Green', 20],
        ['Red', 4],
        ['Total', 24],
      ],
      24,
      '',
    ],
    [
      'a column',
      [
        ['Green', 'Red', 'Total'],
        [20, 4, 24],
      ],
      24,
      '',
    ],
    ['the start of a line of figures', [['8 actions: 6 green, 1 amber and 1 red']], 8, 'actions'],
    ['the end of a line of figures', [['Green 20, Red 4, Total 24']], 24, ''],
  ])('takes the total from %s', (_, rows, count, noun) => {
    expect(read(rows).total).toMatchObject({ count, noun })
  })

  it.each<[Cell[][]]>([
    [[['Total budget', 24000]]],
    [[['Total: 24']]],
    [[['A total of 24 officers']]],
    [[['The total of 86 burglaries fell']]],
    [[['Total pages 24']]],
  ])('%j is no total of actions', rows => {
    expect(read(rows).total).toBeUndefined()
    expect(read(rows).keyRows).toEqual([])
  })

  it('reads a key without figures', () => {
    const rows = [
      ['Key'],
      ['R', 'Off track'],
      ['A', 'Some risk'],
      ['G', 'On track'],
      [],
      ['Ref', 'Action', 'RAG'],
    ]
    const printed = read(rows)
    expect([...printed.definitions]).toEqual([
      ['R', 'Off track'],
      ['A', 'Some risk'],
      ['G', 'On track'],
    ])
    expect(printed.keyRows).toEqual([0, 1, 2, 3])
    expect(printed.figures).toEqual([])
  })

  it('reads a key in one cell', () => {
    for (const text of [
      'Key: G = On track, A = Some risk, R = Off track',
      'RAG key:\nGreen – On track\nAmber – Some risk\nRed – Off track',
      'Green: On track; Amber: Some risk; Red: Off track',
    ]) {
      expect([...read([[text]]).definitions]).toEqual([
        ['G', 'On track'],
        ['A', 'Some risk'],
        ['R', 'Off track'],
      ])
    }
  })

  it('knows no words where neither plan nor caller has a key', () => {
    expect(read(UPDATE_2014, tracker)).toMatchObject({ figures: [], keyRows: [15] })
    const sheet = plainSheet('Plan', [
      ['On track', 12],
      ['Delayed', 3],
    ])
    const key = ['On track', 'Delayed'].map((letter, rank) => ({
      letter,
      label: letter,
      words: [],
      definition: '',
      rank,
      counts: true,
      means: [],
    }))
    const printed = readPrinted(sheet, 0, 1, compilePlan(tracker), key)
    expect(printed.figures.map(({ entry, count }) => [entry.letter, count])).toEqual([
      ['On track', 12],
      ['Delayed', 3],
    ])
    expect(printed.keyRows).toEqual([0, 1])
  })
})

describe('what is no key and no figure', () => {
  it.each<[string, Cell[][]]>([
    ['prose', [['We planted 12 green trees and met 3 times at 1 Red Lion Street.']]],
    ['a longer sentence', [['Of the actions 12 are now green, which is 3 more than in 2013.']]],
    ['prose about a light', [['The amber light scheme reached 6 green spaces']]],
    ['prose with a share', [['Burglary fell by 6 (75%), 1 amber alert was raised']]],
    ['one label and a number', [['Overall: 6 green']]],
    ['other things than rows', [['8 vans: 6 green, 2 red']]],
    ['another period', [['Last quarter: Green 10, Amber 4']]],
    ['a register of risks', [['Risks: 3 red, 4 amber']]],
    ['a place', [['Green Lane 12'], ['Amber Valley 3'], ['Red 5 Squadron']]],
    ['a size of paper', [['A 4']]],
    [
      'counts by agency, of which one letter is also a rating',
      [
        ['A', 12],
        ['C', 30],
        ['F', 4],
      ],
    ],
    ['a rating as the value of a heading', [['Overall rating', 'Green', 'Owner', 'DCI']]],
    [
      'two ratings as values',
      [
        ['Status', 'Green', 'Owner', 'DCI'],
        ['Last status', 'Amber', 'Date', 'May'],
      ],
    ],
    ['titles with an agency', [['C - Complete the review'], ['A - Agree it']]],
    ['one word and a text', [['Green', 'Party of Nottingham']]],
    ['labels without anything', [['Red'], ['Amber'], ['Green']]],
    ['title rows', [['APPENDIX A'], ['POLICE AND CRIME PLAN (2014-18)'], ['Version', 2]]],
    ['nothing', [[], [null, '']]],
  ])('%s', (_, rows) => {
    const printed = read(rows)
    expect(printed.figures).toEqual([])
    expect(printed.definitions.size).toBe(0)
    expect(printed.total).toBeUndefined()
    expect(printed.sentence).toBe('')
    expect(printed.keyRows).toEqual([])
  })

  it.each([
    ['The overall rating is therefore very good', 'The overall rating is therefore very good'],
    ['Summary. Overall status: Amber. Three actions are late.', 'Overall status: Amber'],
    ['The overall aim is to reduce crime', ''],
    ['We will rate overall progress', ''],
  ])('%p says %p', (text, sentence) => {
    expect(read([[text]]).sentence).toBe(sentence)
  })

  it('goes through hostile cells', () => {
    const hostile = [
      'Green 12 '.repeat(6000),
      'Green',
      'Total '.repeat(9000),
      '1,'.repeat(25000),
      ' '.repeat(50000),
    ]
    expect(read([hostile, hostile.map(text => text.slice(0, 299)), hostile]).figures).toEqual([])
  })

  it('takes words that are names of object properties for text', () => {
    expect(read([['__proto__', 12], ['constructor', 3], ['toString: 4']]).figures).toEqual([])
  })
})
