/**
 * Reads one workbook in a process of its own and prints how long it took and how much memory: `read-file.ts hucre FILE`
 * with the spreadsheet reader alone, `read-file.ts ours FILE` with everything that a check does.
 */
import { readXlsx } from 'hucre'
import { readFileSync } from 'node:fs'
import { check } from '../shared/check.ts'
import { readWorkbook } from '../src/file/read.ts'

const [reader, file = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))
const start = performance.now()
if (reader === 'hucre') await readXlsx(bytes)
else check(await readWorkbook(file, bytes))
console.log(
  JSON.stringify({ ms: performance.now() - start, megabytes: process.resourceUsage().maxRSS / 1024 }),
)
