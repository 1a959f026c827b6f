/**
 * The panel over a workbook without a spreadsheet program. The address chooses:
 * `?file=` a workbook of samples/ or one that a test gives · `older=` the return of the last period ·
 * `state=reading|failed|waiting` · `screen=` the first screen · `watch=no` · `select=no` · `write=no`.
 */
import type { Workbook } from '../../../shared/index.ts'
import { readWorkbook } from '../../../src/file/read.ts'
import { openPanel, type Panel } from '../../../src/panel/panel.ts'
import type { Screen } from '../../../src/panel/state.ts'
import { TrialHost, type Trouble } from './trial-host.ts'

declare global {
  interface Window {
    /** For tests: the open panel and the program that it runs in. */
    trial?: { readonly panel: Panel; readonly host: TrialHost }
    /** When the first verdict stood there, in milliseconds since the page was loaded. */
    firstVerdict?: number
  }
}

void start(new URLSearchParams(location.search))

async function start(asked: URLSearchParams): Promise<void> {
  const root = document.getElementById('panel')
  if (root === null) throw new Error('The page has no element for the panel')
  noteFirstVerdict(root)
  const host = new TrialHost(
    await fetched(asked.get('file') ?? 'update-2014.xlsx'),
    troubleOf(asked.get('state')),
  )
  const older = asked.get('older')
  // Each check is a minute later, so that one can be told from the next.
  let minute = 2
  const panel = openPanel(
    root,
    host.host({
      select: asked.get('select') !== 'no',
      watch: asked.get('watch') !== 'no',
      write: asked.get('write') !== 'no',
    }),
    {
      clock: () => new Date(2026, 10, 20, 14, minute++),
      openFile: async file => readWorkbook(file.name, new Uint8Array(await file.arrayBuffer())),
      checkAtOnce: asked.get('state') !== 'waiting',
      ...(older === null ? {} : { choices: { older: { kind: 'file', workbook: await fetched(older) } } }),
    },
  )
  const screen = asked.get('screen')
  if (screen !== null) panel.go(screen as Screen)
  window.trial = { panel, host }
}

function noteFirstVerdict(root: HTMLElement): void {
  const observer = new MutationObserver(() => {
    if (root.querySelector('.verdict') === null) return
    const [loading] = performance.getEntriesByType('navigation')
    const loaded = loading instanceof PerformanceNavigationTiming ? loading.loadEventEnd : 0
    window.firstVerdict = performance.now() - loaded
    observer.disconnect()
  })
  observer.observe(root, { childList: true, subtree: true })
}

function troubleOf(state: string | null): Trouble {
  return state === 'reading' || state === 'failed' ? state : 'none'
}

async function fetched(file: string): Promise<Workbook> {
  const answer = await fetch(`/workbooks/${encodeURIComponent(file)}`)
  if (!answer.ok) throw new Error(`There is no workbook ${file}`)
  return readWorkbook(file, new Uint8Array(await answer.arrayBuffer()))
}
