import { unzipSync } from 'fflate'
import { parseAreaName, parseCellName } from '../../shared/index.ts'
import { type FileHost, fileHost } from '../../src/file/host.ts'
import { readWorkbook } from '../../src/file/read.ts'
import { findParts } from '../../src/file/workbook-parts.ts'
import { writeWorkbook } from '../../src/file/write/write-workbook.ts'
import { attributesOf, childrenOf, elementTree } from '../../src/file/write/elements.ts'
import { plainText } from '../../src/file/xml.ts'
import type { Link, Mark, SheetChange } from '../../src/host.ts'
import type { Opened } from './opened.ts'

/** A file that is written and opened again after each change: what is read is always what the new bytes hold. */
export async function writtenFile(
  name: string,
  first: Uint8Array,
): Promise<Required<Pick<Opened, 'links' | 'marks'>> & { readonly host: FileHost; bytes(): Uint8Array }> {
  let bytes = first
  let workbook = await readWorkbook(name, bytes)
  let file = fileHost(workbook)
  let parts = await partsOf(bytes)
  const watching = new Set<(change: SheetChange) => void>()
  const tell = (change: SheetChange): void => {
    for (const changed of watching) changed(change)
  }
  file.watch(tell)
  const thenWritten = async <T>(done: Promise<T>): Promise<T> => {
    const result = await done
    bytes = (await writeWorkbook(workbook, bytes, file.edits())).bytes
    workbook = await readWorkbook(name, bytes)
    file = fileHost(workbook)
    file.watch(tell)
    parts = await partsOf(bytes)
    return result
  }
  const host: FileHost = {
    program: 'File',
    limits: workbook.limits,
    contents: () => file.contents(),
    read: (sheet, reading) => file.read(sheet, reading),
    watch(changed) {
      const told = (change: SheetChange): void => changed(change)
      watching.add(told)
      return () => void watching.delete(told)
    },
    writeSheet: own => thenWritten(file.writeSheet(own)),
    removeSheet: sheet => thenWritten(file.removeSheet(sheet)),
    change: changes => thenWritten(file.change(changes)),
    mark: marks => thenWritten(file.mark(marks)),
    edits: () => file.edits(),
  }
  return {
    host,
    bytes: () => bytes,
    links: sheet => linksIn(parts.get(sheet) ?? ''),
    marks: () => [...parts].flatMap(([sheet, xml]) => marksIn(sheet, xml)),
  }
}

/** The texts of the sheets by name. */
async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(bytes)
  const text = async (path: string): Promise<string | undefined> =>
    files[path] && new TextDecoder().decode(files[path])
  const { sheets } = await findParts(text)
  const texts = await Promise.all(
    sheets.map(async ({ name, path }) => [name, (await text(path ?? '')) ?? ''] as const),
  )
  return new Map(texts)
}

function linksIn(xml: string): Link[] {
  const root = elementTree(xml)
  return childrenOf(childrenOf(root, 'hyperlinks')[0], 'hyperlink').map(link => {
    const given = attributesOf(xml, link)
    const [, sheet = '', cell = ''] = /^'(.*)'!(\w+)$/.exec(given.get('location') ?? '') ?? []
    const from = parseCellName(given.get('ref') ?? '') ?? { row: -1, column: -1 }
    const to = parseCellName(cell) ?? { row: -1, column: -1 }
    return { ...from, to: { sheet: sheet.replaceAll("''", "'"), ...to } }
  })
}

function marksIn(sheet: string, xml: string): Mark[] {
  return childrenOf(elementTree(xml), 'conditionalFormatting').flatMap(format => {
    const severity = /Plan Returns mark: (error|query|information)/.exec(
      plainText(xml.slice(format.inside, format.at)),
    )
    const areas = (attributesOf(xml, format).get('sqref') ?? '').split(' ')
    return areas.flatMap(area => {
      const { top = 0, left = 0, bottom = -1, right = -1 } = parseAreaName(area) ?? {}
      const marks: Mark[] = []
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++)
          marks.push({ sheet, row, column, severity: severity?.[1] as Mark['severity'] })
      return severity === null ? [] : marks
    })
  })
}
