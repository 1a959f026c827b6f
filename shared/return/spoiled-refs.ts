import type { Cell, Day } from '../sheet/cell.ts'
import { isDay } from '../sheet/cell.ts'
import { likelyCodes } from '../plan/spoiled-ref.ts'
import { fieldCell } from './fields.ts'
import type { ActionRecord, Return } from './return.ts'
import { inSteps } from '../steps.ts'
import type { Pause } from '../steps.ts'

/** A ref that the spreadsheet changed while it was typed: '2-1' became a date, '1.10' the number 1.1. */
export interface SpoiledRef {
  readonly record: ActionRecord
  readonly cell: Day | number
  /** What was typed, likeliest first; [] when it cannot be told. */
  readonly codes: readonly string[]
}

/** Where more than this share of the refs of a sheet are dates, dates are how its refs are written. */
const FEW = 0.2

/** Finds the refs of a return that are no longer what was typed. */
export function* spoiledRefs(now: Return): Generator<Pause, readonly SpoiledRef[]> {
  const { refs, odd } = yield* oddRefs(now.records)
  const keepsDates = odd.filter(({ cell }) => isDay(cell)).length > refs * FEW
  return odd.flatMap(({ record, cell, before }): SpoiledRef[] => {
    if (isDay(cell)) {
      const isSpoiled = !keepsDates && !(record.fits && record.read !== undefined)
      return isSpoiled ? [{ record, cell, codes: typedAsDate(cell, now) }] : []
    }
    const next = before !== undefined && before.table === record.table ? nextCode(before.ref) : ''
    if (next !== '' && next !== record.ref && Number(next) === cell) return [{ record, cell, codes: [next] }]
    return record.fits ? [] : [{ record, cell, codes: [] }]
  })
}

/** A ref that is no text: a spreadsheet changes no other. */
export function mayBeSpoiled(record: ActionRecord): boolean {
  return isDateOrNumber(fieldCell(record, 'ref'))
}

function isDateOrNumber(cell: Cell): cell is Day | number {
  return typeof cell === 'number' || isDay(cell)
}

/** How many actions have a ref, and those whose ref is no text, each with the action before it that has one. */
function* oddRefs(records: readonly ActionRecord[]) {
  const odd: { record: ActionRecord; cell: Day | number; before: ActionRecord | undefined }[] = []
  let refs = 0
  let before: ActionRecord | undefined
  yield* inSteps(records, record => {
    if (record.ref === '') return
    const cell = fieldCell(record, 'ref')
    if (isDateOrNumber(cell)) odd.push({ record, cell, before })
    refs += 1
    before = record
  })
  return { refs, odd }
}

/** The code after '1.9' is '1.10', which a cell of numbers shows as 1.1; '' when a ref does not end so. */
export function nextCode(ref: string): string {
  const match = /^(\d{1,4})\.(\d{0,3}9)$/.exec(ref)
  return match === null ? '' : `${match[1] ?? ''}.${Number(match[2]) + 1}`
}

/** The codes that may have been typed; those that the plan accepts alone, else the likeliest. */
function typedAsDate(cell: Day, now: Return): readonly string[] {
  const codes = likelyCodes(cell)
  const fitting = codes.filter(code => now.plan.readRef(code) !== undefined)
  return fitting.length > 0 ? fitting : codes.slice(0, 1)
}
