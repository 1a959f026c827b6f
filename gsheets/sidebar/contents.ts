import type { Contents } from '../../src/host.ts'
import { noSuchSheet } from '../../src/host.ts'
import { dayReader } from './days.ts'
import type { Script } from './script.ts'

/** What is known of a sheet before it is read: how large it was when its spreadsheet was last looked at. */
export interface Known {
  readonly sheet: Contents['sheets'][number]
  /** Makes days of moments, by the time zone of the spreadsheet. */
  readonly dayOf: (moment: number) => number
}

/** The spreadsheet as it was when it was last looked at. Every check looks at it first. */
export class Spreadsheet {
  private seen: (Contents & { readonly dayOf: Known['dayOf'] }) | undefined
  private readonly script: Script

  constructor(script: Script) {
    this.script = script
  }

  async contents(signal?: AbortSignal): Promise<Contents> {
    const { file, zone, sheets } = await this.script.ask('contents', {}, signal)
    this.seen = { file, sheets, dayOf: dayReader(zone) }
    return { file, sheets }
  }

  /** Asks Google only for a sheet that has not been seen. Rejects when there is none of this name. */
  async find(name: string, signal?: AbortSignal): Promise<Known> {
    if (this.sheet(name) === undefined) await this.contents(signal)
    const sheet = this.sheet(name)
    if (sheet === undefined || this.seen === undefined) throw noSuchSheet(name)
    return { sheet, dayOf: this.seen.dayOf }
  }

  private sheet(name: string): Known['sheet'] | undefined {
    return this.seen?.sheets.find(sheet => sheet.name === name)
  }
}
