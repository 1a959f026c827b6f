import { afterEach, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { plainSheet, type Cell, type Workbook } from '../../shared/index.ts'
import { fileHost } from '../../src/file/host.ts'
import { readWorkbook } from '../../src/file/read.ts'
import type { Host } from '../../src/host.ts'
import { filterIssues, groupIssues, isOpen } from '../../src/panel/issues.ts'
import { Session, type PanelOptions } from '../../src/panel/session.ts'
import type { PanelState } from '../../src/panel/state.ts'
import { movementView } from '../../src/panel/views/movement.ts'
import { verdict } from '../../src/panel/words.ts'
import { drawn } from './drawn.ts'

const NOW = new Date(2026, 10, 22, 14, 2)
const opened: Session[] = []

/** A session over a host, and a way to wait until its state is as wanted. */
function open(host: Host, options: PanelOptions = {}) {
  const waiting: (() => void)[] = []
  const session = new Session(host, { clock: () => NOW, ...options }, () => {
    for (const look of waiting.slice()) look()
  })
  opened.push(session)
  const until = (wanted: (state: PanelState) => boolean): Promise<PanelState> =>
    new Promise(resolve => {
      const look = (): void => {
        if (!wanted(session.state)) return
        waiting.splice(waiting.indexOf(look), 1)
        resolve(session.state)
      }
      waiting.push(look)
      look()
    })
  return { session, until }
}

afterEach(() => {
  for (const session of opened.splice(0)) session.close()
})

const isDone = ({ run, last }: PanelState): boolean => run === undefined && last !== undefined

function workbookOf(...rows: readonly (readonly Cell[])[]): Workbook {
  return { file: 'Return.xlsx', sheets: [plainSheet('Return', rows)], limits: [] }
}

const HEADINGS = ['Ref', 'Action', 'Lead', 'Status', 'Update']
const GOOD = [
  '1.1',
  'Set up a problem-solving group',
  'Head of Safety',
  'Green',
  'The group met in May and June.',
]
const BAD = ['1.2', 'Publish the results', 'Head of Safety', '', 'Results were published in July.']

async function sample(name: string): Promise<Workbook> {
  return readWorkbook(`${name}.xlsx`, new Uint8Array(readFileSync(`samples/${name}.xlsx`)))
}

describe('a check in the panel', () => {
  it('says whether the return is ready, when it was checked, and by which plan layout', async () => {
    const { session, until } = open(fileHost(await sample('update-2014')))
    session.check()
    const { last } = await until(isDone)
    expect(last?.at).toBe(NOW)
    expect(last?.report.plan.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(last && verdict(last).sentence).toBe('Not ready: 4 to explain')
    expect(last?.issues.filter(isOpen).map(({ finding }) => finding.cell)).toEqual([
      'A24',
      'C238',
      'B131',
      'B79',
    ])
  })

  it('is made anew when the workbook changes, and keeps the old result until then', async () => {
    const host = fileHost(workbookOf(HEADINGS, GOOD, BAD))
    const { session, until } = open(host)
    session.check()
    const before = await until(isDone)
    expect(before.last?.report.ready).toBe(false)
    expect(await host.change([{ sheet: 'Return', cell: 'D3', before: '', after: 'Green' }])).toEqual([])
    expect(session.state.last).toBe(before.last)
    expect(session.state.mayHaveChanged).toBe(true)
    const after = await until(state => isDone(state) && state.last !== before.last)
    expect(after.mayHaveChanged).toBe(false)
    expect(after.last?.report.findings.map(({ rule }) => rule)).not.toContain('status-missing')
  })

  it('can be stopped; what was found before stays', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at): Cell[] => [`1.${at + 1}`, ...GOOD.slice(1)])
    const host = fileHost(workbookOf(HEADINGS, ...rows))
    const { session, until } = open(host)
    session.check()
    await until(({ run }) => run !== undefined)
    session.stop()
    const state = await until(({ run }) => run === undefined)
    expect(state).toMatchObject({ stopped: true, problem: '', last: undefined })
    session.check()
    expect((await until(isDone)).stopped).toBe(false)
  })

  it('that fails says why in the words of the program, and loses nothing', async () => {
    const file = fileHost(workbookOf(HEADINGS, GOOD))
    let isEditing = false
    const host: Host = {
      ...file,
      read: (sheet, reading) =>
        isEditing ? Promise.reject(new Error('A cell is being edited.')) : file.read(sheet, reading),
    }
    const { session, until } = open(host)
    session.check()
    const before = await until(isDone)
    isEditing = true
    session.check()
    const after = await until(({ problem, run }) => run === undefined && problem !== '')
    expect(after.problem).toBe('A cell is being edited.')
    expect(after.last).toBe(before.last)
  })

  it('asked for twice at once is made twice, one after the other', async () => {
    const { session, until } = open(fileHost(workbookOf(HEADINGS, GOOD)))
    session.check()
    session.check()
    const first = await until(({ last }) => last !== undefined)
    const second = await until(state => isDone(state) && state.last !== first.last)
    expect(second.last?.report).toEqual(first.last?.report)
  })
})

describe('answers', () => {
  it('choose the last period from another sheet, which is then no part of this return', async () => {
    const now = [HEADINGS, GOOD, ['1.2', 'Publish the results', 'Head of Safety', 'Red', 'Results are late.']]
    const then = [
      HEADINGS,
      GOOD,
      ['1.2', 'Publish the results', 'Head of Safety', 'Green', 'Results are planned.'],
    ]
    const host = fileHost({
      file: 'Return.xlsx',
      sheets: [plainSheet('Now', now), plainSheet('Then', then)],
      limits: [],
    })
    const { session, until } = open(host)
    session.choose({ older: { kind: 'sheet', name: 'Then' } })
    const { last } = await until(isDone)
    expect(last?.checked.then?.tables.map(({ sheet }) => sheet.name)).toEqual(['Then'])
    expect(last?.report.sheets.map(({ name }) => name)).toEqual(['Now'])
  })

  it('are taken back with undefined', async () => {
    const { session, until } = open(fileHost(workbookOf(HEADINGS, GOOD)))
    session.choose({ period: 'Q2 2025-26' })
    expect((await until(isDone)).last?.report.period?.label).toBe('Q2 2025-26')
    session.choose({ period: undefined })
    const { last } = await until(state => isDone(state) && state.last?.choices.period === undefined)
    expect(last?.report.period).toBeNull()
  })

  it('name a sheet that is gone: a sentence says what to do', async () => {
    const { session, until } = open(fileHost(workbookOf(HEADINGS, GOOD)))
    session.choose({ older: { kind: 'sheet', name: 'Quarter 1' } })
    const { problem } = await until(state => state.problem !== '')
    expect(problem).toBe(
      'The sheet of the last period, "Quarter 1", is not in this workbook any more. Choose another one.',
    )
  })
})

describe('a file for comparing', () => {
  it('that cannot be read: the reason stands at its field until another is chosen', async () => {
    const then = workbookOf(HEADINGS, GOOD)
    const openFile = async (file: File): Promise<Workbook> => {
      if (file.name === 'then.xlsx') return then
      throw new Error(`"${file.name}" is empty`)
    }
    const { session, until } = open(fileHost(workbookOf(HEADINGS, GOOD)), { openFile })
    session.check()
    await until(isDone)
    session.go('movement')
    session.chooseFile('older', new File([], 'empty.xlsx'))
    const failed = await until(({ fileProblem }) => fileProblem !== undefined)
    const view = drawn(movementView(failed, session))
    expect(view.tag('pr-file-older')).toContain('aria-describedby="pr-file-older-odd"')
    expect(view.tag('pr-file-older-odd')).toBe('<p class="odd" id="pr-file-older-odd">')
    expect(view.text).toContain('"empty.xlsx" is empty')
    session.chooseFile('older', new File([], 'then.xlsx'))
    const { last, fileProblem } = await until(state => state.last?.checked.then !== undefined)
    expect([last?.checked.then?.records.length, fileProblem]).toEqual([1, undefined])
  })
})

describe('a program that tells of no changes', () => {
  it('is said to have changed, perhaps, when the person comes back to the panel', async () => {
    const { watch: _, ...host } = fileHost(workbookOf(HEADINGS, GOOD))
    const { session, until } = open(host)
    session.returned()
    expect(session.state.mayHaveChanged).toBe(false)
    session.check()
    await until(isDone)
    session.returned()
    expect(session.state.mayHaveChanged).toBe(true)
  })
})

describe('issues', () => {
  it('are grouped by rule, gravest first, with exact counts', async () => {
    const { session, until } = open(fileHost(await sample('broken')))
    session.check()
    const issues = (await until(isDone)).last?.issues ?? []
    const groups = groupIssues(issues)
    expect(groups.reduce((sum, group) => sum + group.issues.length, 0)).toBe(issues.length)
    const severities = groups.map(({ kind }) => kind)
    expect(severities).toEqual(
      [...severities].sort((a, b) => 'eqi'.indexOf(a[0] ?? '') - 'eqi'.indexOf(b[0] ?? '')),
    )
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
  })

  it('are found by ref, cell, lead and word, and gone through one by one', async () => {
    const { session, until } = open(fileHost(await sample('broken')))
    session.check()
    await until(isDone)
    session.filter({ text: ' COMMUNITY safety ' })
    const found = filterIssues(session.state.last?.issues ?? [], session.state.filter)
    expect(found.map(({ finding }) => finding.cell)).toContain('D20')
    session.filter({ text: 'f16' })
    const [only, ...others] = filterIssues(session.state.last?.issues ?? [], session.state.filter)
    expect(others).toEqual([])
    session.open(only?.finding.id ?? '')
    session.step(1)
    expect(session.state).toMatchObject({ screen: 'issue', finding: only?.finding.id })
    session.filter({ text: '' })
    session.step(1)
    expect(session.state.finding).not.toBe(only?.finding.id)
    session.step(-1)
    expect(session.state.finding).toBe(only?.finding.id)
  })

  it('in the order of the sheet stand by row', async () => {
    const { session, until } = open(fileHost(await sample('broken')))
    session.check()
    const issues = (await until(isDone)).last?.issues ?? []
    const rows = filterIssues(issues, { ...session.state.filter, order: 'row' }).map(({ row }) => row)
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    expect(rows).toHaveLength(issues.length)
  })
})
