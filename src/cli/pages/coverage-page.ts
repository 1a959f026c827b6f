import { capital, coverageBy, showPercent, uncovered } from '../../../shared/index.ts'
import type { ItemCoverage, ListCoverage, Return } from '../../../shared/index.ts'
import { EMPTY, line, wrapped } from '../page.ts'
import type { Line } from '../page.ts'
import { table } from '../table.ts'

/** Required items and what covers them, list by list; items that nothing covers stand first. */
export function coveragePage(path: string, now: Return, lists: readonly ListCoverage[]): Line[] {
  return [
    line(path, 'strong'),
    line(`  ${now.plan.plan.title} (${now.plan.plan.id})`),
    ...lists.flatMap(list => [EMPTY, ...listLines(list)]),
  ]
}

function listLines(list: ListCoverage): Line[] {
  const { items, name, one, many } = list
  const covered = items.filter(item => item.covered)
  const holes = uncovered(list)
  const others = items.filter(item => !item.covered && !item.inScope)
  const thin = items.filter(item => item.thin)
  return [
    line(
      `${capital(name)}: ${covered.length} of ${items.length} (${showPercent(covered.length, items.length)})`,
      'strong',
    ),
    ...wrapped(
      [
        holes.length === 0 && others.length === 0 ? `Every ${one} has an action.` : '',
        holes.length === 0 ? '' : `${capital(many)} with no action: ${codes(holes)}.`,
        others.length === 0 ? '' : `Not in the scope of this return, and no action here: ${codes(others)}.`,
        thin.length === 0 ? '' : `Few actions: ${codes(thin)}.`,
      ]
        .filter(text => text !== '')
        .join(' '),
      '  ',
    ),
    ...itemTable(list, [...holes, ...items.filter(item => !holes.includes(item))]),
  ]
}

function codes(items: readonly ItemCoverage[]): string {
  return items.map(item => item.code).join(', ')
}

function itemTable(list: ListCoverage, items: readonly ItemCoverage[]): Line[] {
  const agencies = coverageBy(list, record => record.agency)
  const columns = agencies.columns.filter(agency => agency !== '')
  const places = new Map(agencies.rows.map((row, place) => [row, place]))
  const rows = items.map(item => ({
    cells: [
      item.code,
      item.title,
      item.agency,
      ...columns.map(column => {
        const count = agencies.counts[places.get(item.code) ?? -1]?.[agencies.columns.indexOf(column)] ?? 0
        return count === 0 ? '' : String(count)
      }),
      item.covered ? String(item.count) : 'none',
    ],
    tone: item.covered ? ('plain' as const) : ('warn' as const),
  }))
  return table(rows, `lwl${columns.map(() => 'r').join('')}r`, [['', '', 'Of', ...columns, 'Actions']])
}
