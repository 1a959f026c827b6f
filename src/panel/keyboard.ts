import type { Session } from './session.ts'

/** A key and what it does, as the keyboard screen prints it. */
export interface Key {
  readonly keys: string
  readonly does: string
}

export const KEYS: readonly Key[] = [
  { keys: 'Tab', does: 'moves on; Shift and Tab moves back' },
  { keys: 'Enter', does: 'opens the issue, or does what the button says' },
  { keys: 'Up and Down', does: 'move between issues and show each in the sheet; focus stays in the panel' },
  { keys: '[ and ]', does: 'on an issue: the one before and the next' },
  { keys: 'T', does: 'on an issue that was explained before: says that it is still true' },
  { keys: 'Esc', does: 'goes back to the list, at the same issue; shuts the menu' },
  { keys: '/', does: 'goes to the search field of the issues' },
  { keys: 'Space', does: 'opens and shuts a group' },
]

/** Single keys act only outside of fields, where nobody types text (WCAG 2.1.4). */
export function onKey(event: KeyboardEvent, root: HTMLElement, session: Session): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
  const target = event.target instanceof HTMLElement ? event.target : root
  if (event.key === 'Escape' && shutMenu(root, target)) event.preventDefault()
  else if (event.key === 'Escape' && /^(?:issue|alike)$/.test(session.state.screen))
    stop(event, () => session.go('issues'))
  else if (isField(target)) return
  else if (event.key === '/') toSearch(event, root, session)
  else if (session.state.screen === 'issue' && (event.key === '[' || event.key === ']'))
    stop(event, () => session.step(event.key === '[' ? -1 : 1))
  else if (session.state.screen === 'issue' && event.key.toLowerCase() === 't')
    stop(event, () => session.stillTrue(session.state.finding))
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    moveInList(event, root, target, event.key === 'ArrowDown' ? 1 : -1)
}

function isField(target: HTMLElement): boolean {
  return target.matches('input, select, textarea')
}

function shutMenu(root: HTMLElement, target: HTMLElement): boolean {
  const menu = root.querySelector<HTMLDetailsElement>('details.menu[open]')
  if (menu === null) return false
  const had = menu.contains(target)
  menu.open = false
  if (had) menu.querySelector('summary')?.focus()
  return true
}

function toSearch(event: KeyboardEvent, root: HTMLElement, session: Session): void {
  event.preventDefault()
  if (session.state.screen !== 'issues') session.go('issues')
  setTimeout(() => root.querySelector<HTMLElement>('input[type=search]')?.focus())
}

/** Moves between the issues of a list, over all its groups, and shows the cell of each. */
function moveInList(event: KeyboardEvent, root: HTMLElement, target: HTMLElement, by: 1 | -1): void {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-finding]')].filter(
    row => row.offsetParent !== null,
  )
  const at = rows.indexOf(target.closest<HTMLElement>('[data-finding]') ?? target)
  const next = at < 0 ? undefined : rows[at + by]
  if (at < 0) return
  stop(event, () => {
    next?.focus()
    next?.closest('.finding')?.querySelector<HTMLElement>('.addr')?.click()
  })
}

function stop(event: Event, then: () => void): void {
  event.preventDefault()
  then()
}
