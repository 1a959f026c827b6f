import type { Workbook } from '../../shared/index.ts'
import { askWorker, type Opening } from './ask-worker.ts'
import { Assembly } from './blocks.ts'
import type { Request } from './messages.ts'

/** A file that was read: its workbook, and its bytes as they were. */
export interface OpenedFile {
  readonly name: string
  readonly workbook: Workbook
  readonly bytes: Uint8Array
}

/** Reads a file in a worker of its own. Rejects with an error whose message is one sentence for people. */
export function openFile(
  startWorker: () => Worker,
  { name, file }: Pick<Request, 'name' | 'file'>,
  opening?: Opening,
): Promise<OpenedFile> {
  const assembly = new Assembly()
  let workbook: Workbook | undefined
  return askWorker(
    startWorker,
    { name, file },
    answer => {
      if (answer.kind === 'block') workbook = assembly.add(answer.block)
      return answer.kind === 'bytes' && workbook !== undefined
        ? { name, workbook, bytes: answer.bytes }
        : undefined
    },
    opening,
  )
}
