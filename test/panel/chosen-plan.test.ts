import { describe, expect, it } from '@jest/globals'
import { profiles } from '../../shared/index.ts'
import { encodePlan } from '../../shared/register/plan-setup.ts'
import { isPeriod, readingOf, saidOf, withColumn } from '../../src/panel/chosen-plan.ts'
import { openPanel, sheetOf, workbookOf } from './open-panel.ts'

const [update2014, , , , , tracker] = profiles
if (update2014 === undefined || tracker === undefined) throw new Error('There are six ready-made plans')

const ROWS = [
  ['Ref', 'Action', 'Boss', 'Status'],
  ['A1', 'Publish the review of custody', 'Supt Ops', 'Green'],
  ['A2', 'Train all new officers', 'Ch Insp', 'Amber'],
]
const RETURN = sheetOf('Return', ...ROWS)
const OWN = {
  ...tracker,
  id: 'ours',
  title: 'Our plan',
  periods: [{ id: 'first', title: 'First half', from: '2025-04-01', to: '2025-09-30' }],
}
const SETUP = sheetOf('Plan setup', ...encodePlan(OWN))
describe('how a workbook is read', () => {
  it('is left to the core while nobody has answered', () => {
    expect(readingOf(workbookOf(RETURN), {})).toEqual({})
  })

  it('goes by the plan that a person chose before all others', () => {
    expect(readingOf(workbookOf(RETURN, SETUP), { plan: update2014 })).toEqual({ plan: update2014 })
  })

  it('hands on the columns and themes that were chosen, with and without a chosen plan', () => {
    const columns = new Map([['Boss', 'lead' as const]])
    expect(readingOf(workbookOf(RETURN), { columns, themes: ['1'], sheet: 'Return' })).toEqual({
      columns,
      themes: ['1'],
      sheet: 'Return',
    })
    expect(readingOf(workbookOf(RETURN), { plan: tracker, columns })).toEqual({ plan: tracker, columns })
  })

  it('leaves out a period that cannot be read', () => {
    const period = (text: string, workbook = workbookOf(RETURN)) =>
      readingOf(workbook, { period: text }).period
    expect(period('Q2 2025/26')).toBe('Q2 2025/26')
    expect(period('the usual')).toBeUndefined()
    expect(period('First half', workbookOf(RETURN, SETUP))).toBe('First half')
    expect(period('First half')).toBeUndefined()
  })
})

describe('a period in words', () => {
  it.each([
    ['Q1 2025/26', true],
    ['April to June 2025', true],
    ['1 April to 30 June 2025', true],
    ['6 months to September 2014', true],
    ['', false],
    ['   ', false],
    ['soon', false],
  ])('%j: %j', (text, is) => {
    expect(isPeriod(text, undefined)).toBe(is)
    expect(isPeriod(text, tracker)).toBe(is)
  })
})

describe('answers about columns', () => {
  it('hold for a heading however it is written', () => {
    const one = withColumn(undefined, 'LEAD  officer:', 'lead')
    expect(saidOf(one, 'Lead Officer')).toBe('lead')
    const two = withColumn(one, 'lead officer', '')
    expect([...(two ?? [])]).toEqual([['lead officer', '']])
    expect(saidOf(two, 'Lead')).toBeUndefined()
  })

  it('are gone when the last one is taken back', () => {
    const one = withColumn(withColumn(undefined, 'Boss', 'lead'), 'Note', '')
    expect([...(withColumn(one, 'Note', undefined) ?? [])]).toEqual([['Boss', 'lead']])
    expect(withColumn(withColumn(one, 'Note', undefined), 'Boss', undefined)).toBeUndefined()
  })

  it('are counted by, from the panel to the core', async () => {
    const { session, settled } = await openPanel(workbookOf(RETURN))
    expect(session.state.last?.report.leads.posts).toEqual([])
    session.choose({
      columns: new Map([
        ['Boss', 'lead'],
        ['Status', ''],
      ]),
    })
    const { last } = await settled()
    expect(last?.report.leads.posts.map(({ post, rows }) => [post, rows])).toEqual([
      ['Ch Insp', 1],
      ['Supt Ops', 1],
    ])
    expect(last?.report.counts.cells.total).toBe(0)
    expect(last?.report.evidence).toContain('No ready-made plan layout fits, so it was read as a tracker')
    session.close()
  })
})
