import { COUNTING_RULES, countLabel, RULE_WORDS, statusKey } from '../../../shared/index.ts'
import type { CountingRule, KeyEntry, Plan, Report } from '../../../shared/index.ts'
import type { CheckedFile } from '../check-file.ts'
import { EMPTY, facts, line } from '../page.ts'
import type { Line } from '../page.ts'
import { table } from '../table.ts'
import type { Row } from '../table.ts'
import { ratingLines } from './ratings.ts'
import { longDay } from './words.ts'

type Groups = Report['by'][string]

/** Posts that are shown, those with most rows first. */
const POSTS = 40

/** The counts of one return: under every rule, by theme, agency and all else, and by lead. */
export function summaryPage(file: CheckedFile, rule: CountingRule = file.report.headline.rule): Line[] {
  const { report, path } = file
  const { now } = file.checked
  const { plan } = now.plan
  const key = statusKey(now).filter(entry => entry.counts)
  const period = report.period
  return [
    line(path, 'strong'),
    ...facts([
      ['Plan layout', `${plan.title} (${plan.id})`],
      [
        'Period',
        period === null || period.from === '' ? '' : `${longDay(period.from)} to ${longDay(period.to)}`,
      ],
    ]),
    EMPTY,
    ...ratingLines(report, now, rule),
    ...byRule(report, key),
    ...Object.entries(report.by)
      .filter(([grouping]) => grouping !== 'lead')
      .flatMap(([grouping, groups]) => byGroup(grouping, groups, plan, key, rule)),
    ...leads(report, key, plan),
  ]
}

function byRule(report: Report, key: readonly KeyEntry[]): Line[] {
  if (COUNTING_RULES.every(rule => report.counts[rule].total === 0)) return []
  const rows = COUNTING_RULES.map(rule => {
    const { byStatus, total } = report.counts[rule]
    const numbers = new Map(Object.entries(byStatus))
    return {
      cells: [
        RULE_WORDS[rule],
        ...key.map(entry => countLabel(numbers.get(entry.letter) ?? 0, total)),
        String(total),
      ],
    }
  })
  return titled(
    'Ways of counting',
    [{ cells: ['', ...key.map(entry => entry.label), 'Total'], tone: 'quiet' }, ...rows],
    `w${key.map(() => 'r').join('')}r`,
  )
}

function byGroup(
  grouping: string,
  groups: Groups,
  plan: Plan,
  key: readonly KeyEntry[],
  rule: CountingRule,
): Line[] {
  const titles = titlesOf(grouping, plan)
  const order = [...titles.keys()]
  const place = (code: string): number => (order.indexOf(code) + order.length + 1) % (order.length + 1)
  const inOrder = Object.entries(groups).sort(([a], [b]) => place(a) - place(b))
  const rows = inOrder.map(([code, counts]) => {
    const { byStatus, total, notCounted } = counts[rule]
    const numbers = new Map(Object.entries(byStatus))
    const left = Object.values(notCounted).reduce((sum, count) => sum + count, 0)
    const title = titles.get(code)
    return {
      cells: [
        title === undefined ? '' : code,
        code === '' ? `no ${grouping}` : (title ?? code),
        ...key.map(entry => String(numbers.get(entry.letter) ?? 0)),
        total === 0 && left > 0 ? '' : String(total),
        left === 0 ? '' : String(left),
      ],
    }
  })
  return titled(
    `By ${grouping}, ${RULE_WORDS[rule]}`,
    [{ cells: ['', '', ...key.map(entry => entry.label), 'Total', 'Not rated'], tone: 'quiet' }, ...rows],
    `lw${key.map(() => 'r').join('')}rr`,
  )
}

/** Titles of the plan's themes, agencies and pledges; those without one are left out. */
function titlesOf(grouping: string, plan: Plan): ReadonlyMap<string, string> {
  const lists =
    grouping === 'agency'
      ? plan.agencies
      : grouping === 'theme'
        ? plan.themes
        : plan.required.filter(list => list.field === grouping).flatMap(list => list.items)
  return new Map(lists.filter(({ title }) => title !== '').map(({ code, title }) => [code, title]))
}

function leads({ leads: { posts, missing } }: Report, key: readonly KeyEntry[], plan: Plan): Line[] {
  if (posts.length === 0) return []
  const rows = posts.slice(0, POSTS).map(({ post, rows: count, byStatus }) => {
    const numbers = new Map(Object.entries(byStatus))
    return { cells: [post, ...key.map(entry => String(numbers.get(entry.letter) ?? 0)), String(count)] }
  })
  return [
    ...titled(
      `By lead, ${RULE_WORDS[plan.countingRule]}`,
      [{ cells: ['', ...key.map(entry => entry.label), 'Rows'], tone: 'quiet' }, ...rows],
      `w${key.map(() => 'r').join('')}r`,
    ),
    ...(posts.length > POSTS ? [line(`  and ${posts.length - POSTS} more`, 'quiet')] : []),
    ...(missing === null || missing.length === 0 ? [] : [line(`  ${missing.length} without a lead`)]),
  ]
}

function titled(title: string, rows: readonly Row[], align: string): Line[] {
  return [EMPTY, line(title, 'strong'), ...table(rows, align)]
}
