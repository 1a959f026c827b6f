import { describe, expect, it, jest } from '@jest/globals'
import type { Host } from '../../src/host.ts'
import { changeContract } from './contract-change.ts'
import { ownSheetsContract } from './contract-own-sheets.ts'
import { putFormulaContract } from './contract-put-formula.ts'
import { readingContract } from './contract-reading.ts'
import { registerContract } from './contract-register.ts'
import { markContract, selectContract, watchContract } from './contract-view.ts'
import type { Open } from './opened.ts'
import { PLAN } from './plan.ts'

/** What a program may leave out. */
const OPTIONAL = [
  'looks',
  'select',
  'watch',
  'writeSheet',
  'removeSheet',
  'change',
  'mark',
  'putFormula',
] as const satisfies readonly (keyof Host)[]

/** Milliseconds that one test may take: stand-ins for large programs are slower than these. */
const PATIENCE = 30_000

/**
 * What every host must do, whatever program it speaks to.
 *
 * @param open opens a workbook in the program, each time anew
 * @param without what the program cannot do; everything else must be there, and is tested
 */
export function hostContract(
  program: string,
  open: Open,
  without: readonly (typeof OPTIONAL)[number][] = [],
): void {
  jest.setTimeout(PATIENCE)
  describe(`${program}, as a host`, () => {
    const missing = without.length === 0 ? 'nothing' : without.join(', ')
    it(`lacks ${missing}, and can do the rest`, async () => {
      const { host } = await open(PLAN)
      expect(OPTIONAL.filter(method => host[method] === undefined)).toEqual(without)
    })

    readingContract(open)
    if (!without.includes('select')) selectContract(open)
    if (!without.includes('watch')) watchContract(open)
    if (!without.includes('change')) changeContract(open)
    if (!without.includes('putFormula')) putFormulaContract(open)
    if (!without.includes('writeSheet')) ownSheetsContract(open)
    if (!without.includes('writeSheet')) registerContract(open, !without.includes('change'))
    if (!without.includes('mark')) markContract(open)
  })
}
