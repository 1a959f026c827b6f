import { describe, expect, it } from '@jest/globals'
import { countReturn } from '../../../shared/measures/counts.ts'
import { headline, headlineSentence } from '../../../shared/measures/headline.ts'
import { comparePrinted } from '../../../shared/measures/printed.ts'
import { showCounts, tallyCells } from '../../../shared/measures/tally.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { Printed, Return } from '../../../shared/return/return.ts'
import { makeReturn, ragPlan, rated } from './records.ts'
import type { Row } from './records.ts'

const exempt = { letter: 'X', label: 'Exempt', words: [], definition: '', rank: 9, counts: false, means: [] }
const withExempt: Plan = { ...ragPlan, key: [...ragPlan.key, exempt] }

/** Two amber, one of them green later, and one green: 3 ratings on 2 actions. */
const twoRules = rated([
  ['A1', 'A', 'G'],
  ['A2', 'G'],
])

describe('the headline sentence', () => {
  it.each([
    [
      [
        ['A1', 'G'],
        ['A2', 'A'],
        ['A3', 'R'],
      ],
      '1 of 3 ratings (33.3%) is Green, 1 (33.3%) Amber and 1 (33.3%) Red, on 3 actions.',
    ],
    [[['A1', 'A']], 'None of 1 rating is Green, 1 (100%) Amber and none Red, on 1 action.'],
    [
      [
        ['A1', 'R'],
        ['A2', 'A'],
      ],
      'None of 2 ratings are Green, 1 (50.0%) Amber and 1 (50.0%) Red, on 2 actions.',
    ],
    [
      [['A1', 'G'], ['A2'], ['A3', 'Grn']],
      '1 of 1 rating (100%) is Green, none Amber and none Red, on 3 actions. Not counted: 1 action without a rating and 1 rating that the key does not have.',
    ],
    [[['A1'], ['A2']], '2 actions have no rating.'],
    [[['A1']], '1 action has no rating.'],
    [[['A1', 'Blue']], 'No rating is counted. Not counted: 1 rating that the key does not have.'],
    [[], 'There are no ratings.'],
  ] as [[string, ...string[]][], string][])('of %j', (rows, sentence) => {
    expect(headline(rated(rows)).sentence).toBe(sentence)
  })

  it('names what an exempt rating is called', () => {
    expect(
      headline(
        rated(
          [
            ['A1', 'G'],
            ['A2', 'X'],
          ],
          withExempt,
        ),
      ).sentence,
    ).toBe('1 of 1 rating (100%) is Green, none Amber and none Red, on 2 actions. Not counted: 1 Exempt.')
  })

  it('names the counting rule when each action counts once', () => {
    const counts = countReturn(twoRules)
    const say = (rule: 'worst' | 'latest'): string =>
      headlineSentence({
        counts: counts[rule],
        key: ragPlan.key,
        rule,
        actions: 2,
        noun: { one: 'deliverable', many: 'deliverables' },
      })
    expect([say('worst'), say('latest')]).toEqual([
      '1 of 2 deliverables (50.0%) is Green, 1 (50.0%) Amber and none Red (one per deliverable, lowest).',
      '2 of 2 deliverables (100%) are Green, none Amber and none Red (one per deliverable, newest).',
    ])
  })

  it('does not speak of actions where no refs were given', () => {
    const cells = showCounts(
      tallyCells(['G', 'G'], () => ragPlan.key[0] ?? 'blank'),
      ragPlan.key,
    )
    expect(headlineSentence({ counts: cells, key: ragPlan.key, rule: 'cells' })).toBe(
      '2 of 2 ratings (100%) are Green, none Amber and none Red.',
    )
  })
})

/** A print of a sheet: 'G 2 of 3, A 1 33.3%', total '3 Actions'. */
function print(figures: string, total = '', sheet = 'Sheet1'): Printed {
  const said = figures.split(', ').filter(text => text !== '')
  const [, number, noun = ''] = /^(\d+) (.*)$/.exec(total) ?? []
  return {
    sheet,
    figures: said.map((text, column) => {
      const [, letter = '', count, of, percent] =
        /^(\w)(?: (\d+))?(?: of (\d+))?(?: ([\d.]+)%)?$/.exec(text) ?? []
      const entry = ragPlan.key.find(each => each.letter === letter)
      if (entry === undefined) throw new RangeError(`No letter in "${text}"`)
      return { entry, count: numberOf(count), of: numberOf(of), percent: numberOf(percent), row: 0, column }
    }),
    total: number === undefined ? undefined : { count: Number(number), noun, text: total, row: 1, column: 0 },
    sentence: '',
    definitions: new Map(),
    keyRows: [],
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

function checks(rows: readonly Row[], ...prints: Printed[]): ReturnType<typeof comparePrinted> {
  const given: Return = makeReturn(rows, ragPlan, prints)
  return comparePrinted(given, countReturn(given))
}

const rows: Row[] = [
  { ref: 'A1', statuses: ['A', 'G'] },
  { ref: 'A2', statuses: ['G'] },
  { ref: 'A3', statuses: ['R', 'G'] },
]

describe('printed figures', () => {
  it.each([
    ['G 3, A 1, R 1', 'cells'],
    ['G 3 60%, A 1 20.0%, R 1 20%', 'cells'],
    ['G 3 of 5', 'cells'],
    ['G 1, A 1, R 1', 'worst'],
    ['G 1 of 3 33.3%', 'worst'],
    ['G 33%', 'worst'],
    ['G 3 of 3, A 0, R 0 0%', 'latest'],
    ['G 3, A 1, R 0', undefined],
    ['G 3 61%', undefined],
    ['G 2', undefined],
  ])('%s agree with the rows under %s', (figures, rule) => {
    expect(checks(rows, print(figures))[0]?.rule).toBe(rule)
  })

  it('that agree nowhere are held against the plan’s own rule, one by one', () => {
    const [check] = checks(rows, print('G 3, A 2, R 1'))
    expect(
      check?.figures.map(({ letter, printed, counted, agrees }) => [letter, printed, counted, agrees]),
    ).toEqual([
      ['G', 3, 3, true],
      ['A', 2, 1, false],
      ['R', 1, 1, true],
    ])
  })

  it('of a theme’s sheet may be its own, those of a cover the whole return’s', () => {
    const sheets: Row[] = [
      { ref: 'A1', statuses: ['G'], sheet: 'Theme 1' },
      { ref: 'B1', statuses: ['A'], sheet: 'Theme 2' },
      { ref: 'B2', statuses: ['G'], sheet: 'Theme 2' },
    ]
    const prints = [
      print('G 2, A 1', '', 'Cover'),
      print('G 1, A 1', '', 'Theme 2'),
      print('G 2, A 0', '', 'Theme 1'),
    ]
    expect(checks(sheets, ...prints).map(check => [check.print.sheet, check.about, check.rule])).toEqual([
      ['Cover', 'return', 'cells'],
      ['Theme 2', 'sheet', 'cells'],
      ['Theme 1', 'return', undefined],
    ])
  })

  it('of sheets alone are added up in the report', () => {
    const sheets: Row[] = [
      { ref: 'A1', statuses: ['G'], sheet: 'Theme 1' },
      { ref: 'B1', statuses: ['A'], sheet: 'Theme 2' },
      { ref: 'B2', statuses: ['G'], sheet: 'Theme 2' },
    ]
    const given = makeReturn(sheets, ragPlan, [
      print('G 1, A 0', '', 'Theme 1'),
      print('G 1, A 1', '', 'Theme 2'),
    ])
    expect(headline(given)).toMatchObject({
      printed: { G: 2, A: 1 },
      counted: { G: 2, A: 1, R: 0 },
      agrees: true,
    })
  })

  it('give the report its rule and its answer', () => {
    const agreeing = headline(makeReturn(rows, ragPlan, [print('G 1, A 1, R 1'), print('', '5 Actions')]))
    expect(agreeing).toMatchObject({
      printed: { G: 1, A: 1, R: 1 },
      counted: { G: 1, A: 1, R: 1 },
      agrees: true,
      rule: 'worst',
    })
    expect(headline(makeReturn(rows, ragPlan, [print('G 9')]))).toMatchObject({
      printed: { G: 9 },
      agrees: false,
      rule: 'cells',
    })
    expect(headline(makeReturn(rows))).toMatchObject({ printed: null, agrees: null, rule: 'cells' })
  })
})

describe('a printed total', () => {
  it.each([
    ['5 Actions', 'actions', 'ratings'],
    ['3 actions', 'actions', 'actions'],
    ['5 ratings', 'ratings', 'ratings'],
    ['5 RAG statuses', 'ratings', 'ratings'],
    ['3 strategic activities', 'actions', 'actions'],
    ['4 Actions', 'actions', undefined],
    ['3 pigs', 'unknown', 'actions'],
  ])('of %s names %s and is the number of %s', (total, named, counted) => {
    const [check] = checks(rows, print('', total))
    expect([
      check?.total?.named,
      check?.total?.counted,
      check?.total?.actions,
      check?.total?.ratings,
    ]).toEqual([named, counted, 3, 5])
  })
})
