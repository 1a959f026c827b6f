import { beforeAll, describe, expect, it } from '@jest/globals'
import { FUNCTIONS } from '../../shared/index.ts'
import { packageVersion } from '../../tools/excel/facts.ts'
import { buildGsheets, stampOf, stamped } from '../../tools/gsheets/files.ts'
import { es2019, freeNames, kindsIn, propertyNames } from './build-syntax.ts'
import { AppsScriptRealm } from './google/realm.ts'

let files: ReadonlyMap<string, string> = new Map()
beforeAll(async () => {
  files = await buildGsheets()
})

const source = (name: string): string => files.get(name) ?? ''
const scripts = (): readonly string[] => [...files.keys()].filter(name => name.endsWith('.js'))
/** What stands between the tags of the sidebar's one script, or of its one style. */
const inlined = (tag: 'script' | 'style'): string =>
  new RegExp(`<${tag}>([^]*)</${tag}>`).exec(source('sidebar.html'))?.[1] ?? ''
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** What ES2019 itself brings. */
const LANGUAGE = new Set(
  words(`Array Boolean Date Error Int32Array JSON Map Math Number Object Promise RangeError ReferenceError Reflect
    RegExp Set String Symbol TypeError Uint16Array Uint32Array Uint8Array WeakMap WeakSet Intl Infinity NaN
    arguments isFinite isNaN parseFloat parseInt undefined`),
)

const COMMENTS = /\/\*[^]*?\*\/|\/\/.*/g

/** Names by which something could leave the browser or stay in it, or code come in. */
const WAYS_OUT =
  words(`fetch fetchLater XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource sendBeacon
  RTCPeerConnection BroadcastChannel Worker SharedWorker serviceWorker importScripts Image Audio
  eval Function setInterval localStorage sessionStorage indexedDB caches cookie cookieStore UrlFetchApp`)

describe('what is pushed to Google', () => {
  it('is one manifest, three scripts and two pages', () => {
    expect([...files.keys()]).toEqual([
      'appsscript.json',
      'core.js',
      'functions.js',
      'licences.html',
      'menu.js',
      'sidebar.html',
    ])
  })

  it('asks for the open spreadsheet and for its own panel, and for nothing else', () => {
    expect(JSON.parse(source('appsscript.json'))).toEqual({
      timeZone: 'Europe/London',
      exceptionLogging: 'NONE',
      runtimeVersion: 'V8',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    })
  })

  it('says in code and pages which build it is, and passes licences on', () => {
    const stamp = stampOf(files)
    expect(stamp).toMatch(new RegExp(`^Plan Returns ${packageVersion()}, build [0-9a-f]{10}$`))
    const stamps = ['core.js', 'sidebar.html', 'licences.html'].map(name => source(name).includes(stamp))
    expect(stamps).toEqual([true, true, true])
    for (const name of ['zod\n', 'lit-html\n', 'MIT License', 'BSD 3-Clause License'])
      expect(source('licences.html')).toContain(name)
  })

  it('is another build with any other file, and with one file less', () => {
    const plain = new Map([...files, ['core.js', '']])
    const stamp = (changed: ReadonlyMap<string, string>): string => stampOf(stamped(changed))
    const builds = [
      plain,
      new Map([...plain, ['menu.js', '']]),
      new Map([...plain].filter(([name]) => name !== 'menu.js')),
    ].map(stamp)
    expect(new Set(builds).size).toBe(3)
    expect(stamp(new Map([...plain].reverse()))).toBe(builds[0])
  })
})

describe('the scripts', () => {
  it('are ES2019', () => {
    for (const name of scripts()) expect(es2019(source(name)).body.length).toBeGreaterThan(0)
    expect(() => es2019('class A { #b = 1 }')).toThrow('Unexpected character')
    expect(() => es2019('a ??= b?.c')).toThrow('Unexpected token')
  })

  it('leave exactly these names in the one scope that all scripts share', () => {
    const loaded = scripts().map(name => ({ name, source: source(name) }))
    expect(new AppsScriptRealm().give({}).load(loaded).globals().sort()).toEqual(
      [
        'PlanReturns',
        // Where zod keeps settings; nothing of ours reads it.
        '__zod_globalConfig',
        ...words('answerPanel checkNow onInstall onOpen openPanel'),
        ...FUNCTIONS.map(({ name }) => name),
      ].sort(),
    )
  })

  it('use these services of Google and nothing else from outside', () => {
    const program = es2019(source('core.js'))
    const foreign = [...freeNames(program)].filter(name => !LANGUAGE.has(name)).sort()
    expect(foreign).toEqual(words('HtmlService LockService ScriptApp SpreadsheetApp Utilities globalThis'))
    const control = 'function f({ a, b: [c = d] }, ...e) { return () => fetch(a.g, c, e) }'
    expect([...freeNames(es2019(control))].sort()).toEqual(['d', 'fetch'])
    const names = propertyNames(program)
    expect(WAYS_OUT.filter(name => names.has(name))).toEqual([])
  })

  it('offer every function with the comment that Google makes its help of', () => {
    const comments = source('functions.js').match(/\* @customfunction\n \*\/\nfunction \w+\(/g) ?? []
    expect(comments).toHaveLength(FUNCTIONS.length)
  })
})

describe('the sidebar', () => {
  it('is one page with one style and one script', () => {
    const page = source('sidebar.html')
    expect(page.match(/<\/?(?:script|style)\b[^>]*>/g)).toEqual([
      '<style>',
      '</style>',
      '<script>',
      '</script>',
    ])
    expect(excerpts(inlined('script'), /<!--|<\/?script/gi)).toEqual([])
    const frame = page.replace(inlined('script'), '').replace(inlined('style'), '')
    const loading = /\s(?:src|href|style|on\w+)=|<(?:link|iframe|object|embed|img|form)\b|here:/gi
    expect(excerpts(frame, loading)).toEqual([])
  })

  it('has no sign in it that is not seen, and none beyond the first 65,536', () => {
    const rare = /[\u00a0\u200b-\u200f\u2028-\u202f\ufeff]|[\ud800-\udfff]/g
    expect(excerpts(source('sidebar.html'), rare)).toEqual([])
  })

  it('is ES2019 without template literals', () => {
    const kinds = kindsIn(es2019(inlined('script')))
    const unwanted = ['TemplateLiteral', 'TaggedTemplateExpression', 'ImportExpression']
    expect(unwanted.filter(kind => kinds.has(kind))).toEqual([])
    expect([...kindsIn(es2019('a`b`'))]).toEqual(expect.arrayContaining(unwanted.slice(0, 2)))
  })

  it('stays byte for byte when comments are cut out of it, even by somebody who takes a text for one', () => {
    expect(excerpts(inlined('script'), COMMENTS)).toEqual([])
    expect(mangled(inlined('script')) === inlined('script')).toBe(true)
    expect(mangled('a(`https://example.org/*`)\nb(`c /* d`, `e */ f`)')).toBe('a(`https:\nb(`c  f`)')
  })

  it('takes these names from the browser and nothing else', () => {
    const foreign = [...freeNames(es2019(inlined('script')))].filter(name => !LANGUAGE.has(name)).sort()
    expect(foreign).toEqual(
      words(`AbortController HTMLElement MessageChannel Node TextEncoder clearTimeout crypto document globalThis google
        navigator performance queueMicrotask requestAnimationFrame setTimeout window`),
    )
  })

  it('knows no way out of the browser, and no address', () => {
    const names = propertyNames(es2019(inlined('script')))
    expect(WAYS_OUT.filter(name => names.has(name))).toEqual([])
    const addresses = [...names].filter(name =>
      /\b(?:https?|wss?|ftp|data|blob|javascript):|\/\//i.test(name),
    )
    expect(addresses).toEqual([])
    expect(excerpts(inlined('style'), /url\(|@import|@font-face|image-set\(/gi)).toEqual([])
    const told = propertyNames(es2019("window['fetch']('https://example.org'); navigator.sendBeacon('/')"))
    expect([...told].sort()).toEqual(['/', 'fetch', 'https://example.org', 'sendBeacon'])
  })
})

describe('sizes', () => {
  /** In kB of 1000 bytes. A ceiling is what a file had when it was last looked at: who passes it says here why. */
  const SIZES = [
    // The budget of 160 kB is not met: functions in cells, the check and the written sheets need the whole core. 2 kB of it
    // put cells back one by one, and keep what two people write at once.
    { name: 'core.js', ceiling: 418 },
    { name: 'sidebar.html', ceiling: 700 },
    { name: 'functions.js', ceiling: 13 },
  ]

  it.each(SIZES)('$name is not over $ceiling kB', ({ name, ceiling }) => {
    const size = Math.ceil(Buffer.byteLength(source(name)) / 1000)
    expect(size).toBeLessThanOrEqual(ceiling)
    // Far below it, the ceiling would let the file grow unseen.
    expect(size).toBeGreaterThan(ceiling * 0.85)
  })
})

/** The worst that is told of HtmlService: comments go, in whatever they stand (enuchi/React-Google-Apps-Script#157). */
function mangled(code: string): string {
  return code.replace(COMMENTS, '')
}

/** What was found, each with some of what follows: a failed test would print the whole file otherwise. */
function excerpts(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(({ index }) => text.slice(index, index + 60))
}
