import { describe, expect, it } from '@jest/globals'
import { readdirSync } from 'node:fs'
import type { Rule, RuleExample } from '../../../shared/rules/rule.ts'
import { runRule } from './given.ts'

const FRAME = new Set(['index.ts', 'rule.ts', 'run.ts'])
const folder = new URL('../../../shared/rules/', import.meta.url)

for (const file of readdirSync(folder).filter(name => name.endsWith('.ts') && !FRAME.has(name))) {
  const unit = (await import(new URL(file, folder).href)) as {
    default?: Rule
    examples?: readonly RuleExample[]
  }
  const { default: rule, examples = [] } = unit
  if (rule === undefined) continue

  describe(file.replace('.ts', ''), () => {
    it('has an example that it finds and a near miss that it does not', () => {
      expect(examples.some(example => example.finds.length > 0)).toBe(true)
      expect(examples.some(example => example.finds.length === 0)).toBe(true)
    })

    it.each(examples.map(example => [example.name, example] as const))('%s', (_, example) => {
      const { findings, notChecked } = runRule(rule, example)
      expect([findings.map(finding => finding.cell), notChecked]).toEqual([example.finds, []])
      if (example.says !== undefined) expect(findings[0]?.message).toBe(example.says)
    })
  })
}
