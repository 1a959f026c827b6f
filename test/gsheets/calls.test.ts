import { describe, expect, it } from '@jest/globals'
import {
  type CallName,
  decodeAsk,
  decodeOutcome,
  encodeAsk,
  encodeOutcome,
  MOST_SENT,
} from '../../gsheets/calls.ts'

const VERSION = '1.2.3'
const asked = (call: string, ask: unknown, version = VERSION): string =>
  JSON.stringify({ call, version, ask })
const REOPEN = 'close the panel, then open it again from the Extensions menu'

describe('a call of the panel', () => {
  it('crosses as it is', () => {
    const ask = { sheet: 'Plan', top: 0, rows: 500 }
    expect(decodeAsk(encodeAsk('readRows', ask, VERSION), VERSION)).toEqual({ call: 'readRows', ask })
  })

  it.each<[string, unknown, string]>([
    ['not text', undefined, `Cannot read this call: ${REOPEN}`],
    ['no JSON', '{', `Cannot read this call: ${REOPEN}`],
    ['no call of ours', asked('deleteAll', {}), `Cannot read this call: ${REOPEN}`],
    ['a name that every object has', asked('constructor', {}), `Cannot read this call: ${REOPEN}`],
    ['more than one call is allowed', `"${'x'.repeat(MOST_SENT)}"`, `Cannot read this call: ${REOPEN}`],
    [
      'of another version',
      asked('contents', {}, '1.2.2'),
      `Plan Returns was updated while this panel was open: ${REOPEN}`,
    ],
    [
      'a row that is none',
      asked('select', { sheet: 'A', row: -1, column: 0 }),
      `Cannot read the call select (row): ${REOPEN}`,
    ],
    [
      'a fraction of a row',
      asked('select', { sheet: 'A', row: 0.5, column: 0 }),
      `Cannot read the call select (row): ${REOPEN}`,
    ],
    [
      'too many rows',
      asked('readRows', { sheet: 'A', top: 0, rows: 10_001 }),
      `Cannot read the call readRows (rows): ${REOPEN}`,
    ],
    ['something more', asked('contents', { all: true }), `Cannot read the call contents (): ${REOPEN}`],
    [
      'an error as the new value',
      asked('change', { changes: [{ sheet: 'A', cell: 'B2', before: null, after: { error: '#N/A' } }] }),
      `Cannot read the call change (changes.0.after): ${REOPEN}`,
    ],
    [
      'a text longer than a cell',
      asked('change', { changes: [{ sheet: 'A', cell: 'B2', before: null, after: 'x'.repeat(50_001) }] }),
      `Cannot read the call change (changes.0.after): ${REOPEN}`,
    ],
  ])('is refused with a sentence when it is %s', (_, sent, sentence) => {
    expect(() => decodeAsk(sent, VERSION)).toThrow(new TypeError(sentence))
  })

  it('is not sent when it is too large', () => {
    const rows = [Array.from({ length: 20 }, () => 'x'.repeat(30_000))]
    const ask = { name: 'Plan issues', stage: '', top: 0, rows, links: [] }
    expect(() => encodeAsk('stageRows', ask, VERSION)).toThrow('do it in smaller parts')
  })
})

describe('what comes back', () => {
  const read = (call: CallName, given: unknown): unknown => decodeOutcome(call, given)

  it.each([{ answer: { done: true } as const }, { refused: 'The sheet "Plan" is hidden' }, { gone: 'Plan' }])(
    'is an answer, a sentence, or a sheet that is gone: %p',
    outcome => {
      expect(read('select', encodeOutcome(outcome))).toEqual(outcome)
    },
  )

  it.each<[string, CallName, unknown, string]>([
    ['null, as for an answer that was lost', 'select', null, 'Google gave no answer: try again'],
    ['no JSON', 'select', '<html>', `Cannot read what Google answered to select: ${REOPEN}`],
    [
      'a sentence without words',
      'select',
      '{"refused":""}',
      `Cannot read what Google answered to select: ${REOPEN}`,
    ],
    [
      'another answer',
      'select',
      '{"answer":{"file":""}}',
      `Cannot read what Google answered to select (done): ${REOPEN}`,
    ],
    [
      'a cell that is none',
      'readRows',
      '{"answer":{"grid":[["a",{"date":0,"x":1}]],"merges":[],"formulas":[],"hidden":false}}',
      `Cannot read what Google answered to readRows (grid): ${REOPEN}`,
    ],
  ])('is refused with a sentence when it is %s', (_, call, given, sentence) => {
    expect(() => read(call, given)).toThrow(new TypeError(sentence))
  })
})
