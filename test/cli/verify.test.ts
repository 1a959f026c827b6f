import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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
    expect(flow(ran.out)).toContain('Explained on 9 October 2014 by A. Analyst, Performance analyst: Right')
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
      ['Agreed with the plan owner', 'soon', '', '', '', 'lead-missing:A-04', 'A. Analyst'],
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

  it('names what differs from the plan of the receiver where the workbook holds none, or a spoilt one', async () => {
    const [tracker] = profiles.filter(({ id }) => id === 'tracker')
    if (tracker === undefined) throw new RangeError('no tracker')
    const theirs = line.file('theirs.json', JSON.stringify({ ...tracker, title: 'Theirs' }))
    const difference = '"Title": "Plan tracker" in the plan layout recognised, "Theirs" in the plan given'
    const { path } = await recorded()
    expect(flow((await line.run('verify', path, '--plan', theirs)).out)).toContain(difference)
    const spoilt = encodePlan(tracker).map(cells => cells.map(cell => (cell === 'Leads' ? 'Laeds' : cell)))
    const { path: other } = await recorded(plainSheet('Plan setup', spoilt))
    const ran = await line.run('verify', other, '--plan', theirs)
    expect(flow(ran.out)).toContain(difference)
    expect(flow(ran.out)).toContain('is called "Laeds": Leads may be meant')
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

describe('record', () => {
  const by = ['--prepared-by', 'Performance analyst', '--on', '2014-10-10']

  it('adds a record to a copy of the workbook, which verify then knows', async () => {
    const { path } = await recorded()
    const out = join(dirname(path), 'recorded.xlsx')
    const ran = await line.run('record', path, ...by, '--approved-by', 'Head of Policy', '--write', out)
    expect(problemsOf(ran)).toEqual([])
    expect(flow(ran.out)).toContain('with record 2 on the sheet "Return record"')
    expect(lastLine(ran.out)).toMatch(/^Check code ([0-9A-F]{4} ?){4}$/)
    const first = await line.run('verify', out, '--record', '1')
    const second = await line.run('verify', out)
    expect([first.code, second.code]).toEqual([0, 0])
    expect(second.out).toContain(lastLine(ran.out).slice('Check code '.length))
    expect(flow(second.out)).toContain('Approved by Head of Policy, 10 October 2014 (as typed, not verified)')
    expect(flow(second.out)).toContain('Record 2 of 1, 2, 10 October 2014')
  })

  it('is refused where the plan of the workbook cannot be used, unless one is named', async () => {
    const [tracker] = profiles.filter(({ id }) => id === 'tracker')
    if (tracker === undefined) throw new RangeError('no tracker')
    const spoilt = encodePlan(tracker).map(cells => cells.map(cell => (cell === 'Leads' ? 'Laeds' : cell)))
    const { path } = await recorded(plainSheet('Plan setup', spoilt))
    const out = join(dirname(path), 'recorded.xlsx')
    expect(problemsOf(await line.run('record', path, ...by, '--write', out))).toEqual([
      'The plan in the sheet "Plan setup" cannot be used: correct it, or name a plan with --plan.',
      expect.stringContaining('is called "Laeds": Leads may be meant'),
    ])
    const ran = await line.run('record', path, ...by, '--plan', 'tracker', '--write', out)
    expect(ran.code).toBe(0)
  })

  it('is refused while something is open, unless the reason is given', async () => {
    const bytes = readFileSync('samples/broken.xlsx')
    const path = line.file('broken.xlsx', bytes)
    const out = join(dirname(path), 'recorded.xlsx')
    const refused = await line.run('record', path, ...by, '--write', out)
    expect(refused.code).toBe(2)
    expect(problemsOf(refused).join(' ')).toMatch(
      /^Still open: \d+ to fix, \d+ to explain\. Do that first, or say why this version is recorded all the same \(--exception\)\.$/,
    )
    expect(existsSync(out)).toBe(false)
    const ran = await line.run('record', path, ...by, '--exception', 'The lead is away', '--write', out)
    expect(ran.code).toBe(0)
    expect(flow((await line.run('verify', out)).out)).toContain(
      'Recorded with an exception: The lead is away',
    )
    expect(new Uint8Array(readFileSync(path))).toEqual(new Uint8Array(bytes))
  })

  it('says what else it must be told', async () => {
    const told = async (...args: readonly string[]) => problemsOf(await line.run('record', ...args))
    expect(await told('samples/clean.xlsx')).toEqual([
      'A record is kept in the workbook: give --write OUT.xlsx or --in-place.',
    ])
    expect(await told('samples/clean.xlsx', '--write', 'out.xlsx')).toEqual([
      'Enter the post that prepared it (--prepared-by).',
    ])
    expect(await told('samples/clean.xlsx', ...by, '--approved-on', 'soon')).toEqual([
      '--approved-on must be a day such as 2026-03-31; it is "soon".',
    ])
  })
})

describe('--columns', () => {
  it('repeats columns of the return in CSV, safe against formulas', async () => {
    const rows = ROWS.map((cells, row) => (row === 3 ? ['A-04', '=1+1', ...cells.slice(2)] : cells))
    const path = line.file('Return.xlsx', await xlsxOf(workbookOf(rows)))
    const ran = await line.run('check', path, '--csv', '--columns', 'action; rag')
    expect(ran.out).toMatch(/,Explanation,Action,RAG\r\n/)
    expect(ran.out).toMatch(/,lead-missing,.*,'=1\+1,Green\r\n/)
    expect(problemsOf(await line.run('check', path, '--csv', '--columns', 'Colour'))).toEqual([
      'There is no column "Colour". There is: Ref; Action; Lead; RAG; Start; Due; Update.',
    ])
    expect(problemsOf(await line.run('check', path, '--columns', 'RAG'))).toEqual([
      '--columns belongs to --csv, --write or --in-place.',
    ])
  })
})
