import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compileCells, exampleOf } from '../../../shared/plan/cells.ts'
import { FIELDS, type Field, type Plan } from '../../../shared/plan/plan.ts'
import { profiles } from '../../../shared/plan/profiles/index.ts'
import { delivery2018 } from '../../../shared/plan/profiles/delivery-2018.ts'
import { framework2018 } from '../../../shared/plan/profiles/framework-2018.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import { rowSchema } from '../../../shared/plan/row-schema.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'

describe('what a cell must be', () => {
  it.each<[Field, Cell, Plan, string]>([
    ['ref', 'T1-C01', update2014, ''],
    ['ref', ' t1\u2013c01 ', update2014, ''],
    ['ref', 'T1-C1', update2014, 'Ref must be written like PL1-C01'],
    ['ref', 7, delivery2018, ''],
    ['ref', '7.', delivery2018, ''],
    ['ref', 1.1, delivery2018, 'Ref must be written like 1'],
    ['ref', { day: 46024 }, delivery2018, 'Ref must be written like 1'],
    ['ref', 1.1, framework2018, 'P&C Plan Ref must be written like T1.1'],
    ['ref', 1.1, tracker, ''],
    ['ref', { day: 46024 }, tracker, 'Ref must be a ref as text'],
    ['status', 'g.', update2014, ''],
    ['status', 'B', update2014, 'STATUS (RAG) must be G, A or R'],
    ['status', 1, update2014, 'STATUS (RAG) must be G, A or R'],
    ['status', 'Anything', tracker, ''],
    ['theme', 7, update2014, ''],
    ['theme', '8', update2014, 'Theme must be PL, 1, 2, 3, 4, 5, 6 or 7'],
    ['organisation', 'NOPCC', delivery2018, ''],
    ['organisation', 'Council', delivery2018, 'Organisation must be Commissioner, Force or Partners'],
    ['lead', 12, framework2018, 'Lead must be text'],
    ['source', null, framework2018, ''],
    ['due', '31 March 2026', tracker, ''],
    ['due', { day: 46112 }, tracker, ''],
    ['due', 'soon after', tracker, 'Due date must be a date, for example 31 March 2026'],
    ['progress', 0.45, tracker, ''],
    ['progress', '45%', tracker, ''],
    ['progress', '145%', tracker, 'Progress must be a percentage from 0% to 100%, for example 45%'],
    ['update', { error: '#REF!' }, tracker, 'Update shows #REF!. Mend its formula'],
    ['title', '\u00a0', tracker, ''],
  ])('%s: %j', (field, cell, plan, sentence) => {
    expect(compileCells(plan).get(field)?.(cell)).toBe(sentence)
  })

  it('knows every column', () => {
    expect([...compileCells(tracker).keys()]).toEqual(FIELDS)
  })

  it('shows how a ref is written', () => {
    expect(['T{theme}.{n}', '{a:P|C}{b:000}', '{n:12-40}'].map(exampleOf)).toEqual(['T1.1', 'C001', '12'])
  })
})

const typed = fc.constantFrom(
  'T1-C01',
  'T1-C1',
  '1.10.3',
  '7',
  'G',
  'green.',
  'White (NS)',
  'NOPCC',
  'Det Supt',
  '31/03/2026',
  '03/04/2026',
  '45%',
  '101',
  'Ongoing',
  ' ',
  '',
  '\u200b',
  '__proto__',
  'constructor',
  '2014-02-30',
  'x'.repeat(300),
  'Protecting People from Harm',
  '-',
)
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  typed,
  fc.string({ maxLength: 20 }),
  fc.integer({ min: -5, max: 120 }),
  fc.constantFrom(0.45, 1.1, 46024, 1e21, -0),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.integer({ min: 1, max: 60000 }).map(day => ({ day })),
  fc.constantFrom('#N/A', '#DIV/0!').map(error => ({ error })),
)

describe('the row schema and the cell matchers', () => {
  const ids = profiles.map(plan => plan.id)
  const cells = new Map(profiles.map(plan => [plan.id, compileCells(plan)]))
  const schemas = new Map(profiles.map(plan => [plan.id, rowSchema(plan)]))
  const isFine = (id: string, field: string, cell: Cell) => cells.get(id)?.get(field as Field)?.(cell) === ''
  const accepts = (id: string, row: unknown) => schemas.get(id)?.safeParse(row).success

  it('accept the same cells in every column of every plan', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...FIELDS), anyCell, (id, field, cell) => {
        expect(accepts(id, { [field]: cell })).toBe(isFine(id, field, cell))
      }),
      { numRuns: 3000 },
    )
  })

  it('accept the same rows: a row is fine when all its cells are', () => {
    const row = fc.dictionary(fc.constantFrom(...FIELDS), anyCell, { noNullPrototype: true })
    fc.assert(
      fc.property(fc.constantFrom(...ids), row, (id, cellsOfRow) => {
        const fine = Object.entries(cellsOfRow).every(([field, cell]) => isFine(id, field, cell))
        expect(accepts(id, cellsOfRow)).toBe(fine)
      }),
      { numRuns: 500 },
    )
  })

  it('a row has no other fields', () => {
    expect(rowSchema(tracker).safeParse({ ref: '1', owner: 'DCC' }).success).toBe(false)
  })
})
