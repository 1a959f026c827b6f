import type { Workbook } from '../../shared/index.ts'
import { Assembly } from './blocks.ts'
import { readAnswer, type Request } from './messages.ts'

/** A file that was read: its workbook, and its bytes as they were. */
export interface OpenedFile {
  readonly name: string
  readonly workbook: Workbook
  readonly bytes: Uint8Array
}

/** How the reading of a file is followed and stopped. */
export interface Opening {
  /** Told how much of the file is read, from 0 to 1. */
  readonly onPart?: (part: number) => void
  /** When it is aborted, the worker ends at once and the reading rejects with the reason. */
  readonly signal?: AbortSignal
}

const STOPPED =
  'The part of this page that reads files has stopped: reload the page, and open a smaller file if it stops again'

/** Reads a file in a worker of its own. Rejects with an error whose message is one sentence for people. */
export function openFile(
  startWorker: () => Worker,
  request: Request,
  { onPart, signal }: Opening = {},
): Promise<OpenedFile> {
  return new Promise<OpenedFile>((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = startWorker()
    const assembly = new Assembly()
    let workbook: Workbook | undefined
    const end = (settle: () => void): void => {
      worker.terminate()
      signal?.removeEventListener('abort', abort)
      settle()
    }
    const abort = (): void => end(() => reject(signal?.reason as Error))
    signal?.addEventListener('abort', abort)
    worker.addEventListener('error', () => end(() => reject(new Error(STOPPED))))
    worker.addEventListener('message', ({ data }) => {
      const answer = readAnswer(data)
      if (answer.kind === 'progress') onPart?.(answer.part)
      else if (answer.kind === 'block') workbook = assembly.add(answer.block)
      else if (answer.kind === 'problem') end(() => reject(new Error(answer.sentence)))
      else if (workbook === undefined) end(() => reject(new Error(STOPPED)))
      else {
        const opened = { name: request.name, workbook, bytes: answer.bytes }
        end(() => resolve(opened))
      }
    })
    worker.postMessage(request, [])
  })
}
