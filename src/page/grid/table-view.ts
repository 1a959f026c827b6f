import { nothing, render } from 'lit-html'
import { type Area, cellName, MARK_COLOURS, type Spot } from '../../../shared/index.ts'
import { noSuchSheet, type SheetSize } from '../../host.ts'
import type { SheetGrid, SheetView } from './sheet-view.ts'
import { type Bounds, type Place, placeAfter } from './table-keys.ts'
import { type TableActions, tablePage } from './table-markup.ts'

/** Rows and columns that are drawn at once. */
const PAGE_ROWS = 50
const PAGE_COLUMNS = 30

/** Why a cell cannot be edited. */
const KEPT = {
  formula: 'shows the result of a formula in another cell: edit that formula',
  merged: 'lies under a merged cell: edit the first cell of the merge',
  protected: 'is protected',
  heading: 'names a column of a table',
}

/**
 * Shows the open workbook as a plain HTML table, page by page, for those to whom the drawn grid gives nothing: read aloud,
 * enlarged, by keyboard. Enter, F2 or typing edits a cell; the grid stays the workbook in which it is changed.
 */
export function openTable(container: HTMLElement, grid: SheetGrid): SheetView {
  return new TableView(container, grid)
}

class TableView implements SheetView {
  private readonly root: HTMLElement
  private readonly grid: SheetGrid
  private readonly stops: readonly (() => void)[]
  private at: Spot
  private editing: string | undefined
  private message = ''
  private frame = 0

  constructor(container: HTMLElement, grid: SheetGrid) {
    this.grid = grid
    this.at = startOf(grid)
    this.root = container.ownerDocument.createElement('div')
    this.root.className = 'plan-returns sheet-table'
    this.root.addEventListener('keydown', event => this.onKey(event))
    this.root.addEventListener('focusout', event => this.onLeave(event))
    container.append(this.root)
    for (const [severity, colour] of Object.entries(MARK_COLOURS))
      this.root.style.setProperty(`--mark-${severity}`, colour)
    this.stops = [
      grid.onChange(() => this.drawSoon()),
      grid.onShow(() => this.startAgain()),
      grid.marks.onSet(() => this.draw()),
    ]
    this.draw()
  }

  place(): Spot {
    return this.at
  }

  selected(): readonly Area[] {
    const { row, column } = this.at
    return [{ top: row, left: column, bottom: row, right: column }]
  }

  select(spot: Spot): void {
    if (!this.grid.sheetNames().includes(spot.sheet)) throw noSuchSheet(spot.sheet)
    this.goTo(spot)
    this.cell()?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  focus(): void {
    this.cell()?.focus()
  }

  dispose(): void {
    cancelAnimationFrame(this.frame)
    for (const stop of this.stops) stop()
    this.root.remove()
  }

  private startAgain(): void {
    this.editing = undefined
    this.goTo(startOf(this.grid))
  }

  private readonly actions: TableActions = {
    onSheet: sheet => this.goTo({ sheet, row: 0, column: 0 }),
    onRow: row => this.goTo({ ...this.at, row }),
    onColumn: column => this.goTo({ ...this.at, column }),
    onCell: (row, column) => {
      if (row !== this.at.row || column !== this.at.column) this.goTo({ ...this.at, row, column })
    },
    onEdit: () => this.edit(),
  }

  /** Puts the cursor on a cell, in its page. What is being edited is entered. */
  private goTo(spot: Spot): void {
    this.enter()
    this.at = spot
    this.message = ''
    this.draw()
  }

  /** The sheet of the cursor; undefined when nothing is open. A sheet that is gone gives way to the first. */
  private sheet(): SheetSize | undefined {
    const { sheets } = this.grid.contents()
    const found = sheets.find(({ name }) => name === this.at.sheet)
    if (found === undefined) this.at = { sheet: sheets[0]?.name ?? '', row: 0, column: 0 }
    return found ?? sheets[0]
  }

  /** A cell beyond the last one in use can be shown too: a finding may be that it is blank. */
  private bounds(): Bounds {
    const { rows = 0, columns = 0 } = this.sheet() ?? {}
    const { row, column } = this.at
    return { rows: Math.max(rows, row + 1), columns: Math.max(columns, column + 1), pageRows: PAGE_ROWS }
  }

  private drawSoon(): void {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.draw())
  }

  /** Draws nothing when nothing is open. */
  private draw(): void {
    const sheet = this.sheet()
    if (sheet === undefined) return void render(nothing, this.root)
    const { rows, columns } = this.bounds()
    const { grid, at, editing, message } = this
    const top = at.row - (at.row % PAGE_ROWS)
    const left = at.column - (at.column % PAGE_COLUMNS)
    const bottom = Math.min(rows, top + PAGE_ROWS) - 1
    const right = Math.min(columns, left + PAGE_COLUMNS) - 1
    const page = {
      sheets: grid.sheetNames(),
      texts: grid.texts(sheet.name, { top, left, bottom, right }),
      markAt: (row: number, column: number) => grid.marks.at({ sheet: sheet.name, row, column }),
      isEmpty: sheet.rows === 0,
      ...grid.hidden(sheet.name),
    }
    const drawn = tablePage({ ...page, at, rows, columns, top, left, editing, message }, this.actions)
    render(drawn, this.root)
  }

  private cell(): HTMLElement | null {
    const { row, column } = this.at
    return this.root.querySelector<HTMLElement>(`[data-cell="${cellName(row, column)}"]`)
  }

  private onKey(event: KeyboardEvent): void {
    const { target } = event
    if (target instanceof HTMLTextAreaElement) this.onEditorKey(event, target)
    else if (target instanceof HTMLTableCellElement && this.onCellKey(event)) event.preventDefault()
  }

  /** Whether the key means something in a cell. */
  private onCellKey(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, shiftKey } = event
    const place = placeAfter(event, this.at, this.bounds())
    if (place !== undefined) this.moveTo(place)
    else if (key === 'Enter' || key === 'F2') this.edit()
    else if (key === 'Delete') this.clear()
    else if (ctrlKey || metaKey) return this.onUndoKey(key.toLowerCase(), shiftKey)
    else {
      // What is typed goes into the editor, in the place of what stood there: its text is selected.
      if (key.length === 1 && !event.altKey) this.edit()
      return false
    }
    return true
  }

  private onUndoKey(key: string, shift: boolean): boolean {
    if (key === 'z' && !shift) this.grid.undo()
    else if (key === 'y' || key === 'z') this.grid.redo()
    else return false
    return true
  }

  private onEditorKey(event: KeyboardEvent, editor: HTMLTextAreaElement): void {
    if (event.key === 'Escape') this.editing = undefined
    else if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    if (event.altKey) return editor.setRangeText('\n', editor.selectionStart, editor.selectionEnd, 'end')
    const { row, column } = this.at
    const isLast = row + 1 >= this.bounds().rows
    this.moveTo({ row: event.key === 'Escape' || isLast ? row : row + 1, column })
  }

  private moveTo(place: Place): void {
    this.goTo({ ...this.at, ...place })
    this.focus()
  }

  private edit(): void {
    const text = this.grid.textToEdit(this.at)
    const keeps = this.grid.standing(this.at)?.keeps
    // A formula is edited in its own cell.
    if (keeps === undefined || (keeps === 'formula' && text.startsWith('='))) this.editing = text
    else this.message = `${cellName(this.at.row, this.at.column)} ${KEPT[keeps]}`
    this.draw()
    this.root.querySelector('textarea')?.select()
  }

  private clear(): void {
    const keeps = this.grid.standing(this.at)?.keeps
    if (keeps === undefined) return this.grid.typeText(this.at, '')
    this.message = `${cellName(this.at.row, this.at.column)} ${KEPT[keeps]}`
    this.draw()
  }

  /** Enters what was typed, if it is something else than before. */
  private enter(): void {
    const typed = this.root.querySelector('textarea')?.value
    const before = this.editing
    this.editing = undefined
    if (before !== undefined && typed !== undefined && typed !== before) this.grid.typeText(this.at, typed)
  }

  private onLeave({ target }: FocusEvent): void {
    if (!(target instanceof HTMLTextAreaElement) || this.editing === undefined) return
    this.enter()
    this.drawSoon()
  }
}

function startOf(grid: SheetGrid): Spot {
  return grid.place() ?? { sheet: grid.sheetNames()[0] ?? '', row: 0, column: 0 }
}
