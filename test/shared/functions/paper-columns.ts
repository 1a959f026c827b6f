import { sampleRows } from '../../samples/reading.ts'

/** A column of a paper as a person would select it, for example A28:A262. */
export async function columnOf(paper: string, letter: string, from = 1, to = Infinity): Promise<unknown[][]> {
  const rows = await sampleRows(`${paper}.xlsx`)
  return rows.slice(from - 1, to).map(row => [row[letter.charCodeAt(0) - 65] ?? null])
}
