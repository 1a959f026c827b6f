import { nameOf } from '../return/fields.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'
import { quoted, spotsOf, updatesOf, withoutUpdates } from './prose/passages.ts'
import { saysNothing } from './prose/empty-phrases.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Thin extends Hit {
  readonly name: string
  readonly text: string
  /** How many updates this finding stands for, and of how many. */
  readonly count: number
  readonly of: number
}

/** From so many on, and more than half of all, the office keeps its updates so: it is told once. */
const MANY = 5

export default returnRule<Thin>({
  id: 'update-thin',
  severity: 'information',
  stage: 'check',
  title: 'Update that says nothing',
  why: 'Read alone, as a Panel member or a search finds it, the row has a rating and no ground for it.',
  fix: 'Write out what happened, even if it also stands elsewhere.',
  needs: [],
  ground: ({ now }) => withoutUpdates(now),
  lapses: 'period',
  *check({ now }) {
    const thin: Thin[] = []
    let updates = 0
    for (const [place, record] of now.records.entries()) {
      if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      for (const passage of updatesOf(record)) {
        updates += 1
        const [at, ...also] = saysNothing(passage.text) ? spotsOf(passage) : []
        if (at === undefined) continue
        thin.push({
          at,
          also,
          ref: record.key,
          name: nameOf(record),
          text: quoted(passage.text),
          count: 1,
          of: 1,
        })
      }
    }
    const [first] = thin
    if (first === undefined) return
    if (thin.length < MANY || 2 * thin.length <= updates) yield* thin
    else
      yield {
        ...first,
        also: thin.slice(1).map(({ at }) => at),
        ref: '',
        about: 'most updates',
        count: thin.length,
        of: updates,
      }
  },
  message: ({ name, text, count, of }) =>
    count > 1
      ? `${count} of ${of} updates are a pointer or an empty phrase, the first "${text}": write out what happened`
      : `${name} says only "${text}": write out what happened`,
})

const header = ['Ref', 'Action', 'RAG', 'Update']
const sheetOf = (...updates: readonly string[]): RuleExample['sheet'] => [
  header,
  ['A1', 'Open a new station', 'G', 'The site was bought and plans were drawn up.'],
  ...updates.map((update, place) => [`A${place + 2}`, 'Train the call handlers', 'G', update]),
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds pointers and empty phrases',
    sheet: sheetOf(
      'See update above.',
      'The CRIM Project addresses this action as outlined above.',
      'Ongoing',
    ),
    finds: ['D3', 'D4', 'D5'],
    says: 'A2 says only "See update above.": write out what happened',
  },
  {
    name: 'is silent on what is short and complete',
    sheet: sheetOf(
      'Complete.',
      'This action is planned to be undertaken in quarter 4 of 2014-15',
      'No change since the last quarter.',
      'Closed: merged with A1.',
    ),
    finds: [],
  },
  {
    name: 'is silent on a pointer beside an update',
    sheet: sheetOf(
      'See above. Two of the four courses were held.',
      'Completed - see report to Scrutiny Committee, 12 May.',
      'Linked to the point above. The region has been required to deliver savings against its core budget.',
    ),
    finds: [],
  },
  {
    name: 'speaks once of an office that keeps all its updates so',
    sheet: sheetOf('Ongoing', 'In progress', 'Ongoing', 'TBC', 'Update to follow'),
    finds: ['D3'],
    says: '5 of 6 updates are a pointer or an empty phrase, the first "Ongoing": write out what happened',
  },
]
