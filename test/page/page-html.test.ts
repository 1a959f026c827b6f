import { beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { bundlePage, pageHtml } from '../../tools/page-html.ts'

/** A script or style element of the page: its attributes as written, and what stands in it. */
interface Part {
  readonly kind: string
  readonly attributes: string
  readonly text: string
}

let html = ''
let policy = ''
let parts: readonly Part[] = []
/** The page without what stands in scripts and styles. */
let markup = ''

beforeAll(async () => {
  await bundlePage()
  ;({ html, policy } = pageHtml())
  parts = partsOf(html)
  markup = parts.reduce((left, { text }) => left.replace(text, ''), html)
}, 60_000)

function partsOf(page: string): readonly Part[] {
  return [...page.matchAll(/<(script|style)\b([^>]*)>([^]*?)<\/\1>/g)].map(
    ([, kind = '', attributes = '', text = '']) => ({ kind, attributes, text }),
  )
}

function textOf(kind: string, attributes: string): string {
  return parts.find(part => part.kind === kind && part.attributes.trim() === attributes)?.text ?? ''
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

describe('the page in one file', () => {
  it('asks for nothing from anywhere', () => {
    const asked = [...markup.matchAll(/\b(?:src|href|srcset|action|data|poster)\s*=\s*"([^"]*)"/g)]
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.map(([, address = '']) => address).filter(address => !address.startsWith('data:'))).toEqual(
      [],
    )
    expect(textOf('style', '').match(/@import|url\((?!["']?data:).{0,40}/g)).toBeNull()
  })

  it('allows its one script, its styles and nothing else', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(textOf('script', ''))}`,
      `style-src ${hashOf(textOf('style', ''))}`,
      'img-src data: blob:',
      'font-src data:',
      'worker-src blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
    expect(html.indexOf('http-equiv="Content-Security-Policy"')).toBeLessThan(html.indexOf('<style'))
    expect(html.includes(`content="${policy}"`)).toBe(true)
  })

  it.each([
    ['the page', ''],
    ['the worker', 'type="text/plain" id="open-worker"'],
  ])('runs no text as a program in %s', (_, attributes) => {
    const code = textOf('script', attributes)
    expect(code.length).toBeGreaterThan(50_000)
    // Not all of the code in the message of a failure.
    expect(code.match(/(?:\bnew Function\b|\beval\(|\bFunction\().{0,40}/g)).toBeNull()
  })

  it('has the samples in it as they are, the update of 2014 first', () => {
    const samples = parts.flatMap(({ attributes, text }) => {
      const file = /data-file="([^"]*)"/.exec(attributes)?.[1]
      return file === undefined ? [] : [{ file, base64: text }]
    })
    expect(samples[0]?.file).toBe('update-2014.xlsx')
    expect(samples.map(({ file }) => file).sort()).toEqual(
      readdirSync('samples').filter(name => name.endsWith('.xlsx')),
    )
    for (const { file, base64 } of samples) expect(base64).toBe(readFileSync(`samples/${file}`, 'base64'))
  })

  it('opens a given file first, whatever its name', () => {
    const file = '"><script>alert(1)</script>&amp;.csv'
    const given = pageHtml({ file, label: file, bytes: Buffer.from('Ref,Action') })
    expect(given.policy).toBe(policy)
    const first = partsOf(given.html).find(({ attributes }) => attributes.includes('data-file'))
    expect(first).toEqual({
      kind: 'script',
      attributes:
        ' type="text/plain" data-file="&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;&#38;amp;.csv" data-label="&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;&#38;amp;.csv"',
      text: 'UmVmLEFjdGlvbg==',
    })
  })
})
