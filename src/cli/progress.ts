import { basename } from 'node:path'
import { plain } from '../file/plain-text.ts'

/** Work that is done sooner goes without a word. */
const PATIENCE = 1000
/** Milliseconds between two words of it. */
const PACE = 500

interface Stream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/**
 * Says on standard error that work goes on, once it takes longer than a second: a line that counts the seconds at a
 * terminal, a single line elsewhere.
 */
export class Progress {
  private readonly text: string
  private readonly stream: Stream
  private readonly clock: () => number
  private readonly begun: number
  private said = -Infinity

  constructor(path: string, stream: Stream = process.stderr, clock: () => number = () => performance.now()) {
    this.text = `Checking ${plain(basename(path))}`
    this.stream = stream
    this.clock = clock
    this.begun = clock()
  }

  /** Runs a stepwise job to its end. */
  run<T>(steps: Generator<unknown, T>): T {
    for (;;) {
      this.say()
      const step = steps.next()
      if (step.done === true) return step.value
    }
  }

  /** Clears the line. */
  end(): void {
    if (this.stream.isTTY === true && this.said > -Infinity) this.stream.write('\r\u001b[K')
  }

  private say(): void {
    const passed = this.clock() - this.begun
    if (passed < PATIENCE || passed - this.said < PACE) return
    const isFirst = this.said === -Infinity
    this.said = passed
    if (this.stream.isTTY === true) this.stream.write(`\r${this.text}: ${Math.round(passed / 1000)} s`)
    else if (isFirst) this.stream.write(`${this.text} …\n`)
  }
}
