import { describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { check } from '../../../shared/check.ts'
import plancheck, { examples } from '../../../shared/functions/plancheck.ts'
import planready, { examples as readyExamples } from '../../../shared/functions/planready.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import { readinessSentence } from '../../../shared/readiness.ts'
import { encodePlan } from '../../../shared/register/plan-setup.ts'
import { parseCellName } from '../../../shared/sheet/address.ts'
import { readWorkbook } from '../../../src/file/read.ts'

const rows = (table: unknown, plan?: unknown, severity?: unknown) =>
  plancheck.call([table, plan, severity]) as unknown[][]

/** Rows of one kind: 'to fix', 'not checked' … */
const ofKind = (kind: string, found: readonly (readonly unknown[])[]) => found.filter(row => row[1] === kind)

const KINDS = { error: 'to fix', query: 'to explain', information: 'to know' }

async function sample(name: string) {
  const bytes = await readFile(new URL(`../../../samples/${name}.xlsx`, import.meta.url))
  const workbook = await readWorkbook(`${name}.xlsx`, new Uint8Array(bytes))
  return { workbook, cells: workbook.sheets[0]?.grid ?? [], report: check(workbook).report }
}

const SAMPLES = [
  'update-2014',
  'mapping-2016',
  'delivery-2018',
  'framework-2018',
  'plan-2021',
  'clean',
  'broken',
]

describe('PLANCHECK and PLANREADY', () => {
  it.each(SAMPLES)('find in %s what the panel finds, in its order', async name => {
    const { cells, report } = await sample(name)
    const found = rows(cells).filter(row => typeof row[3] === 'number')
    const expected = report.findings.map(({ rule, severity, ref, cell, message }) => {
      const { row, column } = parseCellName(cell) ?? { row: -1, column: -1 }
      return [rule, KINDS[severity], ref, row + 1, column + 1, message]
    })
    expect(found).toEqual(expected)
    expect(planready.call([cells])).toBe(`Before explanations: ${readinessSentence(report)}`)
  })

  it('count rows and columns within the range', async () => {
    const { cells } = await sample('framework-2018')
    const table = cells.slice(43)
    expect(ofKind('to fix', rows(table, 'framework-2018')).map(row => row.slice(0, 5))).toEqual([
      ['ref-form', 'to fix', 'T3.8.1', 62, 1],
      ['source-missing', 'to fix', '1.10.1', 16, 4],
    ])
  })
})

const HEAD = ['Ref', 'Action', 'Lead', 'RAG', 'Due']
const TRACKER = [
  HEAD,
  ['A1', 'Open a new station', 'Head of Estates', 'G', { day: 46112 }],
  ['A2', 'Train the call handlers', 'Head of Contact', 'A', '31/09/2025'],
  ['A3', 'Review the estate', 'Head of Estates', 'Grn', 46112],
  ['A4', 'Publish the strategy', 'Head of Policy', '', 46112],
]

describe('PLANCHECK', () => {
  it('gives findings of the gravity that is asked for', () => {
    const kinds = (severity?: string) => new Set(rows(TRACKER, null, severity).map(row => row[1]))
    expect(
      rows(TRACKER, null, 'to fix')
        .slice(0, 4)
        .map(row => [row[0], row[3], row[4]]),
    ).toEqual([
      ['Check', 'Row', 'Column'],
      ['due-form', 3, 5],
      ['status-missing', 5, 4],
      ['status-vocab', 4, 4],
    ])
    expect(kinds('Error')).toEqual(kinds('to fix'))
    expect(rows(TRACKER, null, 'grave')).toEqual([
      ['severity must be to fix, to explain or to know, not "grave"'],
    ])
  })

  it('says what it read and what it did not check', async () => {
    const { cells, report } = await sample('framework-2018')
    const found = rows(cells)
    const [layout] = ofKind('plan layout', found)
    expect(String(layout?.[5])).toContain(
      'framework-2018: Police and Crime Plan: Force Delivery Framework 2018',
    )
    const left = ofKind('not checked', found)
    const named = left.flatMap(row => String(row[0]).split(', ')).filter(rule => rule !== '')
    expect(named).toEqual(
      expect.arrayContaining([...report.notChecked.map(({ rule }) => rule), 'status-colour', 'formula-old']),
    )
    expect(left[left.length - 1]?.[5]).toMatch(/^A formula sees values alone: .*merged cells.*explanations/)
  })

  it('says plainly that nothing was found', async () => {
    const { cells } = await sample('clean')
    expect(rows(cells)[1]).toEqual(['', '', '', '', '', 'Checked, nothing found'])
    expect(rows(cells, null, 'to explain')[1]?.[5]).toBe('Checked, nothing to fix or to explain')
  })

  it('says that it finds no table, or no such plan', () => {
    const none =
      'No table with an action and a ref, lead, rating, update or due date was found: begin the range at the headings'
    expect(
      rows([
        ['Some', 'words'],
        ['and', 'more'],
      ]),
    ).toEqual([[none]])
    expect(rows(TRACKER, 'update-2015')).toEqual([
      ['There is no plan "update-2015": update-2014 may be meant'],
    ])
    expect(planready.call([[['']]])).toBe(none)
  })

  it('takes the plan from the cells of the sheet Plan setup', () => {
    const setup = (severity: 'off' | 'query', rule: string) =>
      encodePlan({ ...tracker, rules: { [rule]: { severity } } })
    const found = (plan: unknown) => rows(TRACKER, plan).map(row => row.slice(0, 2).join(' '))
    expect(found(setup('query', 'status-missing'))).toContain('status-missing to explain')
    expect(found(setup('off', 'status-missing')).join()).toMatch(/status-missing[a-z, -]* not checked/)
    expect(rows(TRACKER, setup('off', 'status-mising'))).toEqual([
      ['"Checks" has "status-mising", which is no rule. Did you mean status-missing?'],
    ])
  })

  it('gives the same for a date and for its number, as programs pass them', () => {
    const days = TRACKER.map(row => row.map(cell => (cell === 46112 ? { day: 46112 } : cell)))
    expect(rows(days)).toEqual(rows(TRACKER))
  })

  it('reads a table with error cells, blank rows and ragged ends', () => {
    const ragged = [
      [],
      ...TRACKER,
      ['A5', 'Hold the meeting', 'Head of Policy', { error: '#N/A' }],
      [null],
      [''],
    ]
    const found = rows(ragged)
    expect(found.every(row => row.length === 6)).toBe(true)
    expect(ofKind('to explain', found).map(row => [row[0], row[3], row[4]])).toContainEqual([
      'status-vocab',
      7,
      4,
    ])
  })

  it('gives what the examples show', () => {
    for (const { args, gives } of examples) {
      expect(plancheck.call(args)).toEqual(gives)
      expect((gives as unknown[][]).slice(1, 3).map(row => row[0])).toEqual(['ref-form', 'source-missing'])
    }
    for (const { args, gives } of readyExamples) expect(planready.call(args)).toBe(gives)
  })
})
