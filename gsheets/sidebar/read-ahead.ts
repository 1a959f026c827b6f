import type { SheetSize } from '../../src/host.ts'
import type { Given } from './script.ts'

/** Sheets that are asked for before their turn. Google takes ten calls of a panel at once. */
const AHEAD = 4

type FirstRows = Promise<Given<'readRows'>>
type Ask = (sheet: SheetSize, signal?: AbortSignal) => FirstRows

/**
 * A check reads every sheet in turn, and Google takes about a second for each call: while one sheet is read, the first rows
 * of the next ones are on their way. Only a reading that begins with the first sheet, as a check does, asks ahead.
 */
export class ReadAhead {
  private readonly asked = new Map<SheetSize, FirstRows>()
  private turns: readonly SheetSize[] = []
  private readonly ask: Ask

  constructor(ask: Ask) {
    this.ask = ask
  }

  /** The spreadsheet was looked at: what follows may be a reading of all its sheets. */
  begin(sheets: readonly SheetSize[]): void {
    this.asked.clear()
    this.turns = sheets
  }

  /** Something is written: what was asked for before is not to be believed. */
  forget(): void {
    this.begin([])
  }

  /** The first rows of a sheet. */
  first(sheet: SheetSize, signal?: AbortSignal): FirstRows {
    const asked = this.asked.get(sheet) ?? this.ask(sheet, signal)
    if (this.turns[0] === sheet) this.goOn(signal)
    else this.forget()
    return asked
  }

  private goOn(signal: AbortSignal | undefined): void {
    this.turns = this.turns.slice(1)
    for (const sheet of this.turns.slice(0, AHEAD)) {
      if (this.asked.has(sheet)) continue
      const asked = this.ask(sheet, signal)
      // Whoever takes it is told; when a sheet before it fails, nobody does.
      asked.catch(() => undefined)
      this.asked.set(sheet, asked)
    }
  }
}
