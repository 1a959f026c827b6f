import { openPanel } from '../../src/panel/panel.ts'
import type { Google } from './google.ts'
import { sheetsHost } from './host.ts'

/** Not there where the page is opened by itself. */
declare const google: Google | undefined

const root = document.getElementById('panel')
if (root === null) throw new RangeError('Cannot draw the panel: sidebar.html has no element "panel"')
// Outside Google Sheets the page keeps the words that say where it works.
if (typeof google !== 'undefined')
  openPanel(root, sheetsHost(google.script.run, process.env.PLAN_RETURNS_VERSION ?? ''))
