/** The width of each character in pixels, at the size in which the grid writes. */
export type CharacterWidth = (character: string) => number

/** Characters of a text that are measured: more than a cell shows at its widest and tallest. */
const MOST = 2000

/** Measures with the grid's own font: every character once, for a sheet has millions of a hundred kinds. */
export function characterWidths(font: string): CharacterWidth {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  if (context !== null) context.font = font
  return character => {
    let width = known.get(character)
    if (width === undefined) {
      width = context?.measureText(character).width ?? 8
      known.set(character, width)
    }
    return width
  }
}

/** Pixels of the longest line of a text that is not wrapped. */
export function textWidth(text: string, widthOf: CharacterWidth): number {
  let widest = 0
  let width = 0
  for (const character of text.slice(0, MOST)) {
    if (character === '\n') width = 0
    else width += widthOf(character)
    if (width > widest) widest = width
  }
  return widest
}

/** Lines of a text in a column of so many pixels: broken at spaces and hyphens, long words anywhere. */
export function lineCount(text: string, pixels: number, widthOf: CharacterWidth): number {
  let lines = 1
  let width = 0
  let word = 0
  for (const character of text.slice(0, MOST)) {
    if (character === '\n') {
      lines++
      width = word = 0
      continue
    }
    const own = widthOf(character)
    width += own
    word = character === ' ' || character === '-' ? 0 : word + own
    if (width <= pixels || character === ' ') continue
    lines++
    // The word that does not fit begins the next line, unless it fills a line of its own.
    if (word > pixels) word = own
    width = word
  }
  return lines
}
