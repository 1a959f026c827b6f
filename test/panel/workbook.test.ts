import { describe, expect, it } from '@jest/globals'
import { type Cell, plainSheet, type Workbook } from '../../shared/index.ts'
import { openTrial, without } from './trial.ts'

const ROWS: readonly (readonly Cell[])[] = [
  ['Ref', 'Action', 'Lead', 'RAG', 'Update'],
  ['1.1', 'Set up a problem-solving group', 'Head of Safety', 'Green', 'The group met in May.'],
  ['1.2', 'Publish the results of the review', 'Head of Safety', 'Grn', 'Published in July.'],
  ['1.3', 'Train the call handlers', '', 'Amber', 'Two of three courses were held.'],
  ['1.3', 'Review the estate', 'Head of Estates', 'Red', 'See update above.'],
  ['1.4', 'Renew the fleet', 'Head of Fleet', 'Green', 'Twelve vans were ordered.'],
]
const RETURN: Workbook = { file: 'Return.xlsx', sheets: [plainSheet('Return', ROWS)], limits: [] }

describe('marks', () => {
  it('are set on every cell of what is open, each once, and on those to know when asked', async () => {
    const { session, settled, program, view } = await openTrial(RETURN)
    session.go('workbook')
    view().click('Mark 4 cells')
    await settled()
    expect(program.marks().map(({ row, column, severity }) => [row, column, severity])).toEqual([
      [2, 3, 'error'],
      [3, 2, 'query'],
      [3, 0, 'query'],
      [4, 0, 'query'],
    ])
    expect(view().text).toContain('4 cells marked now.')
    session.markKnow(true)
    view().click('Mark 5 cells')
    await settled()
    expect(program.marks().at(-1)).toMatchObject({ row: 4, column: 4, severity: 'information' })
  })

  it('are removed without a trace', async () => {
    const { session, settled, program, view } = await openTrial(RETURN)
    session.go('workbook')
    view().click('Mark 4 cells')
    await settled()
    view().click('Remove the marks')
    await settled()
    expect(program.marks()).toEqual([])
    expect(view().text).toContain('No cell is marked now.')
  })

  it('are offered by no program that cannot set them', async () => {
    const { session, view } = await openTrial(RETURN, host => without(host, 'mark'))
    session.go('workbook')
    expect(view().text).toContain('This program lets the panel colour no cells.')
    expect(view().text).not.toMatch(/Mark \d/)
  })
})

describe('our sheets', () => {
  const OURS = ['Plan issues', 'Plan explanations', 'Return record']
  const workbook: Workbook = {
    ...RETURN,
    sheets: [...RETURN.sheets, ...OURS.map(name => plainSheet(name, [['Ref'], ['1.1']]))],
  }

  it('are named with what they hold', async () => {
    const { session, view } = await openTrial(workbook)
    session.go('workbook')
    expect(view().text).toContain('Plan explanations , 1 line: what was explained, by whom and when')
  })

  it('are removed with the marks in one action, after one question, and nothing else is', async () => {
    const { session, settled, program, view } = await openTrial(workbook)
    const before = await program.host.read('Return')
    session.go('workbook')
    view().click('Mark 4 cells')
    await settled()
    view().click('Remove our sheets and marks')
    expect(view().text).toContain(
      'Remove the sheet Plan issues, the sheet Plan explanations, the sheet Return record and all marks of ours?',
    )
    view().click('Remove them')
    await settled()
    expect((await program.host.contents()).sheets.map(({ name }) => name)).toEqual(['Return'])
    expect(await program.host.read('Return')).toEqual(before)
    expect(program.marks()).toEqual([])
    expect(view().text).toContain('Our sheets 0 None is in this workbook.')
  })

  it('that cannot be removed are named with the reason, and all others go', async () => {
    const { session, settled, program, view } = await openTrial(workbook, host => ({
      ...host,
      removeSheet: async name => {
        if (name === 'Plan issues') throw new Error('The workbook is protected')
        await host.removeSheet?.(name)
      },
    }))
    session.go('workbook')
    view().click('Remove our sheets and marks')
    view().click('Remove them')
    await settled()
    const left = (await program.host.contents()).sheets.map(({ name }) => name)
    expect(left).toEqual(['Return', 'Plan issues'])
    expect(view().text).toContain('Not all of it was removed The workbook is protected.')
  })

  it('stay when the person keeps them', async () => {
    const { session, program, view } = await openTrial(workbook)
    session.go('workbook')
    view().click('Remove our sheets and marks')
    view().click('Keep them')
    expect(view().text).not.toContain('Keep them')
    expect((await program.host.contents()).sheets).toHaveLength(4)
  })
})

describe('the plan as a sheet', () => {
  it('keeps what was answered, is read from there, and is the same plan', async () => {
    const { session, settled, program, view } = await openTrial(RETURN)
    session.stopChecking('lead-missing')
    const before = (await settled()).last?.report.plan.digest
    session.go('setup')
    view().click('Keep the plan in the workbook')
    const { choices, last } = await settled()
    expect(choices).toEqual({})
    expect((await program.host.contents()).sheets.map(({ name }) => name)).toEqual(['Return', 'Plan setup'])
    expect(last?.report.plan.digest).toBe(before)
    expect(last?.report.findings.map(({ rule }) => rule)).not.toContain('lead-missing')
    expect(view().text).toContain('Write the plan anew')
    session.checkAgain('lead-missing')
    expect((await settled()).last?.report.findings.map(({ rule }) => rule)).toContain('lead-missing')
  })

  it('leaves a sheet of that name alone that is the person’s own', async () => {
    const own = plainSheet('Plan setup', [['Rooms and dates for the planning day']])
    const { session, settled, program, view } = await openTrial({
      ...RETURN,
      sheets: [...RETURN.sheets, own],
    })
    session.go('setup')
    view().click('Keep the plan in the workbook')
    await settled()
    expect(view().text).toContain(
      'Nothing was written The sheet "Plan setup" was not written by Plan Returns',
    )
    expect((await program.host.read('Plan setup')).grid).toEqual(own.grid)
  })
})
