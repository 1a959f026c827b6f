import { describe, expect, it } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const PAGES = ['.', 'docs', 'docs/rules', 'docs/functions', 'samples/papers'].flatMap(folder =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter(name => name.endsWith('.md'))
    .map(name => join(folder, name)),
)

describe('the pages', () => {
  it('link only to files that are there', () => {
    const links = PAGES.flatMap(page =>
      [...readFileSync(page, 'utf8').matchAll(/\]\(([^):#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => ({
        page,
        to,
      })),
    )
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter(({ page, to }) => !existsSync(join(dirname(page), to)))).toEqual([])
  })

  it('name only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = PAGES.flatMap(page =>
      [...readFileSync(page, 'utf8').matchAll(/npm (?:run )?(start|test|(?<=run )[a-z]+(?::[a-z]+)?)/g)].map(
        ([, name = '']) => name,
      ),
    )
    expect(named).toContain('check')
    expect(named.filter(name => !Object.hasOwn(scripts, name))).toEqual([])
  })
})
