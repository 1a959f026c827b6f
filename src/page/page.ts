/** The stand-alone page: a spreadsheet with the panel beside it, and files of this computer. Nothing is sent. */
import { onDrop } from './drop.ts'
import { element } from './element.ts'
import { FileBar } from './file-bar.ts'
import { Files } from './files.ts'
import { gridHost } from './grid/grid-host.ts'
import { openGrid } from './grid/grid.ts'
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
const grid = openGrid(element('grid', HTMLElement))
const files = new Files({
  grid,
  host: gridHost(grid),
  panelRoot,
  bar,
  message,
  progress: new Progress(),
  startWorker: workerStarter(),
})

const brought = broughtWorkbooks()
bar.onSample(brought, ({ file, base64 }) => files.open(file, base64))
bar.onFile(file => files.open(file.name, file))
bar.onDownload({
  issues: () => files.saveIssues(),
  edits: () => files.saveEdits(),
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
  { element: element('sheet', HTMLElement), enter: () => grid.focus() },
  { element: panelRoot, enter: () => panelRoot.querySelector('main')?.focus() },
])
// What was typed here is nowhere else: leaving asks, as in any spreadsheet program.
window.addEventListener('beforeunload', event => {
  if (files.isChanged) event.preventDefault()
})
const [first] = brought
if (first !== undefined) files.open(first.file, first.base64)
