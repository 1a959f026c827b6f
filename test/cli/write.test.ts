import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { readWorkbook } from '../../src/file/read.ts'
import { type Disk, saveInPlace } from '../../src/cli/save-file.ts'
import { differingParts, madeFile } from '../file/write/written.ts'
import { buildCommandLine, problemsOf } from './command.ts'
import type { CommandLine } from './command.ts'

let line: CommandLine

beforeAll(async () => {
  line = await buildCommandLine()
})
afterAll(() => line.remove())

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path))
/** A copy of the sample with things to fix, in a folder of its own. */
const broken = (): string => line.file('broken.xlsx', bytesOf('samples/broken.xlsx'))
const beside = (path: string, name: string): string => join(dirname(path), name)
const sheetsOf = async (path: string): Promise<string[]> =>
  (await readWorkbook('a.xlsx', bytesOf(path))).sheets.map(({ name }) => name)

describe('check --write', () => {
  it('writes the issues into another file and leaves the one that is checked', async () => {
    const path = broken()
    const out = beside(path, 'checked.xlsx')
    const ran = await line.run('check', path, '--write', out)
    expect(ran.code).toBe(1)
    expect(ran.out.replace(/\s+/g, ' ')).toContain(`checked.xlsx" is written, with the sheet "Plan issues".`)
    expect(bytesOf(path)).toEqual(bytesOf('samples/broken.xlsx'))
    expect(await sheetsOf(out)).toEqual(['Return', 'Plan issues'])
    expect(differingParts(bytesOf(path), bytesOf(out))).not.toContain('xl/worksheets/sheet1.xml')
  })

  it('can be checked again: its own sheet is no part of the return', async () => {
    const path = broken()
    const out = beside(path, 'checked.xlsx')
    const first = await line.run('check', path, '--write', out, '--mark')
    const again = await line.run('check', out)
    const verdict = (text: string): string => /^Not ready: .*$/m.exec(text)?.[0] ?? ''
    expect(verdict(again.out)).toBe(verdict(first.out))
    expect(first.out).toMatch(/and \d+ coloured cells\./)
  })

  it('says on standard error what was written where standard output is data', async () => {
    const path = broken()
    const ran = await line.run('check', path, '--json', '--write', beside(path, 'checked.xlsx'))
    expect(JSON.parse(ran.out)).toMatchObject({ file: 'broken.xlsx' })
    expect(problemsOf(ran).join(' ')).toContain('checked.xlsx" is written')
  })

  it.each<[string, (path: string) => string[], string]>([
    ['the file itself', path => ['--write', path], 'There is a file'],
    ['another kind of file', path => ['--write', `${path}.xlsm`], 'must end in .xlsx'],
    [
      'a folder that is not there',
      path => ['--write', beside(path, 'none/out.xlsx')],
      'There is no folder for',
    ],
    [
      'two places',
      path => ['--write', beside(path, 'out.xlsx'), '--in-place'],
      'Give --write or --in-place, not both.',
    ],
    ['colours and no place', () => ['--mark'], '--mark colours cells of the file that is written'],
  ])('writes nothing where it is asked for %s', async (_, options, sentence) => {
    const path = broken()
    const ran = await line.run('check', path, ...options(path))
    expect([ran.code, problemsOf(ran).join(' ')]).toEqual([2, expect.stringContaining(sentence)])
    expect(readdirSync(dirname(path))).toEqual(['broken.xlsx'])
    expect(bytesOf(path)).toEqual(bytesOf('samples/broken.xlsx'))
  })

  it('writes no CSV, and says why', async () => {
    const csv = line.file(
      'plan.csv',
      'Ref,Action,RAG\nA1,Open a station,Gren\nA2,Train,Green\nA3,Buy,Green\n',
    )
    for (const where of [['--in-place'], ['--write', beside(csv, 'out.xlsx')]]) {
      const ran = await line.run('check', csv, ...where)
      expect(problemsOf(ran).join(' ')).toContain('"plan.csv" cannot be written. Only Excel workbooks')
      expect(ran.code).toBe(2)
    }
    expect(readdirSync(dirname(csv))).toEqual(['plan.csv'])
  })
})

describe('check --in-place', () => {
  it('writes into the file, as often as it is asked, and through a link', async () => {
    const path = broken()
    const link = beside(path, 'link.xlsx')
    symlinkSync(path, link)
    const { mode } = statSync(path)
    for (const of of [path, link, path])
      expect((await line.run('check', of, '--in-place', '--mark')).code).toBe(1)
    expect(await sheetsOf(path)).toEqual(['Return', 'Plan issues'])
    expect(statSync(path).mode).toBe(mode)
    expect(readdirSync(dirname(path)).sort()).toEqual(['broken.xlsx', 'link.xlsx'])
  })

  it.each(['~$broken.xlsx', '.~lock.broken.xlsx#'])(
    'leaves a file that is open elsewhere: %s',
    async name => {
      const path = broken()
      writeFileSync(beside(path, name), '')
      const ran = await line.run('check', path, '--in-place')
      expect([ran.code, problemsOf(ran).join(' ')]).toEqual([
        2,
        expect.stringContaining('is open in another program'),
      ])
      expect(bytesOf(path)).toEqual(bytesOf('samples/broken.xlsx'))
    },
  )
})

it('leaves a file that was made read only', async () => {
  const path = broken()
  chmodSync(path, 0o444)
  const ran = await line.run('check', path, '--in-place')
  expect([ran.code, problemsOf(ran).join(' ')]).toEqual([2, expect.stringContaining('may be read only')])
  expect(bytesOf(path)).toEqual(bytesOf('samples/broken.xlsx'))
})

describe('a disk that fails', () => {
  const failing = (code: string, at: 'write' | 'sync' | 'rename' | 'open'): Disk => {
    const fail = async (): Promise<never> => {
      throw Object.assign(new Error(code), { code })
    }
    let written = 0
    return {
      open: async (path, mode) => {
        if (at === 'open') return fail()
        const { open } = await import('node:fs/promises')
        const file = await open(path, 'wx', mode)
        return {
          // Half of the file is on the disk when it is full.
          write: (async (bytes: Uint8Array, from: number) =>
            at === 'write' && written++ > 0 ? fail() : file.write(bytes, from, 100)) as typeof file.write,
          sync: () => (at === 'sync' ? fail() : file.sync()),
          close: () => file.close(),
        }
      },
      rename: fail,
    }
  }

  it.each([
    ['ENOSPC', 'write', 'There is no room on the disk for'],
    ['EIO', 'sync', 'cannot be written (EIO)'],
    ['EPERM', 'rename', 'may not be written, or is open in another program'],
    ['EROFS', 'open', 'may not be written'],
  ] as const)('leaves the file whole and nothing beside it: %s at %s', async (code, at, sentence) => {
    const path = broken()
    const before = bytesOf(path)
    const saving = saveInPlace(path, new Uint8Array(5000), before, failing(code, at))
    await expect(saving).rejects.toThrow(sentence)
    expect(bytesOf(path)).toEqual(before)
    expect(readdirSync(dirname(path))).toEqual(['broken.xlsx'])
  })

  it('leaves the file that somebody saved meanwhile', async () => {
    const path = broken()
    const saving = saveInPlace(path, new Uint8Array(5), new Uint8Array(6))
    await expect(saving).rejects.toThrow('was saved by another program meanwhile')
  })

  // The shell's limit on the size of files stops the program in the middle of writing, as a crash would.
  it('stops the whole program, and the file is whole', async () => {
    const path = broken()
    const run = `ulimit -f 4; exec "$0" "$@"`
    const ran = spawnSync('/bin/bash', [
      '-c',
      run,
      process.execPath,
      line.program,
      'check',
      path,
      '--in-place',
    ])
    expect(ran.status).not.toBe(1)
    expect(bytesOf(path)).toEqual(bytesOf('samples/broken.xlsx'))
  })
})

describe('copy', () => {
  /** A return with formulas of ours and of others, and a sheet of ours. */
  async function withFormulas(): Promise<string> {
    const rows = [
      ['Ref', 'RAG', 'Count', 'Sum', ''],
      ['A1', 'Green', 1, 3, ''],
      ['A2', 'Red', 1, 3, 'x'],
    ]
    const cells = new Map([
      ['1,2', { formula: 'RAGCOUNT(B2:B3,"Green")', formulaResult: 1 }],
      ['2,2', { formula: 'IF(_xldudf_RAGCOUNT(B2:B3,"Red")>0,1,0)', formulaResult: 1 }],
      ['1,3', { formula: 'SUM(C2:C3)+1', formulaResult: 3 }],
    ])
    const sheets = [
      { name: 'Plan', rows, cells },
      { name: 'Plan issues', rows: [['To do']] },
    ]
    return line.file('return.xlsx', await writeXlsx({ sheets }))
  }

  it('holds values where formulas of ours stood, and all other formulas', async () => {
    const path = await withFormulas()
    const out = beside(path, 'copy.xlsx')
    const ran = await line.run('copy', path, out)
    expect(ran.code).toBe(0)
    expect(ran.out.replace(/\s+/g, ' ')).toContain(
      '2 formulas of Plan Returns are values in it. Our sheets "Plan issues" are in it',
    )
    const [plan] = (await readWorkbook('a.xlsx', bytesOf(out))).sheets
    expect(plan?.grid).toEqual((await readWorkbook('a.xlsx', bytesOf(path))).sheets[0]?.grid)
    expect(plan?.formulas).toEqual([])
    const xml = new TextDecoder().decode(unzipSync(bytesOf(out))['xl/worksheets/sheet1.xml'])
    expect([...xml.matchAll(/<f[ >].*?<\/f>/g)].map(([formula]) => formula)).toEqual(['<f>SUM(C2:C3)+1</f>'])
    expect(differingParts(bytesOf(path), bytesOf(out))).toEqual(['xl/worksheets/sheet1.xml'])
  })

  it('leaves our sheets out where that is asked for', async () => {
    const path = await withFormulas()
    const out = beside(path, 'copy.xlsx')
    const before = bytesOf(path)
    const ran = await line.run('copy', path, out, '--without-sheets')
    expect(ran.out.replace(/\s+/g, ' ')).toContain('Without the sheet "Plan issues".')
    expect(await sheetsOf(out)).toEqual(['Plan'])
    expect(bytesOf(path)).toEqual(before)
  })

  it('keeps what spills, and drops that it is calculated', async () => {
    const path = line.file('macros.xlsm', madeFile('macros.xlsm'))
    const out = beside(path, 'copy.xlsm')
    const ran = await line.run('copy', path, out)
    expect(ran.out).toContain('It holds no formula of Plan Returns')
    expect(differingParts(bytesOf(path), bytesOf(out))).toEqual([])
  })

  it('is not made of formulas that were never calculated', async () => {
    const path = line.file(
      'new.xlsx',
      await writeXlsx({
        sheets: [
          { name: 'Plan', rows: [['Ref', null]], cells: new Map([['0,1', { formula: 'RAGCOUNT(A1:A2)' }]]) },
        ],
      }),
    )
    const ran = await line.run('copy', path, beside(path, 'copy.xlsx'))
    expect([ran.code, problemsOf(ran).join(' ')]).toEqual([
      2,
      expect.stringContaining('The formula in B1 has no result stored'),
    ])
    expect(readdirSync(dirname(path))).toEqual(['new.xlsx'])
  })
})
