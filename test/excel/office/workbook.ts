import type { Area, Cell, Spot } from '../../../shared/index.ts'
import { Executor, HostError, INSTANTIATE } from './batch.ts'
import { cellAt, type FakeBook, isIn, OpenBook, type OpenSheet, placeOf, keyOf } from './book.ts'
import type { Answer, Batch, HostEvent, Transport } from './load.ts'
import { type EventKind, modelOf } from './model.ts'
import { type } from './typed.ts'

/** How the next request ends: well, in a failure of the whole request by its number, or in an error of its first action. */
export type Fault = 'none' | number | { readonly code: string; readonly message?: string }

/**
 * A person has a cell open for editing, so that requests fail, or wait if they ask to; what such requests ask takes long; or
 * nothing at all is answered.
 */
export type Busy = 'no' | 'editing' | 'slow' | 'silent'

/** The stand-in's side of the wire, what it was asked, and what a person does and sees there. */
export interface FakeExcel {
  readonly transport: Transport
  /** Without those in which office.js, after the work is done, only hands back what the host kept for it. */
  readonly batches: Batch[]
  readonly book: OpenBook
  /** 'Plan!3,2', the cell with the cursor. */
  selected: string
  /** Objects that were kept and not handed back: each makes a real workbook slower. */
  kept(): number
  /** The events that somebody wants to be told of. */
  readonly listening: ReadonlySet<string>
  /** Where events go. */
  deliver: (events: readonly HostEvent[]) => void
  /** Faults of the requests that come next. */
  readonly faults: Fault[]
  /** What keeps Excel from answering. */
  busy: Busy
  /** A person types into a cell. */
  type(spot: Spot, cell: Cell, source?: 'Local' | 'Remote'): void
  insertRow(sheet: string, row: number): void
  rename(sheet: string, name: string): void
}

const FIVE_MB = 5 * 1024 * 1024
const REQUEST_TOO_LARGE = 5103
const RESPONSE_TOO_LARGE = 5104
/** RichApi request flag of `delayForCellEdit`. */
const DELAY_FOR_CELL_EDIT = 64
const OBJECT_EVENT = 65_536
/** Event numbers of office.js, by the kind of the change. */
const EVENTS: Readonly<Record<EventKind, readonly [name: string, number: number]>> = {
  RangeEdited: ['DataChanged', 10],
  RowInserted: ['DataChanged', 10],
  Added: ['Added', 13],
  Deleted: ['Deleted', 15],
  NameChanged: ['NameChanged', 25],
}

/** Excel with one open workbook. */
export function fakeExcel(facts: FakeBook): FakeExcel {
  const book = new OpenBook(facts)
  const listening = new Set<string>()
  const waiting: (() => void)[] = []
  let active: OpenSheet | undefined
  let busy: Busy = 'no'

  const tell = (sheet: OpenSheet, kind: EventKind, more: object = {}): void => {
    const [name, number] = EVENTS[kind]
    if (!listening.has(name)) return
    const message = JSON.stringify({ worksheetId: sheet.id, source: 'Local', changeType: kind, ...more })
    const event = { messageCategory: OBJECT_EVENT, messageType: number, targetId: 'Workbook', message }
    // Events come on their own, after the answer to the request that caused them.
    setImmediate(() => excel.deliver([event]))
  }
  const executor = new Executor(
    modelOf(book, {
      activate: sheet => (active = sheet),
      select: (sheet, row, column) => {
        if (active !== sheet) throw new HostError('InvalidOperation', 'The sheet is not active.')
        excel.selected = `${sheet.name}!${row},${column}`
        book.selection = { sheet, areas: [mergedOver(sheet, row, column)] }
      },
      changed: tell,
      listen: (name, isOn) => (isOn ? listening.add(name) : listening.delete(name)),
    }),
  )
  const answer = (batch: Batch): Answer | number => {
    if (new TextEncoder().encode(JSON.stringify(batch)).length > FIVE_MB) return REQUEST_TOO_LARGE
    const fault = excel.faults.shift()
    if (typeof fault === 'number') return fault
    if (fault !== undefined && fault !== 'none') return refused(fault.code, fault.message)
    const answered = executor.execute(batch)
    const bytes = new TextEncoder().encode(JSON.stringify(answered)).length
    return bytes > (facts.answerLimit ?? FIVE_MB) ? RESPONSE_TOO_LARGE : answered
  }
  const sheetCalled = (name: string): OpenSheet => {
    const sheet = book.find(name)
    if (sheet === undefined) throw new RangeError(`The stand-in has no sheet ${name}`)
    return sheet
  }
  const excel: FakeExcel = {
    batches: [],
    book,
    selected: '',
    listening,
    faults: [],
    deliver: () => undefined,
    kept: () => executor.kept.size,
    transport: (batch, flags) => {
      if (onlyHandsBack(batch)) return executor.execute(batch)
      excel.batches.push(batch)
      const isPatient = (flags & DELAY_FOR_CELL_EDIT) !== 0
      if (busy === 'no' || (busy === 'slow' && !isPatient)) return answer(batch)
      // "InvalidOperationInCellEditMode" ("Delay execution while the cell is being edited").
      if (busy === 'editing' && !isPatient) return refused('InvalidOperationInCellEditMode')
      return new Promise(resolve => waiting.push(() => resolve(answer(batch))))
    },
    get busy() {
      return busy
    },
    set busy(now) {
      busy = now
      if (now === 'no') for (const go of waiting.splice(0)) go()
    },
    type: ({ sheet: name, row, column }, cell, source = 'Local') => {
      const sheet = sheetCalled(name)
      if (typeof cell === 'string') type(cellAt(sheet, row, column), cell)
      else book.hold(sheet, row, column, cell)
      tell(sheet, 'RangeEdited', { source })
    },
    insertRow: (name, at) => {
      const sheet = sheetCalled(name)
      const moved = [...sheet.cells].map(([key, cell]) => {
        const { row, column } = placeOf(key)
        return [keyOf(row >= at ? row + 1 : row, column), cell] as const
      })
      sheet.cells.clear()
      for (const [key, cell] of moved) sheet.cells.set(key, cell)
      tell(sheet, 'RowInserted')
    },
    rename: (name, nameAfter) => {
      const sheet = sheetCalled(name)
      sheet.name = nameAfter
      tell(sheet, 'NameChanged', { nameBefore: name, nameAfter })
    },
  }
  return excel
}

/** "Selecting any of the cells … selects the entire merged area" (Merge and unmerge cells). */
function mergedOver({ facts }: OpenSheet, row: number, column: number): Area {
  const cell = { top: row, left: column, bottom: row, right: column }
  return facts.merges?.find(merge => isIn(merge, row, column)) ?? cell
}

function refused(Code: string, Message = ''): Answer {
  return { Results: [], Error: { Code, Message, Location: '', ActionIndex: 0 } }
}

function onlyHandsBack({ Actions }: Batch): boolean {
  const methods = Actions.filter(action => action.ActionType !== INSTANTIATE)
  return methods.length > 0 && methods.every(action => action.Name === '_RemoveReference')
}
