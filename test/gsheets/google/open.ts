import type { Cell, Grid } from '../../../shared/index.ts'
import { buildGsheets } from '../../../tools/gsheets/files.ts'
import { AppsScriptRealm, type ScriptFile } from './realm.ts'
import { type FakeSpreadsheet, googleValue, type Mode, services, type Shown } from './spreadsheet.ts'

/** A spreadsheet with our built add-on in it. */
export interface OpenSpreadsheet {
  readonly realm: AppsScriptRealm
  /** The alerts that were shown. */
  readonly shown: readonly Shown[]
  /** What the script has asked of Google: 'Sheet.getName'. */
  readonly asked: readonly string[]
  /** What a formula puts on the sheet, as plain data. */
  readonly formula: (name: string, ...args: readonly (Cell | Grid | undefined)[]) => unknown
}

/** The script files that are pushed to Google. */
export async function scriptFiles(): Promise<ScriptFile[]> {
  const files = [...(await buildGsheets())].filter(([name]) => name.endsWith('.js'))
  return files.map(([name, source]) => ({ name, source }))
}

export function openInSheets(
  files: readonly ScriptFile[],
  spreadsheet: FakeSpreadsheet,
  mode: Mode,
): OpenSpreadsheet {
  const shown: Shown[] = []
  const asked: string[] = []
  const realm = new AppsScriptRealm()
  realm.give(services(spreadsheet, mode, value => realm.make(value), shown, asked)).load(files)
  const formula: OpenSpreadsheet['formula'] = (name, ...args) =>
    JSON.parse(
      JSON.stringify(realm.call(name.toUpperCase(), ...args.map(argument => passed(argument, spreadsheet)))),
    )
  return { realm, shown, asked, formula }
}

/**
 * "If you call your function with a reference to a range of cells … the argument will be a two-dimensional array"; a
 * single cell is passed as its bare value (Custom functions in Google Sheets, "Arguments").
 */
function passed(argument: Cell | Grid | undefined, { zone }: FakeSpreadsheet): unknown {
  if (argument === undefined) return undefined
  if (!Array.isArray(argument)) return googleValue(argument as Cell, zone)
  const rows = argument.map((row: readonly Cell[]) => row.map(cell => googleValue(cell, zone)))
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows
}
