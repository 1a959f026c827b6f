import { beforeAll } from '@jest/globals'
import { sheetsHost } from '../../gsheets/sidebar/host.ts'
import { isDay } from '../../shared/index.ts'
import { packageVersion } from '../../tools/excel/facts.ts'
import { troubles } from '../hosts/troubles.ts'
import type { Workplace } from '../hosts/workplace.ts'
import { makeGoogle, wireAnswer } from '../sidebar/google-run.ts'
import { Book } from './google/book.ts'
import { openInSheets, scriptFiles } from './google/open.ts'
import { spreadsheetOf } from './google/opened.ts'
import type { ScriptFile } from './google/realm.ts'
import { validation } from './google/validation.ts'
import { worldOf } from './google/world.ts'

let files: readonly ScriptFile[] = []
beforeAll(async () => {
  files = await scriptFiles()
})

troubles('Google Sheets', async workbook => {
  const book = new Book(spreadsheetOf(workbook, 'Europe/London'))
  giveLooks(book)
  let left = Number.POSITIVE_INFINITY
  const host = () => {
    const { realm } = openInSheets(files, book, 'FULL')
    const send = async (name: string, args: string): Promise<string> => {
      left -= 1
      return JSON.stringify(
        wireAnswer(() => {
          if (left < 0) throw new Error('NetworkError: Connection failure due to HTTP 0')
          return realm.call(name, ...(JSON.parse(args) as unknown[]))
        }),
      )
    }
    return sheetsHost(makeGoogle(realm.globals(), send).google.script.run, packageVersion())
  }
  return {
    hosts: [host(), host()],
    type: ({ sheet, row, column }, cell) => book.find(sheet)?.put(row, column, isDay(cell) ? cell.day : cell),
    rename(name, to) {
      const sheet = book.find(name)
      if (sheet !== undefined) sheet.name = to
    },
    drop(name) {
      book.sheets.splice(
        book.sheets.findIndex(sheet => sheet.name === name),
        1,
      )
    },
    cutAfter(requests) {
      left = requests
    },
    restore() {
      left = Number.POSITIVE_INFINITY
    },
    keeps: name => keeps(book, name),
    unmarked(name) {
      const { conditional, ...sheet } = keeps(book, name)
      return { ...sheet, conditional: conditional.filter(({ formula = '' }) => !isOurs(formula)) }
    },
  } satisfies Workplace
})

/** What a person has set beside the values: one thing of each kind, also on cells that are fixed and marked. */
function giveLooks(book: Book): void {
  const sheet = book.find('Return')
  if (sheet === undefined) return
  const area = { top: 1, left: 3, bottom: 5, right: 3 }
  const rule = {
    type: 'VALUE_IN_LIST',
    values: [['Green', 'Amber', 'Red'], true],
    allowInvalid: true,
  } as const
  for (let row = area.top; row <= area.bottom; row += 1)
    sheet.look(row, 3).rule = validation(worldOf(book), rule)
  Object.assign(sheet.look(2, 3), { format: '@', fill: '#00b050' })
  Object.assign(sheet.look(3, 2), { fill: '#ffff00' })
  sheet.merges = [{ top: 8, left: 0, bottom: 8, right: 2 }]
  sheet.protections = [{ area, mayEdit: true }]
  sheet.conditional = [
    { formula: '=$D2="Red"', colour: '#ff0000', areas: [area] },
    { formula: undefined, colour: '', areas: [area] },
    { formula: '=LEN("my own mark")>0', colour: '#00ff00', areas: [area] },
  ]
}

function keeps(book: Book, name: string) {
  const sheet = book.find(name)
  if (sheet === undefined) throw new RangeError(`There is no sheet ${name}`)
  const { id, hidden, rows, merges, protections, conditional, spills } = sheet
  const looks = sheet.places().map(({ look: { rule, ...look }, ...place }) => ({
    ...place,
    ...look,
    rule: numberOf(rule),
  }))
  return {
    id,
    name,
    hidden,
    protections,
    conditional,
    looks,
    rows: rows.map(row => [...row]),
    merges: [...merges],
    spills: [...spills],
  }
}

/** Rules are what they are, object by object. */
const RULES: unknown[] = []

function numberOf(rule: unknown): number {
  if (!RULES.includes(rule)) RULES.push(rule)
  return RULES.indexOf(rule)
}

function isOurs(formula: string): boolean {
  return formula.includes('Plan Returns mark')
}
