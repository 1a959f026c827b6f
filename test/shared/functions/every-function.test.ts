import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { FunctionExample, Result, SheetFunction } from '../../../shared/functions/function.ts'
import { loadUnits } from '../../../tools/print/units.ts'

const units = await loadUnits<SheetFunction, FunctionExample>('shared/functions')
const functions = units.map(({ facts, examples }) => [facts.name, facts, examples] as const)
const bytes = (result: Result): string => JSON.stringify(result)

type Passed = (value: unknown) => unknown

/** The ways in which programs pass the same cells: a blank as null, '', 0 or undefined, one cell bare or as a range. */
const blankAs = (blank: unknown): Passed => {
  const pass: Passed = value =>
    Array.isArray(value) ? value.map(pass) : value === null || value === '' ? blank : value
  return value => (Array.isArray(value) ? pass(value) : value)
}
const bare: Passed = value =>
  Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1
    ? value[0][0]
    : value
const asRange: Passed = value => (Array.isArray(value) ? value : [[value]])

describe.each(functions)('%s', (_, { call, args, result }, examples) => {
  it('gives what its examples show', () => {
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) expect(call(example.args)).toEqual(example.gives)
  })

  it('gives the same bytes however a program passes its cells', () => {
    const ways = [blankAs(null), blankAs(''), blankAs(0), blankAs(undefined), bare, asRange]
    for (const example of examples) {
      for (const way of ways) expect(bytes(call(example.args.map(way)))).toBe(bytes(call(example.args)))
    }
  })

  it('takes what is left out as missing, null or undefined', () => {
    for (const example of examples) {
      const given = bytes(call(example.args))
      for (const left of [null, undefined]) {
        const all = args.map((__, i) => (i < example.args.length ? example.args[i] : left))
        expect(bytes(call(all))).toBe(given)
      }
    }
  })

  it('has the shape that it promises', () => {
    for (const example of examples) {
      const answer = call(example.args)
      expect(Array.isArray(answer)).toBe(result !== 'value')
      const shapes = example.args.map(argument =>
        Array.isArray(argument) && Array.isArray(argument[0])
          ? [argument.length, argument[0].length]
          : [1, 1],
      )
      if (result === 'cells' && Array.isArray(answer)) {
        expect(shapes).toContainEqual([answer.length, (answer as unknown[][])[0]?.length])
      }
    }
  })

  it('answers anything with rows of one length that a sheet can show, and never throws', () => {
    const word = fc.constantFrom(
      'G',
      'Amber',
      '',
      'T1-C01',
      'Ref',
      'worst',
      '1.10',
      '__proto__',
      '=1+1',
      '<b>',
    )
    const odd = fc.constantFrom(
      null,
      undefined,
      NaN,
      Infinity,
      -0,
      {},
      { day: 45000 },
      { error: '#N/A' },
      () => 1,
    )
    const cell = fc.oneof(word, fc.double(), fc.boolean(), odd)
    const range = fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 5 })
    const argument = fc.oneof(cell, range, fc.array(cell, { maxLength: 3 }))
    fc.assert(
      fc.property(fc.array(argument, { maxLength: args.length + 1 }), given => {
        const answer = call(given)
        const rows = Array.isArray(answer) ? (answer as readonly (readonly unknown[])[]) : [[answer]]
        expect(new Set(rows.map(row => row.length)).size).toBe(1)
        const shown = (value: unknown) =>
          typeof value === 'number'
            ? Number.isFinite(value) && !Object.is(value, -0)
            : /^(string|boolean)$/.test(typeof value)
        expect(rows.flat().filter(value => !shown(value))).toEqual([])
        expect(bytes(call(given))).toBe(bytes(answer))
      }),
    )
  })
})
