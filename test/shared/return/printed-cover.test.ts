import { describe, expect, it } from '@jest/globals'
import { comparePrinted } from '../../../shared/measures/printed.ts'
import { countReturn } from '../../../shared/measures/counts.ts'
import { readReturn } from '../../../shared/return/read.ts'
import type { Return } from '../../../shared/return/return.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'
import { plainSheet } from '../../../shared/sheet/workbook.ts'

type Rows = Cell[][]

/** A theme's actions with these ratings, below lines of its own. */
const theme = (name: string, ratings: string, above: Rows = [], below: Rows = []): [string, Rows] => [
  name,
  [
    ...above,
    ['Ref', 'Action', 'Lead', 'RAG'],
    ...[...ratings].map((rating, i): Cell[] => [
      `${name.charAt(0)}${i + 1}`,
      `Deliver part ${i + 1} of ${name}`,
      'Head of Policy',
      rating,
    ]),
    ...below,
  ],
]

const STREETS = theme('Streets', 'GGGAR')
const VICTIMS = theme('Victims', 'GGAA')

const read = (...sheets: [string, Rows][]): Return =>
  readReturn({ file: '', sheets: sheets.map(([name, rows]) => plainSheet(name, rows)), limits: [] })

/** 'Summary return' for a print that agrees, 'Summary G 6≠5' for one that does not. */
const checks = (now: Return): string[] =>
  comparePrinted(now, countReturn(now)).map(({ print, about, rule, figures }) =>
    [
      print.sheet,
      ...(rule === undefined
        ? figures
            .filter(({ agrees }) => !agrees)
            .map(figure => `${figure.letter} ${figure.printed}≠${figure.counted}`)
        : [about]),
    ].join(' '),
  )

const BY_THEME: Rows = [
  ['Theme', 'Green', 'Amber', 'Red', 'Total'],
  ['Streets', 3, 1, 1, 5],
  ['Victims', 2, 2, 0, 4],
]

describe('a sheet of figures', () => {
  it.each<[string, string, Rows]>([
    ['a row for all themes', 'Summary', [...BY_THEME, ['Grand Total', 5, 3, 1, 9]]],
    [
      'labels and numbers',
      'Summary',
      [
        ['Green', 5],
        ['Amber', 3],
        ['Red', 1],
      ],
    ],
    [
      'a total',
      'Sheet1',
      [
        ['Green', 5],
        ['Amber', 3],
        ['Red', 1],
        ['Total', 9],
      ],
    ],
    [
      'shares',
      'Sheet1',
      [
        ['Green', '5 (55.6%)'],
        ['Amber', '3 (33.3%)'],
        ['Red', '1 (11.1%)'],
      ],
    ],
    ['a line', 'Cover', [['Delivery plan'], ['9 actions: 5 green, 3 amber and 1 red']]],
    ['a heading', 'Front', [['Overall position'], [], [null, 'Green', 'Amber', 'Red'], [null, 5, 3, 1]]],
  ])('speaks for the whole return: %s', (_, name, rows) => {
    const now = read([name, rows], STREETS, VICTIMS)
    expect(now.records.length).toBe(9)
    expect(checks(now)).toEqual([`${name} return`])
    expect(now.notRead).toEqual([{ sheet: name, why: 'it has no table of actions, only figures about them' }])
  })

  it('is held against all rows, also behind the tables', () => {
    expect(checks(read(STREETS, VICTIMS, ['Summary', [...BY_THEME, ['Total', 6, 3, 1, 10]]]))).toEqual([
      'Summary G 6≠5',
    ])
  })

  it.each<[string, string, Rows]>([
    ['themes without a total', 'Summary', BY_THEME],
    [
      'scores',
      'Lookup',
      [
        ['Green', 3],
        ['Amber', 2],
        ['Red', 1],
      ],
    ],
    [
      'scores under a heading',
      'Sheet1',
      [
        ['RAG', 'Score'],
        ['Green', 3],
        ['Amber', 2],
        ['Red', 1],
      ],
    ],
    [
      'numbers without a word',
      'Sheet1',
      [
        ['Green', 3],
        ['Amber', 2],
        ['Red', 1],
      ],
    ],
    ['risks', 'Summary', [['Risk summary'], ['Green', 9], ['Amber', 4], ['Red', 2], ['Total', 15]]],
    [
      'an earlier period',
      'Previous summary',
      [
        ['Green', 4],
        ['Amber', 4],
        ['Red', 1],
      ],
    ],
    ['a target', 'Summary', [['Target'], ['Green', 9], ['Amber', 0], ['Red', 0]]],
    ['one status', 'Summary', [['Red', 2]]],
    ['prose', 'Overview', [['The amber light scheme reached 6 green spaces and 3 red routes']]],
  ])('says nothing of the return: %s', (_, name, rows) => {
    expect(checks(read([name, rows], STREETS, VICTIMS))).toEqual([])
  })

  it('says nothing without a table to speak of', () => {
    expect(
      read([
        'Summary',
        [
          ['Green', 5],
          ['Amber', 3],
          ['Total', 8],
        ],
      ]).printed,
    ).toEqual([])
  })
})

describe('figures on several sheets', () => {
  const FIVE: Rows = [['Green 3, Amber 1, Red 1'], []]
  const FOUR: Rows = [[], ['Green', 2], ['Amber', 2], ['Red', 0]]

  it('are silent where the cover gives the whole and each sheet its own', () => {
    const now = read(
      [
        'Summary',
        [
          ['Green', 5],
          ['Amber', 3],
          ['Red', 1],
        ],
      ],
      theme('Streets', 'GGGAR', FIVE),
      theme('Victims', 'GGAA', [], FOUR),
    )
    expect(checks(now)).toEqual(['Summary return', 'Streets sheet', 'Victims sheet'])
  })

  it('name the rows that are nearest where they differ', () => {
    const now = read(theme('Streets', 'GGGAA', FIVE), theme('Victims', 'GGAA', [], FOUR))
    expect(checks(now)).toEqual(['Streets A 1≠2 R 1≠0', 'Victims sheet'])
  })

  it('agree with the table above them where two stand on one sheet', () => {
    const [, streets] = theme('Streets', 'GGGAR', [], [[], ['Green', 3], ['Amber', 1], ['Red', 1], []])
    const [, victims] = theme('Victims', 'GGAA', [['Theme 2'], []], FOUR)
    const other = victims.map(cells => (cells[0] === 'Ref' ? ['No', ...cells.slice(1)] : cells))
    const now = read(['Plan', [...streets, ...other]])
    expect(now.records.length).toBe(9)
    expect(checks(now)).toEqual(['Plan table', 'Plan table'])
  })

  it('of one theme under repeated headings are no actions, and not held against all rows', () => {
    const [, streets] = theme(
      'Streets',
      'GGGAR',
      [],
      [[], ['Green', 3], ['Amber', 1], ['Red', 1], ['Total', 5], []],
    )
    const [, victims] = theme('Victims', 'GGAA', [['Theme 2'], []], FOUR)
    const now = read(['Plan', [...streets, ...victims]])
    expect(now.records.map(({ ref }) => ref).join(' ')).toBe('S1 S2 S3 S4 S5 V1 V2 V3 V4')
    expect(now.tables.length).toBe(1)
    expect(checks(now)).toEqual([])
  })

  it('of a sheet that was left out for a newer one are not held against that', () => {
    const now = read(
      [
        'Summary',
        [
          ['Green', 4],
          ['Amber', 1],
          ['Total', 5],
        ],
      ],
      ['Q1', theme('Streets', 'GAAAR', [['Green 1, Amber 3, Red 1'], []])[1]],
      ['Q2', theme('Streets', 'GGGAR', FIVE)[1]],
    )
    expect(now.tables.map(({ sheet }) => sheet.name)).toEqual(['Q2'])
    expect(checks(now)).toEqual(['Q2 return'])
  })
})
