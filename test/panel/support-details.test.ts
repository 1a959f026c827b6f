import { describe, expect, it } from '@jest/globals'
import { type Plan, profiles } from '../../shared/index.ts'
import { NO_FILTER, type PanelState } from '../../src/panel/state.ts'
import { supportDetails } from '../../src/panel/support-details.ts'
import { openPanel, sheetOf, workbookOf } from './open-panel.ts'

const tracker = profiles.find(({ id }) => id === 'tracker') as Plan

const ROWS = [
  ['Ref', 'Action', 'Lead', 'Status', 'Due date'],
  ['A1', 'Publish the review of custody', 'Supt Ops', 'Green', 'soon'],
  ['A2', 'Train all new officers', 'Ch Insp', '', { day: 46000 }],
  ['A2', 'Renew the website', 'Supt Ops', 'Grene', null],
]

async function checkedState(): Promise<PanelState> {
  const { session } = await openPanel(workbookOf(sheetOf('Return', ...ROWS)))
  session.close()
  return session.state
}

/** The state with a word in every text that it holds, however deep. */
function marked<Value>(value: Value, word: string): Value {
  if (typeof value === 'string') return `${word} ${value}` as Value
  if (Array.isArray(value)) return value.map(each => marked(each, word) as unknown) as Value
  if (value instanceof Map)
    return new Map([...value].map(([name, each]) => [marked(name, word), marked(each, word)])) as Value
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each, word)])) as Value
}

describe('the details for support', () => {
  it('say what runs, how the workbook was read and what was found, in counts and names of checks', async () => {
    const [counts = '', names = ''] = supportDetails(await checkedState()).split('Not checked: ')
    expect(names).toMatch(/^count-match count-noun [a-z -]+\n$/)
    expect(counts).toBe(
      `Plan Returns: 
Program: File
Browser: not known
Screen: ready
Tells of changes: yes
Shows cells: no
Last check: done
Plan layout: tracker 1
Checks used: 2026.1
Stage: check
Answered: nothing
Period: not known
As-at date: not known
Sheets: 1, read 1
Own sheets: 0
Cells: 20
Tables: 1
Columns: ref title lead status due
Rows: actions 3, headers 1
Actions: 3
Ratings: 1
Guesses: 0
Not known here: nothing
Found: status-missing 1, status-vocab 1
`,
    )
  })

  it('say nothing of what stands in the workbook, in its names, or in what a person typed', async () => {
    const word = 'Sherwood'
    const rows = marked(ROWS, word)
    const plan = marked(tracker, word)
    const { session, settled } = await openPanel({
      ...workbookOf(
        sheetOf(word, ...ROWS.slice(0, 1), ...rows.slice(1)),
        sheetOf(`${word} notes`, [word]),
        sheetOf('Plan setup', [`Plan Returns: ${word}`], [word, word]),
      ),
      file: `${word}.xlsx`,
    })
    session.choose({
      plan: { ...plan, layout: 'table', countingRule: 'cells', levels: tracker.levels, rules: {} },
    })
    session.choose({ period: `${word} Q1`, themes: [word], columns: new Map([[word, 'lead']]) })
    const state = await settled()
    const { last } = state
    if (last === undefined) throw new Error('The workbook was not checked')
    expect(last.report.findings.map(({ message }) => message).join()).toContain(word)
    for (const problem of [
      word,
      `The sheet of the last period, "${word}", is not here.`,
      `There is no sheet "${word}"`,
    ]) {
      const details = supportDetails({
        ...state,
        program: word,
        problem,
        notice: word,
        finding: word,
        filter: marked(NO_FILTER, word),
        shown: new Map([[word, 3]]),
        folds: new Map([[word, true]]),
        choices: { ...state.choices, sheet: word, asAt: word },
        last: { ...last, report: marked(last.report, word), sheets: marked(last.sheets, word) },
      })
      expect(details.toLowerCase()).not.toContain(word.toLowerCase())
      session.close()
    }
  })

  it('are there before the first check, and say why a check failed as far as that names nothing', async () => {
    const state = { ...(await checkedState()), last: undefined }
    expect(supportDetails(state)).toContain('Last check: none\n')
    expect(supportDetails({ ...state, stopped: true })).toContain('Last check: stopped\n')
    expect(supportDetails({ ...state, problem: 'There is no sheet "Q1" in this workbook.' })).toContain(
      'Last check: failed, a sheet is not in the workbook\n',
    )
    expect(supportDetails({ ...state, problem: 'InvalidArgument' })).toContain(
      'Last check: failed, with a message of the program\n',
    )
  })
})
