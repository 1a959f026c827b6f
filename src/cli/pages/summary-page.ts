import {
  COUNTING_RULES,
  countLabel,
  groupTitles,
  inPlanOrder,
  RULE_WORDS,
  showIsoDay,
  statusKey,
} from '../../../shared/index.ts'
import type { CountingRule, KeyEntry, Plan, Report } from '../../../shared/index.ts'
import type { CheckedFile } from '../check-file.ts'
import { cut, EMPTY, facts, fill, length, line, WIDTH } from '../page.ts'
import type { Line } from '../page.ts'
import { table } from '../table.ts'
import type { Row } from '../table.ts'
import { ratingLines } from './ratings.ts'
import { namesOf } from './words.ts'

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
        period === null || period.from === '' ? '' : `${showIsoDay(period.from)} to ${showIsoDay(period.to)}`,
      ],
    ]),
    EMPTY,
    ...ratingLines(report, now, rule),
    ...byRule(report, key),
    ...Object.entries(report.by)
      .filter(([, groups]) => Object.keys(groups).length > 0)
      .flatMap(([grouping, groups]) => byGroup(grouping, groups, plan, key, rule)),
    ...leads(report, key, plan),
  ]
}

function byRule(report: Report, key: readonly KeyEntry[]): Line[] {
  if (COUNTING_RULES.every(rule => report.counts[rule].total === 0)) return []
  const numbers = COUNTING_RULES.map(rule => new Map(Object.entries(report.counts[rule].byStatus)))
  const names = namesOf(key)
  const rows = key.map(({ letter }, at) => ({
    cells: [
      names[at] ?? '',
      ...COUNTING_RULES.map((rule, of) =>
        countLabel(numbers[of]?.get(letter) ?? 0, report.counts[rule].total),
      ),
    ],
  }))
  return titled(
    'Ways of counting',
    [...rows, { cells: ['Total', ...COUNTING_RULES.map(rule => String(report.counts[rule].total))] }],
    'wrrr',
    [['', ...COUNTING_RULES.map(rule => RULE_WORDS[rule])]],
  )
}

/** Columns of a page that names of groups may take, and those of the figures behind the ratings. */
const NAMES = 34
const TOTALS = 22

/**
 * The ratings as headings of columns, with cells before and behind; long ones go over several rows, each word cut to the
 * room of its column, so that the last rows stand on the figures.
 */
function headings(
  before: readonly string[],
  key: readonly KeyEntry[],
  behind: readonly string[],
  names: readonly string[],
): string[][] {
  const beside = Math.min(NAMES, Math.max(...names.map(length)))
  const room = Math.max(4, Math.floor((WIDTH - beside - TOTALS) / Math.max(1, key.length)) - 2)
  const stacks = key.map(({ label }) =>
    length(label) <= room
      ? [label]
      : fill(
          label
            .split(' ')
            .map(word => cut(word, room))
            .join(' '),
          room,
        ),
  )
  const height = Math.max(1, ...stacks.map(stack => stack.length))
  return Array.from({ length: height }, (_, y) => [
    ...before.map(text => (y === height - 1 ? text : '')),
    ...stacks.map(stack => stack[y - height + stack.length] ?? ''),
    ...behind.map(text => (y === height - 1 ? text : '')),
  ])
}

function byGroup(
  grouping: string,
  groups: Groups,
  plan: Plan,
  key: readonly KeyEntry[],
  rule: CountingRule,
): Line[] {
  const titles = groupTitles(grouping, plan)
  const isRated = Object.values(groups).some(counts => counts[rule].total > 0)
  const rows = inPlanOrder(groups, titles).map(([code, counts]) => {
    const { byStatus, total, notCounted } = counts[rule]
    const numbers = new Map(Object.entries(byStatus))
    const others = Object.values(notCounted).reduce((sum, count) => sum + count, 0)
    const title = titles.get(code)
    return {
      cells: [
        title === undefined ? '' : code,
        code === '' ? `no ${grouping}` : (title ?? code),
        ...key.map(entry => (isRated ? String(numbers.get(entry.letter) ?? 0) : '')),
        isRated ? String(total) : '',
        others === 0 ? '' : String(others),
      ],
    }
  })
  const names = rows.map(({ cells }) => `${cells[0] ?? ''}  ${cells[1] ?? ''}`)
  return titled(
    isRated ? `By ${grouping}, ${RULE_WORDS[rule]}` : `By ${grouping}`,
    rows,
    `lw${key.map(() => 'r').join('')}rr`,
    headings(['', ''], key, ['Total', isRated ? 'Not counted' : 'Not rated'], names),
  )
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
      rows,
      `w${key.map(() => 'r').join('')}r`,
      headings(
        [''],
        key,
        ['Rows'],
        rows.map(({ cells }) => cells[0] ?? ''),
      ),
    ),
    ...(posts.length > POSTS ? [line(`  and ${posts.length - POSTS} more`, 'quiet')] : []),
    ...(missing === null || missing.length === 0 ? [] : [line(`  ${missing.length} without a lead`)]),
  ]
}

function titled(
  title: string,
  rows: readonly Row[],
  align: string,
  above: readonly (readonly string[])[],
): Line[] {
  return [EMPTY, line(title, 'strong'), ...table(rows, align, above)]
}
