import { beforeAll, describe, expect, it } from '@jest/globals'
import type { FunctionExample, SheetFunction } from '../../../shared/functions/function.ts'
import { loadUnits } from '../../../tools/print/units.ts'
import { openInSheets, type OpenSpreadsheet } from '../google/open.ts'
import type { StoredFile } from './answers.ts'
import { storedFiles } from './stored.ts'

const units = await loadUnits<SheetFunction, FunctionExample>('shared/functions')
const SPREADSHEET = { name: 'Update', zone: 'Europe/London', sheets: [] }

let scripts: readonly StoredFile[] = []
beforeAll(async () => {
  scripts = (await storedFiles()).filter(({ type }) => type === 'SERVER_JS')
})

const inACell = (files: readonly StoredFile[]): OpenSpreadsheet =>
  openInSheets(files, SPREADSHEET, 'CUSTOM_FUNCTION')

describe('the script as it is stored after a push', () => {
  it('answers every example of every function with the bytes of the core', () => {
    const { formula } = inACell(scripts)
    const differing = units.flatMap(({ facts, examples }) =>
      examples.filter(
        ({ args }) =>
          JSON.stringify(formula(facts.name, ...args.map(given => (given === null ? '' : given)))) !==
          JSON.stringify(facts.call(args)),
      ),
    )
    expect(units.length).toBeGreaterThan(0)
    expect(differing).toEqual([])
  })

  it('is loaded in whatever order Google takes its files', () => {
    expect(scripts.map(({ name }) => name)).toEqual(['core', 'functions', 'menu'])
    const { formula } = inACell([...scripts].reverse())
    expect(formula('RAGCOUNT', [['G'], ['A'], ['G']], 'G')).toEqual([[2]])
  })
})
