import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import {
  applyExplanations,
  check,
  plainSheet,
  profiles,
  type Sheet,
  withExplanations,
} from '../../shared/index.ts'
import { encodePlan } from '../../shared/register/plan-setup.ts'
import { recordReturn } from '../../src/digest.ts'
import { readWorkbook } from '../../src/file/read.ts'
import { explainAll, ROWS, workbookOf } from '../shared/explain/tracker.ts'
import { xlsxOf } from '../hosts/xlsx-of.ts'
import { buildCommandLine, type CommandLine, problemsOf } from './command.ts'

let line: CommandLine
beforeAll(async () => {
  line = await buildCommandLine()
})
afterAll(() => line.remove())

/** The return as it is read from its file, explained, recorded, then with another rating, as files. */
async function recorded(...others: readonly Sheet[]) {
  const first = await readWorkbook('Return.xlsx', await xlsxOf(workbookOf(ROWS, ...others)))
  const checked = check(first)
  const explanations = explainAll(checked)
  const sheets = [
    ...first.sheets,
    plainSheet('Plan explanations', withExplanations(undefined, explanations).rows),
  ]
  const signing = {
    preparedBy: 'Performance analyst',
    preparedOn: '2014-10-09',
    approvedBy: '',
    approvedOn: '',
    recordedOn: '2014-10-10',
    exception: '',
  }
  const { record, sheet } = await recordReturn(checked, applyExplanations(checked, explanations), signing)
  const whole = { ...first, sheets: [...sheets, plainSheet('Return record', sheet.rows)] }
  const [paper, ...rest] = whole.sheets
  if (paper === undefined) throw new RangeError('no sheet')
  const grid = paper.grid.map(cells => cells.map(cell => (cell === 'Amber' ? 'Red' : cell)))
  return {
    record,
    path: line.file('Return.xlsx', await xlsxOf(whole)),
    changed: line.file('Return.xlsx', await xlsxOf({ ...whole, sheets: [{ ...paper, grid }, ...rest] })),
  }
}

const lastLine = (text: string): string => text.trimEnd().split('\n').pop() ?? ''
const flow = (text: string): string => text.replace(/\s+/g, ' ')
const tooLong = (text: string) => text.split('\n').filter(row => Array.from(row).length > 80)

describe('check', () => {
  it('counts what the workbook explains, unless it is told not to', async () => {
    const { path, changed } = await recorded()
    const ran = await line.run('check', path)
    expect([ran.code, lastLine(ran.out)]).toEqual([0, 'Ready: 6 explained'])
    expect(ran.out).toMatch(/^Explained: 6$/m)
    expect(flow(ran.out)).toContain('Explained on 9 October 2014 by A. Analyst, Performance analyst: Checked')
    expect(tooLong(ran.out)).toEqual([])
    const without = await line.run('check', path, '--ignore-explanations')
    expect([without.code, lastLine(without.out)]).toEqual([1, 'Not ready: 6 to explain'])
    const both = await line.run('check', path, changed)
    expect([both.code, lastLine(both.out)]).toEqual([0, '2 files: 2 ready, 0 not ready'])
  })

  it('gives explanations in JSON and CSV', async () => {
    const { path } = await recorded()
    const { out } = await line.run('check', path, '--json')
    expect(JSON.parse(out)).toMatchObject({
      ready: false,
      explanations: { ready: true, toFix: 0, toExplain: 0, explained: 6, lookAgain: 0, unused: [] },
    })
    const csv = await line.run('check', path, '--csv')
    expect(csv.code).toBe(0)
    expect(csv.out).toContain('Return.xlsx,explained,lead-missing,')
  })

  it('names lines of our sheets that cannot be used, and workbooks that hold another plan', async () => {
    const [tracker] = profiles.filter(({ id }) => id === 'tracker')
    if (tracker === undefined) throw new RangeError('no tracker')
    const setup = (title: string) => plainSheet('Plan setup', encodePlan({ ...tracker, title }))
    const spoiled = plainSheet('Plan explanations', [
      ['Reason', 'Date', 'Period', 'What the cells said', 'Plan', 'Finding', 'Name'],
      ['Agreed by those who own the plan', 'soon', '', '', '', 'lead-missing:A-04', 'A. Analyst'],
    ])
    const one = line.file('one.xlsx', await xlsxOf(workbookOf(ROWS, setup('A'), spoiled)))
    const two = line.file('two.xlsx', await xlsxOf(workbookOf(ROWS, setup('B'))))
    const { out } = await line.run('check', one, two)
    expect(flow(out)).toContain(
      'Not used Row 2 of Plan explanations is not used: "Date" is "soon": enter a day, for example 9 October 2014',
    )
    expect(flow(out)).toMatch(
      /two\.xlsx" holds another plan than ".*one\.xlsx": - "Title": "A" in .*, "B" in /,
    )
  })
})

describe('verify', () => {
  it('says that nothing changed', async () => {
    const { path, record } = await recorded()
    const ran = await line.run('verify', path)
    expect(problemsOf(ran)).toEqual([])
    expect(ran.code).toBe(0)
    expect(lastLine(ran.out)).toMatch(/^Unchanged since record 1 of 10 October 2014/)
    expect(flow(ran.out)).toContain(record.code.slice(0, 4).toUpperCase())
    expect(flow(ran.out)).toContain('By the checks now: Ready: 6 explained')
    expect(flow(ran.out)).toContain('It is no signature')
    expect(tooLong(ran.out)).toEqual([])
  })

  it('says what changed, cell by cell', async () => {
    const { changed } = await recorded()
    const ran = await line.run('verify', changed, '--ignore-explanations')
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/^Changed: 1\n {2}- A-03, "RAG" \(D5\): "Amber" → "Red"$/m)
    expect(flow(ran.out)).toContain('Changed since record 1 of 10 October 2014: 1 difference')
    expect(flow(ran.out)).toContain('Not ready: 6 to explain (without explanations)')
  })

  it('names what differs from the plan of the receiver', async () => {
    const [tracker] = profiles.filter(({ id }) => id === 'tracker')
    if (tracker === undefined) throw new RangeError('no tracker')
    const { path } = await recorded(plainSheet('Plan setup', encodePlan({ ...tracker, title: 'Ours' })))
    const same = await line.run('verify', path)
    expect(same.out).not.toContain('The plan is not the one of record')
    const ran = await line.run('verify', path, '--plan', 'tracker')
    expect(ran.code).toBe(0)
    expect(flow(ran.out)).toContain('The plan is not the one of record 1')
    expect(flow(ran.out)).toContain('"Title": "Ours" in the workbook, "Plan tracker" in the plan given')
  })

  it('prints JSON as the schema says', async () => {
    const { changed } = await recorded()
    const { out } = await line.run('verify', changed, '--json')
    const schema = JSON.parse(readFileSync('docs/report.schema.json', 'utf8')) as { readonly $id: string }
    const schemas = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
    schemas.addSchema(schema)
    const validate = schemas.getSchema(`${schema.$id}#/$defs/verdict`)
    const verdict: unknown = JSON.parse(out)
    expect(validate?.(verdict) === true ? [] : validate?.errors).toEqual([])
    expect(verdict).toMatchObject({
      unchanged: false,
      changes: [{ kind: 'changed', name: 'A-03', what: 'RAG', cell: 'D5', before: 'Amber', after: 'Red' }],
    })
  })

  it('says what to do where there is no such record', async () => {
    const { path } = await recorded()
    expect(problemsOf(await line.run('verify', path, '--record', '7'))).toEqual([
      'There is no record 7. There is 1.',
    ])
    expect(problemsOf(await line.run('verify', path, '--record', 'last'))).toEqual([
      '--record must be the number of a record, such as 2; it is "last".',
    ])
    const bare = await line.run('verify', 'samples/clean.xlsx')
    expect(bare.code).toBe(2)
    expect(problemsOf(bare)).toEqual([
      '"samples/clean.xlsx" has no sheet "Return record": no version of it has been recorded.',
    ])
    const spoiled = plainSheet('Return record', [['nonsense'], [1]])
    const file = line.file('spoiled.xlsx', await xlsxOf(workbookOf(ROWS, spoiled)))
    expect(problemsOf(await line.run('verify', file))).toEqual([
      'The sheet "Return record" holds no record that can be used.',
      'Return record has no row with its headings: write "Record", "What", "Name", "Value" into one row',
    ])
  })
})
