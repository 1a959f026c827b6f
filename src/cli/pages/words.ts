import { dayFromIso, type Finding, type KeyEntry } from '../../../shared/index.ts'
import { left, length } from '../page.ts'
import type { Tone } from '../page.ts'

/** Severities as people read them, gravest first. */
export const SEVERITIES = [
  { severity: 'error', words: 'to fix', tone: 'bad' },
  { severity: 'query', words: 'to explain', tone: 'warn' },
  { severity: 'information', words: 'to know', tone: 'plain' },
] as const satisfies readonly { severity: Finding['severity']; words: string; tone: Tone }[]

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** '2014-09-30' → '30 September 2014'; a text that is no day comes as it is. */
export function longDay(iso: string): string {
  if (dayFromIso(iso) === undefined) return iso
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${Number(year)}`
}

/** '1 heading', '7 headings' */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** 'a, b and c' */
export function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`
}

/** A text as the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

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
