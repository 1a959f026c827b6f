import { describe, expect, it } from '@jest/globals'
import {
  type Cell,
  cellAt,
  cellText,
  EXPLANATIONS_SHEET,
  plainSheet,
  REASONS,
  type Workbook,
} from '../../shared/index.ts'
import type { Host } from '../../src/host.ts'
import { verdict } from '../../src/panel/words.ts'
import { sample } from './last-check.ts'
import { openBeside, openTrial, READY_ROWS, without } from './trial.ts'

/** Two actions have no lead. */
const ROWS: readonly (readonly Cell[])[] = READY_ROWS.map(row =>
  /^1\.[35]$/.test(cellText(row[0] ?? null)) ? [...row.slice(0, 2), '', ...row.slice(3)] : row,
)
const RETURN: Workbook = { file: 'Return.xlsx', sheets: [plainSheet('Return', ROWS)], limits: [] }
const [LEAD = '', PLAN = ''] = REASONS
const OTHER = REASONS.at(-1) ?? ''

/** What the sheet of explanations says, heading by heading. */
async function lines(host: Host): Promise<readonly ReadonlyMap<string, string>[]> {
  const sheet = await host.read(EXPLANATIONS_SHEET)
  const [head = [], ...rows] = sheet.grid
  return rows.map(row => new Map(head.map((name, at) => [cellText(name), cellText(row[at] ?? null)])))
}

type Trial = Awaited<ReturnType<typeof openBeside>>

async function explain(
  { session, settled, idOf }: Trial,
  cell: string,
  reason = LEAD,
  words = '',
): Promise<void> {
  session.open(idOf(cell))
  session.draft(idOf(cell), { reason, words })
  session.signAs({ name: 'A. Analyst', role: 'Performance analyst' })
  session.explain(idOf(cell))
  await settled()
}

const sentence = ({ session }: Trial): string => {
  const { last } = session.state
  return last === undefined ? '' : verdict(last).sentence
}

describe('an explanation', () => {
  it('is kept in the workbook at once, and the verdict follows', async () => {
    const trial = await openTrial(RETURN)
    expect(sentence(trial)).toBe('Not ready: 2 to explain')
    await explain(trial, 'C4', LEAD, 'The post is vacant.')
    expect(sentence(trial)).toBe('Not ready: 1 to explain')
    const [line] = await lines(trial.host)
    expect(['Ref', 'Reason', 'In your words', 'Name', 'Role', 'Date'].map(name => line?.get(name))).toEqual([
      '1.3',
      LEAD,
      'The post is vacant.',
      'A. Analyst',
      'Performance analyst',
      '2026-11-22',
    ])
    expect(trial.session.state).toMatchObject({ screen: 'issue', finding: trial.idOf('C6') })
    await explain(trial, 'C6')
    expect(sentence(trial)).toMatch(
      /^Ready to submit: \d+ of 45 checks made, nothing left to fix or explain; 2 explained$/,
    )
    expect(trial.view().text).toContain('Explained 2')
  })

  it('says at the field what is missing, and writes nothing', async () => {
    const { session, idOf, view, program } = await openTrial(RETURN)
    const id = idOf('C4')
    session.open(id)
    view().click('Save the explanation')
    expect(view().text).toContain('Select a reason')
    session.draft(id, { reason: OTHER, words: '' })
    view().click('Save the explanation')
    expect(view().text).toContain('Enter the reason in your words')
    session.draft(id, { reason: LEAD, words: '' })
    view().click('Save the explanation')
    expect(view().text).toContain('Enter who explains it, by name or by post')
    expect(view().tag('pr-say-name')).toContain('aria-describedby="pr-say-name-odd"')
    expect((await program.host.contents()).sheets).toHaveLength(1)
  })

  it('is asked for of a query only, and where it can be kept', async () => {
    const wrong = ROWS.map(row => row.map(cell => (cell === 'Red' ? 'Rde' : cell)))
    const trial = await openTrial({ ...RETURN, sheets: [plainSheet('Return', wrong)] })
    trial.session.open(trial.idOf('D5'))
    expect(trial.view().text).not.toContain('Or explain')
    const reading = await openTrial(RETURN, host => without(host, 'writeSheet'))
    reading.session.open(reading.idOf('C4'))
    expect(reading.view().text).toContain('an explanation cannot be kept here')
    expect(reading.view().text).not.toContain('Save the explanation')
  })

  it('lapses when its cells change: it counts no more until a person says so', async () => {
    const trial = await openTrial(await sample('update-2014'))
    const { session, settled, program, view, idOf } = trial
    await explain(trial, 'C238', LEAD, 'County and City differ.')
    expect(sentence(trial)).toBe('Not ready: 3 to explain')
    await program.type({ sheet: 'Update', row: 237, column: 2 }, 'R')
    session.check()
    await settled()
    expect(sentence(trial)).toBe('Not ready: 1 to fix, 4 to explain (1 to look at again)')
    session.go('issues')
    expect(view().text).toContain('You explained this on 22 November 2026. Row 238 changed, look again')
    session.open(idOf('C238'))
    view().click('Still true')
    await settled()
    expect(sentence(trial)).toBe('Not ready: 1 to fix, 3 to explain')
    const said = (await lines(trial.host)).map(line => line.get('In your words'))
    expect(said).toEqual(['County and City differ.', 'County and City differ.'])
  })

  it('is taken back, and all others stay', async () => {
    const trial = await openTrial(RETURN)
    await explain(trial, 'C4')
    await explain(trial, 'C6')
    trial.session.open(trial.idOf('C4'))
    expect(trial.view().text).toContain('Explained on 22 November 2026 by A. Analyst, Performance analyst')
    trial.view().click('Take the explanation back')
    await trial.settled()
    expect(sentence(trial)).toBe('Not ready: 1 to explain')
    expect((await lines(trial.host)).map(line => line.get('Ref'))).toEqual(['1.5'])
  })

  it('of cells that were changed in between is not written', async () => {
    const trial = await openTrial(RETURN)
    const { program, session, idOf, view, settled } = trial
    const id = idOf('C4')
    session.open(id)
    await program.type({ sheet: 'Return', row: 3, column: 2 }, 'Head of Contact')
    session.draft(id, { reason: LEAD, words: 'The post is vacant.' })
    session.signAs({ name: 'A. Analyst' })
    session.explain(id)
    await settled()
    expect(view().text).toContain('Nothing was written This issue is not as it was when it was shown')
    expect((await program.host.contents()).sheets).toHaveLength(1)
  })
})

describe('two people at once', () => {
  it('explain different issues: both lines are kept', async () => {
    const first = await openTrial(RETURN)
    const second = await openBeside(first.host)
    await explain(first, 'C4')
    await explain(second, 'C6', PLAN)
    expect((await lines(first.host)).map(line => line.get('Reason'))).toEqual([LEAD, PLAN])
    first.session.check()
    await first.settled()
    expect(sentence(first)).toMatch(/^Ready/)
  })

  it('explain the same issue: the second is told what the first said, and nothing is written over', async () => {
    const first = await openTrial(RETURN)
    const second = await openBeside(first.host)
    await explain(first, 'C4', LEAD, 'The post is vacant.')
    await explain(second, 'C4', PLAN, 'Nobody is meant to lead it.')
    expect((await lines(first.host)).map(line => line.get('In your words'))).toEqual(['The post is vacant.'])
    expect(second.view().text).toContain(
      `Nothing was written A. Analyst, Performance analyst has explained this meanwhile: “${LEAD}. The post is vacant.”. What you wrote stays in the form.`,
    )
    expect(second.session.state.drafts.get(second.idOf('C4'))?.words).toBe('Nobody is meant to lead it.')
  })

  it('write in the same moment: a line that was written over is written again', async () => {
    const first = await openTrial(RETURN)
    // The other one has read before our line was there, and writes after it.
    let isFirst = true
    const { host } = first
    const crossed: Host = {
      ...host,
      writeSheet: async sheet => {
        await host.writeSheet?.(sheet)
        if (!isFirst) return
        isFirst = false
        await host.writeSheet?.({ ...sheet, rows: sheet.rows.slice(0, 1) })
      },
    }
    const second = await openBeside(crossed)
    await explain(second, 'C4')
    expect(await lines(host)).toHaveLength(1)
  })
})

describe('a sheet of explanations that was edited by hand', () => {
  it('into nonsense: each line that is not used has a sentence, and stays as it is', async () => {
    const trial = await openTrial(RETURN)
    await explain(trial, 'C4')
    const { program, session, settled, view } = trial
    const sheet = await program.host.read(EXPLANATIONS_SHEET)
    const reason = sheet.grid[0]?.indexOf('Reason') ?? -1
    await program.type({ sheet: EXPLANATIONS_SHEET, row: 1, column: reason }, 'Because')
    session.check()
    await settled()
    session.go('ready')
    expect(view().text).toContain('Explanations that are not used 1')
    expect(view().text).toContain('"Reason" is "Because": choose one of')
    await explain(trial, 'C6')
    const after = await program.host.read(EXPLANATIONS_SHEET)
    expect(cellAt(after, 1, reason)).toBe('Because')
    expect(after.grid.filter(row => row.some(cell => cell !== null))).toHaveLength(3)
  })

  it('and deleted: what was explained is open again, and can be explained anew', async () => {
    const trial = await openTrial(RETURN)
    await explain(trial, 'C4')
    await trial.host.removeSheet?.(EXPLANATIONS_SHEET)
    trial.session.check()
    await trial.settled()
    expect(sentence(trial)).toBe('Not ready: 2 to explain')
    await explain(trial, 'C4')
    expect(await lines(trial.host)).toHaveLength(1)
  })
})

describe('a workbook that is closed in the middle', () => {
  it('says so, and what was typed stays in the form', async () => {
    const trial = await openTrial(RETURN, host => ({
      ...host,
      writeSheet: () => Promise.reject(new Error('The workbook was closed.')),
    }))
    await explain(trial, 'C4', LEAD, 'The post is vacant.')
    expect(trial.view().text).toContain('Nothing was written The workbook was closed.')
    expect(trial.session.state.drafts.get(trial.idOf('C4'))?.words).toBe('The post is vacant.')
  })
})

describe('next period', () => {
  it('what hangs on the text is asked about with what was said last time, and one key says that it is still true', async () => {
    const trial = await openTrial(await sample('update-2014'))
    const { session, settled, view, idOf } = trial
    await explain(trial, 'B131', LEAD, 'One text for both.')
    session.choose({ period: '1 October 2014 to 31 March 2015' })
    await settled()
    session.open(idOf('B131'))
    expect(view().text).toContain(`You said last time “${LEAD}. One text for both.” Still true`)
    session.stillTrue(idOf('B131'))
    const { last } = await settled()
    expect(last?.explained.states.get(idOf('B131'))?.state).toBe('explained')
    const periods = (await lines(trial.host)).map(line => line.get('Period'))
    expect(periods).toEqual(['2014-04-01 to 2014-09-30', '2014-10-01 to 2015-03-31'])
  })

  it('nobody says it in the name of another: without a name it is asked for', async () => {
    const first = await openTrial(await sample('update-2014'))
    await explain(first, 'B131', LEAD, 'One text for both.')
    const second = await openBeside(first.host)
    second.session.choose({ period: '1 October 2014 to 31 March 2015' })
    await second.settled()
    second.session.open(second.idOf('B131'))
    second.view().click('Still true')
    expect(second.view().text).toContain('Enter who explains it, by name or by post')
    expect(await lines(first.host)).toHaveLength(1)
  })
})

describe('stop checking this in our plan', () => {
  it('switches the check off, says so, and has the way back', async () => {
    const { session, settled, idOf, view } = await openTrial(RETURN)
    session.open(idOf('C4'))
    view().click('Stop checking this in our plan')
    await settled()
    expect(session.state.last?.issues).toEqual([])
    session.go('ready')
    expect(view().text).toContain('Switched off in the plan')
    expect(view().text).toContain('The plan switches it off: ')
    session.checkAgain('lead-missing')
    const { last } = await settled()
    expect(last?.issues).toHaveLength(2)
  })
})

describe('a receiver', () => {
  it('checks as if nothing had been explained, and sees that it is so', async () => {
    const trial = await openTrial(RETURN)
    await explain(trial, 'C4')
    await explain(trial, 'C6')
    const second = await openBeside(trial.host)
    second.view().click('Check without the 2 explanations')
    await second.settled()
    expect(sentence(second)).toBe('Not ready: 2 to explain')
    expect(second.view().text).toContain('2 explanations in this workbook are left out of this check.')
    second.view().click('Count them')
    await second.settled()
    expect(sentence(second)).toMatch(/^Ready/)
  })
})
