import { noSuchSheet } from '../../src/host.ts'
import { type Answer, type Ask, type CallName, decodeOutcome, encodeAsk } from '../calls.ts'
import { inWords, lostAnswer, NOT_THERE, silence } from './errors.ts'
import type { GoogleRun } from './google.ts'

/** Seconds after which no answer is awaited any more. Every check begins with the contents, which Google has at hand. */
const CONTENTS_SECONDS = 45
/** A block of rows takes one or two, unless the spreadsheet is being calculated. */
const READING_SECONDS = 90
/** A script may first wait until another has let go of the spreadsheet. */
const WRITING_SECONDS = 150
const WRITES: ReadonlySet<CallName> = new Set([
  'stageRows',
  'finishSheet',
  'removeSheet',
  'change',
  'putFormula',
  'mark',
])

/** What Google answered, and how many signs that was. */
export interface Given<N extends CallName> {
  readonly answer: Answer<N>
  readonly size: number
}

/** The script that runs at Google, asked from the panel. */
export class Script {
  private hasEverAnswered = false
  private readonly run: GoogleRun
  private readonly version: string

  /** @param version of this panel; the script answers only panels of its own */
  constructor(run: GoogleRun, version: string) {
    this.run = run
    this.version = version
  }

  /** Rejects with a sentence, or with the signal's reason: then the answer is not awaited. */
  async ask<N extends CallName>(call: N, ask: Ask<N>, signal?: AbortSignal): Promise<Answer<N>> {
    return (await this.askMeasured(call, ask, signal)).answer
  }

  /** As {@link ask}, with the size of the answer. */
  async askMeasured<N extends CallName>(call: N, ask: Ask<N>, signal?: AbortSignal): Promise<Given<N>> {
    signal?.throwIfAborted()
    const given = await this.answerTo(encodeAsk(call, ask, this.version), call, signal)
    const outcome = decoded(call, given)
    if ('answer' in outcome) return { answer: outcome.answer, size: given.length }
    throw 'gone' in outcome ? noSuchSheet(outcome.gone) : new Error(outcome.refused)
  }

  private async answerTo(sent: string, call: CallName, signal: AbortSignal | undefined): Promise<string> {
    const isWriting = WRITES.has(call)
    const seconds = isWriting ? WRITING_SECONDS : call === 'contents' ? CONTENTS_SECONDS : READING_SECONDS
    let end = (): void => undefined
    try {
      const given = await new Promise<unknown>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(silence(seconds, isWriting, this.hasEverAnswered)),
          seconds * 1000,
        )
        const stop = (): void => reject(signal?.reason as Error)
        signal?.addEventListener('abort', stop)
        end = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', stop)
        }
        const runner = this.run
          .withSuccessHandler(resolve)
          .withFailureHandler(error => reject(inWords(error, isWriting)))
        if (runner.answerPanel === undefined) reject(inWords(NOT_THERE, false))
        else runner.answerPanel(sent)
      })
      this.hasEverAnswered = true
      if (typeof given !== 'string') throw lostAnswer(isWriting)
      return given
    } finally {
      end()
    }
  }
}

/** What the contract says of a wrong answer is a sentence for the person, not a fault of the panel. */
function decoded<N extends CallName>(call: N, given: string): ReturnType<typeof decodeOutcome<N>> {
  try {
    return decodeOutcome(call, given)
  } catch (error) {
    throw error instanceof TypeError ? new Error(error.message, { cause: error }) : error
  }
}
