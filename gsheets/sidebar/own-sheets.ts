import type { Cell } from '../../shared/index.ts'
import type { Link, OwnSheet } from '../../src/host.ts'
import { MOST_SENT } from '../calls.ts'
import type { Script } from './script.ts'

/** Signs of JSON that one call may have for rows and links; the rest is for what surrounds them. */
const PART_SIZE = MOST_SENT - 2000

/**
 * Writes one of our own sheets: its rows in parts to a sheet beside it that nobody sees, which the last call puts in its
 * place. Whoever stops in between leaves the sheet as it was.
 */
export async function writeSheet(script: Script, own: OwnSheet): Promise<void> {
  const { name, rows, wasEnd } = own
  let stage = ''
  for (const part of partsOf(own)) ({ stage } = await script.ask('stageRows', { name, stage, ...part }))
  const facts = { name, stage, rows: rows.length }
  await script.ask('finishSheet', wasEnd === undefined ? facts : { ...facts, wasEnd })
}

/** Some rows, from `top` on, with their links. */
interface Part {
  readonly top: number
  readonly rows: readonly (readonly Cell[])[]
  readonly links: readonly Link[]
}

/** The sheet in parts that can be sent at once; a sheet without rows is one part as well. */
function partsOf({ rows, links }: OwnSheet): readonly Part[] {
  const linksByRow = new Map<number, Link[]>()
  for (const link of links) linksByRow.set(link.row, [...(linksByRow.get(link.row) ?? []), link])
  const parts: { top: number; rows: (readonly Cell[])[]; links: Link[] }[] = [{ top: 0, rows: [], links: [] }]
  let size = 0
  for (const [top, row] of rows.entries()) {
    const ofRow = linksByRow.get(top) ?? []
    const more = JSON.stringify([row, ofRow]).length
    if (size > 0 && size + more > PART_SIZE) {
      parts.push({ top, rows: [], links: [] })
      size = 0
    }
    parts.at(-1)?.rows.push(row)
    parts.at(-1)?.links.push(...ofRow)
    size += more
  }
  return parts
}
