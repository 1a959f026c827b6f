/** Code that takes account of a fault, and what stands there when it does not. */
export interface Ignored {
  /** What the stand-in does. */
  readonly fault: string
  /** How the name of its test ends, where that has other words. */
  readonly name?: string
  /** Where the test is, from test/excel/ on. */
  readonly test: string
  readonly file: string
  readonly code: string
  /** The same code, taking no account of it. */
  readonly without: string
}

const HOST = 'host.test.ts'
const READING = 'faults-reading.test.ts'
const CHANGING = 'faults-changing.test.ts'
const WRITING = 'faults-writing.test.ts'
const WATCHING = 'faults.test.ts'
const ERRORS = 'errors.test.ts'
const WAITING = 'waiting.test.ts'
const FUNCTIONS = 'functions.test.ts'

const AS_TEXT = {
  file: 'excel/written.ts',
  code: "return { value: `'${text}`, format }",
  without: 'return { value: text, format }',
}
const TOO_LONG = 'if (rows === 1 || !isTooLarge(error)) throw error'

/**
 * Every fault that the stand-in for Excel can simulate, with the code that takes account of it. `node tools/run.mjs
 * tools/excel-faults.ts` takes each piece of code away in a copy and shows that the test turns red; a test holds this
 * list complete and its pieces of code where they are said to be.
 */
export const IGNORED: readonly Ignored[] = [
  // Reading
  {
    fault: 'an answer over 5 MB is refused',
    test: READING,
    file: 'excel/blocks.ts',
    code: 'const BLOCK_BYTES = 4_000_000',
    without: 'const BLOCK_BYTES = 99_000_000',
  },
  {
    fault: 'the first 200 rows alone are too large',
    test: READING,
    file: 'excel/read.ts',
    code: TOO_LONG,
    without: 'throw error',
  },
  {
    fault: 'what was asked along with a block that is too large has no answer',
    test: READING,
    file: 'excel/read.ts',
    code: 'if (blocks.isRefused) rest = askRest(sheet, area, tables.items)',
    without: '',
  },
  {
    fault: 'an address beyond the last row of a sheet is refused',
    test: READING,
    file: 'excel/looks.ts',
    code: 'Math.min(row + ROWS, MOST_ROWS)',
    without: '(row + ROWS)',
  },
  {
    fault: 'values are null where there are too many cells',
    test: READING,
    file: 'excel/blocks.ts',
    code: 'if (!Array.isArray(values) || !Array.isArray(valueTypes)) {',
    without: 'if (!Array.isArray(values)) return { values: [], types: [] }\n  if (false) {',
  },
  {
    fault: 'rows further down are heavier than the first ones',
    name: 'asks for less when rows further down are heavier than the first ones',
    test: HOST,
    file: 'excel/blocks.ts',
    code: 'if (rows === 1 || !isTooLarge(error)) throw error',
    without: 'throw error',
  },
  {
    fault: 'dates begin far below the first rows',
    name: 'knows dates that begin far below the first rows',
    test: HOST,
    file: 'excel/blocks.ts',
    code: 'if (late.size > 0) await context.sync()',
    without: 'late.clear()',
  },
  {
    fault: 'dates count from 1904',
    test: READING,
    file: 'excel/cells.ts',
    code: 'if (since1904) return { day: serial + TO_1904 }',
    without: '',
  },
  {
    fault: 'days before March 1900 are one too low',
    test: READING,
    file: 'excel/cells.ts',
    code: 'serial < 61 ? serial + 1 : serial',
    without: 'serial',
  },
  {
    fault: 'rows are hidden, by hand or by a filter',
    test: READING,
    file: 'excel/blocks.ts',
    code: 'this.take(block, formats, formulas, hidden.value.slice(top))',
    without: 'this.take(block, formats, formulas, [])',
  },
  {
    fault: 'rows are hidden far down',
    test: READING,
    file: 'excel/blocks.ts',
    code: 'loaded([...formats, ...late]), formulas, hidden.value)',
    without: 'loaded([...formats, ...late]), formulas, [])',
  },
  {
    fault: 'columns are hidden far to the right',
    test: READING,
    file: 'excel/read.ts',
    code: '[...asked.columnsHidden.value, ...(rest.columns?.value ?? [])]',
    without: 'asked.columnsHidden.value',
  },
  {
    fault: 'a cell holds an error',
    test: READING,
    file: 'excel/cells.ts',
    code: "if (type === 'Error') return { error: String(value) }",
    without: '',
  },
  {
    fault: 'a cell without a fill is called white',
    test: READING,
    file: 'excel/looks.ts',
    code: "if (pattern !== 'None' && color !== '')",
    without: "if (color !== '')",
  },
  {
    fault: 'two drop-down lists follow each other without a gap',
    test: READING,
    file: 'excel/drop-downs.ts',
    code: 'if (MIXED.has(type)) return [{ top, bottom, source: undefined }]',
    without: '',
  },
  {
    fault: 'a list is kept in cells, or under a name',
    test: READING,
    file: 'excel/drop-downs.ts',
    code: "if (source.startsWith('=')) asked.push",
    without: "if (source.startsWith('no')) asked.push",
  },
  {
    fault: 'a sheet keeps formulas and lists to itself',
    test: READING,
    file: 'excel/formulas.ts',
    code: 'return REFUSALS.has(codeOf(error))',
    without: 'return false',
  },
  {
    fault: 'one word in the last cell makes millions of cells of a sheet',
    test: READING,
    file: 'excel/read.ts',
    code: '  refuseVast(name, area)\n',
    without: '',
  },
  {
    fault: 'a cell can be shown on the sheet in front alone',
    test: READING,
    file: 'excel/select.ts',
    code: '  worksheet.activate()\n',
    without: '',
  },
  {
    fault: 'merged cells cannot be asked for in an older Excel',
    test: READING,
    file: 'excel/read.ts',
    code: "supports('1.13') ? used",
    without: 'true ? used',
  },
  // Changing
  {
    fault: 'a cell holds a formula',
    test: CHANGING,
    file: 'excel/change.ts',
    code: 'isFormula(range) || ',
    without: '',
  },
  {
    fault: 'a text that begins with = is told like a formula',
    test: CHANGING,
    file: 'excel/change.ts',
    code: ' && formula !== values[0]?.[0]',
    without: '',
  },
  {
    fault: 'a cell shows part of the result of a formula',
    test: CHANGING,
    file: 'excel/change.ts',
    code: ' || around.spilled?.isNullObject === false',
    without: '',
  },
  {
    fault: 'a cell lies under a merged one',
    test: CHANGING,
    file: 'excel/change.ts',
    code: "return isCovered ? { cell, keeps: 'merged' } : { cell }",
    without: 'return { cell }',
  },
  {
    fault: 'a cell is locked',
    test: CHANGING,
    file: 'excel/change.ts',
    code: "if (around.ofSheet.protected && around.protection.locked) return { cell, keeps: 'protected' }",
    without: '',
  },
  {
    fault: 'a cell of a protected sheet is not locked',
    test: CHANGING,
    file: 'excel/change.ts',
    code: 'around.ofSheet.protected && around.protection.locked',
    without: 'around.ofSheet.protected',
  },
  {
    fault: 'somebody typed there meanwhile',
    test: CHANGING,
    file: 'excel/change.ts',
    code: 'if (refused.length > 0) return refused',
    without: '',
  },
  {
    fault: 'a cell is formatted as text, where an apostrophe would stay',
    test: CHANGING,
    file: 'excel/written.ts',
    code: 'if (format !== AS_TEXT) return',
    without: 'if (true) return',
  },
  {
    fault: 'a cell is formatted as text, where a number would be text',
    test: CHANGING,
    file: 'excel/written.ts',
    code: 'format === AS_TEXT || isDateFormat(format) ? GENERAL',
    without: 'isDateFormat(format) ? GENERAL',
  },
  {
    fault: 'dates from 1904 are written as such',
    test: CHANGING,
    file: 'excel/written.ts',
    code: 'if (since1904) return day - TO_1904',
    without: '',
  },
  {
    fault: 'days before March 1900 are written one too low',
    test: CHANGING,
    file: 'excel/written.ts',
    code: 'day < 61 ? day - 1 : day',
    without: 'day',
  },
  { fault: 'an apostrophe is the sign before a text', test: CHANGING, ...AS_TEXT },
  { fault: 'a text that begins with = becomes a formula', test: CHANGING, ...AS_TEXT },
  { fault: 'a text that looks like a number becomes one', test: CHANGING, ...AS_TEXT },
  { fault: 'a text that looks like a date becomes one', test: CHANGING, ...AS_TEXT },
  {
    fault: 'null leaves a cell as it was',
    test: CHANGING,
    file: 'excel/written.ts',
    code: "if (cell === null || cell === '') return { value: '', format }",
    without: "if (cell === null || cell === '') return { value: null as unknown as string, format }",
  },
  {
    fault: 'an older Excel knows no dynamic arrays',
    test: CHANGING,
    file: 'excel/change.ts',
    code: "supports('1.12') ? range",
    without: 'true ? range',
  },
  {
    fault: 'a question about thousands of cells is over 5 MB',
    test: CHANGING,
    file: 'excel/change.ts',
    code: 'ASK_BYTES + 2 * bytesOf(before)',
    without: '0',
  },
  {
    fault: 'an answer about thousands of cells of prose is over 5 MB',
    test: CHANGING,
    file: 'excel/change.ts',
    code: 'ASK_BYTES + 2 * bytesOf(before)',
    without: 'ASK_BYTES',
  },
  {
    fault: 'one of thousands of cells shows something else by now',
    test: CHANGING,
    file: 'excel/change.ts',
    code: 'if (refused.length > 0) return refused',
    without: '',
  },
  {
    fault: 'a text longer than a cell holds is refused, when those before it are written',
    test: CHANGING,
    file: 'excel/change.ts',
    code: 'after.length > MOST_LETTERS)',
    without: 'after.length > Infinity)',
  },
  {
    fault: 'changes over 5 MB would be cut off in the middle',
    test: CHANGING,
    file: 'excel/change.ts',
    code: 'WRITE_BYTES + bytesOf(after)',
    without: '0',
  },
  // Writing sheets of ours, and marks
  {
    fault: 'a request over 5 MB is refused',
    test: WRITING,
    file: 'excel/payload.ts',
    code: 'const MOST_BYTES = 3_000_000',
    without: 'const MOST_BYTES = 300_000_000',
  },
  {
    fault: 'the connection is lost before a sheet is written',
    test: WRITING,
    file: 'excel/own-sheets.ts',
    code: 'if (there !== undefined) clear(there)',
    without: 'if (there !== undefined) clear(there)\n    await context.sync()',
  },
  {
    fault: 'the connection is lost between two parts of a large sheet',
    test: WRITING,
    file: 'excel/own-sheets.ts',
    code: 'const staging = worksheets.add(stagingName(own.name))',
    without: 'there?.delete()\n  const staging = worksheets.add(stagingName(own.name))',
  },
  {
    fault: 'a half-written sheet is left in the workbook',
    test: WRITING,
    file: 'excel/own-sheets.ts',
    code: '  const { worksheets } = context.workbook\n  half?.delete()',
    without: '  const { worksheets } = context.workbook',
  },
  {
    fault: 'a half-written sheet is left when ours is taken away',
    test: WRITING,
    file: 'excel/own-sheets.ts',
    code: '  half?.delete()\n  there?.delete()',
    without: '  there?.delete()',
  },
  {
    fault: 'a new sheet comes last and has a name in our letters',
    test: WRITING,
    file: 'excel/own-sheets.ts',
    code: 'if (there !== undefined) staging.position = there.position',
    without: '',
  },
  {
    fault: 'a text is longer than a cell can hold',
    test: WRITING,
    file: 'excel/own-sheets.ts',
    code: '  refuseLongTexts(own)\n',
    without: '',
  },
  {
    fault: 'a link in an empty cell shows where it leads',
    test: WRITING,
    file: 'excel/own-sheets.ts',
    code: 'range.values = lines',
    without: 'if (!lines.some(({ links }) => links.length > 0)) range.values = lines',
  },
  {
    fault: 'clearing cells leaves their links',
    test: WRITING,
    file: 'excel/own-sheets.ts',
    code: "  sheet.getUsedRange().clear('Hyperlinks')\n",
    without: '',
  },
  {
    fault: 'the person has conditional formats of their own',
    test: WRITING,
    file: 'excel/mark.ts',
    code: 'if (isOurs(format)) format.delete()',
    without: 'format.delete()',
  },
  {
    fault: 'a list of cells to mark is too long for one address',
    test: WRITING,
    file: 'excel/mark.ts',
    code: 'const MOST_AREAS = 100',
    without: 'const MOST_AREAS = 100_000',
  },
  {
    fault: 'marks are on a protected sheet',
    test: WRITING,
    file: 'excel/errors.ts',
    code: "  [\n    'AccessDenied',",
    without: "  [\n    'AccessGranted',",
  },
  {
    fault: 'objects are kept until they are handed back',
    test: WRITING,
    file: 'excel/change.ts',
    code: 'if (refused.length > 0) return refused',
    without:
      'for (const { range } of asked.values()) range.track()\n  if (refused.length > 0) return refused',
  },
  // Watching
  {
    fault: 'handlers outlive the panel',
    name: 'leaves no handler behind',
    test: WATCHING,
    file: 'excel/watch.ts',
    code: 'for (const handler of handlers) handler.remove()',
    without: '',
  },
  {
    fault: 'the panel stops before Excel has begun to tell it of changes',
    name: 'leaves none behind when it stops before Excel has answered',
    test: WATCHING,
    file: 'excel/watch.ts',
    code: 'const registered = await this.registered\n',
    without: 'const registered: Registered | undefined = undefined as Registered | undefined\n',
  },
  {
    fault: 'Excel cannot tell of changes at first',
    name: 'asks again when Excel could not listen at first',
    test: WATCHING,
    file: 'excel/host.ts',
    code: '      watch.tryAgain()\n',
    without: '',
  },
  {
    fault: 'a colleague types, or renames a sheet',
    name: 'is told what a colleague types, and of a sheet by its new name; the cursor stays',
    test: WATCHING,
    file: 'excel/watch.ts',
    code: 'this.names.set(event.worksheetId, event.nameAfter)',
    without: '',
  },
  {
    fault: 'hidden rows are told with the others',
    name: 'count like any other',
    test: WATCHING,
    file: 'excel/blocks.ts',
    code: 'for (const row of toCells(block, formats, this.source.since1904)) this.grid.push(row)',
    without:
      'for (const [at, row] of toCells(block, formats, this.source.since1904).entries()) if (hidden[at]?.rowHidden !== true) this.grid.push(row)',
  },
  // Errors
  {
    fault: 'Excel refuses with any of the codes that are documented',
    name: 'is a sentence with a next step',
    test: ERRORS,
    file: 'excel/errors.ts',
    code: 'new Error(SENTENCES.get(code) ?? ',
    without: 'new Error(',
  },
  {
    fault: 'the whole request fails with a number',
    name: 'of its host is one as well',
    test: ERRORS,
    file: 'excel/errors.ts',
    code: 'new Error(SENTENCES.get(code) ?? ',
    without: 'new Error(',
  },
  {
    fault: 'Excel refuses with a code that nobody knows',
    name: 'an error that nobody knows shows what to report',
    test: ERRORS,
    file: 'excel/errors.ts',
    code: 'SENTENCES.get(code) ?? unknownError(code, error)',
    without: "SENTENCES.get(code) ?? ''",
  },
  {
    fault: 'a sheet is gone',
    name: 'a sheet that is gone is named',
    test: ERRORS,
    file: 'excel/errors.ts',
    code: "if (sheet !== '' && SHEET_IS_GONE.has(code)) return noSuchSheet(sheet)",
    without: '',
  },
  {
    fault: 'a sheet is hidden, so that no cell of it can be shown',
    name: 'a hidden sheet is told how to be shown',
    test: ERRORS,
    file: 'excel/select.ts',
    code: "codeOf(error) === 'InvalidOperation' && ",
    without: 'false && ',
  },
  // Waiting
  {
    fault: 'a cell is being edited, and Excel waits by itself where it is asked to',
    name: 'is asked once',
    test: WAITING,
    file: 'excel/run.ts',
    code: '{ delayForCellEdit: true }',
    without: '{ delayForCellEdit: false }',
  },
  {
    fault: 'a cell is being edited in an Excel that cannot wait',
    name: 'in an Excel that refuses nothing is read, and all of it once the cell is left',
    test: WAITING,
    file: 'excel/run.ts',
    code: "return code === 'InvalidOperationInCellEditMode'",
    without: 'return false',
  },
  {
    fault: 'a cell is being edited, and Excel names no reason',
    name: 'is asked again while it refuses a harmless question too, and only then',
    test: WAITING,
    file: 'excel/run.ts',
    code: "if (code === 'InvalidOperation') return (await whatHolds()) !== ''",
    without: '',
  },
  {
    fault: 'Excel refuses for another reason, under the code that a cell in editing has too',
    name: 'is asked again while it refuses a harmless question too, and only then',
    test: WAITING,
    file: 'excel/run.ts',
    code: "return (await whatHolds()) !== ''",
    without: 'return true',
  },
  {
    fault: 'a cell is being edited for long, and Excel tells nobody',
    name: 'says what would let Excel go on, once, and takes it back when it does',
    test: WAITING,
    file: 'excel/run.ts',
    code: 'followed(untilCellIsLeft(batch))',
    without: 'untilCellIsLeft(batch)',
  },
  {
    fault: 'Excel is slow though no cell is being edited',
    name: 'says nothing where it answers that no cell is being edited',
    test: WAITING,
    file: 'excel/waiting.ts',
    code: 'if (requests > 0) tell(reason)',
    without: 'if (requests > 0) tell(EDITING)',
  },
  {
    fault: 'Excel answers nothing at all',
    name: 'names the likely reason where it answers nothing at all',
    test: WAITING,
    file: 'excel/waiting.ts',
    code: 'return unanswered >= UNANSWERED ? tell(BUSY) : undefined',
    without: 'return undefined',
  },
  // Functions
  {
    fault: 'error cells are kept from functions that do not ask for them',
    name: 'lets error cells through to the functions',
    test: FUNCTIONS,
    file: 'excel/functions.json',
    code: '"allowErrorForDataTypeAny": true',
    without: '"allowErrorForDataTypeAny": false',
  },
  {
    fault: 'an error cell reaches a function as an object',
    name: 'answer =RAGSUMMARY(D2:D10) with the bytes of the core',
    test: FUNCTIONS,
    file: 'excel/call-functions.ts',
    code: 'return isError(value) ? { error: String(value.code) } : value',
    without: 'return value',
  },
  {
    fault: 'the workbook cannot be read for =RAGSUMMARY()',
    name: 'says why when the workbook cannot be read',
    test: FUNCTIONS,
    file: 'excel/call-functions.ts',
    code: 'return [[`Cannot read the workbook: ${error instanceof Error ? error.message : String(error)}`]]',
    without: 'throw error',
  },
]
