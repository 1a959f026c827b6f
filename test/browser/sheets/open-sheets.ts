import type { Browser } from 'playwright-core'
import type { Workbook } from '../../../shared/index.ts'
import { storedFiles } from '../../gsheets/clasp/stored.ts'
import { Book } from '../../gsheets/google/book.ts'
import { openInSheets } from '../../gsheets/google/open.ts'
import { spreadsheetOf } from '../../gsheets/google/opened.ts'
import type { ScriptFile } from '../../gsheets/google/realm.ts'
import { wireAnswer } from '../../sidebar/google-run.ts'
import { type PlayedSheets, playSheets, type SheetsLook } from './play-sheets.ts'

/** What Google holds of the add-on. */
export interface StoredAddOn {
  readonly sidebar: string
  readonly scripts: readonly ScriptFile[]
}

/** What goes wrong with a call by its name: Google throws it, its answer is lost, or none comes. */
export type Mishap = (call: string) => Error | 'lost' | 'silent' | undefined

/** A spreadsheet with the sidebar beside it. */
export interface OpenSheets extends PlayedSheets {
  readonly book: Book
  /** The calls that came to the script, by name, in order. */
  readonly calls: readonly string[]
  /** From now on. */
  mishap: Mishap
  /** Milliseconds before each answer. */
  delay: number
}

/** The files as the real clasp brought them to where Google would hold them. */
export async function storedAddOn(): Promise<StoredAddOn> {
  const files = await storedFiles()
  const page = files.find(({ name }) => name === 'sidebar')
  if (page === undefined) throw new Error('What is stored has no sidebar')
  return { sidebar: page.source, scripts: files.filter(({ type }) => type === 'SERVER_JS') }
}

/** Opens a workbook in the stand-in for Google Sheets, and the sidebar as it is stored there. */
export async function openSheets(
  browser: Browser,
  { sidebar, scripts }: StoredAddOn,
  workbook: Workbook,
  look: SheetsLook = {},
  mishap: Mishap = () => undefined,
): Promise<OpenSheets> {
  const book = new Book(spreadsheetOf(workbook, 'Europe/London'))
  const calls: string[] = []
  const names = scripts.flatMap(({ source }) =>
    [...source.matchAll(/^function (\w+)\(/gm)].map(([, name = '']) => name),
  )
  const opened = { mishap, delay: 0 }
  const send = async (name: string, args: string): Promise<string> => {
    const given = JSON.parse(args) as readonly unknown[]
    const { call } = JSON.parse(String(given[0])) as { readonly call: string }
    calls.push(call)
    await new Promise(done => setTimeout(done, opened.delay))
    const wrong = opened.mishap(call)
    if (wrong === 'silent') return new Promise(() => undefined)
    const answer = wireAnswer(() => {
      if (wrong instanceof Error) throw wrong
      // Google begins anew for every call: nothing that one leaves behind is there for the next.
      return openInSheets(scripts, book, 'FULL').realm.call(name, ...given)
    })
    return JSON.stringify(wrong === 'lost' ? { value: 'null' } : answer)
  }
  const played = await playSheets(browser, sidebar, names, send, look)
  return Object.assign(opened, played, { book, calls })
}
