import { codeOf, inWords, mayBeDone } from './errors.ts'
import { followed, whatHolds } from './waiting.ts'

/** Milliseconds until an Excel that cannot wait by itself is asked again. */
const PAUSE = 500

/**
 * Runs a batch, from the beginning once more where a cell was being edited. Rejects with a sentence that a person can act on.
 *
 * @param sheet the sheet that the batch is about, for the sentence when it is gone
 */
export async function inExcel<T>(batch: Batch<T>, sheet = ''): Promise<T> {
  try {
    return await run(batch)
  } catch (error) {
    throw inWords(error, sheet)
  }
}

/** As {@link inExcel}, of a batch that writes: where the connection is lost, it is open whether it was done. */
export async function writeInExcel<T>(batch: Batch<T>): Promise<T> {
  try {
    return await run(batch)
  } catch (error) {
    throw mayBeDone(error) ?? inWords(error)
  }
}

/** As {@link inExcel}, with Excel's own errors. */
export function run<T>(batch: Batch<T>): Promise<T> {
  return followed(untilCellIsLeft(batch))
}

/** Excel of today waits by itself (Excel.RunOptions.delayForCellEdit); an older one refuses. */
async function untilCellIsLeft<T>(batch: Batch<T>): Promise<T> {
  for (;;) {
    try {
      return await Excel.run({ delayForCellEdit: true }, batch)
    } catch (error) {
      if (!(await isForEditing(codeOf(error)))) throw error
      await new Promise(done => setTimeout(done, PAUSE))
    }
  }
}

/** The first code has other reasons too, and those do not pass. */
async function isForEditing(code: string): Promise<boolean> {
  if (code === 'InvalidOperation') return (await whatHolds()) !== ''
  return code === 'InvalidOperationInCellEditMode'
}

type Batch<T> = (context: Excel.RequestContext) => Promise<T>

/** Whether this Excel has a set of the API beyond the one that the manifest asks for. */
export function supports(version: '1.12' | '1.13' | '1.17'): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version)
}
