import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html'
import type { KeyEntry } from '../../../shared/index.ts'

/** Green, amber, red, and the rest: also the names of their classes in the stylesheet. */
export type Tone = 'g' | 'a' | 'r' | 'x'

/** Which colour and shape a rating has; what it means decides, not its letter. */
export function toneOf({ means }: Pick<KeyEntry, 'means'>): Tone {
  if (means.includes('off track')) return 'r'
  if (means.includes('at risk')) return 'a'
  return means.includes('on track') || means.includes('complete') ? 'g' : 'x'
}

/** What stands in the shape: the letter, the initials of a rating in words, or the number that one in numbers begins with. */
export function initials({ letter }: Pick<KeyEntry, 'letter'>): string {
  const words = letter.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
  if (letter.length <= 2 || words.length === 0) return letter.slice(0, 2)
  const [number] = /^\d{2,3}|^\d\S?/.exec(letter) ?? []
  if (number !== undefined) return number
  return words
    .slice(0, 2)
    .map(word => Array.from(word)[0]?.toUpperCase() ?? '')
    .join('')
}

/** Ways to mark a rating, best first. */
const MARKS: readonly ((entry: KeyEntry) => string)[] = [
  initials,
  ({ letter }) => Array.from(letter).slice(0, 2).join(''),
  ({ letter }) => {
    const signs = Array.from(letter)
    return [signs[0], signs[signs.length - 1]].join('')
  },
]

/** The same for one of a key: where others begin alike, such as Complete and Closed, On track and Off track, the mark that none of them has. */
export function markOf(entry: KeyEntry, key: readonly KeyEntry[]): string {
  const others = key.filter(({ letter }) => letter !== entry.letter)
  const own = MARKS.find(mark => others.every(other => mark(other) !== mark(entry)))
  return (own ?? initials)(entry)
}

const SHAPES: Readonly<Record<Tone, SVGTemplateResult>> = {
  g: svg`<circle class="shape" cx="10" cy="10" r="9"/>`,
  a: svg`<path class="shape" d="M10 1.2 19.2 18.6H.8Z"/>`,
  r: svg`<path class="shape" d="M1.5 1.5h17v17h-17Z"/>`,
  x: svg`<path class="shape" d="M10 .8 19.2 10 10 19.2.8 10Z"/>`,
}
/** What is no rating at all: a cell without one, or with a word that the key does not have. */
const NONE = svg`<path class="shape dash" d="M10 .8 19.2 10 10 19.2.8 10Z"/>`

/** Shape and letter of a rating, 20 by 20, to be drawn into an svg. */
export function shape(tone: Tone, text: string): SVGTemplateResult {
  const drawn = text === '–' || text === '?' ? NONE : SHAPES[tone]
  const long = text.length > 2 ? 'letter three' : 'letter two'
  const size = text.length > 1 ? long : tone === 'a' ? 'letter low' : 'letter'
  const y = tone === 'a' ? 16.4 : text.length > 1 ? 13 : 14
  return svg`${drawn}<text class=${size} x="10" y=${y}>${text}</text>`
}

/** A rating: letter in a shape, then the word; `after` is what follows it, such as a share. */
export function rating(entry: KeyEntry, after = '', key: readonly KeyEntry[] = []): TemplateResult {
  const tone = toneOf(entry)
  return html`<span class="rag ${tone}"
    ><svg viewBox="0 0 20 20" aria-hidden="true">${shape(tone, markOf(entry, key))}</svg
    ><span>${entry.label}${after === '' ? '' : ` ${after}`}</span></span
  >`
}
