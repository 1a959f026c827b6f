import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { faultsPage } from '../../tools/excel/faults-page.ts'
import { IGNORED } from './ignored.ts'

describe('the list of faults', () => {
  it.each(IGNORED)('names one piece of code for "$fault" in $file', ({ file, code, without }) => {
    expect(readFileSync(file, 'utf8').split(code)).toHaveLength(2)
    expect(without).not.toBe(code)
  })

  it('is the one in docs/excel-faults.md', () => {
    expect(readFileSync('docs/excel-faults.md', 'utf8')).toBe(faultsPage())
  })
})
