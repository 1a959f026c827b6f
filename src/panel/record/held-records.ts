import { decodeRecords, ownSheetOf, RECORD_SHEET, type Return } from '../../../shared/index.ts'
import { verifyReturn } from '../../digest.ts'
import type { Choices, LastCheck } from '../state.ts'

/** Lines of a sheet of records that are read with every check: so many take about a tenth of a second. */
const LONG = 4_000

/** What the sheet of records says, and what has changed since one of them; of a long one nothing until it is asked for. */
export async function heldRecords(
  now: Return,
  { against }: Choices,
  isAsked = false,
): Promise<Pick<LastCheck, 'records' | 'recordProblems' | 'recordsWait' | 'verdict'>> {
  const sheet = ownSheetOf(now.workbook, RECORD_SHEET)
  const recordsWait = sheet !== undefined && sheet.grid.length > LONG && !isAsked && against === undefined
  if (sheet === undefined || recordsWait) return { records: [], recordProblems: [], recordsWait }
  const { records, problems } = decodeRecords(sheet)
  const record = records.find(({ number }) => number === against) ?? records[records.length - 1]
  const verdict = record === undefined ? {} : { verdict: await verifyReturn(now, record) }
  return { records, recordProblems: problems, recordsWait, ...verdict }
}
