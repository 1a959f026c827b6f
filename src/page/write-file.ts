import { askWorker, type Opening } from './ask-worker.ts'
import type { Changes, Request } from './messages.ts'

/** A file as it is to be saved, and what a person should know of it. */
export interface WrittenFile {
  readonly bytes: Uint8Array
  readonly said: readonly string[]
}

/**
 * Writes what was changed into a file, all else in it as it is, in a worker of its own. Rejects with an error whose message is one
 * sentence for people.
 */
export function writeFile(
  startWorker: () => Worker,
  request: Pick<Request, 'name' | 'file' | 'copy'> & { readonly changes: Changes },
  opening?: Opening,
): Promise<WrittenFile> {
  return askWorker(
    startWorker,
    request,
    answer => (answer.kind === 'written' ? { bytes: answer.bytes, said: answer.said } : undefined),
    opening,
  )
}
