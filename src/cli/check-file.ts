import {
  applyExplanations,
  byHeldPlan,
  type Checked,
  checkSteps,
  type Explained,
  type Explanation,
  givenPeriod,
  heldExplanations,
  readReturn,
} from '../../shared/index.ts'
import type { Plan, Report, Return, Stage, Workbook } from '../../shared/index.ts'
import { withDigest } from '../digest.ts'
import { openWorkbook } from './open.ts'
import { openPlan } from './open-plan.ts'
import type { Values } from './options.ts'
import { Progress } from './progress.ts'
import { Stop } from './stop.ts'

/** A file that was checked, and what was done with the second one. */
export interface CheckedFile {
  /** As the person typed it. */
  readonly path: string
  readonly checked: Checked
  readonly report: Report
  /** '"2013.xlsx" is the older return: it has the same plan layout'; one for each second file. */
  readonly beside: readonly string[]
  readonly explained: Explained
  /** What keeps lines of the sheet `Plan explanations` from being used; empty where explanations do not count. */
  readonly unused: readonly string[]
}

/** Opens, reads and checks one file. Rejects with a {@link Stop} when that cannot be done. */
export async function checkFile(path: string, values: Values, plan?: Plan): Promise<CheckedFile> {
  const progress = new Progress(path)
  try {
    const workbook = await openWorkbook(path)
    requireSheet(workbook, values.sheet)
    const { then, second, said } = await openOthers(workbook, values)
    const steps = checkSteps(workbook, {
      ...readingOf(values, plan),
      ...(then === undefined ? {} : { then }),
      ...(second === undefined ? {} : { beside: second }),
      ...(values['as-at'] === undefined ? {} : { asAt: values['as-at'] }),
      stage: stageOf(values),
    })
    const checked = progress.run(steps)
    requireTable(checked.now)
    requirePeriod(checked.now, values.period)
    const beside = said.map(say => say(checked))
    const { explanations, problems } = heldOf(checked, values)
    const explained = applyExplanations(checked, explanations, earlierOf(checked, values))
    const report = await withDigest(checked.report, checked.now.plan.plan)
    return { path, checked, report, beside, explained, unused: problems }
  } finally {
    progress.end()
  }
}

function heldOf({ now }: Checked, values: Values): ReturnType<typeof heldExplanations> {
  return values['ignore-explanations'] === true
    ? { explanations: [], problems: [] }
    : heldExplanations(now.workbook)
}

/** What was explained in the older return, to be said again or not. */
function earlierOf({ then }: Checked, values: Values): readonly Explanation[] {
  if (then === undefined || values['ignore-explanations'] === true) return []
  return heldExplanations(then.workbook).explanations
}

/** Opens and reads one file, without checking it. */
export async function readFileAsReturn(path: string, values: Values): Promise<Return> {
  const workbook = await openWorkbook(path)
  requireSheet(workbook, values.sheet)
  const read = readReturn(workbook, byHeldPlan(workbook, readingOf(values, await planOf(values))).options)
  requireTable(read)
  requirePeriod(read, values.period)
  return read
}

/** The plan that was asked for; undefined when it shall be recognised. */
export async function planOf({ plan }: Values): Promise<Plan | undefined> {
  return plan === undefined ? undefined : openPlan(plan)
}

function readingOf({ sheet, period }: Values, plan: Plan | undefined) {
  return {
    ...(plan === undefined ? {} : { plan }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(period === undefined ? {} : { period }),
  }
}

function stageOf({ stage }: Values): Stage {
  return stage ?? 'check'
}

interface Others {
  readonly then: Workbook | undefined
  readonly second: Workbook | undefined
  /** What was done, said when the periods are known. */
  readonly said: readonly ((checked: Checked) => string)[]
}

/** The files of --then and --with. What --with names is the older return when both are recognised alike. */
async function openOthers(workbook: Workbook, { with: beside, then: older }: Values): Promise<Others> {
  const then = older === undefined ? undefined : await openOther(older)
  const second = beside === undefined ? undefined : await openOther(beside)
  const isOlder = second !== undefined && layoutOf(second) === layoutOf(workbook)
  if (isOlder && then !== undefined)
    throw new Stop(
      `"${beside ?? ''}" has the same plan layout, so it is an older return too: give only one of --with and --then.`,
    )
  if (isOlder) return { then: second, second: undefined, said: [sayOlder('it has the same plan layout')] }
  const said = [
    ...(then === undefined ? [] : [sayOlder('as you said')]),
    ...(second === undefined ? [] : [() => saySecond(second)]),
  ]
  return { then, second, said }
}

async function openOther(path: string): Promise<Workbook> {
  const workbook = await openWorkbook(path)
  requireTable(readReturn(workbook))
  return workbook
}

function layoutOf(workbook: Workbook): string {
  return readReturn(workbook).plan.plan.id
}

function sayOlder(why: string): (checked: Checked) => string {
  return ({ now, then }) => {
    const [from = '', before = ''] = [now.period?.from, then?.period?.from]
    const later = from !== '' && before > from ? ', although it speaks of a later period' : ''
    return `"${then?.file ?? ''}" as the older return (${why}${later})`
  }
}

function saySecond(second: Workbook): string {
  return `"${second.file}" as a second return about the same deliverables (it has another plan layout)`
}

function requireSheet({ file, sheets }: Workbook, name: string | undefined): void {
  if (name === undefined || sheets.some(sheet => sheet.name === name)) return
  const names = sheets.map(sheet => `"${sheet.name}"`)
  throw new Stop(
    `"${file}" has no sheet "${name}". It has ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}.`,
  )
}

function requirePeriod({ plan: { plan } }: Return, period: string | undefined): void {
  if (period === undefined || givenPeriod(period, plan) !== undefined) return
  throw new Stop(
    `--period must name a period, such as "Q2 2025-26" or "April to September 2014"; it is "${period}".`,
  )
}

function requireTable({ file, records, notRead }: Return): void {
  if (records.length > 0) return
  const why = notRead.slice(0, 5).map(({ sheet, why: reason }) => `"${sheet}": ${reason}`)
  throw new Stop(
    why.length === 0
      ? `"${file}" has nothing in it that can be read: its sheets are empty.`
      : `"${file}" cannot be read as a return. ${why.join('; ')}.`,
  )
}
