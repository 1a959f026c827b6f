import { expect, it } from '@jest/globals'
import { dayOf } from '../../../shared/return/calendar.ts'
import { compilePlan } from '../../../shared/plan/compile.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import { likelyCodes } from '../../../shared/plan/spoiled-ref.ts'
import type { Day } from '../../../shared/sheet/cell.ts'

const day = (year: number, month: number, date: number): Day => ({ day: dayOf(year, month, date) })

it.each<[string, Day | number, string[]]>([
  ['{theme}-{n}', day(2026, 1, 2), ['2-1', '1-2']],
  ['{theme}-{n}', day(2014, 3, 1), ['1-3', '3-1', '3-14']],
  ['{theme}/{n}', day(2026, 12, 9), ['9/12', '12/9']],
  ['{theme}.{n}', day(2026, 10, 1), ['1.10', '10.1', '10.26']],
  ['{theme}.{n}.{m}', day(2003, 2, 1), ['1.2.3', '2.1.3']],
  ['{theme}.{n}', 1.1, ['1.1', '1.10']],
  ['{theme}.{n}', 1.12, ['1.12', '1.120']],
  ['{theme}.{n}', 2, ['2.0', '2.00']],
  ['{number:00}', 7, ['07']],
  ['{number:000}', 7, ['007']],
  ['{theme}.{n}', 1.2345, []],
  ['{theme}.{n}', -1.1, []],
  ['{theme}.{n}', 1e21, []],
  ['{theme}-{n}', { day: 46024.5 }, []],
])('%s: what became %o', (pattern, cell, codes) => {
  const plan = compilePlan({
    ...tracker,
    levels: [{ id: 'action', one: 'action', many: 'actions', refs: [pattern], counted: true }],
  })
  expect(likelyCodes(cell).filter(code => plan.readRef(code) !== undefined)).toEqual(codes)
})
