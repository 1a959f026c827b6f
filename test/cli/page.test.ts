import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { jsonText } from '../../src/cli/output.ts'
import { facts, line, piece, wrapped } from '../../src/cli/page.ts'
import { plain } from '../../src/file/plain-text.ts'
import { hasColour, pageText } from '../../src/cli/print.ts'
import { Progress } from '../../src/cli/progress.ts'
import { table } from '../../src/cli/table.ts'

describe('a page', () => {
  it('breaks text between words at 80 columns, under its first line', () => {
    const text = 'The quick brown fox jumps over the lazy dog. '.repeat(3).trim()
    expect(pageText(wrapped(text, '  B42  '), false)).toBe(
      [
        '  B42  The quick brown fox jumps over the lazy dog. The quick brown fox jumps',
        '       over the lazy dog. The quick brown fox jumps over the lazy dog.',
        '',
      ].join('\n'),
    )
  })

  it('is never wider, whatever a sheet says', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: 'binary' }),
        fc.string({ maxLength: 20 }),
        (text, name) => {
          const rows = pageText([...wrapped(text, '  '), ...facts([[name, text]])], false).split('\n')
          expect(Math.max(...rows.map(row => Array.from(row).length))).toBeLessThanOrEqual(80)
        },
      ),
    )
  })

  it('has nothing in it that a terminal obeys, whatever a sheet says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), text => {
        const page = pageText(
          [line(text), ...wrapped(text), ...table([{ cells: [text, 'x'] }], 'wl', [[text]])],
          false,
        )
        expect(page).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/,
        )
      }),
    )
  })

  it('has colour only beside words, and only where it is asked for', () => {
    const page = [[piece('Not ready', 'bad'), piece(': 1 to fix')]]
    expect(pageText(page, true)).toBe('\u001b[31mNot ready\u001b[0m: 1 to fix\n')
    expect(pageText(page, false)).toBe('Not ready: 1 to fix\n')
    expect(pageText([line('\u001b[32mReady', 'bad')], true)).toBe('\u001b[31m [32mReady\u001b[0m\n')
  })

  it.each([
    ['a terminal', { isTTY: true }, {}, true],
    ['a file', {}, {}, false],
    ['a terminal of somebody who wants none', { isTTY: true }, { NO_COLOR: '1' }, false],
    ['a terminal that has none', { isTTY: true }, { TERM: 'dumb' }, false],
  ])('on %s', (_, stream, env, colour) => {
    expect(hasColour(stream, { TERM: 'xterm', ...env })).toBe(colour)
  })
})

describe('a table', () => {
  it('lines figures up and lets words go on below', () => {
    const rows = [
      {
        cells: [
          '1',
          'Protect, support and respond to victims, witnesses and vulnerable people everywhere',
          '14',
          '',
        ],
      },
      { cells: ['10', 'Drugs', '3', ''] },
    ]
    expect(pageText(table(rows, 'lwrr', [['', '', 'Green', 'Never']]), false)).toBe(
      [
        '                                                                           Green',
        '  1   Protect, support and respond to victims, witnesses and vulnerable       14',
        '      people everywhere',
        '  10  Drugs                                                                    3',
        '',
      ].join('\n'),
    )
  })
})

describe('JSON', () => {
  it('is the same JSON, without what a terminal obeys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), value => {
        const text = jsonText(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
      }),
    )
  })
})

describe('progress', () => {
  /** Runs a job whose steps take so many milliseconds each. */
  function said(steps: readonly number[], isTTY: boolean): string {
    const written: string[] = []
    let now = 0
    const stream = { isTTY, write: (text: string) => written.push(text) }
    const progress = new Progress('folder/return\u001b.xlsx', stream, () => now)
    function* job(): Generator<string, string> {
      for (const step of steps) {
        now += step
        yield 'pause'
      }
      return 'done'
    }
    expect(progress.run(job())).toBe('done')
    progress.end()
    return written.join('')
  }

  it('is silent for a second', () => {
    expect(said([300, 300, 300], true)).toBe('')
  })

  it('counts the seconds at a terminal, and takes its line away', () => {
    expect(said([900, 300, 100, 900], true)).toBe(
      '\rChecking return .xlsx: 1 s\rChecking return .xlsx: 2 s\r\u001b[K',
    )
  })

  it('is one line elsewhere', () => {
    expect(said([900, 300, 900, 900], false)).toBe('Checking return .xlsx …\n')
  })
})

describe('plain text', () => {
  it.each([
    ['a\u001b[31mb', 'a [31mb'],
    ['two\r\nlines', 'two lines'],
    ['left\u202eright\u2069', 'leftright'],
    ['Café – ✓ 🟢', 'Café – ✓ 🟢'],
  ])('%j is %j', (text, shown) => {
    expect(plain(text)).toBe(shown)
  })
})
