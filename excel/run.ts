import { inWords } from './errors.ts'
import { followed } from './waiting.ts'

/**
 * Runs a batch. Where Excel can, it waits until the person has finished editing a cell (Excel.RunOptions.delayForCellEdit).
 * Rejects with a sentence that a person can act on.
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

/** As {@link inExcel}, with Excel's own errors. */
export function run<T>(batch: Batch<T>): Promise<T> {
  return followed(Excel.run({ delayForCellEdit: true }, batch))
}

type Batch<T> = (context: Excel.RequestContext) => Promise<T>

/** Whether this Excel has a set of the API beyond the one that the manifest asks for. */
export function supports(version: '1.12' | '1.13' | '1.17'): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version)
}
