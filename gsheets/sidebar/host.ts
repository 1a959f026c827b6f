import { markedAreas } from '../../shared/index.ts'
import type { CellChange, ColumnLooks, Host } from '../../src/host.ts'
import { type Answer, LIMITS, MOST_CHANGES } from '../calls.ts'
import { Spreadsheet } from './spreadsheet.ts'
import type { GoogleRun } from './google.ts'
import { writeSheet } from './own-sheets.ts'
import { Script } from './script.ts'

/**
 * The spreadsheet that is open in Google Sheets, over the script that runs there. Google tells a panel of no change and
 * counts every call, so that nobody is asked again and again: there is no `watch`.
 *
 * @param version of this build, which the script must be of as well
 */
export function sheetsHost(run: GoogleRun, version: string): Required<Omit<Host, 'watch' | 'waiting'>> {
  const script = new Script(run, version)
  const spreadsheet = new Spreadsheet(script)
  return {
    program: 'Google Sheets',
    limits: LIMITS,
    contents: () => spreadsheet.contents(),
    read: (name, reading = {}) => spreadsheet.read(name, reading),
    looks: async (sheet, column) => looksOf(await script.ask('looks', { sheet, column })),
    async select({ sheet, row, column }) {
      await script.ask('select', { sheet, row, column })
    },
    writeSheet(own) {
      spreadsheet.forget()
      return writeSheet(script, own)
    },
    async removeSheet(name) {
      spreadsheet.forget()
      await script.ask('removeSheet', { name })
    },
    async change(changes) {
      if (changes.length > MOST_CHANGES)
        throw new RangeError(
          `These are ${changes.length} changes, and Google Sheets takes ${MOST_CHANGES} at once: make them in smaller parts`,
        )
      spreadsheet.forget()
      return (await script.ask('change', { changes: changes.map(plain) })).refused
    },
    putFormula(formula) {
      spreadsheet.forget()
      return script.ask('putFormula', { formula })
    },
    async mark(marks) {
      await script.ask('mark', { marks: markedAreas(marks) })
    },
  }
}

function looksOf({ fills, dropDowns }: Answer<'looks'>): ColumnLooks {
  const byRow = fills.flatMap(({ top, bottom, colour }) =>
    Array.from({ length: bottom - top + 1 }, (_, at) => [top + at, colour] as const),
  )
  return { fills: new Map(byRow), dropDowns }
}

/** What else a change may carry stays here. */
function plain({ sheet, cell, before, after }: CellChange): CellChange {
  return { sheet, cell, before, after }
}
