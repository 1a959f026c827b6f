import type { Area } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import type { CompiledPlan } from '../plan/compile.ts'
import type { Field } from '../plan/plan.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { isBlank } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'
import type { Header } from './header.ts'
import type { HeadingIndex } from './headings.ts'
import type { WrittenStatus } from './return.ts'
import { looksLikeRef } from './judge.ts'
import { fillsOf } from './row-fills.ts'
import { cellText } from './text.ts'

/** What a table looks like before its rows are read one by one. */
export interface TableFacts {
  readonly sheet: Sheet
  readonly plan: CompiledPlan
  readonly header: Header
  readonly columns: ReadonlyMap<Field, number>
  readonly lastRow: number
  readonly index: HeadingIndex
  readonly arrangement: 'beside' | 'below'
  /** Share of the rows with a title and something more that have a ref, 0 to 1; 1 when there is no ref column. */
  readonly refShare: number
  readonly labels: ReadonlyMap<string, Field>
  readonly mergedFrom: (row: number, column: number) => number | undefined
  readonly statusWords: StatusWords
}

/** What a status cell says; looked up once per different value. */
export interface StatusWord extends WrittenStatus {
  /** The statuses of a row that holds this word: it alone, or none where it is ''. */
  readonly alone: readonly WrittenStatus[]
  /** A column heading, or a piece of one ('STATUS', '(RAG)'). */
  readonly isHeading: boolean
  /** One or two short words: could be a rating that the key does not know. */
  readonly isShort: boolean
}

const SAMPLE_ROWS = 400

export function tableFacts(
  sheet: Sheet,
  header: Header,
  columns: ReadonlyMap<Field, number>,
  lastRow: number,
  plan: CompiledPlan,
  index: HeadingIndex,
): TableFacts {
  const statusWords = new StatusWords(plan, index)
  const sample = { sheet, header, columns, lastRow }
  return {
    ...sample,
    plan,
    index,
    arrangement: arrangementOf(sample, plan, statusWords),
    refShare: refShareOf(sample),
    labels: labelWords(plan),
    mergedFrom: mergesDown(sheet.merges),
    statusWords,
  }
}

/** What the status cells of a table say. */
export class StatusWords {
  private readonly plan: CompiledPlan
  private readonly index: HeadingIndex
  private readonly known = new Map<Cell, StatusWord>()

  constructor(plan: CompiledPlan, index: HeadingIndex) {
    this.plan = plan
    this.index = index
  }

  of(cell: Cell): StatusWord {
    const seen = this.known.get(cell)
    if (seen !== undefined) return seen
    const word = this.read(cellText(cell))
    if (this.known.size < 5000) this.known.set(cell, word)
    return word
  }

  private read(text: string): StatusWord {
    const entry = text === '' ? undefined : this.plan.readStatus(text)
    return {
      text,
      entry,
      alone: text === '' ? [] : [{ text, entry }],
      isHeading: entry === undefined && this.index(text).some(({ field }) => field === 'status'),
      isShort: text !== '' && text.length <= 24 && text.split(/\s+/).length <= 2,
    }
  }
}

type Sample = Pick<TableFacts, 'sheet' | 'header' | 'columns' | 'lastRow'>

/** Rows with a ref mostly have no rating and rows without a ref have one: ratings stand below the action. */
function arrangementOf(sample: Sample, plan: CompiledPlan, statusWords: StatusWords): 'beside' | 'below' {
  const ref = sample.columns.get('ref')
  const status = sample.columns.get('status')
  if (ref === undefined || status === undefined) return 'beside'
  let refs = 0
  let rated = 0
  let below = 0
  for (
    let row = sample.header.bottom + 1;
    row <= Math.min(sample.lastRow, sample.header.bottom + SAMPLE_ROWS);
    row += 1
  ) {
    const refText = cellText(cellAt(sample.sheet, row, ref))
    const isRated = statusWords.of(cellAt(sample.sheet, row, status)).entry !== undefined
    if (refText !== '' && (plan.readRef(refText) !== undefined || looksLikeRef(refText))) {
      refs += 1
      if (isRated) rated += 1
    } else if (refText === '' && isRated) below += 1
  }
  return rated < refs * 0.4 && below > refs * 0.3 ? 'below' : 'beside'
}

function refShareOf({ sheet, header, columns, lastRow }: Sample): number {
  const ref = columns.get('ref')
  const title = columns.get('title')
  if (ref === undefined || title === undefined) return 1
  const fills = fillsOf(sheet)
  let withRef = 0
  let all = 0
  for (let row = header.bottom + 1; row <= Math.min(lastRow, header.bottom + SAMPLE_ROWS); row += 1) {
    if (isBlank(cellAt(sheet, row, title)) || (fills[row - sheet.top] ?? 0) < 2) continue
    all += 1
    if (!isBlank(cellAt(sheet, row, ref))) withRef += 1
  }
  return all === 0 ? 1 : withRef / all
}

function labelWords(plan: CompiledPlan): ReadonlyMap<string, Field> {
  const labels = new Map<string, Field>()
  for (const [field, words] of Object.entries(plan.plan.labels)) {
    for (const word of words ?? [])
      labels.set(
        word
          .toLowerCase()
          .replace(/[^a-z ]/g, '')
          .trim(),
        field as Field,
      )
  }
  return labels
}

const notMerged = (): undefined => undefined

/** Looks up the first row of the vertical merge over a cell; whole-sheet merges made by the thousand cost one entry each. */
function mergesDown(merges: readonly Area[]): (row: number, column: number) => number | undefined {
  const byColumn = new Map<number, Area[]>()
  for (const area of merges) {
    if (area.bottom === area.top || area.right - area.left > 50) continue
    for (let column = area.left; column <= area.right; column += 1) {
      const list = byColumn.get(column) ?? []
      list.push(area)
      byColumn.set(column, list)
    }
  }
  if (byColumn.size === 0) return notMerged
  for (const list of byColumn.values()) list.sort((a, b) => a.top - b.top)
  return (row, column) => {
    const list = byColumn.get(column)
    return list === undefined ? undefined : coveringTop(list, row)
  }
}

/** Binary search for the last area that starts at or above a row; its top when it reaches below the row's start. */
function coveringTop(list: readonly Area[], row: number): number | undefined {
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((list[middle]?.top ?? 0) <= row) low = middle
    else high = middle - 1
  }
  const area = list[low]
  return area !== undefined && area.top < row && area.bottom >= row ? area.top : undefined
}
