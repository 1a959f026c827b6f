import { Fault } from './file-problem.ts'

/** All parts together, as the directory declares them. 100,000 rows of ten columns unpack to about 60 MB. */
const MOST_BYTES = 256 * 1024 * 1024

interface Entry {
  readonly path: string
  readonly stored: boolean
  readonly packed: number
  readonly size: number
  readonly header: number
}

/** The parts of a zip file by path; nothing is unpacked before it is asked for. */
export interface Zip {
  readonly paths: readonly string[]
  has(path: string): boolean
  /** The bytes of a part, never more than its directory entry declares. Faults when they are not as declared. */
  unpack(path: string): Promise<Uint8Array>
}

/** Reads the directory of a zip file. Faults: cut short, damaged, or more than 256 MB when unpacked. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  let total = 0
  for (const entry of directory(view, bytes)) {
    total += entry.size
    if (total > MOST_BYTES) throw new Fault('bomb', `parts declare more than ${MOST_BYTES} bytes`)
    entries.set(entry.path, entry)
  }
  return {
    paths: [...entries.keys()],
    has: path => entries.has(path),
    async unpack(path) {
      const entry = entries.get(path)
      if (entry === undefined) throw new Fault('damaged', `no part ${path}`)
      return unpack(entry, view, bytes)
    },
  }
}

function* directory(view: DataView, bytes: Uint8Array): Generator<Entry> {
  const end = findEnd(view)
  let count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const locator = end - 20
  if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
    const end64 = bigNumber(view, locator + 8)
    count = bigNumber(view, end64 + 32)
    at = bigNumber(view, end64 + 48)
  }
  for (; count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      throw new Fault('damaged', `no directory entry at byte ${at}`)
    }
    const entry = readEntry(view, bytes, at)
    yield entry
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

/** The end record is the last thing in the file but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 65535)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new Fault('cutShort', 'no end record')
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): Entry {
  const nameLength = view.getUint16(at + 28, true)
  const extra = at + 46 + nameLength
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const [size = 0, packed = 0, header = 0] = longSizes(view, extra, view.getUint16(at + 30, true), sizes)
  const path = new TextDecoder().decode(bytes.subarray(at + 46, extra))
  const stored = view.getUint16(at + 10, true) === 0
  // Other readers then look for the sizes elsewhere, and would see other bytes than the ones checked here.
  if (packed === 0 && (view.getUint16(at + 8, true) & 8) !== 0 && size > 0) {
    throw new Fault('damaged', `${path} does not say how long it is`)
  }
  return { path, stored, packed, size: stored ? Math.max(size, packed) : size, header }
}

/** Zip64 writes 0xFFFFFFFF for a number and puts the number itself into an extra field, in this order. */
function longSizes(view: DataView, extra: number, length: number, sizes: number[]): number[] {
  if (!sizes.includes(0xffffffff)) return sizes
  const end = Math.min(extra + length, view.byteLength)
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return sizes.map(size => {
      if (size !== 0xffffffff) return size
      next += 8
      return bigNumber(view, next - 8)
    })
  }
  throw new Fault('damaged', 'no long sizes')
}

function bigNumber(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw new Fault('damaged', `no number at byte ${at}`)
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}

async function unpack(entry: Entry, view: DataView, bytes: Uint8Array): Promise<Uint8Array> {
  const { path, packed, size, header } = entry
  if (header + 30 > bytes.length) throw new Fault('damaged', `${path} lies outside the file`)
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (from + packed > bytes.length) throw new Fault('damaged', `${path} lies outside the file`)
  const content = bytes.subarray(from, from + packed)
  return entry.stored ? content : inflate(path, content, size)
}

/** Stops as soon as a part turns out longer than it declares: a megabyte may stand for a gigabyte. */
async function inflate(path: string, packed: Uint8Array, size: number): Promise<Uint8Array> {
  const whole = new Uint8Array(size)
  const { readable, writable } = new DecompressionStream('deflate-raw')
  const writer = writable.getWriter()
  // What goes wrong here goes wrong below as well, where it is dealt with.
  writer.write(packed as Uint8Array<ArrayBuffer>).catch(() => undefined)
  writer.close().catch(() => undefined)
  const reader = readable.getReader()
  let length = 0
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    if (length + chunk.value.length > size) {
      await reader.cancel().catch(() => undefined)
      throw new Fault('bomb', `${path} is longer than declared`)
    }
    whole.set(chunk.value, length)
    length += chunk.value.length
  }
  if (length < size) throw new Fault('damaged', `${path} is shorter than declared`)
  return whole
}
