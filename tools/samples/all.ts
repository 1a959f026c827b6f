import type { SampleBook } from './book.ts'
import { brokenBook } from './broken.ts'
import { cleanBook } from './clean.ts'
import { deliveryBook } from './delivery.ts'
import { deliveryScanBook } from './delivery-scan.ts'
import { frameworkBook } from './framework.ts'
import { mappingBook } from './mapping.ts'
import { planBook } from './plan.ts'
import { updateBook } from './update.ts'

/** Every sample workbook, from the texts in samples/papers and the data beside this file. */
export function sampleBooks(): SampleBook[] {
  return [
    updateBook(),
    mappingBook(),
    deliveryBook(),
    deliveryScanBook(),
    frameworkBook(),
    planBook(),
    cleanBook(),
    brokenBook(),
  ]
}
