import { afterEach, beforeAll, beforeEach } from '@jest/globals'
import { buildGsheets } from '../../../tools/gsheets/files.ts'
import { type Loopback, openLoopback } from './loopback.ts'

/** For each test a Google of its own, and for all of them one build. */
export function googleForTests(): {
  readonly google: () => Loopback
  readonly files: () => ReadonlyMap<string, string>
} {
  let files: ReadonlyMap<string, string> = new Map()
  let google: Loopback
  beforeAll(async () => {
    files = await buildGsheets()
  })
  beforeEach(async () => {
    google = await openLoopback()
  })
  afterEach(() => google.close())
  return { google: () => google, files: () => files }
}
