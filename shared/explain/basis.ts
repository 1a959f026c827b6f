import { canonicalPlan } from '../plan/canonical-plan.ts'
import type { Plan } from '../plan/plan.ts'
import { kept, textCode } from '../register/text-code.ts'
import type { CellName, Finding, Report } from '../report.ts'
import { cellText } from '../return/text.ts'
import { parseCellName } from '../sheet/address.ts'
import { cellAt, type Workbook } from '../sheet/workbook.ts'

const BLANK = '(blank)'

/**
 * What the cells say that an explanation of a finding hangs on: 'G | The work starts in quarter 4.', equal texts counted,
 * 'Supt County × 2'. In the order of columns and texts, so that rows may move.
 */
export function basisText(finding: Finding, workbook: Workbook): string {
  const said = finding.basis.map(name => ({ name, text: textAt(name, workbook) }))
  said.sort((one, other) => columnOf(one.name) - columnOf(other.name) || byText(one.text, other.text))
  const parts: { text: string; count: number }[] = []
  for (const { text } of said) {
    const last = parts[parts.length - 1]
    if (last?.text === text) last.count += 1
    else parts.push({ text, count: 1 })
  }
  return kept(parts.map(({ text, count }) => (count === 1 ? text : `${text} × ${count}`)).join(' | '))
}

function textAt({ sheet: name, cell }: CellName, { sheets }: Workbook): string {
  const sheet = sheets.find(each => each.name === name)
  const place = parseCellName(cell)
  if (sheet === undefined || place === undefined) return BLANK
  const text = cellText(cellAt(sheet, place.row, place.column)).replace(/\r\n?/g, '\n')
  return text === '' ? BLANK : text === BLANK ? `"${BLANK}"` : text
}

function columnOf({ cell }: CellName): number {
  return parseCellName(cell)?.column ?? 0
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/**
 * Which plan an explanation was given under, 'update-2014, version 1 (K7QM-2F9X-40TB)'. The plan's settings of checks are not
 * part of it: a check that is switched off leaves the explanations of the others as they are.
 */
export function planMark(plan: Plan): string {
  const code = textCode(canonicalPlan({ ...plan, rules: {} }))
  return `${plan.id}, version ${plan.version} (${code})`.replace(/\s+/g, ' ')
}

/** Which period an explanation speaks of: '2014-04-01 to 2014-09-30', as worded where its days are not known, '' for none. */
export function periodMark(period: Report['period']): string {
  if (period === null) return ''
  if (period.from !== '' && period.to !== '') return `${period.from} to ${period.to}`
  return period.label.replace(/\s+/g, ' ').trim()
}
