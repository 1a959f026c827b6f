import { describe, expect, it } from '@jest/globals'
import type { Cell, Limit } from '../../shared/index.ts'
import { rowsSaid } from '../../src/panel/facts/rows-read.ts'
import { textForLead } from '../../src/panel/text-for-lead.ts'
import { frame } from '../../src/panel/views/frame.ts'
import { issueView } from '../../src/panel/views/issue.ts'
import { readyView } from '../../src/panel/views/ready.ts'
import { drawn, type Drawn } from './drawn.ts'
import { lastCheck, sheetOf as sheetOfRows } from './last-check.ts'
import { openPanel, sheetOf, workbookOf } from './open-panel.ts'

const HEADINGS = ['Ref', 'Action', 'Lead', 'RAG']
const READY: readonly (readonly Cell[])[] = [
  HEADINGS,
  ['1.1', 'Open the centre', 'Supt Ops', 'Green'],
  ['1.2', 'Renew the website', 'Ch Insp', 'Red'],
]

async function opened(...rows: readonly (readonly Cell[])[]) {
  const { session } = await openPanel(workbookOf(sheetOf('Return', ...rows)))
  return session
}

/** What is spoken when the check is done. */
const spoken = ({ markup }: Drawn): string => /role="status">([^<]*)</.exec(markup)?.[1] ?? ''

describe('Ready?', () => {
  it('says with how many checks nothing was found', async () => {
    const session = await opened(...READY)
    const { text } = drawn(readyView(session.state, session))
    expect(text).toMatch(/^Ready to submit 1[0-9] of 45 checks made, nothing found to fix or explain/)
  })

  it('says that hidden rows are read, where the program does not tell which they are', () => {
    const text = (limits: readonly Limit[]): string => {
      const { report, checked } = lastCheck({ ...sheetOfRows(READY), limits })
      return rowsSaid(report, checked.now)
    }
    expect(text([])).not.toContain('hidden')
    expect(text(['hidden rows'])).toMatch(
      /\. Rows that are hidden, by hand or by a filter, are read as well$/,
    )
  })

  it('offers a choice for what can be chosen, and none for what the plan says otherwise', async () => {
    const session = await opened(...READY)
    const { markup } = drawn(readyView(session.state, session))
    const offered = [...markup.matchAll(/what is missing: ([^<]*)</g)].map(([, why]) => why)
    expect(offered).toContain('no column holds due dates')
    expect(offered).toContain('no return of an earlier period was given')
    expect(offered).toContain('no second return was given')
    expect(markup).toContain('The sheet prints no figures of its own:')
    expect(offered).not.toContain('the sheet prints no figures of its own')
    expect(offered).not.toContain('the texts of this plan do not begin with the lead agency')
  })

  it('is never said of a workbook without a table of actions', async () => {
    const session = await opened(HEADINGS)
    const view = drawn(frame(session.state, session))
    expect(view.text).toContain('No table of actions was found')
    expect(spoken(view)).toBe('No table of actions was found.')
    expect(view.text).not.toContain('Ready to submit')
  })
})

describe('an issue', () => {
  it('shows dates in words, as its sentence does', async () => {
    const session = await opened(
      [...HEADINGS, 'Start', 'Due'],
      ['1.1', 'Open the centre', 'Supt Ops', 'Green', { day: 46_000 }, { day: 45_999 }],
    )
    session.open(session.state.last?.issues[0]?.finding.id ?? '')
    const { text } = drawn(issueView(session.state, session))
    expect(text).toContain('"Due" of 1.1 must be 9 December 2025 (its start) or later')
    expect(text).toContain('2 1.1 9 December 2025 8 December 2025')
  })

  it('does not ask the lead to ask the lead', async () => {
    const { state } = await opened(...READY, ['1.3', 'Train officers', 'Supt Ops', ''])
    const texts = state.last?.issues.map(issue => textForLead(issue, state))
    expect(texts).toEqual([
      'To: Supt Ops\nAbout 1.3, cell D4 of Return in Return.xlsx\n\n1.3 has no rating in "RAG": enter one',
    ])
  })
})
