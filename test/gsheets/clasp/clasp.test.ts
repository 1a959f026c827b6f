import { beforeEach, describe, expect, it } from '@jest/globals'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDER, stampOf, writeGsheets } from '../../../tools/gsheets/files.ts'
import { atGoogle } from './answers.ts'
import { googleForTests } from './hooks.ts'
import { openLoopback } from './loopback.ts'

const { google, files } = googleForTests()

beforeEach(() => {
  writeGsheets(files(), join(google().folder, FOLDER))
})

const json = async (...words: readonly string[]): Promise<unknown> =>
  JSON.parse((await google().clasp(...words, '--json')).out)

describe('the real clasp', () => {
  it('takes every file of the build, and Google stores it as it is', async () => {
    const names = [...files().keys()]
    expect(await json('show-file-status')).toEqual({
      filesToPush: expect.arrayContaining(names.map(name => join(FOLDER, name))),
      untrackedFiles: [],
    })
    expect((await google().clasp('push', '--force')).out).toMatch(`Pushed ${names.length} files at `)
    // Compared as texts: a difference would print the whole build.
    expect(JSON.stringify(google().api.files) === JSON.stringify(atGoogle(files()))).toBe(true)
  })

  it('makes a version, deploys it, and moves the deployment to the next', async () => {
    await google().clasp('push', '--force')
    expect(await json('create-version', stampOf(files()))).toEqual({ versionNumber: 1 })
    const deployed = await json(
      'create-deployment',
      '--versionNumber',
      '1',
      '--description',
      'For the office',
    )
    const { deploymentId } = deployed as { deploymentId: string }
    writeFileSync(join(google().folder, FOLDER, 'menu.js'), '// The next build.\n')
    await google().clasp('push', '--force')
    expect(await json('create-version', 'next')).toEqual({ versionNumber: 2 })
    await google().clasp('update-deployment', deploymentId, '--versionNumber', '2', '--description', 'next')
    expect(google().api.deployments).toEqual([
      { deploymentId, deploymentConfig: expect.objectContaining({ versionNumber: 2, description: 'next' }) },
    ])
    const menus = google().api.versions.map(
      version => version.files.find(({ name }) => name === 'menu')?.source,
    )
    expect(menus).toEqual([files().get('menu.js'), '// The next build.\n'])
  })

  it('runs a function of what was pushed', async () => {
    await google().clasp('push', '--force')
    const ratings = JSON.stringify([[['G'], ['A'], ['G'], ['']]])
    expect(await json('run-function', 'RAGSUMMARY', '--params', ratings)).toEqual({
      response: expect.arrayContaining([expect.arrayContaining(['Total', 2, 1, 0, 3])]),
    })
  })

  it('makes no version after the 200th', async () => {
    google().api.versions.push(
      ...Array.from({ length: 200 }, (_, i) => ({ versionNumber: i + 1, description: '', files: [] })),
    )
    const { code, text } = await google().clasp('create-version', 'one more')
    expect([code, text]).toEqual([1, expect.stringMatching(/200 versions/)])
  })
})

describe('what clasp does that a push must not take for done', () => {
  it('skips a push over a changed manifest and ends with 0, unless it is forced', async () => {
    const { code, out } = await google().clasp('push')
    expect([code, out]).toEqual([0, 'Skipping push.\n'])
    expect(google().api.files.map(({ name }) => name)).toEqual(['appsscript', 'Code'])
  })

  it('calls a script up to date that still has a file which is gone here', async () => {
    google().api.files = atGoogle(files())
    rmSync(join(google().folder, FOLDER, 'menu.js'))
    const { code, out } = await google().clasp('push', '--force')
    expect([code, out]).toEqual([0, 'Script is already up to date.\n'])
    expect(google().api.files.map(({ name }) => name)).toContain('menu')
  })

  it('ends with 0 when the function that it ran threw', async () => {
    await google().clasp('push', '--force')
    const { code, text } = await google().clasp('run-function', 'onOpen')
    expect([code, text]).toEqual([0, expect.stringMatching(/ReferenceError: SpreadsheetApp is not defined/)])
  })
})

describe('the stand-in for Google', () => {
  it('takes no request that it does not know, here or at another address, and says so in the end', async () => {
    const other = await openLoopback()
    await other.clasp('delete-deployment', 'AKfycb1')
    await other.clasp('list-scripts')
    await expect(other.close()).rejects.toThrow(
      /not known here: DELETE \/v1\/projects\/\w+\/deployments\/AKfycb1, www\.googleapis\.com:443/,
    )
  })
})
