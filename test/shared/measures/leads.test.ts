import { describe, expect, it } from '@jest/globals'
import { leadLoad, reportLeads, rowsByPost, withoutLead } from '../../../shared/measures/lead-load.ts'
import { leadVariants } from '../../../shared/measures/lead-variants.ts'
import { listPosts, readLeads } from '../../../shared/measures/leads.ts'
import { makeReturn, ragPlan } from './records.ts'

const posts = listPosts([
  { post: 'Supt, County', aliases: [], variants: ['Supt County'] },
  { post: 'Supt, City', aliases: [] },
  { post: 'Head of HR and OD', aliases: [] },
  { post: 'Corporate Communication', aliases: ['Corp Comms team'] },
  { post: 'Ch Insp, CiPD', aliases: ['Ch Insp, Citizens in Policing Department (CiPD)'] },
  { post: 'DCC', aliases: [] },
])

const noPosts = listPosts([])

describe('a lead cell', () => {
  it.each([
    ['Supt, County', ['Supt, County']],
    ['Supt, City / Supt County', ['Supt, City', 'Supt County']],
    ['Supt, City; Supt, County', ['Supt, City', 'Supt, County']],
    ['Supt, City;Supt, County', ['Supt, City', 'Supt, County']],
    ['Supt, County, Corporate Communication', ['Supt, County', 'Corporate Communication']],
    ['Head of HR and OD Corporate Communication', ['Head of HR and OD', 'Corporate Communication']],
    ['Head of HR and OD and DCC', ['Head of HR and OD', 'DCC']],
    ['Supt, City & DCC', ['Supt, City', 'DCC']],
    ['Supt, City/Supt, County', ['Supt, City', 'Supt, County']],
    ['DCC\nSupt, City', ['DCC', 'Supt, City']],
    ['Supt, County, Somebody Else', ['Supt, County, Somebody Else']], // the plan does not list the second
    ['Supt, Somewhere', ['Supt, Somewhere']],
    ['Supt, City / ', ['Supt, City']],
    ['DCC / DCC', ['DCC']],
    [' - ', []],
    ['', []],
  ])('%j is read as %j', (text, written) => {
    expect(readLeads(text, posts).map(lead => lead.written)).toEqual(written)
  })

  it('without a list of posts is split by " / " and ";" alone', () => {
    const split = (text: string): string[] => readLeads(text, noPosts).map(lead => lead.written)
    expect(split('Supt, County, Corporate Communication')).toEqual(['Supt, County, Corporate Communication'])
    expect(split('Supt, City / Supt County; DCC')).toEqual(['Supt, City', 'Supt County', 'DCC'])
  })

  it('is named as the plan names the post, by alias, variant and spelling', () => {
    const named = (text: string): string =>
      readLeads(text, posts)
        .map(lead => lead.post)
        .join(' + ')
    expect(named('supt county')).toBe('Supt, County')
    expect(named('Supt,  County.')).toBe('Supt, County')
    expect(named('Ch Insp, Citizens in Policing Department (CiPD)')).toBe('Ch Insp, CiPD')
    expect(named('Corporate Comms Team')).toBe('Corporate Communication')
    expect(named('ACC, Change')).toBe('')
  })

  it('of 50,000 characters, or over a hundred parts, is no list of posts', () => {
    expect(readLeads('Supt, City '.repeat(4500), posts)).toHaveLength(1)
    expect(readLeads(Array.from({ length: 25_000 }, (_, i) => i).join(';'), posts)).toHaveLength(1)
  })
})

describe('the rows of each post', () => {
  it('are in both leads’ rows, most rows first, then by name, under the commonest spelling', () => {
    const texts = ['Supt, North', 'Supt North', 'Supt, North / ACC', 'ACC', '', 'Head of IT']
    expect(rowsByPost(texts, noPosts).map(({ post, rows }) => [post, rows])).toEqual([
      ['Supt, North', [0, 1, 2]],
      ['ACC', [2, 3]],
      ['Head of IT', [5]],
    ])
  })

  it('do not merge posts that only look near', () => {
    const texts = [
      'DCI City',
      'DCI County',
      'Head of IS',
      'Head of IT',
      'Det Supt',
      'Det Ch Supt',
      'Insp 1',
      'Insp 2',
    ]
    expect(rowsByPost(texts, noPosts)).toHaveLength(8)
  })

  it('may be called constructor or __proto__', () => {
    expect(rowsByPost(['__proto__', 'constructor', '__proto__'], noPosts).map(({ post }) => post)).toEqual([
      '__proto__',
      'constructor',
    ])
  })
})

describe('the load of a return', () => {
  const given = makeReturn(
    [
      { ref: 'A1', statuses: ['G'], cells: { lead: 'Supt, City / Supt, County' } },
      { ref: 'A2', statuses: ['A', 'G'], cells: { lead: 'Supt County' } },
      { ref: 'A3', statuses: [], cells: { lead: '' } },
      { title: 'No ref', statuses: ['R'], cells: { lead: ' ' } },
      { ref: 'B1', statuses: ['G'], sheet: 'Without leads' },
    ],
    ragPlan,
  )

  it('counts every rating of the rows a post leads', () => {
    expect(leadLoad(given).map(({ post, rows, counts: { byStatus } }) => ({ post, rows, byStatus }))).toEqual(
      [
        { post: 'Supt County', rows: 2, byStatus: { G: 2, A: 1, R: 0 } },
        { post: 'Supt, City', rows: 1, byStatus: { G: 1, A: 0, R: 0 } },
      ],
    )
  })

  it('knows the rows without a lead, of tables that keep leads', () => {
    expect(reportLeads(given).missing).toEqual(['A3', 'No ref'])
    expect(withoutLead(makeReturn([{ ref: 'A1', statuses: ['G'] }]))).toBeUndefined()
    expect(reportLeads(makeReturn([{ ref: 'A1' }]))).toEqual({ posts: [], missing: null })
  })
})

/** 'Supt, County × 5, Supt County' → the texts of six cells. */
function cells(counts: string): string[] {
  return counts.split(' | ').flatMap(text => {
    const [, name = text, times = '1'] = /^(.*) × (\d+)$/.exec(text) ?? []
    return Array.from({ length: Number(times) }, () => name)
  })
}

function pairs(counts: string, list = noPosts): string[] {
  return leadVariants(cells(counts), list).map(
    ({ common, rare }) => `${common.written} ${common.count} / ${rare.written} ${rare.count}`,
  )
}

describe('two spellings of a post', () => {
  it.each([
    ['Supt, County × 9 | Supt County × 3', 'Supt, County 9 / Supt County 3'],
    ['Supt,County | Supt, County × 2', 'Supt, County 2 / Supt,County 1'],
    ['Det Supt, Intel × 4 | Det Supt, Intelligence × 3', 'Det Supt, Intel 4 / Det Supt, Intelligence 3'],
    ['Head of Comms | Head of Communications × 2', 'Head of Communications 2 / Head of Comms 1'],
    ['HR & OD | HR and OD × 2', 'HR and OD 2 / HR & OD 1'],
    ['DCC. | DCC × 2', 'DCC 2 / DCC. 1'],
    ['Head of Estates × 5 | Head of Estaets', 'Head of Estates 5 / Head of Estaets 1'],
    [
      'Hate Crime Coordinator × 5 | Hate Crime Cordinater × 2',
      'Hate Crime Coordinator 5 / Hate Crime Cordinater 2',
    ],
  ])('%s', (counts, pair) => {
    expect(pairs(counts)).toEqual([pair])
  })

  it.each([
    ['cities and counties', 'DCI City × 9 | DCI County'],
    ['short words', 'Head of IS × 16 | Head of IT × 2'],
    [
      'ranks',
      'Det Supt, SOC × 9 | Det Sgt, SOC | Ch Supt, SOC | Det Chief Insp, SOC | Det Ch Insp, SOC | DCI, SOC | DI, SOC',
    ],
    ['regions', 'Supt, North × 9 | Supt, South × 2 | Supt, East × 6 | Supt, West'],
    ['numbers', 'Team Leader 12345 × 9 | Team Leader 12346'],
    ['a slip that is not rare', 'Head of Estates × 5 | Head of Estaets × 3'],
    ['a form that is not common', 'Head of Estates × 4 | Head of Estaets'],
    ['case and unseen spaces', 'Supt, County × 5 | SUPT, COUNTY | Supt,  County'],
    ['a person or two', 'Jane Smith × 5 | John Smith | Jane Smyth-Jones'],
    ['an added word', 'Head of Comms × 9 | Deputy Head of Comms | Head of Corp Comms'],
  ])('are not %s: %s', (_, counts) => {
    expect(pairs(counts)).toEqual([])
  })

  it('are no pair when the plan has settled on both, and the plan’s own comes first when it has not', () => {
    expect(pairs('Ch Insp, CiPD | Ch Insp, Citizens in Policing Department (CiPD) × 2', posts)).toEqual([])
    expect(pairs('Supt County × 5 | Supt, County', posts)).toEqual(['Supt, County 1 / Supt County 5'])
  })

  it('give the rows they stand in', () => {
    const [variant] = leadVariants(['DCC', 'DCC.', 'DCC / D.C.C.'], noPosts)
    expect([variant?.common, variant?.rare]).toEqual([
      { written: 'DCC', count: 2, rows: [0, 2] },
      { written: 'DCC.', count: 1, rows: [1] },
    ])
  })

  it('are found among 20,000 different leads', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `Head of ${i.toString(36)}abcd`)
    expect(
      leadVariants([...many, ...cells('Supt, County × 5 | Supt, Connty')], noPosts).map(
        each => each.rare.written,
      ),
    ).toEqual(['Supt, Connty'])
  })
})
