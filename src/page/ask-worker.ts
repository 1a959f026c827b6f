import { type Answer, readAnswer, type Request } from './messages.ts'

/** How work on a file is followed and stopped. */
export interface Opening {
  /** Told how much of it is done, from 0 to 1. */
  readonly onPart?: (part: number) => void
  /** When it is aborted, the worker ends at once and the work rejects with the reason. */
  readonly signal?: AbortSignal
}

const STOPPED =
  'The part of this page that reads and writes files has stopped: reload the page, and open a smaller file if it stops again'

/**
 * Gives a file to a worker of its own, until one of its answers is the last. Rejects with an error whose message is one
 * sentence for people.
 *
 * @param last what an answer comes to when it is the last; undefined when more are to come
 */
export function askWorker<T>(
  startWorker: () => Worker,
  request: Request,
  last: (answer: Answer) => T | undefined,
  { onPart, signal }: Opening = {},
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = startWorker()
    const end = (settle: () => void): void => {
      worker.terminate()
      signal?.removeEventListener('abort', abort)
      settle()
    }
    const abort = (): void => end(() => reject(signal?.reason as Error))
    const stopped = (): void => end(() => reject(new Error(STOPPED)))
    signal?.addEventListener('abort', abort)
    worker.addEventListener('error', stopped)
    worker.addEventListener('message', ({ data }) => {
      const answer = readAnswer(data)
      if (answer.kind === 'progress') return onPart?.(answer.part)
      if (answer.kind === 'problem') return end(() => reject(new Error(answer.sentence)))
      const result = last(answer)
      if (result !== undefined) end(() => resolve(result))
      else if (answer.kind !== 'block') stopped()
    })
    worker.postMessage(request, [])
  })
}
