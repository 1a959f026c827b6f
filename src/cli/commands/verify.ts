import {
  decodeRecords,
  heldPlan,
  list,
  ownSheetOf,
  type Plan,
  planDifferences,
  readReturn,
  RECORD_SHEET,
  type ReturnRecord,
} from '../../../shared/index.ts'
import { verifyReturn } from '../../digest.ts'
import { type CheckedFile, checkFile, planOf } from '../check-file.ts'
import type { Values } from '../options.ts'
import { printJson, printPage } from '../output.ts'
import { type VerifiedFile, verifyPage } from '../pages/verify-page.ts'
import { Stop } from '../stop.ts'

/** Says what changed in a return since it was recorded. */
export async function runVerify([path = '']: readonly string[], values: Values): Promise<number> {
  const plan = await planOf(values)
  const file = await checkFile(path, values, plan)
  const { now } = file.checked
  const sheet = ownSheetOf(now.workbook, RECORD_SHEET)
  if (sheet === undefined)
    throw new Stop(`"${path}" has no sheet "${RECORD_SHEET}": no version of it has been recorded.`)
  const { records, problems } = decodeRecords(sheet)
  const record = chosen(records, problems, values.record)
  const verified: VerifiedFile = {
    file,
    verdict: await verifyReturn(now, record),
    numbers: records.map(({ number }) => number),
    problems: [...problems, ...(plan === undefined ? [] : setupProblems(file))],
    plans: plan === undefined ? [] : differencesFrom(plan, file),
    ignores: values['ignore-explanations'] === true,
  }
  if (values.json === true) printJson(verifiedJson(verified))
  else printPage(verifyPage(verified))
  return verified.verdict.unchanged ? 0 : 1
}

function chosen(
  records: readonly ReturnRecord[],
  problems: readonly string[],
  asked: string | undefined,
): ReturnRecord {
  const last = records[records.length - 1]
  if (last === undefined)
    throw new Stop(
      [`The sheet "${RECORD_SHEET}" holds no record that can be used.`, ...problems.slice(0, 8)].join('\n'),
    )
  const found = asked === undefined ? last : records.find(({ number }) => String(number) === asked)
  if (found !== undefined) return found
  throw new Stop(
    `There is no record ${asked ?? ''}. There is ${list(records.map(({ number }) => String(number)))}.`,
  )
}

/** The receiver's plan beside the one that the workbook holds, else beside the one that it is read by without any. */
function differencesFrom(plan: Plan, { checked: { now } }: CheckedFile): readonly string[] {
  const held = heldPlan(now.workbook)
  const own =
    held !== undefined && 'plan' in held
      ? { plan: held.plan, of: 'the workbook' }
      : { plan: readReturn(now.workbook).plan.plan, of: 'the plan layout recognised' }
  return planDifferences(own, { plan, of: 'the plan given' })
}

/** Why the workbook's own plan cannot be used: a check by a plan that was given does not ask. */
function setupProblems({ checked: { now } }: CheckedFile): readonly string[] {
  const held = heldPlan(now.workbook)
  return held !== undefined && 'problems' in held ? held.problems : []
}

function verifiedJson({ file, verdict, numbers, problems, plans }: VerifiedFile) {
  const { record, unchanged, code, edited, samePlan, changes } = verdict
  const { rows: _, ...facts } = record
  return {
    version: 1,
    file: file.report.file,
    unchanged,
    code,
    record: facts,
    records: numbers,
    recordEdited: edited,
    samePlan,
    changes: changes.map(({ kind, name, what, at, before, after }) => ({
      kind,
      name,
      what,
      sheet: at?.sheet ?? '',
      cell: at?.cell ?? '',
      before,
      after,
    })),
    planDifferences: plans,
    ready: file.explained.ready,
    unused: [...problems, ...file.unused],
  }
}
