/** The stand-alone page: a spreadsheet with the panel beside it, and files of this computer. Nothing is sent. */
import { onDrop } from './drop.ts'
import { element } from './element.ts'
import { FileBar } from './file-bar.ts'
import { Files } from './files.ts'
import { gridHost } from './grid/grid-host.ts'
import { openGrid } from './grid/grid.ts'
import type { SheetView } from './grid/sheet-view.ts'
import { openTable } from './grid/table-view.ts'
import { Message } from './message.ts'
import { Progress } from './progress.ts'
import { goBetween } from './regions.ts'
import { movable } from './separator.ts'
import { broughtWorkbooks, workerStarter } from './workbooks.ts'

/** The width of the panel at first, in CSS pixels: that of a side panel in Excel. */
const PANEL_WIDTH = 320

const panelRoot = element('panel', HTMLElement)
const bar = new FileBar()
const message = new Message()
const gridRoot = element('grid', HTMLElement)
const tableRoot = element('table', HTMLElement)
const grid = openGrid(gridRoot)
let table: SheetView | undefined
const files = new Files({
  grid,
  // The workbook is the grid's, whichever way it is looked at.
  host: gridHost(grid, () => table ?? grid),
  panelRoot,
  bar,
  message,
  progress: new Progress(),
  startWorker: workerStarter(),
})

/** Shows the sheets as the grid draws them, or as a table that the browser knows as one; the cursor stays on its cell. */
function showAs(asTable: boolean): void {
  const place = table?.place()
  table?.dispose()
  gridRoot.hidden = asTable
  tableRoot.hidden = !asTable
  table = asTable ? openTable(tableRoot, grid) : undefined
  if (place !== undefined) grid.select(place)
}

const brought = broughtWorkbooks()
bar.onSample(brought, ({ file, base64 }) => files.open(file, base64))
bar.onFile(file => files.open(file.name, file))
bar.onTable(showAs)
bar.onDownload({
  issues: () => files.saveIssues(),
  edits: () => files.saveEdits(),
  changed: () => void files.saveChanged(),
  copy: () => void files.saveCopy(false),
  bareCopy: () => void files.saveCopy(true),
  file: () => files.saveAsOpened(),
})
onDrop(
  element('drop', HTMLElement),
  file => files.open(file.name, file),
  problem => message.show(problem),
)
movable(element('separator', HTMLElement), PANEL_WIDTH)
goBetween([
  { element: element('bar', HTMLElement), enter: () => element('choose', HTMLElement).focus() },
  { element: element('sheet', HTMLElement), enter: () => (table ?? grid).focus() },
  { element: panelRoot, enter: () => panelRoot.querySelector('main')?.focus() },
])
// What was typed here is nowhere else: leaving asks, as in any spreadsheet program.
window.addEventListener('beforeunload', event => {
  if (files.isChanged) event.preventDefault()
})
const [first] = brought
if (first !== undefined) files.open(first.file, first.base64)
