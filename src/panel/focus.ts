import { fieldId } from './parts/fault.ts'
import type { PanelState } from './state.ts'

/**
 * Puts the focus where a new screen begins, for those who hear it as for those who see it: at its heading, or at the issue
 * that a person comes back from. A re-check moves nothing, unless what had the focus is gone.
 */
export function moveFocus(
  root: HTMLElement,
  before: PanelState | undefined,
  now: PanelState,
  focused: Element | null,
): void {
  const asked = askedOf(before, now)
  if (asked !== '') return root.querySelector<HTMLElement>(`#${asked}`)?.focus()
  const isNew = before !== undefined && isNewScreen(before, now)
  if (!isNew && focused?.isConnected !== false) return
  if (isNew) root.querySelector('main')?.scrollTo(0, 0)
  const isBack = before?.screen === 'issue' && now.screen === 'issues'
  const row = isBack ? rowOf(root, before.finding) : undefined
  if (row === undefined) root.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  else row.focus()
}

/**
 * Id of what a person has to answer or to hear of now: a field in which something is missing, a question, what came of
 * their request; '' for nothing new, or where a new screen says it.
 */
function askedOf(before: PanelState | undefined, now: PanelState): string {
  if (before?.removing === false && now.removing) return 'pr-remove'
  if (now.fault !== undefined && before?.fault !== now.fault) return fieldId(now.fault.field)
  const told = now.refusal ?? now.done
  const isTold = told !== undefined && told !== (before?.refusal ?? before?.done)
  return isTold && before?.screen === now.screen && before.finding === now.finding ? 'pr-written' : ''
}

function isNewScreen(before: PanelState, now: PanelState): boolean {
  return before.screen !== now.screen || (now.screen === 'issue' && before.finding !== now.finding)
}

/** Ids hold refs as people wrote them, which a selector could not. */
function rowOf(root: HTMLElement, finding: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('[data-finding]')].find(
    row => row.dataset['finding'] === finding && row.offsetParent !== null,
  )
}
