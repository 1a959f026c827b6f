import { cellName, notOneCell, parseCellName, type Spot, whyNotInto } from '../../shared/index.ts'
import type { Answer, Ask } from '../calls.ts'
import { Arrays } from './arrays.ts'
import { inWords } from './change.ts'
import { locked } from './lock.ts'
import { Refusal } from './refusal.ts'
import { columnsOf } from './standing.ts'

const AS_TEXT = '@'

/**
 * Puts a formula into the one cell that is selected, if nothing would be lost. The cell is looked at with nobody else of ours
 * writing meanwhile. A result of another formula that shows nothing there is told only by what comes of it: then the formula
 * is taken away again, as where Google cannot read it.
 */
export function putFormula({ formula }: Ask<'putFormula'>): Answer<'putFormula'> {
  return locked(() => {
    const { spot, inSheet } = selectedCell()
    const cells = columnsOf([
      { sheet: spot.sheet, cell: cellName(spot.row, spot.column), before: null, after: null },
    ])
    const stands = cells.standing(spot) ?? { cell: null }
    const first: unknown = inSheet.getRange(1, 1, 1, 1).getValues()[0]?.[0]
    refuse(whyNotInto({ ...spot, ...stands, first: typeof first === 'string' ? first : null }))
    const { range, format } = cells.target(spot)
    const arrays = new Arrays([{ ...spot, inSheet }])
    try {
      // A cell for text would show the formula itself.
      if (format === AS_TEXT) range.setNumberFormat('General')
      range.setFormula(formula)
      SpreadsheetApp.flush()
    } catch (error) {
      throw inWords(error)
    }
    const why = arrays.broken().length > 0 ? whyNotInto({ ...spot, ...IN_A_RESULT }) : whyNotRead(range)
    if (why !== '') {
      range.clearContent()
      if (format === AS_TEXT) range.setNumberFormat(format)
    }
    refuse(why)
    return spot
  })
}

const IN_A_RESULT = { cell: null, keeps: 'formula', first: null } as const

/** Where 0,5 is a half, a comma may not stand between the parts of a formula. */
function whyNotRead(range: GoogleRange): string {
  return range.getValues()[0]?.[0] === '#ERROR!'
    ? 'Google Sheets cannot read this formula here: copy it, and type ; in place of each comma between its parts'
    : ''
}

function selectedCell(): { readonly spot: Spot; readonly inSheet: GoogleSheet } {
  const ranges = SpreadsheetApp.getActiveSpreadsheet().getActiveRangeList()?.getRanges() ?? []
  const names = ranges.map(range => range.getA1Notation())
  const [first, ...others] = ranges
  const place = others.length === 0 ? parseCellName(names[0] ?? '') : undefined
  if (first === undefined || place === undefined) throw new Refusal(notOneCell(names.join(', ')))
  const inSheet = first.getSheet()
  return { spot: { sheet: inSheet.getName(), ...place }, inSheet }
}

function refuse(why: string): void {
  if (why !== '') throw new Refusal(why)
}
