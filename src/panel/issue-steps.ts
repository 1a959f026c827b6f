import {
  type Checked,
  type Explained,
  fieldText,
  type Finding,
  groupOf,
  parseCellName,
  ruleTitle,
} from '../../shared/index.ts'
import type { Issue } from './issues.ts'

type ActionRecord = Checked['now']['records'][number]

/** Findings, and actions, that are looked at before the page may draw. */
const STEP = 2_000

/** The findings of a check with the lead, theme and agency of the action that each is about, in steps. */
export function* issueSteps(
  { report, now }: Checked,
  { states }: Explained,
): Generator<undefined, readonly Issue[]> {
  const sheets = new Set(report.findings.map(({ sheet }) => sheet))
  const actions = new Map([...sheets].map(sheet => [sheet, [] as ActionRecord[]]))
  for (const [at, record] of now.records.entries()) {
    actions.get(record.table.sheet.name)?.push(record)
    if (at % STEP === STEP - 1) yield
  }
  for (const inSheet of actions.values()) inSheet.sort((a, b) => a.row - b.row)
  const issues: Issue[] = []
  for (const finding of report.findings) {
    const row = parseCellName(finding.cell)?.row ?? -1
    const issue = issueOf(finding, row, actionAt(actions.get(finding.sheet) ?? [], row))
    issues.push({ ...issue, state: states.get(finding.id) })
    if (issues.length % STEP === 0) yield
  }
  return issues
}

function issueOf(finding: Finding, row: number, action: ActionRecord | undefined): Issue {
  const { rule, sheet, cell, ref, message } = finding
  const title = ruleTitle(rule)
  const lead = action === undefined ? '' : fieldText(action, 'lead').replace(/\s+/g, ' ')
  return {
    finding,
    title,
    lead,
    theme: action === undefined ? '' : groupOf(action, 'theme'),
    agency: action === undefined ? '' : groupOf(action, 'agency'),
    row,
    words: `${ref}\n${cell}\n${sheet}\n${title}\n${lead}\n${message}`.toLowerCase(),
  }
}

/** The action that a row of its sheet belongs to: the nearest one at or above it, as far as their table goes. */
function actionAt(actions: readonly ActionRecord[], row: number): ActionRecord | undefined {
  let from = 0
  let to = actions.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((actions[middle]?.row ?? 0) <= row) from = middle + 1
    else to = middle
  }
  const action = actions[from - 1]
  return action !== undefined && row <= action.table.area.bottom ? action : undefined
}
