import { describe, expect, it } from '@jest/globals'
import type { Actions } from '../../src/panel/actions.ts'
import { type LastCheck, NO_FILTER, type PanelState } from '../../src/panel/state.ts'
import { coverageView } from '../../src/panel/views/coverage.ts'
import { leadsView } from '../../src/panel/views/leads.ts'
import { movementView } from '../../src/panel/views/movement.ts'
import { summaryView } from '../../src/panel/views/summary.ts'
import { drawn } from './drawn.ts'
import { lastCheck, sample, sheetOf } from './last-check.ts'

function stateOf(last: LastCheck, change: Partial<PanelState> = {}): PanelState {
  return {
    program: 'Excel',
    canSelect: true,
    canWatch: true,
    canOpenFiles: true,
    canChange: true,
    canMark: true,
    canWrite: true,
    canPutFormula: true,
    functionPrefix: '',
    screen: 'summary',
    run: undefined,
    problem: '',
    stopped: false,
    last,
    asked: false,
    waiting: '',
    mayHaveChanged: false,
    choices: last.choices,
    filter: NO_FILTER,
    finding: '',
    rule: '',
    working: '',
    slow: false,
    log: [],
    marksKnow: false,
    removing: false,
    echoed: [],
    drafts: new Map(),
    who: { name: '', role: '' },
    signing: {},
    shown: new Map(),
    folds: new Map(),
    countingRule: undefined,
    notice: '',
    ...change,
  }
}

/** Actions that only write down what was asked for. */
function noted(): { readonly asked: (readonly unknown[])[]; readonly panel: Actions } {
  const asked: (readonly unknown[])[] = []
  const panel = new Proxy({} as Actions, {
    get:
      (_, name) =>
      (...given: readonly unknown[]) =>
        void asked.push([name, ...given]),
  })
  return { asked, panel }
}

const VIEWS = { summaryView, coverageView, leadsView, movementView }
const { panel } = noted()

describe('every screen', () => {
  const samples = [
    'update-2014',
    'mapping-2016',
    'delivery-2018',
    'framework-2018',
    'plan-2021',
    'broken',
    'clean',
  ]
  const screens = samples.flatMap(name =>
    Object.entries(VIEWS).map(([view, draw]) => [view, name, draw] as const),
  )

  it.each(screens)('%s of %s begins with its heading', async (_, name, view) => {
    const { markup } = drawn(view(stateOf(lastCheck(await sample(name))), panel))
    expect(markup.indexOf('<h1 tabindex="-1">')).toBeGreaterThanOrEqual(0)
    expect(markup.indexOf('<h1')).toBeLessThan(markup.indexOf('<h2') < 0 ? Infinity : markup.indexOf('<h2'))
    expect(markup).not.toMatch(/\sstyle=|href=/)
  })

  it('shows markup of a cell as text', () => {
    const evil = '<img src=x onerror=alert(1)>'
    const last = lastCheck(
      sheetOf([
        ['Ref', 'Theme', 'Action', 'Lead', 'RAG'],
        ['A1', evil, `${evil} in the action`, `${evil} lead`, 'Green'],
        ['A2', evil, `${evil} in another action`, `${evil} lead`, evil],
      ]),
      {
        older: sheetOf([
          ['Ref', 'Action', 'RAG'],
          ['A1', `${evil} in the action`, 'Red'],
        ]),
      },
    )
    for (const view of Object.values(VIEWS))
      expect(drawn(view(stateOf(last), panel)).markup).not.toContain('<img')
    expect(drawn(summaryView(stateOf(last), panel)).text).toContain(evil)
  })
})

describe('Summary', () => {
  it('switches the way of counting', async () => {
    const last = lastCheck(await sample('update-2014'))
    const { asked, panel: noting } = noted()
    const view = drawn(summaryView(stateOf(last), noting))
    view.changeAt(/<input[^>]*value="latest"[^>]*>/.exec(view.markup)?.[0] ?? '', {})
    expect(asked).toEqual([['countBy', 'latest']])
    const { text } = drawn(summaryView(stateOf(last, { countingRule: 'latest' }), panel))
    expect(text).toContain(
      '75 of 82 actions (91.5%) are Green, 7 (8.5%) Amber and none Red (one per action, newest).',
    )
    expect(text).toContain('G Green 75 91.5% A Amber 7 8.5% R Red 0 0% Total 82 100%')
  })

  it('copies sentence, table and formula', async () => {
    const { asked, panel: noting } = noted()
    const view = drawn(summaryView(stateOf(lastCheck(await sample('update-2014'))), noting))
    for (const words of ['Copy sentence', 'Copy table of all ratings', 'Copy the formula']) view.click(words)
    expect(asked).toEqual([
      [
        'copy',
        '78 of 86 ratings (90.7%) are Green, 8 (9.3%) Amber and none Red, on 82 actions.',
        'The sentence',
      ],
      [
        'copy',
        'Rating\tNumber\tShare\nGreen\t78\t90.7%\nAmber\t8\t9.3%\nRed\t0\t0%\nTotal, every rating\t86\t100%',
        'The table',
      ],
      ['copy', '=RAGSUMMARY(Update!C29:C262)', 'The formula'],
    ])
  })

  it('shows no table of ratings where there are none', async () => {
    const { text } = drawn(summaryView(stateOf(lastCheck(await sample('framework-2018'))), panel))
    expect(text).toMatch(/^Summary 75 force actions have no rating\. Copy sentence Since the last period/)
  })
})

describe('Coverage', () => {
  it('shows the cells of a number that is clicked', async () => {
    const last = lastCheck(await sample('mapping-2016'))
    const { asked, panel: noting } = noted()
    drawn(coverageView(stateOf(last), noting)).click('1 for 6, C Commissioner')
    const [[, fold] = [], select] = asked
    expect(select).toMatchObject(['select', { cell: 'B109' }])
    const open = stateOf(last, { folds: new Map([[String(fold), true]]) })
    expect(drawn(coverageView(open, panel)).text).toContain('6, C Commissioner B109 T1-C07')
  })

  it('says where to add a list when the plan has none', async () => {
    const { asked, panel: noting } = noted()
    const view = drawn(coverageView(stateOf(lastCheck(await sample('clean'))), noting))
    expect(view.text).toContain('This plan layout has no list to cover')
    view.click('Choose a plan layout')
    expect(asked).toEqual([['go', 'setup']])
  })

  it('says what is needed for a second return where files cannot be opened', async () => {
    const state = stateOf(lastCheck(await sample('clean')), { canOpenFiles: false })
    expect(drawn(coverageView(state, panel)).text).toContain('which Excel does not let this panel do')
  })
})

describe('Leads', () => {
  it('counts what a post owes once', async () => {
    const { text } = drawn(leadsView(stateOf(lastCheck(await sample('broken'))), panel))
    expect(text).toContain('1 without a rating, 3 other open issues')
    expect(text).toContain('2 open issues')
  })

  it('names the headings when none of them holds leads', async () => {
    const { asked, panel: noting } = noted()
    const view = drawn(leadsView(stateOf(lastCheck(await sample('update-2014'))), noting))
    expect(view.text).toContain("The headings are “Ref”, “COMMISSIONER'S PLEDGES”, “STATUS (RAG)”")
    view.click('Choose the column')
    expect(asked).toEqual([['go', 'setup']])
  })

  it('shows 20 posts and the way to the others', async () => {
    const last = lastCheck(await sample('framework-2018'))
    const rowsIn = (text: string): number => text.match(/\d+ rows? of /g)?.length ?? 0
    const { text } = drawn(leadsView(stateOf(last), panel))
    expect([rowsIn(text), text.endsWith('See all 23')]).toEqual([20, true])
    expect(rowsIn(drawn(leadsView(stateOf(last, { shown: new Map([['posts', 200]]) }), panel)).text)).toBe(23)
  })
})

describe('Movement', () => {
  it('offers the other sheets of the workbook, not the one that holds this return', async () => {
    const [now, then] = await Promise.all([sample('broken'), sample('clean')])
    const [first, second] = [now.sheets[0], then.sheets[0]]
    if (first === undefined || second === undefined) throw new Error('The samples have a sheet each')
    const optionsOf = (last: LastCheck): readonly string[] =>
      [...drawn(movementView(stateOf(last), panel)).markup.matchAll(/<option value="([^"]*)"/g)].map(
        ([, name]) => name ?? '',
      )
    const notes = sheetOf([['Some notes of ours']], 'Notes').sheets
    expect(optionsOf(lastCheck({ ...now, sheets: [first, ...notes] }))).toEqual(['', 'Notes'])
    const both = {
      ...now,
      sheets: [
        { ...first, name: 'Q2' },
        { ...second, name: 'Q1' },
      ],
    }
    expect(optionsOf(lastCheck(both))).toEqual(['', 'Q1'])
  })

  it('chooses a sheet, and takes it back', async () => {
    const older = sheetOf(
      [
        ['Ref', 'Action', 'RAG'],
        ['A1', 'Open a new station in the north', 'Green'],
      ],
      'Q1',
    )
    const now = sheetOf(
      [
        ['Ref', 'Action', 'RAG'],
        ['A1', 'Open a new station in the north', 'Red'],
      ],
      'Q2',
    )
    const { asked, panel: noting } = noted()
    const workbook = { ...now, sheets: [...now.sheets, ...older.sheets] }
    drawn(movementView(stateOf(lastCheck(workbook)), noting)).change('pr-older', { value: 'Q1' })
    drawn(movementView(stateOf(lastCheck(now, { older })), noting)).click('Compare with another')
    expect(asked).toEqual([
      ['choose', { older: { kind: 'sheet', name: 'Q1' } }],
      ['choose', { older: undefined }],
    ])
  })

  it('says was and now', () => {
    const rows = (rating: string) => [
      ['Ref', 'Action', 'RAG'],
      ['A1', 'Open a new station in the north', rating],
    ]
    const last = lastCheck(sheetOf(rows('Red')), { older: sheetOf(rows('Green')) })
    expect(drawn(movementView(stateOf(last), panel)).text).toContain(
      'Worse 1 A2 A1 Open a new station in the north was G Green → , now R Red',
    )
  })
})
