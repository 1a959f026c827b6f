import type { GoogleRun } from '../../gsheets/sidebar/google.ts'
import { type CallName, decodeAsk, encodeOutcome, type Outcome } from '../../gsheets/calls.ts'
import { makeGoogle, wireAnswer } from './google-run.ts'

/** Of the panels and scripts of these tests. */
export const VERSION = '1.0.0'

/** A call that came to the script. */
export type Asked = ReturnType<typeof decodeAsk>

/** A script that says what a test wants to be said, behind google.script.run. */
export interface Scripted {
  readonly run: GoogleRun
  /** What it was asked, in order. */
  readonly asked: readonly Asked[]
  /** Signs of JSON of each call. */
  readonly sizes: readonly number[]
}

/**
 * @param say gives the outcome of a call; null for one that gets lost, undefined for none at all; throws what Google
 *   throws
 */
export function scripted(say: (asked: Asked) => Outcome | null | undefined): Scripted {
  const asked: Asked[] = []
  const sizes: number[] = []
  const { google } = makeGoogle(['answerPanel'], async (_, args) => {
    const [sent] = JSON.parse(args) as [string]
    sizes.push(sent.length)
    const call = decodeAsk(sent, VERSION)
    asked.push(call)
    let isSilent = false
    const answer = wireAnswer(() => {
      const outcome = say(call)
      isSilent = outcome === undefined
      return outcome ? encodeOutcome(outcome) : null
    })
    return isSilent ? new Promise<never>(() => undefined) : JSON.stringify(answer)
  })
  return { run: google.script.run, asked, sizes }
}

/** Rows of one sheet, as the script gives them. */
export function spreadsheetOf(rows: readonly (readonly string[])[], most = Infinity): Scripted {
  return scripted(({ call, ask }) => {
    if (call === 'contents') return { answer: contentsOf(rows.length, rows[0]?.length ?? 0) }
    if (call !== 'readRows') return { refused: `Not asked in these tests: ${call}` }
    const grid = rows.slice(ask.top, ask.top + Math.min(ask.rows, most))
    return { answer: { grid, merges: [], formulas: [], hidden: false } }
  })
}

export function contentsOf(rows: number, columns: number, zone = 'Europe/London') {
  return { file: 'Plan', zone, sheets: [{ name: 'Plan', rows, columns, hidden: false }] }
}

/** How often each call was made: { contents: 1, readRows: 3 }. */
export function countsOf({ asked }: Scripted): Partial<Record<CallName, number>> {
  const counts: Partial<Record<CallName, number>> = {}
  for (const { call } of asked) counts[call] = (counts[call] ?? 0) + 1
  return counts
}
