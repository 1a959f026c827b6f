import { describe, expect, it } from '@jest/globals'
import { periodOfHeading, readPeriod } from '../../../shared/return/period.ts'

const period = (text: string) => {
  const read = readPeriod(text)
  return read && [read.from, read.to, read.quarter]
}

describe('the period of a return, from a line above its table', () => {
  it('reads the papers’ own lines', () => {
    expect(readPeriod('6 MONTH UPDATE (Apr to Sept 2014)')).toEqual({
      label: '6 MONTH UPDATE (Apr to Sept 2014)',
      from: '2014-04-01',
      to: '2014-09-30',
    })
    expect(readPeriod("COMMISSIONER'S STRATEGIC THEME 1 UPDATE - QRT 1 UPDATE (April 2018)")).toEqual({
      label: 'QRT 1 UPDATE (April 2018)',
      from: '2018-04-01',
      to: '2018-04-30',
      quarter: 1,
    })
  })

  it.each<[string, string, string, number | undefined]>([
    ['Quarter 2 2024/25', '2024-07-01', '2024-09-30', 2],
    ['Q3 2024-25', '2024-10-01', '2024-12-31', 3],
    ['2025/26 Quarter 1', '2025-04-01', '2025-06-30', 1],
    ['Delivery Plan 2024/25 – Quarter 4 update', '2025-01-01', '2025-03-31', 4],
    ['Third quarter 2025/26', '2025-10-01', '2025-12-31', 3],
    ['Period: Q4 (January to March 2025)', '2025-01-01', '2025-03-31', 4],
    ['Q2 24-25', '2024-07-01', '2024-09-30', 2],
    ['July to September 2025', '2025-07-01', '2025-09-30', undefined],
    ['Apr-Jun 25', '2025-04-01', '2025-06-30', undefined],
    ['Oct 2014 – Jan 15', '2014-10-01', '2015-01-31', undefined],
    ['Nov to Jan 2015', '2014-11-01', '2015-01-31', undefined],
    ['01/04/2025 to 30/06/2025', '2025-04-01', '2025-06-30', undefined],
    ['Quarter ending June 2025', '2025-04-01', '2025-06-30', undefined],
    ['Six months to 30 September 2025', '2025-04-01', '2025-09-30', undefined],
    ['Year ended 31 March 2026', '2025-04-01', '2026-03-31', undefined],
    ['Sept 2025', '2025-09-01', '2025-09-30', undefined],
    ['Serious Violence Duty – Sept 2025 update', '2025-09-01', '2025-09-30', undefined],
    ['Annual report 2024-25', '2024-04-01', '2025-03-31', undefined],
    ['Mid-year update 2024/25', '2024-04-01', '2024-09-30', undefined],
  ])('%s', (text, from, to, quarter) => {
    expect(period(text)).toEqual([from, to, quarter])
  })

  it('knows no first day where only the last is written', () => {
    expect(period('Update: 30 September 2025')).toEqual(['', '2025-09-30', undefined])
    expect(period('Position at 31 March 2026')).toEqual(['', '2026-03-31', undefined])
    expect(period('Progress to end of June 2025')).toEqual(['', '2025-06-30', undefined])
  })

  it('knows no dates of a quarter without a year', () => {
    expect(readPeriod('Quarter 1 return')).toEqual({
      label: 'Quarter 1 return',
      from: '',
      to: '',
      quarter: 1,
    })
  })

  it.each([
    'POLICE AND CRIME PLAN (2014-18)',
    'POLICE AND CRIME DELIVERY PLAN (2018-21)',
    'Plan 2014-18',
    'Delivery Plan 2024-25',
    'Action Plan 2025',
    'Action plan April 2014 to March 2018',
    'Draft V1',
    'Draft V1 March 2018',
    'Meeting of the Panel, 12 November 2014',
    'Next review: June 2026',
    'Published March 2018',
    'May need help',
    'STATUS KEY and Results:',
    'Nottingham 2020: tracker',
    'HMICFRS recommendations 2021/22',
    'Theme 1',
    'A Total of 86 Actions',
    '',
    `In September the Force met. ${'It will meet again. '.repeat(12)}`,
  ])('is silent on %s', text => {
    expect(readPeriod(text)).toBeUndefined()
  })

  it('is silent on a hostile cell', () => {
    expect(readPeriod('Q1 2024/25 '.repeat(5000))).toBeUndefined()
  })
})

describe('headings of columns side by side, one per period', () => {
  it.each<[string, string, string]>([
    ['Q1 RAG', 'RAG', 'Q1'],
    ['RAG Q2', 'RAG', 'Q2'],
    ['RAG Sept 2024', 'RAG', 'Sept 2024'],
    ['Status (Q3 24/25)', 'Status', 'Q3 24/25'],
    ['June 2025 update', 'update', 'June 2025'],
    ['Quarter 1 RAG Rating', 'RAG Rating', 'Quarter 1'],
    ['Q4 (Jan–Mar 2025) RAG', 'RAG', 'Q4 (Jan–Mar 2025)'],
    ['2024/25 Q1 Status', 'Status', '2024/25 Q1'],
    ['Update for Q1 2024/25', 'Update', 'Q1 2024/25'],
    ['Status as at 30/06/25', 'Status', '30/06/25'],
    ['RAG\nMay', 'RAG', 'May'],
    ['May update', 'update', 'May'],
    ['Quarter 1', '', 'Quarter 1'],
    ['Start date 2024', 'Start date', '2024'],
  ])('%p is %p of %p', (heading, base, label) => {
    expect(periodOfHeading(heading)).toMatchObject({ base, label })
  })

  it.each([
    'RAG',
    'Status',
    'May need help',
    'March past',
    'FAQ 1',
    'Action 3',
    'Update 12',
    'Year 1 RAG',
    'Plan 2014-18',
    '',
  ])('%p has no period', heading => {
    expect(periodOfHeading(heading)).toBeUndefined()
  })

  it('sorts by time', () => {
    const order = (heading: string) => periodOfHeading(heading)?.order ?? 0
    const sorted = (headings: string[]) => [...headings].sort((a, b) => order(a) - order(b))
    expect(sorted(['Q4 RAG', 'Q2 RAG', 'Q3 RAG', 'Q1 RAG'])).toEqual(['Q1 RAG', 'Q2 RAG', 'Q3 RAG', 'Q4 RAG'])
    expect(sorted(['Jan RAG', 'Oct RAG', 'Apr RAG'])).toEqual(['Apr RAG', 'Oct RAG', 'Jan RAG'])
    expect(sorted(['RAG Q1 25/26', 'RAG Q4 24/25', 'RAG Sept 2024'])).toEqual([
      'RAG Sept 2024',
      'RAG Q4 24/25',
      'RAG Q1 25/26',
    ])
  })

  it('gives the days where the year is written', () => {
    expect(periodOfHeading('Status (Q3 24/25)')).toMatchObject({ from: '2024-10-01', to: '2024-12-31' })
    expect(periodOfHeading('Q3 Status')).toMatchObject({ from: '', to: '', order: 9 })
  })
})
