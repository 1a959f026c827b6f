import { describe, expect, it } from '@jest/globals'
import type { RuleExample } from '../../../../shared/rules/rule.ts'
import updateCopy from '../../../../shared/rules/update-copy.ts'
import updateSame from '../../../../shared/rules/update-same.ts'
import { printOf, readsSame } from '../../../../shared/rules/prose/same-text.ts'
import { runRule } from '../given.ts'

const HEADER = ['Ref', 'Action', 'RAG', 'Update']
const words = (count: number, word = 'word'): string =>
  Array.from({ length: count }, (_, i) => word + i).join(' ')
const rowsOf = (updates: readonly string[]): RuleExample['sheet'] => [
  HEADER,
  ...updates.map((update, i) => [`A${i + 1}`, `Action ${words(4, `t${i}x`)}`, 'Green', update]),
]
const findingsOf = (
  rule: Parameters<typeof runRule>[0],
  sheet: RuleExample['sheet'],
  then?: RuleExample['sheet'],
) => runRule(rule, { name: '', sheet, finds: [], ...(then === undefined ? {} : { then }) }).findings

describe('texts that read the same', () => {
  it.each([
    ['One text, told  twice', 'one text told twice', false],
    ['“One” text – told\ntwice', '"One" text - told twice', true],
    ['One text', 'One texts', false],
    ['', '', true],
  ])('%j and %j: %s', (a, b, same) => {
    expect(readsSame(a, b)).toBe(same)
  })

  it('have one print whatever their spaces, marks and case', () => {
    expect(printOf('One text,\n told twice.')).toEqual(printOf('one TEXT told twice'))
    expect(printOf('one text told twice').words).toBe(4)
    expect(printOf('one text told twice').mark).not.toBe(printOf('one text told thrice').mark)
  })
})

describe('update-copy', () => {
  it('names all actions of one text in one finding', () => {
    const findings = findingsOf(updateCopy, rowsOf([words(40), words(50), words(40), words(40)]))
    expect(findings.map(({ cell, also, message }) => [cell, also.map(each => each.cell), message])).toEqual([
      [
        'D2',
        ['D4', 'D5'],
        'A1, A3 and A4 have the same update, word for word (40 words): write for each what happened on it',
      ],
    ])
  })

  it('begins at 40 words', () => {
    expect(findingsOf(updateCopy, rowsOf([words(39), words(39)]))).toEqual([])
  })

  it('is silent on texts that share a paragraph', () => {
    const updates = Array.from({ length: 300 }, (_, i) => `${words(45)} and number ${i}`)
    expect(findingsOf(updateCopy, rowsOf(updates))).toEqual([])
  })
})

describe('update-same', () => {
  const updates = Array.from({ length: 12 }, (_, i) => words(8, `u${i}x`))

  it('says once that a return is that of last period', () => {
    const findings = findingsOf(updateSame, rowsOf(updates), rowsOf(updates))
    expect(findings.map(({ cell, also, message }) => [cell, also.length, message])).toEqual([
      ['D2', 11, '12 of 12 updates are word for word those of the period before: is this the right return?'],
    ])
  })

  it('marks each where only some are', () => {
    const changed = updates.map((update, i) => (i % 2 === 0 ? update : `${update} and more`))
    const findings = findingsOf(updateSame, rowsOf(changed), rowsOf(updates))
    expect(findings.map(({ cell }) => cell)).toEqual(['D2', 'D4', 'D6', 'D8', 'D10', 'D12'])
  })
})
