import { type Answer, type CallName, type Calls, decodeAsk, encodeOutcome, type Outcome } from '../calls.ts'
import { change } from './change.ts'
import { looks } from './looks.ts'
import { mark } from './mark.ts'
import { finishSheet, removeSheet, stageRows } from './own-sheets.ts'
import { contents, readRows } from './read.ts'
import { putFormula } from './put-formula.ts'
import { Refusal, SheetGone, traced, VERSION } from './refusal.ts'
import { select } from './select.ts'

const CALLED: Calls = {
  contents,
  readRows,
  looks,
  select,
  stageRows,
  finishSheet,
  removeSheet,
  change,
  putFormula,
  mark,
}

/**
 * Answers the panel. What it must know comes back as an outcome; what Google refuses goes on as Google's error, which the
 * panel puts into words.
 */
export function answerPanel(sent: unknown): string {
  refuseInCells()
  return encodeOutcome(outcomeOf(sent))
}

function outcomeOf(sent: unknown): Outcome {
  const asked = decoded(sent)
  if (!('call' in asked)) return asked
  try {
    return { answer: (CALLED[asked.call] as (ask: unknown) => Answer<CallName>)(asked.ask) }
  } catch (error) {
    if (error instanceof SheetGone) return { gone: error.sheet }
    if (error instanceof Refusal) return { refused: error.message }
    throw traced(error, asked.call)
  }
}

function decoded(sent: unknown): ReturnType<typeof decodeAsk> | { readonly refused: string } {
  try {
    return decodeAsk(sent, VERSION)
  } catch (error) {
    if (error instanceof TypeError) return { refused: error.message }
    throw error
  }
}

/**
 * Whatever the panel can call, a formula can call as well. There Google gives no user interface ("Custom functions in Google
 * Sheets": they never ask, and show nothing), which tells the two apart.
 */
function refuseInCells(): void {
  try {
    SpreadsheetApp.getUi()
  } catch {
    throw new Error('This is no function for cells: choose Extensions, Plan Returns, Open the panel')
  }
}
