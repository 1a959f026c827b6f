/** Reads files away from the page, so that the page stays alive meanwhile. One worker reads one file. */
import { FileProblem } from '../file/file-problem.ts'
import { readWorkbook } from '../file/read.ts'
import { blocksOf } from './blocks.ts'
import { type Answer, readRequest, type Request } from './messages.ts'

addEventListener('message', ({ data }) => void readFile(readRequest(data)))

async function readFile({ name, file }: Request): Promise<void> {
  try {
    const bytes = typeof file === 'string' ? bytesOfBase64(file) : await bytesOfFile(name, file)
    const workbook = await readWorkbook(name, bytes, part => say({ kind: 'progress', part }))
    for (const block of blocksOf(workbook)) say({ kind: 'block', block })
    say({ kind: 'bytes', bytes }, [bytes.buffer])
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem
    say({ kind: 'problem', sentence: problem.sentence })
  }
}

async function bytesOfFile(name: string, file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    throw new FileProblem('unreadable', name, cause)
  }
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}

function say(answer: Answer, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer })
}
