import * as z from 'zod/mini'
import type { Cell, Limit } from '../shared/index.ts'

/**
 * What Apps Script cannot tell, whatever is asked; reports name it. It knows no tables, and of hidden rows it tells one row
 * a call, which takes minutes for a long sheet.
 */
export const LIMITS: readonly Limit[] = ['hidden rows', 'tables']

/** Signs of JSON that the panel sends at once; longer sheets and lists go in parts. */
export const MOST_SENT = 500_000
/** Signs of JSON that the script gives back at once; it gives fewer rows than were asked for, if these are too heavy. */
export const MOST_GIVEN = 3_000_000
/** Rows of a sheet that can be asked for at once. */
export const MOST_ROWS = 10_000
/** Cells that can be changed at once. */
export const MOST_CHANGES = 1000

/** A cell as it leaves the script: a date is a moment in milliseconds, for the time zone of the spreadsheet. */
export type GivenCell =
  null | string | number | boolean | { readonly date: number } | { readonly error: string }

/**
 * The calls between sidebar and script: what is asked, and what is answered. All of it is JSON. The schemas are made when
 * the first is needed: the script is loaded anew for every formula, which needs none.
 */
function makeCalls() {
  const list = <T extends z.ZodMiniType>(item: T) => z.readonly(z.array(item))
  /** "50,000 characters" is the most that a cell of Google Sheets holds. */
  const text = z.string().check(z.maxLength(50_000))
  const name = z.string().check(z.minLength(1), z.maxLength(255))
  /** Rows and columns count from 0. */
  const whole = z.int().check(z.minimum(0), z.maximum(10_000_000))
  const area = z.strictObject({ top: whole, left: whole, bottom: whole, right: whole })
  const spot = z.strictObject({ sheet: name, row: whole, column: whole })
  const plainCell = z.union([z.null(), text, z.number(), z.boolean(), z.strictObject({ day: z.number() })])
  const cell = z.union([plainCell, z.strictObject({ error: text })])
  const done = z.strictObject({ done: z.literal(true) })
  const grid = z.custom<readonly (readonly GivenCell[])[]>(isGrid)
  const change = z.strictObject({ sheet: name, cell: name, before: cell, after: plainCell })
  const because = z.enum(['gone', 'changed', 'twice', 'formula', 'merged', 'protected', 'heading'])
  return {
    /** The spreadsheet, its time zone, and its sheets in order; 0 rows and columns for an empty sheet. */
    contents: {
      ask: z.strictObject({}),
      answer: z.strictObject({
        file: z.string(),
        /** 'Europe/London': what a moment in a cell is read by. */
        zone: name,
        sheets: list(z.strictObject({ name, rows: whole, columns: whole, hidden: z.boolean() })),
      }),
    },
    /**
     * Some rows of one sheet, from column A on. There may be fewer than were asked for: ask on from there. None are given
     * only where the sheet has no more.
     */
    readRows: {
      ask: z.strictObject({
        sheet: name,
        top: whole,
        rows: z.int().check(z.minimum(1), z.maximum(MOST_ROWS)),
      }),
      answer: z.strictObject({
        grid,
        /** Merged areas that begin in these rows. */
        merges: list(area),
        /** Those that call our own functions. */
        formulas: list(z.strictObject({ row: whole, column: whole, text: z.string() })),
        hidden: z.boolean(),
      }),
    },
    /** Fills and drop-down lists of one column. */
    looks: {
      ask: z.strictObject({ sheet: name, column: whole }),
      answer: z.strictObject({
        /** Stretches of one colour, '#RRGGBB'; cells without a fill are left out. */
        fills: list(z.strictObject({ top: whole, bottom: whole, colour: z.string() })),
        dropDowns: list(z.strictObject({ area, values: list(z.string()) })),
      }),
    },
    /** Shows a cell: its sheet in front, the cursor on it. */
    select: { ask: spot, answer: done },
    /**
     * Some rows of a sheet of ours, to a sheet beside it that nobody sees. The first call has `stage: ''`; what it answers is
     * the `stage` of all that follow for the same sheet.
     */
    stageRows: {
      ask: z.strictObject({
        name,
        stage: z.string(),
        top: whole,
        rows: list(list(cell)),
        /** Links of these rows. Their row counts from the top of the sheet. */
        links: list(z.strictObject({ row: whole, column: whole, to: spot })),
      }),
      answer: z.strictObject({ stage: name }),
    },
    /**
     * Puts what was staged in the place of the sheet of this name, else last. `rows` is how many there must be; where `wasEnd`
     * is given, that sheet must end so.
     */
    finishSheet: {
      ask: z.strictObject({ name, stage: name, rows: whole, wasEnd: z.optional(z.string()) }),
      answer: done,
    },
    /** Takes one of our own sheets away; nothing happens when it is not there. */
    removeSheet: { ask: z.strictObject({ name }), answer: done },
    /** Makes all changes or none, as the core judges the cells that stand there now. */
    change: {
      ask: z.strictObject({ changes: list(change).check(z.maxLength(MOST_CHANGES)) }),
      answer: z.strictObject({ refused: list(z.strictObject({ sheet: name, cell: name, because })) }),
    },
    /** Puts a formula into the one cell that is selected, if it is empty. */
    putFormula: { ask: z.strictObject({ formula: text }), answer: spot },
    /** Marks these cells and no others. One entry for each sheet and severity; `areas` as 'B2:B9'. */
    mark: {
      ask: z.strictObject({
        marks: list(
          z.strictObject({
            sheet: name,
            severity: z.enum(['error', 'query', 'information']),
            areas: list(z.string().check(z.maxLength(25))),
          }),
        ),
      }),
      answer: done,
    },
  } as const
}

let made: CallSchemas | undefined

function calls(): CallSchemas {
  return (made ??= makeCalls())
}

type CallSchemas = ReturnType<typeof makeCalls>
export type CallName = keyof CallSchemas
export type Ask<N extends CallName> = z.infer<CallSchemas[N]['ask']>
export type Answer<N extends CallName> = z.infer<CallSchemas[N]['answer']>
/** The script's side: a function for each call. */
export type Calls = { readonly [N in CallName]: (ask: Ask<N>) => Answer<N> }

/** Close the panel and open it again: then both sides are of one version. */
const REOPEN = 'close the panel, then open it again from the Extensions menu'
export const OTHER_VERSION = `Plan Returns was updated while this panel was open: ${REOPEN}`

/** A call as it crosses: JSON text, which google.script.run hands over unchanged. `version` is that of the panel. */
export function encodeAsk<N extends CallName>(call: N, ask: Ask<N>, version: string): string {
  const sent = JSON.stringify({ call, version, ask })
  if (sent.length > MOST_SENT)
    throw new RangeError('This is more than goes to Google at once: do it in smaller parts')
  return sent
}

/** What was asked, checked. Throws a sentence for anything that no panel of this version sends. */
export function decodeAsk(
  sent: unknown,
  version: string,
): { [N in CallName]: { readonly call: N; readonly ask: Ask<N> } }[CallName] {
  if (typeof sent !== 'string' || sent.length > MOST_SENT)
    throw new TypeError(`Cannot read this call: ${REOPEN}`)
  const read = askedSchema().safeParse(parsed(sent))
  if (!read.success) throw new TypeError(`Cannot read this call: ${REOPEN}`)
  if (read.data.version !== version) throw new TypeError(OTHER_VERSION)
  const { call } = read.data
  const ask = z.safeParse<z.ZodMiniType>(calls()[call].ask, read.data.ask)
  if (!ask.success) throw new TypeError(`Cannot read the call ${call} (${placeOf(ask.error)}): ${REOPEN}`)
  return { call, ask: ask.data } as ReturnType<typeof decodeAsk>
}

/** What comes back: an answer, a sentence for the person, or the name of a sheet that is not there. */
export type Outcome<N extends CallName = CallName> =
  { readonly answer: Answer<N> } | { readonly refused: string } | { readonly gone: string }

export function encodeOutcome(outcome: Outcome): string {
  return JSON.stringify(outcome)
}

/**
 * The outcome of a call, checked. Throws a sentence when nothing came: google.script.run gives null for an answer that was
 * lost on its way.
 */
export function decodeOutcome<N extends CallName>(call: N, given: unknown): Outcome<N> {
  if (typeof given !== 'string') throw new TypeError('Google gave no answer: try again')
  const outcome = givenSchema().safeParse(parsed(given))
  if (!outcome.success) throw new TypeError(`Cannot read what Google answered to ${call}: ${REOPEN}`)
  if (!('answer' in outcome.data)) return outcome.data
  const answer = z.safeParse<z.ZodMiniType>(calls()[call].answer, outcome.data.answer)
  if (!answer.success)
    throw new TypeError(`Cannot read what Google answered to ${call} (${placeOf(answer.error)}): ${REOPEN}`)
  return { answer: answer.data as Answer<N> }
}

/**
 * A date as the core knows it, from days since 30 December 1899 by the clocks of the spreadsheet's time zone. A time of day
 * alone stands on that day, and is the fraction of a day that it is in Excel.
 */
export function cellOfDay(day: number): Cell {
  if (!Number.isFinite(day)) return { error: '#VALUE!' }
  return day >= 0 && day < 1 ? day : { day }
}

function askedSchema() {
  return z.strictObject({
    call: z.enum(Object.keys(calls()) as CallName[]),
    version: z.string(),
    ask: z.unknown(),
  })
}

function givenSchema() {
  return z.union([
    z.strictObject({ answer: z.unknown() }),
    z.strictObject({ refused: z.string().check(z.minLength(1)) }),
    z.strictObject({ gone: z.string() }),
  ])
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** 'sheets.0.rows': where the first thing is that is not as it should be. */
function placeOf({ issues }: z.core.$ZodError): string {
  return issues[0]?.path.map(String).join('.') ?? ''
}

/** A loop: a schema for each of a million cells takes ten times as long. */
function isGrid(value: unknown): boolean {
  return Array.isArray(value) && value.every(row => Array.isArray(row) && row.every(isGivenCell))
}

function isGivenCell(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return true
  if (typeof value !== 'object' || Object.keys(value).length !== 1) return false
  return 'date' in value
    ? typeof value.date === 'number'
    : 'error' in value && typeof value.error === 'string'
}
