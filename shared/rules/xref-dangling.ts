import type { ActionRecord, Return } from '../return/return.ts'
import { wordsOf } from '../return/text.ts'
import { nameOf, spotOf, narrativeOf, withoutUpdates } from './prose/passages.ts'
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
  const refs = refsOf(now)
  const seen = new Set<string>()
  return mentions.flatMap(mention => {
    const { ref, start, end } = mention
    if (seen.has(ref) || isThere(ref, record, now, refs)) return []
    seen.add(ref)
    const near = nearRefs(passage, mention, now, refs)
    if (near === undefined) return []
    return { at: spotOf(passage, start, end), ref: record.key, name: nameOf(record), written: ref, near }
  })
}

const LONGEST_REF = 40

/** What the refs of a return are, looked at once for each return. */
interface Refs {
  readonly written: ReadonlySet<string>
  readonly keys: ReadonlyMap<string, ActionRecord>
  readonly keySet: ReadonlySet<string>
  /** Letters before the first figure, and how many groups of figures: what refs of this return look like. */
  readonly shapes: ReadonlySet<string>
  /** The largest of the refs that are plain numbers; 0 without such refs. */
  readonly largest: number
}

const looked = new WeakMap<Return, Refs>()

function refsOf(now: Return): Refs {
  const before = looked.get(now)
  if (before !== undefined) return before
  const written = new Set<string>()
  const keys = new Map<string, ActionRecord>()
  const shapes = new Set<string>()
  let largest = 0
  for (const record of now.records) {
    if (record.ref === '' || record.ref.length > LONGEST_REF) continue
    written.add(folded(record.ref))
    keys.set(record.key, record)
    shapes.add(shapeOf(record.ref))
    if (/^\d{1,4}$/.test(record.ref)) largest = Math.max(largest, Number(record.ref))
  }
  for (const { items } of now.plan.plan.required) for (const { code } of items) written.add(folded(code))
  const refs = { written, keys, keySet: new Set(keys.keys()), shapes, largest }
  looked.set(now, refs)
  return refs
}

/** One form for ways of writing one ref: 'T1C05', 't1-c5'. Separators of plain numbers stay: 1.10 is not 11.0. */
function folded(ref: string): string {
  const plain = ref
    .toLowerCase()
    .replace(/[–—‑]/g, '-')
    .replace(/[\s.:]+$/, '')
  if (!/[a-z]/.test(plain)) return plain
  return plain.replace(/[^a-z\d]+(?!\d)|([a-z])[^a-z\d]+/g, '$1').replace(/(^|[a-z])0+(?=\d)/g, '$1')
}

function shapeOf(ref: string): string {
  return ref.toLowerCase().replace(/[–—‑]/g, '-').replace(/\d+/g, '9')
}

function isThere(ref: string, record: ActionRecord, now: Return, { written, keys }: Refs): boolean {
  if (written.has(folded(ref)) || written.has(folded(ref).replace(/[a-z]$/, ''))) return true
  const read = now.plan.readRef(ref, themeOf(record))
  return read !== undefined && keys.has(read.key)
}

function themeOf({ theme }: ActionRecord): ReadonlyMap<string, string> {
  return new Map([['theme', theme]])
}

/** The refs that may be meant; undefined where the mention is no ref of this plan. */
function nearRefs(
  passage: Passage,
  mention: RefMention,
  now: Return,
  refs: Refs,
): readonly string[] | undefined {
  const { ref, isNamed } = mention
  // A plain number, a year or what may be a road is a ref only where the text calls it an action.
  if (/^(?:19|20)\d\d$/.test(ref) || (!isNamed && /^(?:[\d.]+|[abm]\d+)$/i.test(ref))) return undefined
  // 'Decision ref 4521' is another list's.
  if (/^\d+$/.test(ref) && Number(ref) > 3 * refs.largest) return undefined
  const known = themeOf(passage.record)
  if (now.plan.plan.levels.every(({ refs: patterns }) => patterns.length === 0)) {
    return refs.shapes.has(shapeOf(ref)) ? [] : undefined
  }
  const near = now.plan.nearRefs(ref, known, refs.keySet).filter(each => isSlip(ref, each))
  if (near.length > 0) return likeliest(near, passage, mention, now, refs)
  return now.plan.readRef(ref, known) === undefined ? undefined : []
}

/** 'P3' is no slip of the plain number 3. */
function isSlip(written: string, near: string): boolean {
  return !/^\d+$/.test(near) || /^\d+$/.test(written)
}

/** Of refs equally near, the one whose action the sentence speaks of. */
function likeliest(
  near: readonly string[],
  { text, record }: Passage,
  { start }: RefMention,
  now: Return,
  { keys }: Refs,
): readonly string[] {
  const sentence = sentenceAround(text, start)
  const said = new Set(wordsOf(text.slice(sentence.start, sentence.end)).filter(word => word.length > 4))
  const shared = near.map(ref => {
    const key = now.plan.readRef(ref, themeOf(record))?.key ?? ''
    return wordsOf((keys.get(key)?.title ?? '').slice(0, 500)).filter(word => said.has(word)).length
  })
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
