import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { sheetsHost } from '../../gsheets/sidebar/host.ts'
import type { Outcome } from '../../gsheets/calls.ts'
import { type Host, OutcomeUnknown } from '../../src/host.ts'
import { makeGoogle } from './google-run.ts'
import { contentsOf, scripted, VERSION } from './scripted.ts'

const PLAN: Outcome = { answer: contentsOf(1, 1) }
const CHANGES = [{ sheet: 'Plan', cell: 'A1', before: null, after: 'x' }]

const hostThat = (say: Parameters<typeof scripted>[0]): Host => sheetsHost(scripted(say).run, VERSION)
const hostThatThrows = (says: string): Host =>
  hostThat(() => {
    throw new Error(says)
  })

/** What a person reads when a call fails. */
async function sentenceOf(call: Promise<unknown> | undefined): Promise<string> {
  const error: unknown = await call?.then(
    () => 'it went well',
    (failed: unknown) => failed,
  )
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

const ONE_ACCOUNT =
  'If several Google accounts are signed in, open the spreadsheet in a private window with only the account that it is shared with, then open this panel again'

describe('what Google says', () => {
  it.each([
    [
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      `Google did not let the panel reach this spreadsheet. ${ONE_ACCOUNT}`,
    ],
    [
      'Authorisation is required to perform that action.',
      `Google did not let the panel reach this spreadsheet. ${ONE_ACCOUNT}`,
    ],
    ['', `Google refused without saying why. ${ONE_ACCOUNT}`],
    [
      'NetworkError: Connection failure due to HTTP 0',
      'The connection to Google was lost: check it, then try again',
    ],
    [
      'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      'The sheet or some of its cells are protected: ask the owner of the spreadsheet, then try again',
    ],
    [
      'Exception: You do not have permission to access the requested document.',
      'Google does not allow this for your account: ask the owner of the spreadsheet to let you edit it, then open this panel again',
    ],
    [
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet.',
      'Google wants your consent first: choose Extensions, Plan Returns, Open the panel, and allow all that it asks for',
    ],
    [
      'Exception: You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly',
      'Google wants your consent first: choose Extensions, Plan Returns, Open the panel, and allow all that it asks for',
    ],
    [
      'Exceeded maximum execution time',
      'Google stopped this because it took too long: wait until the spreadsheet has calculated, then try again',
    ],
    [
      'There are too many scripts running simultaneously for this Google user account.',
      'Google takes no more requests at the moment: wait a few minutes, then try again',
    ],
    [
      'Exception: Service Spreadsheets timed out while accessing document with id 1.',
      'Google is busy with this spreadsheet: wait a minute, then try again',
    ],
    [
      'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      'The spreadsheet would hold more cells than Google allows: delete sheets or rows that are not needed, then try again',
    ],
    ['Quux.', 'Google could not do this. If it happens again, report: Quux.'],
  ])('is a sentence with a next step: %s', async (says, sentence) => {
    expect(await sentenceOf(hostThatThrows(says).contents())).toBe(`Error: ${sentence}`)
  })

  it.each([
    'NetworkError: Connection failure due to HTTP 0',
    'Exceeded maximum execution time',
    'Exception: Service Spreadsheets timed out while accessing document with id 1.',
    'Exception: Service Spreadsheets failed while accessing document with id 1.',
    'We’re sorry, a server error occurred. Please wait a bit and try again.',
  ])('leaves open whether something was written: %s', async says => {
    const { change } = hostThatThrows(says)
    await expect(change?.(CHANGES)).rejects.toThrow(OutcomeUnknown)
    expect(await sentenceOf(change?.(CHANGES))).toBe(
      'Error: Google did not say that this was done. Look whether the sheet has changed before you try again',
    )
  })

  it('leaves nothing open where Google did not let the panel in', async () => {
    const { change } = hostThatThrows('A server error occurred. Error code PERMISSION_DENIED.')
    expect(await sentenceOf(change?.(CHANGES))).toBe(
      `Error: Google did not let the panel reach this spreadsheet. ${ONE_ACCOUNT}`,
    )
  })

  it('stays beside the sentence, for whoever looks into it', async () => {
    const failing = hostThatThrows('Exception: Quux.').contents()
    await expect(failing).rejects.toMatchObject({ cause: { message: 'Error: Exception: Quux.' } })
  })
})

describe('what the script says', () => {
  it('is handed on as it is', async () => {
    const host = hostThat(() => ({ refused: 'The sheet "Plan" is protected' }))
    expect(await sentenceOf(host.change?.(CHANGES))).toBe('Error: The sheet "Plan" is protected')
  })

  it('names a sheet that is gone as every program does', async () => {
    const host = hostThat(({ call }) => (call === 'contents' ? PLAN : { gone: 'Plan' }))
    expect(await sentenceOf(host.read('Plan'))).toBe(
      'RangeError: There is no sheet "Plan" any more: it was renamed or deleted',
    )
  })

  it('is not believed when it is no answer to what was asked', async () => {
    const host = hostThat(() => ({ answer: { done: true } }))
    expect(await sentenceOf(host.contents())).toBe(
      'Error: Cannot read what Google answered to contents (file): close the panel, then open it again from the Extensions menu',
    )
  })

  it('is nothing where the script is of another version and has no such function', async () => {
    const { google } = makeGoogle([], () => Promise.reject(new Error('Nothing can be sent')))
    const host = sheetsHost(google.script.run, VERSION)
    expect(await sentenceOf(host.contents())).toBe(
      'Error: Plan Returns was updated while this panel was open: close the panel, then open it again from the Extensions menu',
    )
  })
})

describe('an answer that is lost on its way', () => {
  it('is told, and can be asked for again', async () => {
    expect(await sentenceOf(hostThat(() => null).contents())).toBe(
      'Error: The answer of Google was lost on its way. Try again',
    )
  })

  it('leaves open whether something was written', async () => {
    expect(await sentenceOf(hostThat(() => null).change?.(CHANGES))).toBe(
      'Error: The answer of Google was lost on its way. Look whether the sheet has changed before you try again',
    )
  })
})

describe('no answer at all', () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())

  it('is told after a while, with what several accounts may have to do with it', async () => {
    const told = sentenceOf(hostThat(() => undefined).contents())
    await jest.advanceTimersByTimeAsync(45_000)
    expect(await told).toBe(`Error: Google has not answered for 45 seconds. ${ONE_ACCOUNT}`)
  })

  it('has to do with the connection where Google has answered before', async () => {
    const host = hostThat(({ call }) => (call === 'contents' ? PLAN : undefined))
    await host.contents()
    const told = sentenceOf(host.read('Plan'))
    await jest.advanceTimersByTimeAsync(90_000)
    expect(await told).toBe(
      'Error: Google has not answered for 90 seconds. Check the connection, then try again',
    )
  })

  it('is waited for longer where something is written, and may have been all the same', async () => {
    const told = sentenceOf(hostThat(() => undefined).change?.(CHANGES))
    await jest.advanceTimersByTimeAsync(150_000)
    expect(await told).toBe(
      'Error: Google has not answered for 150 seconds. Look whether the sheet has changed before you try again',
    )
  })

  it('is not waited for when the reading is stopped', async () => {
    const host = hostThat(({ call }) => (call === 'contents' ? PLAN : undefined))
    const stop = new AbortController()
    const told = sentenceOf(host.read('Plan', { signal: stop.signal }))
    await jest.advanceTimersByTimeAsync(1000)
    stop.abort(new Error('stopped by the person'))
    expect(await told).toBe('Error: stopped by the person')
    expect(jest.getTimerCount()).toBe(0)
  })
})
