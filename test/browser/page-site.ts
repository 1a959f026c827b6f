import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeXlsx } from 'hucre'
import { HEADINGS, inventRows } from '../../bench/invented.ts'
import { bundlePage, pageHtml } from '../../tools/page-html.ts'
import { addressOf, serve } from '../../tools/serve.ts'

/** The stand-alone page as people get it: from `npm start`, and as a file on a disk. */
export interface PageSite {
  readonly served: string
  readonly onDisk: string
  close(): Promise<void>
}

/** Builds the page and gives it out in both ways. */
export async function servePage(): Promise<PageSite> {
  await bundlePage()
  const { html, policy } = pageHtml()
  const server = await serve(new Map([['/', { type: 'text/html', body: html, policy }]]), 8100)
  const folder = mkdtempSync(join(tmpdir(), 'plan-returns-'))
  const file = join(folder, 'plan-returns.html')
  writeFileSync(file, html)
  return {
    served: addressOf(server),
    onDisk: pathToFileURL(file).href,
    async close() {
      rmSync(folder, { recursive: true })
      await closed(server)
    },
  }
}

function closed(server: Server): Promise<void> {
  return new Promise(done => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

/** An .xlsx with so many rows of ten columns. */
export function inventedFile(rows: number): Promise<Uint8Array> {
  const cells = inventRows(rows).map(row =>
    row.map(cell => (typeof cell === 'object' ? new Date((cell.day - 25_569) * 86_400_000) : cell)),
  )
  return writeXlsx({ sheets: [{ name: 'Return', rows: [HEADINGS, ...cells] }] })
}
