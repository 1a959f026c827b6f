import { readFileSync } from 'node:fs'
import { check, nothingExplained, plainSheet, type Cell, type Workbook } from '../../shared/index.ts'
import { readWorkbook } from '../../src/file/read.ts'
import { finish } from '../../shared/steps.ts'
import { issueSteps } from '../../src/panel/issue-steps.ts'
import type { Choices, LastCheck } from '../../src/panel/state.ts'

/** A workbook of samples/. */
export async function sample(name: string): Promise<Workbook> {
  return readWorkbook(`${name}.xlsx`, new Uint8Array(readFileSync(`samples/${name}.xlsx`)))
}

/** A workbook of one sheet. */
export function sheetOf(rows: readonly (readonly Cell[])[], name = 'Return'): Workbook {
  return { file: 'return.xlsx', sheets: [plainSheet(name, rows)], limits: [] }
}

/** A workbook as the panel holds it after a check. */
export function lastCheck(
  workbook: Workbook,
  { older, beside }: { older?: Workbook; beside?: Workbook } = {},
): LastCheck {
  const checked = check(workbook, {
    ...(older === undefined ? {} : { then: older }),
    ...(beside === undefined ? {} : { beside }),
  })
  const choices: Choices = older === undefined ? {} : { older: { kind: 'file', workbook: older } }
  const sheets = workbook.sheets.map(({ name, grid, hidden }) => ({
    name,
    rows: grid.length,
    columns: grid[0]?.length ?? 0,
    hidden,
  }))
  const at = new Date(2026, 10, 22, 14, 2)
  const explained = nothingExplained(checked)
  const issues = finish(issueSteps(checked, explained))
  return {
    checked,
    report: checked.report,
    issues,
    explained,
    said: 0,
    notUsed: [],
    records: [],
    recordProblems: [],
    recordsWait: false,
    sheets,
    choices,
    at,
  }
}
