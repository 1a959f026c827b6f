import {
  canonicalPlan,
  type Checked,
  contentOf,
  contentText,
  type Explained,
  nextRecordNumber,
  ownSheetOf,
  type Plan,
  RECORD_SHEET,
  recordOf,
  type Report,
  type Return,
  type ReturnRecord,
  type SheetToWrite,
  type Signing,
  type Verdict,
  verdictOf,
  withRecord,
} from '../shared/index.ts'

/** SHA-256 of a text as UTF-8, 64 hexadecimal digits. */
async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The report with the check code of the plan that it was made with. */
export async function withDigest(report: Report, plan: Plan): Promise<Report> {
  return { ...report, plan: { ...report.plan, digest: await digestOf(canonicalPlan(plan)) } }
}

/**
 * The record of a return as it stands, and the sheet `Return record` with it added. The workbook must have just been read:
 * what its sheet holds is kept. Rejects where `whyNotRecorded` of the core has something to say.
 */
export async function recordReturn(
  checked: Checked,
  explained: Explained,
  signing: Signing,
): Promise<{ readonly record: ReturnRecord; readonly sheet: SheetToWrite }> {
  const { now } = checked
  const rows = contentOf(now)
  const before = ownSheetOf(now.workbook, RECORD_SHEET)
  const report = await withDigest(checked.report, now.plan.plan)
  const record = recordOf({ ...checked, report }, explained, signing, {
    number: nextRecordNumber(before),
    rows,
    code: await digestOf(contentText(rows)),
  })
  return { record, sheet: withRecord(before, record) }
}

/** What has changed in a return since a record of it was made. */
export async function verifyReturn(now: Return, record: ReturnRecord): Promise<Verdict> {
  const found = contentOf(now)
  return verdictOf(now, found, record, {
    now: await digestOf(contentText(found)),
    recorded: await digestOf(contentText(record.rows)),
    plan: await digestOf(canonicalPlan(now.plan.plan)),
  })
}
