import { amount, rowsRead, showIsoDay } from '../../../shared/index.ts'
import type { Report } from '../../../shared/index.ts'
import type { CheckedFile } from '../check-file.ts'
import { cutList, facts, line } from '../page.ts'
import type { Line } from '../page.ts'

/** What was read: file, plan layout, period, rows. */
export function headLines(file: CheckedFile): Line[] {
  const { path, checked, report, beside, unused } = file
  return [
    line(path, 'strong'),
    ...facts([
      ['Plan layout', `${report.plan.title} (${report.plan.id})`],
      ['Why', whyLayout(report)],
      ['Period', period(report)],
      ['As at', asAt(report)],
      ['With', beside.join('; ')],
      ['Table', report.sheets.map(sheet => `${sheet.table} on "${sheet.name}"`).join('; ')],
      ['Rows', rowsRead(report, checked.now)],
      ['Not read', report.notRead.map(({ sheet, why }) => `"${sheet}": ${why}`).join('; ')],
      ['Explained', explainedWords(file)],
      ['Not used', cutList(unused, 5).join('; ')],
      ['Unsure', report.unsure.join('; ')],
    ]),
  ]
}

/** What became of the explanations that the workbook holds; '' when it holds none. */
function explainedWords({ explained }: CheckedFile): string {
  const { states, lapsed, settled, refused } = explained
  const hold = [...states.values()].filter(({ state }) => state === 'explained').length
  const parts = [
    hold === 0 ? '' : amount(hold, 'explanation holds', 'explanations hold'),
    lapsed === 0 ? '' : `${lapsed} to look at again`,
    settled.length === 0 ? '' : `${settled.length} of what is not found any more`,
    refused.length === 0 ? '' : `${refused.length} of what must be corrected instead`,
  ]
  return parts.filter(part => part !== '').join('; ')
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
