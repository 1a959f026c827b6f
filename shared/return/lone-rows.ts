import type { Field } from '../plan/plan.ts'
import type { ReadRef } from '../plan/refs.ts'
import { cellAt } from '../sheet/workbook.ts'
import {
  couldBeHeading,
  isNote,
  isOrdinal,
  isTotal,
  isUnfinished,
  looksLikeRef,
  startsMidSentence,
} from './judge.ts'
import { readLabel } from './labels.ts'
import type { RowKind, Section } from './return.ts'
import type { RowState } from './row-state.ts'
import { readText } from './text-rows.ts'
import { cellText } from './text.ts'

/** What a lone row needs of its reader beside the open state. */
export interface LoneRowContext {
  readonly readSection: (text: string, row: number, column: number) => Section | undefined
  /** What an earlier row was. */
  readonly kindOf: (row: number) => RowKind | undefined
  /** Says of a later row, before it is read, what it is. */
  readonly claim: (row: number, kind: RowKind) => void
}

/** Reads a row with one filled cell: a heading, a note, a label, text carried over, or a row cut into one line per cell. */
export function readLone(state: RowState, row: number, column: number, context: LoneRowContext): RowKind {
  const { sheet, columns, arrangement, labels, plan } = state.facts
  const text = cellText(cellAt(sheet, row, column))
  const section = context.readSection(text, row, column)
  if (section !== undefined) return state.openSection(section)
  const isRefColumn = column === columns.get('ref')
  const read = isRefColumn || !columns.has('ref') ? plan.readRef(text, state.known) : undefined
  if (read !== undefined && state.hasPatterns) return readExploded(state, row, column, text, read, context)
  if (state.current !== undefined && readLabel(text, labels) !== undefined) return readText(state, row)
  if (isHeadingPiece(state, text)) return context.kindOf(row - 1) === 'header' ? 'header' : 'note'
  if (isNote(text) || isTotal(text)) return 'note'
  if (column === columns.get('status')) {
    const word = state.cells.status(row)
    return word.entry !== undefined && arrangement === 'below' ? state.addUpdate(row, word) : 'note'
  }
  if (!columns.has('ref') && column === columns.get('title')) return readLoneTitle(state, row, column, text)
  const isTextColumn = column === columns.get('title') || column === columns.get('update')
  if (isTextColumn && !isRefColumn) return judgeText(state, row, column, text)
  if (labels.size > 0 && state.current !== undefined && !couldBeHeading(text)) return readText(state, row)
  if (couldBeHeading(text) && startsSomething(state, row + 1)) return state.startSection(row, text, text)
  return 'note'
}

/** A line of a header that was printed over several lines: 'STATUS', '(RAG)', the plan's own words for a column. */
function isHeadingPiece({ facts }: RowState, text: string): boolean {
  return (
    text.length <= 80 &&
    facts
      .index(text)
      .some(({ field, rank }) => rank < 0 || (field === 'status' && /\b(?:rag|status)\b/i.test(text)))
  )
}

/** No ref column: a title alone is a heading when something follows under it, else an action with nothing filled in. */
function readLoneTitle(state: RowState, row: number, column: number, text: string): RowKind {
  if (isUnfinished(state.lastText()) && startsMidSentence(text))
    return state.addContinuation(row, text, column)
  if (couldBeHeading(text) && text.length <= 80 && startsSomething(state, row + 1))
    return state.startSection(row, text, text)
  return state.startAction(row, '', undefined, true)
}

/** Text under an action: it goes on from above, or is a heading. */
function judgeText(state: RowState, row: number, column: number, text: string): RowKind {
  const opens = couldBeHeading(text) && startsSomething(state, row + 1)
  if (state.current === undefined) return opens ? state.startSection(row, text, text) : 'note'
  if (startsMidSentence(text) || isUnfinished(state.lastText()))
    return state.addContinuation(row, text, column)
  if (!opens) return state.addContinuation(row, text, column)
  return state.cells.isHeaderPiece(state.cells.nextFilled(row + 1))
    ? 'note'
    : state.startSection(row, text, text)
}

/** Whether the next filled row begins an action, repeats the header, or is a piece of one. */
function startsSomething(state: RowState, row: number): boolean {
  const { cells, facts, hasPatterns, known } = state
  const next = cells.nextFilled(row)
  if (next > facts.lastRow) return false
  if (cells.repeatsHeader(next) || cells.isHeaderPiece(next)) return true
  const ref = cells.text(next, 'ref')
  if (ref !== '')
    return (
      facts.plan.readRef(ref, known) !== undefined || isOrdinal(ref) || (!hasPatterns && looksLikeRef(ref))
    )
  if (facts.arrangement === 'below' || cells.text(next, 'title') === '') return false
  return cells.hasGround(next) || !facts.columns.has('ref')
}

/** A row that scanning cut into one line per cell: ref, organisation, title, rating one below the other. */
function readExploded(
  state: RowState,
  row: number,
  column: number,
  ref: string,
  read: ReadRef,
  { claim }: LoneRowContext,
): RowKind {
  const { columns, sheet, lastRow, plan } = state.facts
  const fields = [...columns].sort((a, b) => a[1] - b[1]).map(([field]): Field => field)
  const lines: { row: number; text: string }[] = []
  for (let next = row + 1; next <= lastRow && lines.length < fields.length - 1; next += 1) {
    const text = cellText(cellAt(sheet, next, column))
    if (text !== '') lines.push({ row: next, text })
  }
  const last = lines[lines.length - 1]
  const endsInRating =
    last !== undefined && plan.readStatus(last.text) !== undefined && fields[fields.length - 1] === 'status'
  state.startAction(row, ref, read, true)
  if (!endsInRating || lines.length < fields.length - 1) return 'action'
  lines.forEach((line, place) => {
    claim(line.row, 'continuation')
    state.setLabelled(fields[place + 1] ?? 'update', line.text, line.row, column)
  })
  return 'action'
}
