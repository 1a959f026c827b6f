import { createServer, type Server } from 'node:https'
import { type HeaderRule, headerRules } from './headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  xml: 'application/xml',
}

/**
 * Serves the site to this computer alone, over https and with the headers that it is to be deployed with. No part of a
 * request is looked up on the disk. Resolves once it listens.
 */
export async function serveSite(
  site: ReadonlyMap<string, string | Uint8Array>,
  { key, cert }: { readonly key: string; readonly cert: string },
  { port, office }: { readonly port: number; readonly office: 'cdn' | 'same-origin' },
): Promise<Server> {
  const rules = headerRules(office)
  const server = createServer({ key, cert }, ({ url = '/' }, response) => {
    const path = url.replace(/[?#].*/s, '')
    const body = site.get(path.slice(1))
    if (body === undefined) {
      response.writeHead(404).end()
      return
    }
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8'
    response
      .writeHead(200, { 'Content-Type': type, ...headersFor(path, rules), 'Cache-Control': 'no-store' })
      .end(body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

/** The headers of every rule whose path fits, as hosts that read the headers file give them. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const fitting = rules.filter(rule => {
    const form = rule.path
      .replace(/[.\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/:version/g, '[^/]+')
    return new RegExp(`^${form}$`).test(path)
  })
  return Object.assign({}, ...fitting.map(({ headers }) => headers)) as Record<string, string>
}
