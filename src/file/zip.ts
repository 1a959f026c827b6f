import { Fault } from './file-problem.ts'

/** All parts together, as the directory declares them. 100,000 rows of ten columns unpack to about 60 MB. */
const MOST_BYTES = 256 * 1024 * 1024

/** A part as the directory of its file tells of it. */
export interface Entry {
  readonly path: string
  /** The path as it is written. */
  readonly name: Uint8Array
  readonly stored: boolean
  readonly packed: number
  readonly size: number
  readonly header: number
  readonly flags: number
  readonly method: number
  /** When it was written, as DOS counts: the time of day in the lower half, the date in the upper one. */
  readonly moment: number
  readonly crc: number
  readonly attributes: number
}

/** The parts of a zip file by path; nothing is unpacked before it is asked for. */
export interface Zip {
  readonly paths: readonly string[]
  /** In the order of the directory. */
  readonly entries: readonly Entry[]
  has(path: string): boolean
  /** The bytes of a part, never more than its directory entry declares. Faults when they are not as declared. */
  unpack(path: string): Promise<Uint8Array>
  /** The bytes of a part as they stand in the file. */
  packed(entry: Entry): Uint8Array
}

/** Reads the directory of a zip file. Faults: cut short, damaged, or more than 256 MB when unpacked. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  const inOrder: Entry[] = []
  let total = 0
  for (const entry of directory(view, bytes)) {
    inOrder.push(entry)
    total += entry.size
    if (total > MOST_BYTES) throw new Fault('bomb', `parts declare more than ${MOST_BYTES} bytes`)
    entries.set(entry.path, entry)
  }
  return {
    paths: [...entries.keys()],
    entries: inOrder,
    has: path => entries.has(path),
    async unpack(path) {
      const entry = entries.get(path)
      if (entry === undefined) throw new Fault('damaged', `no part ${path}`)
      const packed = packedBytes(entry, view, bytes)
      return entry.stored ? packed : inflate(path, packed, entry.size)
    },
    packed: entry => packedBytes(entry, view, bytes),
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
  const name = bytes.subarray(at + 46, extra)
  const path = new TextDecoder().decode(name)
  const method = view.getUint16(at + 10, true)
  const stored = method === 0
  // Other readers then look for the sizes elsewhere, and would see other bytes than the ones checked here.
  if (packed === 0 && (view.getUint16(at + 8, true) & 8) !== 0 && size > 0) {
    throw new Fault('damaged', `${path} does not say how long it is`)
  }
  return {
    path,
    name,
    stored,
    packed,
    size: stored ? Math.max(size, packed) : size,
    header,
    flags: view.getUint16(at + 8, true),
    method,
    moment: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    attributes: view.getUint32(at + 38, true),
  }
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

function packedBytes({ path, packed, header }: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  if (header + 30 > bytes.length) throw new Fault('damaged', `${path} lies outside the file`)
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (from + packed > bytes.length) throw new Fault('damaged', `${path} lies outside the file`)
  return bytes.subarray(from, from + packed)
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
