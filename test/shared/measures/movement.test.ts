import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareReturns } from '../../../shared/measures/compare.ts'
import type { Movement } from '../../../shared/measures/movement.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { makeReturn, ragPlan } from './records.ts'

/** A period as a table: ref, statuses ('A+G' for two), title when it is not the ref's own. */
type Period = readonly (readonly [ref: string, statuses: string, title?: string])[]

function period(rows: Period, plan: Plan = ragPlan): ReturnType<typeof makeReturn> {
  return makeReturn(
    rows.map(([ref, statuses, title = ['do', 'all', 'of', 'it'].map(word => word + ref).join(' ')]) => ({
      ref,
      title,
      statuses: statuses === '' ? [] : statuses.split('+'),
    })),
    plan,
  )
}

/** Every list with something in it: 'better A1 A>G, gone A9 G>'. */
function told(movement: Movement): string {
  const { rule: _, compares, moved, ...lists } = movement
  const moves = Object.entries(lists).flatMap(([list, items]) =>
    items.map(item => `${list} ${item.ref} ${item.was}>${item.now}`),
  )
  return [
    ...moves,
    ...moved.map(move => `moved ${move.from} to ${move.ref}`),
    ...(compares === 'actions' ? ['(actions)'] : []),
  ].join(', ')
}

const compare = (now: Period, then: Period, rule?: 'worst' | 'latest'): string =>
  told(compareReturns(period(now), period(then), rule === undefined ? {} : { rule }))

describe('two periods of one plan', () => {
  it('move by the rank of the key', () => {
    const then: Period = [
      ['A1', 'A'],
      ['A2', 'G'],
      ['A3', 'R'],
      ['A4', 'G'],
    ]
    const now: Period = [
      ['A1', 'G'],
      ['A2', 'R'],
      ['A3', 'R'],
      ['A5', 'G'],
    ]
    expect(compare(now, then)).toBe('better A1 A>G, worse A2 G>R, same A3 R>R, new A5 >G, gone A4 G>')
  })

  it('compare one status per action: the lowest, or the newest', () => {
    expect(compare([['A1', 'A+G']], [['A1', 'G']])).toBe('worse A1 G>A')
    expect(compare([['A1', 'A+G']], [['A1', 'G']], 'latest')).toBe('same A1 G>G')
    expect(
      compare(
        [
          ['A1', 'G'],
          ['A1', 'A'],
        ],
        [['A1', 'G']],
      ),
    ).toBe('worse A1 G>A')
  })

  it('claim nothing where a status is missing or strange', () => {
    const then: Period = [
      ['A1', 'G'],
      ['A2', ''],
      ['A3', 'Grn'],
      ['A4', ''],
      ['A5', 'G'],
    ]
    const now: Period = [
      ['A1', ''],
      ['A2', 'G'],
      ['A3', 'G'],
      ['A4', ''],
      ['A5', 'Grn'],
    ]
    expect(compare(now, then)).toBe(
      'unclear A1 G>, unclear A2 >G, unclear A3 Grn>G, unclear A4 >, unclear A5 G>Grn',
    )
  })

  it('compare actions, not statuses, when one has none at all', () => {
    expect(compare([['A1', '']], [['A1', 'G']])).toBe('same A1 G>, (actions)')
  })

  it('claim no history for a ref with other wording', () => {
    const then: Period = [
      ['A1', 'R', 'Recruit 150 extra police officers'],
      ['A2', 'G', 'Publish the estates strategy in full'],
    ]
    const now: Period = [
      ['A1', 'G', 'Publish the estates strategy in full'],
      ['A2', 'G', 'Train all staff in first aid'],
    ]
    expect(compare(now, then)).toBe('reused A1 R>G, reused A2 G>G, moved A2 to A1')
  })

  it('take a title that was tidied, or is missing, for the same', () => {
    expect(
      compare(
        [['A1', 'G', 'Recruit 150 extra officers.']],
        [['A1', 'A', 'Recruit 150 extra police officers']],
      ),
    ).toBe('better A1 A>G')
    expect(compare([['A1', 'G', '']], [['A1', 'A', 'Recruit 150 extra police officers']])).toBe(
      'better A1 A>G',
    )
  })

  it('meet by title where there are no refs', () => {
    const then: Period = [
      ['', 'A', 'Recruit 150 extra police officers'],
      ['', 'G', 'Review the grants'],
    ]
    const now: Period = [
      ['', 'G', 'Train all staff in first aid'],
      ['', 'G', 'Recruit 150 extra officers'],
    ]
    expect(compare(now, then)).toBe('better  A>G, new  >G, gone  G>')
  })

  it('move nothing out of the exempt', () => {
    const exempt = {
      letter: 'X',
      label: 'Exempt',
      words: [],
      definition: '',
      rank: 9,
      counts: false,
      means: [],
    }
    const plan = { ...ragPlan, key: [...ragPlan.key, exempt] }
    const moved = compareReturns(
      period(
        [
          ['A1', 'G'],
          ['A2', 'X'],
          ['A3', 'X'],
        ],
        plan,
      ),
      period(
        [
          ['A1', 'X'],
          ['A2', 'X'],
          ['A3', 'R'],
        ],
        plan,
      ),
    )
    expect(told(moved)).toBe('same A2 X>X, unclear A1 X>G, unclear A3 R>X')
  })

  it('keep every kind of ref: rows left out of one plan are gone, not apart', () => {
    expect(
      compare(
        [['A1', 'G']],
        [
          ['A1', 'G'],
          ['PL1', 'G'],
        ],
      ),
    ).toBe('same A1 G>G, gone PL1 G>')
  })
})

describe('a return about some themes', () => {
  it('is compared with those themes of the older one', () => {
    const plan: Plan = { ...ragPlan, scope: { themes: ['1'], agencies: [] } }
    const actions = ['1', '1', '2'].map((theme, i) => ({
      ref: `A${i}`,
      title: `action${i} of${i}`,
      theme,
      statuses: ['G'],
    }))
    const moved = compareReturns(makeReturn(actions.slice(0, 1), plan), makeReturn(actions))
    expect(told(moved)).toBe('same A0 G>G, gone A1 G>')
  })
})

describe('periods of two plans', () => {
  const later: Plan = {
    ...ragPlan,
    id: 'later',
    key: ragPlan.key.map(entry => (entry.letter === 'R' ? { ...entry, letter: 'Red', words: ['R'] } : entry)),
  }

  it('rank the older statuses by the newer key', () => {
    const moved = compareReturns(
      period(
        [
          ['A1', 'Red'],
          ['A2', 'G'],
        ],
        later,
      ),
      period([
        ['A1', 'R'],
        ['A2', 'R'],
      ]),
    )
    expect(told(moved)).toBe('better A2 R>G, same A1 R>Red')
  })

  it('set apart the rows of a kind that the other does not have', () => {
    const moved = compareReturns(
      period(
        [
          ['A1', 'G'],
          ['1.1', 'G'],
        ],
        later,
      ),
      period([
        ['A1', 'G'],
        ['A2', 'G'],
        ['PL1', 'G'],
      ]),
    )
    expect(told(moved)).toBe('same A1 G>G, gone A2 G>, apart 1.1 >G, apart PL1 G>')
  })
})

describe('any two periods', () => {
  const row = fc.tuple(
    fc.constantFrom('A1', 'A2', 'A3', 'B1', ''),
    fc.constantFrom('', 'G', 'A', 'R', 'Grn'),
    fc.constantFrom('Recruit', 'Train all of the staff', 'Train all staff'),
  )

  it('put every action in exactly one list', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (now, then) => {
        const {
          rule: _,
          compares: __,
          moved: ___,
          gone,
          apart,
          ...lists
        } = compareReturns(period(now), period(then))
        const actions = (rows: Period): number =>
          new Set(rows.filter(([ref]) => ref !== '').map(([ref]) => ref)).size +
          rows.filter(([ref]) => ref === '').length
        const met =
          lists.better.length +
          lists.worse.length +
          lists.same.length +
          lists.unclear.length +
          lists.reused.length
        expect(apart).toEqual([])
        expect(met + lists.new.length).toBe(actions(now))
        expect(met + gone.length).toBe(actions(then))
      }),
    )
  })

  it('say better one way where they say worse the other way', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (now, then) => {
        const [there, back] = [
          compareReturns(period(now), period(then)),
          compareReturns(period(then), period(now)),
        ]
        const refs = (moves: Movement['better']): string[] => moves.map(move => move.ref).sort()
        expect([refs(there.better), refs(there.worse), refs(there.new)]).toEqual([
          refs(back.worse),
          refs(back.better),
          refs(back.gone),
        ])
      }),
    )
  })
})
