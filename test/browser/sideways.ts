import type { Page } from 'playwright-core'

/**
 * What reaches over the side of a page, one line an element: what would have to be scrolled to the side, and what is cut
 * off because it cannot be. [] when everything can be read by going down alone.
 *
 * @param except selectors of what may be wider: pictures of a sheet that roll in a frame of their own
 */
export function sideways(page: Page, except: readonly string[] = []): Promise<readonly string[]> {
  return page.evaluate(findSideways, except.length === 0 ? '' : `:is(${except.join(', ')})`)
}

/** Runs inside the page. */
function findSideways(except: string): readonly string[] {
  const shown = [...document.querySelectorAll('body *')].filter(
    each =>
      each.checkVisibility({ visibilityProperty: true }) &&
      !isHidden(each) &&
      each.closest('svg') === null &&
      (except === '' || each.closest(except) === null),
  )
  const width = document.documentElement.clientWidth
  return [document.documentElement, ...shown].flatMap(each => {
    const { left, right } = each.getBoundingClientRect()
    if (rolls(each)) return [`${nameOf(each)} scrolls ${each.scrollWidth - each.clientWidth} px sideways`]
    // What stands inside something that is over is told with it.
    if (isOver(each) && isOver(each.parentElement)) return []
    if (isOver(each)) return [`${nameOf(each)} reaches ${Math.round(right - width)} px over the right edge`]
    return left < -1 ? [`${nameOf(each)} reaches ${Math.round(-left)} px over the left edge`] : []
  })

  function isOver(element: Element | null): boolean {
    return element !== null && element.getBoundingClientRect().right > width + 1
  }

  function rolls(element: Element): boolean {
    const over = element.scrollWidth - element.clientWidth
    if (element === document.documentElement) return over > 0
    return over > 1 && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
  }

  /** For screen readers alone: it takes no room. */
  function isHidden(element: Element): boolean {
    const box = element.closest('.vh')?.getBoundingClientRect()
    return box !== undefined && box.width <= 1 && box.height <= 1
  }

  function nameOf(element: Element): string {
    const classes = [...element.classList].map(name => `.${name}`).join('')
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
    return `${element.tagName.toLowerCase()}${classes} "${text}"`
  }
}
