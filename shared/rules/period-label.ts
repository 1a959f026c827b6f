import { dateOf, dayFromIso } from '../return/calendar.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface OtherQuarter extends Hit {
  readonly label: string
  readonly quarter: number
  readonly lastMonth: string
}

const LAST_MONTHS = ['June', 'September', 'December', 'March'] as const

export default returnRule<OtherQuarter>({
  id: 'period-label',
  severity: 'information',
  stage: 'setup',
  title: 'Quarter and date that do not agree',
  why: 'Readers compare quarter with quarter; a paper of April under "quarter 1" tells of three months that have hardly begun.',
  fix: 'Name the period by its dates.',
  needs: ['period'],
  lapses: 'period',
  *check({ now }) {
    const { period } = now
    const last = dayFromIso(period?.to ?? '')
    if (period?.quarter === undefined || period.spot === undefined || last === undefined) return
    // Financial quarters: 1 ends in June. A label agrees with the date when the period ends where its quarter ends.
    const ends = ((period.quarter * 3 + 2) % 12) + 1
    if (dateOf(last).month === ends) return
    yield {
      at: period.spot,
      ref: '',
      about: period.label,
      label: period.label,
      quarter: period.quarter,
      lastMonth: LAST_MONTHS[period.quarter - 1] ?? '',
    }
  },
  message: ({ label, quarter, lastMonth }) =>
    `"${label}": quarter ${quarter} ends in ${lastMonth}, the date beside it does not`,
})

const table = [
  ['Ref', 'Action', 'RAG'],
  ['A1', 'Open a new station', 'G'],
  ['A2', 'Train the call handlers', 'A'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds quarter 1 on a paper of April',
    sheet: [['QRT 1 UPDATE (April 2018)'], ...table],
    finds: ['A1'],
    says: '"QRT 1 UPDATE (April 2018)": quarter 1 ends in June, the date beside it does not',
  },
  {
    name: 'is silent on quarter 1 to June',
    sheet: [['QRT 1 UPDATE (April to June 2018)'], ...table],
    finds: [],
  },
]
