import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { strToU8, unzipSync, Zip as StreamZip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate'
import { crc32 } from '../../../src/file/write/crc32.ts'
import { rewriteZip } from '../../../src/file/write/rewrite-zip.ts'
import { openZip } from '../../../src/file/zip.ts'

const PARTS = { 'a.xml': strToU8('<a/>'), 'b/c.bin': new Uint8Array(5000).fill(7), 'é.txt': strToU8('text') }

/** A zip whose sizes follow each part, as programs write that do not know them before. */
function streamed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new StreamZip((_, chunk) => void chunks.push(chunk))
  for (const [path, bytes] of Object.entries(parts)) {
    const part = path.endsWith('.bin') ? new ZipPassThrough(path) : new ZipDeflate(path)
    zip.add(part)
    part.push(bytes, true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}

const stored = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(parts, { level: 0 })
const commented = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, bytes]) => [
        path,
        [bytes, { comment: 'why', extra: { 1000: strToU8('more') } }],
      ]),
    ),
  )

describe.each<[string, (parts: Readonly<Record<string, Uint8Array>>) => Uint8Array]>([
  ['a zip file', parts => zipSync(parts)],
  ['a zip file that is not packed', stored],
  ['a zip file whose sizes follow', streamed],
  ['a zip file with comments', commented],
])('%s', (_, zipOf) => {
  it('has a part changed, one added, one removed, and the others as they are packed', async () => {
    const zip = openZip(zipOf(PARTS))
    const changes = new Map([
      ['a.xml', strToU8('<b/>')],
      ['new.xml', strToU8('<c/>')],
      ['é.txt', null],
    ])
    const written = await rewriteZip(zip, changes)
    expect(unzipSync(written)).toEqual({
      'a.xml': strToU8('<b/>'),
      'b/c.bin': PARTS['b/c.bin'],
      'new.xml': strToU8('<c/>'),
    })
    const again = openZip(written)
    expect(again.paths).toEqual(['a.xml', 'b/c.bin', 'new.xml'])
    const packed = (of: typeof zip): Uint8Array[] =>
      of.entries.filter(({ path }) => path === 'b/c.bin').map(entry => of.packed(entry))
    expect(packed(again)).toEqual(packed(zip))
  })

  it('is the same to read when nothing is changed', async () => {
    expect(unzipSync(await rewriteZip(openZip(zipOf(PARTS)), new Map()))).toEqual(PARTS)
  })
})

describe('any parts', () => {
  it('are there again, changed or not', async () => {
    const parts = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 300 }), {
      maxKeys: 8,
      noNullPrototype: true,
    })
    await fc.assert(
      fc.asyncProperty(parts, parts, async (before, changes) => {
        const written = await rewriteZip(openZip(zipSync(before)), new Map(Object.entries(changes)))
        expect(unzipSync(written)).toEqual({ ...before, ...changes })
      }),
      { numRuns: 100 },
    )
  })
})

describe('the check of a part', () => {
  it('is the one that everybody knows', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926)
  })
})
