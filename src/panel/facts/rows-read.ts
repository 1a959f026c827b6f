import { type Report, type Return, rowsRead } from '../../../shared/index.ts'

/** What was read; where the program does not tell which rows are hidden, that they were read as well. */
export function rowsSaid(report: Report, now: Return): string {
  const read = rowsRead(report, now)
  return now.limits.includes('hidden rows')
    ? `${read}. Rows that are hidden, by hand or by a filter, are read as well`
    : read
}
