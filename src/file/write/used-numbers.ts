import type { Package } from './package.ts'

/** The numbers of styles that the parts of a workbook use; each question reads the parts that can answer it. */
export interface UsedNumbers {
  /** Differing formats: of rules, tables, filters, PivotTables. */
  readonly formats: () => Promise<ReadonlySet<number>>
  /** Styles of cells, rows and columns. */
  readonly styles: () => Promise<ReadonlySet<number>>
  /** Fonts, by the text of the styles part. */
  readonly fonts: (styles: string) => Promise<ReadonlySet<number>>
}

export function usedNumbers(pack: Package, sheets: readonly string[]): UsedNumbers {
  return {
    async formats() {
      const parts = pack.paths.filter(path => /\.xml$/i.test(path) && !/sharedStrings|theme/i.test(path))
      return inParts(pack, parts, /[dD]xfId\s*=\s*["'](\d{1,9})/g)
    },
    styles: () => inParts(pack, sheets, /\s(?:s|style)\s*=\s*["'](\d{1,9})/g),
    fonts: async styles => numbersIn(styles, /\sfontId\s*=\s*["'](\d{1,9})/g),
  }
}

async function inParts(
  pack: Package,
  paths: readonly string[],
  pattern: RegExp,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>()
  for (const path of paths) for (const number of numbersIn(await pack.text(path), pattern)) found.add(number)
  return found
}

function numbersIn(xml: string, pattern: RegExp): ReadonlySet<number> {
  const found = new Set<number>()
  for (const match of xml.matchAll(pattern)) found.add(Number(match[1]))
  return found
}
