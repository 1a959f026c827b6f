import { coverBeside, coverList, uncovered } from '../measures/coverage.ts'
import type { ItemCoverage, ListCoverage } from '../measures/coverage.ts'
import { groupOf } from '../measures/group.ts'
import { listUnder } from '../measures/lists.ts'
import type { RequiredList } from '../plan/plan.ts'
import type { Return } from '../return/return.ts'
import { PAUSE } from '../steps.ts'
import type { Pause } from '../steps.ts'
import { itemMark } from './ledger/item-mark.ts'
import { sameDeliverables } from './ledger/same-deliverables.ts'
import type { Given, Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Uncovered extends Hit {
  /** 'ask 7.3 (BME experience of policing)', '3 deliverables of theme 2 (T2.2, T2.3, T2.14)' */
  readonly what: string
  readonly where: string
}

export default returnRule<Uncovered>({
  id: 'cover-none',
  severity: 'query',
  stage: 'check',
  title: 'Nothing against a required item',
  why: 'A commitment that no action supports is the first thing that is asked about.',
  fix: 'Add the action, or say why there is none.',
  needs: [],
  lapses: 'plan',
  ground: given =>
    given.now.plan.plan.required.length > 0 || isChain(given)
      ? ''
      : 'the plan lists nothing that must be covered',
  *check(given) {
    const { now, beside } = given
    const told = new Set<string>()
    for (const list of now.plan.plan.required) {
      yield PAUSE
      for (const item of uncovered(coverList(now, list))) told.add(item.code)
      yield* missing(now, list.field, coverList(now, list), 'this return')
    }
    if (beside === undefined || !isChain(given) || !(yield* shareDeliverables(now, beside))) return
    const { items, ...list } = coverBeside(now, beside)
    const others = items.filter(item => !told.has(item.code))
    yield* missing(
      now,
      'ref',
      { ...list, items: others },
      hasParents(now) ? 'this return' : 'the second return',
    )
  },
  message: ({ what, where }) =>
    `Nothing in ${where} stands against ${what}: add an action, or say why there is none`,
})

/** One of two returns holds the actions below the deliverables of the other. */
function isChain({ now, beside }: Given): boolean {
  return beside !== undefined && hasParents(now) !== hasParents(beside)
}

/** Two papers that share no deliverable are about different things. */
function* shareDeliverables(now: Return, beside: Return): Generator<Pause, boolean> {
  for (const pair of sameDeliverables(now, beside)) {
    if (pair !== PAUSE) return true
    yield PAUSE
  }
  return false
}

function hasParents(given: Return): boolean {
  return given.records.some(record => groupOf(record, 'parent') !== '')
}

/** One finding for each item; one for a theme that the return leaves out altogether, and one where nothing is covered. */
function* missing(
  now: Return,
  field: RequiredList['field'],
  list: ListCoverage,
  where: string,
): Generator<Uncovered | Pause> {
  const byCause = new Map<string, ItemCoverage[]>()
  const items = uncovered(list)
  const all = items.length > 1 && items.length === list.items.filter(item => item.inScope).length
  const themes = new Set(now.records.map(record => record.theme))
  for (const item of items) {
    const leftOut = item.theme !== '' && !themes.has(item.theme)
    listUnder(byCause, all ? 'all' : leftOut ? `theme ${item.theme}` : `item ${item.code}`, item)
  }
  for (const [cause, [item, ...others]] of byCause) {
    const at = item === undefined ? undefined : itemMark(now, field, item)
    if (item === undefined || at === undefined) continue
    if (others.length === 0)
      yield { at, ref: item.code, where, what: `${list.one} ${item.code}${titled(item)}` }
    else
      yield {
        at,
        ref: '',
        about: `${list.many} ${cause}`,
        where,
        what: severalOf(list, cause, [item, ...others]),
      }
  }
}

function severalOf(list: ListCoverage, cause: string, items: readonly ItemCoverage[]): string {
  const codes = items.slice(0, 5).map(item => item.code)
  const shown = `${codes.join(', ')}${items.length > codes.length ? ' …' : ''}`
  return `${cause === 'all' ? `any of the ${items.length} ${list.many}` : `the ${items.length} ${list.many} of ${cause}`} (${shown})`
}

function titled({ title }: ItemCoverage): string {
  const words = title.replace(/\.$/, '')
  if (words === '') return ''
  return ` (${words.length <= 80 ? words : `${words.slice(0, 79).trimEnd()}…`})`
}

const header = ['Theme', 'Ref', 'Revised', 'Strategic Activity']
const pledges = [1, 2, 3, 4, 5, 6].map(pledge => [
  '1',
  `C0${pledge}`,
  '',
  `PL${pledge}: Support pledge number ${pledge} with an activity.`,
])
const asks = [1, 2, 4, 5, 6, 7, 8, 9, 10].map(ask => [
  '2',
  `F${ask < 10 ? '0' : ''}${ask}`,
  '',
  `PL7.${ask} - New: Commit to ask number ${ask}.`,
])
const third = ['3', 'P01', '', 'PL7.3. Recruit more volunteers to support policing.']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds the ask that nothing stands against',
    plan: 'mapping-2016',
    sheet: [header, ...pledges, ...asks],
    finds: ['D1'],
    says: 'Nothing in this return stands against ask 7.3 (BME experience of policing, recruitment and volunteers): add an action, or say why there is none',
  },
  {
    name: 'is silent where every pledge and ask is covered',
    plan: 'mapping-2016',
    sheet: [header, ...pledges, ...asks, third],
    finds: [],
  },
]
