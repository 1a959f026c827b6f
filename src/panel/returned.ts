/** Milliseconds after which a focus that came by a press is known to have come by one. */
const SOON = 50

/**
 * Tells when the person comes back to the panel from elsewhere. Who comes back by pressing a button has let it go by then:
 * what is drawn anew in between would move the button away from under the pointer, and nothing would be pressed.
 */
export function onReturn(returned: () => void, signal: AbortSignal): void {
  let isPressed = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  const wait = (milliseconds: number): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (isPressed) return
      waiting = undefined
      returned()
    }, milliseconds)
  }
  const letGo = (): void => {
    isPressed = false
    // The click comes right after.
    if (waiting !== undefined) wait(0)
  }
  const options = { signal, capture: true }
  window.addEventListener('pointerdown', () => (isPressed = true), options)
  window.addEventListener('pointerup', letGo, options)
  window.addEventListener('pointercancel', letGo, options)
  window.addEventListener('focus', () => wait(SOON), { signal })
  signal.addEventListener('abort', () => clearTimeout(waiting))
}
