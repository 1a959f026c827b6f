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
    theme: '1',
  },
  {
    code: 'T1.4',
    title:
      'Recruit dedicated police staff to implement a new cyber fraud prevention and protection strategy to safeguard vulnerable people.',
    theme: '1',
  },
  {
    code: 'T1.5',
    title: "Continue to undertake 'Fraud Protect' visits to vulnerable victims of financial crime.",
    theme: '1',
  },
  {
    code: 'T1.7',
    title: 'Increase the resource into policing to deal the investigation of paedophiles online.',
    theme: '1',
  },
  {
    code: 'T1.10',
    title:
      'Continue to better understand and improve the partnership response to missing people from hospital, home and care settings.',
    theme: '1',
  },
  {
    code: 'T1.12',
    title: 'Mainstream and deploy the Street Triage Team to deal with mental health incidents.',
    theme: '1',
  },
  {
    code: 'T2.2',
    title:
      'Continue to support both City and County MASH to identify top repeat victims for partnership interventions.',
    theme: '2',
  },
  {
    code: 'T2.3',
    title:
      'Continue to improve the partnership response to support victims, preventing hate crime and raising public awareness.',
    theme: '2',
  },
  { code: 'T2.14', title: 'Mainstream fund the historic and sexual abuse enquiry team.', theme: '2' },
  {
    code: 'T3.3',
    title:
      "Identify high severity 'harm spot' locations in Neighbourhood Policing Areas and produce detailed intelligence profiles to support and deliver effective problem solving.",
    theme: '3',
  },
  {
    code: 'T3.4',
    title:
      'Invest in community problem-solving approaches to address concerns that matter most to people such as rural crime, motorcycle noise and alcohol-related antisocial behaviour.',
    theme: '3',
  },
  {
    code: 'T3.6',
    title:
      'Continue to work collaboratively in local, regional, national and international structures to obtain, analyse and share intelligence to protect the public from terrorism and extremism.',
    theme: '3',
  },
  {
    code: 'T3.7',
    title:
      'Police and partners to work closely with statutory partners, community contacts and police colleagues to safeguard people from radicalisation and to prevent the spread of all forms of extremist rhetoric and acts of terrorism.',
    theme: '3',
  },
  {
    code: 'T3.8',
    title:
      'Help develop the Road Safety Partnership using Community Watch and include Fire and Rescue Service in partnership working arrangements.',
    theme: '3',
  },
  {
    code: 'T3.9',
    title:
      'Work with national Neighbourhood Watch and Neighbourhood Alert to further develop technological opportunities and other working for sharing and responding to community intelligence.',
    theme: '3',
  },
  {
    code: 'T3.10',
    title:
      "Pilot 'Safer Schools Officers' to achieve better engagement and introduce early intervention activities.",
    theme: '3',
  },
  {
    code: 'T3.11',
    title:
      "Manage suspects and offenders who pose the most risk to committing domestic abuse through the Integrated Offender Management (IOM) programme and through 'alcohol' monitoring tags.",
    theme: '3',
  },
  {
    code: 'T3.13',
    title:
      'Improve 101 responses to low level drug dealing, ASB and noise-related ASB through joint partnership working in urban and rural areas.',
    theme: '3',
  },
  {
    code: 'T3.14',
    title:
      "Appoint a 'Knife Crime Strategy Manager' to improve joint working and mainstream the Knife Crime Team.",
    theme: '3',
  },
  {
    code: 'T3.15',
    title:
      'Establish dedicated burglary reduction teams in the City and County to increase proactive capacity in the Force.',
    theme: '3',
  },
  {
    code: 'T3.16',
    title:
      'Continue to support partnership activity and targeted programmes in support of tackling serious and organised crime.',
    theme: '3',
  },
  {
    code: 'T4.3',
    title: 'Completely review and introduce a new policing model across Nottinghamshire.',
    theme: '4',
  },
  {
    code: 'T4.5',
    title:
      'Develop a programme of collaboration with the Fire and Rescue Service, including exploring opportunities for shared estates, vehicles and training.',
    theme: '4',
  },
  {
    code: 'T4.6',
    title:
      'Increase co-location of public services and where beneficial share data, buildings, people and information.',
    theme: '4',
  },
  {
    code: 'T4.7',
    title:
      'Invest and support a common IT platform and system across policing and other technological solutions such as drones.',
    theme: '4',
  },
  { code: 'T4.8', title: 'Invest and promote the welfare of officers, staff and volunteers.', theme: '4' },
  {
    code: 'T4.9',
    title:
      'Ensure the police workforce and supervisory structure is more representative of the community it serves.',
    theme: '4',
  },
  {
    code: 'T4.11',
    title: 'Continue to implement HR Strategy to fulfil requirements of Equality Act 2010.',
    theme: '4',
  },
  {
    code: 'T4.13',
    title:
      'Undertake education and proactive communication and media campaigns to reduce inappropriate calls for service.',
    theme: '4',
  },
  {
    code: 'T4.14',
    title:
      'Undertake further research to improve understanding of presenting demand, including the drivers of high rates of 999 and 101 calls.',
    theme: '4',
  },
]

/** Force delivery framework: deliverables of the plan and the force's actions under each, in one table (2018). */
export const framework2018: Plan = {
  id: 'framework-2018',
  title: 'Police and Crime Plan: Force Delivery Framework 2018',
  version: '2018',
  ruleSet: '2026.1',
  noun: { one: 'framework', many: 'frameworks' },
  layout: 'table',
  periods: [],
  scope: { themes: [], agencies: ['F'] },
  themes,
  levels: [
    {
      id: 'deliverable',
      one: 'deliverable',
      many: 'deliverables',
      refs: ['T{theme:1-4}.{deliverable:1-99}'],
      counted: false,
    },
    {
      id: 'action',
      one: 'force action',
      many: 'force actions',
      refs: ['{theme:1-4}.{deliverable:1-99}.{number:1-99}'],
      parent: { level: 'deliverable', ref: 'T{theme:1-4}.{deliverable:1-99}' },
      sequence: ['theme', 'deliverable'],
      counted: true,
    },
  ],
  key: [],
  countingRule: 'cells',
  agencies,
  agencyPrefix: false,
  // "Head of Corp Comms" and "Corporate Communication" stay apart: nobody has said that they are one post.
  leads: [
    { post: 'Head of IS', aliases: [] },
    { post: 'Ch Insp, CiPD', aliases: ['Ch Insp, Citizens in Policing Department (CiPD)'] },
    { post: 'Supt, County', aliases: [], variants: ['Supt County'] },
    { post: 'Supt, City', aliases: [] },
    { post: 'Head of HR and OD', aliases: [] },
    { post: 'Det Supt, Intelligence', aliases: [], variants: ['Det Supt, Intel'] },
    { post: 'Hate Crime Lead', aliases: [] },
    { post: 'Det Chief Insp, Children', aliases: [] },
    { post: 'Det Supt, Public Protection', aliases: [] },
    { post: 'Supt, Contact Management', aliases: [] },
    { post: 'Supt, Strategic Projects', aliases: [] },
    { post: 'Corporate Communication', aliases: [] },
    { post: 'Det Ch Insp Cyber Crime and Fraud', aliases: [] },
    { post: 'Det Supt, EMSOU-SB', aliases: [] },
    { post: 'Det Supt, SOC', aliases: ['Det Supt, Serious and Organised Crime'] },
    { post: 'Head of Corp Comms', aliases: [] },
    { post: 'Knife Crime Coordinator', aliases: [] },
    { post: 'Supt, Change', aliases: [] },
    { post: 'DCI County', aliases: [] },
    { post: 'Head of Estates and Facilities', aliases: [] },
    { post: 'Supt, Ops Support', aliases: [] },
    { post: 'ACC, Change', aliases: [] },
    { post: 'DCC', aliases: [] },
  ],
  sources: ['Police and Crime Plan', 'Lead Officer', 'Force Restructure', 'STRA', 'T&C Process'],
  required: [
    {
      id: 'deliverables',
      title: 'Deliverables with force actions',
      one: 'deliverable',
      many: 'deliverables',
      field: 'parent',
      items: deliverables,
    },
  ],
  requires: [
    { level: 'deliverable', field: 'lead' },
    { level: 'deliverable', field: 'source' },
    { level: 'action', field: 'lead' },
    { level: 'action', field: 'source' },
  ],
  columns: { ref: ['P&C Plan Ref'], title: ['Police and Crime Plan Deliverable / Force Action'] },
  labels: {},
  sections: [{ sets: 'theme', starts: ['{theme:1-4}. '] }],
  recognise: ['Police and Crime Plan: Force Delivery Framework', 'Force Delivery Framework'],
  // An extract of what the force does: the numbers in between belong to others.
  rules: { 'ref-gap': { severity: 'off' } },
}
