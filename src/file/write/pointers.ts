import { plainText, scanXml } from '../xml.ts'
import type { Package } from './package.ts'

/** Elements whose content is a formula, in sheets, names, rules, charts and PivotTables. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName', 'calculatedColumnFormula'])

/** Whether a formula anywhere else in the file points to a sheet: without it, programs would call the file damaged. */
export async function pointsTo(pack: Package, sheet: string, path: string): Promise<boolean> {
  const name = sheet.replaceAll("'", "''").toLowerCase()
  const parts = pack.paths.filter(
    part => part !== path && /\.xml$/i.test(part) && !/sharedStrings/i.test(part),
  )
  for (const part of parts) {
    const xml = await pack.text(part)
    // Most parts do not name it at all, and need not be walked over.
    if (!plainText(xml).toLowerCase().includes(`${name}'!`)) continue
    if (formulasOf(xml).some(formula => formula.toLowerCase().includes(`${name}'!`))) return true
  }
  return false
}

function formulasOf(xml: string): readonly string[] {
  const found: string[] = []
  let from = 0
  scanXml(xml, {
    open: (_, __, ___, inside) => void (from = inside),
    close(name, at) {
      if (FORMULAS.has(name)) found.push(plainText(xml.slice(from, at)))
    },
  })
  return found
}
