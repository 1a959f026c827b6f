import type { Report } from './report.ts'
import type { Return } from './return/return.ts'
import { amount, list } from './sentence-parts.ts'

/** Row kinds that hold no action of their own, as people call them. */
const SKIPPED: readonly (readonly [kind: string, one: string, many: string])[] = [
  ['headings', 'heading', 'headings'],
  ['headers', 'header', 'headers'],
  ['separators', 'separator', 'separators'],
  ['notes', 'note', 'notes'],
  ['titles', 'title row', 'title rows'],
  ['keys', 'key row', 'key rows'],
]

/** How the rows were read: '82 actions, 86 ratings, 14 rows of text carried over; skipped: 7 headings and 1 header' */
export function rowsRead(report: Report, now: Return): string {
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
  return [
    read.join(', '),
    skipped.length === 0 ? '' : `skipped: ${list(skipped)}`,
    hidden(now) === 0
      ? ''
      : `${amount(hidden(now), 'of these rows is', 'of these rows are')} hidden, and read all the same`,
  ]
    .filter(text => text !== '')
    .join('; ')
}

/** Rows that a filter or a person has hidden, and that say something. */
function hidden({ tables }: Return): number {
  let count = 0
  for (const { sheet, area, kinds } of tables)
    for (const row of sheet.hiddenRows)
      if (row >= area.top && row <= area.bottom && kinds[row - area.top] !== 'blank') count += 1
  return count
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
