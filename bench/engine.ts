import { Ajv } from 'ajv'
import { Schema } from 'tableschema'
import * as z from 'zod/v4'
import { check, checkSteps, givenOf } from '../shared/check.ts'
import type { Plan } from '../shared/plan/plan.ts'
import { readReturn } from '../shared/return/read.ts'
import type { Return } from '../shared/return/return.ts'
import { RULES } from '../shared/rules/index.ts'
import type { Given } from '../shared/rules/rule.ts'
import { runRules } from '../shared/rules/run.ts'
import type { RuleResults } from '../shared/rules/run.ts'
import { finish } from '../shared/steps.ts'
import { checkByHand } from './floor.ts'
import { HEADINGS, inventedPlan, inventRows, RATINGS, workbookOf } from './invented.ts'
import type { InventedRow } from './invented.ts'
import { readied, time, timeInTurns } from './measure.ts'
import type { Answer, Question } from './question.ts'
import { limit, ratio, takes } from './question.ts'

const ROWS = 100_000
const RUNS = 7
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

/**
 * Our engine beside the floor, and beside three that check rows by a schema. Those need rows as objects first and are
 * helped by hand with what no schema of a row can say, so that all find the same faults. Ours knows nothing of the sheet
 * before it reads it: where the table is, what its columns hold, what each row is. Beside the floor it is judged with that
 * reading; beside the others by its checks, for they are told all that. What reading adds there is printed too.
 */
export const engine: Question = {
  name: 'engine',
  title: `${ROWS} rows x 10 columns, the checks of the floor`,
  async answer() {
    const rows = inventRows(ROWS)
    const book = workbookOf(HEADINGS, rows)
    mustAgree(checkByHand(rows).length, runList(readReturn(book, { plan: planOfFloor })).results)
    const validate = new Ajv({ allErrors: true }).compile(jsonSchema)
    const table = await Promise.resolve(Schema.load(tableSchema)) // its types do not say that it is a promise
    const plainRows = rows.map(row => row.map(plain))
    const found = await timeInTurns(
      {
        byHand: () => checkByHand(rows),
        read: () => readReturn(book, { plan: planOfFloor }),
        rules: readied(() => readReturn(book, { plan: planOfFloor }), runList),
        both: () => runList(readReturn(book, { plan: planOfFloor })),
        objects: () => rows.map(asObject),
        zod: () => [rows.filter(row => !zodRow.safeParse(asObject(row)).success), checkAcross(rows)],
        ajv: () => [rows.filter(row => !validate(asObject(row))), checkAcross(rows)],
        tableschema: () => [plainRows.filter(row => !castable(table, row)), checkAcross(rows)],
      },
      RUNS,
    )
    const { byHand, read, rules, both, objects, zod, ajv, tableschema } = found
    return [
      takes('by hand: the floor', byHand),
      takes('objects, which peers need', objects),
      takes('zod, with objects', zod),
      takes('ajv, with objects', ajv),
      takes('tableschema', tableschema),
      ratio('ours: the checks, beside the floor', rules, byHand, 3),
      ratio('  beside zod', rules, zod, 1),
      ratio('  beside ajv', rules, ajv, 1),
      ratio('  beside tableschema', rules, tableschema, 1),
      ratio('ours: reading the grid, beside the floor', read, byHand),
      ratio('ours: reading and checks, beside the floor', both, byHand, 3),
      ratio('  beside zod', both, zod),
      ratio('  beside ajv', both, ajv),
      ratio('  beside tableschema', both, tableschema),
      ratio('ours: reading, all rules, all counts', await time(() => checkAll(book), 5), byHand),
      limit('longest step of a check of 100,000 rows', longestStep(book), 'ms', 50),
      ...(await costPerRow()),
    ]
  },
}

function runList(now: Return): { readonly given: Given; readonly results: RuleResults } {
  const given = givenOf(now, undefined, undefined, AS_AT)
  return { given, results: finish(runRules(RULES, given, 'check')) }
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

/**
 * A panel draws between steps. Of every step the shortest time of several checks is taken, so that what else the machine does
 * is not mistaken for it, and the longest of these.
 */
function longestStep(book: ReturnType<typeof workbookOf>): number {
  const fewest: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const steps = checkSteps(book, { plan: inventedPlan(), asAt: AS_AT })
    for (let place = 0, done = false; !done; place += 1) {
      const start = performance.now()
      done = steps.next().done === true
      fewest[place] = Math.min(fewest[place] ?? Infinity, performance.now() - start)
    }
  }
  return Math.max(...fewest)
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
  const found = await timeInTurns({ few: times(few, 100), some: times(some, 10), many: times(many, 1) }, 2)
  return [
    limit('a row of 1,000, all rules', (found.few.min * 1000) / ROWS, 'us'),
    limit('a row of 10,000', found.some.min / found.few.min, 'x', 1.5),
    limit('a row of 100,000', found.many.min / found.few.min, 'x', 1.5),
  ]
}

// --- peers ------------------------------------------------------------------------------------------------------------

/** What no schema of a row can say: one ref on two actions, the order of dates, a ref whose objective is missing. */
function checkAcross(rows: readonly InventedRow[]): readonly number[] {
  const actions = new Map<string, string>()
  const faults: number[] = []
  rows.forEach(([ref, , action, , , , start, due], row) => {
    const other = actions.get(ref)
    if (other === undefined) actions.set(ref, action)
    else if (other !== action) faults.push(row)
    if (typeof due === 'object' && due.day < start.day) faults.push(row)
  })
  rows.forEach(([ref], row) => {
    const point = ref.indexOf('.')
    if (point >= 0 && !actions.has(ref.slice(0, point))) faults.push(row)
  })
  return faults
}

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
