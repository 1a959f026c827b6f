import { describe, expect, it } from '@jest/globals'
import { build } from 'esbuild'
import { resolve } from 'node:path'
import { gridLibrary } from '../../tools/grid-library.ts'
import { browserForTests } from '../browser/hooks.ts'
import { open } from '../browser/open.ts'
import { serve, TYPES } from '../browser/site.ts'

const browser = browserForTests()

/** Milliseconds for building the page and for a hundred workbooks that are opened on it. */
const PATIENCE = 300_000
/** What the grid needs, and nothing more: its own styles, and those that pasted cells carry along. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src data: blob:; font-src data:"
const PAGE =
  '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Grid</title><body><script src="/page.js"></script></body></html>'

describe('the grid in a browser', () => {
  it(
    'is a host as every other, drawn or as a table',
    async () => {
      const site = await serve(
        new Map([
          ['/', { type: TYPES.html, body: PAGE }],
          ['/page.js', { type: TYPES.js, body: await bundledPage() }],
        ]),
        POLICY,
      )
      try {
        const opened = await open(browser(), site.address, { width: 1000 })
        const told = await opened.page.evaluate(() => window.runTests?.())
        expect(told?.failed).toEqual([])
        expect(told?.count).toBeGreaterThan(60)
        await opened.expectClean()
        await opened.close()
      } finally {
        await site.close()
      }
    },
    PATIENCE,
  )
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
