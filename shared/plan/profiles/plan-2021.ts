import type { Plan } from '../plan.ts'

/** A published plan: commitments as ticked bullets under headings, without refs, leads or ratings (consultation draft, November 2021). */
export const plan2021: Plan = {
  id: 'plan-2021',
  title: 'Police and Crime Plan 2021-25',
  version: '2021',
  ruleSet: '2026.1',
  noun: { one: 'plan', many: 'plans' },
  layout: 'list',
  periods: [],
  scope: { themes: [], agencies: [] },
  themes: [
    { code: '1', title: 'Preventing crime and protecting people from harm' },
    { code: '2', title: 'Responding efficiently and effectively to local needs' },
    { code: '3', title: 'Supporting victims, survivors and communities' },
  ],
  levels: [{ id: 'commitment', one: 'commitment', many: 'commitments', refs: [], counted: true }],
  key: [],
  countingRule: 'cells',
  agencies: [],
  agencyPrefix: false,
  leads: [],
  sources: [],
  required: [
    {
      id: 'priorities',
      title: 'Priorities',
      one: 'priority',
      many: 'priorities',
      field: 'theme',
      items: [
        { code: '1', title: 'Preventing crime and protecting people from harm' },
        { code: '2', title: 'Responding efficiently and effectively to local needs' },
        { code: '3', title: 'Supporting victims, survivors and communities' },
      ],
    },
  ],
  requires: [],
  columns: {},
  labels: {},
  sections: [
    {
      sets: 'theme',
      starts: [
        'Priority {theme:1-3}:',
        'Tackling Rural Crime',
        'Partnerships and Collaboration',
        'The Strategic Policing Requirement',
        'Our Equality Objectives',
        'Our Resources',
      ],
    },
    { sets: 'section', starts: ['In '] },
  ],
  recognise: ['Nottinghamshire Police and Crime Plan 2021 - 2025', 'My commitment to you'],
  rules: { 'ref-missing': { severity: 'off' }, 'ref-gap': { severity: 'off' } },
}
