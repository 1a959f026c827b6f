import { closedInTheMiddle } from './trouble-closed.ts'
import { looksOfThePerson } from './trouble-marks.ts'
import { sheetsByHand } from './trouble-sheets.ts'
import { twoPeople } from './trouble-together.ts'
import type { OpenWorkplace } from './workplace.ts'

/** What may come between a panel and its workbook, in one program: a sentence is said, and nothing is lost. */
export function troubles(program: string, open: OpenWorkplace): void {
  twoPeople(program, open)
  closedInTheMiddle(program, open)
  sheetsByHand(program, open)
  looksOfThePerson(program, open)
}
