import { areaName, cellName, isDay, parseCellName, type Sheet, type Workbook } from '../../../shared/index.ts'
import type { GoogleRun } from '../../../gsheets/sidebar/google.ts'
import type { Host, Link, Mark } from '../../../src/host.ts'
import type { Opened } from '../../hosts/opened.ts'
import type { Book, BookSheet, FakeSheet, FakeSpreadsheet } from './book.ts'
import { openInSheets } from './open.ts'
import type { ScriptFile } from './realm.ts'
import { runOf } from './run.ts'
import { validation } from './validation.ts'
import { worldOf } from './world.ts'

/** Opens a workbook in the stand-in, for the contract that every host keeps. `hostOf` makes the panel's host. */
export function openedInSheets(
  files: readonly ScriptFile[],
  workbook: Workbook,
  hostOf: (run: GoogleRun) => Host,
  zone = 'Europe/London',
): Opened {
  const sheets = openInSheets(files, spreadsheetOf(workbook, zone), 'FULL')
  const { book } = sheets
  giveLists(book, workbook)
  return {
    host: hostOf(runOf(sheets)),
    async type({ sheet, row, column }, cell) {
      const found = book.find(sheet)
      found?.put(row, column, isDay(cell) ? cell.day : cell)
      if (isDay(cell) && found !== undefined) found.look(row, column).format = 'dd/mm/yyyy'
    },
    cursor: () => book.cursor && { ...book.cursor, sheet: book.cursor.sheet.name },
    marks: () => book.sheets.flatMap(marksOn),
    links: name => linksOn(book, name),
  }
}

/** A workbook of the core as the stand-in is told of it. */
export function spreadsheetOf({ file, sheets }: Workbook, zone: string): FakeSpreadsheet {
  return { name: file, zone, sheets: sheets.map(fakeSheet) }
}

function fakeSheet({ name, grid, top, left, merges, formulas, fills, hidden }: Sheet): FakeSheet {
  const margin = Array.from({ length: left }, () => null)
  const colours = [...(fills ?? [])].flatMap(([row, byColumn]) =>
    [...byColumn].map(([column, colour]) => [cellName(row, column), colour] as const),
  )
  return {
    name,
    grid: [...Array.from({ length: top }, () => []), ...grid.map(row => [...margin, ...row])],
    merges,
    formulas: Object.fromEntries(formulas.map(({ row, column, text }) => [cellName(row, column), text])),
    fills: Object.fromEntries(colours),
    hidden,
  }
}

/** Drop-down lists that warn alone: what stands there already may be something else. */
function giveLists(book: Book, { sheets }: Workbook): void {
  for (const { name, dropDowns } of sheets) {
    for (const { area, values } of dropDowns) {
      const rule = validation(worldOf(book), {
        type: 'VALUE_IN_LIST',
        values: [values, true],
        allowInvalid: true,
      })
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1) {
          const look = book.find(name)?.look(row, column)
          if (look !== undefined) look.rule = rule
        }
    }
  }
}

/** Our colours, as the conditional formats say: by rows. */
function marksOn({ name: sheet, conditional }: BookSheet): Mark[] {
  const marks = conditional.flatMap(({ formula = '', areas }) => {
    const severity = /"Plan Returns mark: (error|query|information)"/.exec(formula)?.[1] as
      Mark['severity'] | undefined
    if (severity === undefined) return []
    return areas.flatMap(area => {
      if (area.left !== area.right) throw new RangeError(`A mark on ${areaName(area)} is wider than a column`)
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => area.top + at)
      return rows.map(row => ({ sheet, row, column: area.left, severity }))
    })
  })
  return marks.sort((one, other) => one.row - other.row || one.column - other.column)
}

function linksOn(book: Book, name: string): Link[] {
  return (book.find(name)?.places() ?? []).flatMap(({ row, column, look: { link } }) => {
    const [, id = '', cell = ''] = /^#gid=(\d+)&range=([A-Z]+\d+)$/.exec(link ?? '') ?? []
    const place = parseCellName(cell)
    const to = book.sheets.find(sheet => String(sheet.id) === id)
    return place === undefined || to === undefined ? [] : [{ row, column, to: { sheet: to.name, ...place } }]
  })
}
