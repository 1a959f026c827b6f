import {
  amount,
  checkCode,
  heldPlan,
  RECORD_SHEET,
  type Signing,
  WHAT_A_RECORD_SHOWS,
  whyNotRecorded,
} from '../../../shared/index.ts'
import { recordReturn } from '../../digest.ts'
import { fileHost } from '../../file/host.ts'
import { type CheckedFile, checkFile, planOf } from '../check-file.ts'
import type { OptionName, Values } from '../options.ts'
import { printPage } from '../output.ts'
import { line, wrapped } from '../page.ts'
import { Stop } from '../stop.ts'
import { asksToWrite, requireOnePlace, saveChanged } from '../write-checked.ts'

/** Adds a record of the return as it stands to its workbook. */
export async function runRecord([path = '']: readonly string[], values: Values): Promise<number> {
  if (!asksToWrite(values))
    throw new Stop('A record is kept in the workbook: give --write OUT.xlsx or --in-place.')
  requireOnePlace(values, 1)
  const plan = await planOf(values)
  const file = await checkFile(path, values, plan)
  if (plan === undefined) requireWholePlan(file)
  const signing = signingOf(values)
  const why = whyNotRecorded(file.explained, signing)
  if (why !== undefined) throw new Stop(`${why.sentence} (--${OPTION_OF[why.field]}).`)
  const { record, sheet } = await recordReturn(file.checked, file.explained, signing)
  const host = fileHost(file.checked.now.workbook)
  await host.writeSheet(sheet)
  const { out, said } = await saveChanged(file, host, values)
  const kept = amount(record.rows.length, 'row')
  printPage([
    ...wrapped(`"${out}" is written, with record ${record.number} on the sheet "${RECORD_SHEET}" (${kept}).`),
    ...said.flatMap(each => wrapped(each)),
    ...wrapped(WHAT_A_RECORD_SHOWS, '', 'quiet'),
    line(`Check code ${checkCode(record.code)}`, 'good'),
  ])
  return 0
}

/** A record names its plan: it is not made by another one than the workbook was meant to have. */
function requireWholePlan({ checked: { now } }: CheckedFile): void {
  const held = heldPlan(now.workbook)
  if (held === undefined || 'plan' in held) return
  throw new Stop(
    [
      `The plan in the sheet "${held.sheet}" cannot be used: correct it, or name a plan with --plan.`,
      ...held.problems.slice(0, 8),
    ].join('\n'),
  )
}

/** The option that each part of a signing is given by. */
const OPTION_OF: Readonly<Record<keyof Signing, OptionName>> = {
  preparedBy: 'prepared-by',
  preparedOn: 'prepared-on',
  approvedBy: 'approved-by',
  approvedOn: 'approved-on',
  recordedOn: 'on',
  exception: 'exception',
}

function signingOf(values: Values): Signing {
  const day = values.on ?? today()
  return {
    preparedBy: values['prepared-by'] ?? '',
    preparedOn: values['prepared-on'] ?? day,
    approvedBy: values['approved-by'] ?? '',
    approvedOn: values['approved-on'] ?? day,
    recordedOn: day,
    exception: values.exception ?? '',
  }
}

/** The day on this computer, as ISO text. */
function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
