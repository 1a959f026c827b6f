import { basename } from 'node:path'
import { findingMarks, foldHeading, issueColumns, issuesSheet } from '../../shared/index.ts'
import { type FileHost, fileHost } from '../file/host.ts'
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
  const { write, 'in-place': inPlace, mark, columns, csv } = values
  if (write !== undefined && inPlace === true) throw new Stop('Give --write or --in-place, not both.')
  if (write !== undefined && files > 1)
    throw new Stop('--write names one file: give one file to check, or --in-place to write into each.')
  if (columns !== undefined && csv !== true && !asksToWrite(values))
    throw new Stop('--columns belongs to --csv, --write or --in-place.')
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
  const { checked, report, explained } = file
  const host = fileHost(checked.now.workbook)
  await host.writeSheet(issuesSheet({ report, now: checked.now }, explained, columnsOf([file], values)))
  const open = report.findings.filter(
    ({ id, severity }) => severity !== 'information' && explained.states.get(id)?.state !== 'explained',
  )
  const marks = findingMarks(open)
  if (values.mark === true) await host.mark(marks)
  const { out, said } = await saveChanged(file, host, values)
  const colours =
    values.mark === true ? ` and ${marks.length} coloured ${marks.length === 1 ? 'cell' : 'cells'}` : ''
  return [`"${out}" is written, with the sheet "Plan issues"${colours}.`, ...said]
}

/** The columns that are to be repeated beside each finding, as one of the returns heads them. */
export function columnsOf(files: readonly CheckedFile[], { columns }: Values): readonly string[] {
  const known = [...new Set(files.flatMap(({ checked: { now } }) => issueColumns(now)))]
  const asked = (columns ?? '').split(';').map(each => each.trim())
  return asked.flatMap(each => {
    const found = known.find(heading => foldHeading(heading) === foldHeading(each))
    if (each === '' || found !== undefined) return found ?? []
    throw new Stop(`There is no column "${each}". There is: ${known.join('; ')}.`)
  })
}

/**
 * Saves the workbook of a file with what was changed through `host`, where the command line says. Rejects with a
 * {@link Stop}; nothing is written then.
 */
export async function saveChanged(
  { path, checked }: CheckedFile,
  host: FileHost,
  values: Values,
): Promise<{ readonly out: string; readonly said: readonly string[] }> {
  if (values.write !== undefined) requireSameKind(path, values.write)
  const bytes = await readBytes(path)
  const writing = writeWorkbook(checked.now.workbook, bytes, host.edits())
  const { bytes: written, said } = await asStop(path, writing)
  return { out: await save(path, bytes, written, values), said: said.map(each => `${each}.`) }
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
