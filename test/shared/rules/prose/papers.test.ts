import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { givenOf } from '../../../../shared/check.ts'
import { readReturn } from '../../../../shared/return/read.ts'
import { runRules } from '../../../../shared/rules/run.ts'
import { finish } from '../../../../shared/steps.ts'
import { readWorkbook } from '../../../../src/file/read.ts'
import { PROSE_RULES } from './prose-rules.ts'

/**
 * Cells that the rules which read prose mark, in order; a rule that is left out is silent on the paper. The scanned
 * paper's rows are the lines of its text; its words may stand in any column.
 */
const MARKED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'update-2014': {
    'status-text': ['C122', 'C205', 'C262'],
    'update-thin': ['B178', 'B257'],
    'update-copy': ['B131'],
    'xref-dangling': ['B79'],
    'xref-position': ['B58', 'B178', 'B257'],
    'date-ahead': ['B53'],
    'date-stale': ['B42', 'B133', 'B135', 'B259'],
    'note-left': ['B142', 'B142'],
    'person-name': ['B91', 'B195', 'B195'],
  },
  'delivery-2018': {
    'xref-position': ['A47'],
    'date-stale': ['A27'],
    'note-left': ['A11'],
    'person-name': ['A58', 'A59', 'A59'],
  },
  'delivery-2018-scan': {
    'xref-position': ['C67'],
    'date-stale': ['C31'],
    'note-left': ['A11'],
    'person-name': ['A87', 'A89', 'A89'],
  },
  'mapping-2016': {
    'note-left': ['D90'],
    'action-question': ['D115', 'D121', 'D122', 'D123', 'D124', 'D125', 'D127'],
  },
  'framework-2018': {},
  'plan-2021': { 'note-left': ['A7'] },
  clean: {},
}

async function findingsOf(paper: string, asAt?: string) {
  const file = `${paper}.xlsx`
  const bytes = readFileSync(new URL(`../../../../samples/${file}`, import.meta.url))
  const given = givenOf(readReturn(await readWorkbook(file, bytes)), undefined, undefined, asAt)
  return (['check', 'setup', 'publish'] as const).flatMap(stage => {
    const rules = PROSE_RULES.filter(rule => rule.stage === stage)
    return finish(runRules(rules, given, stage)).findings
  })
}

function cellsByRule(findings: readonly { rule: string; cell: string }[]): Record<string, string[]> {
  const cells = new Map<string, string[]>()
  for (const { rule, cell } of findings) cells.set(rule, [...(cells.get(rule) ?? []), cell])
  return Object.fromEntries(cells)
}

describe('rules that read prose, on the papers', () => {
  it.each(Object.keys(MARKED))('mark in %s exactly the cells that a careful reader would', async paper => {
    expect(cellsByRule(await findingsOf(paper))).toEqual(MARKED[paper])
  })

  it('say the same of the paper of April 2018 when the first of the month is given as its day', async () => {
    expect(cellsByRule(await findingsOf('delivery-2018', '2018-04-01'))).toEqual(MARKED['delivery-2018'])
  })

  it('quote the words, name what is meant and mark the cells that belong together', async () => {
    const findings = await findingsOf('update-2014')
    const of = (rule: string) => findings.filter(finding => finding.rule === rule)
    expect(of('update-copy').map(({ also }) => also.map(({ cell }) => cell))).toEqual([['B133', 'B135']])
    expect(of('status-text').map(({ also }) => also.map(({ cell }) => cell))).toEqual([
      ['B122'],
      ['B205'],
      ['B262'],
    ])
    expect(of('xref-dangling').map(({ message }) => message)).toEqual([
      'T1-F05 points to "T1-01", and no action of this return has that ref: T1-F01 may be meant',
    ])
    expect(of('date-stale')[3]?.message).toBe(
      'T7-F08 promises something for "September", which has passed: "HMIC are back in to assess this in September."',
    )
  })
})
