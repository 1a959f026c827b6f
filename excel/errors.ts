import { noSuchSheet, OutcomeUnknown } from '../src/host.ts'

/**
 * What a person can do when Excel refuses, by error code. Codes: Excel.ErrorCodes and OfficeExtension.ErrorCodes, and what
 * office.js makes of the numbers of its host (5012, 5016, 5102, 5103, 5104, 7000).
 */
export const SENTENCES: ReadonlyMap<string, string> = new Map([
  ['InvalidOperation', 'Excel does not do this now: close its open dialogs, then try again'],
  [
    'WriteNotSupportedWhenModalDialogOpen',
    'Excel writes nothing while one of its dialogs is open: close it, then try again',
  ],
  [
    'AccessDenied',
    'Excel does not allow this: the sheet or the workbook is protected, or open for reading only. Ask its owner, then try again',
  ],
  [
    'InvalidOrTimedOutSession',
    'The connection to Excel was lost: reload the workbook, then open the panel again',
  ],
  ['ConnectionFailure', 'The connection to Excel was lost: reload the workbook, then open the panel again'],
  ['InactiveWorkbook', 'Another workbook is in front: go back to this one, then try again'],
  ['ActivityLimitReached', 'Excel takes no more requests at the moment: wait a minute, then try again'],
  ['RequestAborted', 'Excel stopped this before it was done: try again'],
  ['RequestPayloadSizeLimitExceeded', 'This is more than Excel takes at once: do it in smaller parts'],
  [
    'ResponsePayloadSizeLimitExceeded',
    'A row holds more text than Excel on the web hands over at once: open the workbook in the desktop app',
  ],
  ['OperationCellsExceedLimit', 'This is about more cells than Excel takes at once: do it in smaller parts'],
  ['RangeExceedsLimit', 'This is about more cells than Excel takes at once: do it in smaller parts'],
  ['ApiNotFound', 'This Excel is too old for that: update Office, or use Excel on the web'],
  ['NotImplemented', 'This Excel is too old for that: update Office, or use Excel on the web'],
  ['UnsupportedFeature', 'This Excel is too old for that: update Office, or use Excel on the web'],
  [
    'UnsupportedOperation',
    'Excel does not allow this here: check that the sheet is not a chart and not protected',
  ],
  ['UnsupportedSheet', 'Excel does not allow this on a sheet of this kind: choose a sheet with cells'],
  ['ItemNotFound', 'Something was renamed or deleted meanwhile: check again'],
  ['InvalidReference', 'Cells were moved or deleted meanwhile: check again'],
  ['InvalidObjectPath', 'Something was renamed or deleted meanwhile: check again'],
  ['ItemAlreadyExists', 'There is a sheet of that name by now: check again'],
  ['Conflict', 'Somebody else changed the workbook at the same moment: try again'],
  ['MergedRangeConflict', 'Merged cells are in the way: unmerge them, then try again'],
  ['FilteredRangeConflict', 'A filter is in the way: clear it, then try again'],
  ['PivotTableRangeConflict', 'A pivot table is in the way: try it on cells beside it'],
])

/** Lost sheets are named: their name is the part that a person can look for. */
const SHEET_IS_GONE: ReadonlySet<string> = new Set(['ItemNotFound', 'InvalidObjectPath'])

/** An error of Excel as a sentence with a next step, Excel's own beside it as `cause`; other errors as they are. */
export function inWords(error: unknown, sheet = ''): unknown {
  const code = codeOf(error)
  if (code === '') return error
  if (sheet !== '' && SHEET_IS_GONE.has(code)) return noSuchSheet(sheet)
  return new Error(SENTENCES.get(code) ?? unknownError(code, error), { cause: error })
}

/** Codes of a connection that is lost: Excel may have done what it was asked for, and its answer never came. */
const LOST: ReadonlySet<string> = new Set(['ConnectionFailure', 'InvalidOrTimedOutSession'])

/** What is said where a writing was asked for and it is open whether it was done; undefined for other errors. */
export function mayBeDone(error: unknown): OutcomeUnknown | undefined {
  const code = codeOf(error)
  if (!LOST.has(code)) return undefined
  const words = `${SENTENCES.get(code) ?? ''}. Look whether the sheet has changed before you try again`
  return new OutcomeUnknown(words, { cause: error })
}

/** 'ItemNotFound'; '' for an error that is not Excel's. */
export function codeOf(error: unknown): string {
  const isExcels = typeof error === 'object' && error !== null && 'code' in error && 'debugInfo' in error
  return isExcels && typeof error.code === 'string' ? error.code : ''
}

/** Whoever is asked for help can look these words up. */
function unknownError(code: string, error: unknown): string {
  const { statement = '', errorLocation = '' } = (error as OfficeExtension.Error).debugInfo as {
    readonly statement?: string
    readonly errorLocation?: string
  }
  const where = statement || errorLocation
  return `Excel could not do this. If it happens again, report: ${code}${where === '' ? '' : ` at ${where}`}`
}
