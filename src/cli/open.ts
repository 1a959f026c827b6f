import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Workbook } from '../../shared/index.ts'
import { FileProblem } from '../file/file-problem.ts'
import { readWorkbook } from '../file/read.ts'
import { Stop } from './stop.ts'

/** A workbook from the disk. Rejects with a {@link Stop} that says what is wrong with the file and what to do. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const bytes = await readBytes(path)
  try {
    return await readWorkbook(basename(path), bytes)
  } catch (problem) {
    throw new Stop(problem instanceof FileProblem ? problem.sentence : `"${path}" cannot be read`, problem)
  }
}

/** What a file holds; a missing file, a folder and one that may not be read each end in a sentence. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw new Stop(`"${path}" is a folder: name a file in it`)
    return await readFile(path)
  } catch (problem) {
    if (problem instanceof Stop) throw problem
    throw new Stop(sentenceFor(path, problem as NodeJS.ErrnoException), problem)
  }
}

function sentenceFor(path: string, { code }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `"${path}" is not there: check the name and the folder`
    case 'EACCES':
    case 'EPERM':
      return `"${path}" may not be read: ask its owner for the right to read it`
    default:
      return `"${path}" cannot be read (${code ?? 'the disk does not say why'}): copy it to this computer first`
  }
}
