import { excelHost } from '../../excel/host.ts'
import { troubles } from '../hosts/troubles.ts'
import type { Workplace } from '../hosts/workplace.ts'
import type { FakeBook, FakeSheet } from './office/book.ts'
import { FLOOR } from './office/load.ts'
import { openInExcel } from './office/open.ts'
import { bookOf } from './office/opened.ts'

const TODAY = { ...FLOOR, ExcelApi: '1.17' }
/** ConnectionFailure, as the host of office.js numbers it. */
const CONNECTION_LOST = 5012
/** More than any test needs. */
const FOREVER = 200

/** What a person has set beside the values: one thing of each kind, also on cells that are fixed and marked. */
const LOOKS: Partial<FakeSheet> = {
  formats: { D3: '@', A2: '0.00' },
  fills: { C4: '#FFFF00', D3: '#00B050' },
  lists: { 'D2:D6': 'Green,Amber,Red' },
  conditional: ['', '=$D2="Red"', '=LEN("my own mark")>0'],
  hiddenColumns: new Set([1]),
}

troubles('Excel', async workbook => {
  const book = bookOf(workbook)
  const excel = openInExcel({ ...book, sheets: book.sheets.map(withLooks) } satisfies FakeBook, TODAY)
  const keeps = (name: string) => {
    const { cells, ...sheet } = excel.book.find(name) ?? { cells: [] }
    return structuredClone({ ...sheet, cells: [...cells].sort(([one], [other]) => one - other) })
  }
  return {
    hosts: [excelHost(), excelHost()],
    type: (spot, cell) => excel.type(spot, cell),
    rename: (sheet, name) => excel.rename(sheet, name),
    drop(name) {
      const at = excel.book.sheets.findIndex(sheet => sheet.name === name)
      excel.book.sheets.splice(at, 1)
    },
    cutAfter(requests) {
      excel.faults.push(...Array.from({ length: requests }, () => 'none' as const))
      excel.faults.push(...Array.from({ length: FOREVER }, () => CONNECTION_LOST))
    },
    restore() {
      excel.faults.length = 0
    },
    keeps,
    unmarked(name) {
      const sheet = keeps(name)
      if (!('conditional' in sheet)) throw new RangeError(`There is no sheet ${name}`)
      return { ...sheet, conditional: sheet.conditional.filter(({ formula }) => !isOurs(formula)) }
    },
  } satisfies Workplace
})

function withLooks(sheet: FakeSheet): FakeSheet {
  return sheet.name === 'Return' ? { ...sheet, ...LOOKS } : sheet
}

function isOurs(formula: string): boolean {
  return formula.includes('Plan Returns mark')
}
