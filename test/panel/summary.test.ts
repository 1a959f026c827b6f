import { describe, expect, it } from '@jest/globals'
import { COUNTING_RULES, FUNCTIONS, type CountingRule, type Workbook } from '../../shared/index.ts'
import { argumentValue, parseCall } from '../../shared/sheet/formula.ts'
import { countFacts } from '../../src/panel/facts/counts.ts'
import { summaryFormulas } from '../../src/panel/facts/formulas.ts'
import { countsInWords, groupFacts } from '../../src/panel/facts/groups.ts'
import { printedFacts } from '../../src/panel/facts/printed.ts'
import { tabText } from '../../src/panel/facts/tab-text.ts'
import { initials, markOf, toneOf } from '../../src/panel/parts/rating.ts'
import { trackers } from '../trackers/index.ts'
import { workbookOf } from '../trackers/make.ts'
import { lastCheck, sample, sheetOf } from './last-check.ts'

const SAMPLES = [
  'update-2014',
  'mapping-2016',
  'delivery-2018',
  'framework-2018',
  'plan-2021',
  'broken',
  'clean',
]

describe('the count', () => {
  it('prints every way of counting with its own result', async () => {
    const { ways, oneWay, sentence, caption } = countFacts(lastCheck(await sample('update-2014')))
    expect(ways.map(({ label, result }) => [label, result])).toEqual([
      ['Every rating', '78 of 86'],
      ['One per action, lowest', '74 of 82'],
      ['One per action, newest', '75 of 82'],
    ])
    expect(oneWay).toBe(false)
    expect(sentence).toBe('78 of 86 ratings (90.7%) are Green, 8 (9.3%) Amber and none Red, on 82 actions.')
    expect(caption).toBe('Counted: every rating, in Update C29:C262. Shares to one decimal, half up.')
  })

  it.each([
    ['cells', ['Green 78 90.7%', 'Amber 8 9.3%', 'Red 0 0%'], 86],
    ['worst', ['Green 74 90.2%', 'Amber 8 9.8%', 'Red 0 0%'], 82],
    ['latest', ['Green 75 91.5%', 'Amber 7 8.5%', 'Red 0 0%'], 82],
  ] as const)('gives the golden figures of 2014 under %s', async (rule, lines, total) => {
    const facts = countFacts(lastCheck(await sample('update-2014')), rule)
    expect(facts.lines.map(({ entry, count, share }) => `${entry.label} ${count} ${share}`)).toEqual(lines)
    expect(facts.total).toBe(total)
  })

  it('says once that all ways give the same', async () => {
    expect(countFacts(lastCheck(await sample('delivery-2018'))).oneWay).toBe(true)
  })

  it('keeps what is not counted as classes of their own, with their cells', async () => {
    const { leftOut } = countFacts(lastCheck(await sample('broken')))
    expect(
      leftOut.map(({ entry, amount, places }) => [
        entry.label,
        amount,
        ...places.map(({ cell, text }) => `${cell} ${text}`),
      ]),
    ).toEqual([
      ['No rating', '1 action', 'G26 2.1'],
      ['Not in the key', '3 ratings', 'G17 Grn', 'G27 See update', 'G38 See update'],
    ])
  })

  it('says why shares do not add to 100.0', () => {
    const rows = ['Green', 'Green', 'Amber', 'Amber', 'Red', 'Red', 'Red'].map((rating, at) => [
      `A${at}`,
      `Open station ${at}`,
      rating,
    ])
    const { caption } = countFacts(lastCheck(sheetOf([['Ref', 'Action', 'RAG'], ...rows])))
    expect(caption).toContain('The shares add to 100.1 because each is rounded to one decimal.')
  })

  it.each(['mapping-2016', 'framework-2018', 'plan-2021'])(
    'counts nothing in %s, which has no ratings',
    async name => {
      const { total, lines, leftOut } = countFacts(lastCheck(await sample(name)))
      expect([total, lines, leftOut]).toEqual([0, [], []])
    },
  )
})

describe('printed and counted', () => {
  const lines = async (name: string) =>
    printedFacts(lastCheck(await sample(name))).blocks.flatMap(block =>
      block.lines.map(({ place, entry, printed, counted, verdict }) => [
        place.cell,
        entry?.label ?? 'Total',
        printed,
        counted,
        verdict,
      ]),
    )

  it('agree figure by figure in 2014, but for what is called actions', async () => {
    expect(await lines('update-2014')).toEqual([
      ['B16', 'Green', '78 (90.7%)', '78 (90.7%)', 'same'],
      ['B19', 'Amber', '8 (9.3%)', '8 (9.3%)', 'same'],
      ['B22', 'Red', '0 (0%)', '0 (0%)', 'same'],
      ['A24', 'Total', '86 Actions', '82 actions, 86 ratings', 'these are ratings'],
    ])
  })

  it('agree in 2018, where figures are printed out of their total', async () => {
    expect((await lines('delivery-2018'))[0]).toEqual([
      'B16',
      'Green',
      '14 of 14 (100%)',
      '14 of 14 (100%)',
      'same',
    ])
  })

  it('name the figure that differs', async () => {
    const facts = printedFacts(lastCheck(await sample('broken')))
    expect([facts.differing, facts.figures]).toEqual([1, 4])
    expect((await lines('broken')).filter(([, , , , verdict]) => verdict !== 'same')).toEqual([
      ['B12', 'Red', '3 (15%)', '2 (10.0%)', 'differs'],
    ])
    expect(facts.blocks[0]?.says).toBe('Held against all rows. They agree under no way of counting.')
  })

  it('are left out where a paper prints nothing', async () => {
    expect(printedFacts(lastCheck(await sample('mapping-2016'))).figures).toBe(0)
  })
})

describe('groups', () => {
  it('have the golden figures of 2014, in the order of the plan', async () => {
    const last = lastCheck(await sample('update-2014'))
    const [theme, agency] = groupFacts(last)
    const shown = (facts: typeof theme) =>
      facts?.lines.map(line => `${line.name.slice(0, 14)}: ${countsInWords(countFacts(last).key, line)}`)
    expect([theme?.title, agency?.title]).toEqual(['By theme', 'By lead agency'])
    expect(shown(theme)).toEqual([
      'PL Commissione: Green 5, Amber 1, Red 0',
      '1 Protect, sup: Green 14, Amber 2, Red 0',
      '2 Improve the : Green 6, Amber 1, Red 0',
      '3 Focus on pri: Green 9, Amber 1, Red 0',
      '4 Reduce the i: Green 10, Amber 0, Red 0',
      '5 Reduce the t: Green 10, Amber 1, Red 0',
      '6 Prevention, : Green 11, Amber 0, Red 0',
      '7 Spending you: Green 13, Amber 2, Red 0',
    ])
    expect(shown(agency)).toEqual([
      'C Commissioner: Green 34, Amber 4, Red 0',
      'F Force: Green 31, Amber 4, Red 0',
      'P Partners: Green 13, Amber 0, Red 0',
    ])
  })

  it('show agency and organisation once where they are the same groups', async () => {
    const groups = groupFacts(lastCheck(await sample('delivery-2018')))
    expect(groups.map(({ title }) => title)).toEqual(['By theme', 'By organisation'])
  })

  it('count actions where there are no ratings', async () => {
    const [theme] = groupFacts(lastCheck(await sample('mapping-2016')))
    expect(theme?.rated).toBe(false)
    expect(theme?.lines.map(({ name, leftOut }) => `${name} ${leftOut}`).slice(0, 3)).toEqual([
      'Theme 1 23',
      'Theme 2 7',
      'Theme 3 21',
    ])
    expect(theme?.table.split('\n').slice(0, 2)).toEqual(['By theme\tActions', 'Theme 1\t23'])
  })

  it('paste into a sheet with their rule and what is not counted', async () => {
    const [theme] = groupFacts(lastCheck(await sample('broken')))
    expect(theme?.table.split('\n').slice(0, 2)).toEqual([
      'By theme, every rating\tComplete\tGreen\tAmber\tRed\tTotal\tNot counted',
      'Safer neighbourhoods\t2\t5\t1\t1\t9\t1',
    ])
  })
})

describe('text for pasting', () => {
  it.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+44 Lead', "'+44 Lead"],
    ['-none-', "'-none-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' \t=1+1', "'=1+1"],
    ['two\r\nlines\tand a tab', 'two lines and a tab'],
    ['Theme 1', 'Theme 1'],
  ])('makes %j a cell of text', (text, pasted) => {
    expect(tabText([[text, -1]])).toBe(`${pasted}\t-1`)
  })
})

describe('formulas', () => {
  it('quote names that need it', async () => {
    const header = ['Ref', 'Action', 'RAG']
    const row = ['A1', 'Open a new station in the north', 'Green']
    const of = (name: string) => summaryFormulas(lastCheck(sheetOf([header, row, row], name)))[0]?.text
    expect([of('Plan'), of("O'Neill's plan"), of('Q1'), of('R1C1'), of('2026')]).toEqual([
      '=RAGSUMMARY(Plan!C2:C3)',
      "=RAGSUMMARY('O''Neill''s plan'!C2:C3)",
      "=RAGSUMMARY('Q1'!C2:C3)",
      "=RAGSUMMARY('R1C1'!C2:C3)",
      "=RAGSUMMARY('2026'!C2:C3)",
    ])
    expect(summaryFormulas(lastCheck(await sample('update-2014')), 'worst')[0]?.text).toBe(
      '=RAGSUMMARY(Update!C29:C262,,Update!A29:A262,"worst")',
    )
  })

  it('are not offered under a rule where rows without a ref would be counted with others', async () => {
    const last = lastCheck(await sample('broken'))
    expect(COUNTING_RULES.map(rule => summaryFormulas(last, rule).length)).toEqual([1, 0, 0])
  })

  it('give the figures that the screen shows, in every sample and tracker, under every rule', async () => {
    const workbooks = [
      ...(await Promise.all(SAMPLES.map(sample))),
      ...(await Promise.all(trackers.map(workbookOf))),
    ]
    const differing = workbooks.flatMap(workbook => {
      const last = lastCheck(workbook)
      return COUNTING_RULES.flatMap(rule => {
        const formulas = summaryFormulas(last, rule)
        if (formulas.length === 0) return []
        const given = formulas.map(({ sheet, text }) => figuresOf(text, sheet, workbook))
        const shown = countFacts(last, rule).lines.map(({ count }) => count)
        const sum = shown.map((_, at) => given.reduce((all, figures) => all + (figures[at] ?? 0), 0))
        return isSame(sum, shown) ? [] : [[workbook.file, rule, sum, shown]]
      })
    })
    expect(differing).toEqual([])
  })

  /** A scale that a formula reads from the cells may lack ratings that no cell has. */
  function isSame(sum: readonly number[], shown: readonly number[]): boolean {
    const seen = (figures: readonly number[]): string => figures.filter(figure => figure > 0).join()
    return seen(sum) === seen(shown)
  }

  function figuresOf(text: string, sheet: string, workbook: Workbook): readonly number[] {
    const call = parseCall(text)
    const own = workbook.sheets.find(({ name }) => name === sheet)
    const summary = FUNCTIONS.find(({ name }) => name === call?.name)
    if (call === undefined || own === undefined || summary === undefined)
      throw new Error(`${text} is no call`)
    const result = summary.call(call.args.map(argument => argumentValue(argument, own, workbook)))
    if (!Array.isArray(result)) throw new Error(`${text} gives ${JSON.stringify(result)}`)
    const [heading = [], total = []] = [result[0], result.find(([name]) => name === 'Total')]
    return total.slice(1, heading.indexOf('Total')).map(Number)
  }
})

describe('a rating', () => {
  const entry = (
    letter: string,
    ...means: readonly ('complete' | 'on track' | 'at risk' | 'off track' | 'closed')[]
  ) => ({
    letter,
    label: letter,
    words: [],
    definition: '',
    rank: 1,
    counts: true,
    means: [...means],
  })

  it.each([
    ['G', 'G'],
    ['NS', 'NS'],
    ['Green', 'G'],
    ['On track', 'OT'],
    ['4', '4'],
  ])('written "%s" shows "%s" in its shape', (letter, mark) => {
    expect(initials({ letter })).toBe(mark)
  })

  it('shows two letters where another has the same initial, whatever their shapes', () => {
    const key = [entry('Complete', 'complete'), entry('Current', 'on track'), entry('Closed', 'closed')]
    expect(key.map(each => markOf(each, key))).toEqual(['Co', 'Cu', 'Cl'])
  })

  it('has its shape by what it means', () => {
    expect(
      [entry('Blue', 'complete'), entry('Y', 'at risk'), entry('X', 'off track'), entry('n/a', 'closed')].map(
        toneOf,
      ),
    ).toEqual(['g', 'a', 'r', 'x'])
  })
})

it('counts the same under a rule however often it is asked', async () => {
  const last = lastCheck(await sample('clean'))
  const rules: readonly CountingRule[] = ['cells', 'worst', 'cells']
  const [first, second, third] = rules.map(rule => countFacts(last, rule))
  expect(third).toBe(first)
  expect(second?.caption).not.toBe(first?.caption)
})
