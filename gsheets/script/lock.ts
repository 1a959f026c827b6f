import { Refusal } from './refusal.ts'

/** Milliseconds that we wait for whoever else writes with Plan Returns in this spreadsheet. */
const PATIENCE = 20_000

/**
 * Writes while no other script of ours does, and has Google write before the next may. Somebody who types is not held back:
 * Google has no lock that would do that.
 */
export function locked<T>(write: () => T): T {
  const lock = LockService.getDocumentLock()
  if (lock === null)
    throw new Refusal('There is no spreadsheet to write to: open the panel from a spreadsheet')
  if (!lock.tryLock(PATIENCE))
    throw new Refusal(
      'Somebody else is writing to this spreadsheet with Plan Returns: wait a minute, then try again',
    )
  try {
    const written = write()
    SpreadsheetApp.flush()
    return written
  } finally {
    lock.releaseLock()
  }
}
