import { describe, expect, it } from '@jest/globals'
import { applyExplanations, issueColumns, issuesSheet, nothingExplained } from '../../../shared/index.ts'
import { checkRows, explainAll, ROWS } from '../explain/tracker.ts'

const CHECKED = checkRows(ROWS)

describe('the sheet Plan issues', () => {
  it('has a row for each issue, with a link to its cell and the columns that were chosen', () => {
    const { name, rows, links } = issuesSheet(CHECKED, nothingExplained(CHECKED), ['Lead', 'Due'])
    expect(name).toBe('Plan issues')
    expect(rows[0]).toEqual([
      'To do',
      'Check',
      'Ref',
      'Sheet',
      'Cell',
      'Message',
      'What to do',
      'Other cells',
      'Explanation',
      'Lead',
      'Due',
      'Finding',
    ])
    expect(rows[1]).toEqual([
      'to explain',
      'Due date has passed',
      'A-03',
      'Return',
      'F5',
      CHECKED.report.findings[0]?.message,
      CHECKED.report.findings[0]?.fix,
      '',
      '',
      'Supt County',
      { day: 41000 },
      'due-passed:A-03',
    ])
    expect(links[0]).toEqual({ row: 1, column: 4, to: { sheet: 'Return', row: 4, column: 5 } })
    expect(links).toHaveLength(CHECKED.report.findings.length)
  })

  it('says what was explained, and what was not checked', () => {
    const { rows } = issuesSheet(CHECKED, applyExplanations(CHECKED, explainAll(CHECKED)))
    expect(rows[1]?.[0]).toBe('explained')
    expect(rows[1]?.[8]).toBe(
      'Explained on 9 October 2014 by A. Analyst, Performance analyst: Right: confirmed by the lead',
    )
    const unchecked = rows.filter(([todo]) => todo === 'not checked')
    expect(unchecked).toHaveLength(CHECKED.report.notChecked.length)
    expect(unchecked[0]?.[5]).toMatch(/^[A-Z]/)
  })

  it('says so when nothing is found', () => {
    const clean = checkRows(ROWS.slice(5))
    const { rows, links } = issuesSheet(clean, nothingExplained(clean))
    expect([rows[1]?.[5], links]).toEqual(['Checked, nothing found', []])
  })

  it('offers the columns of the return by their headings', () => {
    expect(issueColumns(CHECKED.now)).toEqual(['Ref', 'Action', 'Lead', 'RAG', 'Start', 'Due', 'Update'])
  })
})
