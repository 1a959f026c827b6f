import { hostContract } from './contract.ts'
import { writtenFile } from './written-file.ts'
import { xlsxOf } from './xlsx-of.ts'

hostContract(
  'an .xlsx file that is written after each change and opened again',
  async workbook => writtenFile(workbook.file, await xlsxOf(workbook)),
  ['looks', 'select', 'putFormula'],
)
