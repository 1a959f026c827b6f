import type { Plan } from '../plan/plan.ts'
import { isBlank } from '../sheet/cell.ts'
import { isNote } from './judge.ts'
import { joinPieces, readLabel } from './labels.ts'
import type { RowKind } from './return.ts'
import type { RowState } from './row-state.ts'
import { cellText, plainText } from './text.ts'

/** Reads text below an action, spread over the row's cells: a labelled line ('Lead: …'), or text carried over. */
export function readText(state: RowState, row: number): RowKind {
  const { sheet, labels, plan } = state.facts
  const cells = state.cells.row(row)
  const column = cells.findIndex(cell => !isBlank(cell)) + sheet.left
  const pieces = cells.filter(cell => !isBlank(cell)).map(cellText)
  const text = joinPieces(pieces, whole => isKnownPost(whole, plan.plan.leads))
  if (state.current === undefined) return 'note'
  const label = readLabel(text, labels)
  if (label === undefined) return isNote(text) ? 'note' : state.addContinuation(row, text, column)
  if (label.field === 'update') {
    state.addContinuation(row, label.text, column)
    return 'update'
  }
  state.setLabelled(label.field, plainText(label.text).trim(), row, column)
  return 'lead'
}

function isKnownPost(text: string, leads: Plan['leads']): boolean {
  const end = text.replace(/^[^:]{0,14}:\s*\(?/, '')
  return leads.some(({ post, aliases }) => post === end || aliases.includes(end))
}
