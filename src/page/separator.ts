/** Widths of the panel in CSS pixels: what its screens are made for. */
const LEAST = 300
const MOST = 600
const STEP = 20

/** Lets a person move the line between sheet and panel, with the mouse, a finger or the keyboard. */
export function movable(separator: HTMLElement, width: number): void {
  let now = width
  const set = (wanted: number): void => {
    now = Math.round(Math.min(MOST, Math.max(LEAST, wanted)))
    document.body.style.setProperty('--panel-width', `${now}px`)
    separator.setAttribute('aria-valuenow', String(now))
    separator.setAttribute('aria-valuetext', `${now} pixels`)
  }
  separator.setAttribute('aria-valuemin', String(LEAST))
  separator.setAttribute('aria-valuemax', String(MOST))
  set(width)
  separator.addEventListener('keydown', event => {
    const wanted = widthFor(event.key, now)
    if (wanted === undefined) return
    event.preventDefault()
    set(wanted)
  })
  separator.addEventListener('pointerdown', event => separator.setPointerCapture(event.pointerId))
  separator.addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (separator.hasPointerCapture(pointerId)) set(window.innerWidth - clientX)
  })
}

/** The panel is at the right: moving the line to the left makes it wider. */
function widthFor(key: string, now: number): number | undefined {
  if (key === 'ArrowLeft') return now + STEP
  if (key === 'ArrowRight') return now - STEP
  if (key === 'Home') return LEAST
  if (key === 'End') return MOST
  return undefined
}
