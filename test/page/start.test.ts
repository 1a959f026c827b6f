import { describe, expect, it } from '@jest/globals'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** Milliseconds that building the page may take on a busy machine. */
const PATIENCE = 120_000

function start(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['tools/run.mjs', 'tools/start.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, INIT_CWD: process.cwd() },
  })
}

/** Everything that is printed until it contains an address. */
async function printed(started: ChildProcess): Promise<string> {
  let text = ''
  for await (const chunk of started.stdout ?? []) {
    text += String(chunk)
    if (/http:\S+/.test(text)) return text
  }
  throw new Error(`It ended without an address: ${text}`)
}

describe('npm start', () => {
  it(
    'serves the page, with a given file first, until it is interrupted',
    async () => {
      const started = start('samples/clean.xlsx')
      const text = await printed(started)
      const address = /http:\S+/.exec(text)?.[0] ?? ''
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:80\d\d\/$/)
      const answer = await fetch(address)
      const page = await answer.text()
      expect(answer.headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'sha256-",
      )
      expect(/data-file="([^"]*)"/.exec(page)?.[1]).toBe('clean.xlsx')
      started.kill('SIGINT')
      expect(await once(started, 'exit')).toEqual([0, null])
    },
    PATIENCE,
  )

  it.each([
    [['nowhere.xlsx'], /^There is no file ".*nowhere\.xlsx": check its name and its folder\.\n$/],
    [['samples'], /^".*samples" is a folder: name a file in it\.\n$/],
    [['a.xlsx', 'b.xlsx'], /^Name one file: npm start -- return\.xlsx\n$/],
    [['--port', '1'], /^npm start knows one file and --open: npm start -- return\.xlsx --open\n$/],
  ])('says what is wrong with %j', async (args, sentence) => {
    const started = start(...args)
    const errors: string[] = []
    started.stderr?.on('data', chunk => errors.push(String(chunk)))
    expect((await once(started, 'close'))[0]).toBe(2)
    expect(errors.join('')).toMatch(sentence)
  })
})
