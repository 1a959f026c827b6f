import { FOLDER, buildGsheets, writeGsheets } from '../../../tools/gsheets/files.ts'
import { pushProblem } from '../../../tools/gsheets/problems.ts'
import { join } from 'node:path'
import type { StoredFile } from './answers.ts'
import { openLoopback } from './loopback.ts'

/**
 * What Google would hold: the add-on is built, pushed by the real clasp, and given back as the stand-in for Google stored
 * it. Whatever loads these files has come by the way that a person's copy comes. Takes about three seconds.
 */
export async function storedFiles(): Promise<readonly StoredFile[]> {
  const loopback = await openLoopback()
  try {
    const files = await buildGsheets()
    writeGsheets(files, join(loopback.folder, FOLDER))
    const problem = pushProblem(
      await loopback.clasp('push', '--force'),
      [...files.keys()].map(name => `${FOLDER}/${name}`),
    )
    if (problem !== undefined) throw problem
    return loopback.api.files
  } finally {
    await loopback.close()
  }
}
