import type { Given } from '../rule.ts'
import type { ActionRecord } from '../../return/return.ts'

/** Why codes before the texts cannot be checked; '' when the plan has them. */
export function noPledgeCodes({ now }: Given): string {
  const { titleCode } = now.plan.plan
  const has = titleCode?.codes.some(code => code.includes('{pledge')) ?? false
  return has ? '' : 'the texts of this plan do not begin with the code of a pledge'
}

/** The pledge of the heading that an activity stands under; undefined without one. */
export function pledgeHeading(record: ActionRecord): ActionRecord['sections'][number] | undefined {
  return record.sections.filter(section => section.sets === 'pledge').pop()
}
