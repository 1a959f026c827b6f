import { beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { COUNTING_FUNCTIONS, RESULT_SHAPES } from '../../../shared/functions/counting.ts'
import type { FunctionExample, SheetFunction } from '../../../shared/functions/function.ts'
import { FUNCTIONS } from '../../../shared/index.ts'
import { FUNCTION_HELP } from '../../../src/panel/function-help.ts'
import { isOptional } from '../../../tools/print/function-help.ts'
import { loadUnits } from '../../../tools/print/units.ts'

const units = await loadUnits<SheetFunction, FunctionExample>('shared/functions')
const names = units.map(({ facts }) => facts.name)

/** What a program is told of a function. */
interface Told {
  readonly name: string
  readonly description: string
  readonly parameters: readonly {
    readonly name: string
    readonly description: string
    readonly dimensionality: string
    readonly optional?: boolean
  }[]
  readonly result: { readonly dimensionality?: string }
}

const metadata = JSON.parse(readFileSync('excel/functions.json', 'utf8')) as { functions: readonly Told[] }

describe('the names of functions', () => {
  // "Must start with a letter and have a minimum limit of three characters"; letters and digits are legal in both programs.
  it('are three letters or more, A to Z and digits alone, ours by their beginning', () => {
    expect(names.filter(name => !/^(RAG|PLAN)[A-Z0-9]*[A-Z]$/.test(name) || name.length < 4)).toEqual([])
  })

  it('are no address of a cell: RAG1 is one, in either way of naming cells', () => {
    const isAddress = (name: string) => /^[A-Z]{1,3}\d{1,7}$/.test(name) || /^R\d*C\d*$/.test(name)
    expect(['RAG1', 'R1C1', 'RC'].every(isAddress)).toBe(true)
    expect(names.filter(isAddress)).toEqual([])
  })

  it('are no function that the programs have themselves, in any language', () => {
    // Of their functions, French Excel's CEILING and FLOOR alone begin as ours do.
    const builtIn = [
      'PLAFOND',
      'PLAFOND.MATH',
      'PLAFOND.PRECIS',
      'PLANCHER',
      'PLANCHER.MATH',
      'PLANCHER.PRECIS',
    ]
    expect(names.filter(name => builtIn.includes(name))).toEqual([])
  })

  it('are each used once', () => {
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('what is printed of the functions', () => {
  it('lists them all, those that run the checks apart', () => {
    expect(FUNCTIONS.map(({ name }) => name)).toEqual(names)
    expect(COUNTING_FUNCTIONS.map(({ name }) => name)).toEqual(
      units.filter(({ facts }) => facts.checks !== true).map(({ facts }) => facts.name),
    )
    expect([...RESULT_SHAPES]).toEqual(units.map(({ facts }) => [facts.name, facts.result]))
  })

  it('tells Excel their names, arguments and the shape of their results', () => {
    expect(metadata.functions).toEqual(
      units.map(({ facts }) => ({
        id: facts.name,
        name: facts.name,
        description: facts.summary,
        parameters: facts.args.map(({ name, kind, help }, place) => ({
          name,
          description: help,
          type: 'any',
          dimensionality: kind === 'range' ? 'matrix' : 'scalar',
          ...(isOptional(facts, place) ? { optional: true } : {}),
        })),
        result: { dimensionality: facts.result === 'value' ? 'scalar' : 'matrix' },
      })),
    )
  })

  it('tells Google the same, by declarations and the comments above them', () => {
    const file = ts.createSourceFile(
      'functions.js',
      readFileSync('gsheets/script/functions.js', 'utf8'),
      ts.ScriptTarget.ES2022,
    )
    const declared = file.statements.filter(ts.isFunctionDeclaration)
    expect(declared.map(({ name }) => name?.text)).toEqual(names)
    for (const [i, declaration] of declared.entries()) {
      const facts = units[i]?.facts
      const comment = file.text.slice(declaration.getFullStart(), declaration.getStart(file))
      expect(declaration.parameters.map(({ name }) => name.getText(file))).toEqual(
        facts?.args.map(({ name }) => name),
      )
      expect(comment).toContain(` * ${facts?.summary}\n`)
      expect(comment).toContain(' * @customfunction\n')
      for (const { name, help } of facts?.args ?? []) {
        expect(comment).toMatch(new RegExp(` \\* @param \\{\\w+\\} ${name} `))
        expect(comment).toContain(help)
      }
    }
  })

  it('has a page for each, which the list names, and its help for the panel', () => {
    const list = readFileSync('docs/functions.md', 'utf8')
    for (const { file, facts } of units) {
      expect(list).toContain(`[${facts.name}](functions/${file}.md)`)
      expect(readFileSync(`docs/functions/${file}.md`, 'utf8')).toContain(`# ${facts.name}\n`)
    }
    expect(
      FUNCTION_HELP.map(({ name, summary, args }) => [name, summary, args.map(({ help }) => help)]),
    ).toEqual(units.map(({ facts }) => [facts.name, facts.summary, facts.args.map(({ help }) => help)]))
  })

  it('has help of the length that the schema of functions.json allows: up to 128 characters', () => {
    const texts = units.flatMap(({ facts }) => [facts.summary, ...facts.args.map(({ help }) => help)])
    expect(texts.filter(text => text.length > 128)).toEqual([])
  })
})

describe("Microsoft's own reader of functions", () => {
  let read: readonly Told[] = []

  /** The functions as somebody would write them by hand for Excel, read in a process of its own: it brings its own compiler. */
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'functions-'))
    const source = join(folder, 'functions.ts')
    writeFileSync(source, units.map(({ facts }) => byHand(facts)).join('\n'))
    const script = `
      require('custom-functions-metadata').generateCustomFunctionsMetadata(process.argv[1]).then(result => {
        if (result.errors.length > 0) throw new Error(result.errors.join())
        process.stdout.write(result.metadataJson)
      })`
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script, source], {
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    if (status !== 0) throw new Error(`custom-functions-metadata has failed: ${stderr}`)
    read = (JSON.parse(stdout) as { functions: readonly Told[] }).functions
  })

  it('finds the functions and parameters that we tell Excel of', () => {
    const facts = ({ name, description, parameters, result }: Told) => [
      name,
      description,
      parameters.map(each => [
        each.name,
        each.description,
        each.dimensionality ?? 'scalar',
        each.optional === true,
      ]),
      result.dimensionality ?? 'scalar',
    ]
    expect(read.map(facts)).toEqual(metadata.functions.map(facts))
  })
})

function byHand(facts: SheetFunction): string {
  const type = (kind: string) => (kind === 'range' ? 'any[][]' : 'any')
  const params = facts.args.map(
    ({ name, kind }, place) => `${name}${isOptional(facts, place) ? '?' : ''}: ${type(kind)}`,
  )
  return [
    '/**',
    ` * ${facts.summary}`,
    ` * @customfunction ${facts.name}`,
    ...facts.args.map(
      ({ name, help }, place) => ` * @param ${isOptional(facts, place) ? `[${name}]` : name} ${help}`,
    ),
    ' */',
    `export function ${facts.name}(${params.join(', ')}): ${facts.result === 'value' ? 'any' : 'any[][]'} { return [] as any }`,
  ].join('\n')
}
