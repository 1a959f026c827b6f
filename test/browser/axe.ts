import type { AxeResults, NodeResult, Result, RunOptions } from 'axe-core'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Which rules are run: all that tell a defect, or those whose answer changes with the colours alone. */
export type AxeRules = 'all' | 'colours'

const RUNS: Readonly<Record<AxeRules, RunOptions['runOnly']>> = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/**
 * Accessibility faults of a page as it is now, one line an element: rule, element, why. [] when there are none.
 *
 * @param except selectors that are left out, such as a grid that others made
 */
export async function axe(
  page: Page,
  rules: AxeRules = 'all',
  except: readonly string[] = [],
): Promise<readonly string[]> {
  // Given through the browser's own door, so that the page's policy need not let it in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const { violations } = await page.evaluate<AxeResults, [readonly string[], RunOptions]>(
    ([exclude, options]) => window.axe.run({ exclude: exclude.map(each => [each]) }, options),
    [except, { runOnly: RUNS[rules] ?? [], resultTypes: ['violations'], elementRef: false }],
  )
  return violations.flatMap(linesOf)
}

declare global {
  interface Window {
    axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> }
  }
}

function linesOf({ id, nodes }: Result): readonly string[] {
  return nodes.map(node => `${id}: ${node.target.join(' ')} – ${reasonOf(node)} – ${node.html}`)
}

function reasonOf({ any, all, none }: NodeResult): string {
  return [...all, ...none, ...any].map(({ message }) => message).join('; ')
}
