import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import planleadload from '../../../shared/functions/planleadload.ts'
import planleads from '../../../shared/functions/planleads.ts'
import { framework2018 } from '../../../shared/plan/profiles/framework-2018.ts'
import { column } from './columns.ts'
import { columnOf } from './paper-columns.ts'

const leads = (cells: unknown, aliases?: unknown) => planleads.call([cells, aliases]) as unknown[][]
const load = (cells: unknown, status?: unknown, aliases?: unknown) =>
  planleadload.call([cells, status, aliases]) as unknown[][]

/** The posts of the framework as a person would list them in a sheet. */
const POSTS = framework2018.leads.map(({ post, aliases, variants = [] }) => [
  post,
  [...aliases, ...variants].join('; '),
])

async function ofActions(): Promise<unknown[][]> {
  const [refs, posts] = [await columnOf('framework-2018', 'A'), await columnOf('framework-2018', 'C')]
  return posts.filter((_, row) => /^T?\d\.\d+\.\d+$/.test(String(refs[row]?.[0])))
}

describe('PLANLEADS', () => {
  it('names the posts of a cell one beside the other', () => {
    expect(leads('Supt, City / Supt County', POSTS)).toEqual([['Supt, City', 'Supt, County']])
    expect(leads('Supt County', 'framework-2018')).toEqual([['Supt, County']])
    expect(leads('Head of HR and OD Corporate Communication', POSTS)).toEqual([
      ['Head of HR and OD', 'Corporate Communication'],
    ])
    expect(leads('Head of HR and OD Corporate Communication')).toEqual([
      ['Head of HR and OD Corporate Communication'],
    ])
  })

  it('gives a row for each row of the framework, with two leads in 15 of them', async () => {
    const cells = await columnOf('framework-2018', 'C', 44)
    const named = leads(cells, POSTS)
    expect(named).toHaveLength(cells.length)
    expect(named.filter(row => row[1] !== undefined && row[1] !== '')).toHaveLength(15)
    expect(new Set(named.flat().filter(post => post !== '')).size).toBe(23)
    expect(named[0]).toEqual(['', ''])
  })

  it('takes the commonest spelling of the range where no list says more', () => {
    expect(
      leads(column('Supt County', 'Supt, County', 'SUPT, COUNTY', 'Supt, County.', 'Supt, County')),
    ).toEqual(column('Supt, County', 'Supt, County', 'Supt, County', 'Supt, County', 'Supt, County'))
  })

  it('joins the leads of a row, leaves headings and blanks out and names errors', () => {
    expect(
      leads([
        ['Lead', 'Second'],
        ['DCC', 'ACC; DCC'],
        ['', null],
        [{ error: '#N/A' }, ''],
      ]),
    ).toEqual([
      ['Second', ''],
      ['DCC', 'ACC'],
      ['', ''],
      ['#N/A', ''],
    ])
  })

  it('keeps a post that is a heading elsewhere', () => {
    expect(leads(column('Project Manager', 'DCC', 'Project Manager'))).toEqual(
      column('Project Manager', 'DCC', 'Project Manager'),
    )
    expect(leads('Lead')).toEqual([['Lead']])
  })

  it('reads other names beside or below a post', () => {
    const below = [
      ['DCC', 'Deputy'],
      ['', 'Deputy Chief'],
      ['ACC', ''],
    ]
    expect(leads(column('deputy', 'Deputy Chief', 'ACC / Deputy'), below)).toEqual([
      ['DCC', ''],
      ['DCC', ''],
      ['ACC', 'DCC'],
    ])
    expect(leads('DCC', 'framework-2017')).toEqual([
      ['There is no plan "framework-2017": framework-2018 may be meant'],
    ])
  })
})

describe('PLANLEADLOAD', () => {
  it('counts the force actions of each post: 21 posts, 87 in all', async () => {
    for (const aliases of [POSTS, 'framework-2018']) {
      const [head, ...rows] = load(await ofActions(), undefined, aliases)
      expect(head).toEqual(['Lead', 'Rows'])
      expect(rows).toHaveLength(21)
      expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(87)
      expect(rows.slice(0, 7)).toEqual([
        ['Head of IS', 16],
        ['Ch Insp, CiPD', 10],
        ['Supt, County', 8],
        ['Head of HR and OD', 6],
        ['Supt, City', 6],
        ['Det Supt, Intelligence', 5],
        ['Hate Crime Lead', 5],
      ])
    }
  })

  it('counts the ratings of each post and what is not counted', () => {
    const cells = column('Lead', 'DCC', 'DCC', 'ACC / DCC', 'ACC', '', '')
    expect(load(cells, column('RAG', 'G', 'A', 'G', 'TBC', 'R', ''))).toEqual([
      ['Lead, every rating', 'Rows', 'G', 'A', 'R', 'Not counted'],
      ['DCC', 3, 2, 1, 0, 0],
      ['ACC', 2, 1, 0, 0, 1],
      ['No lead', 1, 0, 0, 1, 0],
    ])
  })

  it('leaves out headings of any words beside that of the ratings, and group headings above them', () => {
    const rated = column('This quarter', 'RAG', 'G', 'G', 'RAG', 'A')
    expect(
      load(column('Ownership', 'Responsible Manager', 'DCC', 'ACC', 'Responsible Manager', 'ACC'), rated),
    ).toEqual([
      ['Lead, every rating', 'Rows', 'G', 'A', 'R'],
      ['ACC', 2, 1, 1, 0],
      ['DCC', 1, 1, 0, 0],
    ])
    expect(load(column('DCC', 'ACC', 'Lead', 'ACC'), column('G', 'A', 'RAG', 'G')).slice(1)).toEqual([
      ['ACC', 2, 1, 1, 0],
      ['DCC', 1, 1, 0, 0],
    ])
  })

  it('gives ratings that stand below the row of the lead to that lead', () => {
    expect(load(column('DCC', '', 'ACC', '', ''), column('', 'G', '', 'A', 'G'))).toEqual([
      ['Lead, every rating', 'Rows', 'G', 'A', 'R'],
      ['ACC', 1, 1, 1, 0],
      ['DCC', 1, 1, 0, 0],
    ])
  })

  it('says in a sentence that ranges differ or hold nothing to count', () => {
    expect(load(column('DCC', 'ACC'), column('G'))).toEqual([
      ['status must have as many rows as leads: it has 1, leads has 2'],
    ])
    expect(load(column('Lead', ''))).toEqual([['There is no lead in this range yet']])
    expect(load(column('DCC', 'ACC'), column('Good work was done here', 'More of it'))).toEqual([
      ['No ratings were recognised in status'],
    ])
  })

  it('names an error as a lead of its own', () => {
    expect(load(column('DCC', { error: '#N/A' }))).toEqual([
      ['Lead', 'Rows'],
      ['#N/A', 1],
      ['DCC', 1],
    ])
  })

  it('counts the same in any order of the rows', () => {
    const row = fc.tuple(
      fc.constantFrom('DCC', 'ACC', 'DCC / ACC', 'Supt, City', ''),
      fc.constantFrom('G', 'A', ''),
    )
    fc.assert(
      fc.property(fc.array(row), fc.nat(4), (rows, blanks) => {
        const all = [['DCC', 'G'], ['ACC', 'R'], ...rows, ...rows.map(([lead]) => [lead || 'DCC', 'G'])]
        const sorted = [...all].sort((a, b) => (String(a) < String(b) ? -1 : 1))
        const more = [...sorted, ...Array.from({ length: blanks }, () => ['', ''])]
        const of = (list: readonly (readonly unknown[])[]) =>
          load(column(...list.map(([lead]) => lead)), column(...list.map(([, rating]) => rating)))
        expect(of(more)).toEqual(of(all))
      }),
    )
  })
})
