/** `node tools/run.mjs tools/icons.ts`: draws the icons of the Excel add-in: a sheet with a green, an amber and a red row. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

const SIZES = [16, 32, 64, 80]
/** Points per pixel and direction: edges come out smooth. */
const FINE = 4

/** Rectangles in a square of side 16, back to front: left, top, right, bottom, colour. */
const SHAPES: readonly (readonly [number, number, number, number, readonly [number, number, number]])[] = [
  [1, 1, 15, 15, [36, 58, 94]],
  [2, 2, 14, 14, [255, 255, 255]],
  [3.5, 3.5, 12.5, 6, [16, 124, 65]],
  [3.5, 6.75, 10, 9.25, [227, 140, 0]],
  [3.5, 10, 6.5, 12.5, [196, 43, 28]],
]

const FRONT_TO_BACK = [...SHAPES].reverse()

mkdirSync('excel/icons', { recursive: true })
for (const size of SIZES) writeFileSync(`excel/icons/icon-${size}.png`, png(size))

function png(size: number): Buffer {
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_unused, x) =>
      pixel((x * 16) / size, (y * 16) / size, 16 / size),
    ).flat(),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6], 8) // eight bits for each of red, green, blue and opacity
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.from(rows.flat()), { level: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The mean of the points of a pixel, as red, green, blue and opacity. */
function pixel(left: number, top: number, width: number): number[] {
  const sum = [0, 0, 0]
  let inside = 0
  for (let i = 0; i < FINE * FINE; i++) {
    const x = left + ((i % FINE) + 0.5) * (width / FINE)
    const y = top + (Math.floor(i / FINE) + 0.5) * (width / FINE)
    const colour = FRONT_TO_BACK.find(([l, t, r, b]) => x >= l && x < r && y >= t && y < b)?.[4]
    if (colour === undefined) continue
    inside += 1
    colour.forEach((part, c) => (sum[c] = (sum[c] ?? 0) + part))
  }
  return [
    ...sum.map(part => (inside === 0 ? 0 : Math.round(part / inside))),
    Math.round((255 * inside) / FINE ** 2),
  ]
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}
