import { endOf, planSheet, RULES } from '../../../shared/index.ts'
import { type Desk, work } from '../desk.ts'
import type { Choices } from '../state.ts'
import { readOwnSheet } from './own-sheets.ts'

/** The sheet of a workbook that holds its plan. */
export const PLAN_SHEET = 'Plan setup'

/** Answers that are part of a plan: once the workbook holds it, they are read from there. */
const IN_THE_PLAN: readonly (keyof Choices)[] = ['plan', 'themes', 'columns']

/** Writes the plan that the workbook is checked by, with what a person has answered about it, to a sheet of its own. */
export function writePlan(desk: Desk): Promise<boolean> {
  return work(desk, 'Writing the plan', async () => {
    const plan = desk.state.last?.checked.now.plan.plan
    if (plan === undefined) return { sentence: 'Nothing has been checked yet.', refused: [] }
    const before = await readOwnSheet(desk.host, PLAN_SHEET)
    const sheet = planSheet(
      before,
      plan,
      RULES.map(({ id }) => id),
    )
    if ('problem' in sheet) return { sentence: `${sheet.problem}.`, refused: [] }
    await desk.host.writeSheet?.({ ...sheet, wasEnd: endOf(before) })
    const left = Object.entries(desk.state.choices).filter(
      ([name]) => !IN_THE_PLAN.some(part => part === name),
    )
    const words = `The plan is kept in the sheet “${PLAN_SHEET}”.`
    desk.set({ choices: Object.fromEntries(left) })
    desk.notice(words)
    return undefined
  })
}
