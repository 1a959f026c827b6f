import {
  capital,
  countAll,
  countedRecords,
  type CountingRule,
  countOf,
  type Counts,
  type Field,
  groupOf,
  groupTitles,
  headingOf,
  inPlanOrder,
  type KeyEntry,
  type Return,
  RULE_WORDS,
  statusKey,
} from '../../../shared/index.ts'
import type { LastCheck } from '../state.ts'
import { oncePerCheck } from './once.ts'
import { tabText } from './tab-text.ts'

/** One theme, agency, pledge … with its counts. */
export interface GroupLine {
  readonly name: string
  readonly counts: Counts
  /** All that stands beside the total. */
  readonly leftOut: number
}

/** The ratings of a return by one grouping. */
export interface GroupFacts {
  readonly id: string
  /** 'By theme', 'By “Objective”' */
  readonly title: string
  readonly lines: readonly GroupLine[]
  /** Some row has a rating; without one only actions are counted. */
  readonly rated: boolean
  /** For pasting into a sheet. */
  readonly table: string
}

export const groupFacts = oncePerCheck(
  ({ report, checked: { now } }: LastCheck, rule): readonly GroupFacts[] =>
    Object.entries(report.by)
      .filter(([id, groups]) => Object.keys(groups).length > 0 && !isTwin(id, now))
      .map(([id, groups]) => {
        const titles = groupTitles(id, now.plan.plan)
        const lines = inPlanOrder(groups, titles).map(([code, counts]) =>
          lineOf(groupName(id, code, titles), counts[rule]),
        )
        const title = titleOf(id, now)
        const rated = lines.some(({ counts }) => counts.total > 0)
        return { id, title, lines, rated, table: tableOf(title, lines, rule, statusKey(now)) }
      }),
)

/** Delivery plans write the lead agency as an organisation: the same groups under other names are shown once. */
function isTwin(id: string, now: Return): boolean {
  if (id !== 'agency') return false
  const names = new Map<string, string>()
  const others = new Set<string>()
  for (const record of countedRecords(now)) {
    const organisation = groupOf(record, 'organisation')
    const known = names.get(record.agency)
    if (organisation === '' || (known !== undefined && known !== organisation)) return false
    if (known === undefined && others.has(organisation)) return false
    names.set(record.agency, organisation)
    others.add(organisation)
  }
  return true
}

/** The sheet's own heading where it is another word than ours. */
function titleOf(id: string, now: Return): string {
  const word = id === 'agency' ? 'lead agency' : id
  const heading = headingOf(now, id as Field, word)
  return heading.toLowerCase().includes(id) || heading.length > 40 ? `By ${word}` : `By “${heading}”`
}

/** 'C Commissioner', 'Theme 3', 'Safer neighbourhoods', 'No pledge' */
export function groupName(id: string, code: string, titles: ReadonlyMap<string, string>): string {
  if (code === '') return `No ${id}`
  const title = titles.get(code)
  if (title !== undefined) return `${code} ${title}`
  return /^\d/.test(code) && code.length <= 4 ? `${capital(id)} ${code}` : code
}

function lineOf(name: string, counts: Counts): GroupLine {
  return { name, counts, leftOut: countAll(counts) - counts.total }
}

function tableOf(
  title: string,
  lines: readonly GroupLine[],
  rule: CountingRule,
  key: readonly KeyEntry[],
): string {
  const counted = key.filter(entry => entry.counts)
  if (lines.every(({ counts }) => counts.total === 0))
    return tabText([[title, 'Actions'], ...lines.map(({ name, leftOut }) => [name, leftOut])])
  const left = lines.some(({ leftOut }) => leftOut > 0)
  return tabText([
    [
      `${title}, ${RULE_WORDS[rule]}`,
      ...counted.map(({ label }) => label),
      'Total',
      ...(left ? ['Not counted'] : []),
    ],
    ...lines.map(({ name, counts, leftOut }) => [
      name,
      ...counted.map(({ letter }) => countOf(counts, letter)),
      counts.total,
      ...(left ? [leftOut] : []),
    ]),
  ])
}

/** 'Green 14, Amber 2, Red 0', and what is not counted. */
export function countsInWords(key: readonly KeyEntry[], { counts, leftOut }: GroupLine): string {
  const said = key
    .filter(entry => entry.counts)
    .map(({ letter, label }) => `${label} ${countOf(counts, letter)}`)
  return [...said, ...(leftOut === 0 ? [] : [`not counted ${leftOut}`])].join(', ')
}
