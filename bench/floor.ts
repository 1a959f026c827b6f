import type { Day } from '../shared/sheet/cell.ts'
import type { InventedRow } from './invented.ts'
import { inventRows, RATINGS } from './invented.ts'
import { timeInTurns } from './measure.ts'
import type { Question } from './question.ts'
import { takes } from './question.ts'

const REF = /^A-(\d{1,3})(?:\.(\d{1,3}))?$/

interface Fault {
  readonly row: number
  readonly column: number
  readonly rule: string
}

/**
 * The floor: the checks of one sheet written out by hand, for a sheet whose columns are known and never move. Refs by form
 * and range, one ref on two actions, an action without words, lead (of what is not closed) and source filled in, ratings by
 * the key, dates and their order, refs whose objective is missing.
 */
export function checkByHand(rows: readonly InventedRow[]): readonly Fault[] {
  const ratings = new Set(RATINGS)
  const actions = new Map<string, string>()
  const objectives: { row: number; objective: string }[] = []
  const faults: Fault[] = []
  rows.forEach(([refCell, , actionCell, lead, ratingCell, state, start, due, , source], row) => {
    const put = (column: number, rule: string) => faults.push({ row, column, rule })
    const ref = refCell.trim()
    const action = actionCell.trim()
    const rating = ratingCell.trim()
    const match = REF.exec(ref)
    const objective = Number(match?.[1])
    if (match === null || objective < 1 || objective > 600 || match[2] === '0') put(0, 'form')
    else {
      const other = actions.get(ref)
      if (other === undefined) actions.set(ref, action)
      else if (other !== action) put(0, 'duplicate')
      if (match[2] !== undefined) objectives.push({ row, objective: `A-${objective}` })
      if (lead.trim() === '' && state.trim() !== 'Closed' && rating !== 'Complete') put(3, 'lead')
      if (source.trim() === '') put(9, 'source')
    }
    if (action === '') put(2, 'action')
    if (rating === '') put(4, 'unrated')
    else if (!ratings.has(rating)) put(4, 'rating')
    if (!isDay(start)) put(6, 'date')
    else if (!isDay(due)) put(7, 'date')
    else if (due.day < start.day) put(7, 'order')
  })
  for (const { row, objective } of objectives) {
    if (!actions.has(objective)) faults.push({ row, column: 0, rule: 'objective' })
  }
  return faults
}

function isDay(cell: Day | string): cell is Day {
  return typeof cell === 'object' && Number.isInteger(cell.day)
}

const ROWS = 100_000

/** What nobody can go below: the same rows touched, counted and checked by hand. */
export const floor: Question = {
  name: 'floor',
  title: `${ROWS} rows x 10 columns, by hand`,
  async answer() {
    const rows = inventRows(ROWS)
    const found = await timeInTurns({
      'touch every cell': () => {
        let filled = 0
        for (const row of rows) for (const cell of row) if (cell !== '' && cell !== null) filled += 1
        return filled
      },
      'trim every text': () => {
        let filled = 0
        for (const row of rows)
          for (const cell of row) if (typeof cell === 'string' && cell.trim() !== '') filled += 1
        return filled
      },
      'first row of every ref': () => {
        const first = new Map<string, number>()
        rows.forEach(([ref], row) => first.has(ref) || first.set(ref, row))
        return first
      },
      'the whole check': () => checkByHand(rows),
    })
    return Object.entries(found).map(([what, timing]) => takes(what, timing))
  },
}
