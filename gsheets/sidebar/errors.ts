import { OutcomeUnknown } from '../../src/host.ts'
import { OTHER_VERSION } from '../calls.ts'

/**
 * Several accounts in one browser: Google may ask as the wrong one. It says so, gives an empty error, or never answers
 * (issue 69270374 of its tracker, where it says that this is not supported).
 */
const ONE_ACCOUNT =
  'If several Google accounts are signed in, open the spreadsheet in a private window with only the account that it is shared with, then open this panel again'

const CONNECTION = /\bHTTP \d+|NetworkError/
const BUSY = /timed out|failed while accessing|server error occurred|try again later/i
const REFUSED = /PERMISSION_DENIED|authori[sz]ation is required/i
/** After these nobody knows how much was written. */
const UNFINISHED: readonly RegExp[] = [CONNECTION, BUSY, /exceeded maximum execution time/i]
const LOOK = 'Look whether the sheet has changed before you try again'

/** What a person can do when Google refuses, by what its error says. The first that fits. */
const SENTENCES: readonly (readonly [says: RegExp, sentence: string])[] = [
  [/^$/, `Google refused without saying why. ${ONE_ACCOUNT}`],
  [REFUSED, `Google did not let the panel reach this spreadsheet. ${ONE_ACCOUNT}`],
  [CONNECTION, 'The connection to Google was lost: check it, then try again'],
  [
    /exceeded maximum execution time/i,
    'Google stopped this because it took too long: wait until the spreadsheet has calculated, then try again',
  ],
  [
    /too many (?:times|scripts)|simultaneous|rate limit|quota|too much computer time/i,
    'Google takes no more requests at the moment: wait a few minutes, then try again',
  ],
  [/script function not found/i, OTHER_VERSION],
  [
    /protected cell or object/i,
    'The sheet or some of its cells are protected: ask the owner of the spreadsheet, then try again',
  ],
  [
    /permissions are not sufficient|script does not have permission|do not have permission to call/i,
    'Google wants your consent first: choose Extensions, Plan Returns, Open the panel, and allow all that it asks for',
  ],
  [
    /do not have (?:permission|access)/i,
    'Google does not allow this for your account: ask the owner of the spreadsheet to let you edit it, then open this panel again',
  ],
  [
    /limit of \d+ cells/i,
    'The spreadsheet would hold more cells than Google allows: delete sheets or rows that are not needed, then try again',
  ],
  [BUSY, 'Google is busy with this spreadsheet: wait a minute, then try again'],
]

/** Asked as a method of something that has none. */
export const NOT_THERE = 'Script function not found'

/**
 * An error of Google as a sentence with a next step, Google's own beside it as `cause`. Where it was stopped halfway, what
 * was to be written may have been.
 */
export function inWords(error: unknown, isWriting: boolean): Error {
  const says = wordsOf(error)
  if (isWriting && !REFUSED.test(says) && UNFINISHED.some(fits => fits.test(says)))
    return new OutcomeUnknown(`Google did not say that this was done. ${LOOK}`, { cause: error })
  const known = SENTENCES.find(([fits]) => fits.test(says))
  const sentence =
    known?.[1] ?? `Google could not do this. If it happens again, report: ${says.slice(0, 300)}`
  return new Error(sentence, { cause: error })
}

/** No answer came. What was to be written may have been written all the same. */
export function silence(seconds: number, isWriting: boolean, hasEverAnswered: boolean): Error {
  const silent = `Google has not answered for ${seconds} seconds.`
  if (isWriting) return new OutcomeUnknown(`${silent} ${LOOK}`)
  return new Error(
    hasEverAnswered ? `${silent} Check the connection, then try again` : `${silent} ${ONE_ACCOUNT}`,
  )
}

/** google.script.run gives null for an answer that was lost on its way. */
export function lostAnswer(isWriting: boolean): Error {
  const lost = 'The answer of Google was lost on its way.'
  return isWriting ? new OutcomeUnknown(`${lost} ${LOOK}`) : new Error(`${lost} Try again`)
}

/** 'ScriptError: Exception: You are …' → 'You are …' */
function wordsOf(error: unknown): string {
  const words = error instanceof Error || isSaying(error) ? error.message : error
  return typeof words === 'string'
    ? words.replace(/^(?:(?:Script|Range|Type)?Error: |Exception: )+/, '').trim()
    : ''
}

function isSaying(error: unknown): error is { readonly message: unknown } {
  return typeof error === 'object' && error !== null && 'message' in error
}
