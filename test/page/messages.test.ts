import { describe, expect, it } from '@jest/globals'
import { readAnswer, readRequest } from '../../src/page/messages.ts'

const CELL = { sheet: 'Plan', row: 0, column: 1, after: null }
const MARK = { sheet: 'Plan', row: 0, column: 1, severity: 'query' }
const SHEET = { name: 'Plan issues', rows: [['To do']], links: [] }

describe('what page and worker say to each other', () => {
  it.each([
    { name: 'a.xlsx', file: 'UEsDBA==' },
    { name: '', file: new Blob(['a,b']) },
    { name: 'a.xlsx', file: '', changes: { cells: [CELL], written: [SHEET], removed: ['Plan setup'] } },
    { name: 'a.xlsx', file: '', changes: { cells: [], written: [], removed: [], marks: [MARK] } },
    {
      name: 'a.xlsx',
      file: '',
      changes: { cells: [], written: [], removed: [] },
      copy: { withoutSheets: true },
    },
  ])('takes the request %j', request => {
    expect(readRequest(request)).toEqual(request)
  })

  it.each([
    { kind: 'progress', part: 0 },
    { kind: 'progress', part: 1 },
    { kind: 'block', block: { kind: 'workbook', file: 'a.xlsx', limits: [] } },
    { kind: 'bytes', bytes: new Uint8Array([1]) },
    { kind: 'written', bytes: new Uint8Array([1]), said: ['Values have changed'] },
    { kind: 'problem', sentence: '"a.xlsx" is empty' },
  ])('takes the answer %j', answer => {
    expect(readAnswer(answer)).toEqual(answer)
  })

  it('hands the cells over as they came, for there may be a million', () => {
    const block = { kind: 'rows', rows: [['a']], fills: new Map() }
    const answer = readAnswer({ kind: 'block', block })
    expect(answer.kind === 'block' && answer.block === block).toBe(true)
  })

  it.each([
    undefined,
    'open',
    {},
    { name: 'a.xlsx' },
    { name: 1, file: '' },
    { name: '', file: '', more: 1 },
    { name: '', file: '', changes: { cells: [{ ...CELL, row: 0.5 }], written: [], removed: [] } },
    { name: '', file: '', changes: { cells: [{ ...CELL, after: undefined }], written: [], removed: [] } },
    { name: '', file: '', changes: { cells: [], written: [{ name: 'Plan issues' }], removed: [] } },
    {
      name: '',
      file: '',
      changes: { cells: [], written: [], removed: [], marks: [{ ...MARK, severity: 'red' }] },
    },
  ])('refuses the request %j', request => {
    expect(() => readRequest(request)).toThrow('no request')
  })

  it.each([
    undefined,
    { kind: 'progress', part: 2 },
    { kind: 'progress', part: NaN },
    { kind: 'block', block: null },
    { kind: 'bytes', bytes: [1] },
    { kind: 'problem' },
    { kind: 'done' },
  ])('refuses the answer %j', answer => {
    expect(() => readAnswer(answer)).toThrow('no answer')
  })
})
