import { FIELD_WORDS } from '../../shared/rules/field-words.ts'
import type { Need, Rule, RuleExample, Stage } from '../../shared/rules/rule.ts'
import type { Severity } from '../../shared/plan/plan.ts'
import { indexFile } from './index-file.ts'
import { markdown, paragraphs, sheetTable } from './markdown.ts'
import { loadUnits, type Unit } from './units.ts'

type RuleUnit = Unit<Rule, RuleExample>

/** The words that a person sees for the words of the code. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'to fix',
  query: 'to explain',
  information: 'to know',
  off: 'off until the plan switches it on',
}

const STAGES: Readonly<Record<Stage, string>> = {
  check: 'each return',
  setup: 'when the plan is set up or changed (`--stage setup`)',
  publish: 'before the paper is published (`--stage publish`)',
}

const LAPSES: Readonly<Record<Rule['lapses'], string>> = {
  cells: 'one of the cells it is about changes',
  plan: 'the plan changes',
  period: 'the next period begins',
}

/** What a rule needs beside columns. */
const GIVEN = {
  key: 'a status key',
  then: 'an older return',
  beside: 'a second return about the same deliverables',
  asAt: 'the day the return speaks of',
  period: 'the period of the return',
  printed: 'figures printed in the paper',
} as const satisfies Partial<Record<Need, string>>

export async function printRules(): Promise<ReadonlyMap<string, string>> {
  const units = await loadUnits<Rule, RuleExample>('shared/rules')
  return new Map([
    [
      'shared/rules/index.ts',
      indexFile(
        units.map(unit => unit.file),
        'Rule',
        'rule',
        'RULES',
      ),
    ],
    ['docs/rules.md', listPage(units)],
    ...units.map(unit => [`docs/rules/${unit.file}.md`, rulePage(unit)] as const),
  ])
}

function listPage(units: readonly RuleUnit[]): string {
  const rows = units.map(
    ({ facts }) =>
      `| [${facts.id}](rules/${facts.id}.md) | ${markdown(facts.title)} | ${SEVERITIES[facts.severity]} | ${facts.stage} |`,
  )
  return paragraphs(
    '<!-- Printed by `npm run generate` from shared/rules. -->',
    '# What is checked',
    'A return is ready when nothing is left **to fix** and everything **to explain** is corrected or explained. What is **to know** never stands in the way. A plan may raise, lower or switch off each check.',
    ['| Check | What is wrong | A finding is | Stage |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  )
}

function rulePage({ facts, examples }: RuleUnit): string {
  const needs = facts.needs.map(need =>
    isGiven(need) ? GIVEN[need] : `a column that holds ${FIELD_WORDS[need]}`,
  )
  // What it finds first, then what it leaves alone.
  const shown = [...examples].sort((a, b) => Math.sign(b.finds.length) - Math.sign(a.finds.length))
  return paragraphs(
    `<!-- Printed by \`npm run generate\` from shared/rules/${facts.id}.ts. -->`,
    `# ${markdown(facts.title)}`,
    `\`${facts.id}\` · ${SEVERITIES[facts.severity]} · checked for ${STAGES[facts.stage]}`,
    markdown(facts.why),
    `**What to do:** ${markdown(facts.fix)}`,
    needs.length === 0 ? '' : `**Needs:** ${needs.join(', ')}. Without it the check is listed as not made.`,
    facts.severity === 'query' ? `**An explanation lapses when** ${LAPSES[facts.lapses]}.` : '',
    ...shown.map(exampleText),
  )
}

function isGiven(need: Need): need is keyof typeof GIVEN {
  return need in GIVEN
}

function exampleText({ name, sheet, then, beside, asAt, finds, says }: RuleExample): string {
  return paragraphs(
    `## It ${markdown(name)}`,
    sheetTable(sheet),
    then === undefined ? '' : paragraphs('Beside this older return:', sheetTable(then)),
    beside === undefined ? '' : paragraphs('Beside this second return:', sheetTable(beside)),
    asAt === undefined ? '' : `As at ${asAt}.`,
    finds.length === 0 ? '' : `Marks ${finds.join(', ')}.`,
    says === undefined ? '' : `> ${markdown(says)}`,
  )
}
