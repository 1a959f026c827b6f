import { nameOf } from '../return/fields.ts'
import type { ActionRecord } from '../return/return.ts'
import { quoted, spotsOf, updatesOf } from './prose/passages.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Withheld extends Hit {
  readonly name: string
  readonly written: string
  readonly what: 'rating' | 'update'
}

export default rowRule<Withheld>({
  id: 'exempt',
  severity: 'information',
  stage: 'check',
  title: 'Value withheld',
  why: 'A rating that is withheld is no rating: it stays out of the shares and is shown as a class of its own.',
  fix: 'Nothing to do: the headline counts it apart.',
  needs: [],
  ground: ({ now }) =>
    now.tables.some(table => table.columns.has('status')) ||
    now.records.some(record => record.parts.length > 0)
      ? ''
      : 'no column holds ratings or updates',
  lapses: 'cells',
  check(record) {
    const [rating, update] = [withheldRating(record), withheldUpdate(record)]
    return rating === undefined
      ? update
      : { ...rating, also: update === undefined ? [] : [update.at, ...(update.also ?? [])] }
  },
  message: ({ name, written, what }) =>
    what === 'rating'
      ? `${name} has a rating that is withheld ("${written}"): it is counted apart`
      : `${name} has an update that is withheld ("${written}")`,
})

/** Longer texts say more than that something is withheld. */
const LONGEST = 240
const MOST_WORDS = 30

const WITHHELD = [
  'exempt(?:ed|ion)? (?:under|from (?:publication|disclosure|release)|by virtue|information|in accordance|pursuant|as defined|\\()',
  '(?:withheld|redacted|not (?:to be )?(?:published|disclosed|released)) (?:under|in accordance|by virtue|pursuant|because|for|due|as)',
  'not for publication|schedule 12a|(?:withheld|redacted)[.)\\]\\s]*$',
  'section (?:2[2-9]|3\\d|4[0-4])\\b[^.;]{0,40}\\b(?:foi|foia|freedom of information)',
].join('|')
/** Words that withhold only where hardly anything else is said. */
const ALONE =
  'exempt|exempted|withheld|redacted|confidential|part (?:2|ii)|part (?:2|ii) (?:item|report|paper|exempt)|commercial(?:ly)?[ -](?:in[ -])?(?:confiden(?:ce|tial)|sensitive)|official[ -]sensitive|restricted|private session|closed session'
const SAYS = new RegExp(`(?:^|[^a-z])(?:${WITHHELD})`, 'i')
const SAYS_ALONE = new RegExp(
  `^[\\s•(\\[*-]*(?:${ALONE})(?:$|[\\s:;,.)\\]–-]+(?:under|from|section|s\\.?|schedule|part|paragraph|para|foi|foia|eir|information|item|report|not|exempt|-|\\(|$).{0,120}$|[\\s.)\\]*]*$)`,
  'i',
)

function isWithheld(text: string): boolean {
  if (text.length > LONGEST || !/[a-z]{4}/i.test(text)) return false
  if (SAYS_ALONE.test(text)) return true
  return SAYS.test(text) && text.split(/\s+/).length <= MOST_WORDS
}

function withheldRating(record: ActionRecord): Withheld | undefined {
  for (const { status } of record.parts) {
    if (status === undefined) continue
    const isExempt =
      status.entry === undefined ? isWithheld(status.text) : status.entry.means.includes('exempt')
    if (!isExempt) continue
    const at = { sheet: record.table.sheet.name, row: status.row, column: status.column }
    return { at, ref: record.key, name: nameOf(record), written: quoted(status.text), what: 'rating' }
  }
  return undefined
}

function withheldUpdate(record: ActionRecord): Withheld | undefined {
  const passage = updatesOf(record).find(({ text }) => isWithheld(text))
  const [at, ...also] = passage === undefined ? [] : spotsOf(passage)
  if (at === undefined || passage === undefined) return undefined
  return { at, also, ref: record.key, name: nameOf(record), written: quoted(passage.text), what: 'update' }
}

const header = ['Ref', 'Action', 'RAG', 'Update']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds ratings and updates that are withheld',
    sheet: [
      header,
      ['A1', 'Open a new station', 'Green', 'The site was bought.'],
      [
        'A2',
        'Renew the contract',
        'Exempt under Section 43 of the FOI Act',
        'Exempt under Section 43 of the FOI Act',
      ],
      ['A3', 'Train the call handlers', 'Amber', 'Part 2'],
      ['A4', 'Review the estate', 'Green', 'Not for publication by virtue of paragraph 3 of Schedule 12A.'],
    ],
    finds: ['C3', 'D4', 'D5'],
    says: 'A2 has a rating that is withheld ("Exempt under Section 43 of the FOI Act"): it is counted apart',
  },
  {
    name: 'is silent on the same words in other senses',
    sheet: [
      header,
      ['A1', 'Open a new station', 'Green', 'Policing has not been exempted from this.'],
      ['A2', 'Deliver part 2 of the project', 'Amber', 'Part 2 of the project began in May.'],
      ['A3', 'Use Section 35 notices', 'Green', 'Section 35 notices were used on four evenings.'],
      [
        'A4',
        'Keep victims informed',
        'Green',
        'Calls are confidential and the number is withheld from the bill.',
      ],
    ],
    finds: [],
  },
]
