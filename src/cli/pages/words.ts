import { type Finding, type KeyEntry, SEVERITY_WORDS } from '../../../shared/index.ts'
import { left, length } from '../page.ts'
import type { Tone } from '../page.ts'

const TONES: Readonly<Record<Finding['severity'], Tone>> = {
  error: 'bad',
  query: 'warn',
  information: 'plain',
}

/** Severities as people read them, gravest first, with the tone of their lines. */
export const SEVERITIES = SEVERITY_WORDS.map(each => ({ ...each, tone: TONES[each.severity] }))

/** 'G  Green', the labels below one another; a letter that is a word already stands alone. */
export function namesOf(key: readonly KeyEntry[]): string[] {
  const isWord = ({ letter, label }: KeyEntry): boolean => letter.toLowerCase() === label.toLowerCase()
  const widest = Math.max(0, ...key.filter(entry => !isWord(entry)).map(({ letter }) => length(letter)))
  return key.map(entry => (isWord(entry) ? entry.letter : `${left(entry.letter, widest)}  ${entry.label}`))
}

export function toneOf({ means }: KeyEntry): Tone {
  if (means.includes('off track')) return 'bad'
  if (means.includes('at risk')) return 'warn'
  return means.includes('on track') || means.includes('complete') ? 'good' : 'plain'
}
