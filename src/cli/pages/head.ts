import type { Report, Return } from '../../../shared/index.ts'
import type { CheckedFile } from '../check-file.ts'
import { facts, line } from '../page.ts'
import type { Line } from '../page.ts'
import { amount, list, longDay } from './words.ts'

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
  const days = `${longDay(said.from)} to ${longDay(said.to)}`
  return said.label === days ? days : `${said.label}: ${days}`
}

function asAt({ asAt: day, period: said }: Report): string {
  if (day === null) return 'not known (--as-at gives it)'
  return `${longDay(day)}${day === said?.to ? ', the last day of the period' : ''}`
}

/** Row kinds that hold no action of their own, as people call them. */
const SKIPPED: readonly (readonly [kind: string, one: string, many: string])[] = [
  ['headings', 'heading', 'headings'],
  ['headers', 'header', 'headers'],
  ['separators', 'separator', 'separators'],
  ['notes', 'note', 'notes'],
  ['titles', 'title row', 'title rows'],
  ['keys', 'key row', 'key rows'],
]

/** '82 actions, 86 ratings, 14 rows of text carried over; skipped: 7 headings and 1 header' */
function rowsRead(report: Report, now: Return): string {
  const rows = new Map<string, number>()
  for (const sheet of report.sheets) {
    for (const [kind, count] of Object.entries(sheet.rows)) rows.set(kind, (rows.get(kind) ?? 0) + count)
  }
  const of = (kind: string): number => rows.get(kind) ?? 0
  const read = [
    list(actionsByLevel(now)),
    ratings(report),
    of('leads') === 0 ? '' : amount(of('leads'), 'lead line'),
    of('continuations') === 0 ? '' : `${amount(of('continuations'), 'row')} of text carried over`,
  ].filter(text => text !== '')
  const skipped = SKIPPED.flatMap(([kind, one, many]) =>
    of(kind) === 0 ? [] : [amount(of(kind), one, many)],
  )
  return `${read.join(', ')}${skipped.length === 0 ? '' : `; skipped: ${list(skipped)}`}`
}

/** '30 deliverables', '75 force actions' */
function actionsByLevel({ plan: { plan }, records }: Return): string[] {
  const counts = new Map<string, number>()
  for (const { level } of records) counts.set(level?.id ?? '', (counts.get(level?.id ?? '') ?? 0) + 1)
  const levels = new Map<string, { one: string; many: string; count: number }>()
  for (const { id, one, many } of [...plan.levels, { id: '', one: 'action', many: 'actions' }]) {
    const count = (levels.get(many)?.count ?? 0) + (counts.get(id) ?? 0)
    levels.set(many, { one, many, count })
  }
  return [...levels.values()]
    .filter(({ count }) => count > 0)
    .map(({ one, many, count }) => amount(count, one, many))
}

function ratings({ counts: { cells } }: Report): string {
  const others = Object.entries(cells.notCounted).filter(([name]) => name !== 'blank')
  const count = others.reduce((sum, [, each]) => sum + each, cells.total)
  return count === 0 ? 'no ratings' : amount(count, 'rating')
}
