import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { check } from '../../../shared/index.ts'
import type { Report } from '../../../shared/index.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'
import type { Grid, Sheet } from '../../../shared/sheet/workbook.ts'
import { plainSheet } from '../../../shared/sheet/workbook.ts'
import { profiles } from '../../../shared/plan/profiles/index.ts'
import { readReturn } from '../../../shared/return/read.ts'

const HEADER = ['Ref', 'Action', 'Lead', 'Due date', 'RAG', 'Update']

const title = fc.constantFrom(
  'Open a second hub in the north',
  'Train every volunteer once a year',
  'Renew the contract for repairs',
  'Publish the findings of the survey',
)
const rating = fc.constantFrom('Green', 'Amber', 'Red', '')
const update = fc.constantFrom(
  'Work began in May and is on schedule.',
  'Two posts are vacant. Interviews are held next week.',
  'No change since the last report.',
  '',
)
const action = fc.tuple(title, rating, update)

/** Rows of actions with refs of their own; at least one row is rated, so that the sheet has a scale. */
const rows: fc.Arbitrary<Cell[][]> = fc
  .array(action, { minLength: 3, maxLength: 15 })
  .map(list =>
    list.map(([words, rag, text], place) => [
      `A-${String(place + 1).padStart(2, '0')}`,
      `${words} (${place + 1})`,
      'Head of Service',
      'March 2027',
      place === 0 ? 'Green' : rag,
      text,
    ]),
  )

/** Each run checks two sheets. */
const RUNS = { numRuns: 40 }

const reportOf = (sheet: Sheet): Report => check({ file: 'example.xlsx', sheets: [sheet], limits: [] }).report

/** What must not change: counts under every rule, and how many actions there are. */
function countsOf(sheet: Sheet): unknown {
  const { counts, sheets } = reportOf(sheet)
  return { counts, actions: sheets.map(({ rows: { actions } }) => actions) }
}

const countsOfGrid = (grid: Grid): unknown => countsOf(plainSheet('Plan', grid))

const places = fc.array(fc.nat({ max: 20 }), { maxLength: 5 })

function withBlankRows(grid: Grid, after: readonly number[]): Grid {
  return grid.flatMap((row, place) => [row, ...after.filter(each => each === place).map(() => [])])
}

describe('counts do not change', () => {
  it('with blank rows between actions', () => {
    fc.assert(
      fc.property(rows, places, (body, after) => {
        expect(countsOfGrid(withBlankRows([HEADER, ...body], after))).toEqual(countsOfGrid([HEADER, ...body]))
      }),
      RUNS,
    )
  })

  it('with blank rows and columns after the table, and above it', () => {
    fc.assert(
      fc.property(rows, fc.nat({ max: 4 }), fc.nat({ max: 4 }), (body, below, beside) => {
        const blanks = Array.from({ length: beside }, () => null)
        const grid = [HEADER, ...body].map(row => [...row, ...blanks])
        const tail = Array.from({ length: below }, (): Cell[] => ['', ...blanks])
        expect(countsOfGrid([...tail, ...grid, ...tail])).toEqual(countsOfGrid([HEADER, ...body]))
      }),
      RUNS,
    )
  })

  it('with columns that are hidden, and rows too', () => {
    fc.assert(
      fc.property(rows, places, places, (body, hiddenRows, hiddenColumns) => {
        const sheet = plainSheet('Plan', [HEADER, ...body])
        const hidden = {
          ...sheet,
          hiddenRows: new Set(hiddenRows),
          hiddenColumns: new Set(hiddenColumns),
        }
        expect(countsOf(hidden)).toEqual(countsOf(sheet))
      }),
      RUNS,
    )
  })

  it('with a column of its own that no plan knows, wherever it stands', () => {
    fc.assert(
      fc.property(
        rows,
        fc.nat({ max: HEADER.length }),
        fc.constantFrom('Ward cllr views', 'Zone', 'Budget (£)', 'Internal use'),
        (body, at, heading) => {
          const wider = [HEADER, ...body].map((row, place) => [
            ...row.slice(0, at),
            place === 0 ? heading : (place * 37) % 1000,
            ...row.slice(at),
          ])
          expect(countsOfGrid(wider)).toEqual(countsOfGrid([HEADER, ...body]))
        },
      ),
      RUNS,
    )
  })

  it('with actions in another order', () => {
    const shuffled = rows.chain(body =>
      fc
        .shuffledSubarray(body, { minLength: body.length, maxLength: body.length })
        .map(other => ({ body, other })),
    )
    fc.assert(
      fc.property(shuffled, ({ body, other }) => {
        expect(countsOfGrid([HEADER, ...other])).toEqual(countsOfGrid([HEADER, ...body]))
      }),
      RUNS,
    )
  })

  it('with actions of more than one row in another order', () => {
    const header = ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)']
    const block = fc.array(fc.constantFrom('G', 'A', 'R'), { minLength: 1, maxLength: 3 })
    const blocks = fc.array(block, { minLength: 2, maxLength: 9 }).chain(list => {
      const whole = list.map((letters, place): Cell[][] => [
        [`T1-C0${place + 1}`, `C - Review the service number ${place + 1}`, ''],
        ...letters.map((letter): Cell[] => ['', `Part of the work of ${place + 1} was done.`, letter]),
      ])
      return fc
        .shuffledSubarray(whole, { minLength: whole.length, maxLength: whole.length })
        .map(other => ({ whole, other }))
    })
    fc.assert(
      fc.property(blocks, ({ whole, other }) => {
        expect(countsOfGrid([header, ...other.flat()])).toEqual(countsOfGrid([header, ...whole.flat()]))
      }),
      RUNS,
    )
  })
})

const PERIOD = 'Return for the 6 months to September 2025'

/** One sheet per theme, each with refs of its own, after a sheet that says the period and has no table. */
const themes: fc.Arbitrary<Sheet[]> = fc
  .array(rows, { minLength: 2, maxLength: 3 })
  .map(bodies => [
    plainSheet('Cover', [[PERIOD]]),
    ...bodies.map((body, place) =>
      plainSheet(`Theme ${place + 1}`, [
        HEADER,
        ...body.map(([ref, ...cells]) => [
          `${'BCD'[place] ?? ''}${typeof ref === 'string' ? ref : ''}`,
          ...cells,
        ]),
      ]),
    ),
  ])

const reportOfAll = (sheets: readonly Sheet[]): Report =>
  check({ file: 'example.xlsx', sheets, limits: [] }).report

/**
 * Counts, period and what is found where. A finding of several cells may name any of them first, and one about the whole
 * return stands on the first sheet.
 */
function saidOf(sheets: readonly Sheet[]): unknown {
  const { counts, period, findings } = reportOfAll(sheets)
  const found = findings.map(({ rule, severity, ref, message, also, ...at }) => {
    const spots = [at, ...also].map(({ sheet: name, cell: spot }) => `${name}!${spot}`)
    return [rule, severity, ...(ref === '' ? [message] : spots.sort())].join(' ')
  })
  return { counts, period, found: found.sort() }
}

/** A sheet for one period: how many there are of each rating, and the actions. */
function periodSheet(name: string, body: readonly Cell[][], ratings: readonly string[]): Sheet {
  const rated = body.map(([ref = '', words = '', lead = '', due = '', , text = ''], place) => [
    ref,
    words,
    lead,
    due,
    place === 0 ? 'Green' : (ratings[place] ?? ''),
    text,
  ])
  const key = ['Green', 'Amber', 'Red'].map(label => [label, rated.filter(row => row[4] === label).length])
  return plainSheet(name, [...key, [], HEADER, ...rated])
}

/** 'Q1 2025-26' and 'Q2 2025-26': the same actions with ratings of their own. */
const periods: fc.Arbitrary<[Sheet, Sheet]> = fc
  .tuple(rows, fc.array(rating, { maxLength: 15 }), fc.array(rating, { maxLength: 15 }))
  .map(([body, first, second]) => [
    periodSheet('Q1 2025-26', body, first),
    periodSheet('Q2 2025-26', body, second),
  ])

describe('sheets', () => {
  it('give the same counts, period and findings in any order', () => {
    const shuffled = fc
      .oneof(themes, periods)
      .chain((sheets: Sheet[]) =>
        fc
          .shuffledSubarray(sheets, { minLength: sheets.length, maxLength: sheets.length })
          .map(other => ({ sheets, other })),
      )
    fc.assert(
      fc.property(shuffled, ({ sheets, other }) => {
        expect(saidOf(other)).toEqual(saidOf(sheets))
      }),
      RUNS,
    )
  })

  // Which words are a rating is learned from both sheets, and the evidence says from how many cells.
  it('of one period each are a return of the newest, as if it were alone', () => {
    fc.assert(
      fc.property(periods, ([older, newer]) => {
        const { notRead, evidence: _read, ...both } = reportOfAll([older, newer])
        const { notRead: _none, evidence: _alone, ...alone } = reportOfAll([newer])
        expect(both).toEqual(alone)
        expect(notRead.map(({ sheet: name }) => name)).toEqual(['Q1 2025-26'])
        expect(both.period).toMatchObject({ from: '2025-07-01', to: '2025-09-30' })
        expect(both.findings.filter(({ rule }) => rule === 'count-match')).toEqual([])
        expect(both.headline.agrees).toBe(true)
      }),
      RUNS,
    )
  })
})

const words = fc.constantFrom(
  ...HEADER,
  'Status',
  'T1-C01',
  '1',
  '1.1',
  'G',
  'Amber',
  '--',
  'Total',
  'Lead: Det Supt',
  'Update: in progress',
  'Q1 RAG',
  'Theme 1: Harm',
  '✓ Do it',
  'Number & %',
  '14/14 (100%)',
  '__proto__',
  'constructor',
  '\ud800',
  '<ul><li>',
  '31/02/2026',
)
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: words },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.double().map(day => ({ day })),
  fc.constantFrom('#DIV/0!', '#N/A').map(error => ({ error })),
)
const area = fc
  .tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }))
  .map(([a, b, c, d]) => ({ top: a, bottom: a + b, left: c, right: c + d }))
const anyHeader = fc.constantFrom(
  HEADER,
  ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)'],
  ['Theme', 'Ref', 'Revised', 'Strategic Activity'],
  ['Action', 'Q1 RAG', 'Q1 Update', 'Q2 RAG', 'Q2 Update'],
)
const anyRow = fc.array(cell, { maxLength: 8 })
/** Half of the grids have a header somewhere, or two. */
const grid: fc.Arbitrary<Grid> = fc.oneof(
  fc.array(anyRow, { maxLength: 14 }),
  fc.array(fc.oneof({ weight: 6, arbitrary: anyRow }, anyHeader), { maxLength: 14 }),
)
const sheet: fc.Arbitrary<Sheet> = fc
  .record({
    name: fc.oneof(fc.string(), fc.constantFrom('Q1', 'Theme 1', 'Plan setup')),
    grid,
    top: fc.nat({ max: 5 }),
    left: fc.nat({ max: 5 }),
    merges: fc.array(area, { maxLength: 4 }),
    lists: fc.array(fc.record({ area, values: fc.array(fc.oneof(words, fc.string())) }), { maxLength: 2 }),
  })
  .map(({ name, grid: cells, top, left, merges, lists }) => ({
    ...plainSheet(name, cells, top, left),
    merges,
    dropDowns: lists,
  }))
const book = fc.array(sheet, { maxLength: 3 }).map(sheets => ({ file: 'any.xlsx', sheets, limits: [] }))

describe('any cells at all', () => {
  it('are read without throwing, by every plan, and every record stands on its sheet', () => {
    fc.assert(
      fc.property(book, fc.constantFrom(undefined, ...profiles), fc.string(), (workbook, plan, period) => {
        const now = readReturn(workbook, { ...(plan === undefined ? {} : { plan }), period })
        for (const { row, table, parts } of now.records) {
          expect(row).toBeGreaterThanOrEqual(table.sheet.top)
          expect(row).toBeLessThan(table.sheet.top + table.sheet.grid.length)
          for (const { status } of parts) expect(status?.text).not.toBe('')
        }
        for (const { kinds, area: found } of now.tables)
          expect(kinds.length).toBe(found.bottom - found.top + 1)
      }),
      { numRuns: 400 },
    )
  })

  it('are checked without throwing, and each rating is in one class', () => {
    fc.assert(
      fc.property(book, workbook => {
        const { report, now } = check(workbook)
        const rated = now.records.flatMap(({ parts }) => parts.filter(({ status }) => status !== undefined))
        const { blank: _, ...others } = report.counts.cells.notCounted
        const classes = report.counts.cells.total + Object.values(others).reduce((sum, n) => sum + n, 0)
        expect(classes).toBe(rated.length)
      }),
      { numRuns: 200 },
    )
  })
})
