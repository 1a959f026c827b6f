/** A part of the page that the keyboard goes to at once. */
export interface Region {
  readonly element: HTMLElement
  /** Puts the focus where work in it begins. */
  enter(): void
}

/**
 * F6 goes to the next part, Shift and F6 to the one before, from wherever the focus is; buttons that name a part by its id
 * in `data-to` go there.
 */
export function goBetween(regions: readonly Region[]): void {
  // In the capture phase, for the grid library keeps some keys to itself.
  document.addEventListener('keydown', event => turn(event, regions), { capture: true })
  for (const button of document.querySelectorAll<HTMLElement>('button[data-to]')) {
    const to = regions.find(({ element }) => element.id === button.dataset['to'])
    button.addEventListener('click', () => to?.enter())
  }
}

function turn(event: KeyboardEvent, regions: readonly Region[]): void {
  if (event.key !== 'F6' || event.altKey || event.metaKey) return
  event.preventDefault()
  event.stopPropagation()
  const at = regions.findIndex(({ element }) => element.contains(document.activeElement))
  const next = event.shiftKey ? (at <= 0 ? regions.length - 1 : at - 1) : (at + 1) % regions.length
  regions[next]?.enter()
}
