import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { check } from '../shared/check.ts'
import { profiles } from '../shared/plan/profiles/index.ts'
import { planSchema } from '../shared/plan/plan.ts'
import type { Plan } from '../shared/plan/plan.ts'
import type { Finding, Report } from '../shared/report.ts'
import type { CheckOptions } from '../shared/check.ts'
import type { Stage } from '../shared/rules/rule.ts'
import type { Workbook } from '../shared/sheet/workbook.ts'
import { readWorkbook } from '../src/file/read.ts'
import { oracle } from './samples/oracle.ts'
import type { ExpectedByRule, ExpectedFinding } from './samples/oracle.ts'

const read = (file: string): Promise<Workbook> =>
  readWorkbook(file, new Uint8Array(readFileSync(`samples/${file}`)))

const planOf = (id: string): Plan => planSchema.parse(profiles.find(plan => plan.id === id))

/** What the oracle says of a finding, and nothing else, so that both can be compared as tables. */
function brief(finding: Finding, like: ExpectedFinding | undefined): ExpectedFinding {
  const also = finding.also.map(spot => spot.cell)
  return {
    ...(like !== undefined && like.ref === undefined ? {} : { ref: finding.ref }),
    cell: like?.cell === null ? null : finding.cell,
    ...(like?.also === undefined
      ? {}
      : { also: like.also.every(cell => also.includes(cell)) ? like.also : also }),
    severity: finding.severity,
  }
}

function found(report: Report, rule: string, expected: readonly ExpectedFinding[]): ExpectedFinding[] {
  return report.findings
    .filter(finding => finding.rule === rule)
    .map(finding =>
      brief(
        finding,
        expected.find(like => like.cell === null || like.cell === finding.cell),
      ),
    )
}

/** Rule by rule: what is expected beside what is found, only where they differ. */
function differences(expected: ExpectedByRule, reports: (rule: string) => Report): unknown[] {
  return Object.entries(expected).flatMap(([rule, list]) => {
    const now = found(reports(rule), rule, list)
    const sorted = (rows: readonly ExpectedFinding[]): string[] =>
      rows.map(row => JSON.stringify(row, ['ref', 'cell', 'also', 'severity'])).sort()
    return JSON.stringify(sorted(now)) === JSON.stringify(sorted(list))
      ? []
      : [{ rule, expected: sorted(list), found: sorted(now) }]
  })
}

function byStage(book: Workbook, options: CheckOptions): (rule: string) => Report {
  const reports = new Map<string, Report>()
  return rule => {
    const stage = (oracle.stages[rule] ?? 'check') as Stage
    const report = reports.get(stage) ?? check(book, { ...options, stage }).report
    reports.set(stage, report)
    return report
  }
}

describe.each(Object.entries(oracle.samples))('%s', (file, expected) => {
  it('is read under the plan layout it was written by', async () => {
    expect(check(await read(file)).report.plan.id).toBe(expected.plan)
  })

  it('gives exactly the findings of the oracle, rule by rule', async () => {
    expect(differences(expected.findings, byStage(await read(file), {}))).toEqual([])
  })

  it('is silent in every rule that the oracle does not name', async () => {
    const { report } = check(await read(file))
    expect(
      report.findings
        .filter(({ rule }) => expected.findings[rule] === undefined)
        .map(({ rule, cell }) => `${rule} ${cell}`),
    ).toEqual([])
  })

  it('lists the rules that could not be checked', async () => {
    const { report } = check(await read(file))
    const listed = new Set(report.notChecked.map(({ rule }) => rule))
    expect(expected.notChecked.filter(rule => !listed.has(rule))).toEqual([])
  })

  it('is ready or not, as the oracle says', async () => {
    expect(check(await read(file)).report.ready).toBe(expected.ready)
  })

  it('finds what rules find that are off by themselves', async () => {
    const on = Object.fromEntries(
      Object.keys(expected.whenOn ?? {}).map(rule => [rule, { severity: 'query' as const }]),
    )
    const plan = planOf(expected.plan)
    const { report } = check(await read(file), { plan: { ...plan, rules: { ...plan.rules, ...on } } })
    const wanted = Object.fromEntries(
      Object.entries(expected.whenOn ?? {}).map(([rule, list]) => [
        rule,
        list.map(row => ({ ...row, severity: 'query' })),
      ]),
    )
    expect(differences(wanted, () => report)).toEqual([])
  })
})

/** The workbook with the rows from first to last (as numbered on screen) emptied on every sheet. */
function withoutRows(book: Workbook, [first, last]: readonly [number, number] = [0, -1]): Workbook {
  const sheets = book.sheets.map(sheet => ({
    ...sheet,
    grid: sheet.grid.map((row, index) => {
      const number = sheet.top + index + 1
      return number >= first && number <= last ? [] : row
    }),
  }))
  return { ...book, sheets }
}

describe('with a change of plan or rows', () => {
  it.each(oracle.variants.map(variant => [variant.why, variant] as const))(
    '%s',
    async (_, { sample, changes, blankRows, findings }) => {
      const plan = { ...planOf(oracle.samples[sample]?.plan ?? 'tracker'), ...changes }
      const book = withoutRows(await read(sample), blankRows)
      expect(differences(findings, byStage(book, { plan }))).toEqual([])
    },
  )
})

describe('beside another paper', () => {
  it.each(oracle.pairs.map(pair => [`${pair.now} with ${pair.then ?? pair.beside ?? ''}`, pair] as const))(
    '%s',
    async (_, pair) => {
      const options: CheckOptions = {
        ...(pair.then === undefined ? {} : { then: await read(pair.then) }),
        ...(pair.beside === undefined ? {} : { beside: await read(pair.beside) }),
      }
      expect(differences(pair.findings, byStage(await read(pair.now), options))).toEqual([])
    },
  )
})
