import {
  amount,
  capital,
  checksRun,
  type Explained,
  type Finding,
  placeName,
  reasonsNotChecked,
  type Report,
  ruleTitle,
  stateSentence,
} from '../../../shared/index.ts'
import { EMPTY, left, length, line, piece, wrapped } from '../page.ts'
import type { Line, Tone } from '../page.ts'
import { SEVERITIES } from './words.ts'

/** Findings by rule. */
type Groups = ReadonlyMap<string, readonly Finding[]>

/** Findings of one rule that are shown; the others are counted. */
const SHOWN = 3

/** Findings grouped by severity and rule: exact counts, the first three of each, "and 9 more". */
export function findingLines(report: Report, { states }: Explained): Line[] {
  const isExplained = ({ id, severity }: Finding): boolean =>
    severity === 'query' && states.get(id)?.state === 'explained'
  const sections = [
    ...SEVERITIES.map(each => ({
      ...each,
      findings: report.findings.filter(
        finding => finding.severity === each.severity && !isExplained(finding),
      ),
    })),
    { words: 'explained', tone: 'plain' as const, findings: report.findings.filter(isExplained) },
  ].map(({ findings, ...section }) => ({ ...section, groups: byRule(findings) }))
  const isCut = sections.some(({ groups }) => [...groups.values()].some(({ length: count }) => count > SHOWN))
  return [
    ...sections.flatMap(({ words, tone, groups }) => severityLines(words, tone, groups, report, states)),
    ...(isCut ? [EMPTY, line('All findings in full: --csv or --json.', 'quiet')] : []),
  ]
}

function severityLines(
  words: string,
  tone: Tone,
  groups: Groups,
  report: Report,
  states: Explained['states'],
): Line[] {
  const count = [...groups.values()].reduce((sum, findings) => sum + findings.length, 0)
  if (count === 0) return []
  return [
    EMPTY,
    line(`${capital(words)}: ${count}`, tone === 'plain' ? 'strong' : tone),
    ...[...groups].flatMap(([rule, findings]) => ruleLines(rule, findings, report, states)),
  ]
}

function ruleLines(
  rule: string,
  findings: readonly Finding[],
  report: Report,
  states: Explained['states'],
): Line[] {
  const shown = findings.slice(0, SHOWN)
  const places = shown.map(finding => placeName(finding, report))
  const widest = Math.max(...places.map(length))
  const more = findings.length - shown.length
  return [
    [piece(`  ${ruleTitle(rule)}`, 'strong'), piece(` (${findings.length})  `), piece(rule, 'quiet')],
    ...shown.flatMap((finding, at) => [
      ...wrapped(finding.message, `    ${left(places[at] ?? '', widest)}  `),
      ...explanationLines(stateSentence(states.get(finding.id), finding), widest),
    ]),
    ...(more > 0 ? [line(`    ${' '.repeat(widest)}  and ${more} more`, 'quiet')] : []),
  ]
}

/** What was said of a finding, below its message. */
function explanationLines(sentence: string, widest: number): Line[] {
  return sentence === '' ? [] : wrapped(sentence, `    ${' '.repeat(widest)}  `, 'quiet')
}

function byRule(findings: readonly Finding[]): Groups {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding])
  return groups
}

/** What found nothing, and what could not be checked, by reason. */
export function uncheckedLines(report: Report): Line[] {
  const { silent } = checksRun(report)
  return [
    EMPTY,
    ...wrapped(
      report.findings.length === 0
        ? `Checked, nothing found (${amount(silent, 'check')}).`
        : `Checked, nothing found: ${silent === 1 ? '1 other check' : `${silent} other checks`}.`,
    ),
    ...(report.notChecked.length === 0 ? [] : [line(`Not checked: ${report.notChecked.length}`)]),
    ...[...reasonsNotChecked(report)].flatMap(([why, rules]) =>
      wrapped(`${why}: ${rules.join(', ')}`, '  - '),
    ),
  ]
}
