import { type Batch, FLOOR, loadOffice, type OfficeRealm } from './load.ts'
import type { FakeBook } from './book.ts'
import { type FakeExcel, fakeExcel } from './workbook.ts'

/** Opens a workbook in the stand-in and gives the code under test the names that Excel's page would have. */
export function openInExcel(book: FakeBook, sets = FLOOR): FakeExcel & { readonly office: OfficeRealm } {
  const excel = fakeExcel(book)
  const office = loadOffice(excel.transport, sets)
  excel.deliver = entries => office.OfficeExtension._testTriggerRichApiMessageEvent({ entries })
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office })
  return Object.assign(excel, { office })
}

/** A batch in a line for a person: 'Worksheets.GetItem("Plan") · GetUsedRangeOrNullObject(true) · load …'. */
export function asked({ Actions, ObjectPaths }: Batch): string[] {
  const steps = Object.values(ObjectPaths).filter(path => path.Name !== '')
  const calls = steps.map(({ Name, ArgumentInfo }) =>
    ArgumentInfo?.Arguments === undefined ? Name : `${Name}(${ArgumentInfo.Arguments.join(', ')})`,
  )
  const commands = Actions.filter(({ Name }) => Name !== '' && !Name.startsWith('_')).map(({ Name }) => Name)
  const loads = Actions.flatMap(({ QueryInfo }) => QueryInfo?.Select ?? [])
  return [...calls, ...commands, ...loads]
}
