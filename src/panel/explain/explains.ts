import {
  type Checked,
  type Explained,
  type Explanation,
  endOf,
  explain,
  EXPLANATIONS_SHEET,
  type Finding,
  heldExplanations,
  type Said,
  type Sheet,
  whatSaid,
  whoSaid,
  whyNotSaid,
  withExplanations,
  withoutExplanation,
} from '../../../shared/index.ts'
import { type Desk, notRead, readBack, type Refusal, work } from '../desk.ts'
import { readOwnSheet } from '../ours/own-sheets.ts'
import type { Draft } from '../state.ts'

/** How often a line is written again that somebody else, writing at the same time, has written over. */
const TURNS = 3

const GONE =
  'This issue is not as it was when it was shown: the cells were changed. It was checked again: look at it as it stands now.'
const BUSY =
  'Somebody else writes explanations at the same time, and the sheet does not hold this one. Save it again.'

/** Keeps explanations in the sheet `Plan explanations` of the workbook, beside those of others. */
export class Explains {
  private readonly desk: Desk

  constructor(desk: Desk) {
    this.desk = desk
  }

  /** Explains a finding by what was typed. Says at its field what is still missing, and writes nothing then. */
  explain(id: string, { reason, words }: Pick<Draft, 'reason' | 'words'>): Promise<boolean> {
    const { who, last } = this.desk.state
    const said: Said = { reason, words, ...who, date: isoDay(this.desk.now()) }
    const fault = whyNotSaid(said)
    this.desk.set({ fault })
    const finding = last?.report.findings.find(each => each.id === id)
    if (fault !== undefined || last === undefined || finding === undefined) return Promise.resolve(false)
    const shown = explain(finding, last.checked, said)
    return work(this.desk, 'Saving the explanation', async () => {
      const now = await this.desk.fresh()
      if (now === undefined) return notRead(this.desk)
      const explanation = sameNow(shown, now.checked, said)
      if (explanation === undefined) return { sentence: GONE, refused: [] }
      const theirs = otherSaid(id, last.explained, now.explained)
      if (theirs !== '') return { sentence: theirs, refused: [] }
      return this.write(explanation)
    })
  }

  /** Takes an explanation back: its line goes, all others stay. */
  takeBack(id: string): Promise<boolean> {
    const explanation = this.desk.state.last?.explained.states.get(id)?.explanation
    if (explanation === undefined) return Promise.resolve(false)
    return work(this.desk, 'Taking the explanation back', async () => {
      const sheet = await this.sheet()
      if (sheet !== undefined)
        await this.desk.host.writeSheet?.({
          ...withoutExplanation(sheet, explanation),
          wasEnd: endOf(sheet),
        })
      this.desk.set({ done: { words: 'The explanation is taken back.' } })
      return undefined
    })
  }

  /** Reads the sheet, adds the line and reads again: who writes at the same time may have read before it was there. */
  private async write(explanation: Explanation): Promise<Refusal | undefined> {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const sheet = await this.sheet()
      const wanted = withExplanations(sheet, [explanation])
      await this.desk.host.writeSheet?.({ ...wanted, wasEnd: endOf(sheet) })
      if (holds(await readBack(() => this.sheet()), explanation)) {
        const drafts = new Map(this.desk.state.drafts)
        drafts.delete(explanation.finding)
        const words = `Explained, and kept in the sheet “${EXPLANATIONS_SHEET}”.`
        this.desk.set({ drafts, done: { words } })
        return undefined
      }
    }
    return { title: 'The explanation is not kept', sentence: BUSY, refused: [] }
  }

  private sheet(): Promise<Sheet | undefined> {
    return readOwnSheet(this.desk.host, EXPLANATIONS_SHEET)
  }
}

/** The explanation for the workbook as it is now; undefined when it is not what the person saw. */
function sameNow(shown: Explanation, checked: Checked, said: Said): Explanation | undefined {
  const finding = checked.report.findings.find(({ id }: Finding) => id === shown.finding)
  if (finding === undefined) return undefined
  const now = explain(finding, checked, said)
  return JSON.stringify(now) === JSON.stringify(shown) ? now : undefined
}

/** What somebody else has said of a finding since it was shown, as a sentence; '' for nothing. */
function otherSaid(id: string, before: Explained, now: Explained): string {
  const state = now.states.get(id)
  if (state?.state !== 'explained') return ''
  if (JSON.stringify(before.states.get(id)?.explanation) === JSON.stringify(state.explanation)) return ''
  return `${whoSaid(state)} has explained this meanwhile: “${whatSaid(state)}”. What you wrote stays in the form.`
}

function holds(sheet: Sheet | undefined, wanted: Explanation): boolean {
  if (sheet === undefined) return false
  const { explanations } = heldExplanations({ file: '', sheets: [sheet], limits: [] })
  return explanations.some(
    each => each.finding === wanted.finding && each.basis === wanted.basis && each.words === wanted.words,
  )
}

/** The person's own day: their computer knows where they are. */
export function isoDay(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
