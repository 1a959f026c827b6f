/** A pause in a long job, so that a screen can be drawn. */
export const PAUSE = 'pause'
export type Pause = typeof PAUSE

/** A step is at most this many rows, or this many characters of text. */
export const STEP_ROWS = 500
export const STEP_TEXT = 200_000

/** Runs a stepwise job to its end. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Does one thing to each of many, in steps with a pause after each. */
export function* inSteps<T>(
  many: readonly T[],
  each: (one: T, place: number) => void,
): Generator<Pause, void> {
  for (let from = 0; from < many.length; from += STEP_ROWS) {
    const to = Math.min(from + STEP_ROWS, many.length)
    for (let place = from; place < to; place += 1) each(many[place] as T, place)
    yield PAUSE
  }
}

/** What is worked out in steps, and once for each return, sheet …, as long as somebody holds it. */
export interface WorkedOut<Of extends object, T> {
  of(of: Of): T
  steps(of: Of): Generator<Pause, T>
}

export function workedOut<Of extends object, T>(work: (of: Of) => Generator<Pause, T>): WorkedOut<Of, T> {
  const known = new WeakMap<Of, { readonly done: T }>()
  function* steps(of: Of): Generator<Pause, T> {
    const before = known.get(of)
    if (before !== undefined) return before.done
    const done = yield* work(of)
    known.set(of, { done })
    return done
  }
  return { of: of => known.get(of)?.done ?? finish(steps(of)), steps }
}
