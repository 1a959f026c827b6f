import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { addressOf, serve } from '../../tools/serve.ts'

const PAGE = { type: 'text/html', body: '<!doctype html><title>Plan ✓</title>', policy: "default-src 'none'" }
const FILES = new Map([['/', PAGE]])

let server: Server
let port = 0

beforeAll(async () => {
  server = await serve(FILES, 8014)
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise(done => server.close(done)))

interface Got {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

function get(path: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers: { host } }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

/** The first line of the answer to a request that no client would write. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', data => {
      socket.destroy()
      resolve(data.toString().split('\r\n', 1)[0] ?? '')
    })
    socket.on('error', reject)
  })
}

describe('the server of the page', () => {
  it('gives the page and says where it is', async () => {
    const { status, headers, body } = await get('/')
    expect(addressOf(server)).toBe(`http://127.0.0.1:${port}/`)
    expect([status, headers['content-type'], body]).toEqual([200, 'text/html; charset=utf-8', PAGE.body])
  })

  it('lets nothing be kept, framed, guessed or loaded from elsewhere', async () => {
    expect((await get('/')).headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('knows no path but those of its list', async () => {
    const paths = [
      '/package.json',
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '//etc/passwd',
      '/./',
      '/index.html',
      '/\\..\\package.json',
      '/%00',
      '/__proto__',
      '/toString',
    ]
    const statuses = await Promise.all(paths.map(async path => (await get(path)).status))
    expect(statuses).toEqual(paths.map(() => 404))
  })

  it('takes a question after the path for nothing', async () => {
    expect((await get('/?file=/etc/passwd')).body).toBe(PAGE.body)
  })

  it.each(['evil.example', 'evil.example:8014', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example'])(
    'refuses the name %j, which an outsider may have pointed here',
    async host => {
      const { status, body } = await get('/', { host })
      expect([status, body]).toEqual([403, `Open http://127.0.0.1:${port}/\n`])
    },
  )

  it('goes by localhost too', async () => {
    expect((await get('/', { host: `localhost:${port}` })).status).toBe(200)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s', async method => {
    const { status, headers } = await get('/', { method })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await get('/', { method: 'HEAD' })
    expect([status, headers['content-length'], body]).toEqual([200, String(Buffer.byteLength(PAGE.body)), ''])
  })

  it('survives requests that are none', async () => {
    expect(await raw('GET\r\n\r\n')).toBe('HTTP/1.1 400 Bad Request')
    expect(await raw('GET / HTTP/1.0\r\n\r\n')).toContain('403')
    expect(await raw(`GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n`)).toContain('403')
    expect((await get('/')).status).toBe(200)
  })

  it('takes the next port when one is taken, and listens to this computer alone', async () => {
    const second = await serve(FILES, port)
    const { port: other, address } = second.address() as AddressInfo
    second.close()
    expect(other).toBeGreaterThan(port)
    expect(address).toBe('127.0.0.1')
  })
})
