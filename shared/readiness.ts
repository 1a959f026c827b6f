import type { CellName, Finding, Report } from './report.ts'
import { RULES } from './rules/index.ts'

/** How many findings there are of each severity. */
function severityCounts({ findings }: Report): Readonly<Record<Finding['severity'], number>> {
  const counts = { error: 0, query: 0, information: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

/** What stands in the way of a submission: '4 to fix, 6 to explain'; '' when nothing does. */
function openWords(report: Report): string {
  const { error, query } = severityCounts(report)
  const open = [error > 0 ? `${error} to fix` : '', query > 0 ? `${query} to explain` : '']
  return open.filter(part => part !== '').join(', ')
}

/** Whether a return can be submitted, in one sentence: 'Ready', or 'Not ready: 4 to fix, 6 to explain'. */
export function readinessSentence(report: Report): string {
  const { information } = severityCounts(report)
  const said = [openWords(report), information > 0 ? `${information} to know` : ''].filter(
    part => part !== '',
  )
  const verdict = report.ready ? 'Ready' : 'Not ready'
  return said.length === 0 ? verdict : `${verdict}: ${said.join(', ')}`
}

/** How many checks are due at the report's stage, how many of them could be made, and how many of these found nothing. */
export function checksRun({ findings, notChecked, stage }: Report): {
  readonly of: number
  readonly ran: number
  readonly silent: number
} {
  const of = RULES.filter(rule => rule.stage === 'check' || rule.stage === stage).length
  const ran = of - notChecked.length
  return { of, ran, silent: ran - new Set(findings.map(({ rule }) => rule)).size }
}

/** Why checks could not be made, each reason with the ids of its rules. */
export function reasonsNotChecked({ notChecked }: Report): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, string[]>()
  for (const { rule, why } of notChecked) reasons.set(why, [...(reasons.get(why) ?? []), rule])
  return reasons
}

const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, title }) => [id, title]))

/** What a rule finds, as a heading: 'Ref is missing'. */
export function ruleTitle(rule: string): string {
  return TITLES.get(rule) ?? rule
}

/** 'E12', with its sheet where the return has several: 'Theme 2!E12'. */
export function placeName({ sheet, cell }: CellName, { sheets }: Report): string {
  return sheets.every(({ name }) => name === sheet) ? cell : `${sheet}!${cell}`
}
