import type { SheetTable } from '../../../shared/index.ts'
import { HostError } from './batch.ts'
import type { OpenBook, OpenSheet } from './book.ts'
import { areaAt, rangeOf, usedArea } from './ranges.ts'
import type { Happenings, Members } from './model.ts'

type OfSheet = { readonly kind: 'Worksheet'; readonly sheet: OpenSheet }
type OfTable = { readonly kind: 'Table'; readonly sheet: OpenSheet } & SheetTable

const WHOLE = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 }
/** Names of sheets: at most 31 signs, none of these ("Rename a worksheet"). */
const NO_NAME = /^$|[\\/?*[\]:]|^.{32,}$/

function tablesOf(sheet: OpenSheet): OfTable[] {
  return (sheet.facts.tables ?? []).map(table => ({ kind: 'Table', sheet, ...table }))
}

/** Workbook, worksheets, tables, names. */
export function sheetMembers(book: OpenBook, happenings: Happenings): Members {
  const of = (sheet: OpenSheet): OfSheet => ({ kind: 'Worksheet', sheet })
  const item = (_: unknown, [name]: readonly string[]): OfSheet => {
    const sheet = book.find(name ?? '')
    if (sheet === undefined) throw new HostError('ItemNotFound', "The requested resource doesn't exist.")
    return of(sheet)
  }
  const listen = (name: string, isOn: boolean) => () => happenings.listen(name, isOn)
  return {
    objects: {
      'Workbook.Worksheets': () => ({ kind: 'WorksheetCollection' }),
      'Workbook.Functions': () => ({ kind: 'Functions' }),
      'Workbook.Names': () => ({ kind: 'NamedItemCollection', names: book.facts.names ?? {} }),
      'WorksheetCollection.GetItem': item,
      'WorksheetCollection.#': item,
      'WorksheetCollection.GetItemOrNullObject': (_: unknown, [name]: readonly string[]) => {
        const sheet = book.find(name ?? '')
        return sheet === undefined ? null : of(sheet)
      },
      'WorksheetCollection.Add': (_: unknown, [name = '']: readonly string[]) => {
        if (NO_NAME.test(name)) throw new HostError('InvalidArgument', 'The sheet name is invalid.')
        if (book.find(name) !== undefined)
          throw new HostError('ItemAlreadyExists', 'The sheet already exists.')
        const sheet = book.add(name)
        happenings.changed(sheet, 'Added')
        return of(sheet)
      },
      'Worksheet.GetRange': ({ sheet }: OfSheet, [address]: readonly (string | null)[]) =>
        rangeOf(sheet, address === null || address === undefined ? WHOLE : areaAt(address)),
      'Worksheet.GetRanges': ({ sheet }: OfSheet, [address = '']: readonly string[]) => {
        if (address.length > 8192) throw new HostError('InvalidArgument', 'The address is too long.')
        return { kind: 'RangeAreas', sheet, areas: address.split(',').map(areaAt) }
      },
      'Worksheet.GetRangeByIndexes': (
        { sheet }: OfSheet,
        [top = 0, left = 0, rows = 0, columns = 0]: readonly number[],
      ) => rangeOf(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
      'Worksheet.GetUsedRange': ({ sheet }: OfSheet) =>
        rangeOf(sheet, usedArea(sheet, WHOLE, () => true) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      'Worksheet.GetUsedRangeOrNullObject': ({ sheet }: OfSheet, [valuesOnly]: readonly boolean[]) => {
        const area = usedArea(sheet, WHOLE, cell => valuesOnly !== true || cell.shown !== null)
        return area === undefined ? null : rangeOf(sheet, area)
      },
      'Worksheet.Protection': ({ sheet }: OfSheet) => ({ kind: 'WorksheetProtection', sheet }),
      'Worksheet.Names': () => ({ kind: 'NamedItemCollection', names: {} }),
      'Worksheet.Tables': ({ sheet }: OfSheet) => ({ kind: 'TableCollection', sheet }),
      'Workbook.Tables': () => ({ kind: 'TableCollection' }),
      // A table that was found on a sheet is asked for by its id in the whole workbook from then on.
      'TableCollection.#': (_: unknown, [id]: readonly string[]) => {
        const table = book.sheets.flatMap(tablesOf).find(known => known.name === id)
        if (table === undefined) throw new HostError('ItemNotFound', "The requested resource doesn't exist.")
        return table
      },
      'Table.GetRange': ({ sheet, area }: OfTable) => rangeOf(sheet, area),
      'NamedItemCollection.GetItemOrNullObject': (
        { names }: { names: Record<string, string> },
        [name = '']: readonly string[],
      ) => {
        const reference = Object.entries(names).find(
          ([known]) => known.toLowerCase() === name.toLowerCase(),
        )?.[1]
        return reference === undefined ? null : { kind: 'NamedItem', reference }
      },
      'NamedItem.GetRangeOrNullObject': ({ reference }: { reference: string }) => {
        const [name = '', address = ''] = reference.split('!')
        const sheet = book.find(name)
        return sheet === undefined ? null : rangeOf(sheet, areaAt(address))
      },
      'Functions.Date': (_: unknown, [year = 0, month = 0, day = 0]: readonly number[]) => ({
        kind: 'FunctionResult',
        value: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - book.calendar,
      }),
    },
    values: {
      'Workbook.name': () => book.facts.name,
      'Worksheet.id': ({ sheet }: OfSheet) => sheet.id,
      'Worksheet.name': ({ sheet }: OfSheet) => sheet.name,
      'Worksheet.position': ({ sheet }: OfSheet) => book.sheets.indexOf(sheet),
      'Worksheet.visibility': ({ sheet }: OfSheet) => sheet.visibility,
      'WorksheetProtection.protected': ({ sheet }: OfSheet) => sheet.facts.isProtected === true,
      'FunctionResult.value': ({ value }: { value: number }) => value,
      'Table.id': ({ name }: OfTable) => name,
      'Table.name': ({ name }: OfTable) => name,
    },
    items: {
      WorksheetCollection: () => book.sheets.map(of),
      TableCollection: ({ sheet }: OfSheet) => tablesOf(sheet),
    },
    setters: {
      'Worksheet.Name': ({ sheet }: OfSheet, name: unknown) => {
        if (NO_NAME.test(String(name))) throw new HostError('InvalidArgument', 'The sheet name is invalid.')
        if (book.find(String(name)) !== undefined)
          throw new HostError('ItemAlreadyExists', 'The sheet already exists.')
        const nameBefore = sheet.name
        sheet.name = String(name)
        happenings.changed(sheet, 'NameChanged', { nameBefore, nameAfter: sheet.name })
      },
      'Worksheet.Position': ({ sheet }: OfSheet, position: unknown) => {
        book.sheets.splice(book.sheets.indexOf(sheet), 1)
        book.sheets.splice(Number(position), 0, sheet)
      },
    },
    commands: {
      'Worksheet.Activate': ({ sheet }: OfSheet) => {
        if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The sheet is hidden.')
        happenings.activate(sheet)
      },
      'Worksheet.Delete': ({ sheet }: OfSheet) => {
        if (book.sheets.filter(({ visibility }) => visibility === 'Visible').length === 1)
          throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.')
        book.sheets.splice(book.sheets.indexOf(sheet), 1)
        happenings.changed(sheet, 'Deleted')
      },
      'WorksheetCollection._RegisterDataChangedEvent': listen('DataChanged', true),
      'WorksheetCollection._UnregisterDataChangedEvent': listen('DataChanged', false),
      'WorksheetCollection._RegisterAddedEvent': listen('Added', true),
      'WorksheetCollection._UnregisterAddedEvent': listen('Added', false),
      'WorksheetCollection._RegisterDeletedEvent': listen('Deleted', true),
      'WorksheetCollection._UnregisterDeletedEvent': listen('Deleted', false),
      'WorksheetCollection._RegisterEventMoved': listen('Moved', true),
      'WorksheetCollection._UnregisterEventMoved': listen('Moved', false),
      'WorksheetCollection._RegisterEventNameChanged': listen('NameChanged', true),
      'WorksheetCollection._UnregisterEventNameChanged': listen('NameChanged', false),
    },
  }
}
