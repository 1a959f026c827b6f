import {
  type Cell,
  isOwnSheet,
  plainSheet,
  type Sheet,
  type Spot,
  type Workbook,
} from '../../shared/index.ts'
import type { Mark, OwnSheet } from '../host.ts'
import type { Edits } from './edits.ts'
import { OpenSheet } from './open-sheet.ts'

/** The sheets of an open file as they stand now, and what differs from the file as it was opened. */
export class EditedFile {
  readonly sheets: OpenSheet[]
  /** The marks that were set last; undefined when none were set since the file was opened. */
  marks: readonly Mark[] | undefined
  private readonly inFile: readonly Sheet[]

  constructor({ sheets }: Workbook) {
    this.inFile = sheets
    this.sheets = sheets.map(sheet => new OpenSheet(sheet))
  }

  find(name: string): OpenSheet | undefined {
    return this.sheets.find(({ sheet }) => sheet.name === name)
  }

  /** The sheet that has a name already: programs take 'plan issues' and 'Plan issues' for one. */
  findLike(name: string): OpenSheet | undefined {
    return this.sheets.find(({ sheet }) => foldName(sheet.name) === foldName(name))
  }

  put(writes: readonly (Spot & { readonly cell: Cell })[]): void {
    for (const open of this.sheets) {
      const written = writes.filter(({ sheet }) => sheet === open.sheet.name)
      if (written.length > 0) open.put(written)
    }
  }

  write(own: OwnSheet): void {
    const open = this.findLike(own.name) ?? new OpenSheet(plainSheet(own.name, []))
    open.write(own)
    if (!this.sheets.includes(open)) this.sheets.push(open)
  }

  remove(open: OpenSheet): void {
    this.sheets.splice(this.sheets.indexOf(open), 1)
  }

  edits(): Edits {
    const isGone = (sheet: Sheet): boolean => isOwnSheet(sheet) && this.findLike(sheet.name) === undefined
    return {
      cells: this.sheets.flatMap(open => open.edits()),
      written: this.sheets.flatMap(({ written }) => written ?? []),
      removed: this.inFile.filter(isGone).map(({ name }) => name),
      ...(this.marks === undefined ? {} : { marks: this.marks }),
    }
  }
}

function foldName(name: string): string {
  return name.trim().toLowerCase()
}
