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
import { type Host, readWorkbook } from '../host.ts'
import { readingOf } from './chosen-plan.ts'
import { issueSteps } from './issue-steps.ts'
import type { Choices, LastCheck, Run } from './state.ts'

/** Milliseconds of work after which the page may draw. */
const SLICE = 12

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
  const workbook = await readWorkbook(host, {
    signal,
    onProgress: (rows, of) => onProgress({ phase: 'reading', rows, of }),
  })
  const ours = new Set(workbook.sheets.filter(isOwnSheet).map(({ name }) => name))
  const sheets = (await host.contents()).sheets.filter(({ name }) => !ours.has(name))
  onProgress({ phase: 'checking', rows: 0, of: 0 })
  const looked = await withLooks(host, workbook, choices, signal)
  const checked = await inSlices(checkSteps(currentOf(looked, choices), optionsOf(looked, choices)), signal)
  const report = await withDigest(checked.report, checked.now.plan.plan)
  const { explanations, problems } = heldExplanations(workbook)
  const explained = applyExplanations(checked, explanations)
  const issues = await inSlices(issueSteps(checked, explained), signal)
  return { checked, report, issues, explained, notUsed: problems, sheets, choices }
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
  for (const { sheet, columns } of now.tables) {
    const column = columns.get('status')
    const known = sheets.get(sheet.name)
    if (column === undefined || known === undefined) continue
    const { fills, dropDowns } = await host.looks(sheet.name, column)
    sheets.set(
      sheet.name,
      withFills({ ...known, dropDowns: [...known.dropDowns, ...dropDowns] }, fills, column),
    )
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
