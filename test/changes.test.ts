import { describe, expect, it } from '@jest/globals'
import { readFileSync, readdirSync } from 'node:fs'
import { check } from '../shared/check.ts'
import type { CheckOptions } from '../shared/check.ts'
import { judgeChanges, type RefusedChange } from '../shared/cell-changes.ts'
import type { Finding } from '../shared/report.ts'
import type { Rule, RuleExample } from '../shared/rules/rule.ts'
import { cellAt, withCells } from '../shared/sheet/workbook.ts'
import type { Grid, Sheet, Workbook } from '../shared/sheet/workbook.ts'
import { readWorkbook } from '../src/file/read.ts'
import { loadUnits } from '../tools/print/units.ts'
import { planFor, sheetOf } from './shared/rules/given.ts'

interface Case {
  readonly name: string
  readonly book: Workbook
  readonly options: CheckOptions
}

/** Figures that a paper prints follow from its ratings, so that a rating that is put right can leave them behind. */
const FOLLOWS = new Set(['count-match'])

const bookOf = (sheet: Sheet): Workbook => ({ file: 'example.xlsx', sheets: [sheet], limits: [] })

async function caseOfSample(file: string): Promise<Case> {
  const book = await readWorkbook(file, new Uint8Array(readFileSync(`samples/${file}`)))
  return { name: file, book, options: {} }
}

function caseOfExample({ id, severity, stage }: Rule, example: RuleExample): Case {
  const plan = planFor(example.plan, severity === 'off' ? [id] : [])
  const other = (name: 'then' | 'beside', grid: Grid | undefined): CheckOptions =>
    grid === undefined ? {} : { [name]: bookOf(sheetOf(grid)) }
  return {
    name: `${id} ${example.name}`,
    book: bookOf(sheetOf(example.sheet, example)),
    options: {
      plan,
      stage,
      ...other('then', example.then),
      ...other('beside', example.beside),
      ...(example.asAt === undefined ? {} : { asAt: example.asAt }),
    },
  }
}

/** The workbook with these changes made, and those that a program would refuse. */
function changed(
  book: Workbook,
  changes: Finding['changes'],
): { after: Workbook; refused: readonly RefusedChange[] } {
  const sheetNamed = (name: string): Sheet | undefined => book.sheets.find(sheet => sheet.name === name)
  const { refused, writes } = judgeChanges(changes, ({ sheet: name, row, column }) => {
    const sheet = sheetNamed(name)
    return sheet && { cell: cellAt(sheet, row, column) }
  })
  const writtenTo = ({ name }: Sheet) => writes.filter(({ sheet }) => sheet === name)
  const sheets = book.sheets.map(sheet => withCells(sheet, writtenTo(sheet)))
  return { after: { ...book, sheets }, refused }
}

const placed = ({ rule, sheet, cell }: Finding): string => `${rule} ${sheet}!${cell}`

/** What a person who makes the changes of a finding would see go wrong, a line each. */
function wrongAfter({ book, options }: Case, finding: Finding, before: readonly Finding[]): string[] {
  const made = changed(book, finding.changes)
  const after = check(made.after, options).report.findings
  const known = new Set(before.map(placed))
  const isNew = (each: Finding): boolean =>
    each.severity !== 'information' && !FOLLOWS.has(each.rule) && !known.has(placed(each))
  const stays = (each: Finding): boolean =>
    placed(each) === placed(finding) && each.message === finding.message
  return [
    ...made.refused.map(({ cell, because }) => `${placed(finding)}: ${cell} is refused (${because})`),
    ...after.filter(stays).map(each => `${placed(each)}: stays`),
    ...after.filter(isNew).map(each => `${placed(finding)}: brings ${placed(each)}: ${each.message}`),
  ]
}

/** Findings that offer changes, with what goes wrong when they are made. */
function tried(each: Case): { rules: string[]; wrong: string[] } {
  const { findings } = check(each.book, each.options).report
  const offered = findings.filter(({ changes }) => changes.length > 0)
  return {
    rules: offered.map(({ rule }) => rule),
    wrong: offered.flatMap(finding => wrongAfter(each, finding, findings)),
  }
}

const files = readdirSync('samples').filter(name => name.endsWith('.xlsx'))
const units = await loadUnits<Rule, RuleExample>('shared/rules')
const examples = units.flatMap(({ facts, examples: own }) =>
  own.map(example => caseOfExample(facts, example)),
)

/** A date among codes, where another action has the code that it was typed as. */
const TAKEN: RuleExample = {
  name: 'a code that is taken',
  sheet: [
    ['Ref', 'Action', 'RAG'],
    ...['1-1', '1-2', '1-3', '1-4', '1-5'].map((ref, place) => [ref, `Action number ${place + 1}`, 'G']),
    [{ day: 46054 }, 'Review the estate', 'G'],
  ],
  finds: ['A7'],
}

describe('a change that is offered mends its finding and brings no other', () => {
  it.each(files)('in %s', async file => {
    const sample = await caseOfSample(file)
    for (const stage of ['setup', 'publish'] as const)
      expect(tried({ ...sample, options: { stage } }).wrong).toEqual([])
  })

  const results = examples
    .map(each => [each.name, tried(each)] as const)
    .filter(([, { rules }]) => rules.length > 0)

  it.each(results)('in the example %s', (_, { wrong }) => {
    expect(wrong).toEqual([])
  })

  it('by every rule that offers one', () => {
    const offering = units.filter(({ file }) =>
      /\bchanges\b/.test(readFileSync(`shared/rules/${file}.ts`, 'utf8')),
    )
    const seen = new Set(results.flatMap(([, { rules }]) => rules))
    expect(offering.map(({ file }) => file).filter(file => !seen.has(file))).toEqual([])
  })

  it('and none is offered that would make two actions one', () => {
    const spoiled = units.find(({ facts }) => facts.id === 'ref-spoiled')?.facts
    const { book, options } = caseOfExample(spoiled as Rule, TAKEN)
    const found = check(book, options).report.findings.filter(({ rule }) => rule === 'ref-spoiled')
    expect(found.map(({ cell, changes }) => [cell, changes])).toEqual([['A7', []]])
  })
})
