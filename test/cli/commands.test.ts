import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Report } from '../../shared/report.ts'
import { profiles } from '../../shared/plan/profiles/index.ts'
import { RULES } from '../../shared/rules/index.ts'
import { buildCommandLine, problemsOf } from './command.ts'
import type { CommandLine } from './command.ts'

let line: CommandLine

beforeAll(async () => {
  line = await buildCommandLine()
})
afterAll(() => line.remove())

/** What a command says when it does its work. */
async function said(...args: readonly string[]): Promise<string> {
  const ran = await line.run(...args)
  expect({ code: ran.code, problems: problemsOf(ran) }).toEqual({ code: 0, problems: [] })
  expect(ran.out.split('\n').filter(row => Array.from(row).length > 80)).toEqual([])
  return ran.out
}

describe('help', () => {
  it('names every command and option', async () => {
    const help = await said('--help')
    for (const word of [
      'check FILE…',
      'compare NOW THEN',
      'summary FILE',
      'coverage FILE',
      'draft FILE',
      'plans [ID]',
      'rules [ID]',
    ])
      expect(help).toContain(`\n  ${word} `)
    for (const option of [
      '--plan ID|FILE',
      '--with FILE',
      '--sheet NAME',
      '--as-at YYYY-MM-DD',
      '--json',
      '--csv',
      '--version',
    ])
      expect(help).toContain(`\n  ${option} `)
    expect(await said('help')).toBe(help)
    expect(await said('-h')).toBe(help)
  })

  it('says of a command what it takes', async () => {
    const help = await said('compare', '--help')
    expect(help).toMatch(/^plan-returns compare NOW THEN\n/)
    expect(help).toContain('--rule cells|worst|latest')
    expect(help).not.toContain('--stage')
    expect(await said('help', 'compare')).toBe(help)
  })

  it('is what a command line without a word gets, with exit code 2', async () => {
    const ran = await line.run()
    expect([ran.code, ran.out]).toEqual([2, await said('--help')])
  })

  it('knows the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(await said('--version')).toBe(`${version}\n`)
  })
})

describe('plans', () => {
  it('lists the plan layouts and prints one', async () => {
    const list = await said('plans')
    for (const plan of profiles) expect(list).toContain(`  ${plan.id} `)
    const { out } = await line.run('plans', 'delivery-2018')
    expect(JSON.parse(out)).toEqual(
      JSON.parse(JSON.stringify(profiles.find(plan => plan.id === 'delivery-2018'))),
    )
  })
})

describe('rules', () => {
  it('lists every check and explains one', async () => {
    const list = await said('rules')
    expect(RULES.filter(rule => !list.includes(`\n  ${rule.id} `)).map(rule => rule.id)).toEqual([])
    const one = await said('rules', 'ref-form')
    expect(one).toMatch(/^Ref that the plan does not know \(ref-form\)\n {2}Why {9}\S/)
    expect(one).toContain('  It is       to fix\n  Checked     every return\n')
  })
})

describe('summary', () => {
  it('of the update of 2014, word for word', async () => {
    expect(await said('summary', 'samples/update-2014.xlsx')).toMatchSnapshot()
  })

  it('counts as it is told', async () => {
    const summary = await said('summary', 'samples/update-2014.xlsx', '--rule', 'worst')
    expect(summary).toContain('By agency, one per action, lowest')
    expect(summary).toMatch(/^ {2}P {2}Partners +10 +0 +0 +10$/m)
  })

  it.each(['mapping-2016', 'delivery-2018', 'framework-2018', 'plan-2021', 'clean', 'broken'])(
    'reads well of %s',
    async name => {
      expect(await said('summary', `samples/${name}.xlsx`)).not.toMatch(/undefined|NaN|\[object/)
    },
  )
})

describe('coverage', () => {
  it('holds required items against what covers them', async () => {
    const coverage = await said('coverage', 'samples/mapping-2016.xlsx')
    expect(coverage).toContain('Nottingham Citizens asks: 10 of 10 (100%)\n  Every ask has an action.')
    expect(coverage).toMatch(/^ {2}7\.2 +Mental health triage and custody health +1 +2 +1 +4$/m)
  })

  it('holds a second return against the first, in any order', async () => {
    const [q, f] = ['samples/delivery-2018.xlsx', 'samples/framework-2018.xlsx']
    const coverage = await said('coverage', q, '--with', f)
    expect(coverage).toContain('Deliverables with force actions: 6 of 14 (42.9%)')
    expect(coverage.replace(/\s+/g, ' ')).toContain(
      'Not in the scope of this return, and no action here: T1.2, T1.3, T1.6, T1.8, T1.9, T1.11, T1.13, T1.14.',
    )
    expect(await said('coverage', f, '--with', q)).toContain(
      'Deliverables with force actions: 6 of 14 (42.9%)',
    )
  })

  it('says when a plan lists nothing that must be covered', async () => {
    const ran = await line.run('coverage', 'samples/clean.xlsx')
    expect(problemsOf(ran)).toEqual([expect.stringContaining('lists nothing that must be covered')])
    expect([ran.code, ran.out]).toEqual([2, ''])
  })
})

describe('compare', () => {
  it('says of every action what became of it', async () => {
    const page = await said('compare', 'samples/mapping-2016.xlsx', 'samples/update-2014.xlsx')
    for (const row of [
      'Better +0',
      'Worse +0',
      'Same +2',
      'New +52',
      'Not in this return +39',
      'Same ref, different wording +35',
    ])
      expect(page).toMatch(new RegExp(`^ {2}${row}$`, 'm'))
    expect(page).toContain('Same action under another ref: 1\n  T3-F02 → T3-F01  ')
  })
})

describe('draft', () => {
  it.each(['update-2014', 'mapping-2016', 'delivery-2018', 'framework-2018', 'plan-2021', 'clean', 'broken'])(
    'of %s is a plan that reads it as before',
    async name => {
      const path = `samples/${name}.xlsx`
      const draft = line.file('plan.json', (await line.run('draft', path)).out)
      const report = async (...more: readonly string[]): Promise<Report> =>
        JSON.parse((await line.run('check', path, '--json', ...more)).out) as Report
      const [before, after] = [await report(), await report('--plan', draft)]
      const reading = ({ sheets, counts, by, headline }: Report): unknown => ({
        sheets,
        counts,
        by,
        headline,
      })
      expect(reading(after)).toEqual(reading(before))
    },
  )

  it('says on standard error what a person should look at', async () => {
    const ran = await line.run('draft', 'samples/broken.xlsx')
    expect(problemsOf(ran)).toEqual([
      expect.stringMatching(/^Not written as other refs are: .*"T3\.3"/),
      expect.stringMatching(/^Not in the key: "Grn", "See update"\./),
      expect.stringMatching(
        /^Same post\? "Head of Community Safety" \(6 rows\) and "Head of Comunity Safety" \(1 row\)/,
      ),
    ])
  })
})
