/** The contract of every host, held to the grid in a browser's page. `@jest/globals` is jest-in-page.ts there. */
import { InsertRowBeforeCommand } from '@univerjs/preset-sheets-core'
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
    edits?: Edit[]
  }
}

const WITHOUT = ['looks', 'mark'] as const

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
    }
  },
  WITHOUT,
)

window.runTests = runTests
window.grid = grid
window.edits = []
grid.onEdit(edits => window.edits?.push(...edits))
