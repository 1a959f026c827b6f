import { describe, expect, it } from '@jest/globals'
import { isAsked, textForPost } from '../../src/panel/facts/chaser.ts'
import { leadTable } from '../../src/panel/facts/lead-table.ts'
import { leadFacts } from '../../src/panel/facts/leads.ts'
import { lastCheck, sample, sheetOf } from './last-check.ts'

describe('the framework of 2018', () => {
  it('has 23 posts, most rows first, by what they lead', async () => {
    const { sentence, posts } = leadFacts(lastCheck(await sample('framework-2018')))
    expect(sentence).toBe(
      '23 posts lead 105 rows (30 deliverables and 75 force actions). 15 rows have more than one lead, so the numbers below add to 120.',
    )
    expect(posts.slice(0, 3).map(({ post, rows, levels }) => [post, rows, levels])).toEqual([
      ['Head of IS', 16, ''],
      ['Ch Insp, CiPD', 13, '3 deliverables and 10 force actions'],
      ['Supt, County', 12, '4 deliverables and 8 force actions'],
    ])
    expect(posts.reduce((sum, { rows }) => sum + rows, 0)).toBe(120)
  })

  it('asks twice whether two spellings are one post, and says what differs', async () => {
    const { same } = leadFacts(lastCheck(await sample('framework-2018')))
    expect(
      same.map(({ rare, common, why, issue }) => [rare.written, common.written, why, issue.finding.cell]),
    ).toEqual([
      ['Det Supt, Intel', 'Det Supt, Intelligence', '“Intel” is short for “Intelligence”', 'C89'],
      ['Supt County', 'Supt, County', 'Only commas, spaces or capitals differ', 'C92'],
    ])
  })

  it('leaves no action without a lead', async () => {
    const { kept, missing, missingOf } = leadFacts(lastCheck(await sample('framework-2018')))
    expect([kept, missing, missingOf]).toEqual([true, [], '0 of 105'])
  })
})

it('finds whose deliverables of 2018 have no lead', async () => {
  const { missing, missingOf, missingBy } = leadFacts(lastCheck(await sample('delivery-2018')))
  expect(missing.map(({ cell, text }) => `${cell} ${text}`)).toEqual([
    'A21 T1.1',
    'A24 T1.2',
    'A26 T1.3',
    'A34 T1.6',
    'A39 T1.8',
    'A41 T1.9',
    'A46 T1.11',
    'A51 T1.13',
    'A54 T1.14',
  ])
  expect([missingOf, missingBy]).toEqual(['9 of 14', 'Partners 1 of 1, NOPCC 8 of 8, Force 0 of 5'])
})

it.each(['update-2014', 'mapping-2016', 'plan-2021'])('says that %s keeps no leads', async name => {
  const { kept, posts, sentence } = leadFacts(lastCheck(await sample(name)))
  expect([kept, posts, sentence]).toEqual([false, [], ''])
})

describe('what a post still owes', () => {
  it('is rating, update and open issues of its own actions', async () => {
    const { posts } = leadFacts(lastCheck(await sample('broken')))
    const owed = posts
      .filter(isAsked)
      .map(({ post, withoutRating, withoutUpdate, issues }) => [
        post,
        withoutRating.length,
        withoutUpdate.length,
        issues.map(({ finding }) => finding.rule).join(' '),
      ])
    expect(owed).toEqual([
      ['Head of Community Safety', 1, 0, 'due-form status-missing status-vocab update-copy'],
      ['Head of IT', 0, 0, 'due-passed'],
      ['DCI City', 0, 0, 'due-before-start status-vocab'],
      ['Supt, Neighbourhoods', 0, 1, ''],
    ])
  })

  it('is one text, which says nothing twice', async () => {
    const last = lastCheck(await sample('broken'))
    const [first] = leadFacts(last).posts
    expect(first === undefined ? '' : textForPost(first, last)).toBe(
      [
        'To: Head of Community Safety',
        'About: broken.xlsx, 1 July 2025 to 30 September 2025',
        '',
        'You lead 6 rows of it. This is still open:',
        '- 1.1 (F16): "Due" of 1.1 must be a date, for example 31 March 2026; it says "31/09/2025"',
        '- 2.1 (G26): 2.1 has no rating in "RAG": enter one',
        '- G27: "See update" in "RAG" is not in the key (Complete, Green, Amber, Red); it stands in 2 cells',
        '- 3.1 (H31): 3.1 and 4.4 have the same update, word for word (49 words): write for each what happened on it',
      ].join('\n'),
    )
  })

  it('names what no check asks for', () => {
    const last = lastCheck(
      sheetOf([
        ['Ref', 'Action', 'Lead', 'RAG', 'Update'],
        ['A1', 'Open a new station in the north', 'Head of Estates', 'Green', 'The station opened.'],
        ['A2', 'Close the old station in the south', 'Head of Estates', 'Amber', ''],
      ]),
    )
    const [first] = leadFacts(last).posts
    expect(first === undefined ? '' : textForPost(first, last)).toBe(
      [
        'To: Head of Estates',
        'About: return.xlsx',
        '',
        'You lead 2 rows of it. This is still open:',
        '- No update: A2 (A3)',
      ].join('\n'),
    )
  })
})

it('pastes into a sheet, post by post', async () => {
  const last = lastCheck(await sample('broken'))
  const facts = leadFacts(last)
  expect(leadTable(facts, last.checked.now.plan.plan.key).split('\n').slice(0, 2)).toEqual([
    'Post\tRows\tComplete\tGreen\tAmber\tRed\tNo rating\tNo update\tOpen issues',
    'Head of Community Safety\t6\t2\t2\t0\t0\t1\t0\t4',
  ])
})
