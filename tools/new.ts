/** `npm run new rule due-too-far`, `npm run new function RAGSHARE`: writes a unit that runs, and refreshes the printed files. */
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'

interface Kind {
  readonly name: RegExp
  readonly says: string
  readonly file: (name: string) => string
  readonly text: (name: string) => string
  readonly next: string
}

const KINDS = new Map<string, Kind>([
  [
    'rule',
    {
      name: /^[a-z]+(-[a-z]+)*$/,
      says: 'A rule is named in small letters and hyphens, for example due-too-far',
      file: name => `shared/rules/${name}.ts`,
      text: ruleText,
      next: 'Write what it finds on the five papers into test/oracle.json, then make the examples true.',
    },
  ],
  [
    'function',
    {
      name: /^(RAG|PLAN)[A-Z0-9]*[A-Z]$/,
      says: 'A function is named in capitals, begins with RAG or PLAN and ends in a letter, for example RAGSHARE',
      file: name => `shared/functions/${name.toLowerCase()}.ts`,
      text: functionText,
      next: 'Make the example true, then say in CHANGELOG.md what people can now do.',
    },
  ],
])

const [kind = '', name = ''] = process.argv.slice(2)
process.exitCode = write(KINDS.get(kind))

function write(wanted: Kind | undefined): number {
  if (wanted === undefined)
    return stop(`Say what is new: npm run new rule NAME, or npm run new function NAME`)
  if (!wanted.name.test(name)) return stop(wanted.says)
  const file = wanted.file(name)
  if (existsSync(file)) return stop(`There is already a ${file}`)
  writeFileSync(file, wanted.text(name))
  console.log(`Written: ${file}. Replace every TODO; the tests stop at them.\n${wanted.next}`)
  return spawnSync(process.execPath, ['tools/run.mjs', 'tools/generate.ts'], { stdio: 'inherit' }).status ?? 1
}

function stop(sentence: string): number {
  console.error(sentence)
  return 2
}

function ruleText(id: string): string {
  return `import { recordSpot } from '../return/fields.ts'
import { rowRule, type RuleExample } from './rule.ts'

export default rowRule({
  id: '${id}',
  severity: 'information',
  stage: 'check',
  title: 'TODO what is wrong: "Title is empty"',
  why: 'TODO why it matters, one or two sentences.',
  fix: 'TODO what to do, one sentence.',
  needs: ['title'],
  lapses: 'cells',
  check: record => (record.title === '' ? { at: recordSpot(record), ref: record.ref } : undefined),
  message: ({ ref }) => \`TODO what is wrong in this row and what to do: "Enter a title for \${ref}"\`,
})

export const examples: readonly RuleExample[] = [
  {
    name: 'finds TODO',
    sheet: [
      ['Ref', 'Action', 'RAG'],
      ['A1', 'Open the centre', 'Green'],
      ['A2', '', 'Amber'],
    ],
    finds: ['A3'],
  },
  {
    name: 'is silent on TODO, the case beside it',
    sheet: [
      ['Ref', 'Action', 'RAG'],
      ['A1', 'Open the centre', 'Green'],
    ],
    finds: [],
  },
]
`
}

function functionText(known: string): string {
  return `import { sheetFunction, type FunctionExample } from './function.ts'

export default sheetFunction({
  name: '${known}',
  summary: 'TODO what it gives, one sentence.',
  args: [{ name: 'status', kind: 'range', help: 'TODO which cells, for example D2:D90' }],
  result: 'value',
  run: status => status.length,
})

export const examples: readonly FunctionExample[] = [
  { name: 'TODO what it shows', args: [[['G'], ['A']]], gives: 2 },
]
`
}
