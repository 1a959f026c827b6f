import { Fault } from '../file-problem.ts'
import { checkEncoding } from '../safe-text.ts'
import { relations, type PartText, type Relation } from '../workbook-parts.ts'
import { openZip, type Zip } from '../zip.ts'
import { crc32 } from './crc32.ts'
import { rewriteZip } from './rewrite-zip.ts'

/** The parts of an open file as they stand now: as in the file, but for those that were put or removed. */
export class Package {
  private readonly zip: Zip
  /** null for a part that was removed. */
  private readonly changed = new Map<string, string | null>()
  private readonly read = new Map<string, string>()

  constructor(bytes: Uint8Array) {
    this.zip = openZip(bytes)
  }

  get paths(): readonly string[] {
    const added = [...this.changed.keys()].filter(path => !this.zip.has(path))
    return [...this.zip.paths, ...added].filter(path => this.has(path))
  }

  has(path: string): boolean {
    const changed = this.changed.get(path)
    return changed === undefined ? this.zip.has(path) : changed !== null
  }

  /** The text of a part, with the byte order mark if it has one. Faults when it is not there, not UTF-8 or damaged. */
  async text(path: string): Promise<string> {
    const known = this.changed.get(path) ?? this.read.get(path)
    if (known !== undefined) return known
    if (!this.has(path)) throw new Fault('damaged', `no part ${path}`)
    const bytes = await this.zip.unpack(path)
    const entry = this.zip.entries.find(each => each.path === path)
    // Were it written anew, a fault in it would be covered up.
    if (crc32(bytes) !== entry?.crc) throw new Fault('damaged', `${path} is not as it was written`)
    const text = decoded(bytes)
    this.read.set(path, text)
    return text
  }

  readonly textOrNone: PartText = async path => (this.has(path) ? this.text(path) : undefined)

  relations(path: string): Promise<Relation[]> {
    return relations(this.textOrNone, path)
  }

  put(path: string, text: string): void {
    this.changed.set(path, text)
  }

  remove(path: string): void {
    this.changed.set(path, null)
  }

  /** Whether a part is other than in the file. */
  isChanged(path: string): boolean {
    return this.changed.has(path) && this.changed.get(path) !== this.read.get(path)
  }

  /** The file with what was changed; parts that were not, or are as they were, stay as they are packed. */
  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const changes = [...this.changed].filter(([path]) => this.isChanged(path))
    const encoder = new TextEncoder()
    return rewriteZip(
      this.zip,
      new Map(changes.map(([path, text]) => [path, text === null ? null : encoder.encode(text)])),
    )
  }
}

function decoded(bytes: Uint8Array): string {
  checkEncoding(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const declared = /^\ufeff?<\?xml[^>]{0,100}?encoding=["']([^"']{0,40})["']/.exec(text)?.[1] ?? 'utf-8'
    if (/^(?:utf-?8|us-ascii)$/i.test(declared)) return text
  } catch {
    // It is not what it must be either.
  }
  throw new Fault('encoding', 'not UTF-8')
}
