import { nearestWord } from '../../plan/nearest-word.ts'
import type { ActionRecord, Return } from '../../return/return.ts'
import { sameTitle } from '../../measures/similar.ts'
import { PAUSE, STEP_ROWS } from '../../steps.ts'
import type { Pause } from '../../steps.ts'

export interface SameDeliverable {
  readonly here: ActionRecord
  readonly there: ActionRecord
}

/** Rows of two returns with one key and titles alike: a key alone is no proof, plans give old refs to new actions. */
export function* sameDeliverables(now: Return, beside: Return): Generator<SameDeliverable | Pause, void> {
  const others = new Map<string, ActionRecord>()
  for (const record of beside.records) {
    if (record.key !== '' && !others.has(record.key)) others.set(record.key, record)
  }
  for (const [place, here] of now.records.entries()) {
    if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
    const there = others.get(here.key)
    if (there !== undefined && sameTitle(here.title, there.title)) yield { here, there }
  }
}

/** Whether two lists of words differ by slips of the hand alone; words with digits and short words must be equal. */
export function sameButForSlips(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, place) => isSlip(word, b[place] ?? ''))
}

/** 'organization' for 'organisation'; not 'decrease' for 'increase', 'now' for 'not', '2019' for '2018'. */
function isSlip(word: string, other: string): boolean {
  if (word === other) return true
  const isWord = /^\p{L}{5,40}$/u.test(word) && word.charAt(0) === other.charAt(0)
  return isWord && nearestWord(word, [other]) !== ''
}
