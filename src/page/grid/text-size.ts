/** Pixels of the character with this code, at the size in which the grid writes. */
export type CharacterWidth = (code: number) => number

/** Characters of a text that are measured: more than a cell shows at its widest and tallest. */
const MOST = 2000
const NEWLINE = 10
const SPACE = 32
const HYPHEN = 45

/** Measures with the grid's own font: every character once, for a sheet has millions of a hundred kinds. */
export function characterWidths(font: string): CharacterWidth {
  const context = document.createElement('canvas').getContext('2d')
  if (context !== null) context.font = font
  const known = new Float32Array(0x10000)
  return code => {
    let width = known[code] ?? 0
    if (width === 0) {
      // A character without a width is measured again and again; there are few in any text.
      width = context?.measureText(String.fromCharCode(code)).width ?? 8
      known[code] = width
    }
    return width
  }
}

/** Pixels of the longest line of a text that is not wrapped. */
export function textWidth(text: string, widthOf: CharacterWidth): number {
  const end = Math.min(text.length, MOST)
  let widest = 0
  let width = 0
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    width = code === NEWLINE ? 0 : width + widthOf(code)
    if (width > widest) widest = width
  }
  return widest
}

/** Lines of a text in a column of so many pixels: broken at spaces and hyphens, long words anywhere. */
export function lineCount(text: string, pixels: number, widthOf: CharacterWidth): number {
  const end = Math.min(text.length, MOST)
  let lines = 1
  let width = 0
  let word = 0
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === NEWLINE) {
      lines++
      width = word = 0
      continue
    }
    const own = widthOf(code)
    width += own
    word = code === SPACE || code === HYPHEN ? 0 : word + own
    if (width <= pixels || code === SPACE) continue
    lines++
    // The word that does not fit begins the next line, unless it fills a line of its own.
    if (word > pixels) word = own
    width = word
  }
  return lines
}
