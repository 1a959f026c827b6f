/** Excel on the web refuses requests and answers over 5 MB; what surrounds the values needs room too. */
const MOST_BYTES = 3_000_000

/** What a value takes on its way: its quotation marks are escaped once more where requests are packed. */
export function bytesOf(value: unknown): number {
  return JSON.stringify(value).length * 2
}

/** Whether all of this fits one request. */
export function fitsOne(bytes: readonly number[]): boolean {
  return bytes.reduce((sum, each) => sum + each, 0) <= MOST_BYTES
}

/** A list cut into parts of one request each, in order. What is too large by itself is a part alone. */
export function inParts<T>(items: readonly T[], bytes: (item: T) => number): T[][] {
  const parts: T[][] = []
  let room = 0
  for (const item of items) {
    const size = bytes(item)
    if (size > room) {
      parts.push([])
      room = MOST_BYTES
    }
    parts.at(-1)?.push(item)
    room -= size
  }
  return parts
}
