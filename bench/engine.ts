import { Ajv } from 'ajv'
import { Schema } from 'tableschema'
import * as z from 'zod/v4'
import { check, givenOf } from '../shared/check.ts'
import type { Plan } from '../shared/plan/plan.ts'
import { readReturn } from '../shared/return/read.ts'
import type { Return } from '../shared/return/return.ts'
import { RULES } from '../shared/rules/index.ts'
import { runRules } from '../shared/rules/run.ts'
import type { RuleResults } from '../shared/rules/run.ts'
import { finish } from '../shared/steps.ts'
import { checkByHand } from './floor.ts'
import { HEADINGS, inventedPlan, inventRows, RATINGS, workbookOf } from './invented.ts'
import type { InventedRow } from './invented.ts'
import { time, timeInTurns } from './measure.ts'
import type { Answer, Question } from './question.ts'
import { limit, ratio, takes } from './question.ts'

const ROWS = 100_000
const AS_AT = '2026-09-30'

/** The rules that find what the floor finds. */
const BY_HAND = new Set([
  'ref-form',
  'ref-dup',
  'ref-missing',
  'ref-parent',
  'status-missing',
  'status-vocab',
  'lead-missing',
  'source-missing',
  'due-form',
  'due-before-start',
])

/** A plan that asks for the checks of the floor and for nothing else. */
const planOfFloor: Plan = inventedPlan(
  Object.fromEntries(
    RULES.filter(({ id }) => !BY_HAND.has(id)).map(({ id }) => [id, { severity: 'off' as const }]),
  ),
)

/** Our engine beside the floor and beside three that check rows by a schema, which they first need as objects. */
export const engine: Question = {
  name: 'engine',
  title: `${ROWS} rows x 10 columns: reading the grid, and the checks of the floor`,
  async answer() {
    const rows = inventRows(ROWS)
    const book = workbookOf(HEADINGS, rows)
    const now = readReturn(book, { plan: planOfFloor })
    mustAgree(checkByHand(rows).length, runList(now))
    const validate = new Ajv({ allErrors: true }).compile(jsonSchema)
    const table = await Promise.resolve(Schema.load(tableSchema))
    const plainRows = rows.map(row => row.map(plain))
    const found = await timeInTurns({
      byHand: () => checkByHand(rows),
      read: () => readReturn(book, { plan: planOfFloor }),
      rules: () => runList(now),
      both: () => runList(readReturn(book, { plan: planOfFloor })),
      objects: () => rows.map(asObject),
      zod: () => rows.filter(row => !zodRow.safeParse(asObject(row)).success),
      ajv: () => rows.filter(row => !validate(asObject(row))),
      tableschema: () => plainRows.filter(row => !castable(table, row)),
    })
    const { byHand, read, rules, both, objects, zod, ajv, tableschema } = found
    const ahead = (what: string, peer: typeof zod): Answer => ({
      ...ratio(what, both, peer, 1),
      timing: peer,
    })
    return [
      takes('the floor, by hand', byHand),
      takes('ours, reading the grid', read),
      ratio('ours, the checks of the floor', rules, byHand, 3),
      ratio('ours, reading and checks', both, byHand, 3),
      takes('peers, rows to objects', objects),
      ahead('objects and zod (ours by its time)', zod),
      ahead('objects and ajv (ours by its time)', ajv),
      ahead('tableschema (ours by its time)', tableschema),
      ratio('ours, reading and all rules and counts', await time(() => checkAll(book), 5), byHand),
      ...(await costPerRow()),
    ]
  },
}

function runList(now: Return): RuleResults {
  return finish(runRules(RULES, givenOf(now, undefined, undefined, AS_AT), 'check'))
}

function checkAll(book: ReturnType<typeof workbookOf>): unknown {
  return check(book, { plan: inventedPlan(), asAt: AS_AT })
}

/** A comparison of two that find different things would say nothing. */
function mustAgree(byHand: number, { findings }: RuleResults): void {
  const cells = findings.reduce((sum, { rule, also }) => {
    if (rule === 'status-vocab') return sum + 1 + also.length // one finding for all cells with one word
    return sum + (rule === 'ref-dup' ? also.length : 1) // the first of two actions stands in it too
  }, 0)
  if (cells !== byHand)
    throw new Error(`Cannot compare: by hand ${byHand} cells were found, by the rules ${cells}`)
}

/** The cost of a row must not depend on how many there are. */
async function costPerRow(): Promise<Answer[]> {
  const [few, some, many] = [1_000, 10_000, ROWS].map(rows => workbookOf(HEADINGS, inventRows(rows)))
  if (few === undefined || some === undefined || many === undefined) return []
  const times =
    (book: typeof few, repeats: number): (() => void) =>
    () => {
      for (let repeat = 0; repeat < repeats; repeat += 1) checkAll(book)
    }
  const found = await timeInTurns({ few: times(few, 100), some: times(some, 10), many: times(many, 1) }, 3)
  return [
    limit('a row of 1,000, all rules', (found.few.min * 1000) / ROWS, 'us'),
    limit('a row of 10,000', found.some.min / found.few.min, 'x', 1.5),
    limit('a row of 100,000', found.many.min / found.few.min, 'x', 1.5),
  ]
}

// --- peers: what their schemas can say of a row; duplicates, order of dates and missing objectives they cannot ---------

const FORM = '^A-(?:[1-9]\\d?|[1-5]\\d\\d|600)(?:\\.[1-9]\\d{0,2})?$'

/** As anybody does who reads a sheet whose columns are known by their headings. */
function asObject(row: InventedRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries(KEYS.map((key, column) => [key, plain(row[column])]))
}

function plain(cell: InventedRow[number] | undefined): unknown {
  return typeof cell === 'object' ? cell.day : cell
}

const KEYS = ['ref', 'priority', 'action', 'lead', 'rating', 'state', 'start', 'due', 'progress', 'source']

const zodRow = z.object({
  ref: z.string().regex(new RegExp(FORM)),
  priority: z.string(),
  action: z.string().min(1),
  lead: z.string().min(1),
  rating: z.enum(RATINGS),
  state: z.string(),
  start: z.number().int(),
  due: z.number().int(),
  progress: z.number(),
  source: z.string().min(1),
})

const filled = { type: 'string', minLength: 1 } as const
const jsonSchema = {
  type: 'object',
  required: ['ref', 'action', 'lead', 'rating', 'start', 'due', 'source'],
  properties: {
    ref: { type: 'string', pattern: FORM },
    priority: { type: 'string' },
    action: filled,
    lead: filled,
    rating: { enum: RATINGS },
    state: { type: 'string' },
    start: { type: 'integer' },
    due: { type: 'integer' },
    progress: { type: 'number' },
    source: filled,
  },
}

const required = { required: true }
const tableSchema = {
  fields: [
    { name: 'ref', type: 'string', constraints: { ...required, pattern: FORM } },
    { name: 'priority', type: 'string' },
    { name: 'action', type: 'string', constraints: required },
    { name: 'lead', type: 'string', constraints: required },
    { name: 'rating', type: 'string', constraints: { enum: RATINGS } },
    { name: 'state', type: 'string' },
    { name: 'start', type: 'integer' },
    { name: 'due', type: 'integer' },
    { name: 'progress', type: 'number' },
    { name: 'source', type: 'string', constraints: required },
  ],
}

function castable(schema: Schema, cells: readonly unknown[]): boolean {
  try {
    schema.castRow([...cells])
    return true
  } catch {
    return false
  }
}
