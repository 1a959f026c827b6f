import { describe, expect, it } from '@jest/globals'
import { check, plainSheet, RULES } from '../../../shared/index.ts'
import { rulesWithExamples } from './units.ts'
import { planFor, runRule } from './given.ts'

const named = (grid: readonly (readonly string[])[], plan = planFor()): readonly string[] =>
  check({ file: 'a.xlsx', sheets: [plainSheet('Return', grid)], limits: [] }, { plan }).report.findings.map(
    ({ id }) => id,
  )

describe('the name of a finding', () => {
  it('stays when rows move, for every check', async () => {
    const units = await rulesWithExamples()
    expect(units).toHaveLength(RULES.length)
    for (const { rule, examples } of units) {
      for (const example of examples.filter(({ fills, formulas }) => !fills && !formulas)) {
        const ids = (sheet: typeof example.sheet) =>
          runRule(rule, { ...example, sheet }).findings.map(({ id }) => id)
        expect(ids([[], [], ...example.sheet])).toEqual(ids(example.sheet))
      }
    }
  })

  it('is the check and the ref, or what else it is about', () => {
    const rows = [
      ['Ref', 'Action', 'Lead', 'RAG', 'Update'],
      ['A-1', 'Open a new station', 'Supt, County', 'G', 'It was opened. See action A-09 and action A-08.'],
      ['A-2', 'Train the call handlers', 'Supt, County', 'Grn', 'They were trained.'],
      ['A-3', 'Review the estate', 'Supt County', 'Purple', 'The review began.'],
      ['A-4', 'Publish the strategy', 'Supt, County', 'G', 'It was published.'],
      ['', 'Buy new boats', 'Supt, County', 'G', 'They were bought.'],
    ]
    const names = [
      'lead-variant:Supt County / Supt, County',
      'ref-missing:Buy new boats',
      'status-vocab:A-2 Grn',
      'status-vocab:Purple',
      'xref-dangling:A-1 A-08',
      'xref-dangling:A-1 A-09',
    ]
    expect([...named(rows)].sort()).toEqual(names)
    const [header = [], ...body] = rows
    expect([...named([header, ...body.reverse()])].sort()).toEqual(names)
  })

  it('is the title where the return has no refs', () => {
    const rows = [
      ['Action', 'Lead', 'RAG'],
      ['Open a new station', 'Supt', 'G'],
      ['Train the call handlers', '', 'A'],
      ['Review the estate', 'DCI', 'G'],
    ]
    expect(named(rows)).toEqual(['lead-missing:Train the call handlers'])
  })
})
