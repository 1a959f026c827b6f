import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  applyExplanations,
  type Cell,
  check,
  type Checked,
  explain,
  type Explanation,
  heldExplanations,
  parseCellName,
  plainSheet,
  readinessExplained,
  RULES,
  stateSentence,
  withExplanations,
  withoutCheck,
} from '../../../shared/index.ts'
import { checkRows, explainAll, ROWS, SAID, workbookOf } from './tracker.ts'

const BEFORE = checkRows(ROWS)
const EXPLAINED = explainAll(BEFORE)

/** Each query with what has become of its explanation. */
function states(checked: Checked, explanations: readonly Explanation[] = EXPLAINED) {
  const applied = applyExplanations(checked, explanations)
  return Object.fromEntries(
    checked.report.findings
      .filter(({ severity }) => severity === 'query')
      .map(({ id }) => [id, applied.states.get(id)?.state ?? 'open']),
  )
}

const withCell = (row: number, column: number, cell: Cell) =>
  ROWS.map((cells, r) => (r === row ? cells.map((each, c) => (c === column ? cell : each)) : cells))

describe('a return with explanations', () => {
  it('is ready when every query is explained', () => {
    expect(readinessExplained(BEFORE.report, applyExplanations(BEFORE, []))).toBe('Not ready: 6 to explain')
    const applied = applyExplanations(BEFORE, EXPLAINED)
    expect(applied).toMatchObject({ ready: true, open: { error: 0, query: 0 }, explained: 6, lapsed: 0 })
    expect(readinessExplained(BEFORE.report, applied)).toBe('Ready: 6 explained')
  })

  it('stays so when rows are sorted, moved down or given columns', () => {
    const sorted = [...ROWS].reverse()
    const moved = checkRows([[], [], ...sorted.flatMap(cells => [cells, []])])
    expect(applyExplanations(moved, EXPLAINED)).toMatchObject({ ready: true, explained: 6 })
  })

  it('keeps explanations in the sheet Plan explanations of its workbook', () => {
    const { rows } = withExplanations(undefined, EXPLAINED)
    const held = heldExplanations(workbookOf(ROWS, plainSheet('Plan explanations', rows)))
    expect(held).toEqual({ explanations: EXPLAINED, problems: [] })
  })

  it('is not made ready by explaining an error', () => {
    const checked = checkRows([
      ...ROWS,
      ['A-07', 'Paint the boats', 'Supt, County', 'Grn', null, null, 'Painted.'],
    ])
    const [error] = checked.report.findings
    if (error === undefined) throw new RangeError('no error')
    const own = explain(error, checked, SAID)
    expect(applyExplanations(checked, [...EXPLAINED, own])).toMatchObject({
      ready: false,
      open: { error: 1, query: 0 },
      refused: [own],
    })
  })
})

describe('an explanation', () => {
  it('of a row lapses when a cell changes that it hangs on, and no other does', () => {
    const changed = checkRows(withCell(1, 6, 'All were trained again. See action A-08.'))
    expect(states(changed)).toEqual({
      'due-passed:A-03': 'explained',
      'lead-missing:A-04': 'explained',
      'lead-variant:Supt County / Supt, County': 'explained',
      'status-vocab:Purple': 'explained',
      'xref-dangling:A-01 A-09': 'explained',
      'xref-dangling:A-02 A-08': 'lapsed',
    })
    const applied = applyExplanations(changed, EXPLAINED)
    const finding = changed.report.findings.find(({ id }) => id === 'xref-dangling:A-02 A-08')
    if (finding === undefined) throw new RangeError('no finding')
    expect(stateSentence(applied.states.get(finding.id), finding)).toBe(
      'You explained this on 9 October 2014. Row 4 changed, look again',
    )
    expect(readinessExplained(changed.report, applied)).toBe(
      'Not ready: 1 to explain (1 to look at again), 5 explained',
    )
  })

  it('of numbers and leads lapses when the plan changes, but not when a check is switched off', () => {
    const { plan } = BEFORE.now.plan
    const lapsed = {
      'due-passed:A-03': 'explained',
      'lead-missing:A-04': 'lapsed',
      'lead-variant:Supt County / Supt, County': 'lapsed',
      'status-vocab:Purple': 'lapsed',
      'xref-dangling:A-01 A-09': 'explained',
      'xref-dangling:A-02 A-08': 'explained',
    }
    expect(states(checkRows(ROWS, { plan: { ...plan, title: 'Ours' } }))).toEqual(lapsed)
    const without = checkRows(ROWS, { plan: withoutCheck(plan, 'due-passed') })
    const { 'due-passed:A-03': _, ...others } = states(BEFORE)
    expect(states(without)).toEqual(others)
    expect(applyExplanations(without, EXPLAINED).settled.map(({ finding }) => finding)).toEqual([
      'due-passed:A-03',
    ])
    expect(without.report.notChecked).toContainEqual({ rule: 'due-passed', why: 'the plan switches it off' })
  })

  it('of a text is offered again in the next period', () => {
    const next = checkRows(ROWS, { period: 'October 2014 to March 2015' })
    expect(states(next)).toMatchObject({ 'due-passed:A-03': 'last time', 'lead-missing:A-04': 'explained' })
    const finding = next.report.findings.find(({ rule }) => rule === 'due-passed')
    const state = applyExplanations(next, EXPLAINED).states.get('due-passed:A-03')
    if (finding === undefined || state === undefined) throw new RangeError('no finding')
    expect(stateSentence(state, finding)).toBe(
      'You said last time: "Right: confirmed by the lead". Still true?',
    )
    const still = explain(finding, next, { ...state.explanation, date: '2015-04-02' })
    expect(states(next, [...EXPLAINED, still])['due-passed:A-03']).toBe('explained')
  })

  it('of the return before is offered again when that is another workbook', () => {
    const { states: offered, explained, lapsed, settled } = applyExplanations(BEFORE, [], EXPLAINED)
    expect([...offered.values()].map(({ state }) => state)).toEqual(EXPLAINED.map(() => 'last time'))
    expect({ explained, lapsed, settled }).toEqual({ explained: 0, lapsed: 6, settled: [] })
    const [first] = EXPLAINED
    if (first === undefined) throw new RangeError('no explanation')
    const mixed = applyExplanations(BEFORE, [first], EXPLAINED)
    expect(mixed.states.get(first.finding)?.state).toBe('explained')
    expect(mixed).toMatchObject({ explained: 1, lapsed: 5 })
  })

  it('finds its row again among several of one name, by what the cells say', () => {
    const twice = [
      ...ROWS.slice(0, 4),
      ['', 'Clean the boats', '', 'Green', null, null, 'One was cleaned.'],
      ['', 'Clean the boats', 'nobody', 'Green', null, null, 'See action A-77.'],
      ['', 'Clean the boats', 'nobody', 'Green', null, null, 'See action A-77 at last.'],
    ]
    const checked = checkRows(twice)
    const second = checked.report.findings.filter(({ rule }) => rule === 'xref-dangling').slice(-1)
    const own = second.map(finding => explain(finding, checked, SAID))
    expect(own.map(({ finding }) => finding)).toEqual(['xref-dangling:Clean the boats A-77#2'])
    const turned = checkRows([...twice].reverse())
    expect(states(turned, own)).toMatchObject({
      'xref-dangling:Clean the boats A-77': 'explained',
      'xref-dangling:Clean the boats A-77#2': 'open',
    })
  })

  it('lapses by an edit just when the edit touches its cells', () => {
    const lapses = new Map(RULES.map(rule => [rule.id, rule.lapses]))
    const words = fc.constantFrom<Cell>('', 'Green', 'See action A-08.', 'Supt, County', 'A-02', 'Else', 7)
    const edit = fc.tuple(fc.nat({ max: ROWS.length - 1 }), fc.nat({ max: 6 }), words)
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), edits => {
        const rows = ROWS.map(cells => [...cells])
        for (const [row, column, cell] of edits) (rows[row] as Cell[])[column] = cell
        const changed = checkRows(rows)
        const touched = (name: string): boolean => {
          const { row = 0, column = 0 } = parseCellName(name) ?? {}
          return (
            JSON.stringify(rows[row - 2]?.[column] || null) !==
            JSON.stringify(ROWS[row - 2]?.[column] || null)
          )
        }
        const { states: found } = applyExplanations(changed, EXPLAINED)
        for (const { id, rule, severity, basis } of changed.report.findings) {
          const before = BEFORE.report.findings.find(finding => finding.id === id)
          if (severity !== 'query' || before === undefined || lapses.get(rule) !== 'cells') continue
          expect([id, found.get(id)?.state]).toEqual([
            id,
            basis.some(({ cell }) => touched(cell)) || basis.length !== before.basis.length
              ? 'lapsed'
              : 'explained',
          ])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is given in full or not at all', () => {
    const [finding] = BEFORE.report.findings
    if (finding === undefined) throw new RangeError('no finding')
    expect(() => explain(finding, BEFORE, { ...SAID, name: '', role: ' ' })).toThrow(/by name or by post/)
    expect(() => explain(finding, BEFORE, { ...SAID, reason: 'Other: see the words' })).toThrow(
      /in your words/,
    )
    expect(() => explain(finding, BEFORE, { ...SAID, date: 'today' })).toThrow(/Enter a day/)
    const long = 'x'.repeat(40_000)
    expect(() => explain(finding, BEFORE, { ...SAID, words: long })).toThrow(/no more than 20,000 characters/)
    expect(() => explain(finding, BEFORE, { ...SAID, role: long })).toThrow(/no more than 1,000 characters/)
  })

  it('reads other papers than its own without harm', () => {
    const other = check({
      file: 'b.xlsx',
      sheets: [
        plainSheet('B', [
          ['Ref', 'RAG'],
          ['1', 'G'],
        ]),
      ],
      limits: [],
    })
    expect(applyExplanations(other, EXPLAINED)).toMatchObject({ explained: 0, settled: EXPLAINED })
  })
})
