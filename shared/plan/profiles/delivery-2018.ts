import type { Plan } from '../plan.ts'

const agencies = [
  { code: 'C', title: 'Commissioner', words: ['PCC', 'OPCC', 'NOPCC', "Commissioner's office"] },
  { code: 'F', title: 'Force', words: ['Police', 'Chief Constable', 'Nottinghamshire Police'] },
  { code: 'P', title: 'Partners', words: ['Partner', 'Partnership', 'Partnerships'] },
]

const themes = [
  { code: '1', title: 'Protecting People from Harm' },
  { code: '2', title: 'Helping and Supporting Victims' },
  { code: '3', title: 'Tackling Crime and Antisocial Behaviour' },
  { code: '4', title: 'Transforming Services and Delivering Quality Policing' },
]

const deliverables = [
  {
    code: 'T1.1',
    title:
      'Continue to improve partnership response to modern slavery, improve understanding and raise public awareness of exploitation.',
    agency: 'P',
    theme: '1',
  },
  {
    code: 'T1.2',
    title:
      'Fund targeted education and awareness raising initiatives with young people, parents and the wider community with regard to substance misuse and new psychoactive substances.',
    agency: 'C',
    theme: '1',
  },
  {
    code: 'T1.3',
    title:
      'Undertake a review of the criminal justice substance misuse service to meet current and future drug use.',
    agency: 'C',
    theme: '1',
  },
  {
    code: 'T1.4',
    title:
      'Recruit dedicated police staff to implement a new cyber fraud prevention and protection strategy to safeguard vulnerable people.',
    agency: 'F',
    theme: '1',
  },
  {
    code: 'T1.5',
    title: "Continue to undertake 'Fraud Protect' visits to vulnerable victims of financial crime.",
    agency: 'F',
    theme: '1',
  },
  {
    code: 'T1.6',
    title:
      'Invest in initiatives to raise awareness and keep people safe on-line, focussing on preventing child exploitation, bullying, sexting, and technologically-assisted harmful sexual behaviour.',
    agency: 'C',
    theme: '1',
  },
  {
    code: 'T1.7',
    title: 'Increase the resource into policing to deal the investigation of paedophiles online.',
    agency: 'F',
    theme: '1',
  },
  {
    code: 'T1.8',
    title:
      'PCC to continue to provide leadership and commitment to delivering the mental health crisis care concordat.',
    agency: 'C',
    theme: '1',
  },
  {
    code: 'T1.9',
    title:
      'PCC to continue building relationship with partners, health sector and Clinical Commissioning Groups (CCG) to further enhance support for people with mental health issues.',
    agency: 'C',
    theme: '1',
  },
  {
    code: 'T1.10',
    title:
      'Continue to better understand and improve partnership response to missing persons from hospital, home and care settings.',
    agency: 'F',
    theme: '1',
  },
  {
    code: 'T1.11',
    title:
      'Support community led early help services and problem solving approaches for people suffering from mental health and complex needs who are perpetrators of crime and ASB.',
    agency: 'C',
    theme: '1',
  },
  {
    code: 'T1.12',
    title: 'Mainstream and deploy the Street Triage Team to deal with mental health incidents.',
    agency: 'F',
    theme: '1',
  },
  {
    code: 'T1.13',
    title:
      'Invest in initiatives to address the complex needs of offenders who are at risk of street homelessness or street drinking.',
    agency: 'C',
    theme: '1',
  },
  {
    code: 'T1.14',
    title:
      'Expand the use of E-CINS Case Management system to broaden partnership work to protect people from harm and support problem solving.',
    agency: 'C',
    theme: '1',
  },
]

/** Quarterly delivery plan, one paper per theme: rating in the title row, lead and update in lines below (April 2018). */
export const delivery2018: Plan = {
  id: 'delivery-2018',
  title: 'Police and Crime Delivery Plan 2018-21: quarterly update',
  version: '2018',
  ruleSet: '2026.1',
  noun: { one: 'update', many: 'updates' },
  layout: 'table',
  periods: [],
  scope: { themes: ['1'], agencies: [] },
  themes,
  levels: [
    {
      id: 'deliverable',
      one: 'deliverable',
      many: 'deliverables',
      // Plain numbers; the theme stands in the heading above them.
      refs: ['{deliverable:1-99}'],
      key: 'T{theme:1-4}.{deliverable:1-99}',
      sequence: ['theme'],
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
      rank: 3,
      counts: true,
      means: ['at risk'],
    },
    {
      letter: 'R',
      label: 'Red',
      words: [],
      definition: "Unachieved or likely that it won't be achieved",
      rank: 4,
      counts: true,
      means: ['off track'],
    },
    {
      letter: 'NS',
      label: 'White',
      words: ['W', 'White (NS)', 'Not started'],
      definition: 'Not Started but Planned to take place during later Qrt',
      // Planned for later is no failure by this key: worse than Green, better than Amber.
      rank: 2,
      counts: true,
      means: ['not started', 'not due'],
    },
  ],
  countingRule: 'cells',
  agencies,
  agencyPrefix: false,
  leads: [
    { post: 'Det Supt, Serious and Organised Crime', aliases: ['Det Supt, SOC'] },
    { post: 'Det Supt, Public Protection', aliases: [] },
    { post: 'Ch Insp, CiPD', aliases: ['Ch Insp, Citizens in Policing Department (CiPD)'] },
  ],
  sources: [],
  required: [
    {
      id: 'deliverables',
      title: 'Deliverables of theme 1',
      one: 'deliverable',
      many: 'deliverables',
      field: 'ref',
      items: deliverables,
    },
  ],
  requires: [
    { level: 'deliverable', field: 'status' },
    { level: 'deliverable', field: 'update' },
    { level: 'deliverable', field: 'lead' },
  ],
  columns: { title: ['SPECIFIC DELIVERABLES OF COMMISSIONER, CHIEF CONSTABLE AND PARTNERS'] },
  labels: { lead: ['Lead:'], update: ['Update:'] },
  sections: [{ sets: 'theme', starts: ['THEME {theme:1-4}:'] }],
  recognise: ['POLICE AND CRIME DELIVERY PLAN (2018-21)', "COMMISSIONER'S STRATEGIC THEME 1 UPDATE"],
  // One paper per theme, written for one period: numbers are the plan's own.
  rules: { 'ref-gap': { severity: 'off' } },
}
