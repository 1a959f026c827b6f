import { openPanel } from '../src/panel/panel.ts'
import { excelHost } from './host.ts'

void Office.onReady(({ host }) => {
  const root = document.getElementById('panel')
  if (root === null) throw new RangeError('Cannot draw the panel: panel.html has no element "panel"')
  if (host === Office.HostType.Excel) openPanel(root, excelHost())
})
