import { describe, expect, it } from '@jest/globals'
import ragheadline from '../../../shared/functions/ragheadline.ts'
import { column, formula, update2014 } from './columns.ts'

const headline = formula(ragheadline)

describe('RAGHEADLINE', () => {
  it.each(['table', 'whole'] as const)('says the headline of the 2014 paper, over the %s', async range => {
    const { status, refs } = await update2014(range)
    expect(headline(status)).toBe('78 of 86 ratings (90.7%) are Green, 8 (9.3%) Amber and none Red.')
    expect(headline(status, refs)).toBe(
      '78 of 86 ratings (90.7%) are Green, 8 (9.3%) Amber and none Red, on 82 actions.',
    )
    expect(headline(status, refs, 'worst')).toBe(
      '74 of 82 actions (90.2%) are Green, 8 (9.8%) Amber and none Red (one per action, lowest).',
    )
  })

  it('uses the noun of the plan, for one and for many', () => {
    expect(headline(column('G', 'G'), column('1', '1'), 'worst', 'activities')).toBe(
      '1 of 1 activity (100%) is Green, none Amber and none Red (one per activity, lowest).',
    )
    expect(headline(column('G', 'G'), column('1', '2'), 'worst', 'priority')).toBe(
      '2 of 2 priorities (100%) are Green, none Amber and none Red (one per priority, lowest).',
    )
  })

  it('says what is not counted', () => {
    expect(headline(column('G', 'Purple', '', 'n/a'), column('1', '2', '3', '4'))).toBe(
      '1 of 1 rating (100%) is Green, none Amber and none Red, on 4 actions. Not counted: 1 Not applicable, 1 action without a rating and 1 rating that the key does not have.',
    )
  })

  it('says so when there is nothing to count', () => {
    expect(headline(column('RAG', ''))).toBe('There is no rating in this range yet')
  })
})
