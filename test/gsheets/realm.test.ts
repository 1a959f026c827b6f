import { describe, expect, it } from '@jest/globals'
import { AppsScriptRealm } from './google/realm.ts'

const typesOf = (names: readonly string[]): unknown => {
  const source = `function types() { return [${names.map(name => `typeof ${name}`).join()}] }`
  return JSON.parse(
    JSON.stringify(new AppsScriptRealm().load([{ name: 'types', source }]).call('types')),
  ) as unknown
}

describe('the realm that the script is tested in', () => {
  it.each([
    ['arrays', ['[].at', '[].findLast', '[].toSorted', '[].with', 'Array.fromAsync']],
    ['texts', ["''.at", "''.replaceAll", "''.matchAll", "''.isWellFormed"]],
    ['objects', ['Object.hasOwn', 'Object.groupBy', 'structuredClone', 'Map.groupBy']],
    ['promises', ['Promise.allSettled', 'Promise.any', 'Promise.withResolvers', 'Promise.try']],
    ['sets', ['new Set().union', 'new Set().isSubsetOf', 'WeakRef', 'FinalizationRegistry', 'Iterator']],
    ['iterators', ['[].values().map', 'new Map().keys().toArray', 'BigInt', 'AggregateError']],
    ['what Google lists as missing', ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'console', 'process']],
  ])('has nothing that came after 2019, nor what Apps Script lacks: %s', (_, names) => {
    expect(typesOf(names)).toEqual(names.map(() => 'undefined'))
  })

  it('has what ES2019 has', () => {
    const names = ['[].flat', '[].flatMap', '[].includes', "''.padStart", "''.trimEnd", 'Object.fromEntries']
    const older = ['Promise.all', 'Map', 'Symbol', 'Reflect.ownKeys', 'JSON.parse', 'Math.trunc', 'Intl']
    expect(typesOf([...names, ...older.slice(0, 1)])).toEqual(
      [...names, ...older.slice(0, 1)].map(() => 'function'),
    )
    expect(typesOf(older)).not.toContain('undefined')
  })

  it('evaluates no text', () => {
    const realm = new AppsScriptRealm().load([
      { name: 'eval', source: 'function run() { return eval("1") }' },
    ])
    expect(() => realm.call('run')).toThrow('Code generation from strings disallowed')
  })
})
