import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/** Who may import whom. The first line whose `of` begins a file's path is the file's line. */
interface Direction {
  readonly of: string
  readonly may: readonly string[]
  /** Packages, or the start of their names; 'node:' is what Node brings along. */
  readonly packages: readonly string[]
  readonly because: string
}

const DOOR = 'shared/index.ts'

const DIRECTIONS: readonly Direction[] = [
  {
    of: 'shared/',
    may: ['shared/'],
    packages: ['zod/mini'],
    because: 'the core runs in Excel, at Google, in a page and on the command line, so it knows none of them',
  },
  {
    of: 'src/panel/',
    may: ['src/panel/', 'src/host.ts', 'src/digest.ts', DOOR],
    // Directives by name: others of the same folder would let cell text become markup.
    packages: ['lit-html', 'lit-html/directives/live.js', 'lit-html/directives/repeat.js'],
    because: 'one panel serves every program: what a program does reaches it through src/host.ts',
  },
  {
    of: 'src/file/',
    may: ['src/file/', 'src/host.ts', 'src/digest.ts', DOOR],
    packages: ['hucre', 'fflate'],
    because: 'files are read in the browser too, so nothing here knows a disk, a command line or a panel',
  },
  {
    of: 'src/page/',
    may: ['src/page/', 'src/panel/', 'src/file/', 'src/host.ts', 'src/digest.ts', DOOR],
    packages: ['@univerjs/', 'zod/mini', 'lit-html'],
    because: 'the page is a host of its own: it knows neither Excel nor Google nor the command line',
  },
  {
    of: 'src/cli/',
    may: ['src/cli/', 'src/file/', 'src/host.ts', 'src/digest.ts', DOOR],
    packages: ['node:', 'zod/mini'],
    because: 'the command line is a front end: it reads files and prints reports, and has no panel',
  },
  {
    of: 'src/',
    may: ['src/host.ts', 'src/digest.ts', DOOR],
    packages: [],
    because: 'what stands directly in src/ serves every front end, so it knows none of them',
  },
  {
    of: 'excel/',
    may: ['excel/', 'src/panel/', 'src/host.ts', 'src/digest.ts', DOOR],
    packages: [],
    because:
      'the Excel front end only translates between Office.js and the core, and knows nothing of Google',
  },
  {
    of: 'gsheets/sidebar/',
    may: ['gsheets/sidebar/', 'gsheets/calls.ts', 'src/panel/', 'src/host.ts', 'src/digest.ts', DOOR],
    packages: [],
    because: 'the sidebar runs in a browser: it reaches the script through gsheets/calls.ts alone',
  },
  {
    of: 'gsheets/script/',
    may: ['gsheets/script/', 'gsheets/calls.ts', DOOR],
    packages: [],
    because: 'the script runs at Google, where there is no panel, no page and no WebCrypto',
  },
  {
    of: 'gsheets/',
    may: [DOOR],
    packages: ['zod/mini'],
    because: 'gsheets/calls.ts is the contract between sidebar and script, so it belongs to neither',
  },
]

interface Import {
  readonly from: string
  /** Path from the project's root, or a package's name. */
  readonly to: string
}

/** '' when the import is allowed, else a sentence that says what to do. */
function objection({ from, to }: Import): string {
  const line = DIRECTIONS.find(({ of }) => from.startsWith(of))
  if (line === undefined) return ''
  const allowed = [...line.may, ...line.packages]
  if (
    allowed.some(start => (start.endsWith('/') || start.endsWith(':') ? to.startsWith(start) : to === start))
  )
    return ''
  if (to.startsWith('shared/') && line.may.includes(DOOR)) {
    return `${from} imports ${to}, but ${DOOR} is the core's only door: import from there, so that the core may move inside.`
  }
  return `${from} imports ${to}, but ${line.because}. It may import: ${allowed.join(', ')}.`
}

function importsOf(file: string): readonly Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true)
  return importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith('.') ? join(dirname(file), fileName) : fileName,
  }))
}

/** Our own TypeScript below the folders that we ship from. */
function sources(): readonly string[] {
  return ['shared', 'src', 'excel', 'gsheets'].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map(name => join(folder, name)),
  )
}

describe('import directions', () => {
  it('are kept by every file', () => {
    const imports = sources().flatMap(importsOf)
    expect(imports.length).toBeGreaterThan(20)
    expect(imports.map(objection).filter(text => text !== '')).toEqual([])
  })

  it.each([
    ['shared/rules/exempt.ts', 'shared/rules/rule.ts'],
    ['shared/plan/plan.ts', 'zod/mini'],
    ['src/cli/main.ts', 'shared/index.ts'],
    ['src/cli/main.ts', 'node:fs'],
    ['src/page/main.ts', 'src/panel/panel.ts'],
    ['src/file/host.ts', 'src/host.ts'],
    ['excel/host.ts', 'src/host.ts'],
    ['gsheets/script/core.ts', 'gsheets/calls.ts'],
  ])('let %s import %s', (from, to) => {
    expect(objection({ from, to })).toBe('')
  })

  it.each([
    ['shared/plan/plan.ts', 'zod', 'the core runs in Excel'],
    ['shared/plan/plan.ts', 'node:fs', 'the core runs in Excel'],
    ['shared/check.ts', 'src/host.ts', 'the core runs in Excel'],
    ['src/cli/main.ts', 'shared/plan/plan.ts', "shared/index.ts is the core's only door"],
    ['src/file/read.ts', 'node:fs', 'nothing here knows a disk'],
    ['src/host.ts', 'src/panel/panel.ts', 'serves every front end'],
    ['src/host.ts', 'src/file/host.ts', 'serves every front end'],
    ['src/file/host.ts', 'src/page/grid.ts', 'nothing here knows a disk'],
    ['excel/host.ts', 'gsheets/calls.ts', 'knows nothing of Google'],
    ['gsheets/script/core.ts', 'src/host.ts', 'runs at Google'],
    ['gsheets/sidebar/host.ts', 'gsheets/script/core.ts', 'through gsheets/calls.ts alone'],
    ['gsheets/calls.ts', 'gsheets/script/core.ts', 'belongs to neither'],
    ['src/panel/panel.ts', 'test/fixture.ts', 'It may import: src/panel/'],
    ['src/panel/panel.ts', 'lit-html/directives/unsafe-html.js', 'It may import: src/panel/'],
  ])('stop %s from importing %s', (from, to, why) => {
    expect(objection({ from, to })).toContain(why)
  })
})
