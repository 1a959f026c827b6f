import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CellValue } from 'hucre'
import { DAMAGES } from '../../tools/samples/broken.ts'
import { oracle } from './oracle.ts'
import { sampleRows } from './reading.ts'

const samples = new Map(Object.entries(oracle.samples))
const rules = Object.keys(oracle.stages)

/** What the catalogue counts on the papers; every other rule is silent on them. */
const COUNTED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'update-2014.xlsx': {
    'ref-gap': 1,
    'status-multi': 4,
    'status-mixed': 1,
    'status-text': 3,
    'count-noun': 1,
    'update-thin': 2,
    'update-copy': 1,
    'xref-dangling': 1,
    'xref-position': 3,
    'date-ahead': 1,
    'date-stale': 4,
    'note-left': 2,
    'person-name': 3,
  },
  'mapping-2016.xlsx': {
    'pledge-missing': 3,
    'pledge-section': 1,
    'pledge-form': 1,
    'note-left': 1,
    'action-question': 7,
  },
  'delivery-2018.xlsx': {
    'lead-missing': 9,
    'xref-position': 1,
    'date-stale': 1,
    'note-left': 1,
    'person-name': 3,
    'period-label': 1,
  },
  'framework-2018.xlsx': { 'ref-form': 1, 'lead-variant': 2, 'source-missing': 1, 'source-variant': 1 },
  'plan-2021.xlsx': { 'note-left': 1 },
  'clean.xlsx': {},
}

/** The words that a cell of prose is marked for: a slip of one row shows here. */
const MARKED_FOR: readonly (readonly [string, string, string, RegExp])[] = [
  ['update-2014.xlsx', 'ref-gap', 'A198', /^T6-C02$/],
  ['update-2014.xlsx', 'count-noun', 'A24', /^A Total of 86 Actions$/],
  ['update-2014.xlsx', 'update-thin', 'B178', /^• See update above\.$/],
  ['update-2014.xlsx', 'update-thin', 'B257', /as outlined above\.$/],
  ['update-2014.xlsx', 'xref-dangling', 'B79', /See T1-01 above/],
  ['update-2014.xlsx', 'xref-position', 'B58', /consultation mentioned above/],
  ['update-2014.xlsx', 'date-ahead', 'B53', /contract awarded in December 2014/],
  ['update-2014.xlsx', 'date-stale', 'B42', /will be reported .* in September\./],
  ['update-2014.xlsx', 'date-stale', 'B133', /will be attending .* at the end of August\./],
  ['update-2014.xlsx', 'date-stale', 'B135', /will be attending .* at the end of August\./],
  ['update-2014.xlsx', 'date-stale', 'B259', /HMIC are back in to assess this in September\./],
  ['update-2014.xlsx', 'note-left', 'B142', /\(attached\)[\s\S]*\(James again,/],
  ['update-2014.xlsx', 'person-name', 'B91', /Professor Simon Holdaway/],
  ['update-2014.xlsx', 'person-name', 'B195', /ACC Foster, .* Superintendent Pollock/],
  ['mapping-2016.xlsx', 'pledge-section', 'D79', /^PL5:/],
  ['mapping-2016.xlsx', 'pledge-form', 'D59', /^PL3 New:/],
  ['mapping-2016.xlsx', 'note-left', 'D90', /\(phrasing from intranet\)/],
  ['delivery-2018.xlsx', 'period-label', 'A9', /QRT 1 UPDATE \(April 2018\)$/],
  ['delivery-2018.xlsx', 'note-left', 'A11', /^Draft V1$/],
  ['delivery-2018.xlsx', 'date-stale', 'A27', /will meet in late March/],
  ['delivery-2018.xlsx', 'xref-position', 'A47', /\(see above\)/],
  ['delivery-2018.xlsx', 'person-name', 'A58', /Insp Paul Gummer/],
  ['delivery-2018.xlsx', 'person-name', 'A59', /Amy Styles-Jones .* Insp Paul Gummer/],
  ['delivery-2018-scan.xlsx', 'date-stale', 'C31', /will meet in late March/],
  ['delivery-2018-scan.xlsx', 'xref-position', 'C67', /\(see above\)/],
  ['framework-2018.xlsx', 'ref-form', 'A105', /^T3\.8\.1$/],
  ['framework-2018.xlsx', 'lead-variant', 'C89', /^Det Supt, Intel$/],
  ['framework-2018.xlsx', 'lead-variant', 'C92', /\/ Supt County$/],
  ['framework-2018.xlsx', 'source-variant', 'D46', /^Force Restructure\/ T&C Process$/],
  ['plan-2021.xlsx', 'note-left', 'A7', /^Consultation Draft$/],
]

function cellOf(rows: readonly (readonly CellValue[])[], name: string): CellValue {
  return rows[Number(name.slice(1)) - 1]?.[name.charCodeAt(0) - 65] ?? null
}

type CellsByRule = Readonly<
  Record<string, readonly { readonly cell: string | null; readonly also?: readonly string[] }[]>
>

function cellsOf(byRule: CellsByRule): [rule: string, cell: string][] {
  return Object.entries(byRule).flatMap(([rule, findings]) =>
    findings.flatMap(({ cell, also = [] }) =>
      [cell, ...also].flatMap((name): [string, string][] => (name === null ? [] : [[rule, name]])),
    ),
  )
}

describe('the oracle', () => {
  const grids = new Map<string, CellValue[][]>()
  beforeAll(async () => {
    for (const file of samples.keys()) grids.set(file, await sampleRows(file))
  })

  it('knows every rule that it names', () => {
    const named = [...samples.values()].flatMap(({ findings, whenOn = {} }) =>
      Object.keys({ ...findings, ...whenOn }),
    )
    const more = [...oracle.pairs, ...oracle.variants].flatMap(({ findings }) => Object.keys(findings))
    const near = oracle.nearMisses.map(({ rule }) => rule)
    expect([...named, ...more, ...near].filter(rule => !rules.includes(rule))).toEqual([])
  })

  it.each(Object.entries(COUNTED))('has the numbers of the catalogue for %s', (file, counted) => {
    const findings = Object.entries(samples.get(file)?.findings ?? {})
    const loud = findings.flatMap(([rule, list]) => (list.length === 0 ? [] : [[rule, list.length] as const]))
    expect(new Map(loud)).toEqual(new Map(Object.entries(counted)))
  })

  it('has the numbers of the catalogue for two returns together', () => {
    const numbers = oracle.pairs.map(({ now, findings }) => [
      now,
      Object.entries(findings).map(([rule, list]) => `${rule} ${list.length}`),
    ])
    expect(numbers).toEqual([
      ['mapping-2016.xlsx', ['ref-reused 35', 'ref-moved 1']],
      ['delivery-2018.xlsx', ['lead-conflict 3', 'title-drift 1', 'cover-none 0']],
    ])
  })

  it('has the numbers of the catalogue for rules that are off', () => {
    const numbers = [...samples].flatMap(([file, { whenOn = {} }]) =>
      Object.entries(whenOn).map(([rule, list]) => [file, rule, list.length]),
    )
    expect(numbers).toEqual([
      ['mapping-2016.xlsx', 'cover-thin', 1],
      ['framework-2018.xlsx', 'lead-multi', 15],
      ['framework-2018.xlsx', 'lead-chain', 4],
    ])
  })

  it('marks cells that hold something, but where something is missing', () => {
    const blank = [...samples].flatMap(([file, { findings, whenOn = {} }]) =>
      cellsOf({ ...findings, ...whenOn }).flatMap(([rule, cell]) =>
        cellOf(grids.get(file) ?? [], cell) === null ? [`${file} ${rule} ${cell}`] : [],
      ),
    )
    expect(blank).toEqual([
      'framework-2018.xlsx source-missing D59',
      'broken.xlsx ref-missing A22',
      'broken.xlsx status-missing G26',
      'broken.xlsx lead-missing D29',
    ])
  })

  it.each(MARKED_FOR)('%s: %s marks %s for its words', (file, rule, cell, words) => {
    expect(cellsOf(samples.get(file)?.findings ?? {})).toContainEqual([rule, cell])
    expect(String(cellOf(grids.get(file) ?? [], cell))).toMatch(words)
  })

  it('marks no near miss', () => {
    const marked = oracle.nearMisses.filter(({ sample, rule, cell }) =>
      cellsOf(samples.get(sample)?.findings ?? {}).some(found => found[0] === rule && found[1] === cell),
    )
    expect(marked).toEqual([])
  })

  it('has the scan of the delivery plan find what the mended sheet finds', () => {
    const numbers = (file: string): [string, string[]][] =>
      Object.entries(samples.get(file)?.findings ?? {}).map(([rule, list]) => [
        rule,
        list.map(({ ref }) => ref ?? ''),
      ])
    expect(numbers('delivery-2018-scan.xlsx')).toEqual(numbers('delivery-2018.xlsx'))
  })

  it('names the rule of every cell that was spoiled in the broken return', () => {
    const damaged = DAMAGES.flatMap(({ rule, cell }) => (rule === '' ? [] : [[rule, cell]]))
    const alone = samples.get('broken.xlsx')?.findings ?? {}
    const withPlan = oracle.variants.filter(({ sample }) => sample === 'broken.xlsx')
    const expected = [alone, ...withPlan.map(({ findings }) => findings)].flatMap(cellsOf)
    expect(expected).toEqual(expect.arrayContaining(damaged))
  })
})
