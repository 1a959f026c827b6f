import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compilePlan } from '../../../shared/plan/compile.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import { readPlan } from '../../../shared/plan/read-plan.ts'
import { SCALES } from '../../../shared/plan/scale-words.ts'
import { chooseScale } from '../../../shared/plan/scales.ts'

/** 'Green 20, Amber 5' → counts by text. */
function counts(text: string): Map<string, number> {
  if (text === '') return new Map()
  return new Map(
    text.split(', ').map(each => {
      const at = each.lastIndexOf(' ')
      return [each.slice(0, at), Number(each.slice(at + 1))]
    }),
  )
}

/** Letters of the chosen key, best first; '!' behind those that do not count. */
function lettersOf(heading: string, values: string, dropDown: readonly string[] = []): string {
  const scale = chooseScale(counts(values), heading, dropDown)
  return scale?.key.map(entry => entry.letter + (entry.counts ? '' : '!')).join(' | ') ?? 'none'
}

describe('a key in the words of the column', () => {
  it.each([
    ['three letters', 'RAG', 'G 20, A 5, R 2', 'G | A | R'],
    ['a letter that no cell has yet', 'RAG', 'G 20, A 5', 'G | A | R'],
    ['whole words', 'RAG rating', 'Green 20, Amber 5, Red 1', 'Green | Amber | Red'],
    ['capitals', 'RAG', 'GREEN 20, RED 1, N/A 1', 'GREEN | AMBER | RED | N/A!'],
    ['the commoner spelling', 'RAG', 'Green 2, G 9, green 1, A 3', 'G | A | R'],
    [
      'five points',
      'DCA',
      'Green 2, Amber/Green 4, Amber 5, Amber/Red 2, Red 1',
      'Green | Amber/Green | Amber | Amber/Red | Red',
    ],
    ['five points by letters', 'DCA', 'G 2, A/G 4, A 5, AR 2, R 1', 'G | A/G | A | AR | R'],
    ['blue', 'BRAG', 'B 12, G 20, A 5, R 2', 'B | G | A | R'],
    ['blue under another heading', 'Status', 'B 12, G 20, A 5, R 2', 'B | G | A | R'],
    ['yellow for amber', 'Rating', 'R 4, Y 3, G 2', 'G | Y | R'],
    ['white and grey', 'RAG', 'G 8, White 2, Grey 1', 'G | Grey | White | A | R'],
    ['white and not started', 'RAG', 'G 8, W 4, NS 3', 'G | W | NS | A | R'],
    [
      'colours beside words',
      'RAG status',
      'Green 8, Amber 1, Complete 3, Not started 2',
      'Complete | Green | Not started | Amber | Red',
    ],
    [
      'a colour and what it means',
      'RAG',
      'Green - on track 2, Amber - at risk 4, Blue (complete) 1',
      'Blue (complete) | Green - on track | Amber - at risk | Red',
    ],
    ['shapes and arrows', 'RAG', '\u25cf Green 4, A \u2194 2, R \u2191 1', 'Green | A | R'],
    [
      'withheld in words',
      'DCA',
      'Green 5, Red 2, Exempt under Section 43 of the FOI Act 3',
      'Green | Amber | Red | Exempt!',
    ],
    [
      'progress',
      'Status',
      'Complete 2, In progress 4, Not started 5, Delayed 1',
      'Complete | In progress | Not started | Delayed',
    ],
    [
      'numbered progress',
      'Status',
      '1. Not started 2, 2. In progress 4, 3. Complete 5',
      '3. Complete | 2. In progress | 1. Not started',
    ],
    ['on track, off track', 'Status', 'On track 2, At risk 4, Off track 5', 'On track | At risk | Off track'],
    [
      'pledges',
      'Pledge status',
      'delivered 4, largely 2, partly 5, not-delivered 5, abandoned 2, in-progress 3, superseded 1',
      'delivered | largely | in-progress | partly | not-delivered | abandoned | superseded',
    ],
    ['open and closed', 'Action status', 'Open 4, Closed 8', 'Closed | Open'],
    ['confidence, high is best', 'Delivery confidence', 'High 2, Medium 4, Low 5', 'High | Medium | Low'],
    ['risk, low is best', 'Risk rating', 'High 2, Medium 4, Low 5', 'Low | Medium | High'],
    ['ticks', 'Done?', '\u2713 2, \u2717 4', '\u2713 | \u2717'],
    ['check boxes', 'Complete', 'TRUE 9, FALSE 3', 'TRUE | FALSE'],
    ['a lone Y is yes', 'Done', 'Y 9', 'Y | No'],
    ['numbers up to the largest', 'Score', '1 2, 3 4, 4 5', '1 | 2 | 3 | 4'],
    ['percentages', 'Progress', '0% 2, 45% 4, 100% 1', '100% | 1-99% | 0%'],
    [
      'percentages as a sheet holds them',
      'Progress',
      '0 2, 0.45 4, 0.333333333333333 1, 1 1',
      '100% | 1-99% | 0%',
    ],
    ['percentages typed bare', '% done', '0 2, 45 4, 100 1', '100% | 1-99% | 0%'],
    [
      'words that no scale knows',
      'Maturity',
      'Embedded 9, Emerging 3, Mature 4',
      'Embedded | Mature | Emerging',
    ],
  ])('%s', (_, heading, values, letters) => {
    expect(lettersOf(heading, values)).toBe(letters)
  })

  it.each([
    ['the list alone', '', ['Red', 'Amber', 'Green', 'Blue'], 'Blue | Green | Amber | Red'],
    [
      'a stranger in the list',
      'Green 4, Amber 3',
      ['Green', 'Amber', 'Red', 'Escalated'],
      'Green | Amber | Red | Escalated',
    ],
    ['B, because the list has it', 'G 9, B 4', ['B', 'R', 'A', 'G'], 'B | G | A | R'],
    [
      'two words of the list that one scale takes for one',
      'Ongoing 4, Complete 2',
      ['Complete', 'In progress', 'Ongoing'],
      'Complete | In progress | Ongoing',
    ],
    ['words of the list that no scale knows', 'Emerging 1', ['Emerging', 'Embedded'], 'Emerging | Embedded'],
  ])('%s', (_, values, list, letters) => {
    expect(lettersOf('RAG', values, list)).toBe(letters)
  })
})

describe('what stays out of the key', () => {
  it.each([
    ['a slip', 'RAG', 'Green 9, Amber 3, Grn 1', 'Green | Amber | Red'],
    ['B under a heading that says RAG', 'RAG', 'G 20, A 5, R 2, B 12', 'G | A | R'],
    ['a word of another kind', 'RAG', 'Green 9, Amber 3, See note 2', 'Green | Amber | Red'],
    ['a change, not a rating', 'RAG', 'Green 9, Red 3, Amber \u2192 Green 4', 'Green | Amber | Red'],
    ['two colours that differ', 'RAG', 'Green 9, Red 3, Green: red for City 1', 'Green | Amber | Red'],
  ])('%s', (_, heading, values, letters) => {
    expect(lettersOf(heading, values)).toBe(letters)
  })

  it.each([
    ['prose', 'Status', 'Work goes on with the county 1, A review was held in May 1'],
    ['nothing', 'Status', ''],
    ['names', 'Owner', 'Supt City 3, Supt County 2, DCC 1'],
    ['high, medium and low without a word on what they measure', 'Status', 'High 1, Medium 1'],
  ])('no key at all from %s', (_, heading, values) => {
    expect(lettersOf(heading, values)).toBe('none')
  })
})

it.each([
  ['RAG', 'G 38, Grn 2', [], '"RAG" was read as Green, Amber and Red (38 of 40 cells).'],
  ['', 'Done 3, Ongoing 1', [], 'The rating column was read as Done and Ongoing (4 of 4 cells).'],
  [
    'Stage',
    'Mature 3, Embedded 3',
    [],
    '"Stage" was read as Mature and Embedded (6 of 6 cells). Which of them is best is not known.',
  ],
])('says why: %s', (heading, values, list, why) => {
  expect(chooseScale(counts(values), heading, list)?.why).toBe(why)
})

describe('the scales', () => {
  const words = SCALES.flatMap(scale => scale.steps.flatMap(step => [step.letter, step.label, ...step.words]))
  const columns = fc.dictionary(
    fc.constantFrom(...words, 'Grn', '__proto__', 'Parked for now'),
    fc.integer({ min: 1, max: 30 }),
    {
      maxKeys: 8,
    },
  )

  it('make keys that a plan can hold', () => {
    fc.assert(
      fc.property(
        columns,
        fc.constantFrom('RAG', 'Status', 'Confidence', 'Done', '% done'),
        (column, heading) => {
          const key = chooseScale(new Map(Object.entries(column)), heading, [])?.key ?? []
          expect(readPlan({ ...tracker, key })).toHaveProperty('plan')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('make keys that read as many cells as they say', () => {
    fc.assert(
      fc.property(columns, fc.constantFrom('RAG', 'Status', 'Done'), (column, heading) => {
        const scale = chooseScale(new Map(Object.entries(column)), heading, [])
        const plan = compilePlan({ ...tracker, key: scale?.key ?? [] })
        const read = Object.entries(column).filter(([text]) => plan.readStatus(text) !== undefined)
        const cells = read.reduce((sum, [, count]) => sum + count, 0)
        expect(scale?.why ?? '(0 of ').toContain(`(${cells} of `)
      }),
      { numRuns: 300 },
    )
  })
})
