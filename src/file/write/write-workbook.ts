import type { Workbook } from '../../../shared/index.ts'
import type { Mark } from '../../host.ts'
import { type Edits, isUnchanged } from '../edits.ts'
import { Fault, FileProblem } from '../file-problem.ts'
import type { FileSheet } from '../formula-cells.ts'
import { readXlsxWorkbook } from '../xlsx.ts'
import { CannotWrite } from './cannot-write.ts'
import { differenceFrom } from './read-back.ts'
import { requireWritable } from './refusals.ts'
import { WorkbookEditor } from './workbook-editor.ts'

/** A workbook as it is to be saved. */
export interface Written {
  readonly bytes: Uint8Array
  /** Sentences for the person: what else is other than before. */
  readonly said: readonly string[]
}

const CALCULATES_ON_LOAD =
  'Values have changed, so the program that opens the file next calculates all its formulas anew'

/**
 * An .xlsx with what was changed in it, and nothing else: every part that was not named keeps its bytes. The result is read
 * again and compared cell by cell before it is given out. Rejects with {@link CannotWrite} where that cannot be done.
 *
 * @param workbook what `readWorkbook` made of these bytes
 */
export async function writeWorkbook(workbook: Workbook, bytes: Uint8Array, edits: Edits): Promise<Written> {
  if (isUnchanged(edits)) return { bytes, said: [] }
  requireXlsx(bytes)
  requireWritable(workbook, edits.cells)
  const { marks, said } = allowedMarks(workbook, edits.marks)
  const written = await edited(bytes, async editor => {
    for (const sheet of new Set(edits.cells.map(edit => edit.sheet))) {
      const ofSheet = edits.cells.filter(edit => edit.sheet === sheet)
      await editor.writeCells(
        sheet,
        ofSheet.map(({ row, column, after }) => ({ row, column, cell: after })),
      )
    }
    for (const name of edits.removed) await editor.removeSheet(name)
    if (marks !== undefined) await editor.mark(marks)
    for (const own of edits.written) await editor.writeSheet(own)
    if (edits.cells.length > 0) await editor.calculateOnLoad()
  })
  await requireSame(workbook, edits, written)
  return { bytes: written, said: [...(edits.cells.length > 0 ? [CALCULATES_ON_LOAD] : []), ...said] }
}

/** Throws, with a sentence, when a file is none whose parts can be edited: a CSV. */
export function requireXlsx([first, second]: Uint8Array): void {
  if (first === 0x50 && second === 0x4b) return
  throw new CannotWrite(
    'Only Excel workbooks (.xlsx, .xlsm) are written, for a CSV file has no room for sheets and colours: save it as .xlsx first',
  )
}

/** The file after some editing. What cannot be read on the way is a sentence, like all that keeps it from being written. */
export async function edited(
  bytes: Uint8Array,
  edit: (editor: WorkbookEditor) => Promise<void>,
): Promise<Uint8Array> {
  try {
    const editor = await WorkbookEditor.open(bytes)
    await edit(editor)
    return await editor.bytes()
  } catch (thrown) {
    if (thrown instanceof Fault) throw new CannotWrite(new FileProblem(thrown.kind, '').sentence, thrown)
    // A part says of itself what cannot be, such as an element within what is replaced.
    throw thrown instanceof RangeError ? new CannotWrite(NOT_SAME, thrown) : thrown
  }
}

/** Throws unless a written file reads as the one before with its edits. */
export async function requireSame(
  before: Workbook,
  edits: Pick<Edits, 'cells' | 'written' | 'removed'>,
  written: Uint8Array,
): Promise<void> {
  let difference = ''
  try {
    difference = differenceFrom(before, edits, await readXlsxWorkbook(before.file, written, () => undefined))
  } catch (thrown) {
    throw new CannotWrite(NOT_SAME, thrown)
  }
  if (difference !== '') throw new CannotWrite(NOT_SAME, new Error(`Read back otherwise: ${difference}`))
}

const NOT_SAME =
  'It is built in a way that we cannot change without touching something else, so nothing was written: make the change in the program itself'

/** Nobody may format the cells of a protected sheet, so neither do we. */
function allowedMarks(
  { sheets }: Workbook,
  marks: readonly Mark[] | undefined,
): { readonly marks: readonly Mark[] | undefined; readonly said: readonly string[] } {
  const locked = sheets.filter((sheet: FileSheet) => sheet.kept?.lock !== undefined).map(({ name }) => name)
  const left = locked.filter(name => marks?.some(({ sheet }) => sheet === name))
  return {
    marks: marks?.filter(({ sheet }) => !locked.includes(sheet)),
    said: left.map(name => `Cells of "${name}" are not marked, because the sheet is protected`),
  }
}
