import { describe, expect, it } from '@jest/globals'
import { resolve } from 'node:path'
import type { SheetFunction } from '../../shared/functions/function.ts'
import type { Rule } from '../../shared/rules/rule.ts'
import { unitFiles } from '../../tools/print/units.ts'

async function load<Facts>(folder: string): Promise<readonly (readonly [file: string, facts: Facts])[]> {
  const pairs = unitFiles(folder).map(async file => {
    const unit = (await import(resolve(folder, `${file}.ts`))) as { readonly default: Facts }
    return [file, unit.default] as const
  })
  return Promise.all(pairs)
}

describe('the catalogue', () => {
  it('has every rule in the file that bears its id', async () => {
    const rules = await load<Rule>('shared/rules')
    expect(rules.filter(([file, rule]) => rule.id !== file).map(([file]) => file)).toEqual([])
  })

  it('has every function in the file that bears its name', async () => {
    const functions = await load<SheetFunction>('shared/functions')
    expect(functions.filter(([file, { name }]) => name.toLowerCase() !== file.toLowerCase())).toEqual([])
  })

  it('has functions with names that both programs accept', async () => {
    const functions = await load<SheetFunction>('shared/functions')
    // Three letters or more and not shaped like a cell (RAG1 is one), A to Z and digits alone, ours by their beginning.
    const names = functions.map(([, { name }]) => name)
    expect(names.filter(name => !/^(RAG|PLAN)[A-Z0-9]*[A-Z]$/.test(name) || name.length < 4)).toEqual([])
  })
})
