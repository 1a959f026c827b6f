import {
  applyExplanations,
  byHeldPlan,
  checkSteps,
  heldExplanations,
  isOwnSheet,
  readSteps,
  type Sheet,
  type Workbook,
} from '../../shared/index.ts'
import { withDigest } from '../digest.ts'
import { type ColumnLooks, type Contents, type Host, readWorkbook } from '../host.ts'
import { readingOf } from './chosen-plan.ts'
import { issueSteps } from './issue-steps.ts'
import { heldRecords } from './record/held-records.ts'
import type { Choices, LastCheck, Run } from './state.ts'

/** Milliseconds of work after which the page may draw. */
const SLICE = 12
/** Questions that a program is asked at once: in some each takes a second, and none takes many more than these. */
const AT_ONCE = 6
const NO_LOOKS: ColumnLooks = { fills: new Map(), dropDowns: [] }

/** How a check is followed and stopped. */
export interface Follow {
  readonly onProgress: (run: Omit<Run, 'slow'>) => void
  readonly signal: AbortSignal
}

/** Reads the workbook and checks it in slices. Rejects with the signal's reason when stopped, else with a sentence. */
export async function checkWorkbook(
  host: Host,
  choices: Choices,
  { onProgress, signal }: Follow,
): Promise<Omit<LastCheck, 'at'>> {
  onProgress({ phase: 'reading', rows: 0, of: 0 })
  const contents = await host.contents()
  const workbook = await readWorkbook(seenOnce(host, contents), {
    signal,
    onProgress: (rows, of) => onProgress({ phase: 'reading', rows, of }),
  })
  const ours = new Set(workbook.sheets.filter(isOwnSheet).map(({ name }) => name))
  const sheets = contents.sheets.filter(({ name }) => !ours.has(name))
  onProgress({ phase: 'checking', rows: 0, of: 0 })
  const looked = await withLooks(host, workbook, choices, signal)
  const checked = await inSlices(checkSteps(currentOf(looked, choices), optionsOf(looked, choices)), signal)
  const report = await withDigest(checked.report, checked.now.plan.plan)
  const { explanations, problems } = heldExplanations(workbook)
  const counting = choices.withoutExplanations === true ? [] : explanations
  const explained = applyExplanations(checked, counting)
  const issues = await inSlices(issueSteps(checked, explained), signal)
  const recorded = await heldRecords(checked.now, choices)
  const said = explanations.length
  return { checked, report, issues, explained, said, notUsed: problems, ...recorded, sheets, choices }
}

/** To be read without being looked at again: in some programs each question takes a second. */
function seenOnce(host: Host, contents: Contents): Host {
  const { program, limits } = host
  return {
    program,
    limits,
    read: (sheet, reading) => host.read(sheet, reading),
    contents: () => Promise.resolve(contents),
  }
}

/** The sheet of the last period is no part of this return. */
function currentOf(workbook: Workbook, { older }: Choices): Workbook {
  if (older?.kind !== 'sheet') return workbook
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== older.name) }
}

function optionsOf(workbook: Workbook, choices: Choices) {
  const then = olderOf(workbook, choices)
  const { asAt, stage, beside } = choices
  return {
    ...readingOf(workbook, choices),
    ...(asAt === undefined ? {} : { asAt }),
    ...(stage === undefined ? {} : { stage }),
    ...(then === undefined ? {} : { then }),
    ...(beside === undefined ? {} : { beside }),
  }
}

function olderOf(workbook: Workbook, { older }: Choices): Workbook | undefined {
  if (older === undefined) return undefined
  if (older.kind === 'file') return older.workbook
  const sheets = workbook.sheets.filter(({ name }) => name === older.name)
  if (sheets.length === 0)
    throw new Error(
      `The sheet of the last period, "${older.name}", is not in this workbook any more. Choose another one.`,
    )
  return { ...workbook, sheets: sheets.map(sheet => ({ ...sheet, hidden: false })) }
}

/** Where a program tells fills and drop-down lists for one column at a time, those of the rating columns are asked for. */
async function withLooks(
  host: Host,
  workbook: Workbook,
  choices: Choices,
  signal: AbortSignal,
): Promise<Workbook> {
  if (host.looks === undefined) return workbook
  const current = currentOf(workbook, choices)
  const { options } = byHeldPlan(current, readingOf(current, choices))
  const now = await inSlices(readSteps(current, options), signal)
  const sheets = new Map(workbook.sheets.map(sheet => [sheet.name, sheet]))
  const asked = now.tables.flatMap(({ sheet: { name }, columns }) => {
    const column = columns.get('status')
    return column === undefined ? [] : [{ name, column }]
  })
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const some = asked.slice(from, from + AT_ONCE)
    const looks = await Promise.all(some.map(async ({ name, column }) => host.looks?.(name, column)))
    for (const [at, { name, column }] of some.entries()) {
      const [known, { fills, dropDowns } = NO_LOOKS] = [sheets.get(name), looks[at]]
      if (known === undefined) continue
      sheets.set(name, withFills({ ...known, dropDowns: [...known.dropDowns, ...dropDowns] }, fills, column))
    }
    signal.throwIfAborted()
  }
  return { ...workbook, sheets: [...sheets.values()] }
}

function withFills(sheet: Sheet, fills: ReadonlyMap<number, string>, column: number): Sheet {
  const all = new Map([...(sheet.fills ?? [])].map(([row, colours]) => [row, new Map(colours)]))
  for (const [row, colour] of fills) all.set(row, new Map([...(all.get(row) ?? []), [column, colour]]))
  return { ...sheet, fills: all }
}

/** Runs the check a slice at a time, so that the page stays alive and a stop is heard. */
async function inSlices<T>(steps: Generator<unknown, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE
    while (performance.now() < until) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
    await breath()
    signal.throwIfAborted()
  }
}

/** Lets the page draw and hear clicks. A message comes at once, where a timer would wait four milliseconds. */
function breath(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}
