import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { type Cell, profiles, type Sheet, type Workbook } from '../../shared/index.ts'
import { encodePlan } from '../../shared/register/plan-setup.ts'
import { readWorkbook } from '../../src/file/read.ts'
import { setupView } from '../../src/panel/views/setup.ts'
import { type Drawn, drawn } from './drawn.ts'
import { openPanel, sheetOf, workbookOf } from './open-panel.ts'

const tracker = profiles.find(({ id }) => id === 'tracker')
if (tracker === undefined) throw new Error('There is a ready-made plan for any other tracker')

const ROWS: readonly (readonly Cell[])[] = [
  ['Ref', 'Undertaking', 'Boss', 'RAG', 'Q1 RAG'],
  ['A1', 'Publish the review of custody in the county', 'Supt Ops', 'Green', 'Red'],
  ['A2', 'Train all new officers in the new way', 'Ch Insp', 'Amber', 'Red'],
  ['A3', 'Renew the website for the public', 'Supt Ops', 'Green', 'Red'],
]

async function opened(workbook: Workbook) {
  const { session, settled } = await openPanel(workbook)
  const view = (): Drawn => drawn(setupView(session.state, session))
  return {
    session,
    view,
    /** Does something on the screen, and draws it anew when that is checked. */
    async whenDone(act: (view: Drawn) => void): Promise<Drawn> {
      act(view())
      await settled()
      return view()
    },
  }
}

async function sample(name: string): Promise<Workbook> {
  return readWorkbook(name, new Uint8Array(readFileSync(`samples/${name}`)))
}

/** What each column of the first table is shown to hold: 'Ref, Action, …'. */
const shownColumns = (view: Drawn, table = 0): string => {
  const ids = [...view.markup.matchAll(new RegExp(`id="(pr-column-${table}-\\d+)"`, 'g'))].map(
    ([, id = '']) => id,
  )
  return ids.map(id => view.chosen(id)).join(', ')
}

/** The tag of the check box of a theme, by its place. */
const box = (screen: Drawn, theme: number) =>
  screen.markup.split('type="checkbox"')[theme + 1]?.split('>')[0] ?? ''
/** Ticks or clears it. */
const turn = (theme: number, checked: boolean) => (screen: Drawn) => {
  const place = /data-on-change="(\d+)"/.exec(box(screen, theme))?.[0] ?? ''
  screen.changeAt(place, { checked })
}

describe('Set up of a paper that is recognised', () => {
  it('says how the rows were read, by which plan and why, and of which period', async () => {
    const { view } = await opened(await sample('update-2014.xlsx'))
    const { text, markup } = view()
    expect(text).toMatch(
      /^Set up 82 actions, 86 ratings, 14 rows of text carried over; skipped: 7 headings, 1 header, 2 separators and 4 notes Plan /,
    )
    expect(view().chosen('pr-plan')).toMatch(/^Recognised: Police and Crime Plan 2014-18/)
    expect(text).toContain('82 of 89 refs are written as in "Police and Crime Plan 2014-18')
    expect(text).toContain('Period 1 April 2014 to 30 September 2014 A9')
    expect(view().tag('pr-as-at')).toContain('value="2014-09-30"')
    expect(text).toContain('Themes covered All 8')
    expect(text).toContain('Update 262 × 3 Table A28:C262')
    expect(shownColumns(view())).toBe('Ref, Action, Rating')
    expect(text).toContain('Heading “STATUS (RAG)”')
    expect(text).toContain('Amber Started but Inadequate Progress')
    expect(markup.startsWith('\n    <h1 tabindex="-1">Set up</h1>')).toBe(true)
  })

  it('shows at least one row of every kind, with its number and what stands in it', async () => {
    const { view } = await opened(await sample('update-2014.xlsx'))
    const { text } = view()
    for (const row of [
      "28 Column headings 1 row Ref · COMMISSIONER'S PLEDGES",
      '49 Heading 7 rows 1 · Protect, support and respond',
      '29 Action 82 rows PL1-C01 · ',
      '30 Update with a rating 86 rows',
      '38 Text carried over 14 rows improved services to victims',
      '94 Separator 2 rows -- · -- · --',
      'Note 4 rows',
      'Blank row',
    ])
      expect(text).toContain(row)
  })

  it('calls actions by their levels', async () => {
    const { text } = (await opened(await sample('framework-2018.xlsx'))).view()
    expect(text).toMatch(/Deliverable 30 rows T1\.1 · .* Force action 75 rows 1\.1\.1 · /)
    expect(text).toContain('None: this return has no ratings')
  })

  it('has no columns to choose where the return is a list', async () => {
    const { view } = await opened(await sample('plan-2021.xlsx'))
    expect(view().text).toContain('60 commitments')
    expect(view().text).not.toContain('Columns of')
  })
})

describe('guesses', () => {
  it('come first, are confirmed in one click, and then are no guesses any more', async () => {
    const { view, whenDone } = await opened(workbookOf(sheetOf('Tracker', ...ROWS)))
    expect(view().text).toContain(
      '2 guesses to confirm No heading names the action; "Undertaking" was taken for it B Action is right',
    )
    const after = await whenDone(screen => screen.click('Action is right'))
    expect(after.text).toContain('1 guess to confirm "Q1 RAG" is another period and is not counted')
    expect(after.text).toContain('Columns “Undertaking” holds action')
  })
})

describe('columns', () => {
  it('hold what a person says, and are recognised again when that is taken back', async () => {
    const { view, whenDone, session } = await opened(workbookOf(sheetOf('Tracker', ...ROWS)))
    expect(shownColumns(view())).toBe(
      'Ref, Action, Nothing that is checked, Rating, Another period, not counted',
    )
    const lead = await whenDone(screen => screen.change('pr-column-0-2', { value: 'lead' }))
    expect(shownColumns(lead)).toBe('Ref, Action, Lead, Rating, Another period, not counted')
    expect(session.state.last?.report.leads.posts.map(({ post }) => post)).toEqual(['Supt Ops', 'Ch Insp'])
    expect(lead.text).toContain('Heading “Boss”, your answer')
    const other = await whenDone(screen => screen.change('pr-column-0-4', { value: 'status' }))
    expect(shownColumns(other)).toBe('Ref, Action, Lead, Nothing that is checked, Rating')
    expect(session.state.last?.report.counts.cells.byStatus).toEqual({ Green: 0, Amber: 0, Red: 3 })
    const nothing = await whenDone(screen => screen.change('pr-column-0-4', { value: '' }))
    expect(shownColumns(nothing)).toBe('Ref, Action, Lead, Rating, Nothing that is checked')
    await whenDone(screen => screen.change('pr-column-0-4', { value: 'recognise' }))
    const again = await whenDone(screen => screen.change('pr-column-0-2', { value: 'recognise' }))
    expect(shownColumns(again)).toBe(
      'Ref, Action, Nothing that is checked, Rating, Another period, not counted',
    )
    expect(again.text).toContain('You have changed nothing')
  })

  it('say when another column of the same answer is read instead', async () => {
    const { whenDone } = await opened(workbookOf(sheetOf('Tracker', ...ROWS)))
    await whenDone(screen => screen.change('pr-column-0-2', { value: 'status' }))
    const both = await whenDone(screen => screen.change('pr-column-0-4', { value: 'status' }))
    expect(both.text).toMatch(/Heading “Boss”, your answer, but column E is read as rating/)
  })

  it('of like sheets are chosen once for all of them', async () => {
    const sheets = ['North', 'South', 'East'].map(name =>
      sheetOf(
        name,
        ...ROWS.map((row, at) =>
          row.map((cell, column) => (at > 0 && column < 2 ? `${name} ${cell as string}` : cell)),
        ),
      ),
    )
    const { view, whenDone, session } = await opened(
      workbookOf(...sheets, sheetOf('West', ['Ref', 'Action'], ['A9', 'Do it all'])),
    )
    expect(view().text).toContain('Columns of “North”, “South” and “East”')
    expect(view().text).toContain('Columns of “West”')
    await whenDone(screen => screen.change('pr-column-0-2', { value: 'lead' }))
    expect(session.state.last?.report.leads.posts.map(({ rows }) => rows)).toEqual([6, 3])
  })

  it('without a heading ask for one, at its cell', async () => {
    const rows = ROWS.map((row, at) => [...row, at === 0 ? null : 'something'])
    const { view } = await opened(workbookOf(sheetOf('Tracker', ['Our tracker'], ...rows)))
    expect(view().text).toContain('One column has no heading. Enter one here, check again')
    expect(view().text).toContain('F2')
  })

  it('are chosen in a row that a person points to, where no table was found', async () => {
    const { view, whenDone, session } = await opened(
      workbookOf(
        sheetOf(
          'List',
          ['Our work'],
          ['Code of work', 'Work', 'Boss'],
          ['A1', 'Publish the review', 'Supt Ops'],
          ['A2', 'Renew the website', 'Ch Insp'],
        ),
      ),
    )
    expect(view().text).toContain('Set up No table of actions was found.')
    expect(view().text).toContain('Row 2: Code of work, Work, Boss')
    const one = await whenDone(screen => screen.change('pr-row-0-2-1', { value: 'title' }))
    expect(one.chosen('pr-row-0-2-1')).toBe('Action')
    expect(one.text).toContain('No table of actions was found.')
    const two = await whenDone(screen => screen.change('pr-row-0-2-2', { value: 'lead' }))
    expect(two.text).toContain('Set up 2 actions, no ratings')
    expect(session.state.last?.report.leads.posts).toHaveLength(2)
    const forgotten = await whenDone(screen => screen.click('Forget these answers'))
    expect(forgotten.text).toContain('No table of actions was found.')
    expect(session.state.choices).toEqual({})
  })
})

describe('plan layout, period, day, themes and stage', () => {
  it('are what a person says', async () => {
    const { whenDone, session } = await opened(await sample('update-2014.xlsx'))
    const plan = await whenDone(screen => screen.change('pr-plan', { value: 'tracker' }))
    expect(plan.chosen('pr-plan')).toBe('Plan tracker: any other workbook')
    expect(plan.text).toContain('You chose this plan layout')
    await whenDone(screen => screen.change('pr-plan', { value: '' }))
    const period = await whenDone(screen => screen.change('pr-period', { value: 'Q1 2014/15' }))
    expect(period.text).toContain('1 April 2014 to 30 June 2014 your answer')
    expect(period.tag('pr-as-at')).toContain('value="2014-06-30"')
    await whenDone(screen => screen.change('pr-as-at', { value: '0002-07-01' }))
    expect(session.state.choices.asAt).toBeUndefined()
    await whenDone(screen => screen.change('pr-as-at', { value: '2014-07-01' }))
    expect(session.state.last?.report.asAt).toBe('2014-07-01')
    const none = await whenDone(screen => screen.click('Forget these answers'))
    expect(none.tag('pr-as-at')).toContain('value="2014-09-30"')
  })

  it('say at the field when a period cannot be read, and go by the paper meanwhile', async () => {
    const { whenDone, session } = await opened(await sample('update-2014.xlsx'))
    const odd = await whenDone(screen => screen.change('pr-period', { value: 'the usual' }))
    expect(odd.tag('pr-period')).toContain('aria-describedby="pr-period-odd pr-period-form"')
    expect(odd.tag('pr-period')).toContain('aria-invalid="true"')
    expect(odd.tag('pr-period-odd')).toContain('<p')
    expect(odd.text).toContain('“the usual” is not read as a period')
    expect(odd.text).toContain('Period “the usual”, not read')
    expect(session.state.last?.report.period?.from).toBe('2014-04-01')
  })

  it('ask only for the themes that are covered; none is all', async () => {
    const { whenDone, session } = await opened(await sample('update-2014.xlsx'))
    const seven = await whenDone(turn(0, false))
    expect(seven.text).toContain('Themes covered 7 of 8')
    expect(session.state.last?.checked.now.plan.plan.scope.themes).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ])
    const all = await whenDone(turn(0, true))
    expect(all.text).toContain('Themes covered All 8')
    expect(session.state.choices.themes).toBeUndefined()
  })

  it('are those of the plan, until a person says otherwise', async () => {
    const { view, whenDone, session } = await opened(await sample('delivery-2018.xlsx'))
    expect(view().text).toContain('Themes covered 1 of 4')
    await whenDone(turn(1, true))
    await whenDone(turn(2, true))
    const all = await whenDone(turn(3, true))
    expect(all.text).toContain('Themes covered All 4')
    for (const theme of [0, 1, 2, 3]) await whenDone(turn(theme, false))
    expect(session.state.choices.themes).toBeUndefined()
    expect(view().text).toContain('Themes covered 1 of 4')
  })
})

describe('sheets', () => {
  it('are listed with why they were not read, and one can be chosen', async () => {
    const hidden: Sheet = { ...sheetOf('Old', ...ROWS), hidden: true }
    const { view, whenDone } = await opened(
      workbookOf(sheetOf('Tracker', ...ROWS), sheetOf('Cover', ['Our tracker']), hidden),
    )
    expect(view().text).toContain('Sheets 1 of 3 read')
    expect(view().text).toContain('Cover 1 × 1 Not read: no table with an action')
    expect(view().text).toContain('Old 4 × 5, hidden Not read: it is hidden')
    const old = await whenDone(screen => screen.change('pr-sheet', { value: 'Old' }))
    expect(old.chosen('pr-sheet')).toBe('“Old” alone')
    expect(old.text).toContain('Tracker 4 × 5 Not read: only “Old” was chosen')
  })

  it('that hold the plan are read as such, and their slips are named', async () => {
    const own = { ...tracker, id: 'ours', title: 'Our plan 2025 to 2029' }
    const plan = encodePlan(own)
    const good = (
      await opened(workbookOf(sheetOf('Tracker', ...ROWS), sheetOf('Plan setup', ...plan)))
    ).view()
    expect(good.chosen('pr-plan')).toBe('From the sheet “Plan setup”: Our plan 2025 to 2029')
    expect(good.text).toContain('The sheet "Plan setup" of this workbook holds it')
    const broken = plan.map(row => row.map(cell => (cell === 'table' ? 'tabel' : cell)))
    const bad = (
      await opened(workbookOf(sheetOf('Tracker', ...ROWS), sheetOf('Plan setup', ...broken)))
    ).view()
    expect(bad.text).toContain('The sheet “Plan setup” could not be used')
    expect(bad.text).toContain('"Layout" is the text "tabel". It must be one of table, list.')
    expect(bad.chosen('pr-plan')).toBe('Recognised: Plan tracker')
  })

  it('with nothing in them are no reason to say nothing', async () => {
    const { text } = (await opened(workbookOf(sheetOf('Sheet1')))).view()
    expect(text).toContain('No table of actions was found')
    expect(text).toContain('Sheet1 empty')
  })
})
