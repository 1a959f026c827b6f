import { cellName, type Spot } from '../../../shared/index.ts'
import { type Desk, sentence } from '../desk.ts'
import type { PutFormula } from '../state.ts'
import { ended } from '../words.ts'

/** What takes a formula away again, by program; Delete does in all of them. */
const WAYS_BACK: ReadonlyMap<string, string> = new Map([
  ['Excel', 'Undo in Excel takes it away again.'],
  ['the page', 'Ctrl and Z in the sheet takes it away again.'],
])
const DELETE = 'Delete in that cell takes it away again.'

/** What takes longer is told. */
const SLOW = 1000

/** Puts a formula into the selected cell, one at a time. What came of it stands at its button and is said. */
export async function putFormula(desk: Desk, formula: string): Promise<void> {
  const { host, state } = desk
  if (host.putFormula === undefined || state.put?.isUnderWay === true) return
  const tell = (put: Omit<PutFormula, 'formula'>): void => desk.set({ put: { formula, ...put } })
  const underWay = (words: string): void => tell({ words, isUnderWay: true })
  underWay('')
  const slow = setTimeout(() => underWay('The formula is being put into the selected cell.'), SLOW)
  let words: string
  let isDone = false
  try {
    words = doneWords(await host.putFormula(formula), host.program)
    isDone = true
    // Who tells of no changes has told nobody of this one.
    if (!state.canWatch && desk.state.last !== undefined) desk.set({ mayHaveChanged: true })
  } catch (error) {
    words = ended(sentence(error))
  }
  clearTimeout(slow)
  tell({ words, isUnderWay: false, isDone })
  desk.notice(words)
}

function doneWords({ sheet, row, column }: Spot, program: string): string {
  return `The formula stands in ${cellName(row, column)} of “${sheet}”. ${WAYS_BACK.get(program) ?? DELETE}`
}
