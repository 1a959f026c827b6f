/** Reads and writes files away from the page, so that the page stays alive meanwhile. One worker takes one file. */
import { cellAt, type Workbook } from '../../shared/index.ts'
import type { CellEdit } from '../file/edits.ts'
import { FileProblem } from '../file/file-problem.ts'
import { readWorkbook } from '../file/read.ts'
import { CannotWrite } from '../file/write/cannot-write.ts'
import { receiverCopy } from '../file/write/receiver-copy.ts'
import { writeWorkbook, type Written } from '../file/write/write-workbook.ts'
import { blocksOf } from './blocks.ts'
import {
  type Answer,
  type CellToWrite,
  type Changes,
  type Copy,
  readRequest,
  type Request,
} from './messages.ts'

/** The part of the time that reading takes when a file is read, written and read again. */
const FIRST_READING = 0.4

addEventListener('message', ({ data }) => void take(readRequest(data)))

async function take({ name, file, changes, copy }: Request): Promise<void> {
  try {
    const bytes = typeof file === 'string' ? bytesOfBase64(file) : await bytesOfFile(name, file)
    if (changes === undefined) await readFile(name, bytes)
    else await writeChanges(name, bytes, changes, copy)
  } catch (problem) {
    if (problem instanceof FileProblem) say({ kind: 'problem', sentence: problem.sentence })
    else if (problem instanceof CannotWrite)
      say({ kind: 'problem', sentence: `"${name}" cannot be written. ${problem.message}` })
    else throw problem
  }
}

async function readFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const workbook = await readWorkbook(name, bytes, part => say({ kind: 'progress', part }))
  for (const block of blocksOf(workbook)) say({ kind: 'block', block })
  say({ kind: 'bytes', bytes }, [bytes.buffer])
}

async function writeChanges(
  name: string,
  bytes: Uint8Array,
  { cells, written, removed, marks }: Changes,
  copy: Copy | undefined,
): Promise<void> {
  const onPart = (part: number): void => say({ kind: 'progress', part: part * FIRST_READING })
  const workbook = await readWorkbook(name, bytes, onPart)
  const isInFile = (sheet: string): boolean => workbook.sheets.some(each => each.name === sheet)
  const result = await writeWorkbook(workbook, bytes, {
    cells: cells.map(cell => asEdit(workbook, cell)),
    written,
    removed: removed.filter(isInFile),
    // A sheet of ours that is not in the file comes without marks.
    marks: marks?.filter(({ sheet }) => isInFile(sheet)),
  })
  const given = copy === undefined ? result : await copied(name, result.bytes, copy)
  say({ kind: 'written', bytes: new Uint8Array(given.bytes), said: [...given.said] })
}

async function copied(name: string, bytes: Uint8Array, copy: Copy): Promise<Written> {
  return receiverCopy(await readWorkbook(name, bytes), bytes, copy)
}

function asEdit({ sheets }: Workbook, { sheet: name, row, column, after }: CellToWrite): CellEdit {
  const sheet = sheets.find(each => each.name === name)
  const before = sheet === undefined ? null : cellAt(sheet, row, column)
  return { sheet: name, row, column, before, after }
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
