import { describe, expect, it } from '@jest/globals'
import { MOST_CHANGES, MOST_SENT } from '../../gsheets/calls.ts'
import { sheetsHost } from '../../gsheets/sidebar/host.ts'
import type { Cell } from '../../shared/index.ts'
import type { Link, Mark } from '../../src/host.ts'
import { scripted, type Scripted, VERSION } from './scripted.ts'

/** A script that writes all that it is given. */
const writing = (): Scripted =>
  scripted(({ call }) => {
    if (call === 'stageRows') return { answer: { stage: 'Plan issues, being written' } }
    return { answer: call === 'change' ? { refused: [] } : { done: true } }
  })

const row = (at: number): Cell[] => [`T1-C${at}`, 'A "quoted" update \\ with\nlines'.repeat(20), at, null]
const linkTo = (at: number): Link => ({ row: at, column: 0, to: { sheet: 'Plan', row: at, column: 2 } })

describe('a sheet of ours', () => {
  it('crosses in parts that are no longer than may be sent, in order, each with its links', async () => {
    const script = writing()
    const rows = Array.from({ length: 3000 }, (_, at) => row(at))
    const links = rows.map((_, at) => linkTo(at)).reverse()
    await sheetsHost(script.run, VERSION).writeSheet({ name: 'Plan issues', rows, links })
    const parts = script.asked.flatMap(({ call, ask }) => (call === 'stageRows' ? [ask] : []))
    expect(script.asked.map(({ call }) => call)).toEqual([...parts.map(() => 'stageRows'), 'finishSheet'])
    expect(script.asked.at(-1)?.ask).toEqual({
      name: 'Plan issues',
      stage: 'Plan issues, being written',
      rows: 3000,
    })
    expect(parts.length).toBeGreaterThan(3)
    expect(Math.max(...script.sizes)).toBeLessThanOrEqual(MOST_SENT)
    expect(parts.map(({ stage }) => stage)).toEqual(
      parts.map((_, at) => (at === 0 ? '' : 'Plan issues, being written')),
    )
    expect(parts.flatMap(part => part.rows)).toEqual(rows)
    expect(parts.flatMap(part => part.links)).toEqual(rows.map((_, at) => linkTo(at)))
    expect(parts.every(({ top, rows: own, links: [first] }) => first?.row === top && own.length > 0)).toBe(
      true,
    )
  })

  it('without rows takes one part as well', async () => {
    const script = writing()
    await sheetsHost(script.run, VERSION).writeSheet({ name: 'Plan issues', rows: [], links: [] })
    expect(script.asked.map(({ call }) => call)).toEqual(['stageRows', 'finishSheet'])
  })
})

describe('changes', () => {
  const changes = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ sheet: 'Plan', cell: `A${at + 1}`, before: 'x', after: 'y' }))

  it('cross in one call, without what else they carry', async () => {
    const script = writing()
    const made = changes(3).map(change => ({ ...change, rule: 'due-form' }))
    await expect(sheetsHost(script.run, VERSION).change(made)).resolves.toEqual([])
    expect(script.asked).toEqual([{ call: 'change', ask: { changes: changes(3) } }])
  })

  it('are not sent when they are more than the script takes at once', async () => {
    const script = writing()
    await expect(sheetsHost(script.run, VERSION).change(changes(MOST_CHANGES + 1))).rejects.toThrow(
      'These are 1001 changes, and Google Sheets takes 1000 at once: make them in smaller parts',
    )
    expect(script.asked).toEqual([])
  })
})

describe('marks', () => {
  it('cross by sheet and severity, cells below each other as one area', async () => {
    const script = writing()
    const mark = (sheet: string, at: number, column: number, severity: Mark['severity']): Mark => ({
      sheet,
      row: at,
      column,
      severity,
    })
    await sheetsHost(script.run, VERSION).mark([
      mark('Plan', 4, 2, 'error'),
      mark('Plan', 9, 2, 'error'),
      mark('Plan', 3, 2, 'error'),
      mark('Plan', 4, 0, 'error'),
      mark('Plan', 4, 2, 'error'),
      mark('Plan', 5, 2, 'query'),
      mark('Leads', 5, 2, 'error'),
    ])
    expect(script.asked).toEqual([
      {
        call: 'mark',
        ask: {
          marks: [
            { sheet: 'Plan', severity: 'error', areas: ['A5', 'C4:C5', 'C10'] },
            { sheet: 'Plan', severity: 'query', areas: ['C6'] },
            { sheet: 'Leads', severity: 'error', areas: ['C6'] },
          ],
        },
      },
    ])
  })
})
