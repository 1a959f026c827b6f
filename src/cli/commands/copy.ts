import { basename } from 'node:path'
import { FileProblem } from '../../file/file-problem.ts'
import { readWorkbook } from '../../file/read.ts'
import { receiverCopy } from '../../file/write/receiver-copy.ts'
import { readBytes } from '../open.ts'
import type { Values } from '../options.ts'
import { printPage } from '../output.ts'
import { wrapped } from '../page.ts'
import { requireSameKind, saveNew } from '../save-file.ts'
import { Stop } from '../stop.ts'
import { asStop } from '../write-checked.ts'

/** Writes a copy for somebody without the add-in; the workbook itself stays as it is. */
export async function runCopy([path = '', out = '']: readonly string[], values: Values): Promise<number> {
  requireSameKind(path, out)
  const bytes = await readBytes(path)
  const workbook = await readWorkbook(basename(path), bytes).catch((problem: unknown) => {
    throw problem instanceof FileProblem ? new Stop(`${problem.sentence}.`, problem) : problem
  })
  const withoutSheets = values['without-sheets'] === true
  const { bytes: written, said } = await asStop(path, receiverCopy(workbook, bytes, { withoutSheets }))
  await saveNew(out, written)
  printPage([`"${out}" is written.`, ...said.map(each => `${each}.`)].flatMap(each => wrapped(each)))
  return 0
}
