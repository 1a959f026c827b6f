import { describe, expect, it } from '@jest/globals'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import { encodePlan } from '../../../shared/register/plan-setup.ts'
import { isOwnSheet, isSetupSheet, stagingName, whyNotOurs } from '../../../shared/register/sheets.ts'
import { plainSheet } from '../../../shared/sheet/workbook.ts'

const HELD = [['Ref'], ['A1']]

describe('a sheet of ours', () => {
  it('is the setup that we write', () => {
    expect(isOwnSheet(plainSheet('Plan setup', encodePlan(update2014)))).toBe(true)
  })

  it.each(['Plan issues', 'plan explanations', 'Return record '])('is known by its name: "%s"', name => {
    expect(isOwnSheet(plainSheet(name, HELD))).toBe(true)
    expect(whyNotOurs(name, plainSheet(name, HELD))).toBe('')
  })

  it.each(['Plan setup', 'Plan issues'])('is known while it is not whole yet: "%s"', name => {
    expect(isOwnSheet(plainSheet(stagingName(name), HELD))).toBe(true)
    expect(whyNotOurs(stagingName(name), plainSheet(stagingName(name), HELD))).toBe('')
    expect(isSetupSheet(plainSheet(stagingName(name), encodePlan(update2014)))).toBe(false)
  })

  it('may be written where no sheet has the name, or one that is empty', () => {
    expect(whyNotOurs('Plan setup', undefined)).toBe('')
    expect(whyNotOurs('Plan setup', plainSheet('plan setup', []))).toBe('')
    expect(whyNotOurs('Plan setup', plainSheet('plan setup', [[null], [' ']]))).toBe('')
  })

  it('may not be written over another, nor under another name', () => {
    expect(whyNotOurs('Plan setup', plainSheet('plan setup', HELD))).toBe(
      'The sheet "plan setup" was not written by Plan Returns: rename it, so that ours can have the name',
    )
    expect(whyNotOurs('Tracker', undefined)).toBe(
      '"Tracker" is not one of the sheets that Plan Returns writes: it is left as it is',
    )
  })
})
