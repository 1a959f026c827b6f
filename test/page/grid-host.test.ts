import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { build } from 'esbuild'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { type Cell, plainSheet, type SheetTable } from '../../shared/index.ts'
import { gridLibrary } from '../../tools/grid-library.ts'
import { browserForTests } from '../browser/hooks.ts'
import { open, type OpenPage } from '../browser/open.ts'
import { serve, type Site, type SiteFile, TYPES } from '../browser/site.ts'

const browser = browserForTests()

/** Milliseconds for building the page, and for a hundred workbooks that are opened on it. */
const PATIENCE = 300_000
/** What the grid needs, and nothing more: its own styles, and those that pasted cells carry along. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src data: blob:; font-src data:"
const PAGE =
  '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Grid</title><body><input id="outside"><script src="/page.js"></script></body></html>'
const RATINGS = ['RAG', 'G', 'A', 'G', 'R', 'G'].map((rating, row) => [
  row === 0 ? 'Ref' : `1.${row}`,
  rating,
])

let site: Site

beforeAll(async () => {
  const files = new Map<string, SiteFile>([
    ['/', { type: TYPES.html, body: PAGE }],
    ['/page.js', { type: TYPES.js, body: await bundledPage() }],
  ])
  site = await serve(files, POLICY)
}, PATIENCE)
afterAll(() => site.close())

/** Does something on a fresh page, on which nothing may go wrong. */
async function onPage(act: (opened: OpenPage) => Promise<void>): Promise<void> {
  const opened = await open(browser(), site.address, { width: 1000 })
  try {
    await act(opened)
    await opened.expectClean()
  } finally {
    await opened.close()
  }
}

async function showRatings(page: Page, tables: readonly SheetTable[] = []): Promise<void> {
  const { name, grid } = plainSheet('Plan', RATINGS)
  await page.evaluate(
    async ([sheet, rows, known]) => {
      const none = { merges: [], tables: known, dropDowns: [], formulas: [], hidden: false }
      const sets = { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() }
      const plain = { name: sheet, top: 0, left: 0, grid: rows, ...none, ...sets }
      await window.grid?.show({ file: 'plan.xlsx', sheets: [plain], limits: [] })
    },
    [name, grid as Cell[][], [...tables]] as const,
  )
}

/** Types into a cell of the grid as a person does: pauses as long as a list of suggestions takes to appear. */
async function type(page: Page, row: number, column: number, ...parts: readonly string[]): Promise<void> {
  await page.evaluate(([r, c]) => window.grid?.select({ sheet: 'Plan', row: r, column: c }), [
    row,
    column,
  ] as const)
  await page.evaluate(() => window.grid?.focus())
  await page.locator('[data-u-comp="editor"]:focus').waitFor({ state: 'attached' })
  for (const [at, part] of parts.entries()) {
    if (at > 0) await page.waitForTimeout(500)
    await page.keyboard.type(part)
  }
  await page.keyboard.press('Enter')
}

const shownIn = (page: Page, top: number, left: number, bottom = top, right = left): Promise<string[][]> =>
  page.evaluate(area => window.grid?.texts('Plan', area) ?? [], { top, left, bottom, right })

/** Waits for what the grid does by itself; the expectation that follows says what is missing. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100 && !(await isSo()); turn += 1) {
    await new Promise(done => setTimeout(done, 100))
  }
}

describe('the grid in a browser', () => {
  it(
    'is a host as every other, drawn or as a table',
    () =>
      onPage(async ({ page }) => {
        const told = await page.evaluate(() => window.runTests?.())
        expect(told?.failed).toEqual([])
        expect(told?.count).toBeGreaterThan(60)
      }),
    PATIENCE,
  )

  it('has our functions beside its own; who types on past a suggestion gets what was typed', () =>
    onPage(async ({ page }) => {
      await showRatings(page)
      await type(page, 0, 3, '=RA', 'GSUMMARY(B1:B6)')
      await type(page, 4, 3, '=COUNTIF(B1:B6,"G")')
      await until(async () => (await shownIn(page, 4, 3))[0]?.[0] !== '')
      expect(await shownIn(page, 0, 3, 1, 7)).toEqual([
        ['every rating', 'G', 'A', 'R', 'Total'],
        ['Total', '3', '1', '1', '5'],
      ])
      expect(await shownIn(page, 4, 3)).toEqual([['3']])
    }))

  it('keeps the headings of a table, which names its columns a second time', () =>
    onPage(async ({ page }) => {
      await showRatings(page, [{ name: 'Ratings', area: { top: 0, left: 0, bottom: 5, right: 1 } }])
      const keeps = (row: number, column: number): Promise<unknown> =>
        page.evaluate(place => window.grid?.standing({ sheet: 'Plan', ...place })?.keeps, { row, column })
      expect([await keeps(0, 1), await keeps(1, 1), await keeps(0, 2)]).toEqual([
        'heading',
        undefined,
        undefined,
      ])
    }))

  it('takes a sheet of ours behind the one in front, and puts another in its place', () =>
    onPage(async ({ page }) => {
      await showRatings(page)
      await page.evaluate(() => window.grid?.select({ sheet: 'Plan', row: 3, column: 1 }))
      const put = (text: string): Promise<unknown> =>
        page.evaluate(cell => {
          window.grid?.putSheet({ name: 'Plan issues', rows: [[cell]], links: [] })
          return [window.grid?.sheetNames(), window.grid?.place()?.sheet]
        }, text)
      expect(await put('a')).toEqual([['Plan', 'Plan issues'], 'Plan'])
      expect(await put('b')).toEqual([['Plan', 'Plan issues'], 'Plan'])
      await page.evaluate(() => window.grid?.select({ sheet: 'Plan issues', row: 0, column: 0 }))
      expect(await put('c')).toEqual([['Plan', 'Plan issues'], 'Plan issues'])
      await page.evaluate(() => window.grid?.removeSheet('Plan issues'))
      expect(await page.evaluate(() => window.grid?.place()?.sheet)).toBe('Plan')
    }))

  it('lays marks over cells, which are in no cell, go with rows that move, and end with the workbook', () =>
    onPage(async ({ page }) => {
      await showRatings(page)
      const red = { sheet: 'Plan', row: 4, column: 1, severity: 'error' } as const
      await page.evaluate(mark => window.grid?.marks.set([mark]), red)
      expect(await page.evaluate(() => window.grid?.marks.all())).toEqual([red])
      await page.evaluate(() => window.insertRow?.('Plan', 2))
      expect(await page.evaluate(() => window.grid?.marks.all())).toEqual([{ ...red, row: 5 }])
      await page.evaluate(() => window.grid?.undo())
      await until(async () => (await page.evaluate(() => window.grid?.marks.all()))?.[0]?.row === 4)
      expect(await page.evaluate(() => window.grid?.marks.all())).toEqual([red])
      await showRatings(page)
      expect(await page.evaluate(() => window.grid?.marks.all())).toBeUndefined()
    }))

  it('reads dates day first, and keeps refs as the texts that they are', () =>
    onPage(async ({ page }) => {
      await showRatings(page)
      await type(page, 1, 2, '04/05/2014')
      await type(page, 1, 0, '1.10')
      await until(async () => (await page.evaluate(() => window.edits?.length)) === 2)
      const edits = await page.evaluate(() => window.edits)
      expect(edits).toEqual([
        { sheet: 'Plan', row: 1, column: 2, before: null, after: { day: 41763 } },
        { sheet: 'Plan', row: 1, column: 0, before: '1.1', after: '1.10' },
      ])
    }))

  it('leaves the keyboard where it is while it shows a workbook, selects and writes', () =>
    onPage(async ({ page }) => {
      await page.focus('#outside')
      await showRatings(page)
      await page.evaluate(() => {
        window.grid?.select({ sheet: 'Plan', row: 3, column: 1 })
        window.grid?.setCells([{ sheet: 'Plan', row: 3, column: 1, cell: 'A' }])
      })
      await page.waitForTimeout(1500)
      await page.keyboard.type('typed')
      expect(await page.inputValue('#outside')).toBe('typed')
      expect(await shownIn(page, 3, 1)).toEqual([['A']])
    }))
})

async function bundledPage(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: ['test/page/grid-host/in-page.ts'],
    alias: { '@jest/globals': resolve('test/page/grid-host/jest-in-page.ts') },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.PLAN_RETURNS_VERSION': '"test"' },
    plugins: [gridLibrary],
    logLevel: 'error',
  })
  const [script] = outputFiles
  if (script === undefined) throw new Error('Cannot test the grid: its page was not built')
  return script.contents
}
