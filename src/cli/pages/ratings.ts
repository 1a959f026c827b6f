import { headlineUnder, RULE_WORDS, shareSum, showPercent, statusKey } from '../../../shared/index.ts'
import type { CountingRule, Report, Return } from '../../../shared/index.ts'
import { EMPTY, wrapped } from '../page.ts'
import type { Line } from '../page.ts'
import { table } from '../table.ts'
import type { Row } from '../table.ts'
import { namesOf, toneOf } from './words.ts'

/** The headline sentence, the ratings under the counting rule, and what the paper prints beside them. */
export function ratingLines(report: Report, now: Return, rule: CountingRule): Line[] {
  const counts = report.counts[rule]
  const sentence = wrapped(headlineUnder(now, rule), '', 'strong')
  if (counts.total === 0) return sentence
  return [
    ...sentence,
    EMPTY,
    ...ratingTable(report, now, rule),
    ...wrapped(
      `Counted: ${RULE_WORDS[rule]}.${sharesSay(report, rule)} ${printSays(report, rule)}`,
      '  ',
      'quiet',
    ),
  ]
}

function ratingTable({ counts: all, headline }: Report, now: Return, rule: CountingRule): Line[] {
  const counts = all[rule]
  const printed = new Map(Object.entries(headline.printed ?? {}))
  const numbers = new Map(Object.entries(counts.byStatus))
  const key = statusKey(now).filter(entry => numbers.has(entry.letter))
  const names = namesOf(key)
  const rows = key.map((entry, at): Row => {
    const count = numbers.get(entry.letter) ?? 0
    const print = printed.get(entry.letter)
    const differs = print !== undefined && print !== count && headline.agrees === false
    return {
      cells: [
        names[at] ?? '',
        String(count),
        showPercent(count, counts.total),
        print === undefined ? '' : String(print),
        differs ? 'differs' : '',
      ],
      tone: toneOf(entry),
    }
  })
  const total = [...printed.values()].reduce((sum, count) => sum + count, 0)
  return table(
    [...rows, { cells: ['Total', String(counts.total), '', printed.size === 0 ? '' : String(total), ''] }],
    'wrrrl',
    [['Rating', 'Number', 'Share', 'Printed', '']],
  )
}

function sharesSay({ counts: all }: Report, rule: CountingRule): string {
  const { byStatus, total } = all[rule]
  const { why } = shareSum(Object.values(byStatus), total)
  return why === '' ? '' : ` ${why}.`
}

function printSays({ headline }: Report, rule: CountingRule): string {
  if (headline.printed === null) return 'The sheet prints no figures of its own.'
  if (headline.agrees === true)
    return headline.rule === rule
      ? 'The printed figures agree.'
      : `The printed figures agree with "${RULE_WORDS[headline.rule]}".`
  return 'The printed figures do not agree with the rows, however they are counted.'
}
