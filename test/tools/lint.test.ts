import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A line of code, and the rule that must stop it in the core; '' when it is allowed there. */
const LINES: readonly (readonly [line: string, rule: string])[] = [
  ["import * as z1 from 'zod/mini'", ''],
  ["import { z as z2 } from 'zod/mini'", 'core(zod-namespace)'],
  ["import z3 from 'zod'", 'eslint(no-restricted-imports)'],
  ["import type { ZodMiniType } from 'zod/mini'", ''],
  ['export const clock = new Date()', 'core(no-clock)'],
  ['export const clockText = Date()', 'core(no-clock)'],
  ['export const day = new Date(0)', ''],
  ['export const now = Date.now()', 'eslint(no-restricted-properties)'],
  ['export const lot = Math.random()', 'eslint(no-restricted-properties)'],
  ["export const order = 'a'.localeCompare('b')", 'eslint(no-restricted-properties)'],
  ['export const shown = (1.5).toLocaleString()', 'eslint(no-restricted-properties)'],
  ["export const upper = 'i'.toLocaleUpperCase()", 'eslint(no-restricted-properties)'],
  ['export const shownDay = day.toLocaleDateString()', 'eslint(no-restricted-properties)'],
  ['export const format = new Intl.NumberFormat()', 'eslint(no-restricted-globals)'],
  ['export const behind = /(?<=a)b/', 'core(es2019-regex)'],
  ['export const notBehind = /(?<!a)b/', 'core(es2019-regex)'],
  ['export const indices = /a/d', 'core(es2019-regex)'],
  ['export const sets = /[a--b]/v', 'core(es2019-regex)'],
  ['export const named = /(?<name>a)b(?=c)/gu', ''],
  ['export { z1, z2, z3, type ZodMiniType }', ''],
]

const folder = mkdtempSync(join(tmpdir(), 'lint-'))
let found: ReadonlyMap<number, string> = new Map()

beforeAll(() => {
  cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'))
  for (const place of ['tools', 'shared']) mkdirSync(join(folder, place))
  writeFileSync(join(folder, 'tools/lint-core.mjs'), readFileSync('tools/lint-core.mjs'))
  writeFileSync(join(folder, 'shared/lines.ts'), LINES.map(([line]) => line).join('\n'))
  const oxlint = resolve('node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'unix'], {
    cwd: folder,
    encoding: 'utf8',
  })
  found = new Map(
    [...stdout.matchAll(/^\S+?:(\d+):.*\[Error\/(\S+)\]$/gm)].map(m => [Number(m[1]), m[2] ?? '']),
  )
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the core is kept free of clock, chance, locale and what older web views cannot run', () => {
  it.each(LINES.map(([line, rule], i) => [line, rule === '' ? 'nothing' : rule, i + 1] as const))(
    '%s: %s',
    (_, rule, lineNumber) => {
      expect(found.get(lineNumber) ?? 'nothing').toBe(rule)
    },
  )
})
