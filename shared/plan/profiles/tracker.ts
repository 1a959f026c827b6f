import type { Plan } from '../plan.ts'

/** Any other tracker: refs, key and leads are learned from the workbook that is read. */
export const tracker: Plan = {
  id: 'tracker',
  title: 'Plan tracker',
  version: '1',
  ruleSet: '2026.1',
  noun: { one: 'return', many: 'returns' },
  layout: 'table',
  periods: [],
  scope: { themes: [], agencies: [] },
  themes: [],
  levels: [{ id: 'action', one: 'action', many: 'actions', refs: [], counted: true }],
  key: [],
  countingRule: 'cells',
  agencies: [],
  agencyPrefix: false,
  leads: [],
  sources: [],
  required: [],
  requires: [],
  columns: {},
  labels: {},
  sections: [],
  recognise: [],
  rules: {
    'ref-dup': { severity: 'query' },
    // Numbering of a plan that nobody set up is a guess, and trackers drop finished rows.
    'ref-gap': { severity: 'off' },
  },
}
