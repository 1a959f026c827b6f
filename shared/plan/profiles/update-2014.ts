import type { Plan } from '../plan.ts'

const themes = [
  { code: '1', title: 'Protect, support and respond to victims, witnesses and vulnerable people' },
  {
    code: '2',
    title: 'Improve the efficiency, accessibility and effectiveness of the criminal justice process',
  },
  {
    code: '3',
    title:
      'Focus on priority crime types and those local areas that are most affected by crime and anti-social behaviour',
  },
  {
    code: '4',
    title: 'Reduce the impact of drugs and alcohol on levels of crime and anti-social behaviour',
  },
  { code: '5', title: 'Reduce the threat from organised crime' },
  { code: '6', title: 'Prevention, early intervention and reduction in reoffending' },
  { code: '7', title: 'Spending your money wisely' },
]

/** Six-month update on pledges and seven strategic themes, one table, status in the update row (April to September 2014). */
export const update2014: Plan = {
  id: 'update-2014',
  title: 'Police and Crime Plan 2014-18: pledges and strategic themes update',
  version: '2014',
  ruleSet: '2026.1',
  noun: { one: 'update', many: 'updates' },
  layout: 'table',
  periods: [],
  scope: { themes: [], agencies: [] },
  themes: [{ code: 'PL', title: "Commissioner's pledges" }, ...themes],
  levels: [
    {
      id: 'pledge-action',
      one: 'action',
      many: 'actions',
      refs: ['PL{pledge:1-7}-{agency:C|F|P}{number:00}'],
      theme: 'PL',
      // Numbers run per agency across the pledges: PL1-C01, PL2-F01, PL3-F02, PL4-C02.
      sequence: ['agency'],
      counted: true,
    },
    {
      id: 'action',
      one: 'action',
      many: 'actions',
      refs: ['T{theme:1-7}-{agency:C|F|P}{number:00}'],
      sequence: ['theme', 'agency'],
      counted: true,
    },
  ],
  key: [
    {
      letter: 'G',
      label: 'Green',
      words: [],
      definition: 'Achieved or Adequate Progress being Made',
      rank: 1,
      counts: true,
      // Achieved or not: the letter alone does not say that the work is over.
      means: ['on track'],
    },
    {
      letter: 'A',
      label: 'Amber',
      words: [],
      definition: "Started but Inadequate Progress or Risk that it won't be achieved",
      rank: 2,
      counts: true,
      means: ['at risk'],
    },
    {
      letter: 'R',
      label: 'Red',
      words: [],
      definition: "Not Started or likely that it won't be achieved",
      rank: 3,
      counts: true,
      means: ['not started', 'off track'],
    },
  ],
  countingRule: 'cells',
  agencies: [
    { code: 'C', title: 'Commissioner', words: ['PCC', 'OPCC', 'NOPCC', "Commissioner's office"] },
    { code: 'F', title: 'Force', words: ['Police', 'Chief Constable', 'Nottinghamshire Police'] },
    { code: 'P', title: 'Partners', words: ['Partner', 'Partnership', 'Partnerships'] },
  ],
  agencyPrefix: true,
  leads: [],
  sources: [],
  required: [
    {
      id: 'themes',
      title: 'Strategic themes',
      one: 'theme',
      many: 'themes',
      field: 'theme',
      items: themes,
    },
    {
      id: 'pledges',
      title: "Commissioner's pledges",
      one: 'pledge',
      many: 'pledges',
      field: 'pledge',
      items: [
        {
          code: '1',
          title: "Campaign against Government funding cuts to Nottinghamshire's Police and Crime Budget",
        },
        {
          code: '2',
          title:
            'Improve Community Policing across Nottinghamshire by taking on 150 extra Police Officers and 100 Police Community Support Officers (PCSOs)',
        },
        { code: '3', title: 'Work in partnership to reduce anti-social behaviour by 50%' },
        {
          code: '4',
          title: 'Give extra priority and resources to domestic violence and crimes against girls and women',
        },
        {
          code: '5',
          title:
            'Ensure that victims of crime are treated as people, not cases, and Victim Support is properly funded',
        },
        { code: '6', title: "Be fair, honest and protect taxpayers' money" },
      ],
    },
  ],
  requires: [
    { level: 'pledge-action', field: 'status' },
    { level: 'pledge-action', field: 'update' },
    { level: 'action', field: 'status' },
    { level: 'action', field: 'update' },
  ],
  columns: {
    title: ["COMMISSIONER'S PLEDGES", "Commissioner's Seven Strategic Themes"],
    status: ['STATUS (RAG)'],
  },
  labels: {},
  // A theme's number stands in the ref column, its title beside it.
  sections: [{ sets: 'theme', starts: ['{theme:1-7} '] }],
  recognise: ["COMMISSIONER'S PLEDGES AND STRATEGIC THEMES UPDATE", 'POLICE AND CRIME PLAN (2014-18)'],
  rules: {},
}
