import type { Field, Level } from '../plan/plan.ts'
import type { RefParts } from '../plan/ref-tokens.ts'
import type { ReadRef } from '../plan/refs.ts'
import type { ActionReader } from './action-reader.ts'
import type { OpenPart, OpenRecord, TitleParts } from './record.ts'
import type { LabelledValue, Section, TableReading, WrittenStatus } from './return.ts'

/** What a row of a table gives an action before anything else of it is asked for. */
export interface ActionRow {
  readonly row: number
  readonly ref: string
  readonly read: ReadRef | undefined
  readonly fits: boolean
  readonly sections: readonly Section[]
  /** Parts of its ref that stand elsewhere. */
  readonly known: RefParts
}

/**
 * An action that reads its row when asked, and keeps what it read. Of a hundred thousand actions most rules ask little: the
 * title, theme, agency and updates of all of them are half the time and two thirds of the memory of reading a return.
 */
export class RowAction implements OpenRecord {
  readonly row: number
  readonly ref: string
  readonly read: ReadRef | undefined
  readonly fits: boolean
  readonly sections: readonly Section[]
  key: string
  labelled: Map<Field, LabelledValue> | undefined
  private readonly reader: ActionReader
  private readonly known: RefParts
  private ownTitle: TitleParts | undefined
  private ownTheme: string | undefined
  private ownAgency: string | undefined
  private ownParts: OpenPart[] | undefined

  constructor(reader: ActionReader, { row, ref, read, fits, sections, known }: ActionRow) {
    this.row = row
    this.ref = ref
    this.read = read
    this.fits = fits
    this.sections = sections
    this.key = fits && read !== undefined ? read.key : ref
    this.labelled = undefined
    this.reader = reader
    this.known = known
    this.ownTitle = undefined
    this.ownTheme = undefined
    this.ownAgency = undefined
    this.ownParts = undefined
  }

  get table(): TableReading {
    return this.reader.table
  }

  get level(): Level | undefined {
    return this.read?.level ?? this.reader.onlyLevel
  }

  get prefix(): string {
    return this.reader.hasTitleParts ? this.titleParts.prefix : ''
  }

  get code(): TitleParts['code'] {
    return this.reader.hasTitleParts ? this.titleParts.code : undefined
  }

  get title(): string {
    return this.titleParts.title
  }

  set title(title: string) {
    this.ownTitle = { ...this.titleParts, title }
  }

  get theme(): string {
    return (this.ownTheme ??= this.reader.theme(this.read, this.known))
  }

  set theme(theme: string) {
    this.ownTheme = theme
  }

  get agency(): string {
    return (this.ownAgency ??= this.reader.agency(this.row, this.read) || this.prefix)
  }

  set agency(agency: string) {
    this.ownAgency = agency
  }

  get parts(): OpenPart[] {
    return (this.ownParts ??= this.reader.parts(this.row))
  }

  get statuses(): readonly WrittenStatus[] {
    if (this.ownParts === undefined) return this.reader.statuses(this.row)
    const said: WrittenStatus[] = []
    for (const { status } of this.ownParts) if (status !== undefined) said.push(status)
    return said
  }

  get textLength(): number {
    if (this.ownParts === undefined) return this.reader.textLength(this.row)
    let length = 0
    for (const { text } of this.ownParts) length += text.length
    return length
  }

  private get titleParts(): TitleParts {
    return (this.ownTitle ??= this.reader.title(this.row))
  }
}
