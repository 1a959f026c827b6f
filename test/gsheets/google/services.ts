import type { Area } from '../../../shared/index.ts'
import { type Book, BookSheet } from './book.ts'
import { holds } from './protection.ts'
import { rangeOf } from './range.ts'
import { expectFree, expectOthersShown, sheetOf } from './sheet.ts'
import { exception, strict } from './strict.ts'
import { formatDate } from './time.ts'
import { mismatch, richTextBuilder, ruleBuilder, STATE, stateOf, type World } from './world.ts'

/**
 * The services of Apps Script, as one execution of the script sees them: Classes SpreadsheetApp, Spreadsheet, Utilities,
 * LockService, Lock, HtmlService, ScriptApp, Ui and Menu of its reference. Sentences in quotation marks are from there.
 */
export function services(world: World): Readonly<Record<string, object>> {
  return {
    SpreadsheetApp: strict(
      'SpreadsheetApp',
      {
        getActiveSpreadsheet: () => spreadsheetOf(world),
        getUi: () => uiOf(world),
        flush: () => undefined,
        newRichTextValue: () => richTextBuilder(world),
        newConditionalFormatRule: () => ruleBuilder(world),
        ProtectionType: { RANGE: 'RANGE', SHEET: 'SHEET' },
      } satisfies typeof SpreadsheetApp,
      world,
    ),
    Utilities: strict('Utilities', { formatDate } satisfies typeof Utilities, world),
    LockService: strict(
      'LockService',
      { getDocumentLock: () => lockOf(world) } satisfies typeof LockService,
      world,
    ),
    HtmlService: strict(
      'HtmlService',
      { createHtmlOutputFromFile: file => htmlOf(world, file) } satisfies typeof HtmlService,
      world,
    ),
    ScriptApp: strict(
      'ScriptApp',
      {
        AuthMode: { FULL: 'FULL' },
        // "If any consents are missing, … ends the current execution and renders an authorization prompt": none is here.
        requireAllScopes(mode: unknown) {
          if (mode !== 'FULL') throw mismatch('ScriptApp.requireAllScopes')
        },
      } satisfies typeof ScriptApp,
      world,
    ),
  }
}

function spreadsheetOf(world: World): GoogleSpreadsheet {
  const { book } = world
  return strict(
    'Spreadsheet',
    {
      getName: () => book.name,
      getSpreadsheetTimeZone: () => book.zone,
      getSheets: () => book.sheets.map(sheet => sheetOf(world, sheet)),
      // "Returns null if there is no sheet with the given name."
      getSheetByName(name: string) {
        const sheet = book.find(name)
        return sheet === undefined ? null : sheetOf(world, sheet)
      },
      getActiveSheet: () => sheetOf(world, book.front),
      // "Returns the list of active ranges in the active sheet or null if there are no active ranges."
      getActiveRangeList() {
        const areas = selectedOn(book)
        const sheet = sheetOf(world, book.front)
        const ranges = areas?.map(area => rangeOf(world, book.front, area, () => sheet))
        return ranges === undefined
          ? null
          : strict('RangeList', { getRanges: () => ranges } satisfies GoogleRangeList, world)
      },
      setActiveSheet(sheet: GoogleSheet) {
        book.front = stateOf(sheet, 'SpreadsheetApp.Spreadsheet.setActiveSheet') as BookSheet
        return sheet
      },
      insertSheet(name: string, index: number) {
        expectFree(world, name)
        const sheet = new BookSheet(book.newId(), { name, grid: [] })
        book.sheets.splice(index, 0, sheet)
        // "The new sheet becomes the active sheet."
        book.front = sheet
        return sheetOf(world, sheet)
      },
      deleteSheet(given: GoogleSheet) {
        const sheet = stateOf(given, 'SpreadsheetApp.Spreadsheet.deleteSheet') as BookSheet
        expectOthersShown(world, sheet)
        const at = book.sheets.indexOf(sheet)
        if (at < 0) throw exception('Sheet not found.')
        book.sheets.splice(at, 1)
      },
    } satisfies GoogleSpreadsheet,
    world,
  )
}

/** Who clicks a merged cell has selected all of it. */
function selectedOn({ selected, cursor, front }: Book): readonly Area[] | undefined {
  if (selected !== undefined) return selected ?? undefined
  const { row, column } = cursor?.sheet === front ? cursor : { row: 0, column: 0 }
  const cell = { top: row, left: column, bottom: row, right: column }
  return [front.merges.find(merge => holds(merge, cell)) ?? cell]
}

/** "Prevents any user of the current document from concurrently running a section of code." */
function lockOf(world: World): GoogleLock {
  return strict(
    'Lock',
    {
      // "true if the lock was acquired, false otherwise".
      tryLock(timeout: number) {
        if (!Number.isInteger(timeout)) throw mismatch('LockService.Lock.tryLock')
        if (world.book.lockedBy !== undefined && world.book.lockedBy !== world) return false
        world.book.lockedBy = world
        return true
      },
      // "This method has no effect if the lock has already been released."
      releaseLock() {
        if (world.book.lockedBy === world) world.book.lockedBy = undefined
      },
    } satisfies GoogleLock,
    world,
  )
}

interface HtmlState {
  readonly file: string
  title: string
}

function htmlOf(world: World, file: string): GoogleHtmlOutput {
  if (file !== 'sidebar') throw exception(`No HTML file named ${file} was found.`)
  const state: HtmlState = { file, title: '' }
  const output: GoogleHtmlOutput = strict(
    'HtmlOutput',
    {
      [STATE]: state,
      setTitle(title: string) {
        state.title = title
        return output
      },
    } satisfies GoogleHtmlOutput & { [STATE]: HtmlState },
    world,
  )
  return output
}

function uiOf(world: World): GoogleUi {
  const { shown } = world
  return strict(
    'Ui',
    {
      ButtonSet: { OK: 'OK' },
      alert(title: string, text: string, buttons: unknown) {
        if (typeof title !== 'string' || typeof text !== 'string' || buttons !== 'OK')
          throw mismatch('Ui.alert')
        shown.alerts.push([title, text])
      },
      showSidebar(output: GoogleHtmlOutput) {
        shown.sidebars.push({ ...(stateOf(output, 'Ui.showSidebar') as HtmlState) })
      },
      createAddonMenu: () => menuOf(world),
    } satisfies GoogleUi,
    world,
  )
}

function menuOf(world: World): GoogleMenu {
  const items: (readonly [string, string])[] = []
  const menu: GoogleMenu = strict(
    'Menu',
    {
      addItem(caption: string, functionName: string) {
        items.push([caption, functionName])
        return menu
      },
      addToUi() {
        world.shown.menus.push(items)
      },
    } satisfies GoogleMenu,
    world,
  )
  return menu
}
