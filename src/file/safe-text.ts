import { Fault } from './file-problem.ts'
import type { Zip } from './zip.ts'

/** Elements outside the sheets (texts, styles, notes): the spreadsheet reader makes an object of each. */
const MOST_ELEMENTS = 4_000_000
/** Characters in one cell. Excel takes 32,767 and Google 50,000; a hundred rules look at each. */
export const LONGEST_TEXT = 1_000_000
/** XML that the spreadsheet reader does not open. */
const unread = /(?:^|\/)(?:customXml\/|calcChain|pivotCacheRecords)/

const LESS = 60
const SLASH = 47
const BANG = 33

/** The text of a part. Faults when it is not UTF-8: read as if it were, it would seem empty or garbled. */
export function safeText(bytes: Uint8Array): string {
  checkEncoding(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Fault('encoding', 'not UTF-8')
  }
}

/**
 * Checks the XML parts that are not surveyed one by one, and gives how many elements each has. Faults: not UTF-8,
 * declarations, or vaster than is safe.
 */
export async function checkOtherParts(zip: Zip, surveyed: ReadonlySet<string>): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  let elements = 0
  for (const path of zip.paths) {
    if (!/\.(?:xml|rels)$/i.test(path) || surveyed.has(path) || unread.test(path)) continue
    const bytes = await zip.unpack(path)
    checkEncoding(bytes)
    const count = countElements(bytes)
    elements += count
    if (elements > MOST_ELEMENTS) throw new Fault('vast', `more than ${MOST_ELEMENTS} elements`)
    counts.set(path, count)
  }
  return counts
}

export function checkEncoding(bytes: Uint8Array): void {
  const [first = 0, second = 0] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isWide || (bytes.length > 1 && (first === 0 || second === 0))) throw new Fault('encoding', 'UTF-16')
}

function countElements(bytes: Uint8Array): number {
  let elements = 0
  let last = 0
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
    const next = bytes[at + 1]
    if (at - last > 4 * LONGEST_TEXT) throw new Fault('long', `a text of ${at - last} bytes`)
    last = at
    if (next !== SLASH) elements++
    // <!DOCTYPE and <!ENTITY, but neither <!-- nor <![CDATA[
    if (next === BANG && /[DE]/.test(String.fromCharCode(bytes[at + 2] ?? 0))) {
      throw new Fault('declarations', `a declaration at byte ${at}`)
    }
  }
  return elements
}
