import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One file of a site. */
export interface SiteFile {
  readonly type: string
  readonly body: string | Uint8Array
}

/** A fixed list of files, served on this machine alone. */
export interface Site {
  /** 'http://127.0.0.1:PORT' */
  readonly address: string
  close(): Promise<void>
}

export const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/**
 * Serves files on a free port of 127.0.0.1.
 *
 * @param files by path: '/index.html'
 * @param policy the Content-Security-Policy of every answer; '' where the pages bring their own
 */
export async function serve(files: ReadonlyMap<string, SiteFile>, policy: string): Promise<Site> {
  const server = createServer(({ url = '/' }, response) => {
    const pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    const file = files.get(pathname)
    // Browsers with windows ask for an icon by themselves.
    if (file === undefined) response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end()
    else response.writeHead(200, headersOf(file, policy)).end(file.body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function headersOf({ type }: SiteFile, policy: string): Record<string, string> {
  return {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(policy === '' ? {} : { 'content-security-policy': policy }),
  }
}
