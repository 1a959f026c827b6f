import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The built-ins of a year: names in the global scope, and by the name of an object or of its prototype its members. */
export interface BuiltIns {
  readonly globals: readonly string[]
  readonly members: Readonly<Record<string, readonly string[]>>
}

/** Older than any list of built-ins: Annex B of the standard, and what every object has. */
const ALWAYS = [
  'constructor',
  'length',
  'name',
  'prototype',
  '__proto__',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'captureStackTrace',
  'stackTraceLimit',
  'toGMTString',
  'getYear',
  'setYear',
  'compile',
  'toString',
  'arguments',
  'caller',
]

/**
 * The built-ins of ES2019, as the TypeScript compiler declares them for `lib: ["es2019"]`, which is also what our scripts
 * are compiled against.
 */
export function builtInsOf2019(): BuiltIns {
  const globals = new Set(['globalThis', 'undefined', 'NaN', 'Infinity'])
  const members = new Map<string, Set<string>>()
  const add = (object: string, names: readonly string[]): void => {
    const known = members.get(object) ?? new Set(ALWAYS)
    for (const name of names) known.add(name)
    members.set(object, known)
  }
  for (const statement of libFiles('lib.es2019.d.ts').flatMap(statementsOf)) {
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) globals.add(name.getText())
    if (ts.isFunctionDeclaration(statement) && statement.name) globals.add(statement.name.text)
    if (ts.isInterfaceDeclaration(statement)) add(statement.name.text, namesOf(statement.members))
    if (ts.isModuleDeclaration(statement)) {
      globals.add(statement.name.text)
      const { body } = statement
      if (body !== undefined && ts.isModuleBlock(body)) add(statement.name.text, declaredIn(body))
    }
  }
  return {
    globals: [...globals],
    members: Object.fromEntries([...members].map(([object, names]) => [object, [...names]])),
  }
}

/** A library file and all that it refers to, without the page and the worker. */
function libFiles(name: string): ts.SourceFile[] {
  const path = join(dirname(fileURLToPath(import.meta.resolve('typescript'))), name)
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2019, true)
  return [file, ...file.libReferenceDirectives.flatMap(({ fileName }) => libFiles(`lib.${fileName}.d.ts`))]
}

function statementsOf(file: ts.SourceFile): readonly ts.Statement[] {
  return file.statements
}

function namesOf(members: ts.NodeArray<ts.TypeElement>): string[] {
  return members.flatMap(({ name }) => (name === undefined ? [] : [name.getText()]))
}

function declaredIn({ statements }: ts.ModuleBlock): string[] {
  return statements.flatMap(statement => {
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? '']
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText())
    return []
  })
}
