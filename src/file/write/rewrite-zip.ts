import { Fault } from '../file-problem.ts'
import type { Entry, Zip } from '../zip.ts'
import { crc32 } from './crc32.ts'

/** Parts that shall be other than they are, by path: their new bytes, or null for a part that goes. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>

const DEFLATED = 8
/** Sizes follow the part instead of standing before it; here they always stand before it. */
const SIZES_FOLLOW = 0x0008
const NAME_IS_UTF8 = 0x0800
/** 1 January 1980, the first day of DOS: parts that we add carry no clock. */
const FIRST_DAY = 0x00210000
const MOST_PARTS = 0xffff

type Written = Pick<Entry, 'name' | 'flags' | 'method' | 'moment' | 'crc' | 'size' | 'attributes'> & {
  readonly packed: Uint8Array
}

/**
 * A zip file with some parts changed. All others are taken over as they are packed, in their order; new ones come last.
 * Faults when a path stands in it twice, for nobody could say which of the two a program reads.
 */
export async function rewriteZip(zip: Zip, changes: PartChanges): Promise<Uint8Array<ArrayBuffer>> {
  if (zip.entries.length !== zip.paths.length) throw new Fault('damaged', 'a part stands in it twice')
  const parts: Written[] = []
  for (const entry of zip.entries) {
    const change = changes.get(entry.path)
    if (change === null) continue
    parts.push(change === undefined ? taken(zip, entry) : await packed(change, entry))
  }
  for (const [path, change] of changes)
    if (change !== null && !zip.has(path)) parts.push(await packed(change, newEntry(path)))
  if (parts.length >= MOST_PARTS) throw new Fault('vast', `${parts.length} parts`)
  return assembled(parts)
}

function taken(zip: Zip, entry: Entry): Written {
  return { ...entry, flags: entry.flags & ~SIZES_FOLLOW, packed: zip.packed(entry) }
}

function newEntry(path: string): Pick<Entry, 'name' | 'flags' | 'moment' | 'attributes'> {
  return { name: new TextEncoder().encode(path), flags: NAME_IS_UTF8, moment: FIRST_DAY, attributes: 0 }
}

async function packed(
  bytes: Uint8Array,
  { name, flags, moment, attributes }: Pick<Entry, 'name' | 'flags' | 'moment' | 'attributes'>,
): Promise<Written> {
  return {
    name,
    flags: flags & NAME_IS_UTF8,
    method: DEFLATED,
    moment,
    crc: crc32(bytes),
    size: bytes.length,
    attributes,
    packed: await deflate(bytes),
  }
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate-raw')
  const writer = writable.getWriter()
  const writing = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close())
  const whole = new Response(readable).arrayBuffer()
  await writing
  return new Uint8Array(await whole)
}

const LOCAL = 30
const CENTRAL = 46
const END = 22

function assembled(parts: readonly Written[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, { name, packed: { length: bytes } }) => {
    return sum + LOCAL + CENTRAL + 2 * name.length + bytes
  }, END)
  const file = new Uint8Array(length)
  const view = new DataView(file.buffer)
  const starts: number[] = []
  let at = 0
  for (const part of parts) {
    starts.push(at)
    view.setUint32(at, 0x04034b50, true)
    writeFacts(view, at + 4, part)
    file.set(part.name, at + LOCAL)
    file.set(part.packed, at + LOCAL + part.name.length)
    at += LOCAL + part.name.length + part.packed.length
  }
  const directory = at
  for (const [number, part] of parts.entries()) {
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, VERSION, true)
    writeFacts(view, at + 6, part)
    view.setUint32(at + 38, part.attributes, true)
    view.setUint32(at + 42, starts[number] ?? 0, true)
    file.set(part.name, at + CENTRAL)
    at += CENTRAL + part.name.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, parts.length, true)
  view.setUint16(at + 10, parts.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return file
}

/** 2.0: folders and deflated parts. */
const VERSION = 20

/** What the beginning of a part and its entry in the directory say alike. */
function writeFacts(view: DataView, at: number, part: Written): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, part.flags, true)
  view.setUint16(at + 4, part.method, true)
  view.setUint32(at + 6, part.moment, true)
  view.setUint32(at + 10, part.crc, true)
  view.setUint32(at + 14, part.packed.length, true)
  view.setUint32(at + 18, part.size, true)
  view.setUint16(at + 22, part.name.length, true)
}
