import { type Area, callsOurs, type SheetFormula } from '../../shared/index.ts'

/** Google writes a function that it alone knows as `IFERROR(__xludf.DUMMYFUNCTION("RAGSUMMARY(D2:D90)"), "every rating")`. */
const FROM_GOOGLE = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)/

/** Gathers the formulas that call our functions. */
export class OwnFormulas {
  readonly found: SheetFormula[] = []
  private readonly shared = new Map<string, string>()

  /**
   * @param text the formula without its equals sign
   * @param group number of a formula that several cells share: only the first of them writes it out
   * @param area the cells that its result fills, where the file says so
   */
  add(row: number, column: number, text: string, group: string | undefined, area: Area | undefined): void {
    const known = text === '' && group !== undefined ? this.shared.get(group) : undefined
    const formula = known ?? FROM_GOOGLE.exec(text)?.[1]?.replaceAll('""', '"') ?? text
    if (known === undefined && !callsOurs(formula)) return
    if (group !== undefined) this.shared.set(group, formula)
    // Excel stores an add-in's function as `_xldudf_RAGSUMMARY`.
    const own = { row, column, text: `=${formula.replaceAll('_xldudf_', '')}` }
    this.found.push(area === undefined ? own : { ...own, area })
  }
}
