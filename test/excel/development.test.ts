import { afterEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { run, TRUST } from '../../tools/excel/certificate.ts'
import { buildOptions } from '../../tools/excel/options.ts'
import { serveSite } from '../../tools/excel/serve-site.ts'
import { steps } from '../../tools/excel/steps.ts'

let server: Server | undefined
afterEach(() => {
  server?.close()
  server?.closeAllConnections()
})

/** A certificate for this test alone. */
function throwaway(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'plan-returns-'))
  const [key, cert] = [join(folder, 'k'), join(folder, 'c')]
  try {
    const words = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-days',
      '2',
    ]
    expect(run(['openssl', ...words, '-subj', '/CN=localhost'])).toBe('')
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function get(
  port: number,
  path: string,
): Promise<{ status: number | undefined; policy: unknown; cors: unknown }> {
  return new Promise((done, reject) => {
    const asked = request({ port, path, host: '127.0.0.1', rejectUnauthorized: false }, response => {
      response.resume()
      const { statusCode: status, headers } = response
      done({
        status,
        policy: headers['content-security-policy'],
        cors: headers['access-control-allow-origin'],
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the add-in that is served from this computer', () => {
  it('comes over https with the headers of a deployed one, and nothing else comes', async () => {
    const site = new Map([
      ['1.0.0/panel.html', '<!doctype html>'],
      ['1.0.0/parts/functions-0123456789.json', '{}'],
    ])
    server = await serveSite(site, throwaway(), { port: 0, office: 'cdn' })
    const { port } = server.address() as AddressInfo
    expect(await get(port, '/1.0.0/panel.html?x=1')).toMatchObject({
      status: 200,
      policy: expect.stringContaining("default-src 'none'"),
      cors: undefined,
    })
    expect(await get(port, '/1.0.0/parts/functions-0123456789.json')).toMatchObject({
      status: 200,
      cors: '*',
    })
    expect((await get(port, '/../package.json')).status).toBe(404)
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1')
  })

  it('is trusted for one account alone, and by a command that another takes back', () => {
    for (const { add, remove, verify } of Object.values(TRUST)) {
      expect(add.join(' ')).toMatch(/login\.keychain|-user/)
      expect([remove[0], verify[0]]).toEqual([add[0], add[0]])
    }
  })

  it('takes back the trust in a certificate that has run out before it makes another of its name', () => {
    const home = mkdtempSync(join(tmpdir(), 'plan-returns-'))
    try {
      const [folder, said] = [join(home, '.plan-returns-development'), join(home, 'said')]
      mkdirSync(folder)
      const words = 'req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=old'.split(' ')
      const [key, old] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')]
      expect(run(['openssl', ...words, '-keyout', key, '-out', old])).toBe('')
      // Stands in for the program of a Mac: writes down how it was called, and whether the old certificate was still there.
      const security = `#!/bin/sh\necho "$1 $2" >> '${said}'\nls '${old}' >> '${said}'\n`
      writeFileSync(join(home, 'security'), security, { mode: 0o755 })
      const script = join(home, 'ask.ts')
      writeFileSync(
        script,
        `import { certificate } from ${JSON.stringify(resolve('tools/excel/certificate.ts'))}
for (const _ of [1, 2]) certificate('darwin')`,
      )
      const env = { ...process.env, HOME: home, PATH: `${home}:${process.env['PATH'] ?? ''}` }
      execFileSync(process.execPath, ['tools/run.mjs', script], { env })
      expect(readFileSync(said, 'utf8')).toBe(`delete-certificate -t\n${old}\n`)
      expect(run(['openssl', 'x509', '-checkend', '86400', '-noout', '-in', old])).toBe('')
    } finally {
      rmSync(home, { recursive: true })
    }
  })

  it('answers a word that there is not with the words that there are', () => {
    const said = run([process.execPath, 'tools/run.mjs', 'tools/excel.ts', '--colour'])
    expect(said).toMatch(/^Unknown option '--colour'[^]*--same-origin[^]*--remove/)
  })

  it('says how it comes into Excel on the web, Windows and Mac', () => {
    expect(steps('https://localhost:8443/1/panel.html', 'm.xml')).toMatch(
      /on the web\n[^]*on Windows\n[^]*on a Mac\n/,
    )
  })
})

describe('what may be chosen when the add-in is built', () => {
  it('is an address, a prefix, and where office.js comes from', () => {
    expect(buildOptions([])).toEqual({ office: 'cdn' })
    const args = ['--base-url', 'https://a.example/b', '--namespace', 'PLAN', '--office-js', 'same-origin']
    expect(buildOptions(args)).toEqual({
      office: 'same-origin',
      baseUrl: 'https://a.example/b',
      namespace: 'PLAN',
    })
  })

  it.each([[['--base-url', 'http://a.example']], [['--office-js', 'npm']], [['--colour', 'red']]])(
    'is not %j: that ends with the words that there are',
    args => {
      expect(buildOptions(args)).toContain('--base-url   where you will host dist/excel')
    },
  )
})
