import { beforeAll, describe, expect, it } from '@jest/globals'
import { check } from '../../shared/index.ts'
import type { Checked, Finding } from '../../shared/index.ts'
import type { KeyEntry } from '../../shared/plan/plan.ts'
import { trackers } from './index.ts'
import { workbookOf } from './make.ts'
import type { Tracker } from './tracker.ts'

const ROWS_PER_FALSE_QUERY = 25

const rated = ({ now }: Checked): { readonly text: string; readonly entry: KeyEntry | undefined }[] =>
  now.records.flatMap(({ parts }) => parts.flatMap(({ status }) => (status === undefined ? [] : [status])))

function tally<T>(list: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** What the report counts, and what it names as not counted, all ratings of the sheet together. */
function classified({ report: { counts } }: Checked): number {
  const { blank: _, ...others } = counts.cells.notCounted
  return counts.cells.total + Object.values(others).reduce((sum, count) => sum + count, 0)
}

const isPlanted = ({ expected }: Tracker, finding: Finding): boolean =>
  expected.planted.some(
    ({ rule, cell }) =>
      rule === finding.rule &&
      (cell === null || cell === finding.cell || finding.also.some(spot => spot.cell === cell)),
  )

const brief = ({ rule, cell, severity }: Finding): string => `${severity} ${rule} ${cell}`

describe.each(trackers.map(tracker => [tracker.file, tracker] as const))('%s', (_, tracker) => {
  const { expected } = tracker
  let checked: Checked
  beforeAll(async () => {
    checked = check(await workbookOf(tracker), tracker.asAt === undefined ? {} : { asAt: tracker.asAt })
  })

  it('has so many actions and ratings', () => {
    expect({ actions: checked.now.records.length, ratings: rated(checked).length }).toEqual({
      actions: expected.actions,
      ratings: expected.ratings,
    })
  })

  it('has its columns where a person sees them', () => {
    const found = Object.fromEntries(
      checked.report.sheets.map(({ name, columns }) => [
        name,
        Object.fromEntries(Object.keys(expected.columns[name] ?? {}).map(field => [field, columns[field]])),
      ]),
    )
    expect(found).toEqual(expected.columns)
  })

  it('has so many of each rating, each in a class of its own', () => {
    const known = tally(rated(checked).map(({ text }) => text))
    expect(Object.fromEntries(known)).toEqual(expected.byRating)
    const entries = rated(checked).map(({ text, entry }) => `${text} = ${entry?.letter ?? ''}`)
    expect(new Set(entries).size).toBe(Object.keys(expected.byRating).length)
    expect(classified(checked)).toBe(expected.ratings)
  })

  it('speaks of its period', () => {
    const { period } = checked.report
    const found = period === null ? null : { from: period.from, to: period.to }
    expect(found).toEqual(expected.period === undefined ? found : expected.period)
  })

  it('is told every planted defect', () => {
    const missed = expected.planted.filter(
      planted =>
        !checked.report.findings.some(finding =>
          isPlanted({ ...tracker, expected: { ...expected, planted: [planted] } }, finding),
        ),
    )
    expect(missed).toEqual(expected.planted.filter(planted => planted.missed !== undefined))
  })

  it('is told no false error', () => {
    const errors = checked.report.findings.filter(
      finding => finding.severity === 'error' && !isPlanted(tracker, finding),
    )
    expect(errors.map(brief)).toEqual([])
  })

  it('is told at most one false query in 25 rows', () => {
    const queries = checked.report.findings.filter(
      finding => finding.severity === 'query' && !isPlanted(tracker, finding),
    )
    expect(queries.length * ROWS_PER_FALSE_QUERY).toBeLessThanOrEqual(expected.actions)
  })

  it('is told these things for information', () => {
    const information = checked.report.findings.filter(({ severity }) => severity === 'information')
    expect(information.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(expected.information ?? [])
  })
})
