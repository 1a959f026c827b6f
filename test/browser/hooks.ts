import { afterAll, beforeAll, jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { startBrowser } from './chromium.ts'

/** Milliseconds a test may take on a busy machine; what waits for more has stopped. */
const PATIENCE = 60_000

/** The browser of a test file: started before its first test, closed after its last one. */
export function browserForTests(): () => Browser {
  jest.setTimeout(PATIENCE)
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await startBrowser()
  }, PATIENCE)
  afterAll(() => browser?.close())
  return () => {
    if (browser === undefined) throw new Error('The browser is there inside tests only')
    return browser
  }
}
