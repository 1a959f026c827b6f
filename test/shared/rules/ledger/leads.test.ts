import { describe, expect, it } from '@jest/globals'
import leadConflict from '../../../../shared/rules/lead-conflict.ts'
import leadMissing from '../../../../shared/rules/lead-missing.ts'
import leadVariant from '../../../../shared/rules/lead-variant.ts'
import type { RuleExample } from '../../../../shared/rules/rule.ts'
import { runRule } from '../given.ts'
import { LEAD_COLUMNS } from './lead-columns.ts'

type Sheet = RuleExample['sheet']

const PARTS = [
  'Publish the plan',
  'Train the teams',
  'Review the budget',
  'Agree the protocol',
  'Survey users',
]
const times = (count: number, lead: string): string[] => Array<string>(count).fill(lead)

/** A tracker whose lead column holds these, one row each. */
function ledBy(leads: readonly string[], titles: readonly string[] = PARTS): Sheet {
  const rows = leads.map((lead, place) => [
    `A${place + 1}`,
    `${titles[place % titles.length] ?? ''} for stage ${place + 1}`,
    lead,
    'G',
  ])
  return [['Ref', 'Action', 'Lead', 'RAG'], ...rows]
}

const variants = (sheet: Sheet): string[] =>
  runRule(leadVariant, { name: '', sheet, finds: [] }).findings.map(({ message }) => message)

describe('two spellings of a lead', () => {
  it.each(Object.entries(LEAD_COLUMNS))('are not seen in the posts of: %s', (_, posts) => {
    // Each post in turn is the rare one among common ones: the hardest case for slips of the hand.
    const found = posts.flatMap(rare =>
      variants(ledBy([rare, ...posts.filter(post => post !== rare).flatMap(post => times(5, post))])),
    )
    expect(found).toEqual([])
  })

  it.each([
    ['Inspector, Bolton', 'Inspector, Boston', ['Walk the estates of Boston', 'Walk the estates of Bolton']],
    ['Lead for Melton', 'Lead for Milton', ['Open the Milton office', 'Move the Melton office']],
  ])('are not seen in %s and %s, which the actions tell apart', (common, rare, titles) => {
    expect(variants(ledBy([...times(5, common), rare], titles))).toEqual([])
  })

  it.each([
    ['Head of Community Safety', 'Head of Comunity Safety'],
    ['Head of Community Safety', 'Head of Community Saftey'],
    ['Director of Public Health', 'Director of Publc Health'],
    ['Service Manager (North)', 'Service Manger (North)'],
    ['Chief Executive', 'Chief Excutive'],
    ['Housing Options Manager', 'Housing Optons Manager'],
    ['Trading Standards Manager', 'Trading Standrads Manager'],
    ['Area Manager Prevention', 'Area Manager Preventoin'],
    ['Head of Democratic Services', 'Head of Democractic Services'],
    ['Head of Communications', 'Head of Comunications'],
    ['Portfolio Holder for Planning', 'Portfolio Holder for Plannning'],
    ['Safeguarding Board Manager', 'Safegaurding Board Manager'],
  ])('are found in five times "%s" and once "%s"', (common, rare) => {
    expect(variants(ledBy([...times(5, common), rare]))).toEqual([
      `"${rare}" (1 row) looks like "${common}" (5 rows): use one spelling, or say that they are two posts`,
    ])
  })

  it.each([
    ['Supt, County', 'Supt County'],
    ['Head of HR and OD', 'Head of HR & OD'],
    ['Director (Place)', 'Director, Place'],
    ['Head of Corporate Communications', 'Head of Corp Comms'],
    ['Vice-Chair of Scrutiny', 'Vice Chair of Scrutiny'],
    ['Finance Manager', 'Finance Mgr'],
  ])('are found in "%s" and "%s" whatever their number', (common, rare) => {
    expect(variants(ledBy([common, common, rare]))).toHaveLength(1)
  })

  it.each([[['Head of IT', 'head of IT', 'HEAD OF IT']], [['Head of IT', ' Head of IT ', 'Head  of IT']]])(
    'are not seen in case and spaces alone: %j',
    leads => {
      expect(variants(ledBy(leads))).toEqual([])
    },
  )

  it('are rewritten in cells of one post and of several, and the other post stays', () => {
    const sheet = ledBy(['DCC', ...times(2, 'Supt, County'), 'Supt County', 'DCC / Supt County; Head of IT'])
    const [finding] = runRule(leadVariant, { name: '', sheet: [...sheet], finds: [] }).findings
    // Equally common: the spelling that stands higher is kept.
    expect(finding?.changes.map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ['C5', 'Supt County', 'Supt, County'],
      ['C6', 'DCC / Supt County; Head of IT', 'DCC / Supt, County; Head of IT'],
    ])
  })

  it('are rewritten in a line behind its label', () => {
    const deliverable = (no: number, lead: string): Sheet => [
      [String(no), 'Force', `Recruit team number ${no} of the new model`, 'G'],
      [`Lead: ${lead}`],
      ['Update: The posts are filled.'],
    ]
    const sheet = [
      ['THEME 1: PROTECTING PEOPLE FROM HARM'],
      [
        'No.',
        'Organisation',
        'SPECIFIC DELIVERABLES OF COMMISSIONER, CHIEF CONSTABLE AND PARTNERS',
        'RAG Status',
      ],
      ...deliverable(1, 'Det Supt, Public Protection'),
      ...deliverable(2, 'Det Supt Public Protection'),
    ]
    const [finding] = runRule(leadVariant, { name: '', plan: 'delivery-2018', sheet, finds: [] }).findings
    expect(finding?.changes).toEqual([
      {
        sheet: 'Sheet1',
        cell: 'A7',
        before: 'Lead: Det Supt Public Protection',
        after: 'Lead: Det Supt, Public Protection',
      },
    ])
  })
})

describe('a missing lead', () => {
  const missing = (sheet: Sheet, plan?: string): string[] =>
    runRule(leadMissing, {
      name: '',
      sheet,
      finds: [],
      ...(plan === undefined ? {} : { plan }),
    }).findings.map(({ cell, severity }) => `${cell} ${severity}`)

  it('is asked about where most actions have one', () => {
    expect(missing(ledBy(['DCC', 'ACC', '', 'Head of IT']))).toEqual(['C4 query'])
  })

  it.each([
    ['half of them or fewer have one', ['DCC', '', '', 'ACC']],
    ['none has one', ['', '', '']],
    ['all have one', ['DCC', 'ACC', 'TBC']],
  ])('is not asked about where %s', (_, leads) => {
    expect(missing(ledBy(leads))).toEqual([])
  })

  it('is not asked about in rows that hold a number and words alone', () => {
    const sheet = [...ledBy(['DCC', 'ACC', 'Head of IT']), ['2', 'Safer neighbourhoods', '', '']]
    expect(missing(sheet)).toEqual([])
  })

  it('is not checked without a column or line for leads, and says why', () => {
    const sheet = [
      ['Ref', 'Action', 'RAG'],
      ['A1', 'Open a new station', 'G'],
    ]
    expect(runRule(leadMissing, { name: '', sheet, finds: [] })).toEqual({
      findings: [],
      notChecked: [{ rule: 'lead-missing', why: 'no column holds leads' }],
    })
  })
})

describe('another lead in the second return', () => {
  const conflicts = (now: string, beside: string): number =>
    runRule(leadConflict, { name: '', sheet: ledBy([now]), beside: ledBy([beside]), finds: [] }).findings
      .length

  it.each([
    ['Det Supt, Public Protection', 'Det Chief Insp, Children', 1],
    ['DCI City', 'DCI County', 1],
    ['Head of IS', 'Head of IT', 1],
    ['Supt County', 'Supt, County', 0],
    ['Head of Comunity Safety', 'Head of Community Safety', 0],
    ['Supt, City / Supt, County', 'Supt, County', 0],
    ['Head of HR & OD', 'head of HR and OD', 0],
    ['', 'Head of IT', 0],
  ])('%j beside %j: %i', (now, beside, count) => {
    expect(conflicts(now, beside)).toBe(count)
  })
})
