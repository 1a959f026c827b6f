import type { Page } from 'playwright-core'

/** What a person sees who goes through a page with Tab. */
export interface Walk {
  /** Names of the controls that were reached, in order. */
  readonly stops: readonly string[]
  /** One line a fault: a control that is never reached, shows no focus, or stands behind something else. */
  readonly faults: readonly string[]
}

/** More stops than any screen has: a walk that is not over by then goes round in circles. */
const MOST = 500

/** Goes through the whole page with Tab, from its beginning. */
export async function walk(page: Page): Promise<Walk> {
  await page.evaluate(beginWalk)
  const stops: string[] = []
  const faults: string[] = []
  for (let count = 0; count < MOST; count++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (stop === 'end') break
    if (stop === 'same') continue
    stops.push(stop.name)
    faults.push(...stop.faults)
  }
  return { stops, faults: [...faults, ...(await page.evaluate(neverReached))] }
}

/** A control where the walk has come to. */
interface Stop {
  readonly name: string
  readonly faults: readonly string[]
}

declare global {
  interface Window {
    /** Controls that the walk has come to, the last one last. */
    reached?: Set<Element>
  }
}

/** Runs inside the page: focus goes to where it is when a page has just been opened. */
function beginWalk(): void {
  window.reached = new Set()
  const start = document.createElement('span')
  start.tabIndex = -1
  document.body.prepend(start)
  start.focus()
  start.remove()
}

/** Runs inside the page. Fields of several parts, such as dates, keep the focus for more than one Tab. */
function lookAtFocus(): Stop | 'same' | 'end' {
  const at = document.activeElement
  const reached = window.reached ?? new Set()
  if (at === null || at === document.body) return 'end'
  if (reached.has(at)) return at === [...reached].at(-1) ? 'same' : 'end'
  reached.add(at)
  const name = nameOf(at)
  return {
    name,
    faults: [isSeen(at) ? '' : `${name} shows no focus`, behind(at)].filter(fault => fault !== ''),
  }

  function nameOf(element: Element): string {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? element.labels?.[0]?.textContent
        : ''
    return `${element.tagName.toLowerCase()} ${(label || words).trim().replace(/\s+/g, ' ').slice(0, 60)}`
  }

  /** An outline of two pixels, on the control or, for a whole row or field, around it. */
  function isSeen(element: Element): boolean {
    const around = [element, element.parentElement, element.parentElement?.parentElement]
    return around.some(each => {
      const looks =
        each === null || each === undefined
          ? []
          : [getComputedStyle(each), getComputedStyle(each, '::before'), getComputedStyle(each, '::after')]
      return looks.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      )
    })
  }

  /** What a person looks for must not be under a header or a footer (WCAG 2.4.11): some part of it must be in sight. */
  function behind(element: Element): string {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const points = [0.1, 0.5, 0.9].flatMap(x =>
      [0.1, 0.5, 0.9].map(y => [left + (right - left) * x, top + (bottom - top) * y] as const),
    )
    const over = points.map(([x, y]) => document.elementFromPoint(x, y))
    // A field may lie under the sign that is drawn over it, or be drawn by its label.
    const own = (each: Element | null): boolean =>
      each !== null &&
      (element.contains(each) ||
        each.contains(element) ||
        (element.closest('label')?.contains(each) ?? false))
    const covering = over.find(each => !own(each))
    return over.some(own)
      ? ''
      : `${name} stands behind ${covering?.tagName.toLowerCase() ?? 'the edge of the page'}`
  }
}

/** Runs inside the page, after the walk. Of radio buttons only the chosen one is a stop. */
function neverReached(): readonly string[] {
  const reached = window.reached ?? new Set()
  const controls = document.querySelectorAll(
    'button, select, input, textarea, summary, a[href], [tabindex="0"]',
  )
  return [...controls]
    .filter(
      each =>
        each.checkVisibility({ visibilityProperty: true }) &&
        !each.matches(':disabled, [type=radio]:not(:checked)'),
    )
    .filter(each => !reached.has(each))
    .map(
      each => `never reached: ${each.tagName.toLowerCase()} ${(each.textContent ?? '').trim().slice(0, 60)}`,
    )
}
