import { describe, expect, it } from '@jest/globals'
import { cellText, foldText, plainText, wordsOf } from '../../../shared/return/text.ts'

describe('plainText', () => {
  it('takes away a list that is never closed', () => {
    expect(
      plainText(
        '<ul style="list-style-type: none"> The whole of Government is having to reduce the service. ',
      ),
    ).toBe('The whole of Government is having to reduce the service.')
  })

  it('keeps lists and paragraphs as lines', () => {
    expect(
      plainText('<p>Two reviews:</p><ul><li>City</li><li><b>County</b></li></ul>Both done<br/>in June'),
    ).toBe('Two reviews:\n• City\n• County\nBoth done\nin June')
  })

  it('takes away marks inside a line without parting words', () => {
    expect(plainText('<u>Under</u>line, <STRONG class="x">strong</STRONG>er')).toBe('Underline, stronger')
  })

  it('keeps what only looks like markup', () => {
    for (const text of [
      '¹ <http://www.nottinghamshire.gov.uk/dms/Meetings/tabid/70/>',
      'a < b and c > d',
      'a <b and c> d',
      'target <30% by March',
      'Contact <office@example.org>',
      '<a href="never closed',
      'x<y',
    ]) {
      expect(plainText(text)).toBe(text)
    }
  })

  it('reads entities once', () => {
    expect(plainText('Audit &amp; Scrutiny&nbsp;Panel: &lt;b&gt; 5&#163; &#x2019;s &amp;lt;')).toBe(
      'Audit & Scrutiny Panel: <b> 5£ ’s &lt;',
    )
  })

  it('keeps an ampersand that is no entity', () => {
    expect(plainText('R&D; Q&A; Number & %')).toBe('R&D; Q&A; Number & %')
    expect(plainText('&#0; &#1114112; &constructor; &__proto__;')).toBe(
      '&#0; &#1114112; &constructor; &__proto__;',
    )
  })

  it('makes odd spaces plain and drops what cannot be seen', () => {
    expect(plainText('a\u00a0b\u2003c\td\r\ne\u200bf\ufeff')).toBe('a b c d\nef')
  })

  it('returns plain text as it is, double spaces and line breaks too', () => {
    expect(plainText(' two  spaces\n\nand lines ')).toBe(' two  spaces\n\nand lines ')
  })

  it('reads hostile cells', () => {
    expect(plainText('<b '.repeat(20000))).toBe('<b '.repeat(20000))
    expect(plainText('<ul style='.repeat(6000))).toHaveLength(60000)
    expect(plainText(`<b>${' '.repeat(60000)}`)).toBe('')
    expect(plainText(`<b x${' '.repeat(60000)}y`)).toHaveLength(60005)
    expect(plainText('&#1'.repeat(20000))).toHaveLength(60000)
  })
})

describe('words for comparing', () => {
  it('folds case, spaces, quotes and dashes', () => {
    expect(foldText('  The  Commissioner’s\n“Plan” 2014–18 ')).toBe('the commissioner\'s "plan" 2014-18')
  })

  it('lists words', () => {
    expect(wordsOf('Taxpayers’ money: 2014–18, Gŵyl, T1-C05 (isn’t)')).toEqual([
      'taxpayers',
      'money',
      '2014',
      '18',
      'gŵyl',
      't1',
      'c05',
      "isn't",
    ])
    expect(wordsOf(' … ')).toEqual([])
  })
})

describe('cellText', () => {
  it.each([
    [null, ''],
    ['  G ', 'G'],
    ['\u00a0', ''],
    [1.1, '1.1'],
    [0.1 + 0.2, '0.3'],
    [5367.07, '5367.07'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [{ day: 41912.5 }, '2014-09-30'],
    [{ error: '#DIV/0!' }, '#DIV/0!'],
  ])('%p reads %p', (cell, text) => {
    expect(cellText(cell)).toBe(text)
  })
})
