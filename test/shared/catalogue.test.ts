import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { FunctionExample, SheetFunction } from '../../shared/functions/function.ts'
import type { Rule, RuleExample } from '../../shared/rules/rule.ts'
import { loadUnits, unitFiles } from '../../tools/print/units.ts'

describe('the catalogue', () => {
  it('has every rule in the file that bears its id', async () => {
    const rules = await loadUnits<Rule, RuleExample>('shared/rules')
    expect(rules.filter(({ file, facts }) => facts.id !== file).map(({ file }) => file)).toEqual([])
  })

  it('has every function in the file that bears its name', async () => {
    const functions = await loadUnits<SheetFunction, FunctionExample>('shared/functions')
    expect(
      functions.filter(({ file, facts }) => facts.name.toLowerCase() !== file).map(({ file }) => file),
    ).toEqual([])
  })

  it('has examples last in each file, where the build cuts them off', () => {
    const files = ['shared/rules', 'shared/functions'].flatMap(folder =>
      unitFiles(folder).map(file => `${folder}/${file}.ts`),
    )
    // The list may be one line or end in a line of its own; nothing else begins at the margin after it.
    const goesOn = (file: string) =>
      /^export const examples\b.*\n(?:[ }\]].*\n|\n)*[^ }\]\n]/m.test(readFileSync(file, 'utf8'))
    expect(files.filter(goesOn)).toEqual([])
  })
})
