// Makes samples/*.xlsx: the five papers as workbooks, a tidy return and a broken one. `node tools/run.mjs tools/samples.ts`
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bytesOf } from './samples/book.ts'
import { sampleBooks } from './samples/all.ts'

for (const book of sampleBooks()) {
  const bytes = await bytesOf(book)
  writeFileSync(join('samples', book.file), bytes)
  console.log(`samples/${book.file}: ${book.rows.length} rows, ${bytes.length} bytes`)
}
