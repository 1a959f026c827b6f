import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  applyExplanations,
  type Cell,
  cellName,
  changeSentence,
  check,
  checkCode,
  type Checked,
  type ContentChange,
  contentOf,
  contentText,
  decodeRecords,
  type Grid,
  nothingExplained,
  plainSheet,
  readReturn,
  type ReturnRecord,
  type Signing,
  withCells,
  verdictRemarks,
  verdictSentence,
  whyNotRecorded,
  type Workbook,
} from '../../../shared/index.ts'
import { contentChanges } from '../../../shared/record/changes.ts'
import { recordReturn, verifyReturn } from '../../../src/digest.ts'
import { readWorkbook } from '../../../src/file/read.ts'
import { xlsxOf } from '../../hosts/xlsx-of.ts'
import { readSample } from '../measures/samples.ts'
import { checkRows, explainAll, HEADER, ROWS, workbookOf } from '../explain/tracker.ts'

const SIGNING: Signing = {
  preparedBy: 'Performance analyst',
  preparedOn: '2014-10-09',
  approvedBy: 'Head of Policy',
  approvedOn: '2014-10-10',
  recordedOn: '2014-10-10',
  exception: '',
}
const CHECKED = checkRows(ROWS)
const EXPLAINED = applyExplanations(CHECKED, explainAll(CHECKED))

const textOf = (rows: readonly (readonly Cell[])[]) => contentText(contentOf(checkRows(rows).now))
const record = async (checked: Checked = CHECKED) =>
  recordReturn(checked, applyExplanations(checked, explainAll(checked)), SIGNING)
const brief = ({ kind, name, what, at, before, after }: ContentChange) => [
  kind,
  name,
  what,
  at?.cell ?? '',
  before,
  after,
]
const changesIn = async (rows: readonly (readonly Cell[])[]) =>
  (await verifyReturn(checkRows(rows).now, (await record()).record)).changes.map(brief)
const withCell = (row: number, column: number, cell: Cell) =>
  ROWS.map((cells, r) => (r === row ? cells.map((each, c) => (c === column ? cell : each)) : cells))

describe('the check code of a return', () => {
  it('stays when the rows are sorted, moved or given columns that no plan reads, whatever the order', () => {
    const before = textOf(ROWS)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...ROWS], { minLength: ROWS.length }),
        fc.array(fc.constantFrom<Cell>('a note', 3, null), { maxLength: 3 }),
        (rows, notes) => {
          expect(textOf(rows.map(cells => [...cells, null, ...notes]))).toBe(before)
          expect(textOf(rows.flatMap(cells => [cells, []]))).toBe(before)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('stays when our own sheets are added, and in another file', async () => {
    const { sheet } = await record()
    const others = [plainSheet(sheet.name, sheet.rows), plainSheet('Notes', [['see you on Monday']])]
    const { now } = check({ ...workbookOf(ROWS, ...others), file: 'Copy.xlsx' })
    expect(contentText(contentOf(now))).toBe(textOf(ROWS))
  })

  it('stays when texts are numbers of the same words, dates their numbers, and spaces others', () => {
    const retyped = ROWS.map(cells =>
      cells.map(cell =>
        typeof cell === 'object' && cell !== null && 'day' in cell
          ? cell.day
          : typeof cell === 'string'
            ? ` ${cell.replace(/ /g, '\u00a0').replace('. ', '.\r\n')}`
            : cell,
      ),
    )
    expect(textOf(retyped)).toBe(textOf(ROWS))
  })

  it.each(['update-2014', 'delivery-2018', 'mapping-2016', 'framework-2018', 'broken'])(
    'is that of %s, whichever program wrote the file, and with nothing known but its values',
    async name => {
      const { workbook } = await readSample(name)
      const again = await readWorkbook(workbook.file, await xlsxOf(workbook))
      const bare = workbook.sheets.map(({ name: sheet, grid, top, left }) =>
        plainSheet(sheet, grid, top, left),
      )
      const codes = [
        workbook,
        again,
        { ...workbook, sheets: bare, limits: ['fills', 'formats'] as const },
      ].map(each => contentText(contentOf(readReturn(each))))
      expect(codes[1]).toBe(codes[0])
      expect(codes[2]).toBe(codes[0])
    },
  )

  it('changes with any mapped cell, and the record names just that cell', async () => {
    const { record: recorded } = await record()
    const cells = fc
      .tuple(fc.nat({ max: ROWS.length - 1 }), fc.nat({ max: HEADER.length - 1 }))
      .filter(([row, column]) => HEADER[column] !== 'Start' && ROWS[row]?.[column] !== null)
    await fc.assert(
      fc.asyncProperty(
        cells,
        fc.constantFrom<Cell>('B-77', 'Else', 'Red', { day: 50000 }),
        async (place, cell) => {
          const [row, column] = place
          const { now } = checkRows(withCell(row, column, cell))
          const { unchanged, changes } = await verifyReturn(now, recorded)
          expect(unchanged).toBe(false)
          expect(changes.map(({ kind, at }) => [kind, at?.cell])).toEqual([
            ['changed', cellName(row + 2, column)],
          ])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is read aloud in groups of four', async () => {
    const { record: recorded } = await record()
    expect(recorded.code).toMatch(/^[0-9a-f]{64}$/)
    expect(checkCode(recorded.code)).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/)
  })

  it.each(['update-2014', 'delivery-2018', 'mapping-2016', 'framework-2018', 'plan-2021'])(
    'covers every action of %s, once',
    async name => {
      const now = await readSample(name)
      const actions = contentOf(now).filter(({ kind }) => kind === 'Action')
      expect(actions).toHaveLength(now.records.length)
      expect(actions.every(({ values }) => values.size > 0)).toBe(true)
    },
  )
})

describe('what changed since a record', () => {
  it('is nothing in the same return', async () => {
    const verdict = await verifyReturn(CHECKED.now, (await record()).record)
    expect(verdict).toMatchObject({ unchanged: true, edited: false, samePlan: true, changes: [] })
    expect(verdictSentence(verdict)).toBe(
      `Unchanged since record 1 of 10 October 2014 (check code ${checkCode(verdict.code)})`,
    )
    expect(verdictRemarks(verdict)).toEqual([])
  })

  it('is a cell, by its heading, before and after', async () => {
    const changes = [
      ['changed', 'A-03', 'RAG', 'D5', 'Amber', 'Green'],
      ['changed', 'A-05', 'Due', 'F7', '', '2014-05-01'],
    ]
    const rows = withCell(2, 3, 'Green').map(cells =>
      cells[0] === 'A-05' ? cells.map((cell, place) => (place === 5 ? { day: 41760 } : cell)) : cells,
    )
    expect(await changesIn(rows)).toEqual(changes)
    const { changes: found } = await verifyReturn(checkRows(rows).now, (await record()).record)
    expect(found.map(change => changeSentence(change, change.at?.cell ?? ''))).toEqual([
      'A-03, "RAG" (D5): "Amber" → "Green"',
      'A-05, "Due" (F7): (blank) → "2014-05-01"',
    ])
  })

  it('is a cell, also where the rows were sorted meanwhile, or others inserted', async () => {
    const rows = withCell(2, 3, 'Red')
    expect(await changesIn([...rows].reverse())).toEqual([['changed', 'A-03', 'RAG', 'D6', 'Amber', 'Red']])
    expect(await changesIn([[], ...rows.flatMap(cells => [cells, []])])).toEqual([
      ['changed', 'A-03', 'RAG', 'D8', 'Amber', 'Red'],
    ])
  })

  it.each(['update-2014', 'delivery-2018', 'mapping-2016', 'framework-2018', 'broken'])(
    'is just the cell that was edited or emptied in %s, however its row is read then',
    async name => {
      const { workbook, plan } = await readSample(name)
      const rows = contentOf(readReturn(workbook, { plan: plan.plan }))
      const spots = rows.flatMap(({ cells }) =>
        [...cells].flatMap(([field, each]) => (field === 'under' ? [] : each)),
      )
      const step = Math.ceil(spots.length / 12)
      for (const spot of spots.filter((_, place) => place % step === 0)) {
        for (const cell of ['Edited since', null]) {
          const sheets = workbook.sheets.map(sheet =>
            sheet.name === spot.sheet ? withCells(sheet, [{ ...spot, cell }]) : sheet,
          )
          const now = readReturn({ ...workbook, sheets }, { plan: plan.plan })
          const changes = contentChanges(now, contentOf(now), rows)
          expect(changes.map(({ kind, at }) => [kind, at?.cell])).toEqual([
            ['changed', cellName(spot.row, spot.column)],
          ])
        }
      }
    },
  )

  it('is a cell that was emptied', async () => {
    expect(await changesIn(withCell(2, 3, null))).toEqual([['changed', 'A-03', 'RAG', 'D5', 'Amber', '']])
    expect(await changesIn(withCell(0, 6, ''))).toEqual([
      ['changed', 'A-01', 'Update', 'G3', 'The site was bought. See action A-09.', ''],
    ])
  })

  it('is a row that came, a row that went, and a ref that was written another way', async () => {
    const added = ['A-99', 'Build a pier', 'DCI, City', 'Red', null, null, 'Nothing was built.']
    expect(await changesIn([...ROWS.slice(1), added])).toEqual([
      ['added', 'A-99', '', 'B8', '', 'Build a pier'],
      ['gone', 'A-01', '', '', 'Open a new station', ''],
    ])
    expect(await changesIn(withCell(3, 0, 'A-44'))).toEqual([
      ['changed', 'A-04', 'Ref', 'A6', 'A-04', 'A-44'],
    ])
  })

  it('is the period that the paper names', async () => {
    const { record: recorded } = await record()
    const other: Workbook = {
      file: 'a.xlsx',
      sheets: [plainSheet('Return', [['6 MONTH UPDATE (Oct 2014 to March 2015)'], HEADER, ...ROWS])],
      limits: [],
    }
    const { changes } = await verifyReturn(readReturn(other), recorded)
    expect(changes.map(brief)).toEqual([
      [
        'changed',
        'Period',
        'Value',
        'A1',
        '6 MONTH UPDATE (Apr to Sept 2014)',
        '6 MONTH UPDATE (Oct 2014 to March 2015)',
      ],
    ])
  })

  it('is one heading, though many actions stand under it', async () => {
    const now = await readSample('update-2014')
    const { code: _, ...facts } = (await record()).record
    const recorded: ReturnRecord = { ...facts, code: '', rows: contentOf(now) }
    const heading = now.records.find(({ sections }) => sections.length > 0)?.sections[0]
    const [sheet] = now.workbook.sheets
    if (heading === undefined || sheet === undefined) throw new RangeError('no heading')
    const grid = sheet.grid.map((cells, row) =>
      row === heading.row - sheet.top
        ? cells.map(cell => (typeof cell === 'string' ? `${cell} 2` : cell))
        : cells,
    )
    const changed = readReturn({ ...now.workbook, sheets: [{ ...sheet, grid }] }, { plan: now.plan.plan })
    const { changes } = await verifyReturn(changed, recorded)
    expect(changes).toHaveLength(1)
  })

  it('names a plan that is another, a record that was edited, and what was left open', async () => {
    const { record: recorded } = await record()
    const { plan } = CHECKED.now.plan
    const other = checkRows(ROWS, { plan: { ...plan, title: 'Ours' } }).now
    const [first, ...rows] = recorded.rows
    if (first === undefined) throw new RangeError('no rows')
    const edited = { ...recorded, rows: [{ ...first, key: 'Z' }, ...rows], exception: 'The lead is away' }
    const verdict = await verifyReturn(other, edited)
    expect(verdict).toMatchObject({ unchanged: true, edited: true, samePlan: false })
    expect(verdictRemarks(verdict)).toEqual([
      'The rows of record 1 were edited after it was made: they do not give its check code',
      expect.stringMatching(/^The plan is not the one of record 1 \(tracker, version .+, check code .+\)/),
      'Recorded with an exception: The lead is away',
    ])
  })
})

describe('a record', () => {
  it('is made when nothing is open, or with a reason why it is all the same', async () => {
    const open = nothingExplained(CHECKED)
    expect(whyNotRecorded(EXPLAINED, SIGNING)).toBeUndefined()
    expect(whyNotRecorded(open, SIGNING)).toEqual({
      field: 'exception',
      sentence: 'Still open: 6 to explain. Do that first, or say why this version is recorded all the same',
    })
    expect(whyNotRecorded(open, { ...SIGNING, exception: 'The lead is away' })).toBeUndefined()
    expect(whyNotRecorded(EXPLAINED, { ...SIGNING, preparedBy: ' ' })?.field).toBe('preparedBy')
    expect(whyNotRecorded(EXPLAINED, { ...SIGNING, approvedBy: '', approvedOn: '' })).toBeUndefined()
    expect(whyNotRecorded(EXPLAINED, { ...SIGNING, approvedOn: 'soon' })?.field).toBe('approvedOn')
    expect(whyNotRecorded(open, { ...SIGNING, exception: 'x'.repeat(40_000) })).toEqual({
      field: 'exception',
      sentence: 'Enter no more than 20,000 characters',
    })
    await expect(recordReturn(CHECKED, open, SIGNING)).rejects.toThrow(/Still open: 6 to explain/)
  })

  it('says what was checked, counted, explained, and by whom it was prepared', async () => {
    const { record: recorded } = await record()
    expect({
      ...recorded,
      code: '',
      planCode: '',
      rows: [],
      explanations: recorded.explanations.length,
    }).toMatchSnapshot()
    expect(recorded.explanations[0]).toEqual([
      'due-passed:A-03',
      'Right: confirmed by the lead (A. Analyst, Performance analyst, 9 October 2014)',
    ])
  })

  it('is added below the ones before, which stay as they are', async () => {
    const first = await record()
    const edited = [['Our records'], ...first.sheet.rows.map(cells => [...cells, 'seen'])]
    const again = check(workbookOf(ROWS, plainSheet('Return record', edited)))
    const second = await record(again)
    expect(second.record.number).toBe(2)
    expect(second.sheet.rows.slice(0, edited.length)).toEqual(edited)
    const { records, problems } = decodeRecords(plainSheet('Return record', second.sheet.rows))
    expect(problems).toEqual([])
    expect(records.map(each => contentText(each.rows))).toEqual([textOf(ROWS), textOf(ROWS)])
    expect(records.map(({ number }) => number)).toEqual([1, 2])
  })

  it('comes back from its sheet as it was, whatever the order of rows and columns', async () => {
    const { record: recorded, sheet } = await record()
    const order = (sheet.rows[0] ?? []).map((_, place) => place)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...sheet.rows], { minLength: sheet.rows.length }),
        fc.shuffledSubarray(order, { minLength: order.length }),
        (rows, columns) => {
          const moved = rows.map(cells => columns.map(place => cells[place] ?? null))
          const { records, problems } = decodeRecords(plainSheet('Return record', moved))
          const [read] = records
          expect([problems, records.length]).toEqual([[], 1])
          expect(contentText(read?.rows ?? [])).toBe(contentText(recorded.rows))
          expect(new Set(read?.explanations)).toEqual(new Set(recorded.explanations))
          expect(new Set(read?.counts)).toEqual(new Set(recorded.counts))
          expect({ ...read, rows: 0, explanations: 0, counts: 0 }).toEqual({
            ...recorded,
            rows: 0,
            explanations: 0,
            counts: 0,
          })
        },
      ),
      { numRuns: 20 },
    )
  })

  it('keeps the whole of a paper, and knows it again', async () => {
    const now = await readSample('update-2014')
    const checked = check(now.workbook)
    const { record: recorded, sheet } = await recordReturn(checked, nothingExplained(checked), {
      ...SIGNING,
      exception: 'For the record',
    })
    const { records, problems } = decodeRecords(plainSheet('Return record', sheet.rows))
    expect(problems).toEqual([])
    const [read] = records
    if (read === undefined) throw new RangeError('no record')
    expect(read.code).toBe(recorded.code)
    expect(await verifyReturn(now, read)).toMatchObject({ unchanged: true, edited: false, samePlan: true })
  })

  it('that was edited into nonsense is named, and nothing is lost when the next one is made', async () => {
    const { sheet } = await record()
    const spoil = (from: Cell, to: Cell) =>
      decodeRecords(
        plainSheet(
          'Return record',
          sheet.rows.map(cells => cells.map(cell => (cell === from ? to : cell))),
        ),
      ).problems
    const at = sheet.rows.findIndex(cells => cells.includes('Headline')) + 1
    expect(spoil('Check code in full', 'Check')).toEqual([
      'Row 3 of Return record is not used: "Name" is "Check": no record has such a line',
      'Record 1 cannot be used: "Check code in full" must be 16 groups of four figures and letters from A to F',
    ])
    expect(
      decodeRecords(
        plainSheet(
          'Return record',
          sheet.rows.map(cells => (cells.includes('Headline') ? [null, ...cells.slice(1)] : cells)),
        ),
      ).problems,
    ).toEqual([`Row ${at} of Return record is not used: "Record" must be the number of a record, such as 1`])
    expect(spoil('Count', 'Cuont')[0]).toMatch(/"What" is "Cuont": it must be one of Fact, Count, Explained/)
    const day = sheet.rows.findIndex(cells => cells.includes('Recorded on'))
    expect(spoil('Recorded on', 'Recorded en')).toEqual([
      `Row ${day + 1} of Return record is not used: "Name" is "Recorded en": "Recorded on" may be meant`,
      'Record 1 does not say "Recorded on"',
    ])
    const dayTyped = (typed: Cell) =>
      decodeRecords(
        withCells(plainSheet('Return record', sheet.rows), [{ row: day, column: 3, cell: typed }]),
      )
    expect(dayTyped('soon').problems[0]).toBe(
      `Row ${day + 1} of Return record is not used: "Recorded on" is "soon": enter a day, for example 9 October 2014`,
    )
    expect(dayTyped('10/10/2014')).toMatchObject({ problems: [], records: [{ recordedOn: '2014-10-10' }] })
    expect(spoil('Count', null)[0]).toMatch(/"What" is blank: it must be one of Fact, Count, Explained/)
    const doubled = decodeRecords(plainSheet('Return record', [...sheet.rows, ...sheet.rows.slice(1)]))
    expect(doubled.problems[0]).toMatch(/is not used: its record has a line "Check code" already$/)
    const nonsense = [['what'], [1, 2, 3]]
    const next = check(workbookOf(ROWS, plainSheet('Return record', nonsense)))
    const added = await record(next)
    expect(added.sheet.rows.slice(0, 2)).toEqual(nonsense)
    expect(decodeRecords(plainSheet('Return record', added.sheet.rows)).records).toHaveLength(1)
  })

  it.each([
    ['misspelt', (rows: Grid) => rows.map(cells => cells.map(cell => (cell === 'What' ? 'Waht' : cell)))],
    ['deleted', (rows: Grid) => rows.slice(1)],
  ])('stands apart from the next one although a heading was %s', async (_, spoilt) => {
    const { record: first, sheet } = await record()
    const rows = spoilt(sheet.rows)
    const { sheet: added } = await record(check(workbookOf(ROWS, plainSheet('Return record', rows))))
    const { records, problems } = decodeRecords(plainSheet('Return record', added.rows))
    expect(problems).toEqual([])
    expect(records.map(({ number, code }) => [number, code])).toEqual([
      [1, first.code],
      [2, first.code],
    ])
  })
})
