import { lastingName, nameOf } from '../return/fields.ts'
import { PAUSE, STEP_ROWS, STEP_TEXT } from '../steps.ts'
import type { ActionRecord } from '../return/return.ts'
import { spotsOf, updatesOf, withoutUpdates } from './prose/passages.ts'
import type { Passage } from './prose/passages.ts'
import { printOf, readsSame } from './prose/same-text.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Copies extends Hit {
  readonly names: readonly string[]
  readonly words: number
}

/** Shorter updates are alike by chance: 'Work continues with partners.' */
const FEWEST_WORDS = 40

interface Group {
  readonly first: Passage
  readonly others: Passage[]
  readonly words: number
}

export default returnRule<Copies>({
  id: 'update-copy',
  severity: 'query',
  stage: 'check',
  title: 'Same update on several actions',
  why: 'One of the actions has no update of its own, and nobody can tell which.',
  fix: 'Write for each action what happened on it, or say why one text stands for both.',
  needs: [],
  ground: ({ now }) => withoutUpdates(now),
  lapses: 'period',
  *check({ now }) {
    const groups = new Map<string, Group[]>()
    let rows = 0
    let text = 0
    for (const record of now.records) {
      for (const passage of updatesOf(record)) {
        text += passage.text.length
        addTo(groups, passage)
      }
      rows += 1
      if (rows < STEP_ROWS && text < STEP_TEXT) continue
      rows = 0
      text = 0
      yield PAUSE
    }
    for (const group of [...groups.values()].flat()) {
      if (group.others.length > 0) yield copiesOf(group)
    }
  },
  message: ({ names, words }) =>
    `${namesIn(names)} have the same update, word for word (${words} words): write for each what happened on it`,
})

/** Adds a text to those that read the same. A text that an action repeats is its own. */
function addTo(groups: Map<string, Group[]>, passage: Passage): void {
  if (passage.text.length < 2 * FEWEST_WORDS) return
  const { mark, words } = printOf(passage.text)
  if (words < FEWEST_WORDS) return
  const alike = groups.get(mark)
  const group = alike?.find(({ first }) => readsSame(first.text, passage.text))
  if (group !== undefined) {
    const all = [group.first, ...group.others.slice(-1)]
    if (all.every(({ record }) => isOther(record, passage.record))) group.others.push(passage)
  } else if (alike === undefined) groups.set(mark, [{ first: passage, others: [], words }])
  else alike.push({ first: passage, others: [], words })
}

function isOther(a: ActionRecord, b: ActionRecord): boolean {
  return a !== b && (a.key !== b.key || a.key === '')
}

function copiesOf({ first, others, words }: Group): Copies {
  const [at, ...also] = [first, ...others].flatMap(spotsOf)
  const names = [first, ...others].map(({ record }) => nameOf(record))
  const about = [first, ...others].map(({ record }) => lastingName(record)).sort()
  return {
    at: at ?? { sheet: '', row: 0, column: 0 },
    also,
    ref: first.record.key,
    about: about.slice(0, 8).join(' '),
    names,
    words,
  }
}

/** 'T3-F01 and T3-F02', 'A1, A2 and 14 more' */
function namesIn(names: readonly string[]): string {
  const most = names.length <= 4 ? names.length : 2
  const last = names.length > most ? `${names.length - most} more` : (names[most - 1] ?? '')
  const shown = names.slice(0, names.length > most ? most : most - 1)
  return `${shown.join(', ')} and ${last}`
}

const header = ['Ref', 'Action', 'RAG', 'Update']
const long =
  'Force priorities are identified through the Strategic Intelligence Assessment, and are actioned through the Force Control Strategy, with a strategic lead and lead officer identified for each area. Activity is then monitored through the Gold meetings, the Violence and Alcohol Tactical Group and the Joint Performance Board.'

export const examples: readonly RuleExample[] = [
  {
    name: 'finds one text under two refs, once',
    sheet: [
      header,
      ['F01', 'Develop prevention strategies', 'G', long],
      ['F02', 'Implement prevention strategies', 'G', long.replace(', and', ',  and')],
      ['F03', 'Target priority neighbourhoods', 'G', `${long} In addition two areas were reviewed.`],
    ],
    finds: ['D2'],
    says: 'F01 and F02 have the same update, word for word (47 words): write for each what happened on it',
  },
  {
    name: 'is silent on short texts, and on a text that stands inside another',
    sheet: [
      header,
      ['F01', 'Develop prevention strategies', 'G', 'Work continues with partners to deliver this action.'],
      ['F02', 'Implement prevention strategies', 'G', 'Work continues with partners to deliver this action.'],
      ['F03', 'Target priority neighbourhoods', 'G', long],
      ['F04', 'Target other neighbourhoods', 'G', `${long} In addition two areas were reviewed.`],
    ],
    finds: [],
  },
]
