import { beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import ragsummary from '../../shared/functions/ragsummary.ts'
import { FUNCTIONS, type Grid } from '../../shared/index.ts'
import { bundle, outputTo } from '../../tools/outputs.ts'
import type { FunctionExample, SheetFunction } from '../../shared/functions/function.ts'
import { loadUnits } from '../../tools/print/units.ts'
import { callInExcel } from './office/call.ts'
import { loadOffice, type OfficeRealm } from './office/load.ts'
import type { FakeBook } from './office/book.ts'
import { fakeExcel } from './office/workbook.ts'

const BUILT = 'dist/excel-parts/functions.js'
let office: OfficeRealm
const units = await loadUnits<SheetFunction, FunctionExample>('shared/functions')

/** The built file beside the real office.js, as the add-in's page loads it. */
beforeAll(async () => {
  await bundle(outputTo(BUILT))
  office = loadOffice(() => ({ Results: [] }))
  vm.runInContext(readFileSync(BUILT, 'utf8'), office)
})

const core = (...args: readonly unknown[]): string => JSON.stringify(ragsummary.call(args))

describe('the built functions beside the real office.js', () => {
  const status = [['RAG'], ['G'], ['A'], [''], ['G'], ['R'], [{ error: '#N/A' }], ['TBC'], [12]]

  it('answer =RAGSUMMARY(D2:D10) with the bytes of the core', () => {
    const answer = callInExcel(office, 'RAGSUMMARY', status, null, null, null, null)
    expect(JSON.stringify(answer)).toBe(core(status))
    expect(answer).toEqual([
      ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
      ['Total', 2, 1, 1, 4, 50, 25, 25],
      ['Not counted', '', '', '', 3, '#N/A; 12; TBC', '', ''],
    ])
  })

  it('answer alike whether Excel passes 0, null or an empty text for an empty cell', () => {
    const refs = (blank: unknown) => [['T1'], [blank], ['T2'], [blank]]
    const answers = [0, null, ''].map(blank =>
      JSON.stringify(
        callInExcel(
          office,
          'ragsummary',
          [['G'], [blank], [blank], ['A']],
          blank,
          refs(blank),
          'worst',
          blank,
        ),
      ),
    )
    expect(answers).toEqual(answers.map(() => core([['G'], [''], [''], ['A']], null, refs(''), 'worst')))
  })

  it('answer bad input with a sentence, not with an error', () => {
    expect(callInExcel(office, 'RAGSUMMARY', [['G']], null, null, 'best', null)).toEqual([
      ['rule must be cells, worst or latest, not "best"'],
    ])
  })
})

describe('every function in Excel', () => {
  it.each(units.map(({ facts, examples }) => [facts.name, facts, examples] as const))(
    '%s answers with the bytes of the core',
    (name, { args, call }, examples) => {
      for (const example of examples) {
        // Excel passes every argument: a range of one cell or more where a range is declared, null for what is left out.
        const passed = args.map(({ kind }, i) => {
          const given = example.args[i] ?? null
          return given === null || Array.isArray(given) || kind === 'text' ? given : [[given]]
        })
        expect(JSON.stringify(callInExcel(office, name, ...passed))).toBe(JSON.stringify(call(example.args)))
      }
    },
  )
})

describe('=RAGSUMMARY() in Excel', () => {
  const open = (book: FakeBook) => {
    const excel = fakeExcel(book)
    const realm = loadOffice(excel.transport)
    vm.runInContext(readFileSync(BUILT, 'utf8'), realm)
    return Object.assign(excel, {
      answer: () => callInExcel(realm, 'RAGSUMMARY', null, null, null, null, null),
    })
  }
  const rows = [
    ['Ref', 'Action', 'RAG'],
    ['A1', 'Open the new centre', 'G'],
    ['A2', 'Hire five advisers', 'A'],
    ['A3', 'Publish the strategy', 'G'],
  ]
  const counts = [
    [
      'Plan C2:C4, every rating. Later changes are not followed: enter the formula again to count them',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ],
    ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
    ['Total', 2, 1, 0, 3, 66.7, 33.3, 0],
  ]

  it('answers with a promise of what it finds in the open workbook', async () => {
    const { answer, batches } = open({ name: 'plan.xlsx', sheets: [{ name: 'Plan', grid: rows }] })
    expect(await answer()).toEqual(counts)
    expect(batches).toHaveLength(3)
  })

  it('does not count what it showed before, beside the return or below it', async () => {
    const shown = (grid: Grid, formulas: Record<string, string>) =>
      open({ name: 'plan.xlsx', sheets: [{ name: 'Plan', grid, formulas }] }).answer()
    const beside = rows.map((row, r) => [...row, ...(counts[r] ?? [])])
    expect(await shown(beside, { D1: '=RAGSUMMARY()' })).toEqual(counts)
    expect(await shown([...rows, ...counts], { A5: '=RAGSUMMARY()' })).toEqual(counts)
  })

  it('says why when the workbook cannot be read', async () => {
    const realm = loadOffice(() => 5104)
    vm.runInContext(readFileSync(BUILT, 'utf8'), realm)
    expect(await callInExcel(realm, 'RAGSUMMARY', null, null, null, null, null)).toEqual([
      [expect.stringMatching(/^Cannot read the workbook: ./)],
    ])
  })
})

describe('what Excel is told of the functions', () => {
  const metadata = JSON.parse(readFileSync('excel/functions.json', 'utf8')) as {
    allowErrorForDataTypeAny: boolean
    functions: { id: string }[]
  }

  it('names every function that the code associates, and no other', () => {
    const told = metadata.functions.map(({ id }) => id)
    expect(told).toEqual(FUNCTIONS.map(({ name }) => name))
    expect(told.filter(id => !(id in office.CustomFunctions['_association'].mappings))).toEqual([])
  })

  it('lets error cells through to the functions', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true)
  })
})
