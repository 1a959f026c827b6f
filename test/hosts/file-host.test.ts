import type { Workbook } from '../../shared/index.ts'
import { fileHost } from '../../src/file/host.ts'
import { readWorkbook } from '../../src/file/read.ts'
import { hostContract } from './contract.ts'
import type { Opened } from './opened.ts'
import { xlsxOf } from './xlsx-of.ts'

/** A file has no cursor; `looks` is not needed where `read` tells them. */
const WITHOUT = ['looks', 'select', 'putFormula'] as const

function opened(workbook: Workbook): Opened {
  const host = fileHost(workbook)
  return {
    host,
    links: name => host.edits().written.find(written => written.name === name)?.links ?? [],
    marks: () => host.edits().marks ?? [],
  }
}

hostContract('a workbook that was read', async workbook => opened(workbook), WITHOUT)
hostContract(
  'an .xlsx file',
  async workbook => opened(await readWorkbook(workbook.file, await xlsxOf(workbook))),
  WITHOUT,
)
