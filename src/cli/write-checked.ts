import { basename } from 'node:path'
import { findingMarks, issuesSheet } from '../../shared/index.ts'
import { fileHost } from '../file/host.ts'
import { CannotWrite } from '../file/write/cannot-write.ts'
import { type Written, writeWorkbook } from '../file/write/write-workbook.ts'
import type { CheckedFile } from './check-file.ts'
import { readBytes } from './open.ts'
import type { Values } from './options.ts'
import { requireSameKind, saveInPlace, saveNew } from './save-file.ts'
import { Stop } from './stop.ts'

/** Whether a command line asks for the workbook to be written. */
export function asksToWrite({ write, 'in-place': inPlace }: Values): boolean {
  return write !== undefined || inPlace === true
}

/** Throws a {@link Stop} for options that do not go together; `files` is how many are checked. */
export function requireOnePlace(values: Values, files: number): void {
  const { write, 'in-place': inPlace, mark } = values
  if (write !== undefined && inPlace === true) throw new Stop('Give --write or --in-place, not both.')
  if (write !== undefined && files > 1)
    throw new Stop('--write names one file: give one file to check, or --in-place to write into each.')
  if (mark === true && !asksToWrite(values))
    throw new Stop(
      '--mark colours cells of the file that is written: give --write OUT.xlsx or --in-place too.',
    )
}

/**
 * Writes the workbook with the sheet `Plan issues`, and with marks where they are asked for. Gives sentences that say what
 * was written. Rejects with a {@link Stop}; the file that was checked is then as it was.
 */
export async function writeChecked(file: CheckedFile, values: Values): Promise<readonly string[]> {
  const { path, checked, report, explained } = file
  if (values.write !== undefined) requireSameKind(path, values.write)
  const bytes = await readBytes(path)
  const { workbook } = checked.now
  const host = fileHost(workbook)
  await host.writeSheet(issuesSheet({ report, now: checked.now }, explained))
  const open = report.findings.filter(
    ({ id, severity }) => severity !== 'information' && explained.states.get(id)?.state !== 'explained',
  )
  const marks = findingMarks(open)
  if (values.mark === true) await host.mark(marks)
  const { bytes: written, said } = await asStop(path, writeWorkbook(workbook, bytes, host.edits()))
  const out = await save(path, bytes, written, values)
  const colours =
    values.mark === true ? ` and ${marks.length} coloured ${marks.length === 1 ? 'cell' : 'cells'}` : ''
  return [`"${out}" is written, with the sheet "Plan issues"${colours}.`, ...said.map(each => `${each}.`)]
}

/** Whatever keeps a file from being written, as a sentence that names it. */
export async function asStop(path: string, writing: Promise<Written>): Promise<Written> {
  try {
    return await writing
  } catch (problem) {
    if (!(problem instanceof CannotWrite)) throw problem
    throw new Stop(`"${basename(path)}" cannot be written. ${problem.message}.`, problem)
  }
}

async function save(
  path: string,
  before: Uint8Array,
  written: Uint8Array,
  { write }: Values,
): Promise<string> {
  if (write === undefined) await saveInPlace(path, written, before)
  else await saveNew(write, written)
  return write ?? path
}
