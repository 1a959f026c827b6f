import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One thing that is given out. */
export interface Served {
  readonly type: string
  readonly body: string
  readonly policy: string
}

/** Other programs of this computer may use a port; the next ones are tried. */
const TRIES = 20

/** This computer alone: no other can reach it. */
const ADDRESS = '127.0.0.1'

/**
 * Serves a fixed list of files, by their whole path, to this computer. No part of a request is ever looked up on the disk.
 * Resolves to the server once it listens, on the first free port from `port` on.
 */
export async function serve(files: ReadonlyMap<string, Served>, port: number): Promise<Server> {
  const server = createServer((request, response) => answer(request, response, files))
  for (let tried = port; ; tried++) {
    try {
      await listen(server, tried)
      return server
    } catch (error) {
      const isTaken = ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (!isTaken || tried + 1 >= port + TRIES) throw error
    }
  }
}

/** 'http://127.0.0.1:8014/' */
export function addressOf(server: Server): string {
  return `http://${ADDRESS}:${portOf(server)}/`
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, Served>,
): void {
  const { method = '', url = '', headers, socket } = request
  // A name that an outsider has pointed at this computer must not open the page to that outsider's own page.
  const names = [ADDRESS, 'localhost'].map(name => `${name}:${socket.localPort ?? ''}`)
  if (!names.includes(headers.host ?? '')) return refuse(response, 403, `Open http://${names[0] ?? ''}/`)
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405, 'This page is only read')
  }
  const file = files.get(url.replace(/\?.*/s, ''))
  if (file === undefined) return refuse(response, 404, 'There is only the page itself')
  give(response, 200, file)
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  give(response, status, { type: 'text/plain', body: `${sentence}\n`, policy: "default-src 'none'" })
}

function give(response: ServerResponse, status: number, { type, body, policy }: Served): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  // Node sends no body in answer to HEAD.
  response.end(body)
}
