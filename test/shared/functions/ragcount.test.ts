import { describe, expect, it } from '@jest/globals'
import ragcount from '../../../shared/functions/ragcount.ts'
import ragpercent from '../../../shared/functions/ragpercent.ts'
import { column, formula, update2014 } from './columns.ts'

const count = formula(ragcount)
const percent = formula(ragpercent)

describe('RAGCOUNT and RAGPERCENT on the 2014 paper', () => {
  it.each(['table', 'whole'] as const)('give the figures of each rule, over the %s', async range => {
    const { status, refs } = await update2014(range)
    expect(count(status, 'G')).toEqual([[78]])
    expect(count(status, 'G', refs, 'worst')).toEqual([[74]])
    expect(count(status, 'G', refs, 'latest')).toEqual([[75]])
    expect(percent(status, 'G')).toEqual([[78 / 86]])
    expect(percent(status, 'G', refs, 'worst')).toEqual([[74 / 82]])
    expect(percent(status, 'G', refs, 'latest')).toEqual([[75 / 82]])
  })

  it('count all ratings at once, by any word for them', async () => {
    const { status } = await update2014('table')
    expect(count(status, [['G', 'amber', 'R', null]])).toEqual([[78, 8, 0, '']])
    expect(count(status, column('Green', 'A'))).toEqual([[78], [8]])
  })
})

describe('RAGCOUNT', () => {
  const cells = column('RAG', 'G', 'A', null, 'Purple', { error: '#N/A' }, 'purple', 'n/a', 'G')

  it('counts values that are no ratings as they stand', () => {
    expect(count(cells, [['PURPLE', '#N/A', 'n/a']])).toEqual([[2, 1, 1]])
  })

  it('is nought for a range that is still blank, so that sums of it are right', () => {
    expect(count(column('', null), [['G', 'A']])).toEqual([[0, 0]])
    expect(count(column('RAG', ''), 'G')).toEqual([[0]])
    expect(count('', 'G')).toEqual([[0]])
  })

  it('is nought for a rating of the scale that nothing has today', () => {
    expect(count(column('Complete', 'On track', 'On track'), [['Off track', 'At risk', 'On track']])).toEqual(
      [[0, 0, 2]],
    )
    expect(count(column('n/a', 'n/a'), 'G')).toEqual([[0]])
    expect(count(column('Gold', 'Lead', 'Gold', 'Lead', 'Gold', 'Lead'), [['Gold', 'Silver']])).toEqual([
      [3, '"Silver" is not one of the ratings of this range: Gold, Lead'],
    ])
  })

  it('says so when a word is no rating', () => {
    expect(count(cells, 'Gren')).toEqual([['"Gren" is not one of the ratings of this range: G, A, R']])
    expect(count(cells)).toEqual([
      [
        'RAGCOUNT needs which: The rating to look for, for example "G"; cells with several give as many answers',
      ],
    ])
  })

  it('says what a rule needs', () => {
    expect(count(cells, 'G', null, 'worst')).toEqual([
      ['Rule "worst" counts one rating per action, so it needs refs: the cells that name the actions'],
    ])
    expect(count(cells, 'G', column('A1'), 'worst')).toEqual([
      ['refs must have as many rows as status: it has 1, status has 9'],
    ])
  })

  it('takes one cell and one row', () => {
    expect(count('G', 'G')).toEqual([[1]])
    expect(count([['G', 'A', 'G']], 'G')).toEqual([[2]])
    expect(count([['G', 'A', 'G']], 'G', [['T1', 'T1', 'T2']], 'worst')).toEqual([[1]])
  })
})

describe('RAGPERCENT', () => {
  it('leaves out of the shares what is not counted', () => {
    const cells = column('G', 'A', 'n/a', 'Purple', 'G', 'G')
    expect(percent(cells, column('G', 'n/a', 'Purple'))).toEqual([
      [0.75],
      ['This rating is left out of the shares'],
      ['This rating is left out of the shares'],
    ])
    expect(percent(column('n/a', 'n/a'), 'G')).toEqual([['No rating of this range is counted']])
  })

  it('has no share to give while there is no rating', () => {
    expect(percent(column('RAG', ''), 'G')).toEqual([['There is no rating in this range yet']])
  })
})
