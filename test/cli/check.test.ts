import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { writeXlsx } from 'hucre'
import { readCsvWorkbook } from '../../src/file/csv.ts'
import { oracle } from '../samples/oracle.ts'
import { buildCommandLine, problemsOf } from './command.ts'
import type { CommandLine } from './command.ts'

let line: CommandLine

beforeAll(async () => {
  line = await buildCommandLine()
})
afterAll(() => line.remove())

const lastLine = (text: string): string => text.trimEnd().split('\n').pop() ?? ''
/** A page without its line breaks. */
const flow = (text: string): string => text.replace(/\s+/g, ' ')
const tooLong = (text: string): readonly string[] =>
  text.split('\n').filter(row => Array.from(row).length > 80)

describe('a small workbook', () => {
  it('is counted, and the one thing in it that is wrong is found', async () => {
    const rows = [
      ['Ref', 'Action', 'RAG', 'Update'],
      ['A1', 'Open a new station', 'Green', 'The station opened in May.'],
      ['A2', 'Train the call handlers', 'Amber', 'Training has begun for half of them.'],
      ['A3', 'Buy body-worn cameras', 'Gren', 'Cameras are in use.'],
      ['A4', 'Meet every parish council', 'Red', 'No meeting was held.'],
      ['A5', 'Publish the crime map', 'Green', 'The map is on the web site.'],
    ]
    const path = line.file('plan.xlsx', await writeXlsx({ sheets: [{ name: 'Plan', rows }] }))
    const ran = await line.run('check', path)
    expect(ran.out).toContain('2 of 4 ratings (50.0%) are Green, 1 (25.0%) Amber and 1 (25.0%) Red')
    expect(ran.out).toMatch(/^ {2}Green +2 +50\.0%\n {2}Amber +1 +25\.0%\n {2}Red +1 +25\.0%\n {2}Total +4$/m)
    expect(ran.out).toContain('C4  "Gren" in C4 is not in the key: it must be Green if Green is meant')
    expect(lastLine(ran.out)).toBe('Not ready: 1 to fix')
    expect(ran.code).toBe(1)
  })
})

describe('the samples', () => {
  it.each(Object.entries(oracle.samples))(
    '%s is ready or not, as the oracle says',
    async (file, { ready }) => {
      const ran = await line.run('check', `samples/${file}`)
      expect(ran.code).toBe(ready ? 0 : 1)
      expect(lastLine(ran.out)).toMatch(
        ready ? /^Ready(: \d+ to know)?$/ : /^Not ready: \d+ to (fix|explain)/,
      )
      expect(tooLong(ran.out)).toEqual([])
      expect(ran.out).not.toMatch(/\u001b|undefined|NaN|\[object/)
    },
  )

  it('the update of 2014, word for word', async () => {
    const { out } = await line.run('check', 'samples/update-2014.xlsx')
    expect(out).toMatchSnapshot()
  })

  it('the update of 2014 with the other counting rules', async () => {
    const worst = await line.run('check', 'samples/update-2014.xlsx', '--rule', 'worst')
    expect(flow(worst.out)).toContain('74 of 82 actions (90.2%) are Green, 8 (9.8%) Amber and none Red')
    expect(flow(worst.out)).toContain(
      'Counted: one per action, lowest. The printed figures agree with "every rating".',
    )
    const latest = await line.run('check', 'samples/update-2014.xlsx', '--rule=latest')
    expect(flow(latest.out)).toContain('75 of 82 actions (91.5%) are Green, 7 (8.5%) Amber and none Red')
  })
})

describe('several files', () => {
  it('are checked each on its own, then in all; a bad one stops no other', async () => {
    const ran = await line.run('check', 'samples/clean.xlsx', 'nowhere.xlsx', 'samples/broken.xlsx')
    expect(problemsOf(ran)).toEqual(['There is no file "nowhere.xlsx": check its name and its folder.'])
    expect(ran.out).toMatch(/^samples\/clean\.xlsx\n/)
    expect(ran.out).toMatch(/\n\nsamples\/broken\.xlsx\n/)
    expect(ran.out).toMatch(/^ {2}nowhere\.xlsx +Not checked$/m)
    expect(ran.out).toMatch(/^ {2}samples\/clean\.xlsx +0 +0 +0 {2}Ready$/m)
    expect(lastLine(ran.out)).toBe('3 files: 1 ready, 1 not ready, 1 could not be checked')
    expect(tooLong(ran.out)).toEqual([])
    expect(ran.code).toBe(2)
  })

  it('give the worst exit code', async () => {
    expect((await line.run('check', 'samples/clean.xlsx', 'samples/clean.xlsx')).code).toBe(0)
    expect((await line.run('check', 'samples/clean.xlsx', 'samples/broken.xlsx')).code).toBe(1)
  })
})

describe('a second return', () => {
  it('of another plan layout stands beside the first', async () => {
    const { out } = await line.run(
      'check',
      'samples/delivery-2018.xlsx',
      '--with',
      'samples/framework-2018.xlsx',
    )
    expect(flow(out)).toContain(
      'With "framework-2018.xlsx" as a second return about the same deliverables (it has another plan layout)',
    )
    expect(out).toContain('Another lead in the second return (3)  lead-conflict')
  })

  it('of the same plan layout is the older return', async () => {
    const { out } = await line.run('check', 'samples/update-2014.xlsx', '--with', 'samples/update-2014.xlsx')
    expect(flow(out)).toContain('With "update-2014.xlsx" as the older return (it has the same plan layout)')
    expect(out).toContain('update-same')
    expect(out).not.toContain('no return of an earlier period was given')
  })

  it('is the older one when a person says so', async () => {
    const { out } = await line.run('check', 'samples/mapping-2016.xlsx', '--then', 'samples/update-2014.xlsx')
    expect(out).toContain('Same ref, different wording (35)  ref-reused')
    expect(out).toContain('and 32 more')
  })
})

describe('options of reading', () => {
  it('take a plan layout, a period and a day from the person', async () => {
    const words = ['check', 'samples/update-2014.xlsx', '--plan', 'tracker', '--sheet', 'Update']
    const ran = await line.run(...words, '--period', 'Q3 2015-16', '--as-at', '2015-12-24')
    expect(ran.out).toContain('  Plan layout  Plan tracker (tracker)')
    expect(ran.out).toContain('  Why          You chose this plan layout')
    expect(ran.out).toContain('1 October 2015 to 31 December 2015')
    expect(ran.out).toContain('  As at        24 December 2015\n')
  })

  it('add the checks of a stage', async () => {
    const at = async (stage: string): Promise<string> =>
      (await line.run('check', 'samples/update-2014.xlsx', '--stage', stage)).out
    expect(await at('publish')).toContain('Drafting note left in (2)  note-left')
    expect(await at('check')).not.toContain('note-left')
  })
})

describe('--csv', () => {
  it('gives every finding in a row, safe to open in a spreadsheet', async () => {
    const { out, code } = await line.run('check', 'samples/framework-2018.xlsx', '--csv')
    expect(code).toBe(1)
    expect(out.startsWith('\ufeffFile,To do,Check,')).toBe(true)
    const [sheet] = readCsvWorkbook('findings.csv', new TextEncoder().encode(out)).sheets
    expect(sheet?.grid.map(row => row.slice(0, 7))).toEqual([
      ['File', 'To do', 'Check', 'What', 'Ref', 'Sheet', 'Cell'],
      [
        'framework-2018.xlsx',
        'to fix',
        'ref-form',
        'Ref that the plan does not know',
        'T3.8.1',
        'Framework',
        'A105',
      ],
      [
        'framework-2018.xlsx',
        'to fix',
        'source-missing',
        'Action without its source',
        '1.10.1',
        'Framework',
        'D59',
      ],
      [
        'framework-2018.xlsx',
        'to explain',
        'lead-variant',
        'One lead in two spellings',
        null,
        'Framework',
        'C89',
      ],
      [
        'framework-2018.xlsx',
        'to explain',
        'lead-variant',
        'One lead in two spellings',
        null,
        'Framework',
        'C92',
      ],
    ])
  })

  it('never gives a formula', async () => {
    const rows = [
      ['Ref', 'Action', 'RAG'],
      ...['G', 'A', 'G', 'R'].map((rag, at) => [String(at + 1), 'Open a station in the town', rag]),
      ['=HYPERLINK("http://x")', 'Open another station in the town', 'Gren'],
      ['=HYPERLINK("http://x")', 'Train constables to ride horses', 'Gren'],
    ]
    const path = line.file('=1+1.xlsx', await writeXlsx({ sheets: [{ name: '@plan', rows }] }))
    const { out } = await line.run('check', path, '--csv')
    expect(out).toContain("'=1+1.xlsx,to fix,status-vocab,")
    expect(
      out
        .split(/[\r\n]+/)
        .flatMap(row => row.split(','))
        .filter(cell => /^"?[=+@-]/.test(cell)),
    ).toEqual([])
  })
})

describe('what comes from a file', () => {
  it('never reaches the terminal as a command', async () => {
    const rows = [
      ['Ref', 'Action', 'RAG', 'Owner'],
      ['A1', 'Open \u001b[31ma\u202e station', 'Green', 'Supt\u0008 East'],
      ['A2', 'Train call handlers', 'Green', 'Supt East'],
      ['A3', 'Buy cameras', 'Amber', 'Supt\u007f East'],
      ['A4', 'Meet the council', 'Red', 'Supt East'],
      ['A5\u001b]0;x\u0007', 'Map crime', '\u001b[5mGren\u009b0m', 'Supt East'],
    ]
    const csv = rows.map(row => row.join(',')).join('\n')
    for (const args of [['check'], ['summary'], ['check', '--csv'], ['check', '--json'], ['draft']]) {
      const ran = await line.run(...args, line.file('pl\u001b[1man.csv', csv))
      expect(ran.out + ran.err).toMatch(/Gren|A5|Supt/)
      expect(ran.out + ran.err).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]/)
    }
  })
})
