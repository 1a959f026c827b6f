import { describe, expect, it } from '@jest/globals'
import { FUNCTION_HELP } from '../../src/panel/function-help.ts'
import { OutcomeUnknown } from '../../src/host.ts'
import { openTrial, READY_ROWS, without } from './trial.ts'
import { sheetOf, workbookOf } from './open-panel.ts'

const FREE = { sheet: 'Plan', row: 20, column: 7 }
const FORMULA = '=RAGSUMMARY(Plan!D2:D6)'
const BUTTON = 'Put into the selected cell : the formula for Plan'
const workbook = workbookOf(sheetOf('Plan', ...READY_ROWS))

/** What is said of a screen's formula right below its buttons. */
const answerIn = (markup: string): string =>
  (/id="pr-put">([^<]*)</.exec(markup)?.[1] ?? '').trim().replaceAll('&quot;', '"')
const open = async (...given: Parameters<typeof openTrial> extends [unknown, ...infer R] ? R : never) => {
  const trial = await openTrial(workbook, ...given)
  trial.session.go('summary')
  return trial
}

describe('a formula of the panel', () => {
  it('is put into the selected cell, which is named at the button and said', async () => {
    const { program, session, settled, view } = await open()
    await program.host.select?.(FREE)
    view().click(BUTTON)
    await settled()
    const says = 'The formula stands in H21 of “Plan”. Delete in that cell takes it away again.'
    expect(answerIn(view().markup)).toBe(says)
    expect(session.state.notice).toBe(says)
    const { row, column } = FREE
    expect((await program.host.read('Plan')).formulas).toEqual([{ row, column, text: FORMULA }])
    expect(session.state.mayHaveChanged).toBe(true)
    expect(view().markup).toMatch(/<button[^>]*aria-describedby="pr-put"/)
  })

  it('is not put where something stands: the reason stands at the button, and nothing is lost', async () => {
    const { program, session, settled, view } = await open()
    await program.host.select?.({ sheet: 'Plan', row: 2, column: 3 })
    view().click(BUTTON)
    await settled()
    const says = 'Select one empty cell first: D3 holds "Green".'
    expect([answerIn(view().markup), session.state.notice]).toEqual([says, says])
    expect((await program.host.read('Plan')).formulas).toEqual([])
    expect(session.state.mayHaveChanged).toBe(false)
  })

  it('says what to do where no cell is selected, and what is not known where the program did not answer', async () => {
    const none = await open()
    none.view().click(BUTTON)
    await none.settled()
    expect(answerIn(none.view().markup)).toBe('Select one empty cell first: no cell is selected.')
    const says =
      'Google has not answered for 150 seconds. Look whether the sheet has changed before you try again'
    const silent = await open(host => ({
      ...host,
      putFormula: () => Promise.reject(new OutcomeUnknown(says)),
    }))
    silent.view().click(BUTTON)
    await silent.settled()
    expect(answerIn(silent.view().markup)).toBe(`${says}.`)
  })

  it('is put once, however often the button is pressed meanwhile', async () => {
    let asked = 0
    const { view, settled } = await open(host => ({
      ...host,
      putFormula: async () => {
        asked += 1
        return FREE
      },
    }))
    view().click(BUTTON)
    view().click(BUTTON)
    await settled()
    expect(asked).toBe(1)
  })

  it.each([
    ['Excel', 'Undo in Excel takes it away again.'],
    ['the page', 'Ctrl and Z in the sheet takes it away again.'],
    ['Google Sheets', 'Delete in that cell takes it away again.'],
  ])('can be taken away again, as %s does', async (program, says) => {
    const { program: held, settled, view } = await open(host => ({ ...host, program }))
    await held.host.select?.(FREE)
    view().click(BUTTON)
    await settled()
    expect(answerIn(view().markup)).toContain(says)
  })

  it('of an example says that it names the cells of the example, and is forgotten on the next screen', async () => {
    const { program, session, settled, view } = await open()
    const formula = FUNCTION_HELP.find(({ name }) => name === 'RAGCOUNT')?.examples[0]?.formula ?? ''
    await program.host.select?.(FREE)
    session.go('functions')
    view().click(`Put into the selected cell : ${formula}`)
    await settled()
    expect(answerIn(view().markup)).toBe(
      'The formula stands in H21 of “Plan”. Delete in that cell takes it away again. It names the cells of the example: change them to yours.',
    )
    expect(view().markup.match(/id="pr-put"/g)).toHaveLength(1)
    session.go('summary')
    session.go('functions')
    expect(answerIn(view().markup)).toBe('')
  })

  it('can only be copied where the program has no way to it', async () => {
    const { session, view } = await open(host => without(host, 'putFormula'))
    expect(view().text).not.toContain('Put into the selected cell')
    session.go('functions')
    expect(view().text).toContain('Copy formula')
    expect(view().text).not.toContain('Put into the selected cell')
  })
})
