import type { Plan } from '../plan.ts'

const agencies = [
  { code: 'C', title: 'Commissioner', words: ['PCC', 'OPCC', 'NOPCC', "Commissioner's office"] },
  { code: 'F', title: 'Force', words: ['Police', 'Chief Constable', 'Nottinghamshire Police'] },
  { code: 'P', title: 'Partners', words: ['Partner', 'Partnership', 'Partnerships'] },
]

/** Strategic activities under seven pledges: theme and ref in two columns, pledge code in the text (2016). */
export const mapping2016: Plan = {
  id: 'mapping-2016',
  title: 'Strategic activities supporting the seven pledges, 2016',
  version: '2016',
  ruleSet: '2026.1',
  noun: { one: 'mapping', many: 'mappings' },
  layout: 'table',
  periods: [],
  scope: { themes: [], agencies: [] },
  themes: ['1', '2', '3', '4', '5', '6', '7'].map(code => ({ code, title: '' })),
  levels: [
    {
      id: 'activity',
      one: 'activity',
      many: 'activities',
      refs: ['{agency:C|F|P}{number:00}'],
      // The ref alone names several activities; with its theme column it is the plan's own ref.
      key: 'T{theme:1-7}-{agency:C|F|P}{number:00}',
      sequence: ['theme', 'agency'],
      counted: true,
    },
  ],
  key: [],
  countingRule: 'cells',
  agencies,
  agencyPrefix: false,
  leads: [],
  sources: [],
  required: [
    {
      id: 'pledges',
      title: "Commissioner's seven pledges",
      one: 'pledge',
      many: 'pledges',
      field: 'pledge',
      items: [
        { code: '1', title: 'Neighbourhood Police Teams' },
        { code: '2', title: 'Better Services for Victims' },
        { code: '3', title: 'Cybercrime' },
        { code: '4', title: 'Safeguarding Young People' },
        { code: '5', title: 'Protect Residents From Terrorism' },
        { code: '6', title: 'Public Inquiry - Historic Abuse' },
        { code: '7', title: 'Nottingham Citizens' },
      ],
      thin: 2,
    },
    {
      id: 'asks',
      title: 'Nottingham Citizens asks',
      one: 'ask',
      many: 'asks',
      field: 'ask',
      items: [
        { code: '7.1', title: 'Evidence to the Independent Sanctuary Commission' },
        { code: '7.2', title: 'Mental health triage and custody health' },
        { code: '7.3', title: 'BME experience of policing, recruitment and volunteers' },
        { code: '7.4', title: 'Guaranteed interviews and support for BME candidates' },
        { code: '7.5', title: 'Mentoring and training for women and BME candidates in senior roles' },
        { code: '7.6', title: 'Annual reports on the experiences of BME officers' },
        { code: '7.7', title: 'Campaign on misogyny and street harassment' },
        { code: '7.8', title: 'Joint protocol for both universities' },
        { code: '7.9', title: 'Hate crime reporting and training for public transport providers' },
        { code: '7.10', title: 'A day with Nottingham Citizens in the first three months' },
      ],
    },
  ],
  requires: [],
  columns: { revised: ['Revised'], title: ['Strategic Activity'] },
  labels: {},
  sections: [{ sets: 'pledge', starts: ['{pledge:1-7}. '] }],
  titleCode: { codes: ['PL{pledge:1-7}.{ask:1-99}', 'PL{pledge:1-7}'], revised: '*', fresh: 'New' },
  recognise: ["STRATEGIC ACTIVITIES SUPPORTING COMMISSIONER'S 7 NEW PLEDGES"],
  // Only the activities that support a pledge are listed: the numbers in between are elsewhere in the plan.
  rules: { 'ref-gap': { severity: 'off' } },
}
