import { describe, expect, it } from '@jest/globals'
import {
  type Cell,
  cellText,
  decodeRecords,
  ISSUES_SHEET,
  plainSheet,
  RECORD_SHEET,
  type ReturnRecord,
  type Workbook,
} from '../../shared/index.ts'
import type { Host } from '../../src/host.ts'
import { openBeside, openTrial, READY_ROWS as ROWS, without } from './trial.ts'

const workbookOf = (rows: readonly (readonly Cell[])[]): Workbook => ({
  file: 'Return.xlsx',
  sheets: [plainSheet('Return', rows)],
  limits: [],
})
const RETURN = workbookOf(ROWS)
const OPEN = workbookOf(ROWS.map(row => row.map(cell => (cell === 'Head of Fleet' ? '' : cell))))

async function records(host: Host): Promise<readonly ReturnRecord[]> {
  return decodeRecords(await host.read(RECORD_SHEET)).records
}

type Trial = Awaited<ReturnType<typeof openBeside>>

async function recordIt(
  { session, settled, view }: Trial,
  preparedBy = 'Performance analyst',
): Promise<void> {
  session.go('record')
  session.sign({ preparedBy })
  view().click('Record this version')
  await settled()
}

describe('recording a version', () => {
  it('keeps what the return says, who signed and the check code, and says so', async () => {
    const trial = await openTrial(RETURN)
    trial.session.sign({ approvedBy: 'Chief executive', approvedOn: '2026-11-21' })
    await recordIt(trial)
    const [made, ...others] = await records(trial.host)
    expect(others).toEqual([])
    expect(made).toMatchObject({
      number: 1,
      preparedBy: 'Performance analyst',
      preparedOn: '2026-11-22',
      approvedBy: 'Chief executive',
      approvedOn: '2026-11-21',
      recordedOn: '2026-11-22',
      exception: '',
    })
    expect(made?.rows).toHaveLength(5)
    const { text } = trial.view()
    expect(text).toContain('Unchanged since it was recorded')
    expect(text).toMatch(/Recorded as record 1, check code [0-9A-F]{4}( [0-9A-F]{4}){3}\./)
    expect(text).toContain('It is no signature')
  })

  it('adds a record each time, and replaces none', async () => {
    const trial = await openTrial(RETURN)
    await recordIt(trial)
    await trial.program.type({ sheet: 'Return', row: 3, column: 3 }, 'Green')
    trial.session.check()
    await trial.settled()
    await recordIt(trial, 'Head of performance')
    expect((await records(trial.host)).map(({ number, preparedBy }) => [number, preparedBy])).toEqual([
      [1, 'Performance analyst'],
      [2, 'Head of performance'],
    ])
  })

  it('records nothing by another plan than the sheet of the plan was meant to give', async () => {
    const spoilt = plainSheet('Plan setup', [['Plan Returns: plan setup'], ['Plan', 'tracker'], ['Laeds']])
    const trial = await openTrial({ ...RETURN, sheets: [...RETURN.sheets, spoilt] })
    await recordIt(trial)
    expect(trial.view().text).toContain('The plan in the sheet “Plan setup” cannot be used: ')
    expect((await trial.host.contents()).sheets).toHaveLength(2)
  })

  it('says at the field what is missing, and writes nothing', async () => {
    const trial = await openTrial(RETURN)
    await recordIt(trial, ' ')
    expect(trial.view().text).toContain('Enter the post that prepared it')
    expect((await trial.host.contents()).sheets).toHaveLength(1)
  })

  it('with something open asks why, and keeps the sentence in the record', async () => {
    const trial = await openTrial(OPEN)
    await recordIt(trial)
    expect(trial.view().text).toContain('Still open: 1 to explain. Do that first, or say why')
    trial.session.sign({ exception: 'The post is filled in December.' })
    await recordIt(trial)
    expect((await records(trial.host))[0]).toMatchObject({
      exception: 'The post is filled in December.',
      toExplain: '1',
    })
    expect(trial.view().text).toContain('With an exception: The post is filled in December.')
    expect(trial.view().text).not.toContain('December..')
  })

  it('of a return that was changed since it was shown is refused: nobody signs what they have not seen', async () => {
    const trial = await openTrial(RETURN)
    trial.session.go('record')
    await trial.program.type({ sheet: 'Return', row: 3, column: 4 }, 'All courses were held.')
    await recordIt(trial)
    expect(trial.view().text).toContain(
      'Nothing was written The return is not as it was when this was shown.',
    )
    expect((await trial.host.contents()).sheets).toHaveLength(1)
  })

  it('is offered by no program that cannot write it', async () => {
    const trial = await openTrial(RETURN, host => without(host, 'writeSheet'))
    trial.session.go('record')
    expect(trial.view().text).toContain('a version cannot be recorded here')
    expect(trial.view().text).not.toContain('Record this version')
  })

  it('by two people, one after the other: both records are kept', async () => {
    const first = await openTrial(RETURN)
    const second = await openBeside(first.host)
    await recordIt(first)
    await recordIt(second, 'Another analyst')
    expect((await records(first.host)).map(({ number, preparedBy }) => [number, preparedBy])).toEqual([
      [1, 'Performance analyst'],
      [2, 'Another analyst'],
    ])
  })

  it('in a workbook that is closed meanwhile: says so, and what was typed stays', async () => {
    const trial = await openTrial(RETURN, host => ({
      ...host,
      writeSheet: () => Promise.reject(new Error('The workbook was closed.')),
    }))
    await recordIt(trial)
    expect(trial.view().text).toContain('Nothing was written The workbook was closed.')
    expect(trial.session.state.signing.preparedBy).toBe('Performance analyst')
  })
})

describe('has it changed since', () => {
  it('lists exactly what changed, with the cell as it is now', async () => {
    const trial = await openTrial(RETURN)
    await recordIt(trial)
    await trial.program.insertRow('Return', 1)
    await trial.program.type({ sheet: 'Return', row: 4, column: 3 }, 'Green')
    trial.session.check()
    await trial.settled()
    const { verdict } = trial.session.state.last ?? {}
    expect(verdict?.changes).toEqual([
      {
        kind: 'changed',
        name: '1.3',
        what: 'RAG',
        at: { sheet: 'Return', cell: 'D5' },
        before: 'Amber',
        after: 'Green',
      },
    ])
    expect(trial.view().text).toContain('1 difference since it was recorded')
    expect(trial.view().text).toContain('D5 1.3, RAG Amber Green')
  })

  it('is said on the first screen too', async () => {
    const trial = await openTrial(RETURN)
    trial.session.go('ready')
    expect(trial.view().text).toContain('Record this version')
    await recordIt(trial)
    trial.session.go('ready')
    expect(trial.view().text).toMatch(/Unchanged since record 1 of 22 November 2026 \(check code/)
  })

  it('compares with an earlier record when asked', async () => {
    const trial = await openTrial(RETURN)
    await recordIt(trial)
    await trial.program.type({ sheet: 'Return', row: 3, column: 3 }, 'Green')
    trial.session.check()
    await trial.settled()
    await recordIt(trial)
    expect(trial.session.state.last?.verdict?.unchanged).toBe(true)
    trial.view().change('pr-against', { value: '1' })
    await trial.settled()
    expect(trial.session.state.last?.verdict).toMatchObject({ unchanged: false, record: { number: 1 } })
  })

  it('reads a long record when it is asked for, and not with every check', async () => {
    const trial = await openTrial(RETURN)
    await recordIt(trial)
    await trial.program.type({ sheet: RECORD_SHEET, row: 5_000, column: 9 }, 'A note of ours')
    trial.session.check()
    const { last } = await trial.settled()
    expect([last?.records, last?.verdict, last?.recordsWait]).toEqual([[], undefined, true])
    trial.session.go('record')
    trial.view().click('See what has changed since')
    for (let turn = 0; turn < 500 && trial.session.state.last?.recordsWait === true; turn += 1)
      await new Promise(resolve => setTimeout(resolve, 10))
    expect(trial.view().text).toContain('Unchanged since it was recorded')
    expect(trial.session.state.notice).toMatch(/^Unchanged since record 1 of 22 November 2026/)
  })

  it('tells of rows that came and went', async () => {
    const trial = await openTrial(RETURN)
    await recordIt(trial)
    const added = [
      ['1.6', 'Open the front desk', 'Head of Estates', 'Green', 'It is open.'],
      ['1.7', 'Close the back desk', 'Head of Estates', 'Red', 'It is not closed.'],
    ]
    for (const [row, cells] of added.entries())
      for (const [column, cell] of cells.entries())
        await trial.program.type({ sheet: 'Return', row: row + 6, column }, cell)
    for (const column of [0, 1, 2, 3, 4]) await trial.program.type({ sheet: 'Return', row: 1, column }, null)
    trial.session.check()
    await trial.settled()
    trial.session.go('record')
    expect(trial.view().text).toMatch(/1\.6 Not there Open the front desk/)
    expect(trial.view().text).toMatch(/1\.1 Set up a problem-solving group Not there/)
  })
})

describe('a record that was edited by hand', () => {
  it('says that it was, and what of it is not used', async () => {
    const trial = await openTrial(RETURN)
    await recordIt(trial)
    const sheet = await trial.host.read(RECORD_SHEET)
    const cellOf = (text: string) => {
      const row = sheet.grid.findIndex(cells => cells.some(cell => cellText(cell) === text))
      return {
        sheet: RECORD_SHEET,
        row,
        column: sheet.grid[row]?.findIndex(cell => cellText(cell) === text) ?? -1,
      }
    }
    await trial.program.type(cellOf('Two of three courses were held.'), 'All were held.')
    trial.session.check()
    await trial.settled()
    trial.session.go('record')
    expect(trial.view().text).toContain('The rows of record 1 were edited after it was made')
    await trial.program.type({ sheet: RECORD_SHEET, row: 3, column: 0 }, 'first')
    trial.session.check()
    await trial.settled()
    expect(trial.view().text).toContain('Lines of the record that are not used 1')
  })
})

describe('issues as a sheet', () => {
  it('hold the columns that were chosen, and links to the cells', async () => {
    const trial = await openTrial(OPEN)
    trial.session.go('workbook')
    trial.session.echo('Lead', true)
    trial.session.echo('Update', true)
    trial.view().click('Write 1 issue to a sheet')
    await trial.settled()
    const [head = [], first = []] = (await trial.host.read(ISSUES_SHEET)).grid
    expect(head.slice(-3)).toEqual(['Lead', 'Update', 'Finding'])
    expect(first[head.indexOf('Update')]).toBe('Twelve vans were ordered.')
    expect(trial.program.links(ISSUES_SHEET)).toEqual([
      { row: 1, column: head.indexOf('Cell'), to: { sheet: 'Return', row: 5, column: 2 } },
    ])
    expect(trial.session.state.notice).toBe('1 issue written to the sheet “Plan issues”.')
    expect(trial.session.state.last?.report.sheets.map(({ name }) => name)).toEqual(['Return'])
  })
})
