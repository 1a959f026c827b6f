import type { KeyEntry, Plan } from './plan.ts'
import { nearestRefs } from './near-ref.ts'
import { isShortFor, nearestWord } from './nearest-word.ts'
import { readRefBy, refForms } from './read-ref.ts'
import type { RefParts } from './ref-tokens.ts'
import type { ReadRef } from './refs.ts'
import { ratingHead } from './rating-head.ts'
import { foldWord } from './words.ts'

/** A plan made ready for reading: matchers built once from its facts. */
export interface CompiledPlan {
  readonly plan: Plan
  /**
   * Reads a ref. `known` gives parts that stand elsewhere in the row (theme column, section): '' parts are ignored. It is
   * kept, and must not change afterwards.
   * undefined when no pattern of the plan accepts it. Where a part of the level's key is not known, the key is the ref.
   */
  readRef(text: string, known?: RefParts): ReadRef | undefined
  /**
   * The nearest ref that would be accepted ("T3.8.1" → "3.8.1"), '' when there is none or more than one. With `keys`,
   * only refs whose key is among them: "T1-01" → "T1-C01" when the return has no T1-F01.
   */
  nearRef(text: string, known?: RefParts, keys?: ReadonlySet<string>): string
  /** All refs that are equally near, in the order of the plan's patterns; usually none or one. */
  nearRefs(text: string, known?: RefParts, keys?: ReadonlySet<string>): readonly string[]
  /** The key entry that a status text means: case, spaces, brackets and a closing full stop do not matter. */
  readStatus(text: string): KeyEntry | undefined
  /** The one entry of the key that a mistyped or shortened word is near to: "Gren", "Grn", "Amb". */
  nearStatus(text: string): KeyEntry | undefined
  /** The agency code that a word means, '' when none. */
  readAgency(text: string): string
}

const NOTHING: RefParts = new Map()

/** Throws RangeError when a ref pattern of the plan cannot be used; plans from outside go through readPlan first. */
export function compilePlan(plan: Plan): CompiledPlan {
  const forms = refForms(plan.levels)
  const patterns = forms.map(form => form.pattern)
  const agencies = wordsOf(plan.agencies, agency => [agency.code, agency.title, ...agency.words])

  const readRef: CompiledPlan['readRef'] = (text, known = NOTHING) => readRefBy(forms, text, known)

  function nearRefs(text: string, known: RefParts = NOTHING, keys?: ReadonlySet<string>): readonly string[] {
    const near = nearestRefs(patterns, text)
    if (keys === undefined) return near
    return near.filter(ref => keys.has(readRef(ref, known)?.key ?? ''))
  }

  return {
    plan,
    readRef,
    nearRefs,
    nearRef(text, known, keys) {
      const near = nearRefs(text, known, keys)
      return near.length === 1 ? (near[0] ?? '') : ''
    },
    readStatus: statusReader(plan.key),
    nearStatus: text => nearStatus(text, statusWords(plan.key)),
    readAgency: text => agencies.get(foldWord(text))?.code ?? '',
  }
}

/** Reads a status text by a key alone, see {@link CompiledPlan.readStatus}. */
export function statusReader(key: readonly KeyEntry[]): CompiledPlan['readStatus'] {
  const statuses = statusWords(key)
  return text => statuses.get(foldWord(text)) ?? statuses.get(foldWord(ratingHead(text)))
}

function statusWords(key: readonly KeyEntry[]): ReadonlyMap<string, KeyEntry> {
  return wordsOf(key, entry => [entry.letter, entry.label, ...entry.words])
}

/** Words to what they mean; the first to claim a word keeps it. A Map, so that '__proto__' is a word like any other. */
function wordsOf<T>(
  meanings: readonly T[],
  words: (meaning: T) => readonly string[],
): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const meaning of meanings) {
    for (const word of words(meaning)) {
      const folded = foldWord(word)
      if (folded !== '' && !found.has(folded)) found.set(folded, meaning)
    }
  }
  return found
}

function nearStatus(text: string, statuses: ReadonlyMap<string, KeyEntry>): KeyEntry | undefined {
  const typed = foldWord(text)
  const near = statuses.get(foldWord(nearestWord(typed, statuses.keys())))
  if (near !== undefined || statuses.has(typed)) return near
  const short = new Set([...statuses].filter(([word]) => isShortFor(typed, word)).map(([, entry]) => entry))
  return short.size === 1 ? [...short][0] : undefined
}
