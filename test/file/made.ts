import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { readWorkbook } from '../../src/file/read.ts'
import type { Cell } from '../../shared/sheet/cell.ts'
import type { Sheet, Workbook } from '../../shared/sheet/workbook.ts'

/** The bytes of a workbook that another program made; `workbooks/make.py` says how. */
export function fileNamed(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`workbooks/${name}`, import.meta.url)))
}

export async function readFile(name: string): Promise<Workbook> {
  return readWorkbook(name, fileNamed(name))
}

export async function firstSheet(name: string): Promise<Sheet> {
  const [sheet] = (await readFile(name)).sheets
  if (sheet === undefined) throw new Error(`${name} has no sheet`)
  return sheet
}

/** Rows without the empty cells at their ends. */
export function rowsOf(sheet: Sheet): Cell[][] {
  return sheet.grid.map(row =>
    row.slice(
      0,
      row.reduce<number>((end, cell, at) => (cell === null ? end : at + 1), 0),
    ),
  )
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

/** The parts of a smallest workbook with one sheet; `parts` adds to them or takes their place. */
function partsOf(parts: Readonly<Record<string, string | Uint8Array>> = {}): Map<string, Uint8Array> {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': workbookXml(['Plan']),
    'xl/_rels/workbook.xml.rels': relationsXml(1),
    'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c></row>'),
    ...parts,
  }
  return new Map(
    Object.entries(all).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
  )
}

export function workbookXml(sheets: readonly string[], more = ''): string {
  const listed = sheets.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets>${more}</workbook>`
}

/** Relations of a workbook with so many sheets, shared strings and styles. */
export function relationsXml(sheets: number): string {
  const listed = Array.from({ length: sheets }, (_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  )
  const others = [
    relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml'),
    relation('rIdStyles', 'styles', 'styles.xml'),
  ]
  return `<Relationships xmlns="${relations}">${[...listed, ...others].join('')}</Relationships>`
}

export function sheetXml(rows: string, after = '', before = ''): string {
  return `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** A workbook as bytes, with `parts` added to the smallest one or in place of its own. */
export function workbookOf(parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zipSync(Object.fromEntries(partsOf(parts)), { level: 1 })
}
