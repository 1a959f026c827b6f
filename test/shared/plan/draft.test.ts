import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { check } from '../../../shared/check.ts'
import { draftPlan } from '../../../shared/plan/draft.ts'
import { learnRefs } from '../../../shared/plan/draft-refs.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { profiles } from '../../../shared/plan/profiles/index.ts'
import { readPlan } from '../../../shared/plan/read-plan.ts'
import { readReturn } from '../../../shared/return/read.ts'
import type { Return } from '../../../shared/return/return.ts'
import { RULES } from '../../../shared/rules/index.ts'
import { plainSheet } from '../../../shared/sheet/workbook.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'
import type { Workbook } from '../../../shared/sheet/workbook.ts'
import { readWorkbook } from '../../../src/file/read.ts'
import { trackers } from '../../trackers/index.ts'
import { workbookOf } from '../../trackers/make.ts'

const SAMPLES = [
  'update-2014',
  'mapping-2016',
  'delivery-2018',
  'delivery-2018-scan',
  'framework-2018',
  'plan-2021',
  'clean',
  'broken',
]

const sample = (name: string): Promise<Workbook> =>
  readWorkbook(`${name}.xlsx`, new Uint8Array(readFileSync(`samples/${name}.xlsx`)))

const book = (rows: readonly (readonly Cell[])[], file = 'tracker.xlsx'): Workbook => ({
  file,
  sheets: [plainSheet('Sheet1', rows)],
  limits: [],
})

/** The draft as it comes back from a file. */
function givenBack(given: Return): Plan {
  const read = readPlan(
    JSON.parse(JSON.stringify(draftPlan(given).plan)),
    RULES.map(rule => rule.id),
  )
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.plan
}

/** What was read: kind of every row, and of every action where it stands and what it says. */
function reading({ tables, records }: Return): unknown {
  return {
    tables: tables.map(({ sheet, area, kinds, columns }) => [sheet.name, area, kinds, new Map(columns)]),
    records: records.map(({ row, ref, title, theme, parts }) => [
      row,
      ref,
      title,
      theme,
      parts.map(({ status, text }) => [status?.text, status?.entry?.letter, text]),
    ]),
  }
}

describe('a draft given back', () => {
  it.each(SAMPLES)('reads %s as before', async name => {
    const workbook = await sample(name)
    const first = readReturn(workbook)
    const plan = givenBack(first)
    expect(reading(readReturn(workbook, { plan }))).toEqual(reading(first))
    expect(check(workbook, { plan }).report.counts).toEqual(check(workbook).report.counts)
  })

  it.each(trackers.map(tracker => [tracker.file, tracker] as const))(
    'reads %s as before',
    async (_, tracker) => {
      const workbook = await workbookOf(tracker)
      const first = readReturn(workbook)
      expect(reading(readReturn(workbook, { plan: givenBack(first) }))).toEqual(reading(first))
    },
  )
})

describe('a draft of a paper read as a tracker', () => {
  const tracker = profiles.find(plan => plan.id === 'tracker')
  const asTracker = async (name: string): Promise<Return> =>
    readReturn(await sample(name), tracker === undefined ? {} : { plan: tracker })

  it.each([
    ['update-2014', ['{series:PL|T}{group:n}-{kind:C|F|P}{number:00}']],
    ['mapping-2016', ['{series:C|F|P}{number:00}']],
    ['delivery-2018', ['{number:n}']],
    ['framework-2018', ['T{group:n}.{number:n}', '{group:n}.{strand:n}.{number:n}']],
  ])('learns how %s writes its refs', async (name, patterns) => {
    expect(givenBack(await asTracker(name)).levels.flatMap(level => level.refs)).toEqual(patterns)
  })

  it('makes the theme part of a ref that repeats from theme to theme', async () => {
    const workbook = await sample('mapping-2016')
    const plan = givenBack(await asTracker('mapping-2016'))
    expect(plan.levels[0]?.key).toBe('{theme} {series:C|F|P}{number:00}')
    expect(check(workbook, { plan }).report.findings.filter(({ rule }) => rule === 'ref-dup')).toEqual([])
  })

  it('finds deliverables above force actions, the one ref that is a slip, and posts to ask about', async () => {
    const given = await asTracker('framework-2018')
    const { plan, asks } = draftPlan(given)
    expect(plan.levels[1]?.parent).toEqual({ level: 'action', ref: 'T{group:n}.{strand:n}' })
    expect(plan.required.map(({ title }) => title)).toEqual(['Actions with sub-actions'])
    expect(asks.join('\n')).toContain('Not written as other refs are: "T3.8.1".')
    expect(asks.join('\n')).toContain('Same post? "Supt, County" (8 rows) and "Supt County" (3 rows)')
    expect(plan.leads.find(({ post }) => post === 'Supt, County')?.variants).toEqual(['Supt County'])
    const report = check(await sample('framework-2018'), { plan }).report
    expect(report.findings.filter(({ rule }) => rule === 'ref-form').map(({ cell }) => cell)).toEqual([
      'A105',
    ])
    expect(report.coverage).toMatchObject([{ name: 'Actions with sub-actions', required: 30, covered: 30 }])
  })
})

describe('refs', () => {
  const count = (to: number, ref: (n: number) => string): string[] =>
    Array.from({ length: to }, (_, at) => ref(at + 1))

  it.each([
    ['plain numbers', count(12, n => `${n}`), ['{number:n}']],
    ['numbers of two digits', count(12, n => String(n).padStart(2, '0')), ['{number:00}']],
    ['letters that never change', count(6, n => `DC${n}`), ['DC{number:n}']],
    ['letters that do', count(12, n => `${'ABC'.charAt(n % 3)}${n}`), ['{series:A|B|C}{number:n}']],
    ['dashes of two kinds', count(8, n => `A${n % 2 === 0 ? '-' : '–'}${n}`), ['A-{number:n}']],
    ['a year', count(8, n => `2025/${n}`), ['{group:0000}/{number:n}']],
    ['long numbers', count(8, n => `R${n * n * 1000}`), ['R{number:0-99999}']],
    ['letters behind', count(9, n => `${n}${'abc'.charAt(n % 3)}`), ['{number:n}{series:a|b|c}']],
    [
      'a level below',
      [...count(3, n => `A${n}`), ...count(6, n => `A${(n % 3) + 1}.${n}`)],
      ['A{number:n}', 'A{group:n}.{number:n}'],
    ],
  ])('that are %s become a pattern', (_, refs, patterns) => {
    expect(learnRefs(refs)?.levels.flatMap(level => level.patterns)).toEqual(patterns)
  })

  it.each([
    ['too few', ['A1', 'A2', 'A3']],
    ['words', ['Housing', 'Roads', 'Parks', 'Youth', 'Crime', 'Health']],
    ['each of its own kind', ['A1', 'B-2', '3/c', 'iv.4', '5', 'six 6']],
    ['codes of more series than a list has', count(40, n => `${String.fromCharCode(65 + (n % 26))}X${n}`)],
    ['blank', ['', '', '', '', '', '']],
  ])('that are %s teach nothing', (_, refs) => {
    expect(learnRefs(refs)).toBeUndefined()
  })

  it('name those that are written as no other is', () => {
    expect(learnRefs([...count(20, n => `A${n}`), 'T3.3', 'A.21'])?.odd).toEqual(['T3.3', 'A.21'])
  })
})

describe('any workbook', () => {
  const cell = fc.oneof(
    fc.constantFrom('Ref', 'Action', 'RAG', 'Lead', 'Theme', 'G', 'A', 'R', '__proto__', 'constructor', ''),
    fc.stringMatching(/^[A-Z]{0,2}[0-9{}|.:-]{1,6}$/),
    fc.string({ maxLength: 20 }),
    fc.integer({ min: 0, max: 99 }),
  )

  it('gives a draft that is a plan', () => {
    const header = ['Ref', 'Action', 'Lead', 'Theme', 'RAG']
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 30 }),
        rows => {
          const given = readReturn(book([header, ...rows]))
          expect(() => givenBack(given)).not.toThrow()
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is named after its file', () => {
    const rows = [
      ['Ref', 'Action', 'RAG'],
      ...Array.from({ length: 6 }, (_, n) => [`A${n}`, `Open station ${n}`, 'G']),
    ]
    const draft = (file: string): string => draftPlan(readReturn(book(rows, file))).plan.id
    expect(draft('Corporate Plan – Q3 (final).xlsx')).toBe('corporate-plan-q3-final')
    expect(draft('tracker.xlsx')).toBe('tracker-draft')
    expect(draft('')).toBe('plan')
  })
})
