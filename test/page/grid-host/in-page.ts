/** The contract of every host, held to the grid in a browser's page. `@jest/globals` is jest-in-page.ts there. */
import { InsertRowBeforeCommand } from '@univerjs/preset-sheets-core'
import { MARK_COLOURS, parseCellName, SEVERITY_WORDS } from '../../../shared/index.ts'
import type { Mark } from '../../../src/host.ts'
import { openGrid } from '../../../src/page/grid/grid.ts'
import { gridHost } from '../../../src/page/grid/grid-host.ts'
import type { Session } from '../../../src/page/grid/session.ts'
import type { Edit, SheetGrid, SheetView } from '../../../src/page/grid/sheet-view.ts'
import { openTable } from '../../../src/page/grid/table-view.ts'
import { hostContract } from '../../hosts/contract.ts'
import { runTests } from './jest-in-page.ts'

declare global {
  interface Window {
    runTests?: typeof runTests
    grid?: SheetGrid
    insertRow?: typeof insertRow
    edits?: Edit[]
  }
}

const WITHOUT = ['looks'] as const

const container = document.createElement('div')
const besides = document.createElement('div')
document.body.append(container, besides)
container.style.cssText = 'position: relative; height: 400px'
const grid = openGrid(container)

/** What the menu of a row does; the page has no way of its own to it. */
async function insertRow(sheet: string, row: number): Promise<void> {
  grid.select({ sheet, row, column: 0 })
  const { open } = Reflect.get(grid, 'session') as Session
  await open.commands.executeCommand(InsertRowBeforeCommand.id, { value: 1 })
}

const severityOf = new Map(
  Object.entries(MARK_COLOURS).map(([severity, colour]) => [colour as string, severity as Mark['severity']]),
)

/** The cells that the library is told to draw in one of our colours. */
function marksDrawn(): Mark[] {
  const { open } = Reflect.get(grid, 'session') as Session
  return open.sheets.flatMap(sheet =>
    Array.from({ length: 200 }, (_, at) => {
      const [row, column] = [Math.floor(at / 10), at % 10]
      const drawn = sheet.getComposedCellStyleByCellData(row, column, sheet.getCell(row, column))
      const severity = severityOf.get(drawn.bg?.rgb ?? '')
      return severity === undefined ? [] : [{ sheet: sheet.getName(), row, column, severity }]
    }).flat(),
  )
}

/** The cells of the table that say what their mark means, and have its colour. */
function marksInTable(): Mark[] {
  return [...besides.querySelectorAll<HTMLElement>('td[data-mark]')].flatMap(({ dataset, innerText }) => {
    const severity = SEVERITY_WORDS.find(({ words }) => innerText.endsWith(words))?.severity
    const spot = parseCellName(dataset.cell ?? '')
    if (severity !== dataset.mark || severity === undefined || spot === undefined) return []
    return [{ sheet: 'Plan', ...spot, severity }]
  })
}

hostContract(
  'the page',
  async workbook => {
    await grid.show(workbook)
    const type = async (spot: Parameters<typeof grid.typeText>[0], cell: unknown): Promise<void> =>
      grid.typeText(spot, String(cell))
    return {
      host: gridHost(grid),
      cursor: () => grid.place(),
      type,
      insertRow,
      links: name => grid.linksOf(name),
      marks: marksDrawn,
    }
  },
  WITHOUT,
)

let table: SheetView | undefined
hostContract(
  'the page, as a table',
  async workbook => {
    await grid.show(workbook)
    table?.dispose()
    const now = (table = openTable(besides, grid))
    return {
      host: gridHost(grid, () => now),
      cursor: () => now.place(),
      insertRow,
      links: name => grid.linksOf(name),
      marks: marksInTable,
    }
  },
  WITHOUT,
)

window.runTests = runTests
window.grid = grid
window.insertRow = insertRow
window.edits = []
grid.onEdit(edits => window.edits?.push(...edits))
