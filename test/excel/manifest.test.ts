import { describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { COPIES, OUTPUTS } from '../../tools/outputs.ts'
import { FLOOR } from './office/load.ts'

const manifest = readFileSync('manifest.xml', 'utf8')
const ADDRESS = 'https://plan-returns.example/'

/** Every text that a pattern catches, in order. */
const all = (pattern: RegExp): string[] => [...manifest.matchAll(pattern)].map(match => match[1] ?? '')

/** The address that an element names by its id, in itself or in the SourceLocation inside it. */
const residOf = (element: string): string | undefined =>
  new RegExp(`<${element}\\b[^>]*?(?: resid="|>\\s*<SourceLocation resid=")([^"]+)"`).exec(manifest)?.[1]

describe('the manifest of the Excel add-in', () => {
  it('tells the reader of Microsoft what it is', () => {
    // In a process of its own: the package brings modules that jest cannot load.
    const said = execFileSync(
      process.execPath,
      ['node_modules/office-addin-manifest/cli.js', 'info', 'manifest.xml'],
      {
        encoding: 'utf8',
      },
    )
    const facts = new Map(
      said.split('\n').flatMap(line => {
        const [, name, value] = /^\s+([A-Za-z ]+): (.*)$/.exec(line) ?? []
        return name === undefined ? [] : [[name, value?.trim()] as const]
      }),
    )
    expect(Object.fromEntries(facts)).toMatchObject({
      Name: 'Plan Returns',
      Type: 'TaskPaneApp',
      Hosts: 'Workbook',
      Permissions: 'ReadWriteDocument',
      'Default Locale': 'en-GB',
      'Source Location': `${ADDRESS}panel.html`,
    })
    expect(facts.get('Version')).toBe(
      `${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}.0`,
    )
  })

  it('gives functions no prefix', () => {
    expect(manifest).not.toMatch(/<Namespace\b/)
  })

  it('asks for no more of Excel than the tests of the host give it', () => {
    const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, least]) => [
      name,
      least,
    ])
    expect(Object.fromEntries(sets)).toEqual(FLOOR)
  })

  it('runs panel, button and functions in one long-lived page', () => {
    const places = ['Runtime', 'Page', 'FunctionFile', 'Action']
    expect(places.map(residOf)).toEqual(places.map(() => 'Panel.Url'))
    expect(manifest).toMatch(/<Runtime [^>]*lifetime="long"/)
    expect(manifest).not.toMatch(/TaskpaneId/)
  })

  it('defines each of its texts and addresses once and uses them all', () => {
    const defined = all(/<bt:\w+ id="([^"]+)"/g)
    expect([...new Set(all(/resid="([^"]+)"/g))].sort()).toEqual([...defined].sort())
    expect(new Set(defined).size).toBe(defined.length)
  })

  it('names only files that the build puts into dist/excel', () => {
    const named = all(/DefaultValue="(https?:[^"]+)"/g)
    const files = [...OUTPUTS.map(({ outfile }) => outfile), ...COPIES.map(({ to }) => to)]
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(url => !files.includes(url.replace(ADDRESS, 'dist/excel/')))).toEqual([])
  })
})
