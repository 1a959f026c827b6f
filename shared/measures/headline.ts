import type { CountingRule, KeyEntry } from '../plan/plan.ts'
import type { Counts, Report } from '../report.ts'
import type { Return } from '../return/return.ts'
import { countReturn, countedRecords, statusKey } from './counts.ts'
import { countLabel, showPercent } from './percent.ts'
import { comparePrinted, mainPrint } from './printed.ts'
import type { PrintCheck } from './printed.ts'
import { BLANK, UNKNOWN, countAll, countOf } from './tally.ts'

/** How a sentence names what a plan's rows are. */
export interface Noun {
  readonly one: string
  readonly many: string
}

const ACTIONS: Noun = { one: 'action', many: 'actions' }
const RATINGS: Noun = { one: 'rating', many: 'ratings' }

/** What each counting rule counts, said where a figure has room for it. */
export const RULE_WORDS: Readonly<Record<CountingRule, string>> = {
  cells: 'every rating',
  worst: 'one per action, lowest',
  latest: 'one per action, newest',
}

export interface HeadlineFacts {
  readonly counts: Counts
  readonly key: readonly KeyEntry[]
  readonly rule: CountingRule
  /** How many actions the ratings stand on; left out when no refs were given. */
  readonly actions?: number
  readonly noun?: Noun
}

/**
 * A count as one sentence: "78 of 86 ratings (90.7%) are Green, 8 (9.3%) Amber and none Red, on 82 actions." One rating per
 * action: "74 of 82 actions (90.2%) are Green, … (one per action, lowest)." What is not counted follows in a second sentence.
 */
export function headlineSentence(facts: HeadlineFacts): string {
  const { counts, key, rule, actions, noun = ACTIONS } = facts
  if (counts.total === 0) return withoutRatings(facts)
  const on = rule === 'cells' && actions !== undefined ? `, on ${amount(actions, noun)}` : ''
  const under = rule === 'cells' ? '' : ` (${ruleWords(rule, noun)})`
  return `${shares(counts, key, rule === 'cells' ? RATINGS : noun)}${on}${under}.${leftOut(counts, key, noun)}`
}

/** The headline of a report: what the paper prints, what its rows say, and the rule under which both agree. */
export function headline(given: Return): Report['headline'] {
  const counts = countReturn(given)
  const prints = comparePrinted(given, counts)
  const main = mainPrint(prints)
  const rule = main?.rule ?? given.plan.plan.countingRule
  return {
    printed: main === undefined ? null : printedByLetter(prints.filter(print => print.about === main.about)),
    counted: counts[rule].byStatus,
    agrees:
      main === undefined
        ? null
        : prints.every(({ figures, rule: found }) => figures.length === 0 || found !== undefined),
    rule,
    sentence: headlineUnder(given, rule, counts),
  }
}

/** The headline sentence of a return under any counting rule. */
export function headlineUnder(given: Return, rule: CountingRule, counts = countReturn(given)): string {
  return headlineSentence({
    counts: counts[rule],
    key: statusKey(given),
    rule,
    actions: countAll(counts.worst),
    noun: countedNoun(given),
  })
}

/** The print of the whole return; where only its sheets or tables print figures, their sum. */
function printedByLetter(prints: readonly PrintCheck[]): Readonly<Record<string, number>> {
  const printed = new Map<string, number>()
  const main = mainPrint(prints)
  for (const { figures } of main === undefined || main.about === 'return'
    ? [main ?? { figures: [] }]
    : prints) {
    for (const { letter, printed: count } of figures) {
      if (count !== undefined) printed.set(letter, (printed.get(letter) ?? 0) + count)
    }
  }
  return Object.fromEntries(printed)
}

/** What the plan calls the rows that carry a rating; 'actions' when it names several kinds. */
function countedNoun(given: Return): Noun {
  const nouns = new Map<string, Noun>()
  for (const { level } of countedRecords(given)) if (level !== undefined) nouns.set(level.many, level)
  const [noun, ...others] = [...nouns.values()]
  return noun === undefined || others.length > 0 ? ACTIONS : { one: noun.one, many: noun.many }
}

/** '1 action', '82 actions' */
function amount(count: number, noun: Noun): string {
  return `${count} ${count === 1 ? noun.one : noun.many}`
}

function shares(counts: Counts, key: readonly KeyEntry[], noun: Noun): string {
  const [first, ...rest] = key.filter(entry => entry.counts)
  if (first === undefined) return ''
  const best = countOf(counts, first.letter)
  const verb = best === 1 ? 'is' : 'are'
  const opening =
    best === 0
      ? `None of ${amount(counts.total, noun)} ${counts.total === 1 ? 'is' : 'are'} ${first.label}`
      : `${best} of ${amount(counts.total, noun)} (${showPercent(best, counts.total)}) ${verb} ${first.label}`
  const others = rest.map(entry => {
    const count = countOf(counts, entry.letter)
    return `${count === 0 ? 'none' : countLabel(count, counts.total)} ${entry.label}`
  })
  return list([opening, ...others])
}

function withoutRatings({ counts, key, noun = ACTIONS }: HeadlineFacts): string {
  const { [BLANK]: blank = 0, ...others } = counts.notCounted
  if (Object.keys(others).length > 0) return `No rating is counted.${leftOut(counts, key, noun)}`
  if (blank === 0) return 'There are no ratings.'
  return blank === 1 ? `1 ${noun.one} has no rating.` : `${amount(blank, noun)} have no rating.`
}

function leftOut({ notCounted }: Counts, key: readonly KeyEntry[], noun: Noun): string {
  const said = Object.entries(notCounted).map(([name, count]) => {
    if (name === BLANK) return `${amount(count, noun)} without a rating`
    if (name === UNKNOWN) return `${amount(count, RATINGS)} that the key does not have`
    return `${count} ${key.find(entry => entry.letter === name)?.label ?? name}`
  })
  return said.length === 0 ? '' : ` Not counted: ${list(said)}.`
}

function ruleWords(rule: CountingRule, noun: Noun): string {
  return RULE_WORDS[rule].replace('action', () => noun.one)
}

/** 'a, b and c' */
function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`
}
