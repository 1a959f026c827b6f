import { beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync, statSync } from 'node:fs'
import type { Rule, RuleExample } from '../../shared/rules/rule.ts'
import { loadUnits, type Unit } from '../../tools/print/units.ts'
import { bundle, outputTo } from '../../tools/outputs.ts'

const FILE = 'dist/cli.mjs'

let code = ''
let imports: readonly string[] = []
let rules: readonly Unit<Rule, RuleExample>[] = []

beforeAll(async () => {
  const { outputs } = await bundle(outputTo(FILE))
  imports = Object.values(outputs).flatMap(output => output.imports.map(({ path }) => path))
  code = readFileSync(FILE, 'utf8')
  rules = await loadUnits<Rule, RuleExample>('shared/rules')
})

/** Texts with nothing that a printer of JavaScript would write in another way. */
function plain(texts: readonly string[]): readonly string[] {
  return texts.filter(text => /^[A-Za-z0-9 ,.:()-]+$/.test(text))
}

describe('the built command line', () => {
  it('has every rule in it', () => {
    const titles = plain(rules.map(({ facts }) => facts.title))
    expect(titles.length).toBeGreaterThan(0)
    expect(titles.filter(title => !code.includes(title))).toEqual([])
  })

  it('has none of their examples in it', () => {
    const names = plain(rules.flatMap(({ examples }) => examples.map(({ name }) => name)))
    const sentences = names.filter(name => name.split(' ').length > 3)
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.filter(name => code.includes(name))).toEqual([])
  })

  it('starts as a program and needs no package beside it', () => {
    expect(code.startsWith('#!/usr/bin/env node\n')).toBe(true)
    expect(statSync(FILE).mode & 0o111).toBe(0o111)
    expect(imports.filter(path => !path.startsWith('node:'))).toEqual([])
  })
})
