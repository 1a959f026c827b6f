import { describe, expect, it } from '@jest/globals'
import planrefcheck from '../../../shared/functions/planrefcheck.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { profiles } from '../../../shared/plan/profiles/index.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import { encodePlan } from '../../../shared/register/plan-setup.ts'
import { column } from './columns.ts'
import { columnOf } from './paper-columns.ts'

const says = (refs: unknown, plan?: unknown) => (planrefcheck.call([refs, plan]) as string[][]).flat()
const said = (refs: unknown, plan?: unknown) => says(refs, plan).filter(text => text !== '')

const STRAY = '"T3.8.1" is not a ref of the plan framework-2018: it must be 3.8.1 if that is what is meant'

describe('PLANREFCHECK on the papers', () => {
  it('finds the one ref of the framework that is no ref, in its row', async () => {
    const found = says(await columnOf('framework-2018', 'A'))
    expect(found).toHaveLength(171)
    expect(found.flatMap((text, row) => (text === '' ? [] : [[row + 1, text]]))).toEqual([[105, STRAY]])
    expect(says('T3.8.1')).toEqual([STRAY])
  })

  it.each([
    ['update-2014', 'A'],
    ['mapping-2016', 'B'],
    ['delivery-2018', 'A'],
  ])('finds nothing in %s, with its titles, headings and numbers of themes', async (paper, letter) => {
    const refs = await columnOf(paper, letter)
    expect(said(refs)).toEqual([])
    expect(said(refs.slice(27), paper)).toEqual([])
  })
})

describe('PLANREFCHECK without a plan', () => {
  it('is silent on refs of other bodies that look like those of a ready-made plan', () => {
    expect(
      said(column('Ref', '1.1.1', '1.1.2', '2.1.1', '2.1.2', '3.1.1', '4.1.1', '5.1.1', '6.2.1')),
    ).toEqual([])
    expect(
      said(column('1.1', '1.1.1', '1.1.2', '1.2', '1.2.1', '1.3', '1.3.1', '1.3.2', '1.3.3', '1.3.4')),
    ).toEqual([])
  })

  it('holds refs of no ready-made plan to each other', () => {
    const refs = ['CS-01', 'CS-02', 'CS-03', 'EV-01', 'EV-02', 'EV-03', 'EV-04', 'EV-05', 'EV-06']
    expect(said(column(...refs))).toEqual([])
    expect(said(column(...refs, 'EV.07'))).toEqual([
      '"EV.07" is not written as the other refs are: it must be EV-07 if that is what is meant',
    ])
    expect(said(column(...refs, 'EV-07a', 'EV', 'TBC'))).toEqual([])
  })

  it('says that one ref alone can be held to nothing', () => {
    expect(says('CS-01')).toEqual([
      'No ready-made plan has refs written like "CS-01": give the whole column of refs, or name the plan',
    ])
    expect(says('1.1')[0]).toMatch(/^No ready-made plan/)
    expect(says('T1-C01')).toEqual([''])
  })

  it('is silent on a few refs that have nothing in common', () => {
    expect(said(column('A1', '1.2', 'X-9'))).toEqual([])
  })
})

describe('PLANREFCHECK on refs that the spreadsheet changed', () => {
  it('finds the number 1.1 after 1.9, and dates where codes were typed', () => {
    expect(said(column('1.7', '1.8', '1.9', 1.1, '1.11'))).toEqual([
      'The ref is the number 1.1; it was probably typed as 1.10: format the cell as text and type it again',
    ])
    expect(
      said(column('1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '1-7', '1-8', '1-9', { day: 46054 })),
    ).toEqual([
      'The ref is the number 46054; it was probably typed as 1-2 or 2-1 or 2-26: format the cell as text and type it again',
    ])
  })
})

describe('PLANREFCHECK with a plan', () => {
  it('takes the name of a ready-made plan and says when there is none of that name', () => {
    expect(said('T1-C01', 'Framework-2018')).toEqual([
      '"T1-C01" is not a ref of this plan: write it as the other refs are written',
    ])
    expect(said('T1-C01', 'framework-2017')).toEqual([
      'There is no plan "framework-2017": framework-2018 may be meant',
    ])
    expect(said('T1-C01', 'mine')).toEqual([
      `There is no plan "mine": name one of ${profiles.map(({ id }) => id).join(', ')}`,
    ])
  })

  it('takes the cells of the sheet Plan setup and says what is wrong with them', () => {
    const own: Plan = {
      ...tracker,
      id: 'estates',
      levels: [{ id: 'action', one: 'action', many: 'actions', refs: ['E{number:00}'], counted: true }],
    }
    const setup = encodePlan(own)
    expect(said(column('E01', 'E2', 'T1-C01'), setup)).toEqual([
      '"E2" is not a ref of this plan: it must be E02 if that is what is meant',
      '"T1-C01" is not a ref of this plan: write it as the other refs are written',
    ])
    const misspelt = setup.map(([name = null, ...cells]) => [name === 'Layout' ? 'Layuot' : name, ...cells])
    expect(said(column('E01'), misspelt)).toEqual([
      'Row 9 of Plan setup is called "Layuot": Layout may be meant',
    ])
    expect(said(column('E01'), column('Plan', 'Leads'))[0]).toMatch(
      /^Row 2 of Plan setup has no heading "Post".* \(and \d+ more in Plan setup\)$/,
    )
  })

  it('names error values in their place', () => {
    expect(says(column('T1-C01', { error: '#REF!' }, ''), 'update-2014')).toEqual([
      '',
      'The ref is an error value, #REF!',
      '',
    ])
  })
})
