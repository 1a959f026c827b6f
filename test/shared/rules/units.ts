import { readdirSync } from 'node:fs'
import type { Rule, RuleExample } from '../../../shared/rules/rule.ts'

/** A rule with its examples, which shipped bundles leave out. */
export interface RuleUnit {
  readonly file: string
  readonly rule: Rule
  readonly examples: readonly RuleExample[]
}

const folder = new URL('../../../shared/rules/', import.meta.url)

/** Every file of the rules' folder that holds a rule. */
export async function rulesWithExamples(): Promise<readonly RuleUnit[]> {
  const units: RuleUnit[] = []
  for (const file of readdirSync(folder).filter(name => name.endsWith('.ts'))) {
    const { default: rule, examples = [] } = (await import(new URL(file, folder).href)) as {
      default?: Rule
      examples?: readonly RuleExample[]
    }
    if (rule !== undefined) units.push({ file, rule, examples })
  }
  return units
}
