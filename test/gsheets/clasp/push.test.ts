import { describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDER, stampOf, stamped, writeGsheets } from '../../../tools/gsheets/files.ts'
import { pushProblem } from '../../../tools/gsheets/problems.ts'
import { push } from '../../../tools/gsheets/push.ts'
import { ApiError, atGoogle, type StoredFile } from './answers.ts'
import { googleForTests } from './hooks.ts'
import { proxyFor } from './loopback.ts'

const { google, files } = googleForTests()

const pushing = (pushed = files(), env = google().env): Promise<string> =>
  push({ files: pushed, settings: google().settings, env, dryRun: false })

/** The build without one file, as the build would stamp it. */
const without = (name: string): ReadonlyMap<string, string> =>
  stamped(new Map([...files()].filter(([known]) => known !== name)))

describe('a push', () => {
  it('of the same build says that it is there already', async () => {
    google().api.files = atGoogle(files())
    expect(await pushing()).toMatch(`The script at Google is already ${stampOf(files())}`)
  })

  it('takes a file away at Google that a new build has not', async () => {
    google().api.files = atGoogle(files())
    await pushing(without('licences.html'))
    expect(google().api.files.map(({ name }) => name)).not.toContain('licences')
  })
})

describe('a push fails with a sentence', () => {
  const API_OFF =
    'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.'

  /** What is made of the words of clasp, run once. */
  const problem = async (): Promise<string | undefined> => {
    writeGsheets(files(), join(google().folder, FOLDER))
    return pushProblem(await google().clasp('push', '--force'), [])?.message
  }

  it('when nobody is logged in', async () => {
    google().login(undefined)
    await expect(pushing()).rejects.toThrow('Nobody is logged in to clasp here')
  })

  it('when the login is no longer good', async () => {
    google().login('old')
    expect(await problem()).toMatch('Google no longer takes the login that clasp has')
  })

  it.each([
    ['the API is switched off', 403, API_OFF, 'The Apps Script API is off for this account'],
    [
      'the account may not edit',
      403,
      'The caller does not have permission',
      'This account may not change the script',
    ],
    ['there is no such script', 404, 'Requested entity was not found.', 'Google knows no script with the id'],
    ['Google has a fault of its own', 418, 'Teapot.', 'it is not known why. It says: Teapot.'],
  ])('when %s', async (_, status, message, sentence) => {
    google().api.fault = new ApiError(status, message).answer()
    expect(await problem()).toMatch(sentence)
  })

  it('when the network is gone', async () => {
    await expect(pushing(files(), { ...google().env, ...proxyFor(9) })).rejects.toThrow(
      'Google was not reached',
    )
  })

  it('when Google does not take the code', async () => {
    const broken = new Map([...files(), ['core.js', '// Plan Returns\nfunction (']])
    await expect(pushing(broken)).rejects.toThrow(/Google does not take the code.* line: 2 file: core\.gs$/)
    expect(google().api.files.map(({ name }) => name)).toEqual(['appsscript', 'Code'])
  })

  it('when a file stayed at Google that is not here, which clasp calls up to date', async () => {
    google().api.files = atGoogle(new Map([...files(), ['Old.js', 'function old() {}']]))
    await expect(pushing()).rejects.toThrow(/^It also has Old\.js\. .* delete it in the script editor/)
  })

  it('when a file at Google is not what was pushed', async () => {
    const store = google().api.answer.bind(google().api)
    google().api.answer = asked => {
      const answer = store(asked)
      const cut = ({ source, ...file }: StoredFile) => ({
        ...file,
        source: file.name === 'core' ? source.slice(0, 100) : source,
      })
      google().api.files = google().api.files.map(cut)
      return answer
    }
    await expect(pushing()).rejects.toThrow('At Google core.js is not as it is here')
  })

  it('when clasp would leave a file out', async () => {
    writeFileSync(
      join(google().folder, '.claspignore'),
      '**/**\n!appsscript.json\n!core.js\n!menu.js\n!*.html\n',
    )
    await expect(pushing()).rejects.toThrow(
      'clasp would leave out dist/gsheets/functions.js. Nothing was pushed.',
    )
    expect(google().api.asked).toEqual([])
  })

  it('when clasp skipped it, though that ends with 0', async () => {
    writeGsheets(files(), join(google().folder, FOLDER))
    expect(pushProblem(await google().clasp('push'), [])?.message).toMatch(/^clasp skipped the push/)
  })

  it('when clasp says that it pushed less, or says something new', () => {
    const said = (out: string) => ({ code: 0, out, text: out })
    const paths = ['dist/gsheets/core.js', 'dist/gsheets/menu.js']
    const less = said('Pushed one file at 09:00:00.\n└─ dist/gsheets/core.js\n')
    expect(pushProblem(less, paths)?.message).toBe('clasp did not push dist/gsheets/menu.js')
    expect(pushProblem(said('All done!'), paths)?.message).toMatch(
      /it is not known why\. It says: All done!$/,
    )
    expect(pushProblem(said(''), paths)?.message).toMatch(/It says: nothing$/)
  })
})

describe('the command', () => {
  /** How it ended and what it said. */
  const run = (...words: readonly string[]): Promise<readonly [code: number, said: string]> =>
    new Promise(resolve => {
      const program = ['tools/run.mjs', 'tools/gsheets-push.ts', ...words]
      execFile(process.execPath, program, { env: google().env }, (error, out, err) => {
        resolve([Number(error?.code ?? 0), `${out}${err}`.trim()])
      })
    })

  it('builds, pushes, and says how people get it', async () => {
    const [code, said] = await run('--settings', google().settings)
    expect([code, said]).toEqual([0, expect.stringMatching(/^Pushed Plan Returns .* create-version "Plan /s)])
    const core = google().api.files.find(({ name }) => name === 'core')?.source ?? ''
    expect(said).toContain(stampOf(new Map([['core.js', core]])))
    expect(google().api.files.map(({ name }) => name)).toEqual(atGoogle(files()).map(({ name }) => name))
  })

  it('tells what it would push, and asks Google nothing', async () => {
    const [code, said] = await run('--settings', google().settings, '--dry-run')
    expect([code, said]).toEqual([0, expect.stringMatching(/^Would push Plan .* core\.js.* was sent\.$/s)])
    expect(google().api.asked).toEqual([])
  })

  it.each([
    [
      'the id is that of the example',
      JSON.parse(readFileSync('.clasp.example.json', 'utf8')),
      'still has the words of the example',
    ],
    [
      'an address stands for the id',
      { scriptId: 'https://script.google.com/home/projects/1abc/edit', rootDir: 'dist/gsheets' },
      'must be the id alone',
    ],
    ['there is no id', { rootDir: 'dist/gsheets' }, 'must be JSON with "scriptId" and "rootDir"'],
    ['another folder is named', { scriptId: '1abc', rootDir: 'gsheets' }, 'must be "dist/gsheets"'],
  ])('refuses settings where %s', async (_, settings, sentence) => {
    writeFileSync(google().settings, JSON.stringify(settings))
    expect(await run('--settings', google().settings)).toEqual([1, expect.stringContaining(sentence)])
    expect(google().api.asked).toEqual([])
  })

  it('says what to do without settings, and what its switches are', async () => {
    const none = expect.stringMatching(/^There is no none\.json\. Copy/)
    expect(await run('--settings', 'none.json')).toEqual([1, none])
    expect(await run('--help')).toEqual([0, expect.stringContaining('--dry-run')])
    expect(await run('--force')).toEqual([2, expect.stringContaining('--force')])
  })
})
