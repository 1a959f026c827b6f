import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Cell, type Explanation, plainSheet, REASONS, RULES } from '../../../shared/index.ts'
import {
  decodeExplanations,
  withExplanations,
  withoutExplanation,
} from '../../../shared/register/explanations.ts'

const IDS = RULES.map(({ id }) => id)
const [CHECKED = '', OWNED = ''] = REASONS

const ONE: Explanation = {
  finding: 'lead-missing:A-04',
  ref: 'A-04',
  what: 'A-04 has no lead',
  reason: CHECKED,
  words: '',
  name: 'A. Analyst',
  role: 'Performance analyst',
  date: '2014-10-09',
  period: '2014-04-01 to 2014-09-30',
  plan: 'tracker, version 1 (K7QM-2F9X-40TB)',
  basis: '(blank)',
}
const TWO: Explanation = { ...ONE, finding: 'due-passed:A-03', ref: 'A-03', basis: 'Amber | 2012-04-01' }

const sheet = (rows: readonly (readonly Cell[])[]) => plainSheet('Plan explanations', rows)
const decoded = (rows: readonly (readonly Cell[])[]) => decodeExplanations(sheet(rows), IDS)
const rowsOf = (...explanations: Explanation[]) => withExplanations(undefined, explanations).rows

/** Text as cells keep it: nothing in front of it or behind it. */
const text = fc
  .oneof(fc.string(), fc.constantFrom('1.10', '007', 'TRUE', '=1+1', '- a', 'a\nb'))
  .map(each => each.trim().replace(/\r\n?/g, '\n'))
const explanation: fc.Arbitrary<Explanation> = fc.record({
  finding: fc
    .tuple(fc.constantFrom(...IDS), fc.stringMatching(/^[A-Z]\d{1,3}$/))
    .map(parts => parts.join(':')),
  ref: text,
  what: text,
  reason: fc.constantFrom(...REASONS),
  words: text.map(words => (words === '' ? 'as agreed' : words)),
  name: text,
  role: text.map(role => (role === '' ? 'Analyst' : role)),
  date: fc.integer({ min: 2010, max: 2040 }).map(year => `${year}-02-28`),
  period: text,
  plan: text,
  basis: text,
})

describe('the sheet Plan explanations', () => {
  it('reads like a table', () => {
    expect(rowsOf(ONE)).toEqual([
      [
        'Ref',
        'What was found',
        'Reason',
        'In your words',
        'Name',
        'Role',
        'Date',
        'Period',
        'What the cells said',
        'Plan',
        'Finding',
      ],
      [
        'A-04',
        'A-04 has no lead',
        CHECKED,
        '',
        'A. Analyst',
        'Performance analyst',
        '2014-10-09',
        '2014-04-01 to 2014-09-30',
        '(blank)',
        'tracker, version 1 (K7QM-2F9X-40TB)',
        'lead-missing:A-04',
      ],
    ])
  })

  it('gives explanations back, whatever order its rows and columns are in', () => {
    fc.assert(
      fc.property(fc.array(explanation, { maxLength: 5 }), fc.infiniteStream(fc.nat()), (many, lots) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map(each => ({ each, lot: lots.next().value as number }))
            .sort((a, b) => a.lot - b.lot)
            .map(({ each }) => each)
        const rows = rowsOf(...many)
        const columns = shuffled((rows[0] ?? []).map((_, place) => place))
        const moved = shuffled(rows).map(cells => [...columns.map(place => cells[place] ?? null), 'a note'])
        const read = decoded(moved)
        expect(read.problems).toEqual([])
        expect(new Set(read.explanations)).toEqual(new Set(decoded(rows).explanations))
        expect(read.explanations).toHaveLength(many.length)
        expect(decoded(rows).explanations).toEqual(many)
      }),
    )
  })

  it('takes dates as people type them', () => {
    const typed = (date: Cell) =>
      rowsOf(ONE).map(cells => cells.map(cell => (cell === ONE.date ? date : cell)))
    for (const date of ['9 October 2014', '09/10/2014', { day: 41921 }])
      expect(decoded(typed(date)).explanations).toEqual([ONE])
  })

  it('keeps columns, lines and notes of the person when one is added or taken back', () => {
    const before: (readonly Cell[])[] = rowsOf(ONE, TWO).map((cells, row) => [
      ...cells,
      row === 0 ? 'Seen by' : 'the chief',
    ])
    const held = sheet([['Our explanations'], [], ...before, ['see the minutes']])
    const more = withExplanations(held, [
      { ...ONE, words: 'As agreed in May' },
      { ...TWO, period: '2014-10-01 to 2015-03-31' },
    ])
    expect(more.rows.map(cells => [cells[0], cells[3], cells[11]])).toEqual([
      ['Our explanations', undefined, undefined],
      [undefined, undefined, undefined],
      ['Ref', 'In your words', 'Seen by'],
      ['A-04', 'As agreed in May', 'the chief'],
      ['A-03', '', 'the chief'],
      ['see the minutes', undefined, undefined],
      ['A-03', '', undefined],
    ])
    const less = withoutExplanation(sheet(more.rows), ONE)
    expect(less.rows.map(([first]) => first)).toEqual([
      'Our explanations',
      undefined,
      'Ref',
      'A-03',
      'see the minutes',
      'A-03',
    ])
  })

  it('says of every slip where it is, and still gives the other lines', () => {
    const slip = (from: Cell, to: Cell) =>
      decoded(
        rowsOf(ONE, TWO).map((cells, row) =>
          row === 1 ? cells.map(cell => (cell === from ? to : cell)) : cells,
        ),
      )
    const said = (from: Cell, to: Cell) => {
      const { explanations, problems } = slip(from, to)
      expect(explanations).toEqual([TWO])
      return problems
    }
    const row = 'Row 2 of Plan explanations is not used:'
    expect(said(CHECKED, 'because')).toEqual([
      `${row} "Reason" is "because": choose one of ${REASONS.map(each => `"${each}"`).join(', ')}`,
    ])
    expect(said(CHECKED, REASONS[REASONS.length - 1] ?? '')).toEqual([
      `${row} "In your words" is blank: say what the reason is`,
    ])
    expect(said('2014-10-09', 'last week')).toEqual([
      `${row} "Date" is "last week": enter a day, for example 9 October 2014`,
    ])
    expect(said('lead-missing:A-04', 'lead-mising:A-04')).toEqual([
      `${row} "Finding" is "lead-mising:A-04", and there is no such check: "lead-missing" may be meant`,
    ])
    expect(said('lead-missing:A-04', null)).toEqual([
      `${row} "Finding" is blank: copy it from the sheet Plan issues`,
    ])
    expect(slip(CHECKED, CHECKED.toUpperCase()).explanations).toEqual([ONE, TWO])
    expect(slip(CHECKED, OWNED).explanations).toEqual([{ ...ONE, reason: OWNED }, TWO])
  })

  it('tells the first of very many slips', () => {
    const [heads = [], ...rows] = rowsOf(
      ...Array.from({ length: 500 }, () => ({ ...ONE, reason: 'because' })),
    )
    const { problems } = decoded([heads, ...rows])
    expect([problems.length, problems[20]]).toEqual([21, 'and 480 more like these'])
  })

  it('says which heading is lost, and loses nothing when more is written', () => {
    const spoiled = rowsOf(ONE).map(cells => cells.map(cell => (cell === 'Finding' ? 'Findng' : cell)))
    expect(decoded(spoiled)).toEqual({
      explanations: [],
      problems: ['Row 1 of Plan explanations has no heading "Finding": "Findng" may be meant'],
    })
    const other = { ...ONE, finding: `${ONE.finding}0` }
    const rewritten = withExplanations(sheet(spoiled), [other])
    expect(decoded(rewritten.rows)).toEqual({ explanations: [ONE, other], problems: [] })
    const nonsense = [['this sheet'], ['was', 'used for'], [3, true, { error: '#REF!' }]]
    expect(decoded(nonsense).problems).toEqual([
      'Plan explanations has no row with its headings: write "Reason", "Date", "Period", "What the cells said", "Plan", "Finding" into one row',
    ])
    const written = withExplanations(sheet(nonsense), [ONE])
    expect(written.rows.slice(0, 3)).toEqual(nonsense)
    expect(decoded(written.rows).explanations).toEqual([ONE])
    expect(decoded([[], [null, ' ']])).toEqual({ explanations: [], problems: [] })
  })
})
