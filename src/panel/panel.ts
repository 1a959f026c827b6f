import { render } from 'lit-html'
import type { Report } from '../../shared/index.ts'
import type { Host } from '../host.ts'
import { moveFocus } from './focus.ts'
import { onKey } from './keyboard.ts'
import { onReturn } from './returned.ts'
import { type PanelOptions, Session } from './session.ts'
import type { LastCheck, PanelState, Screen } from './state.ts'
import { frame } from './views/frame.ts'

export type { PanelOptions } from './session.ts'

/** An open panel. */
export interface Panel {
  /** Checks the workbook as it is now. */
  check(): void
  /** What was last found; undefined until something was checked. */
  report(): Report | undefined
  /** The same with what has been explained. */
  found(): Pick<LastCheck, 'report' | 'explained' | 'checked'> | undefined
  go(screen: Screen): void
  close(): void
}

/**
 * Opens the side panel in an element of its own, which it fills. It reads the workbook through the host, changes it
 * only when a person asks for what they see, and keeps nothing outside the page.
 */
export function openPanel(root: HTMLElement, host: Host, options: PanelOptions = {}): Panel {
  let drawn: PanelState | undefined
  let waiting = false
  const draw = (): void => {
    if (waiting) return
    waiting = true
    queueMicrotask(() => {
      waiting = false
      const { state } = session
      const focused = root.contains(document.activeElement) ? document.activeElement : null
      render(frame(state, session), root)
      moveFocus(root, drawn, state, focused)
      drawn = state
    })
  }
  const session = new Session(host, options, draw)
  const listening = new AbortController()
  const { signal } = listening
  root.replaceChildren()
  root.classList.add('plan-returns')
  root.addEventListener('keydown', event => onKey(event, root, session), { signal })
  onReturn(() => session.returned(), signal)
  draw()
  if (options.checkAtOnce !== false) session.check()
  return {
    check: () => session.check(),
    report: () => session.state.last?.report,
    found: () => session.state.last,
    go: screen => session.go(screen),
    close() {
      listening.abort()
      session.close()
      render(undefined, root)
    },
  }
}
