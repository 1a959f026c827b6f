import { beforeAll, describe, expect, it } from '@jest/globals'
import { build } from 'esbuild'
import { gridLibrary } from '../../tools/grid-library.ts'

interface Numbers {
  parseDate(text: string): { readonly v: number; readonly z: string } | null
  format(pattern: string, value: number): string
}

let numbers: Numbers

/** The number reader of the grid library, as our build makes it. */
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export { parseDate, format } from 'numfmt'", resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [gridLibrary],
    logLevel: 'error',
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  numbers = (await import(`data:text/javascript;base64,${code}`)) as Numbers
})

const dayAndMonth = (text: string): string => {
  const date = numbers.parseDate(text)
  return date === null ? 'no date' : numbers.format('d mmmm', date.v)
}

describe('a date typed into the grid', () => {
  it.each([
    ['04/05/2014', '4 May'],
    ['31/03/2014', '31 March'],
    ['4/5/14', '4 May'],
    ['1/2', '1 February'],
    ['01-02', '1 February'],
    ['31/3', '31 March'],
    ['1.5.2014', '1 May'],
    ['2014-03-31', '31 March'],
    ['31 March 2014', '31 March'],
    ['05/2014', '1 May'],
    ['3/31/2014', 'no date'],
  ])('%s is %s', (typed, day) => {
    expect(dayAndMonth(typed)).toBe(day)
  })

  it('is shown with the day first', () => {
    expect(numbers.parseDate('04/05/2014')?.z).toBe('dd/mm/yyyy')
  })
})
