import { Fault } from './file-problem.ts'

const marks: readonly { readonly start: readonly number[]; readonly encoding: string }[] = [
  { start: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { start: [0xff, 0xfe], encoding: 'utf-16le' },
  { start: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** The text of a CSV: as its byte order mark says, else UTF-8, else Windows-1252, which older exports write. */
export function decodeText(bytes: Uint8Array): string {
  const mark = marks.find(({ start }) => start.every((byte, at) => bytes[at] === byte))
  if (mark !== undefined) return new TextDecoder(mark.encoding).decode(bytes)
  // A text has no zero bytes: this is a picture, a program, or UTF-16 that does not say so.
  if (bytes.includes(0)) throw new Fault('notText', 'a zero byte')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows1252(bytes)
  }
}

/** The characters of bytes 0x80 to 0x9F; five of them are none. */
const upper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Node 20 reads Windows-1252 as Latin-1, which has control characters where dashes and quotation marks should be. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, control => upper.charAt(control.charCodeAt(0) - 0x80))
}
