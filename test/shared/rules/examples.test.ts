import { describe, expect, it } from '@jest/globals'
import { runRule } from './given.ts'
import { rulesWithExamples } from './units.ts'

for (const { file, rule, examples } of await rulesWithExamples()) {
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
