import { openPanel, type Panel } from '../src/panel/panel.ts'
import { associateFunctions } from './call-functions.ts'
import { associateCommands } from './commands.ts'
import { excelHost } from './host.ts'

// One page is panel and runtime of the functions, and one script serves both: the core crosses once.
associateFunctions()
// Outside Excel the page keeps the words that say where it works.
const started = Office.onReady().then(({ host, platform }) =>
  host === Office.HostType.Excel ? start(platform) : undefined,
)
associateCommands(started)

/**
 * The page is the runtime of the functions as well, so that Excel may load it without showing it: then nothing is checked
 * until the person opens the panel.
 */
function start(platform: Office.PlatformType): Panel {
  document.documentElement.dataset['platform'] = String(platform)
  const root = document.getElementById('panel')
  if (root === null) throw new RangeError('Cannot draw the panel: panel.html has no element "panel"')
  const panel = openPanel(root, excelHost(), {
    checkAtOnce: document.visibilityState === 'visible',
    functionPrefix: root.dataset['prefix'] ?? '',
  })
  void Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.taskpane && panel.report() === undefined) panel.check()
  })
  return panel
}
