import { describe, expect, it } from '@jest/globals'
import coverNone from '../../../../shared/rules/cover-none.ts'
import markMismatch from '../../../../shared/rules/mark-mismatch.ts'
import pledgeForm from '../../../../shared/rules/pledge-form.ts'
import pledgeMissing from '../../../../shared/rules/pledge-missing.ts'
import pledgeSection from '../../../../shared/rules/pledge-section.ts'
import sourceMissing from '../../../../shared/rules/source-missing.ts'
import sourceVariant from '../../../../shared/rules/source-variant.ts'
import titleDrift from '../../../../shared/rules/title-drift.ts'
import type { Rule, RuleExample } from '../../../../shared/rules/rule.ts'
import { givenFor, runRule } from '../given.ts'

type Sheet = RuleExample['sheet']

const messages = (rule: Rule, example: Omit<RuleExample, 'name' | 'finds'>): string[] =>
  runRule(rule, { name: '', finds: [], ...example }).findings.map(({ message }) => message)

const SOURCE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'committees of a council': [
    'Cabinet',
    'Council',
    'Cabinet Member',
    'Scrutiny',
    'Audit and Risk',
    'Audit',
    'Risk',
  ],
  'inspections of a force': ['PEEL 2018', 'PEEL 2019', 'HMIC', 'HMICFRS', 'Crime Data Integrity', 'PEEL'],
  'plans of a fire authority': [
    'IRMP',
    'CRMP',
    'Fire Standard 1',
    'Fire Standard 2',
    'Grenfell Phase 1',
    'Grenfell Phase 2',
  ],
  'names with "and" or "&"': [
    'Health and Wellbeing Board',
    'Health',
    'T&C Process',
    'Research & Analysis',
    'Analysis',
  ],
  'slashes inside a name': [
    'Police/Fire Board',
    'CSP',
    '2018/19 Budget',
    '2019/20 Budget',
    'LGA/NPCC guidance',
  ],
  'commas inside a name': ['Scrutiny, March', 'Scrutiny, May', 'Care Act 2014, s.42', 'Care Act 2014, s.44'],
  'internal and external': [
    'Internal Audit',
    'External Audit',
    'Peer Review',
    'Self Assessment',
    'Staff Survey',
  ],
}

describe('a source', () => {
  it.each(Object.entries(SOURCE_COLUMNS))('is left alone in: %s', (_, sources) => {
    const rows = sources.flatMap(source => Array<string>(5).fill(source))
    const sheet = [
      ['Ref', 'Action', 'Source', 'RAG'],
      ...rows.map((source, place) => [`A${place + 1}`, `Deliver part ${place + 1}`, source, 'G']),
    ]
    expect(givenFor({ name: '', sheet, finds: [] }).now.tables[0]?.columns.get('source')).toBe(2)
    // Setup rules run at their own stage.
    expect(messages(sourceVariant, { sheet })).toEqual([])
  })

  it('that the plan does not require is not checked', () => {
    const sheet = [
      ['Ref', 'Action', 'Source'],
      ['A1', 'Open a new station', ''],
    ]
    expect(runRule(sourceMissing, { name: '', sheet, finds: [] }).notChecked).toEqual([
      { rule: 'source-missing', why: 'the plan does not require sources' },
    ])
  })
})

const mapping = (...rows: readonly (readonly string[])[]): { plan: string; sheet: Sheet } => ({
  plan: 'mapping-2016',
  sheet: [['Theme', 'Ref', 'Revised', 'Strategic Activity'], ...rows],
})

describe('the code of a pledge', () => {
  it('is not missed where no text of the return has one', () => {
    const { notChecked } = runRule(pledgeMissing, {
      name: '',
      finds: [],
      ...mapping(
        ['1', 'C01', '', 'Re-commission victim services.'],
        ['1', 'C02', '', 'Review the protocols.'],
      ),
    })
    expect(notChecked).toEqual([{ rule: 'pledge-missing', why: 'no text begins with a code' }])
  })

  it('is not held against a heading that most of its rows contradict', () => {
    const sheet = mapping(
      ['1. Neighbourhood Police Teams: summary of changes', '', '', ''],
      ['1', 'C01', '', 'PL1: Continue to support partnership working.'],
      ['1', 'C02', '', 'PL2: Re-commission victim services.'],
      ['1', 'C03', '', 'PL3: Work with partners on cyber crime.'],
    )
    expect(messages(pledgeSection, sheet)).toEqual([])
  })

  it('is rewritten as most rows write it, with its own numbers and the rest of the cell as it was', () => {
    const example = mapping(
      ['7', 'F04', '', 'PL7.4 - New: Work with us to provide interviews.'],
      ['7', 'F05', '', 'PL7.5 - New: Introduce proactive mentoring.'],
      ['1', 'C09', '', 'PL7.10 New. Commit to spend 1 day with Nottingham Citizens.'],
    )
    const [finding] = runRule(pledgeForm, { name: '', finds: [], ...example }).findings
    expect(finding?.changes.map(({ cell, after }) => [cell, after])).toEqual([
      ['D4', 'PL7.10 - New: Commit to spend 1 day with Nottingham Citizens.'],
    ])
  })

  it.each([
    ['', 'PL3: Work with partners.', 0],
    ['*', '*PL3: Work with partners.', 0],
    ['Yes', '*PL3: Work with partners.', 0],
    ['No', 'PL3: Work with partners.', 0],
    ['–', 'PL3: Work with partners.', 0],
    ['*', '*Work with partners.', 0],
    ['*', 'PL3: Work with partners.', 1],
    ['', '*PL3: Work with partners.', 1],
  ])('with %j in the column and %j agrees or not: %i', (revised, text, count) => {
    expect(messages(markMismatch, mapping(['1', 'P06', revised, text]))).toHaveLength(count)
  })
})

const framework = [
  'P&C Plan Ref',
  'Police and Crime Plan Deliverable / Force Action',
  'Lead Officer',
  'Source',
]
const action = (ref: string, title: string): readonly string[] => [ref, title, 'DCC', 'STRA']

describe('what nothing stands against', () => {
  it('is said once for all where nothing is covered', () => {
    const sheet = [framework, action('T1.1', 'Improve the response to modern slavery')]
    expect(messages(coverNone, { plan: 'framework-2018', sheet })).toEqual([
      'Nothing in this return stands against any of the 30 deliverables (T1.1, T1.4, T1.5, T1.7, T1.10 …): add an action, or say why there is none',
    ])
  })

  it('is said once for each theme that the return leaves out', () => {
    const theme1 = ['1.1', '1.4', '1.5', '1.7', '1.10'].map(ref =>
      action(`${ref}.1`, `Carry out part ${ref}`),
    )
    expect(messages(coverNone, { plan: 'framework-2018', sheet: [framework, ...theme1] })).toEqual([
      'Nothing in this return stands against deliverable T1.12 (Mainstream and deploy the Street Triage Team to deal with mental health inciden…): add an action, or say why there is none',
      expect.stringContaining('the 3 deliverables of theme 2 (T2.2, T2.3, T2.14)'),
      expect.stringContaining('the 12 deliverables of theme 3'),
      expect.stringContaining('the 9 deliverables of theme 4'),
    ])
  })

  it('is not asked of two returns of one kind', () => {
    const sheet = [
      ['Ref', 'Action', 'RAG'],
      ['A1', 'Open a new station in the north', 'G'],
    ]
    const beside = [...sheet, ['A2', 'Train the call handlers', 'G']]
    expect(runRule(coverNone, { name: '', sheet, beside, finds: [] })).toEqual({
      findings: [],
      notChecked: [{ rule: 'cover-none', why: 'the plan lists nothing that must be covered' }],
    })
  })
})

describe('the words of a deliverable in two returns', () => {
  const drift = (now: string, then: string): number => {
    const sheet = (title: string): Sheet => [
      ['Ref', 'Action', 'RAG'],
      ['A1', title, 'G'],
    ]
    return messages(titleDrift, { sheet: sheet(now), beside: sheet(then) }).length
  }

  it.each([
    ['Reduce crime by 10% in the city', 'Reduce crime by 15% in the city', 1],
    ['Do not close the north station', 'Do now close the north station', 1],
    ['Increase the visits to vulnerable victims', 'Decrease the visits to vulnerable victims', 1],
    ['Respond to missing persons from hospital', 'Respond to missing people from hospital', 1],
    ['Review the programme of call handling', 'Review the Programme of call-handling.', 0],
    ['Prioritise the safety of young people', 'Prioritize safety of young people', 0],
    ['Publish the “harm spot” profiles', "Publish the 'harm spot' profiles", 0],
    ['Open a new station', 'Fund education for young people', 0],
  ])('%j and %j: %i', (now, then, count) => {
    expect(drift(now, then)).toBe(count)
  })
})
