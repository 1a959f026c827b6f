import type { HostModel } from './batch.ts'
import type { OpenBook, OpenSheet } from './book.ts'
import { formatMembers } from './format-members.ts'
import { rangeMembers } from './range-members.ts'
import { sheetMembers } from './sheet-members.ts'

/** What happens to the program beside its answers. */
export interface Happenings {
  /** The sheet in front and the cell with the cursor there. */
  activate(sheet: OpenSheet): void
  select(sheet: OpenSheet, row: number, column: number): void
  /** Something that Excel tells those who asked to be told, and what more it says of that kind. */
  changed(sheet: OpenSheet, kind: EventKind, more?: object): void
  /** 'DataChanged', true: somebody wants to be told. */
  listen(event: string, isOn: boolean): void
}

export type EventKind = 'RangeEdited' | 'RowInserted' | 'Added' | 'Deleted' | 'NameChanged'

/** Some members of some kinds of objects. */
export type Members = Omit<HostModel, 'root'>

/** Excel with one open workbook, as far as excel/ speaks to it; anything else is an API that it does not have. */
export function modelOf(book: OpenBook, happenings: Happenings): HostModel {
  const parts = [sheetMembers(book, happenings), rangeMembers(book, happenings), formatMembers(book)]
  return {
    root: { kind: 'Workbook' },
    objects: Object.assign({}, ...parts.map(part => part.objects)),
    values: Object.assign({}, ...parts.map(part => part.values)),
    commands: Object.assign({}, ...parts.map(part => part.commands)),
    setters: Object.assign({}, ...parts.map(part => part.setters)),
    items: Object.assign({}, ...parts.map(part => part.items)),
  }
}
