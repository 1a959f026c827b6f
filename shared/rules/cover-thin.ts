import { coverList } from '../measures/coverage.ts'
import { recordSpot } from '../return/fields.ts'
import { PAUSE } from '../steps.ts'
import { itemMark } from './ledger/item-mark.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Thin extends Hit {
  readonly name: string
  readonly title: string
  readonly count: number
  readonly least: number
}

export default returnRule<Thin>({
  id: 'cover-thin',
  severity: 'off',
  stage: 'check',
  title: 'Little supports a required item',
  why: 'A commitment that rests on one or two actions fails with them.',
  fix: 'Add an action, or be ready to say why this is enough.',
  needs: [],
  lapses: 'plan',
  ground: ({ now, threshold }) =>
    now.plan.plan.required.some(list => threshold('cover-thin', list.thin ?? 0) > 0)
      ? ''
      : 'the plan does not say how many actions an item needs',
  *check({ now, threshold }) {
    for (const list of now.plan.plan.required) {
      const least = threshold('cover-thin', list.thin ?? 0)
      yield PAUSE
      for (const item of coverList(now, list).items) {
        const at = itemMark(now, list.field, item)
        if (!item.inScope || item.count === 0 || item.count >= least || at === undefined) continue
        const also = item.by.map(recordSpot)
        yield {
          at,
          also,
          ref: '',
          about: `${list.one} ${item.code}`,
          name: `${list.one} ${item.code}`,
          title: item.title,
          count: item.count,
          least,
        }
      }
    }
  },
  message: ({ name, title, count, least }) =>
    `Only ${count} ${count === 1 ? 'row stands' : 'rows stand'} against ${name}${title === '' ? '' : ` (${title})`}, fewer than ${least}: add an action, or be ready to say why`,
})

const header = ['Theme', 'Ref', 'Revised', 'Strategic Activity']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds the pledge that rests on one activity',
    plan: 'mapping-2016',
    sheet: [
      ['6. Public Inquiry - Historic Abuse: I will keep my promise'],
      header,
      ['1', 'C07', '', 'PL6: Ensure victims receive attention, support and protection.'],
      ['2. Better Services for Victims: I will commission better services'],
      header,
      ['1', 'C01', '', 'PL2: Re-commission victim services.'],
      ['1', 'F03', '', 'PL2: Review existing information sharing protocols.'],
    ],
    finds: ['A1'],
    says: 'Only 1 row stands against pledge 6 (Public Inquiry - Historic Abuse), fewer than 2: add an action, or be ready to say why',
  },
  {
    name: 'is silent on asks, for which the plan gives no number',
    plan: 'mapping-2016',
    sheet: [
      ['7. Nottingham Citizens: Commit to the 10 Nottingham Citizens Asks'],
      header,
      ['1', 'C08', '', 'PL7.1 - New: Commit to provide evidence to the commission.'],
      ['1', 'C09', '', 'PL7.10 - New: Commit to spend a day with Nottingham Citizens.'],
    ],
    finds: [],
  },
]
