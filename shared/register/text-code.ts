/** Letters and figures that cannot be taken for one another when they are read aloud. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A short code of a text, 'K7QM-2F9X-40TB' (60 bits): it tells whether two texts are the same. Not for proof against anyone
 * who wants to deceive; check codes of plans and returns are SHA-256, which the core leaves to its front ends.
 */
export function textCode(text: string): string {
  // FNV-1a in two lanes that mix differently.
  let one = 0x811c9dc5
  let two = 0x9747b28c
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    two = Math.imul((two << 5) ^ (two >>> 27) ^ unit, 0x85ebca6b)
  }
  const signs = signsOf(one) + signsOf(two)
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`
}

/** Six signs of the 30 upper bits. */
function signsOf(lane: number): string {
  const mixed = Math.imul(lane ^ (lane >>> 15), 0xc2b2ae35) >>> 2
  return [25, 20, 15, 10, 5, 0].map(bits => SIGNS.charAt((mixed >>> bits) & 31)).join('')
}

/** Programs hold 32,767 characters in a cell. */
const LONGEST = 30_000

/** What a person types stands in one cell together with who typed it and when. */
const LONGEST_TYPED = 20_000
const LONGEST_NAME = 1_000

/** Why a text that was typed is too long for our sheets, as a sentence; '' when it is not. */
export function tooLong(text: string, kind: 'words' | 'name'): string {
  const most = kind === 'words' ? LONGEST_TYPED : LONGEST_NAME
  const shown = kind === 'words' ? '20,000' : '1,000'
  return text.length <= most ? '' : `Enter no more than ${shown} characters`
}

/** A text as a cell can keep it: what is too long is cut, with its code, so that a change behind the cut still shows. */
export function kept(text: string): string {
  if (text.length <= LONGEST) return text
  const isPair = /[\ud800-\udbff]/.test(text.charAt(LONGEST - 1))
  return `${text.slice(0, isPair ? LONGEST - 1 : LONGEST)} … (${text.length} characters, code ${textCode(text)})`
}
