import { lastingName, nameOf } from '../return/fields.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import { wordsOf } from '../return/text.ts'
import { isThere, knowRefs, meantBy } from './prose/known-refs.ts'
import type { KnownRefs } from './prose/known-refs.ts'
import { spotOf, narrativeOf, withoutUpdates } from './prose/passages.ts'
import type { Passage } from './prose/passages.ts'
import { refMentions } from './prose/ref-mentions.ts'
import type { RefMention } from './prose/ref-mentions.ts'
import { sentenceAround } from './prose/sentences.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Dangling extends Hit {
  readonly name: string
  readonly written: string
  readonly near: readonly string[]
}

export default rowRule<Dangling>({
  id: 'xref-dangling',
  severity: 'query',
  stage: 'check',
  title: 'Points to a ref that is not there',
  why: 'A reader who looks the ref up finds nothing, and cannot know what was meant.',
  fix: 'Correct the ref, or leave the pointer out.',
  needs: ['ref'],
  ground: ({ now }) => withoutUpdates(now),
  lapses: 'cells',
  check(record, { now }) {
    return narrativeOf(record).flatMap(passage => danglingIn(passage, now))
  },
  message: ({ name, written, near }) =>
    near.length === 0
      ? `${name} points to "${written}", and no action of this return has that ref: correct it`
      : `${name} points to "${written}", and no action of this return has that ref: ${near.join(' or ')} may be meant`,
})

function danglingIn(passage: Passage, now: Return): Dangling[] {
  const { text, record } = passage
  const mentions = refMentions(text)
  if (mentions.length === 0) return []
  const { refs, byKey } = refsOf(now)
  const theme = new Map([['theme', record.theme]])
  const seen = new Set<string>()
  return mentions.flatMap(mention => {
    const { ref, start, end } = mention
    if (seen.has(ref) || isThere(ref, refs, theme)) return []
    seen.add(ref)
    const meant = meantBy(mention, refs, theme)
    if (meant === undefined) return []
    const titles = meant.map(each => byKey.get(now.plan.readRef(each, theme)?.key ?? '')?.title ?? '')
    const near = likeliest(meant, titles, text, mention)
    const about = `${lastingName(record)} ${ref}`
    return {
      at: spotOf(passage, start, end),
      ref: record.key,
      about,
      name: nameOf(record),
      written: ref,
      near,
    }
  })
}

interface Refs {
  readonly refs: KnownRefs
  readonly byKey: ReadonlyMap<string, ActionRecord>
}

const looked = new WeakMap<Return, Refs>()

/** What the refs of a return are, looked at once for each return. */
function refsOf(now: Return): Refs {
  const before = looked.get(now)
  if (before !== undefined) return before
  const codes = now.plan.plan.required.flatMap(({ items }) => items.map(({ code }) => code))
  const found = {
    refs: knowRefs(now.records, now.plan, codes),
    byKey: new Map(now.records.flatMap(record => (record.ref === '' ? [] : [[record.key, record] as const]))),
  }
  looked.set(now, found)
  return found
}

/** Of refs equally near, the one whose action the sentence speaks of. */
function likeliest(
  near: readonly string[],
  titles: readonly string[],
  text: string,
  { start }: RefMention,
): readonly string[] {
  const sentence = sentenceAround(text, start)
  const said = new Set(wordsOf(text.slice(sentence.start, sentence.end)).filter(word => word.length > 4))
  const shared = titles.map(title => wordsOf(title.slice(0, 500)).filter(word => said.has(word)).length)
  const most = Math.max(...shared)
  const best = near.filter((_, place) => shared[place] === most)
  return best.length === 1 ? best : near
}

const header = ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)']
const sheetOf = (update: string): RuleExample['sheet'] => [
  header,
  ['T1-C05', 'C - Work in partnership under Section 136 of the Mental Health Act', ''],
  ['', 'A conference was held.', 'G'],
  ['T1-F01', 'F - Ensure that the diverse needs of detainees are met and risks in custody are managed', ''],
  ['', 'Custody continues to support detainees.', 'G'],
  ['T1-P01', 'P - Develop an action plan to protect young women', ''],
  ['', 'There has been a report.', 'G'],
  ['T1-F05', 'F - Strive to understand, engage and communicate with all of our communities', ''],
  ['', update, 'G'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a ref with a letter left out and says which is meant',
    plan: 'update-2014',
    sheet: sheetOf(
      'See T1-01 above regarding Custody and Mental Health. An event was held earlier in the year.',
    ),
    finds: ['B9'],
    says: 'T1-F05 points to "T1-01", and no action of this return has that ref: T1-F01 may be meant',
  },
  {
    name: 'finds a ref of the plan that no action has',
    plan: 'update-2014',
    sheet: sheetOf('This is covered in the update for T1-C09.'),
    finds: ['B9'],
    says: 'T1-F05 points to "T1-C09", and no action of this return has that ref: correct it',
  },
  {
    name: 'is silent on refs that are there',
    plan: 'update-2014',
    sheet: sheetOf('See also Action T1-C05 above. The project is described in Action T1-F01 and T1-P01.'),
    finds: [],
  },
  {
    name: 'is silent on laws, other plans and figures',
    plan: 'update-2014',
    sheet: sheetOf(
      'See Section 136 of the Mental Health Act and s.12. Action 4.2 of the Community Safety Plan and HMICFRS action 3 apply. See 24 new officers, as described in 3 papers.',
    ),
    finds: [],
  },
  {
    name: 'is silent on decimals in a tracker whose refs are decimals',
    sheet: [
      ['Ref', 'Action', 'RAG', 'Update'],
      ['1.1', 'Cut burglary', 'G', 'Burglary fell by 7.5 per cent. See 2.6 days on average.'],
      ['1.2', 'Map complaints', 'G', 'The map is shared. See action 1.1 for the wards that were added.'],
    ],
    finds: [],
  },
]
