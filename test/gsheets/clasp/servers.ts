import { createServer as createProxy, type IncomingMessage, type Server as HttpServer } from 'node:http'
import { createServer, type Server as HttpsServer } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { ScriptApi } from './script-api.ts'

export const GOOGLE = 'script.googleapis.com'

/** A server of this test on 127.0.0.1. */
export interface Serving {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Answers as Google's address. */
export function serveApi(
  api: ScriptApi,
  certificate: { readonly key: string; readonly cert: string },
): Promise<Serving> {
  const server = createServer(certificate, (request, response) => {
    const { method = '', headers, url = '' } = request
    const { pathname: path, searchParams: query } = new URL(url, `https://${GOOGLE}`)
    readBody(request)
      .then(body => api.answer({ method, path, query, token: headers.authorization, body }))
      .then(({ status, body }) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      )
      .catch((error: unknown) => {
        api.unknown.push(`${method} ${path}: ${String(error)}`)
        response.destroy()
      })
  })
  return listen(server)
}

/** A proxy that leads Google's address to `port`, and writes down every other that it was asked for. */
export function serveProxy(port: number, strangers: string[]): Promise<Serving> {
  const server = createProxy((request, response) => {
    strangers.push(request.url ?? '')
    response.writeHead(502).end()
  })
  server.on('connect', ({ url = '' }: IncomingMessage, socket: Socket) => {
    socket.on('error', () => socket.destroy())
    if (url === `${GOOGLE}:443`) {
      lead(socket, port)
    } else {
      strangers.push(url)
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    }
  })
  return listen(server)
}

function lead(socket: Socket, port: number): void {
  const onwards = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    onwards.pipe(socket).pipe(onwards)
  })
  onwards.on('error', () => socket.destroy())
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString('utf8')
  return text === '' ? undefined : JSON.parse(text)
}

/** Closing ends what is open as well: a server forgets the sockets that it has led on. */
function listen(server: HttpServer | HttpsServer): Promise<Serving> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)))
  })
  const close = (): Promise<void> =>
    new Promise(resolve => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, close }))
  })
}
