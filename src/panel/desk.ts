import type { RefusedChange } from '../../shared/index.ts'
import { type Host, OutcomeUnknown } from '../host.ts'
import type { LastCheck, PanelState } from './state.ts'

/** Why nothing was written, or not all of it: a sentence, and the cells that stood in the way. */
export interface Refusal {
  /** 'Nothing was written' when left out. */
  readonly title?: string
  readonly sentence: string
  readonly refused: readonly RefusedChange[]
}

/** What the session lends to those who write into the workbook for it. */
export interface Desk {
  readonly host: Host
  readonly state: PanelState
  set(change: Partial<PanelState>): void
  /** A short answer to what was done. */
  notice(words: string): void
  now(): Date
  /** Checks the workbook as it is now; undefined when that was stopped or failed, and the state says why. */
  fresh(): Promise<LastCheck | undefined>
}

export const NOTHING_WRITTEN = 'Nothing was written'

/** What is done within this time is not worth a word. */
const SLOW = 1000

/**
 * Does one piece of work on the workbook at a time: what is asked for while another is under way is not done. `words` say
 * what is done, where it takes long. A rejection is a refusal with its sentence. Afterwards the workbook is checked anew.
 */
export async function work(
  desk: Desk,
  words: string,
  job: () => Promise<Refusal | undefined>,
): Promise<boolean> {
  if (desk.state.working !== '') return false
  desk.set({ working: words, refusal: undefined, done: undefined })
  const slow = setTimeout(() => desk.set({ slow: true }), SLOW)
  let refusal: Refusal | undefined
  try {
    refusal = await job()
  } catch (error) {
    const unknown = error instanceof OutcomeUnknown ? { title: 'This may have been written' } : {}
    refusal = { ...unknown, sentence: sentence(error), refused: [] }
  }
  clearTimeout(slow)
  desk.set({ slow: false, refusal })
  if (refusal !== undefined) desk.notice(`${refusal.title ?? NOTHING_WRITTEN}. ${refusal.sentence}`)
  if (!desk.state.stopped) await desk.fresh()
  desk.set({ working: '' })
  return refusal === undefined
}

/** Reads back what was just written. Where that fails, it is open whether it is kept. */
export async function readBack<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw new OutcomeUnknown(sentence(error), { cause: error })
  }
}

/** What is said where the workbook could not be read before something was to be written. */
export function notRead({ state }: Desk): Refusal {
  const why = state.stopped ? 'It was stopped before.' : 'The workbook could not be read.'
  return { sentence: why, refused: [] }
}

/** Programs reject with sentences; a fault of our own has none that would help a person. */
export function sentence(error: unknown): string {
  if (error instanceof TypeError || error instanceof ReferenceError)
    return `The panel stopped at a fault of its own (${error.message}). Copy the details for support from the menu above.`
  return error instanceof Error ? error.message : String(error)
}
