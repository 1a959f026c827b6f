import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html'
import { countOf, type Counts, type KeyEntry } from '../../../shared/index.ts'
import { NO_RATING, NOT_IN_KEY } from '../facts/counts.ts'
import { thousands } from '../words.ts'
import { markOf, shape, toneOf } from './rating.ts'

/** Width of a bar in the narrowest panel, of its letters and of a figure, in pixels: a part is never narrower than its label. */
const NARROWEST = 268
const LETTER = 24
const FIGURE = 7

interface Part {
  readonly entry: KeyEntry
  readonly mark: string
  readonly count: number
}

/** One stacked bar: letter and number in every part. What it shows stands as text beside it, so it is hidden from ears. */
export function bar(key: readonly KeyEntry[], counts: Counts): TemplateResult {
  return drawBar(countedParts(key, counts))
}

/** The same with what is not counted behind: exempt, no rating, not in the key. */
export function wholeBar(key: readonly KeyEntry[], counts: Counts): TemplateResult {
  const others = key.filter(entry => !entry.counts)
  return drawBar([
    ...countedParts(key, counts),
    ...others.map(entry => partOf(entry, key, countOf(counts, entry.letter))),
    partOf(NO_RATING, [], countOf(counts, 'blank')),
    partOf(NOT_IN_KEY, [], countOf(counts, 'unknown')),
  ])
}

/** How much there is of one thing, beside the most that there is of any. */
export function loadBar(count: number, most: number): TemplateResult {
  const width = most === 0 ? 0 : (100 * count) / most
  return html`<svg class="load" aria-hidden="true">
    <rect width="${width.toFixed(2)}%" height="100%"></rect>
  </svg>`
}

function countedParts(key: readonly KeyEntry[], counts: Counts): readonly Part[] {
  return key.filter(entry => entry.counts).map(entry => partOf(entry, key, countOf(counts, entry.letter)))
}

function partOf(entry: KeyEntry, key: readonly KeyEntry[], count: number): Part {
  return { entry, mark: markOf(entry, key), count }
}

function drawBar(all: readonly Part[]): TemplateResult {
  const parts = all.filter(({ count }) => count > 0)
  const widths = widthsOf(parts)
  if (widths === undefined) return asFigures(parts)
  let x = 0
  return html`<svg class="bar" aria-hidden="true">
    ${parts.map((part, at) => {
      const drawn = drawPart(part, x, widths[at] ?? 0)
      x += widths[at] ?? 0
      return drawn
    })}
  </svg>`
}

/** Positions are shares of the width, sizes are in em: the bar fills its place and grows with the text. */
function drawPart({ entry, mark, count }: Part, x: number, width: number): SVGTemplateResult {
  const tone = toneOf(entry)
  return svg`<svg class=${tone} x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%">
    <rect x="0" y="2.5%" width="100%" height="95%"></rect>
    <svg x=".21em" y=".21em" width="1.25em" height="1.25em" viewBox="0 0 20 20">${shape(tone, mark)}</svg>
    <text class="figure" x="1.67em" y="1.21em">${thousands(count)}</text>
  </svg>`
}

/** Shares of the width in per cent, after each part has had the room for its own label; undefined where they have none. */
function widthsOf(parts: readonly Part[]): readonly number[] | undefined {
  const least = parts.map(({ count }) => (100 * (LETTER + thousands(count).length * FIGURE)) / NARROWEST)
  const room = 100 - sum(least)
  if (room < 0) return undefined
  const total = sum(parts.map(({ count }) => count))
  const over = parts.map(({ count }, at) => Math.max(0, (100 * count) / total - (least[at] ?? 0)))
  const spare = sum(over)
  return least.map(
    (width, at) => width + (spare === 0 ? room / parts.length : (room * (over[at] ?? 0)) / spare),
  )
}

/** More parts than a bar has room for: letters and figures in a line that wraps. */
function asFigures(parts: readonly Part[]): TemplateResult {
  return html`<span class="figures" aria-hidden="true"
    >${parts.map(({ entry, mark, count }) => {
      const tone = toneOf(entry)
      return html`<span class="rag ${tone}"
        ><svg viewBox="0 0 20 20">${shape(tone, mark)}</svg>${thousands(count)}</span
      >`
    })}</span
  >`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
