import { describe, expect, it } from '@jest/globals'
import { type Cell, cellAt, plainSheet, type Sheet } from '../../shared/index.ts'
import type { Host } from '../../src/host.ts'
import { isOpen } from '../../src/panel/issues.ts'
import type { PanelState } from '../../src/panel/state.ts'
import { alikeView } from '../../src/panel/views/alike.ts'
import { changesView } from '../../src/panel/views/changes.ts'
import { issueView } from '../../src/panel/views/issue.ts'
import { issuesView } from '../../src/panel/views/issues.ts'
import { drawn } from './drawn.ts'
import { openTrial, without } from './trial.ts'

const HEADINGS = ['Ref', 'Action', 'Lead', 'RAG', 'Update']
const ROWS: readonly (readonly Cell[])[] = [
  ['1.1', 'Set up a problem-solving group', 'Head of Safety', 'Green', 'The group met in May.'],
  ['1.2', 'Publish the results of the review', 'Head of Safety', 'Grn', 'Published in July.'],
  ['1.3', 'Train the call handlers', 'Head of Contact', 'Amber', 'Two of three courses were held.'],
  ['1.4', 'Review the estate', 'Head of Estates', 'Ambr', 'Three sites were visited.'],
  ['1.5', 'Open the new front desk', 'Head of Estates', 'Red', 'The lease is not signed.'],
  ['1.6', 'Renew the fleet', 'Head of Fleet', 'Green', 'Twelve vans were ordered.'],
]

/** A panel that has checked these rows once. */
async function open(rows = ROWS, facts: Partial<Sheet> = {}, change?: (host: Host) => Host) {
  const sheet = { ...plainSheet('Return', [HEADINGS, ...rows]), ...facts }
  const trial = await openTrial({ file: 'Return.xlsx', sheets: [sheet], limits: [] }, change)
  const { session, program, settled, idOf, view } = trial
  const column = async (at: number): Promise<readonly Cell[]> => {
    const read = await program.host.read('Return')
    return read.grid.map((_row, row) => cellAt(read, read.top + row, at))
  }
  const fix = async (...cells: readonly string[]): Promise<PanelState> => {
    session.fix(cells.map(idOf))
    return settled()
  }
  return { ...trial, session, column, fix, shown: () => view().text }
}

const ratings = (rows: readonly (readonly Cell[])[]): readonly Cell[] => [
  'RAG',
  ...rows.map(row => row[3] ?? null),
]

describe('a fix', () => {
  it('changes the cells that were previewed and no other, keeps a log, and checks again', async () => {
    const { session, program, idOf, fix, column } = await open()
    const before = await program.host.read('Return')
    session.open(idOf('D3'))
    const { text } = drawn(issueView(session.state, session))
    expect(text).toContain('1 cell. Every other cell stays as it is. Cell Now After D3 Grn Green Change D3')
    const state = await fix('D3')
    expect(await column(3)).toEqual(ratings(ROWS).map(cell => (cell === 'Grn' ? 'Green' : cell)))
    const after = await program.host.read('Return')
    const others = (sheet: Sheet) => sheet.grid.map((row, at) => row.filter((_, c) => at !== 2 || c !== 3))
    expect(others(after)).toEqual(others(before))
    expect(state.log.map(({ title, cells }) => [title, cells.map(({ cell }) => cell)])).toEqual([
      ['Rating that the key does not have', ['D3']],
    ])
    expect(state.last?.report.findings.map(({ cell }) => cell)).not.toContain('D3')
  })

  it('goes on to the next issue and says what was done', async () => {
    const { session, idOf, fix } = await open()
    session.open(idOf('D3'))
    const state = await fix('D3')
    expect([state.screen, state.finding, state.done?.words]).toEqual([
      'issue',
      idOf('D5'),
      'D3 is changed to “Green”.',
    ])
  })

  it('goes back to the list when nothing is left', async () => {
    const { session, idOf, fix } = await open(ROWS.filter(([ref]) => ref !== '1.4'))
    session.open(idOf('D3'))
    expect(session.state.last?.issues.filter(isOpen)).toHaveLength(1)
    expect((await fix('D3')).screen).toBe('issues')
  })

  it('of all alike shows every cell first, and changes all of them or none', async () => {
    const { session, column, settled } = await open()
    session.go('issues')
    drawn(issuesView(session.state, session)).click('Fix all 2 alike')
    const view = drawn(alikeView(session.state, session))
    expect(view.text).toContain('Cell Now After D3 Grn Green D5 Ambr Amber Change all 2 cells')
    view.click('Change all 2 cells')
    const state = await settled()
    expect((await column(3)).slice(1)).toEqual(['Green', 'Green', 'Amber', 'Amber', 'Red', 'Green'])
    expect(state.log[0]?.cells).toHaveLength(2)
    expect(drawn(alikeView(state, session)).text).toContain('Nothing is left to fix here')
  })

  it('offers no button while some of its cells are not shown', async () => {
    const many = Array.from({ length: 30 }, (_, at): Cell[] => [
      `2.${at + 1}`,
      `Do the work of part ${at + 1}`,
      'Head of Safety',
      '',
      `Part ${at + 1} was done.`,
    ])
    const fills = new Map(many.map((_, at) => [at + 7, new Map([[3, '#00B050']])]))
    const { session, settled, idOf, column } = await open([...ROWS, ...many], { fills })
    session.open(idOf('D8'))
    const first = drawn(issueView(session.state, session))
    expect(first.text).toContain('The button that changes them comes when all 30 are shown.')
    expect(first.text).not.toContain('Change 30 cells')
    session.show(`changes ${idOf('D8')}`, 30)
    drawn(issueView(session.state, session)).click('Change 30 cells')
    await settled()
    expect((await column(3)).filter(cell => cell === 'Green')).toHaveLength(32)
  })
})

describe('a sheet that was changed after the preview', () => {
  it('sorted: the row is looked up again by what stands in it', async () => {
    const { program, fix, column } = await open()
    await program.insertRow('Return', 1)
    await program.type({ sheet: 'Return', row: 1, column: 0 }, '1.0')
    const state = await fix('D3')
    expect(state.refusal).toBeUndefined()
    expect((await column(3))[3]).toBe('Green')
    expect(state.log[0]?.cells.map(({ cell }) => cell)).toEqual(['D4'])
  })

  it.each([
    ['the cell', { row: 2, column: 3 }, 'Gren'],
    ['its row', { row: 2, column: 1 }, 'Publish the results of another review'],
  ])('edited in %s: nothing is written, and it is shown as it stands', async (_, place, typed) => {
    const { program, fix, column, shown } = await open()
    await program.type({ sheet: 'Return', ...place }, typed)
    const before = await column(3)
    const state = await fix('D3')
    expect(await column(3)).toEqual(before)
    expect(state.log).toEqual([])
    expect(shown()).toContain('Nothing was written The rows are not as they were when this was shown.')
  })

  it('of all alike, one of them edited: none is changed', async () => {
    const { program, fix, column } = await open()
    await program.type({ sheet: 'Return', row: 4, column: 3 }, 'Amber')
    await fix('D3', 'D5')
    expect((await column(3))[2]).toBe('Grn')
  })
})

describe('cells that cannot be changed', () => {
  it('under a merged one: nothing is written, with the reason and what to do', async () => {
    const merges = [{ top: 1, left: 3, bottom: 2, right: 3 }]
    const { fix, column, shown } = await open(ROWS, { merges })
    await fix('D3', 'D5')
    expect(await column(3)).toEqual(ratings(ROWS))
    expect(shown()).toContain(
      'Nothing was written The cell lies under a merged one. Unmerge the cells, then check again. D3 Not ready',
    )
  })

  it.each([
    ['formula', 'A formula gives what stands there. Correct the formula, or the cells that it reads'],
    ['protected', 'The cell is locked. Unprotect the sheet'],
    ['gone', 'The sheet is not in the workbook any more. It was renamed or deleted.'],
    ['changed', 'Something else stands there now. Look at the cell'],
    ['twice', 'Two of the changes want the same cell. Change them one after the other.'],
    ['heading', 'The cell names a column of a table. Change it in the program itself'],
  ] as const)('%s: the reason stands beside the cell', async (because, says) => {
    const refusing = (host: Host): Host => ({
      ...host,
      change: async changes => changes.map(({ sheet, cell }) => ({ sheet, cell, because })),
    })
    const { fix, shown } = await open(ROWS, {}, refusing)
    const state = await fix('D3')
    expect(shown()).toContain(says)
    expect(state.log).toEqual([])
  })

  it('a program that stops in the middle says why, in its own words', async () => {
    const closed = (host: Host): Host => ({
      ...host,
      change: () => Promise.reject(new Error('The workbook was closed.')),
    })
    const { fix, shown } = await open(ROWS, {}, closed)
    await fix('D3')
    expect(shown()).toContain('Nothing was written The workbook was closed.')
  })

  it('a program that changes none: the fix is something to type, and no button is there', async () => {
    const { session, idOf, shown } = await open(ROWS, {}, host => without(host, 'change'))
    session.open(idOf('D3'))
    expect(shown()).toContain('What to do Write the letter of the key')
    expect(shown()).toContain('type what stands under After')
    expect(shown()).not.toMatch(/Change D3|Fix all/)
    session.go('issues')
    expect(shown()).not.toContain('Fix all')
  })
})

describe('putting back', () => {
  it('gives every cell what it held, and the newest change first', async () => {
    const { session, settled, fix, column, shown } = await open()
    await fix('D3')
    await fix('D5')
    session.go('changes')
    drawn(changesView(session.state, session)).click('Put back all 2')
    const state = await settled()
    expect(await column(3)).toEqual(ratings(ROWS))
    expect(state.log.map(({ isBack }) => isBack)).toEqual([true, true])
    expect(shown()).toContain('1 cell, at 14:02. Put back.')
  })

  it('gives a date back as the date that it was', async () => {
    const spoiled: Cell = { day: 45718 }
    const refs = ROWS.map((row, at) => [`2-${at + 1}`, ...row.slice(1, 3), 'Green', row[4] ?? ''])
    const rows = refs.map((row, at) => (at === 2 ? [spoiled, ...row.slice(1)] : row))
    const { session, settled, fix, column } = await open(rows)
    await fix('A4')
    expect((await column(0))[3]).toBe('2-3')
    session.putBack([1])
    await settled()
    expect((await column(0))[3]).toEqual(spoiled)
  })

  it('finds the row again when rows were inserted, and when the row was written in', async () => {
    const { program, session, settled, fix, column } = await open()
    await fix('D3')
    await program.insertRow('Return', 1)
    session.putBack([1])
    await settled()
    expect((await column(3))[3]).toBe('Grn')
    await fix('D4')
    await program.type({ sheet: 'Return', row: 3, column: 4 }, 'Published in August.')
    session.putBack([2])
    await settled()
    expect((await column(3))[3]).toBe('Grn')
  })

  it('leaves a cell alone that shows something else by now', async () => {
    const { program, session, settled, fix, column, shown } = await open()
    await fix('D3')
    await program.type({ sheet: 'Return', row: 2, column: 3 }, 'Red')
    session.putBack([1])
    const state = await settled()
    expect((await column(3))[2]).toBe('Red')
    expect(state.log[0]?.isBack).toBe(false)
    expect(shown()).toContain('Something else stands there now.')
  })

  it('leaves another row alone that has come in its place', async () => {
    const { program, session, settled, fix, column, shown } = await open()
    await fix('D3')
    for (const [at, cell] of [
      '1.7',
      'Train the front desk',
      'Head of Estates',
      'Green',
      'None was held.',
    ].entries())
      await program.type({ sheet: 'Return', row: 2, column: at }, cell)
    session.putBack([1])
    await settled()
    expect((await column(3))[2]).toBe('Green')
    expect(shown()).toContain('D3 stood in rows that are not there any more as they were.')
  })
})

describe('a stop while the workbook is read again', () => {
  it('writes nothing, and begins nothing anew', async () => {
    let isSlow = false
    // Read again it never ends: only a stop ends it.
    const slow = (host: Host): Host => ({
      ...host,
      read: (name, reading) =>
        isSlow
          ? new Promise((_, stopped) =>
              reading?.signal?.addEventListener('abort', () => stopped(reading.signal?.reason as Error)),
            )
          : host.read(name, reading),
    })
    const { session, settled, idOf, shown, program } = await open(ROWS, {}, slow)
    isSlow = true
    session.fix([idOf('D3')])
    await new Promise(resolve => setTimeout(resolve))
    session.stop()
    const state = await settled()
    const sheet = await program.host.read('Return')
    expect(cellAt(sheet, 2, 3)).toBe('Grn')
    expect([state.stopped, state.log]).toEqual([true, []])
    expect(shown()).toContain('Nothing was written It was stopped before.')
  })
})

describe('putting back all', () => {
  it('ends at the first that cannot be, and says that not all was put back', async () => {
    const { program, session, settled, fix, column, shown } = await open()
    await fix('D3')
    await fix('D5')
    await program.type({ sheet: 'Return', row: 2, column: 3 }, 'Red')
    session.putBack([1, 2])
    const state = await settled()
    expect((await column(3)).slice(2, 5)).toEqual(['Red', 'Amber', 'Ambr'])
    expect(state.log.map(({ isBack }) => isBack)).toEqual([true, false])
    expect(shown()).toContain('Not all was put back Something else stands there now.')
  })
})
