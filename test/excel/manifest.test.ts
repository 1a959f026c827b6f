import { describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { callsOurs } from '../../shared/index.ts'
import { FLOOR, manifestFacts, PLACEHOLDER } from '../../tools/excel/facts.ts'
import { lintManifest, RULES } from '../../tools/excel/manifest-rules.ts'
import { manifestXml, PLAIN_FILES } from '../../tools/excel/manifest.ts'
import { FLOOR as OF_TESTS } from './office/load.ts'

const manifest = readFileSync('manifest.xml', 'utf8')

describe('the manifest of the Excel add-in', () => {
  it('tells the reader of Microsoft what it is', () => {
    // In a process of its own: the package brings modules that jest cannot load.
    const said = execFileSync(
      process.execPath,
      ['node_modules/office-addin-manifest/cli.js', 'info', 'manifest.xml'],
      { encoding: 'utf8' },
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
      'Source Location': `${PLACEHOLDER}panel.html`,
    })
    expect(facts.get('Version')).toBe(manifestFacts().version)
  })

  it('has no fault that we know', () => {
    expect(lintManifest(manifest)).toEqual([])
  })

  it('gives functions no prefix, unless one is asked for', () => {
    expect(manifest).not.toMatch(/<Namespace\b/)
    const prefixed = manifestXml(manifestFacts({ namespace: 'PLAN' }), PLAIN_FILES)
    expect(prefixed).toContain('<Namespace resid="Functions.Namespace" />')
    expect(prefixed).toContain('<bt:String id="Functions.Namespace" DefaultValue="PLAN" />')
    expect(lintManifest(prefixed)).toEqual([])
  })

  it('asks for no more of Excel than the tests of the host give it', () => {
    const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)]
    expect(Object.fromEntries(sets.map(([, name, least]) => [name, least]))).toEqual(FLOOR)
    expect(OF_TESTS).toEqual(FLOOR)
  })

  it.each([
    ['http://example.org', '--base-url must be an https:// address that ends with /'],
    ['https://example.org/?a=1', '--base-url must be an https:// address that ends with /'],
    ['example.org', '--base-url must be an https:// address that ends with /'],
  ])('is not made for the address %s', (baseUrl, sentence) => {
    expect(() => manifestFacts({ baseUrl })).toThrow(sentence)
  })

  it.each(['1PLAN', 'PLAN.X', 'PLAN b', 'FORCE', '"'])('is not made with the prefix %s', namespace => {
    expect(() => manifestFacts({ namespace })).toThrow('--namespace must be letters and numbers that begin')
  })

  it.each(['', 'PLAN', 'PLANNING_2', 'RAG'])(
    'leaves the core its own formulas with the prefix "%s"',
    prefix => {
      const { namespace } = manifestFacts({ namespace: prefix })
      expect(callsOurs(`=SUM(1,${namespace === '' ? '' : `${namespace}.`}RAGCOUNT(D2:D90,"G"))`)).toBe(true)
    },
  )
})

/** What would go wrong, by the rule that says so: a text of the manifest and what stands there instead. */
const FAULTS: readonly (readonly [rule: string, was: string | RegExp, is: string, sentence: string])[] = [
  [
    'order',
    /( *<Hosts>\n.*<Host Name.*\n.*<\/Hosts>\n)([^]*?<\/Requirements>\n)/,
    '$2$1',
    'The parts of OfficeApp',
  ],
  ['order', /\n *<SupportUrl.*/, '', 'OfficeApp has no SupportUrl'],
  ['order', /( *<Script>[^]*?<\/Script>\n)( *<Page>[^]*?<\/Page>\n)/, '$2$1', 'The parts of ExtensionPoint'],
  ['version', '<Version>0.', '<Version>v0.', 'Version must be one to four numbers'],
  ['id', '<Id>6f', '<Id>zz', 'Id must be a GUID'],
  ['overrides', 'VersionOverridesV1_0"', 'VersionOverridesV1_1"', 'must be VersionOverridesV1_0'],
  ['permissions', '>ReadWriteDocument<', '>Restricted<', 'Permissions must be ReadWriteDocument'],
  [
    'https',
    'https://plan-returns.example/help',
    'http://plan-returns.example/help',
    'must begin with https://',
  ],
  ['files', '/help.html', '/halp.html', 'https://plan-returns.example/halp.html is no file of the build'],
  [
    'resources',
    'resid="Panel.Tip"',
    'resid="Panel.Tap"',
    'Description names Panel.Tap, which is no LongStrings',
  ],
  ['resources', 'resid="Help.Url"', 'resid="Panel.Url"', 'Nothing uses Help.Url'],
  ['resources', 'String id="Check.Label"', 'String id="Panel.Label"', 'Panel.Label is defined twice'],
  [
    'lengths',
    'DefaultValue="Check now"',
    `DefaultValue="${'x'.repeat(126)}"`,
    'Check.Label is longer than 125',
  ],
  ['lengths', 'DefaultValue="Check now"', 'DefaultValue=""', 'Check.Label is empty'],
  ['lengths', /Check\.Tip/g, `Check.${'x'.repeat(30)}`, 'is longer than 32 letters'],
  ['ids', 'PlanReturns.CheckNow', 'PlanReturns.OpenPanel', 'The id PlanReturns.OpenPanel stands on several'],
  ['icons', / *<bt:Image size="80".*\n/, '', 'An icon has no picture of 80 pixels'],
  ['sets', '"SharedRuntime"', '"SharedRuntimes"', 'Excel has no requirement set SharedRuntimes'],
  ['sets', 'MinVersion="1.9"', 'MinVersion="1.99"', 'ExcelApi has no such version'],
  ['runtime', 'lifetime="long"', 'lifetime="short"', 'The Runtime must have the lifetime "long"'],
  [
    'runtime',
    '<FunctionFile resid="Panel.Url"',
    '<FunctionFile resid="Help.Url"',
    'FunctionFile must name the page',
  ],
  [
    'runtime',
    '<Action xsi:type="ShowTaskpane">',
    '<Action xsi:type="ShowTaskpane"><TaskpaneId>a</TaskpaneId>',
    'TaskpaneId must not',
  ],
  ['functions', '>checkNow<', '>check now<', 'FunctionName must be a name'],
]

describe('a fault of a manifest', () => {
  const files = new Set(['panel', 'help', 'support'].map(name => `${name}.html`))
  for (const name of ['functions.js', 'functions.json', ...[16, 32, 64, 80].map(PLAIN_FILES.icon)])
    files.add(name)

  it.each(FAULTS)('is told by the rule "%s"', (rule, was, is, sentence) => {
    const faulty = manifest.replace(was, is)
    expect(faulty).not.toBe(manifest)
    const said = lintManifest(faulty, files)
    expect(said.filter(fault => fault.startsWith(`${rule}: `) && fault.includes(sentence))).not.toEqual([])
  })

  it('has a test for each rule', () => {
    expect([...new Set(FAULTS.map(([rule]) => rule))].sort()).toEqual(Object.keys(RULES).sort())
  })

  it('is also that it is no XML', () => {
    expect(() => lintManifest(manifest.replace('</Hosts>', ''))).toThrow('</OfficeApp> ends <Hosts>')
    expect(() => lintManifest(`${manifest}&<`)).toThrow('not well formed')
  })
})
