import { list, whyNotOurs, type Workbook } from '../../shared/index.ts'
import { findingsCsv } from '../file/findings-csv.ts'
import type { Host } from '../host.ts'
import { openPanel, type Panel } from '../panel/panel.ts'
import { EditLog } from './edit-log.ts'
import type { FileBar } from './file-bar.ts'
import type { Edit, Restructuring, SheetGrid } from './grid/sheet-view.ts'
import type { Message } from './message.ts'
import type { Changes, Copy } from './messages.ts'
import { type OpenedFile, openFile } from './open-file.ts'
import type { Progress } from './progress.ts'
import { besideName, nameWith, saveFile } from './save-file.ts'
import { writeFile } from './write-file.ts'

/** What files are opened with: the parts of the page that show them. */
export interface Desk {
  readonly grid: SheetGrid
  readonly host: Host
  readonly panelRoot: HTMLElement
  readonly bar: FileBar
  readonly progress: Progress
  readonly message: Message
  readonly startWorker: () => Worker
}

/** The file that is open as it was, and what was changed since. */
interface Opened {
  readonly name: string
  readonly bytes: Uint8Array
  readonly edits: EditLog
  /** Names of our own sheets that were written or taken away since. */
  readonly own: Set<string>
}

/** Part of the time that reading takes; the rest goes into showing what was read. */
const READ = 0.7

/** Opens files, one in the place of another, keeps what was changed in the open one, and gives it out. */
export class Files {
  private readonly desk: Desk
  private panel: Panel | undefined
  private opened: Opened | undefined
  private opening: AbortController | undefined

  constructor(desk: Desk) {
    this.desk = desk
    desk.grid.onEdit(edits => this.edited(edits))
    desk.grid.onStructure(change => this.restructured(change))
    desk.grid.marks.onSet(() => this.tell())
  }

  /** Whether something would be lost if the page went. */
  get isChanged(): boolean {
    if (this.opened === undefined) return false
    const { edits, own } = this.opened
    return edits.size > 0 || edits.hasMoves || this.hasOurs(own)
  }

  /** Whether sheets of ours or marks came or went. */
  private hasOurs(own: ReadonlySet<string>): boolean {
    return own.size > 0 || this.desk.grid.marks.all() !== undefined
  }

  /** Opens a file, given as it is or as base64 text. Where changes would be lost the person is asked first. */
  open(name: string, file: Blob | string): void {
    if (!this.isChanged) return void this.openNow(name, file)
    const old = this.opened?.name ?? ''
    this.desk.message.ask(`Opening "${name}" closes "${old}", and what you have changed in it is gone.`, [
      { says: `Open "${name}"`, act: () => void this.openNow(name, file) },
      { says: `Keep "${old}"`, act: () => undefined },
    ])
    this.tell()
  }

  /** The issues that were last found, as a CSV file. */
  saveIssues(): void {
    const found = this.panel?.found()
    if (this.opened === undefined || found === undefined)
      this.desk.message.show('There is no list of issues yet: check the workbook first')
    else saveFile(besideName(this.opened.name, 'issues'), findingsCsv([found]))
  }

  saveEdits(): void {
    if (this.opened === undefined) return
    const { name, edits } = this.opened
    saveFile(besideName(name, 'changes'), edits.csv(name))
  }

  saveAsOpened(): void {
    if (this.opened !== undefined) saveFile(this.opened.name, this.opened.bytes)
  }

  /** The workbook with what was changed in its cells, and all else as it is in the file. */
  saveChanged(): Promise<void> {
    return this.saveWritten('changed')
  }

  /** The same for somebody without the add-in: our formulas as values, by choice without our sheets and marks. */
  saveCopy(withoutSheets: boolean): Promise<void> {
    return this.saveWritten('copy', { withoutSheets })
  }

  private async saveWritten(what: string, copy?: Copy): Promise<void> {
    if (this.opened === undefined) return
    const { name, bytes, edits } = this.opened
    const { startWorker, progress, message } = this.desk
    const writing = new AbortController()
    message.clear()
    progress.begin(`Writing "${name}"`, () => writing.abort(new Error(`"${name}" was not written`)))
    try {
      const file = new Blob([bytes as BlobPart])
      const onPart = (part: number): void => progress.at(part)
      const request = { name, file, changes: await this.changes(this.opened), ...(copy && { copy }) }
      const written = await writeFile(startWorker, request, { signal: writing.signal, onPart })
      saveFile(nameWith(name, what), written.bytes)
      message.show([...written.said, ...leftOut(edits.formulas())].join('. '))
    } catch (error) {
      message.show(sentence(error))
    }
    progress.end()
  }

  /** Sheets of ours that were written are given whole, as they stand now: somebody may have typed in them. */
  private async changes({ edits, own }: Opened): Promise<Changes> {
    const { grid } = this.desk
    const names = grid.sheetNames()
    const marks = grid.marks.all()
    const written = names
      .filter(name => own.has(name))
      .map(async name => {
        const { top, left, grid: rows } = await grid.readSheet(name)
        const margin = Array.from({ length: left }, () => null)
        const above = Array.from({ length: top }, () => [])
        return { name, rows: [...above, ...rows.map(row => [...margin, ...row])], links: grid.linksOf(name) }
      })
    return {
      cells: edits.cellsToWrite().filter(({ sheet }) => !own.has(sheet)),
      written: await Promise.all(written),
      removed: [...own].filter(name => !names.includes(name)),
      marks: marks && [...marks],
    }
  }

  private async openNow(name: string, file: Blob | string): Promise<void> {
    const { progress, message } = this.desk
    this.opening?.abort()
    const mine = (this.opening = new AbortController())
    message.clear()
    progress.begin(`Reading "${name}"`, () => mine.abort(notOpened(name)))
    try {
      await this.show(await this.read(name, file, mine.signal, READ), mine.signal)
    } catch (error) {
      if (this.opening === mine) message.show(sentence(error))
    }
    if (this.opening !== mine) return
    progress.end()
    this.tell()
  }

  /** Shows a workbook in the place of the one that is open, with a panel that knows nothing of that one. */
  private async show({ name, workbook, bytes }: OpenedFile, signal: AbortSignal): Promise<void> {
    const { grid, host, panelRoot, progress } = this.desk
    await grid.show(workbook, {
      signal,
      // A workbook of empty sheets has no rows to show.
      onProgress: (rows, of) => progress.at(of === 0 ? 1 : READ + ((1 - READ) * rows) / of),
    })
    this.opened = { name, bytes, edits: new EditLog(), own: new Set() }
    this.panel?.close()
    const room = document.createElement('div')
    panelRoot.replaceChildren(room)
    this.panel = openPanel(room, host, { openFile: other => this.openOther(other) })
  }

  /** The return of an earlier period, for the panel. */
  private async openOther(file: File): Promise<Workbook> {
    const { progress } = this.desk
    const reading = new AbortController()
    progress.begin(`Reading "${file.name}"`, () => reading.abort(notOpened(file.name)))
    try {
      return (await this.read(file.name, file, reading.signal, 1)).workbook
    } finally {
      progress.end()
    }
  }

  private read(name: string, file: Blob | string, signal: AbortSignal, share: number): Promise<OpenedFile> {
    const { startWorker, progress } = this.desk
    return openFile(startWorker, { name, file }, { signal, onPart: part => progress.at(part * share) })
  }

  private edited(edits: readonly Edit[]): void {
    for (const edit of edits) this.opened?.edits.add(edit)
    this.tell()
  }

  private restructured(change: Restructuring): void {
    if (isOwn(change)) {
      this.opened?.own.add(change.sheet)
      return this.tell()
    }
    if (this.opened?.edits.hasMoves === false)
      this.desk.message.show(
        `"${change.sheet}": ${change.what}. From here on the list of your changes gives addresses that are not those of the file.`,
      )
    this.opened?.edits.addMove(change)
    this.tell()
  }

  private tell(): void {
    if (this.opened === undefined) return
    this.desk.bar.showFile(this.opened.name)
    const { edits, own } = this.opened
    this.desk.bar.showEdits({ size: edits.size, hasMoves: edits.hasMoves, hasOurs: this.hasOurs(own) })
  }
}

/** Sheets of ours come and go without moving a cell of the return. */
function isOwn({ sheet, what }: Restructuring): boolean {
  return (what === 'sheet added' || what === 'sheet removed') && whyNotOurs(sheet, undefined) === ''
}

function leftOut(formulas: readonly string[]): readonly string[] {
  if (formulas.length === 0) return []
  return [`A formula that was typed here is not in the file: ${list(formulas)}`]
}

function notOpened(name: string): Error {
  return new Error(`"${name}" was not opened`)
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
