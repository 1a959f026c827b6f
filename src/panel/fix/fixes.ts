import {
  amount,
  type Cell,
  cellAt,
  cellText,
  type Finding,
  isCellError,
  list,
  type NamedChange,
  parseCellName,
  type RefusedChange,
  ruleTitle,
  type Sheet,
  withCells,
} from '../../../shared/index.ts'
import { type Desk, notRead, type Refusal, work } from '../desk.ts'
import type { LastCheck } from '../state.ts'
import { cellsBeside, type ChangedCell, type LogEntry } from './log.ts'
import { refusedSentence } from './refusals.ts'
import { cellAgain } from './row-again.ts'
import { sameFindings } from './same-findings.ts'

const NOT_THE_SAME =
  'The rows are not as they were when this was shown. They were read again: what you see now is as it stands.'

/** Changes cells as findings say, keeps a log of it, and puts back what stood there before. */
export class Fixes {
  private readonly desk: Desk
  private entries = 0

  constructor(desk: Desk) {
    this.desk = desk
  }

  /**
   * Makes the changes of these findings, all or none. The workbook is checked again first: what is not just as it was
   * previewed is not written. Resolves to whether it was done.
   */
  fix(ids: readonly string[]): Promise<boolean> {
    const { last } = this.desk.state
    const wanted = new Set(ids)
    const previewed =
      last?.report.findings.filter(({ id, changes }) => wanted.has(id) && changes.length > 0) ?? []
    const cells = previewed.reduce((sum, { changes }) => sum + changes.length, 0)
    if (last === undefined || previewed.length === 0) return Promise.resolve(false)
    return work(this.desk, `Changing ${amount(cells, 'cell')}`, () => this.change(previewed, last))
  }

  private async change(previewed: readonly Finding[], last: LastCheck): Promise<Refusal | undefined> {
    const now = await this.desk.fresh()
    if (now === undefined) return notRead(this.desk)
    const found = sameFindings(previewed, last, now)
    if (found === undefined) return { sentence: NOT_THE_SAME, refused: [] }
    const { cells, errors } = changedCells(
      found.flatMap(({ changes }) => changes),
      now.checked.now.workbook.sheets,
    )
    if (errors.length > 0) return refusalOf(errors)
    const refused = (await this.desk.host.change?.(cells)) ?? []
    if (refused.length > 0) return refusalOf(refused)
    const [first] = found
    this.log({ at: now.at, title: ruleTitle(first?.rule ?? ''), cells, isBack: false })
    this.desk.notice(changedWords(cells))
    return undefined
  }

  private log(entry: Omit<LogEntry, 'id'>): void {
    const id = ++this.entries
    const done = { words: changedWords(entry.cells), entry: id }
    this.desk.set({ log: [{ id, ...entry }, ...this.desk.state.log], done })
  }

  /** Puts back what stood in the cells of these entries, the newest first. Ends at the first that cannot be. */
  putBack(ids: readonly number[]): Promise<boolean> {
    const wanted = new Set(ids)
    const entries = this.desk.state.log.filter(({ id, isBack }) => wanted.has(id) && !isBack)
    const cells = entries.reduce((sum, entry) => sum + entry.cells.length, 0)
    if (cells === 0) return Promise.resolve(false)
    return work(this.desk, `Putting back ${amount(cells, 'cell')}`, async () => {
      for (const entry of entries) {
        const refusal = await this.putBackOne(entry)
        if (refusal !== undefined)
          return entry === entries[0] ? refusal : { ...refusal, title: 'Not all was put back' }
      }
      const words = `${amount(cells, 'cell')} put back as before.`
      this.desk.notice(words)
      return undefined
    })
  }

  private async putBackOne(entry: LogEntry): Promise<Refusal | undefined> {
    const { host } = this.desk
    const sheets = new Map<string, Sheet>()
    const there = new Set((await host.contents()).sheets.map(({ name }) => name))
    for (const name of new Set(entry.cells.map(({ sheet }) => sheet)))
      if (there.has(name)) sheets.set(name, await host.read(name))
    const back = entry.cells.map(cell => backOf(cell, sheets.get(cell.sheet)))
    const moved = entry.cells.filter((_, at) => back[at] === undefined)
    if (moved.length > 0) return movedRefusal(moved)
    const refused = (await host.change?.(back.flatMap(change => change ?? []))) ?? []
    if (refused.length > 0) return refusalOf(refused)
    const log = this.desk.state.log.map(each => (each.id === entry.id ? { ...each, isBack: true } : each))
    this.desk.set({ log })
    return undefined
  }
}

/** What would be written, with all that must be known to put it back. A cell that shows an error stays as it is. */
function changedCells(
  changes: Finding['changes'],
  sheets: readonly Sheet[],
): { readonly cells: readonly ChangedCell[]; readonly errors: readonly RefusedChange[] } {
  const named = new Map(sheets.map(sheet => [sheet.name, sheet]))
  const after = afterAll(changes, named)
  const cells: ChangedCell[] = []
  const errors: RefusedChange[] = []
  for (const change of changes) {
    const { sheet, cell } = change
    const [read, written, place] = [named.get(sheet), after.get(sheet), parseCellName(cell)]
    if (read === undefined || written === undefined || place === undefined) continue
    const before = cellAt(read, place.row, place.column)
    if (isCellError(before)) errors.push({ sheet, cell, because: 'formula' })
    else
      cells.push({
        sheet,
        cell,
        before,
        after: change.after,
        beside: cellsBeside(written, place.row, place.column),
      })
  }
  return { cells, errors }
}

/** The sheets as they will be. */
function afterAll(
  changes: Finding['changes'],
  sheets: ReadonlyMap<string, Sheet>,
): ReadonlyMap<string, Sheet> {
  const writes = new Map<string, { row: number; column: number; cell: Cell }[]>()
  for (const { sheet, cell, after } of changes) {
    const place = parseCellName(cell)
    if (place !== undefined) writes.set(sheet, [...(writes.get(sheet) ?? []), { ...place, cell: after }])
  }
  return new Map(
    [...sheets].map(([name, sheet]) => [name, withCells(sheet, writes.get(name) ?? [])] as const),
  )
}

/** The way back for one cell; undefined when its row is not found. A sheet that is gone is left to the program to refuse. */
function backOf(changed: ChangedCell, sheet: Sheet | undefined): NamedChange | undefined {
  const cell = sheet === undefined ? changed.cell : cellAgain(changed, sheet)
  if (cell === undefined) return undefined
  return { sheet: changed.sheet, cell, before: changed.after, after: changed.before }
}

function refusalOf(refused: readonly RefusedChange[]): Refusal {
  return { sentence: refusedSentence(refused), refused }
}

function movedRefusal(moved: readonly ChangedCell[]): Refusal {
  return {
    sentence: `${list(moved.slice(0, 3).map(({ cell }) => cell))}${moved.length > 3 ? ' and others' : ''} stood in rows that are not there any more as they were. What was there before stands in the list of changes.`,
    refused: [],
  }
}

/** 'A25 is changed to “1.10”.', '3 cells are changed.' */
function changedWords(cells: readonly ChangedCell[]): string {
  const [only] = cells
  return cells.length === 1 && only !== undefined
    ? `${only.cell} is changed to “${cellText(only.after)}”.`
    : `${amount(cells.length, 'cell')} are changed.`
}
