import { type Cell, cellText, isDay, showIsoDay } from '../../../shared/index.ts'

/** A cell as people read it: a date in words, '15 June 2025', as the messages write it; all else as its text. */
export function cellShown(cell: Cell): string {
  const text = cellText(cell)
  return isDay(cell) ? showIsoDay(text) : text
}
