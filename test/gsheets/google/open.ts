import { readFileSync } from 'node:fs'
import type { Cell, Grid } from '../../../shared/index.ts'
import { isCellError, isDay } from '../../../shared/index.ts'
import { bundle, GSHEETS } from '../../../tools/outputs.ts'
import { Book, type FakeSpreadsheet } from './book.ts'
import type { Mode } from './modes.ts'
import { AppsScriptRealm, type ScriptFile } from './realm.ts'
import { services } from './services.ts'
import { momentOf } from './time.ts'
import type { Shown, World } from './world.ts'

/** A spreadsheet with our built add-on in it: one execution of the script. */
export interface OpenSpreadsheet {
  readonly realm: AppsScriptRealm
  readonly book: Book
  readonly shown: Shown
  /** What the script has asked of Google: 'Sheet.getName'. */
  readonly asked: string[]
  /** What a formula puts on the sheet, as plain data. */
  readonly formula: (name: string, ...args: readonly (Cell | Grid | undefined)[]) => unknown
}

/** The script files of the add-on, core first. */
export async function scriptFiles(): Promise<ScriptFile[]> {
  await bundle(GSHEETS.core)
  return [
    { name: 'core.js', source: readFileSync(GSHEETS.core.outfile, 'utf8') },
    ...['functions.js', 'menu.js'].map(name => ({
      name,
      source: readFileSync(`gsheets/script/${name}`, 'utf8'),
    })),
  ]
}

/** @param spreadsheet a new one, or one that somebody else has open as well */
export function openInSheets(
  files: readonly ScriptFile[],
  spreadsheet: FakeSpreadsheet | Book,
  mode: Mode,
): OpenSpreadsheet {
  const book = spreadsheet instanceof Book ? spreadsheet : new Book(spreadsheet)
  const realm = new AppsScriptRealm()
  const shown: Shown = { alerts: [], sidebars: [], menus: [] }
  const world: World = { book, mode, asked: [], shown, make: value => realm.make(value) }
  realm.give(services(world)).load(files)
  const formula: OpenSpreadsheet['formula'] = (name, ...args) =>
    JSON.parse(
      JSON.stringify(realm.call(callable(realm, name), ...args.map(argument => passed(argument, book.zone)))),
    )
  return { realm, book, shown, asked: world.asked, formula }
}

/** Sheets takes the name of a function in whatever letters. */
function callable(realm: AppsScriptRealm, name: string): string {
  const found = realm.globals().find(known => known.toLowerCase() === name.toLowerCase())
  if (found === undefined || found.endsWith('_')) throw new RangeError(`#NAME? Unknown function: '${name}'.`)
  return found
}

/**
 * "If you call your function with a reference to a range of cells … the argument will be a two-dimensional array"; a
 * single cell is passed as its bare value (Custom functions in Google Sheets, "Arguments").
 */
function passed(argument: Cell | Grid | undefined, zone: string): unknown {
  if (argument === undefined) return undefined
  if (!Array.isArray(argument)) return passedCell(argument as Cell, zone)
  const rows = argument.map((row: readonly Cell[]) => row.map(cell => passedCell(cell, zone)))
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows
}

function passedCell(cell: Cell, zone: string): unknown {
  if (cell === null) return ''
  if (isDay(cell)) return { $date: momentOf(cell.day, zone) }
  return isCellError(cell) ? cell.error : cell
}
