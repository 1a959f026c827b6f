import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { writeXlsx } from 'hucre'
import { readFileSync } from 'node:fs'
import type { Report } from '../../shared/report.ts'
import { oracle } from '../samples/oracle.ts'
import { buildCommandLine, problemsOf } from './command.ts'
import type { CommandLine } from './command.ts'

const SCHEMA = JSON.parse(readFileSync('docs/report.schema.json', 'utf8')) as { readonly $id: string }

let line: CommandLine
const schemas = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
schemas.addSchema(SCHEMA)

beforeAll(async () => {
  line = await buildCommandLine()
})
afterAll(() => line.remove())

function faults(value: unknown, part = ''): unknown {
  const validate = schemas.getSchema(`${SCHEMA.$id}${part}`) as ValidateFunction
  return validate(value) ? [] : validate.errors
}

async function json<T = Report>(...args: readonly string[]): Promise<T> {
  const ran = await line.run(...args, '--json')
  expect(problemsOf(ran)).toEqual([])
  return JSON.parse(ran.out) as T
}

/** Total, Green and Amber of every group. */
function table(groups: Report['by'][string] | undefined): readonly unknown[] {
  return Object.entries(groups ?? {}).map(([name, { cells, worst }]) => [
    name,
    worst.total,
    cells.total,
    cells.byStatus.G,
    cells.byStatus.A,
    worst.byStatus.G,
    worst.byStatus.A,
  ])
}

describe('check --json', () => {
  it.each(Object.keys(oracle.samples))('of %s is as the schema says', async file => {
    const report = await json('check', `samples/${file}`)
    expect(faults(report)).toEqual([])
    expect(report.file).toBe(file)
  })

  it.each([
    ['an older return', ['samples/mapping-2016.xlsx', '--then', 'samples/update-2014.xlsx']],
    [
      'a second return',
      ['samples/delivery-2018.xlsx', '--with', 'samples/framework-2018.xlsx', '--stage', 'setup'],
    ],
    ['the checks of a paper that goes out', ['samples/update-2014.xlsx', '--stage', 'publish']],
  ])('with %s is as the schema says', async (_, args) => {
    const report = await json('check', ...args)
    expect(faults(report)).toEqual([])
    expect(report.findings.length).toBeGreaterThan(0)
  })

  it('of several files is a list of the reports that could be made', async () => {
    const ran = await line.run('check', 'samples/clean.xlsx', 'nowhere.xlsx', 'samples/broken.xlsx', '--json')
    const reports = JSON.parse(ran.out) as Report[]
    expect(faults(reports, '#/$defs/reports')).toEqual([])
    expect(reports.map(({ file, ready }) => [file, ready])).toEqual([
      ['clean.xlsx', true],
      ['broken.xlsx', false],
    ])
    expect(ran.code).toBe(2)
    const none = await line.run('check', 'nowhere.xlsx', 'neither.xlsx', '--json')
    expect([none.code, none.out]).toEqual([2, ''])
  })

  it('names the plan by its check code, which changes with the plan', async () => {
    const { plan } = await json('check', 'samples/update-2014.xlsx')
    const draft = await line.run('draft', 'samples/update-2014.xlsx')
    const other = await json('check', 'samples/update-2014.xlsx', '--plan', line.file('plan.json', draft.out))
    const ready = await line.run('plans', 'update-2014')
    const same = await json('check', 'samples/update-2014.xlsx', '--plan', line.file('plan.json', ready.out))
    expect(plan.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(other.plan.digest).not.toBe(plan.digest)
    expect(same.plan.digest).toBe(plan.digest)
  })

  it('has its keys in the order of the documentation, and the same bytes every time', async () => {
    const first = await line.run('check', 'samples/update-2014.xlsx', '--json')
    const keys =
      'version file plan ruleSet period asAt stage evidence sheets counts by headline coverage leads findings notChecked notRead unsure ready explanations'
    expect(Object.keys(JSON.parse(first.out) as Report).join(' ')).toBe(keys)
    expect((await line.run('check', 'samples/update-2014.xlsx', '--json')).out).toBe(first.out)
  })
})

describe('the counts of the update of 2014', () => {
  let report: Report
  beforeAll(async () => {
    report = await json('check', 'samples/update-2014.xlsx')
  })

  it('are those of the paper', () => {
    const { cells, worst, latest } = report.counts
    expect([cells, worst, latest]).toEqual([
      { total: 86, byStatus: { G: 78, A: 8, R: 0 }, percent: { G: 90.7, A: 9.3, R: 0 }, notCounted: {} },
      { total: 82, byStatus: { G: 74, A: 8, R: 0 }, percent: { G: 90.2, A: 9.8, R: 0 }, notCounted: {} },
      { total: 82, byStatus: { G: 75, A: 7, R: 0 }, percent: { G: 91.5, A: 8.5, R: 0 }, notCounted: {} },
    ])
    expect(report.headline).toMatchObject({ printed: { G: 78, A: 8, R: 0 }, agrees: true, rule: 'cells' })
  })

  it('stand by theme', () => {
    expect(table(report.by.theme)).toEqual([
      ['1', 16, 16, 14, 2, 14, 2],
      ['2', 7, 7, 6, 1, 6, 1],
      ['3', 9, 10, 9, 1, 8, 1],
      ['4', 8, 10, 10, 0, 8, 0],
      ['5', 11, 11, 10, 1, 10, 1],
      ['6', 11, 11, 11, 0, 11, 0],
      ['7', 14, 15, 13, 2, 12, 2],
      ['PL', 6, 6, 5, 1, 5, 1],
    ])
  })

  it('stand by lead agency', () => {
    expect(table(report.by.agency)).toEqual([
      ['C', 37, 38, 34, 4, 33, 4],
      ['F', 35, 35, 31, 4, 31, 4],
      ['P', 10, 13, 13, 0, 10, 0],
    ])
  })

  it('stand by organisation where a paper names them', async () => {
    const { by } = await json('check', 'samples/delivery-2018.xlsx')
    const totals = (groups: Report['by'][string] = {}): unknown =>
      Object.fromEntries(Object.entries(groups).map(([name, { cells }]) => [name, cells.byStatus.G]))
    expect(totals(by.organisation)).toEqual({ NOPCC: 8, Force: 5, Partners: 1 })
    expect(totals(by.agency)).toEqual({ C: 8, F: 5, P: 1 })
  })
})

interface Comparison {
  readonly compares: string
  readonly better: readonly {
    readonly ref: string
    readonly was: string
    readonly now: string
    readonly title: string
  }[]
  readonly [list: string]: unknown
}

describe('compare --json', () => {
  it('claims no history for a ref that means something else now', async () => {
    const compared = await json<Comparison>(
      'compare',
      'samples/mapping-2016.xlsx',
      'samples/update-2014.xlsx',
    )
    expect(faults(compared, '#/$defs/comparison')).toEqual([])
    const lengths = ['better', 'worse', 'same', 'new', 'gone', 'reused'].map(
      list => (compared[list] as unknown[]).length,
    )
    expect(lengths).toEqual([0, 0, 2, 52, 39, 35])
    expect(compared.compares).toBe('actions')
    expect(compared.moved).toMatchObject([{ ref: 'T3-F01', from: 'T3-F02' }])
  })

  it('says was and now of what moved', async () => {
    const book = (ratings: readonly string[]): Promise<Uint8Array> =>
      writeXlsx({
        sheets: [
          {
            name: 'Plan',
            rows: [
              ['Ref', 'Action', 'RAG'],
              ...['Open a station', 'Train call handlers', 'Buy cameras', 'Meet councils'].map(
                (title, at) => [`A${at + 1}`, title, ratings[at] ?? ''],
              ),
            ],
          },
        ],
      })
    const now = line.file('now.xlsx', await book(['Green', 'Red', 'Amber', 'Green']))
    const then = line.file('then.xlsx', await book(['Amber', 'Amber', 'Amber', 'Green']))
    const compared = await json<Comparison>('compare', now, then)
    expect(faults(compared, '#/$defs/comparison')).toEqual([])
    expect(compared.better).toEqual([{ ref: 'A1', was: 'Amber', now: 'Green', title: 'Open a station' }])
    expect(compared.worse).toEqual([{ ref: 'A2', was: 'Amber', now: 'Red', title: 'Train call handlers' }])
    const page = (await line.run('compare', now, then)).out
    expect(page).toContain('Worse: 1\n  A2  Amber → Red  Train call handlers\n')
  })
})

describe('words that JavaScript has a use for', () => {
  const words = ['__proto__', 'constructor', '1']
  const rows = [
    ['Ref', 'Theme', 'Action', 'Lead', 'RAG'],
    ...Array.from({ length: 12 }, (_, at) => {
      const word = words[at % 3] ?? ''
      return [`A${at + 1}`, word, `Action number ${at + 1} of the plan`, word, word]
    }),
  ]

  it('are ordinary text as rating, theme, lead and sheet', async () => {
    const path = line.file('plan.xlsx', await writeXlsx({ sheets: [{ name: '__proto__', rows }] }))
    const { out, code } = await line.run('check', path, '--json')
    const report = JSON.parse(out) as Report
    expect(faults(report)).toEqual([])
    expect(code).toBeLessThan(2)
    expect(report.sheets[0]?.name).toBe('__proto__')
    const four = new Map(words.map(word => [word, 4]))
    expect(new Map(Object.entries(report.counts.cells.byStatus))).toEqual(four)
    expect(new Set(Object.keys(report.counts.cells.percent))).toEqual(new Set(words))
    const themes = Object.entries(report.by.theme ?? {}).map(
      ([name, { cells }]) => [name, cells.total] as const,
    )
    expect(new Map(themes)).toEqual(four)
    expect(new Map(report.leads.posts.map(({ post, rows: count }) => [post, count]))).toEqual(four)
  })

  it('are ordinary text in a plan that is drafted and given back', async () => {
    const path = line.file('plan.xlsx', await writeXlsx({ sheets: [{ name: 'constructor', rows }] }))
    const draft = await line.run('draft', path)
    const again = await json('check', path, '--plan', line.file('plan.json', draft.out))
    expect(again.counts).toEqual((await json('check', path)).counts)
    expect(new Set(Object.keys(again.by.theme ?? {}))).toEqual(new Set(words))
  })

  it('can name a sheet to be read', async () => {
    const path = line.file('plan.xlsx', await writeXlsx({ sheets: [{ name: '__proto__', rows }] }))
    expect((await json('check', path, '--sheet', '__proto__')).sheets.length).toBe(1)
    const ran = await line.run('check', path, '--sheet', 'constructor')
    expect(problemsOf(ran)).toEqual(['"plan.xlsx" has no sheet "constructor". It has "__proto__".'])
  })
})
