/** Milliseconds of work before the page may draw and answer. */
const SLICE = 10

/** Long work in slices. Ask {@link Slices.isOver} often; when it is, wait for {@link Slices.next}. */
export class Slices {
  private end = performance.now() + SLICE
  private readonly signal: AbortSignal | undefined

  constructor(signal?: AbortSignal) {
    this.signal = signal
    signal?.throwIfAborted()
  }

  get isOver(): boolean {
    return performance.now() >= this.end
  }

  /** Lets the page draw and answer. Rejects with the reason when the work was called off. */
  async next(): Promise<void> {
    await pause()
    this.signal?.throwIfAborted()
    this.end = performance.now() + SLICE
  }
}

/** A message to oneself comes after what waits already, and without the 4 ms that timers take. */
function pause(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}
