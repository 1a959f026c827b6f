import { describe, expect, it } from '@jest/globals'
import { countBy, crossCount } from '../../../shared/measures/counts.ts'
import {
  countCodes,
  coverBetween,
  coverList,
  coverage,
  reportCoverage,
  uncovered,
} from '../../../shared/measures/coverage.ts'
import { groupOf } from '../../../shared/measures/group.ts'
import { framework2018 } from '../../../shared/plan/profiles/framework-2018.ts'
import { mapping2016 } from '../../../shared/plan/profiles/mapping-2016.ts'
import type { Plan, RequiredList } from '../../../shared/plan/plan.ts'
import { makeReturn, ragPlan } from './records.ts'

const asks: RequiredList = {
  id: 'asks',
  title: 'Asks',
  one: 'ask',
  many: 'asks',
  field: 'ask',
  items: [
    { code: '7.1', title: 'One', agency: 'C' },
    { code: '7.2', title: 'Two', agency: 'F', theme: '1' },
    { code: '7.10', title: 'Ten', agency: 'F', theme: '2' },
    { code: '7.3', title: 'Three' },
  ],
  thin: 2,
}

const rows = [
  { ref: 'A1', code: 'PL7.1' },
  { ref: 'A2', code: 'PL7.1' },
  { ref: 'A3', code: '*PL7.2' },
  { ref: 'A4', code: 'PL7' },
  { ref: 'A5' },
]

describe('a required list', () => {
  it('counts what covers each item and names what is thin', () => {
    const list = coverList(makeReturn(rows), asks)
    expect(list.items.map(({ code, count, thin }) => [code, count, thin])).toEqual([
      ['7.1', 2, false],
      ['7.2', 1, true],
      ['7.10', 0, false],
      ['7.3', 0, false],
    ])
    expect(reportCoverage(list)).toEqual({
      name: 'Asks',
      required: 4,
      covered: 2,
      items: [
        { code: '7.1', title: 'One', count: 2, covered: true },
        { code: '7.2', title: 'Two', count: 1, covered: true },
        { code: '7.10', title: 'Ten', count: 0, covered: false },
        { code: '7.3', title: 'Three', count: 0, covered: false },
      ],
    })
  })

  it.each([
    ['nothing said', {}, undefined, '7.10 7.3'],
    ['the plan is for the commissioner', { agencies: ['C'], themes: [] }, undefined, '7.3'],
    ['the plan is for theme 1', { agencies: [], themes: ['1'] }, undefined, '7.3'],
    ['the list binds the force', {}, ['F'], '7.10 7.3'],
    ['the list binds the commissioner', {}, ['C'], '7.3'],
  ])('must be covered within the scope of the return: %s', (_, scope, agencies, holes) => {
    const plan: Plan = { ...ragPlan, scope: { ...ragPlan.scope, ...scope } }
    const list = agencies === undefined ? asks : { ...asks, agencies }
    expect(
      uncovered(coverList(makeReturn(rows, plan), list))
        .map(item => item.code)
        .join(' '),
    ).toBe(holes)
  })

  it('without items of its own takes the parents that the return names', () => {
    const plan = { ...framework2018, required: framework2018.required.map(list => ({ ...list, items: [] })) }
    const given = makeReturn(
      [{ ref: 'T1.1', title: 'First' }, { ref: '1.1.1' }, { ref: '1.1.2' }, { ref: 'T1.2', title: 'Second' }],
      plan,
    )
    expect(coverage(given)[0]?.items).toEqual([
      { code: 'T1.1', title: 'First', count: 2, covered: true },
      { code: 'T1.2', title: 'Second', count: 0, covered: false },
    ])
  })
})

describe('a second return', () => {
  const later: Plan = { ...ragPlan, id: 'later' }
  const required = makeReturn([
    { ref: 'D1', agency: 'F' },
    { ref: 'D2', agency: 'F' },
    { ref: 'D3', agency: 'C' },
  ])

  it('covers by the same ref where its rows have no parents', () => {
    const list = coverBetween(required, makeReturn([{ ref: 'd1' }, { ref: 'D9' }], later))
    expect(list.items.map(item => [item.code, item.count])).toEqual([
      ['D1', 1],
      ['D2', 0],
      ['D3', 0],
    ])
  })

  it('owes only what is its agencies’ to do', () => {
    const owed = (plan: Plan): string =>
      uncovered(coverBetween(required, makeReturn([{ ref: 'D1' }], plan)))
        .map(item => item.code)
        .join(' ')
    expect(owed(later)).toBe('D2') // it covers something of the force, nothing of the commissioner
    expect(owed({ ...later, scope: { themes: [], agencies: ['C', 'F'] } })).toBe('D2 D3')
  })
})

describe('codes of plain lists', () => {
  it('are counted whatever their case and spaces', () => {
    expect(countCodes(['T1.1', 't1.2', 'T1.10', '__proto__'], [' t1.1', 'T1.2', 'T1.2', 'T1.1 0'])).toEqual([
      1, 2, 0, 0,
    ])
  })
})

describe('groups', () => {
  it('take a pledge from the heading before the code, the code before nothing', () => {
    const given = makeReturn(
      [
        { ref: 'C01', theme: '1', pledge: '4', code: 'PL5' },
        { ref: 'C02', theme: '1', code: 'PL5.3' },
        { ref: 'C03', theme: '1' },
      ],
      mapping2016,
    )
    expect(
      given.records.map(record => [
        groupOf(record, 'pledge'),
        groupOf(record, 'ask'),
        groupOf(record, 'theme'),
      ]),
    ).toEqual([
      ['4', '', '1'],
      ['5', '5.3', '1'],
      ['', '', '1'],
    ])
  })

  it('may be called __proto__, and have a blank one for the rest', () => {
    const given = makeReturn([
      { ref: 'A1', statuses: ['G'], cells: { organisation: '__proto__' } },
      { ref: 'A2', statuses: ['A'] },
    ])
    const groups = [...countBy(given, 'organisation')].map(([name, { worst }]) => [name, worst.byStatus])
    expect(groups).toEqual([
      ['__proto__', { G: 1, A: 0, R: 0 }],
      ['', { G: 0, A: 1, R: 0 }],
    ])
  })

  it('cross every rating, one letter, or one status per action', () => {
    const given = makeReturn([
      { ref: 'A1', agency: 'F', theme: '1', statuses: ['A', 'G'] },
      { ref: 'A2', agency: 'C', theme: '1', statuses: ['G'] },
      { ref: 'A3', agency: 'C', theme: '2', statuses: [] },
    ])
    const counts = (options: Parameters<typeof crossCount>[3]): unknown =>
      crossCount(given, 'theme', 'agency', options).counts
    expect(counts({})).toEqual([
      [1, 2],
      [0, 0],
    ])
    expect(counts({ letter: 'G' })).toEqual([
      [1, 1],
      [0, 0],
    ])
    expect(counts({ letter: 'G', rule: 'worst' })).toEqual([
      [1, 0],
      [0, 0],
    ])
    expect(counts({ letter: 'blank' })).toEqual([
      [0, 0],
      [1, 0],
    ])
    expect(counts({ letter: 'constructor' })).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})
