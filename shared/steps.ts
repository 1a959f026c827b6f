/** A pause in a long job, so that the panel can draw. */
export const PAUSE = 'pause'
export type Pause = typeof PAUSE

/** A step is at most this many rows, or this many characters of text. */
export const STEP_ROWS = 500
export const STEP_TEXT = 200_000

/** Runs a stepwise job to its end. */
export function finish<T>(steps: Generator<Pause, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
