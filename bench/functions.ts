import FormulaParser from 'fast-formula-parser'
import { FUNCTIONS } from '../shared/index.ts'
import { RATINGS, inventRows } from './invented.ts'
import { time, timeInTurns } from './measure.ts'
import type { Question } from './question.ts'
import { limit, ratio, takes } from './question.ts'

const CELLS = 100_000
/** The calls of a busy sheet, each about a paper of 86 ratings. */
const CALLS = 1000
const PAPER = 86

/** RAGSUMMARY beside the shortest code that counts anything, and beside COUNTIFs for the same table. */
export const functions: Question = {
  name: 'functions',
  title: `=RAGSUMMARY() over ${CELLS} cells, and ${CALLS} times over ${PAPER}`,
  async answer() {
    const cells = inventRows(CELLS).map(row => [row[4]])
    const headed = [['Status (RAG)'], ...cells]
    // Papers of one office: the same words, other counts.
    const papers = Array.from({ length: CALLS }, (_, i) => cells.slice(i, i + PAPER))
    const found = await timeInTurns({
      map: () => countInMap(cells),
      ours: () => ragsummary([cells]),
      headed: () => ragsummary([headed]),
    })
    const countIfs = await time(countIfTable(cells), 5)
    const calls = await timeInTurns({
      one: () => papers.map(() => ragsummary([papers[0]])),
      each: () => papers.map(paper => ragsummary([paper])),
    })
    return [
      takes('a bare Map', found.map),
      ratio('RAGSUMMARY', found.ours, found.map, 2),
      ratio('RAGSUMMARY, with a heading in the range', found.headed, found.map, 2),
      takes("fast-formula-parser's COUNTIFs for the same table", countIfs),
      ratio('RAGSUMMARY beside them', found.ours, countIfs, 1),
      { ...limit(`${CALLS} calls on one paper`, calls.one.min, 'ms', 25), timing: calls.one },
      { ...limit(`${CALLS} calls on ${CALLS} papers`, calls.each.min, 'ms', 25), timing: calls.each },
    ]
  },
}

function ragsummary(args: readonly unknown[]): unknown {
  return FUNCTIONS.find(({ name }) => name === 'RAGSUMMARY')?.call(args)
}

function countInMap(cells: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const row of cells) for (const rating of row) found.set(rating, (found.get(rating) ?? 0) + 1)
  return found
}

/** What somebody without us types: a COUNTIF for each rating, their sum, and each share of it. */
function countIfTable(cells: readonly (readonly string[])[]): () => readonly number[] {
  const place = { sheet: 'Sheet1', row: 1, col: 2 }
  const parser = new FormulaParser({
    onCell: ({ row, col }) => cells[row - 1]?.[col - 1],
    onRange: ({ from, to }) => cells.slice(from.row - 1, to.row),
  })
  return () => {
    const counts = RATINGS.map(rating =>
      Number(parser.parse(`COUNTIF(A1:A${cells.length},"${rating}")`, place)),
    )
    const total = counts.reduce((sum, count) => sum + count, 0)
    return [...counts, total, ...counts.map(count => Math.round((count / total) * 1000) / 10)]
  }
}
