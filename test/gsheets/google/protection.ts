import type { Area } from '../../../shared/index.ts'
import type { BookSheet } from './book.ts'
import { exception } from './strict.ts'

/** The words of Google for a cell that the person may not edit. A protection that only warns does not hold a script back. */
export function expectUnlocked({ protections }: BookSheet, area: Area): void {
  for (const { area: locked, free = [], mayEdit, warningOnly } of protections) {
    if (mayEdit === true || warningOnly === true) continue
    if (locked === undefined ? !free.some(each => holds(each, area)) : meet(locked, area))
      throw exception(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      )
  }
}

export function meet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
}

/** Whether one area has all cells of the other in it. */
export function holds(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  )
}
