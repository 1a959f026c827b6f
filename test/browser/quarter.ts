import { expect } from '@jest/globals'
import type { Frame, Page } from 'playwright-core'
import { cellAt, cellName, type Sheet } from '../../shared/index.ts'
import { axe } from './axe.ts'
import { sideways } from './sideways.ts'
import { MAY_ROLL, until } from './trial.ts'

/** samples/broken.xlsx is open in a program, with the panel beside it. */
export interface Desk {
  /** The page that holds the panel, and the panel itself: the same page, or a frame of it. */
  readonly page: Page
  readonly panel: Page | Frame
  /** A person types into a cell of the sheet `Return`, 0-based. */
  type(row: number, column: number, text: string): Promise<void>
  /** Whether the program tells the panel of what is typed; else the person asks for another check. */
  readonly tells: boolean
  /** Selectors of what is beside the panel on its page and has tests of its own. */
  readonly beside?: readonly string[]
}

/** What a person types to mend the errors of the broken return that no press mends. */
const TYPED: readonly (readonly [row: number, column: number, text: string])[] = [
  [5, 1, '4 (16.7%)'],
  [7, 1, '13 (54.2%)'],
  [9, 1, '4 (16.7%)'],
  [11, 1, '3 (12.5%)'],
  [15, 5, '30 September 2025'],
  [21, 0, '1.7'],
  [25, 6, 'Green'],
  [26, 6, 'Amber'],
  [31, 5, '30 March 2026'],
  [37, 6, 'Red'],
]

/** Every cell that is mended, by press or by hand: the others stay as they are. */
export const MENDED: readonly string[] = [
  'G17',
  'A25',
  'A28',
  ...TYPED.map(([row, column]) => cellName(row, column)),
].sort()

/** Who prepares the return. */
const POST = 'Performance analyst'

const main = ({ panel }: Desk): Promise<string> => panel.locator('main').innerText()
const button = ({ panel }: Desk, name: string | RegExp) => panel.locator('main').getByRole('button', { name })
const shows = (desk: Desk, words: RegExp): Promise<void> =>
  until(async () => words.test(await main(desk)), String(words), 20_000)

/** Presses a tab of the panel, or a line of its menu. */
export async function press({ panel }: Pick<Desk, 'panel'>, screen: string): Promise<void> {
  const named = { name: new RegExp(`^${screen.replace('?', '\\?')}`) }
  const tab = panel.locator('.tabs').getByRole('button', named)
  if ((await tab.count()) > 0) return tab.click()
  await panel.getByLabel('More screens').click()
  await panel.locator('.menu').getByRole('button', named).click()
}

/** Nobody is shut out by what is on the screen now. */
export async function expectFair({
  page,
  panel,
  beside = [],
}: Pick<Desk, 'page' | 'panel' | 'beside'>): Promise<void> {
  // What these ask of a page works in a frame too.
  const asPage = panel as Page
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await axe(asPage, 'all', beside)).toEqual([])
  expect(await sideways(asPage, [...MAY_ROLL, ...beside])).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await axe(asPage, 'colours', beside)).toEqual([])
}

/** From the first check to a return that is ready: what a press can mend, all alike first, then what has to be typed. */
export async function fix(desk: Desk): Promise<void> {
  await shows(desk, /^Not ready/)
  await press(desk, 'Issues')
  await button(desk, /^Fix all/)
    .first()
    .click()
  await expectFair(desk)
  await button(desk, 'Change all 2 cells').click()
  await shows(desk, /2 cells are changed/)
  await press(desk, 'Issues')
  await button(desk, /^"Grn" in/).click()
  await button(desk, 'Change G17').click()
  await shows(desk, /G17 is changed/)
  for (const cell of TYPED) await desk.type(...cell)
  await checkAgain(desk)
  await press(desk, 'Ready?')
  await shows(desk, /^Not ready\s+5 to explain/)
}

/** Explains what is right as it stands. Who says so is typed once. */
export async function explain(desk: Desk): Promise<void> {
  const { panel } = desk
  await button(desk, 'Go through all 5').click()
  await panel.getByLabel('Your post').fill(POST)
  for (let left = 5; left > 0; left -= 1) {
    const message = await panel.locator('main h1 + p').innerText()
    await panel.getByLabel('Reason').selectOption({ index: 1 })
    await expectFair(desk)
    await button(desk, 'Save the explanation').click()
    await until(async () => !(await main(desk)).includes(message), `what comes after: ${message}`, 20_000)
  }
  await press(desk, 'Ready?')
  await shows(desk, /^Ready to submit\s+[^]*nothing left to fix or explain; 5 explained/)
  await expectFair(desk)
}

/** Records the return: nothing is open, and the post is known. */
export async function record(desk: Desk): Promise<void> {
  const { panel } = desk
  await button(desk, 'Record this version').click()
  expect(await panel.getByLabel('Prepared by (post)').inputValue()).toBe(POST)
  await button(desk, 'Record this version').press('Enter')
  await shows(desk, /Unchanged since it was recorded/)
  expect(await panel.locator(':focus').textContent()).toContain('Recorded as record 1')
  await expectFair(desk)
}

/** Changes a rating, which is named with what it said and says, and changes it back. */
export async function changeAndBack(
  desk: Desk,
  changed = (): Promise<void> => Promise.resolve(),
): Promise<void> {
  await desk.type(17, 6, 'Red')
  await checkAgain(desk)
  await shows(desk, /1 difference since it was recorded/)
  expect(await desk.panel.locator('.change tbody').first().innerText()).toMatch(/G18[^]*Complete[^]*Red/)
  await expectFair(desk)
  await changed()
  await desk.type(17, 6, 'Complete')
  await checkAgain(desk)
  await shows(desk, /Unchanged since it was recorded/)
}

/** Names of the cells that say something else in the second sheet, in order of their names. */
export function differingCells(before: Sheet, after: Sheet): readonly string[] {
  const rows = Math.max(before.top + before.grid.length, after.top + after.grid.length)
  const ends = [before, after].flatMap(({ grid, left }) => grid.map(({ length }) => left + length))
  const columns = Math.max(...ends)
  const names: string[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      if (JSON.stringify(cellAt(before, row, column)) !== JSON.stringify(cellAt(after, row, column)))
        names.push(cellName(row, column))
  return names.sort()
}

async function checkAgain({ panel, tells }: Desk): Promise<void> {
  if (!tells) await panel.locator('.foot').getByRole('button', { name: 'Check again' }).click()
}
