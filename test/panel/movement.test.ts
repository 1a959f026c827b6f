import { describe, expect, it } from '@jest/globals'
import type { Cell } from '../../shared/index.ts'
import {
  movementFacts,
  type MovedLine,
  type MovementFacts,
  type Rated,
} from '../../src/panel/facts/movement.ts'
import { lastCheck, sample, sheetOf } from './last-check.ts'

const HEADER = ['Ref', 'Action', 'RAG']
const STATION = 'Open a new station in the north'
const HANDLERS = 'Train all of the call handlers'
const ESTATE = 'Review the estate with the partners'
const GANGS = 'Develop an action plan on gangs and knives'

const compare = (now: readonly (readonly Cell[])[], then: readonly (readonly Cell[])[]) =>
  lastCheck(sheetOf([HEADER, ...now]), { older: sheetOf([HEADER, ...then]) })

const shown = (rated: Rated): string =>
  rated === undefined ? '' : typeof rated === 'string' ? `“${rated}”` : rated.label
const brief = ({ ref, was, now, places }: MovedLine): string =>
  `${ref} ${shown(was)}→${shown(now)} ${places()
    .map(({ cell }) => cell)
    .join(' ')}`.trim()
const linesOf = ({ lists }: MovementFacts, wanted: string): readonly MovedLine[] =>
  lists.find(({ id }) => id === wanted)?.lines ?? []

describe('two periods of one plan', () => {
  const last = compare(
    [
      ['A1', STATION, 'Red'],
      ['A2', HANDLERS, 'Green'],
      ['A3', ESTATE, 'Amber'],
      ['A5', GANGS, 'Purple'],
    ],
    [
      ['A1', STATION, 'Green'],
      ['A2', HANDLERS, 'Amber'],
      ['A4', 'Renew the fleet of vans and cars', 'Green'],
      ['A5', GANGS, 'Red'],
    ],
  )
  const facts = movementFacts(last)

  it('says what is worse first, what it was and where it stands', () => {
    expect(facts.lists.map(({ id }) => id).slice(0, 2)).toEqual(['worse', 'better'])
    expect(linesOf(facts, 'worse').map(brief)).toEqual(['A1 Green→Red A2'])
    expect(linesOf(facts, 'better').map(brief)).toEqual(['A2 Amber→Green A3'])
    expect(linesOf(facts, 'new').map(brief)).toEqual(['A3 →Amber A4'])
  })

  it('names the place of what is gone in the older return', () => {
    expect(linesOf(facts, 'gone').map(line => [brief(line), line.old])).toEqual([['A4 Green→ A4', true]])
  })

  it('claims nothing of a word that the key does not have', () => {
    expect(linesOf(facts, 'unclear').map(brief)).toEqual(['A5 Red→“Purple” A5'])
  })

  it('pastes refs with their words, which no program takes for numbers', () => {
    expect(facts.table().split('\n').slice(0, 2)).toEqual([
      'What\tAction\tWas\tNow\tLast time',
      `Worse\tA1 ${STATION}\tGreen\tRed\t`,
    ])
  })
})

it('sets the same ref with other words apart, with the words of both', () => {
  const facts = movementFacts(compare([['A1', STATION, 'Red']], [['A1', GANGS, 'Green']]))
  expect(linesOf(facts, 'reused').map(({ ref, title, before }) => [ref, title, before])).toEqual([
    ['A1', STATION, GANGS],
  ])
  expect(linesOf(facts, 'worse')).toEqual([])
})

it('finds the same words under another ref', () => {
  const facts = movementFacts(
    compare(
      [
        ['A7', STATION, 'Green'],
        ['A2', HANDLERS, 'Green'],
      ],
      [
        ['A1', STATION, 'Green'],
        ['A2', HANDLERS, 'Green'],
      ],
    ),
  )
  expect(linesOf(facts, 'moved').map(({ from, ref, places }) => [from, ref, places()[0]?.cell])).toEqual([
    ['A1', 'A7', 'A2'],
  ])
})

it('compares an action of several ratings by the rule, and says by which', () => {
  const last = compare(
    [
      ['A1', STATION, 'Amber'],
      ['A1', STATION, 'Green'],
    ],
    [['A1', STATION, 'Amber']],
  )
  const [lowest, newest] = [movementFacts(last, 'cells'), movementFacts(last, 'latest')]
  expect([linesOf(lowest, 'better').length, lowest.caption]).toEqual([0, 'Compared: one per action, lowest.'])
  expect([linesOf(newest, 'better').length, newest.caption]).toEqual([1, 'Compared: one per action, newest.'])
})

it('compares the mapping of 2016 with the update of 2014 by actions alone', async () => {
  const facts = movementFacts(lastCheck(await sample('mapping-2016'), { older: await sample('update-2014') }))
  expect([facts.rated, facts.caption]).toEqual([
    false,
    'One of the two returns has no ratings: only actions are compared.',
  ])
  expect(
    facts.lists.filter(({ lines }) => lines.length > 0).map(({ title, lines }) => `${title} ${lines.length}`),
  ).toEqual([
    'Same ref, different wording 35',
    'Same wording, different ref 1',
    'New 52',
    'Not in this return 39',
    'Kinds of rows that only one return has 6',
    'In both returns 2',
  ])
  expect(linesOf(facts, 'apart').every(({ old, places }) => old && places().length === 1)).toBe(true)
})

it('finds nothing moved in a return compared with itself, and says that the period is the same', async () => {
  const clean = await sample('clean')
  const facts = movementFacts(lastCheck(clean, { older: clean }))
  expect(
    facts.lists.filter(({ lines }) => lines.length > 0).map(({ id, lines }) => [id, lines.length]),
  ).toEqual([['same', 24]])
  expect(facts.warnings).toEqual(['Both returns are of 1 July 2025 to 30 September 2025.'])
})

describe('returns that cannot be compared', () => {
  it('have no action in common', async () => {
    const facts = movementFacts(lastCheck(await sample('clean'), { older: await sample('update-2014') }))
    expect(facts.problem).toBe(
      'The two cannot be compared: update-2014.xlsx has 82 actions, and none of them has the ref or the wording of an action of this return.',
    )
  })

  it('hold no actions at all', async () => {
    const facts = movementFacts(
      lastCheck(await sample('clean'), { older: sheetOf([['Some notes'], ['Nothing here']], 'Notes') }),
    )
    expect(facts.problem).toMatch(/^No actions were found in return\.xlsx: .+\. Choose another one\.$/)
  })

  it('are not chosen yet', async () => {
    expect(movementFacts(lastCheck(await sample('clean'))).problem).toBe(
      'No return of the last period is chosen yet.',
    )
  })
})
