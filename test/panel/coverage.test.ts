import { describe, expect, it } from '@jest/globals'
import { coverFacts, isHere, placeOf, type CoverMatrix } from '../../src/panel/facts/coverage.ts'
import { lastCheck, sample } from './last-check.ts'

const rowsOf = (matrix: CoverMatrix | undefined) =>
  matrix?.lines.map(({ item, cells }) => [item.code, ...cells.map(({ count }) => count)].join(' '))

describe('the mapping of 2016', () => {
  it('holds pledges against agencies, those with none first', async () => {
    const [pledges] = coverFacts(lastCheck(await sample('mapping-2016')))
    expect([pledges?.title, pledges?.share, ...(pledges?.sentences ?? [])]).toEqual([
      "Commissioner's seven pledges",
      '7 of 7 (100%)',
      'Every pledge has an activity.',
      'Few: pledge 6 has 1.',
    ])
    const [agencies] = pledges?.matrices ?? []
    expect(rowsOf(agencies)).toEqual([
      '6 1 0 0',
      '5 1 18 0',
      '1 7 9 3',
      '2 5 6 3',
      '3 1 3 1',
      '4 5 7 4',
      '7 6 7 2',
    ])
    expect([agencies?.says, agencies?.totals, agencies?.total]).toEqual([
      '3 of 21 pairs have none.',
      [26, 50, 13],
      89,
    ])
  })

  it('knows the cells behind every number', async () => {
    const [pledges] = coverFacts(lastCheck(await sample('mapping-2016')))
    const [first] = pledges?.matrices[0]?.lines ?? []
    expect(first?.cells.map(({ records }) => records.map(placeOf))).toEqual([
      [{ sheet: 'Mapping', cell: 'B109', text: 'T1-C07' }],
      [],
      [],
    ])
  })

  it('covers every ask, most of them once', async () => {
    const [, asks] = coverFacts(lastCheck(await sample('mapping-2016')))
    expect([asks?.share, ...(asks?.sentences ?? [])]).toEqual([
      '10 of 10 (100%)',
      'Every ask has an activity.',
      '7 asks have only 1.',
    ])
    expect(asks?.matrices[0]?.totals).toEqual([6, 7, 2])
  })
})

describe('a delivery plan beside its framework', () => {
  it('finds what has no force action, and whose it is', async () => {
    const last = lastCheck(await sample('delivery-2018'), { beside: await sample('framework-2018') })
    const [own, beside] = coverFacts(last)
    expect([own?.title, own?.present, own?.sentences]).toEqual([
      'Deliverables of theme 1',
      true,
      ['Every deliverable is in this return.'],
    ])
    expect([beside?.title, beside?.share, ...(beside?.sentences ?? [])]).toEqual([
      'Deliverables with force actions',
      '6 of 14 (42.9%)',
      '3 deliverables have only 1.',
      'The other 8 are of agencies that the second return does not cover.',
      'By who leads them: Partners 1 of 1, Commissioner 0 of 8, Force 5 of 5.',
    ])
    expect(beside?.covered.map(({ code, count }) => `${code} ${count}`)).toEqual([
      'T1.1 4',
      'T1.4 1',
      'T1.5 1',
      'T1.7 3',
      'T1.10 4',
      'T1.12 1',
    ])
    expect(beside?.covered.flatMap(({ by }) => by).some(record => isHere(record, last))).toBe(false)
  })

  it('finds the same from the side of the framework', async () => {
    const last = lastCheck(await sample('framework-2018'), { beside: await sample('delivery-2018') })
    const beside = coverFacts(last).find(facts => facts.beside)
    expect(beside?.share).toBe('6 of 14 (42.9%)')
    expect(beside?.covered.flatMap(({ by }) => by).every(record => isHere(record, last))).toBe(true)
  })
})

it('draws no matrix where every item is of one group', async () => {
  const [deliverables] = coverFacts(lastCheck(await sample('framework-2018')))
  expect([deliverables?.share, deliverables?.matrices]).toEqual(['30 of 30 (100%)', []])
})

it('has no list where the plan lists nothing', async () => {
  expect(coverFacts(lastCheck(await sample('clean')))).toEqual([])
})

it('names what has nothing, in the scope of the return', async () => {
  const workbook = await sample('mapping-2016')
  const [sheet] = workbook.sheets
  if (sheet === undefined) throw new Error('The sample has a sheet')
  const grid = sheet.grid.map(row =>
    typeof row[3] === 'string' && row[3].includes('PL7.2') ? [null, null, null, null] : row,
  )
  const [, asks] = coverFacts(lastCheck({ ...workbook, sheets: [{ ...sheet, grid }] }))
  expect([asks?.share, asks?.sentences[0], asks?.holes.map(({ code }) => code)]).toEqual([
    '9 of 10 (90.0%)',
    'Asks with no activity: 7.2.',
    ['7.2'],
  ])
})
