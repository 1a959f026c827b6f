import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { dayFromIso, isoFromDay } from '../../../shared/return/calendar.ts'
import { datesIn, readDate } from '../../../shared/return/dates.ts'
import { resolveYear } from '../../../shared/return/written-date.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'

const read = (cell: Cell) => {
  const date = readDate(cell)
  return date.kind === 'date' ? [isoFromDay(date.from), isoFromDay(date.to)] : date.kind
}

describe('date cells', () => {
  it.each([
    '31/03/2016',
    '31.3.16',
    '31-03-2016',
    '31 / 03 / 2016',
    '31 03 2016',
    '2016-03-31',
    '2016/03/31',
    '2016-03-31T00:00:00.000Z',
    '31/03/2016 00:00',
    '31 March 2016',
    '31st of March, 2016',
    'Thursday 31st March 2016',
    '31-Mar-16',
    '31Mar16',
    'March 31, 2016',
    'by 31 March 2016',
    'end of March 2016',
    'By end March 2016',
    'end of Q4 2015-16',
    'end of 2015/16',
    '31 March 2016 (subject to funding)',
    ' 31\u00a0March\u00a02016 ',
    '<p>31/03/2016</p>',
  ])('%p is 31 March 2016', text => {
    expect(read(text)).toEqual(['2016-03-31', '2016-03-31'])
  })

  it.each<[Cell, string, string]>([
    ['03/31/2016', '2016-03-31', '2016-03-31'],
    ['01/02/2016', '2016-02-01', '2016-02-01'],
    ['March 2016', '2016-03-01', '2016-03-31'],
    ['Mar-16', '2016-03-01', '2016-03-31'],
    ['Sept. 2014', '2014-09-01', '2014-09-30'],
    ['03/2016', '2016-03-01', '2016-03-31'],
    ['late March 2016', '2016-03-21', '2016-03-31'],
    ['Q4 2014-15', '2015-01-01', '2015-03-31'],
    ['quarter 4 of 2014-15', '2015-01-01', '2015-03-31'],
    ['Q1 25/26', '2025-04-01', '2025-06-30'],
    ['Spring 2018', '2018-03-01', '2018-05-31'],
    ['Winter 2017/18', '2017-12-01', '2018-02-28'],
    ['2018', '2018-01-01', '2018-12-31'],
    ['2014-15', '2014-04-01', '2015-03-31'],
    ['24/25', '2024-04-01', '2025-03-31'],
    ['April to June 2016', '2016-04-01', '2016-06-30'],
    ['March and September 2016', '2016-03-01', '2016-09-30'],
    ['1 April 2016 - 31 March 2017', '2016-04-01', '2017-03-31'],
    ['Completed March 2015', '2015-03-01', '2015-03-31'],
    [{ day: 42460.5 }, '2016-03-31', '2016-03-31'],
    [42460, '2016-03-31', '2016-03-31'],
    [2018, '2018-01-01', '2018-12-31'],
  ])('%p is %s to %s', (cell, from, to) => {
    expect(read(cell)).toEqual([from, to])
  })

  it.each([
    'ongoing',
    'On-going',
    'TBC',
    'n/a',
    'To be confirmed',
    'Ongoing – review March 2016',
    'April 2016 onwards',
    'Quarterly',
    'Monthly',
    'Short term',
    'Within 6 months',
    'Year 2',
    'As required',
    '-',
  ])('%p is open: no date, and no fault', text => {
    expect(read(text)).toBe('open')
  })

  it.each(['25 September', 'March', 'Q4', '1st April', 'May'])('%p lacks its year', text => {
    expect(read(text)).toBe('yearless')
  })

  it.each<[Cell]>([
    [null],
    [''],
    ['31/02/2016'],
    ['30 February 2016'],
    ['31 June 2016'],
    ['32 March 2016'],
    ['13/13/2016'],
    ['11/12'],
    ['tomorrow'],
    ['See plan'],
    ['Original: March 2016; revised: June 2016'],
    ['Nottingham 2016 group'],
    ['1.10.1'],
    ['2014-18'],
    [3],
    [true],
    [{ error: '#N/A' }],
    ['31/03/2016 '.repeat(5000)],
  ])('%p is no date', cell => {
    expect(read(cell)).toBe('none')
  })

  it('reads every date that it is written', () => {
    const day = fc.integer({ min: dayFromIso('1990-01-01') ?? 0, max: dayFromIso('2069-12-31') ?? 0 })
    const names =
      'January February March April May June July August September October November December'.split(' ')
    fc.assert(
      fc.property(day, written => {
        const iso = isoFromDay(written)
        const [year = '', month = '', date = ''] = iso.split('-')
        const name = names[Number(month) - 1] ?? ''
        for (const text of [
          iso,
          `${date}/${month}/${year}`,
          `${date}.${month}.${year}`,
          `${Number(date)} ${name} ${year}`,
        ]) {
          expect(read(text)).toEqual([iso, iso])
        }
        expect(read(`${Number(date)} ${name.slice(0, 3)} ${year.slice(2)}`)).toEqual([iso, iso])
      }),
    )
  })
})

const found = (text: string) => datesIn(text).map(date => date.text)
const days = (text: string, near: string, direction: 'after' | 'before' = 'before') =>
  datesIn(text).map(date => {
    const { from, to } = resolveYear(date, dayFromIso(near) ?? 0, direction)
    return [isoFromDay(from), isoFromDay(to)]
  })

describe('dates in sentences', () => {
  it.each<[string, string, string, string]>([
    ['with the contract awarded in December 2014.', 'December 2014', '2014-12-01', '2014-12-31'],
    ['was held on the 25 September 2014 in collaboration', '25 September 2014', '2014-09-25', '2014-09-25'],
    [
      'held on the 12/13 November 2014 at the Newark Showground',
      '12/13 November 2014',
      '2014-11-12',
      '2014-11-13',
    ],
    ['has been appointed from 1st October 2014.', '1st October 2014', '2014-10-01', '2014-10-01'],
    ['in place by the end of March 2015.', 'end of March 2015', '2015-03-31', '2015-03-31'],
    ['key responsibilities in mid February 2015.', 'mid February 2015', '2015-02-11', '2015-02-20'],
    ['to be undertaken in quarter 4 of 2014-15', 'quarter 4 of 2014-15', '2015-01-01', '2015-03-31'],
    ['at the Board on 20th Feb 2018 where', '20th Feb 2018', '2018-02-20', '2018-02-20'],
    ['A report is expected in the spring of 2018.', 'spring of 2018', '2018-03-01', '2018-05-31'],
    ['approved on 25/09/2014.', '25/09/2014', '2014-09-25', '2014-09-25'],
    ['on March 5, 2014 it', 'March 5, 2014', '2014-03-05', '2014-03-05'],
    ["since Sept '14 there", "Sept '14", '2014-09-01', '2014-09-30'],
    ['IN MAY 2014 the', 'MAY 2014', '2014-05-01', '2014-05-31'],
  ])('%s', (text, written, from, to) => {
    expect(found(text)).toEqual([written])
    expect(days(text, '2014-09-30')).toEqual([[from, to]])
  })

  it('says where a date stands', () => {
    const text = 'held on the 25 September 2014 in'
    expect(datesIn(text)[0]).toEqual({
      from: { year: 2014, month: 9, day: 25 },
      to: { year: 2014, month: 9, day: 25 },
      start: 12,
      length: 17,
      text: '25 September 2014',
    })
  })

  it('leaves a year that is not written to be resolved', () => {
    expect(datesIn('will be reported in September.')[0]?.from.year).toBeUndefined()
    expect(days('will be reported in September.', '2014-04-01', 'after')).toEqual([
      ['2014-09-01', '2014-09-30'],
    ])
    expect(days('will meet in late March.', '2018-03-01', 'after')).toEqual([['2018-03-21', '2018-03-31']])
    expect(days('will start in January.', '2014-04-01', 'after')).toEqual([['2015-01-01', '2015-01-31']])
    expect(days('conducted on 24/25th January.', '2018-04-30')).toEqual([['2018-01-24', '2018-01-25']])
    expect(days('was found in December.', '2018-04-30')).toEqual([['2017-12-01', '2017-12-31']])
    expect(days('by 29 February.', '2015-01-01', 'after')).toEqual([['2015-02-28', '2015-02-28']])
  })

  it('takes the year of the date it is joined to', () => {
    expect(days('(April to August 2014)', '2030-01-01')).toEqual([
      ['2014-04-01', '2014-04-30'],
      ['2014-08-01', '2014-08-31'],
    ])
    expect(days('between November and January 2015', '2030-01-01')[0]).toEqual(['2014-11-01', '2014-11-30'])
    expect(days('from 28 March 2014 to 2 April', '2030-01-01')[1]).toEqual(['2014-04-02', '2014-04-02'])
  })

  it('takes both readings where a quarter or a winter may mean either', () => {
    expect(days('an overall reduction in Q1 2014', '2014-09-30')).toEqual([['2014-01-01', '2014-06-30']])
    expect(days('the mild winter of 2014 saw', '2014-09-30')).toEqual([['2014-01-01', '2015-02-28']])
  })

  it.each([
    'complaints may be having an effect',
    'MAY HAVE BEEN',
    'Strand 1 May need more time',
    'a March past the hall, and march on 5',
    'April Smith and June Brown led it',
    'an august body',
    'see 4.7.16 and 1.10.1, paragraph 3.2.14',
    '24/7 cover, 14/14 done, 9/11',
    'from 2014-18 and in 2015, 2013/14',
    'a quarter of all violence over the next quarter',
    'Definitive Q1 figures',
    'the summer months, a spring in its step, Winter Gardens',
    'Seconded, decided, marketing, decent, janitor, mayor, Junior, augment, octave',
    '31 June 2014 and 30/02/2014',
    'T1-C05 S136 v2.3.2014.1',
    '',
  ])('finds none in %p', text => {
    expect(found(text)).toEqual([])
  })

  it('goes through hostile cells', () => {
    for (const piece of ['25 May ', 'Sept/', '12/12/', 'Q1 2014-', 'end of the ', '1 to ', ' ', '9']) {
      const dates = datesIn(piece.repeat(10000))
      expect(dates.every(date => date.length > 0 && date.length < 40)).toBe(true)
    }
  })

  it('never overlaps, and quotes the text', () => {
    const piece = fc.constantFrom(
      '12',
      '/',
      '13',
      ' ',
      'November',
      'of',
      'end',
      '2014',
      '-',
      '15',
      'Q4',
      'to',
      'Sept',
      '.',
      'th',
      'spring',
      '3.4.2014',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const text = pieces.join('')
        let last = 0
        for (const date of datesIn(text)) {
          expect(date.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(date.start, date.start + date.length)).toBe(date.text)
          last = date.start + date.length
        }
      }),
    )
  })
})
