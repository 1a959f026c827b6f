import { rowsRead, showIsoDay } from '../../../shared/index.ts'
import type { Report } from '../../../shared/index.ts'
import type { CheckedFile } from '../check-file.ts'
import { facts, line } from '../page.ts'
import type { Line } from '../page.ts'

/** What was read: file, plan layout, period, rows. */
export function headLines({ path, checked: { now }, report, beside }: CheckedFile): Line[] {
  return [
    line(path, 'strong'),
    ...facts([
      ['Plan layout', `${report.plan.title} (${report.plan.id})`],
      ['Why', whyLayout(report)],
      ['Period', period(report)],
      ['As at', asAt(report)],
      ['With', beside.join('; ')],
      ['Table', report.sheets.map(sheet => `${sheet.table} on "${sheet.name}"`).join('; ')],
      ['Rows', rowsRead(report, now)],
      ['Not read', report.notRead.map(({ sheet, why }) => `"${sheet}": ${why}`).join('; ')],
      ['Unsure', report.unsure.join('; ')],
    ]),
  ]
}

function whyLayout({ evidence }: Report): string {
  return evidence.map(text => text.replace(/\.$/, '')).join('; ')
}

function period({ period: said }: Report): string {
  if (said === null) return 'not known: no line above the table says it (--period gives it)'
  if (said.from === '') return `${said.label} (its days are not known)`
  const days = `${showIsoDay(said.from)} to ${showIsoDay(said.to)}`
  return said.label === days ? days : `${said.label}: ${days}`
}

function asAt({ asAt: day, period: said }: Report): string {
  if (day === null) return 'not known (--as-at gives it)'
  return `${showIsoDay(day)}${day === said?.to ? ', the last day of the period' : ''}`
}
