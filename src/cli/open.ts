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
    if (problem instanceof FileProblem) throw new Stop(`${problem.sentence}.`, problem)
    throw problem
  }
}

/** What a file holds; a missing file, a folder and one that may not be read each end in a sentence. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new Stop(`"${path}" is a folder: name a file in it.`)
    if (!found.isFile()) throw new Stop(`"${path}" is not a file: name a workbook (.xlsx) or a CSV file.`)
    return await readFile(path)
  } catch (problem) {
    if (problem instanceof Stop) throw problem
    throw new Stop(sentenceFor(path, (problem as NodeJS.ErrnoException).code), problem)
  }
}

function sentenceFor(path: string, code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ERR_INVALID_ARG_VALUE': // a name with a null character in it
      return `There is no file "${path}": check its name and its folder.`
    case 'EACCES':
    case 'EPERM':
      return `"${path}" may not be read: ask its owner for the right to read it.`
    case 'EBUSY':
      return `"${path}" is in use by another program: close it there.`
    default:
      return `"${path}" cannot be read (${code ?? 'the disk does not say why'}): copy it to this computer first.`
  }
}
