import type { Meaning } from './plan.ts'

/** One step of a scale. Letter and label are used where the sheet has no spelling of its own. */
export interface ScaleStep {
  readonly letter: string
  readonly label: string
  /** All that mean it, beside letter and label; folded words, see words.ts. */
  readonly words: readonly string[]
  readonly means: readonly Meaning[]
  /** Part of the scale even when no cell says it, unless the step named here is used in its place. */
  readonly always?: boolean | { readonly unless: string }
  /** Left out of the denominator. */
  readonly uncounted?: boolean
  /** Words that any text beginning with one of these also is: 'Exempt under Section 35'. */
  readonly begins?: readonly string[]
  /** Words that mean it only beside words of the scale that leave no doubt: a lone 'Y' may be yes or yellow. */
  readonly doubtful?: readonly string[]
  /** Words that do not mean it under a heading with this word, unless the sheet spells the label or lists the word. */
  readonly notUnder?: { readonly heading: string; readonly words: readonly string[] }
  /** A value that no list of words can hold: 0.333 for a third. */
  readonly reads?: (word: string) => boolean
}

export interface Scale {
  readonly id: string
  /** Best first. */
  readonly steps: readonly ScaleStep[]
  /** A word of the heading that the scale needs. */
  readonly heading?: readonly string[]
  /** Labels of steps of which at least one must be seen without doubt. */
  readonly needs?: readonly string[]
  /** Nobody can say which step is the better one. */
  readonly unranked?: boolean
  /** Steps up to the last one seen are part of it: 1 to 4 where a cell says 4. */
  readonly filled?: boolean
  /** Counts are named by its own letters, not by what cells say: 45% is not the name of 'part done'. */
  readonly named?: boolean
}

/** Words between commas. */
export function words(list: string): readonly string[] {
  return list.split(',').map(word => word.trim().replace(/\s+/g, ' '))
}
