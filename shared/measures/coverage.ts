import type { RequiredList } from '../plan/plan.ts'
import type { Coverage, CoverageItem } from '../report.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import { groupOf } from './group.ts'
import { listUnder } from './lists.ts'
import { crossTab } from './matrix.ts'
import type { Matrix } from './matrix.ts'

/** A required item and what covers it. */
export interface ItemCoverage extends CoverageItem {
  readonly agency: string
  readonly theme: string
  /** Whether this return has to cover it: the item's agency and theme are in its scope. */
  readonly inScope: boolean
  /** Covered, but by fewer than the plan's threshold. */
  readonly thin: boolean
  readonly by: readonly ActionRecord[]
}

/** A list of required items, each with what covers it. */
export interface ListCoverage {
  readonly name: string
  readonly one: string
  readonly many: string
  readonly items: readonly ItemCoverage[]
}

/** Coverage of every required list of the plan, in the shape of a report. */
export function coverage(given: Return): Coverage[] {
  return given.plan.plan.required.map(list => reportCoverage(coverList(given, list)))
}

/**
 * What covers each item of a required list. A list by `parent` without items of its own requires what the return itself
 * names as parents: every deliverable needs an action.
 */
export function coverList(given: Return, list: RequiredList): ListCoverage {
  const have = recordsByCode(given.records, record => groupOf(record, list.field))
  const { scope } = given.plan.plan
  const items = list.items.length > 0 || list.field !== 'parent' ? list.items : parentItems(given)
  return {
    name: list.title,
    one: list.one,
    many: list.many,
    items: items.map(item => {
      const { code, title, agency = '', theme = '' } = item
      const by = have.get(codeKey(code)) ?? []
      const inScope =
        (list.agencies === undefined || agency === '' || list.agencies.includes(agency)) &&
        within(scope.agencies, agency) &&
        within(scope.themes, theme)
      return { ...covered(code, title, by), agency, theme, inScope, thin: isThin(by.length, list.thin) }
    }),
  }
}

/**
 * What a second return has for each action of a first: a delivery plan's deliverables against a framework's force actions.
 * A return whose rows have parents covers by its children, another by the same key. An item is in scope when its agency is
 * in the second return's scope; where the plan does not say, when the second return covers any item of that agency.
 */
export function coverBetween(required: Return, have: Return): ListCoverage {
  const children = have.records.filter(record => groupOf(record, 'parent') !== '')
  const covering = children.length > 0 ? children : have.records
  const byCode = recordsByCode(covering, record => groupOf(record, children.length > 0 ? 'parent' : 'ref'))
  const wanted = required.records.filter(record => record.key !== '')
  const found = wanted.map(record => ({ record, by: byCode.get(codeKey(record.key)) ?? [] }))
  const { agencies } = have.plan.plan.scope
  const served = new Set(
    agencies.length > 0
      ? agencies
      : found.filter(({ by }) => by.length > 0).map(each => agencyOf(each.record)),
  )
  const [one, many] = [wanted[0]?.level?.one ?? 'action', wanted[0]?.level?.many ?? 'actions']
  return {
    name: `${many} with ${covering[0]?.level?.many ?? 'actions'}`,
    one,
    many,
    items: found.map(({ record, by }) => {
      const agency = agencyOf(record)
      const inScope = agency === '' || served.has(agency)
      return { ...covered(record.key, record.title, by), agency, theme: record.theme, inScope, thin: false }
    }),
  }
}

/** As {@link coverBetween}, of two returns in any order: the one whose rows have parents covers the other. */
export function coverBeside(now: Return, beside: Return): ListCoverage {
  return hasParents(now) && !hasParents(beside) ? coverBetween(beside, now) : coverBetween(now, beside)
}

function hasParents(given: Return): boolean {
  return given.records.some(record => groupOf(record, 'parent') !== '')
}

/** The report's shape of a coverage. */
export function reportCoverage({ name, items }: ListCoverage): Coverage {
  const plain = items.map(({ code, title, count, covered: has }) => ({ code, title, count, covered: has }))
  return { name, required: plain.length, covered: plain.filter(item => item.covered).length, items: plain }
}

/** Items that this return should cover and nothing in it does. */
export function uncovered({ items }: ListCoverage): readonly ItemCoverage[] {
  return items.filter(item => item.inScope && !item.covered)
}

/** Items by what covers them: '7.2' has 1 of the commissioner, 2 of the force, 1 of partners. Every item has its row. */
export function coverageBy({ items }: ListCoverage, groupName: (record: ActionRecord) => string): Matrix {
  const entries = items.flatMap(item =>
    item.by.map(record => ({ row: item.code, column: groupName(record) })),
  )
  return crossTab(entries, { rows: items.map(item => item.code) })
}

/** How often each of the wanted codes occurs among others: case and spaces around do not matter. For lists without a return. */
export function countCodes(wanted: readonly string[], have: Iterable<string>): number[] {
  const counts = new Map<string, number>()
  for (const code of have) counts.set(codeKey(code), (counts.get(codeKey(code)) ?? 0) + 1)
  return wanted.map(code => counts.get(codeKey(code)) ?? 0)
}

function covered(
  code: string,
  title: string,
  by: readonly ActionRecord[],
): CoverageItem & Pick<ItemCoverage, 'by'> {
  return { code, title, count: by.length, covered: by.length > 0, by }
}

function isThin(count: number, least: number | undefined): boolean {
  return least !== undefined && count > 0 && count < least
}

function within(scope: readonly string[], code: string): boolean {
  return scope.length === 0 || code === '' || scope.includes(code)
}

/** Delivery plans call the lead agency 'organisation'. */
function agencyOf(record: ActionRecord): string {
  return record.agency || groupOf(record, 'organisation')
}

function parentItems(given: Return): RequiredList['items'] {
  const parents = new Set(given.plan.plan.levels.map(level => level.parent?.level))
  const rows = given.records.filter(record => parents.has(record.level?.id) && record.key !== '')
  return rows.map(({ key, title, agency, theme }) => ({ code: key, title, agency, theme }))
}

function recordsByCode(
  records: readonly ActionRecord[],
  codeOf: (record: ActionRecord) => string,
): ReadonlyMap<string, readonly ActionRecord[]> {
  const byCode = new Map<string, ActionRecord[]>()
  for (const record of records) {
    const code = codeKey(codeOf(record))
    if (code !== '') listUnder(byCode, code, record)
  }
  return byCode
}

function codeKey(code: string): string {
  return code.trim().toUpperCase()
}
