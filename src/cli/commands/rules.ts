import { nearestWord, type Rule, RULES } from '../../../shared/index.ts'
import { printPage } from '../output.ts'
import { EMPTY, facts, line } from '../page.ts'
import type { Line } from '../page.ts'
import { SEVERITIES } from '../pages/words.ts'
import { Stop } from '../stop.ts'
import { table } from '../table.ts'

const STAGE_WORDS: Readonly<Record<Rule['stage'], string>> = {
  check: 'every return',
  setup: 'when the plan changes (--stage setup)',
  publish: 'before a paper goes out (--stage publish)',
}

/** Lists the checks, or says all about one. */
export async function runRules([id]: readonly string[]): Promise<number> {
  printPage(id === undefined ? allRules() : oneRule(ruleOf(id)))
  return Promise.resolve(0)
}

function allRules(): Line[] {
  return Object.entries(STAGE_WORDS).flatMap(([stage, words], place) => {
    const isOff = RULES.some(rule => rule.stage === stage && rule.severity === 'off')
    const rows = RULES.filter(rule => rule.stage === stage).map(rule => ({
      cells: [rule.id, severityWords(rule), rule.title],
    }))
    if (rows.length === 0) return []
    return [
      ...(place === 0 ? [] : [EMPTY]),
      line(`Checked on ${words}`.replace('on when', 'when').replace('on before', 'before'), 'strong'),
      ...table(rows, 'llw'),
      ...(isOff ? [line('  off: until the plan switches it on', 'quiet')] : []),
    ]
  })
}

function oneRule(rule: Rule): Line[] {
  return [
    line(`${rule.title} (${rule.id})`, 'strong'),
    ...facts([
      ['Why', rule.why],
      ['What to do', rule.fix],
      ['It is', rule.severity === 'off' ? 'off until the plan switches it on' : severityWords(rule)],
      ['Checked', STAGE_WORDS[rule.stage]],
    ]),
  ]
}

function ruleOf(id: string): Rule {
  const found = RULES.find(rule => rule.id === id)
  if (found !== undefined) return found
  const near = nearestWord(
    id,
    RULES.map(rule => rule.id),
  )
  throw new Stop(
    `There is no check "${id}". ${near === '' ? 'See "plan-returns rules".' : `Did you mean ${near}?`}`,
  )
}

function severityWords({ severity }: Rule): string {
  return SEVERITIES.find(each => each.severity === severity)?.words ?? 'off'
}
