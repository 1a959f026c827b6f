import {
  checkCode,
  contentOf,
  contentText,
  decodeRecords,
  endOf,
  ownSheetOf,
  RECORD_SHEET,
  type ReturnRecord,
  type Signing,
  whyNotRecorded,
} from '../../../shared/index.ts'
import { recordReturn } from '../../digest.ts'
import { setupOf } from '../chosen-plan.ts'
import { type Desk, notRead, readBack, type Refusal, work } from '../desk.ts'
import { isoDay } from '../explain/explains.ts'
import { readOwnSheet } from '../ours/own-sheets.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { ended } from '../words.ts'

/** How often a record is added again that somebody else, recording at the same time, has written over. */
const TURNS = 3

const CHANGED =
  'The return is not as it was when this was shown. It was checked again: look at it as it stands now, then record it.'
const BUSY =
  'Somebody else records at the same time, and the sheet does not hold this record. Record it again.'

/** What the person has typed, with what stands in the fields before they type. */
export function signingOf({ signing, who }: PanelState, today: Date): Signing {
  const day = isoDay(today)
  return {
    preparedBy: who.role,
    preparedOn: day,
    approvedBy: '',
    approvedOn: day,
    exception: '',
    ...signing,
    recordedOn: day,
  }
}

/** Adds a record of the return as it was shown to the sheet `Return record`. Says at its field what is missing first. */
export function record(desk: Desk): Promise<boolean> {
  const { last } = desk.state
  if (last === undefined) return Promise.resolve(false)
  const signing = signingOf(desk.state, desk.now())
  const fault = whyNotRecorded(last.explained, signing)
  desk.set({ fault })
  if (fault !== undefined) return Promise.resolve(false)
  return work(desk, 'Recording this version', async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const now = await desk.fresh()
      if (now === undefined) return notRead(desk)
      if (!isSame(last, now)) return { sentence: CHANGED, refused: [] }
      const spoilt = spoiltPlan(desk.state, now)
      if (spoilt !== '') return { sentence: spoilt, refused: [] }
      const made = await recordReturn(now.checked, now.explained, signing)
      const before = ownSheetOf(now.checked.now.workbook, RECORD_SHEET)
      await desk.host.writeSheet?.({ ...made.sheet, wasEnd: endOf(before) })
      if (await readBack(() => holds(desk, made.record))) return recorded(desk, made.record)
    }
    return { title: 'The record is not kept', sentence: BUSY, refused: [] }
  })
}

/** A record names its plan: it is not made by another one than the workbook was meant to have. '' where the plan is whole. */
function spoiltPlan({ choices }: PanelState, { checked: { now } }: LastCheck): string {
  const held = choices.plan === undefined ? setupOf(now.workbook) : undefined
  return held === undefined || 'plan' in held
    ? ''
    : `The plan in the sheet “${held.sheet}” cannot be used: ${ended(held.problems[0] ?? '')} Correct it, or choose a plan layout in Set up.`
}

function recorded(desk: Desk, { number, code }: ReturnRecord): Refusal | undefined {
  const words = `Recorded as record ${number}, check code ${checkCode(code)}.`
  desk.set({ done: { words }, signing: {} })
  desk.notice(words)
  return undefined
}

/** Whether a return says what it said when the person looked at it, and as much of it is open. */
function isSame(before: LastCheck, now: LastCheck): boolean {
  const saidBy = ({ checked, report, explained }: LastCheck): string =>
    JSON.stringify([contentText(contentOf(checked.now)), report.plan.digest, report.findings, explained.open])
  return saidBy(before) === saidBy(now)
}

async function holds(desk: Desk, wanted: ReturnRecord): Promise<boolean> {
  const sheet = await readOwnSheet(desk.host, RECORD_SHEET)
  const records = sheet === undefined ? [] : decodeRecords(sheet).records
  return records.some(each => signed(each) === signed(wanted))
}

/** Two people who record one return at once make records of one number and one check code. */
function signed(made: ReturnRecord): string {
  const { number, code, preparedBy, preparedOn, approvedBy, approvedOn, exception } = made
  return JSON.stringify([number, code, preparedBy, preparedOn, approvedBy, approvedOn, exception])
}
