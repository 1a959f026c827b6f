import { type Contents, noSuchSheet, type Reading, type SheetSize } from '../../src/host.ts'
import type { Sheet } from '../../shared/index.ts'
import { dayReader } from './days.ts'
import { askRows, readSheet } from './read.ts'
import { ReadAhead } from './read-ahead.ts'
import type { Script } from './script.ts'

/** The spreadsheet as it was when it was last looked at. Every check looks at it first. */
export class Spreadsheet {
  private seen: Contents | undefined
  private dayOf = dayReader('UTC')
  private readonly ahead: ReadAhead
  private readonly script: Script

  constructor(script: Script) {
    this.script = script
    this.ahead = new ReadAhead((sheet, signal) => askRows(script, sheet, 0, 0, signal))
  }

  async contents(signal?: AbortSignal): Promise<Contents> {
    const { file, zone, sheets } = await this.script.ask('contents', {}, signal)
    this.dayOf = dayReader(zone)
    this.seen = { file, sheets }
    this.ahead.begin(sheets)
    return this.seen
  }

  async read(name: string, reading: Reading): Promise<Sheet> {
    reading.signal?.throwIfAborted()
    const sheet = await this.find(name, reading.signal)
    const first = this.ahead.first(sheet, reading.signal)
    return readSheet(this.script, sheet, { first, dayOf: this.dayOf, reading })
  }

  /** Something is written: what is on its way is older. */
  forget(): void {
    this.ahead.forget()
  }

  /** Asks Google only for a sheet that has not been seen. Rejects when there is none of this name. */
  private async find(name: string, signal?: AbortSignal): Promise<SheetSize> {
    const seen = this.seen?.sheets.find(sheet => sheet.name === name)
    if (seen !== undefined) return seen
    const { sheets } = await this.contents(signal)
    const found = sheets.find(sheet => sheet.name === name)
    if (found === undefined) throw noSuchSheet(name)
    return found
  }
}
