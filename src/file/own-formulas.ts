import type { SheetFormula } from '../../shared/index.ts'

/** Our functions begin with RAG or PLAN; Excel stores an add-in's function as `_xldudf_RAGSUMMARY`. */
const ourCall = /(?:^|[^A-Za-z0-9_.])(?:_xldudf_)?(?:RAG|PLAN)[A-Za-z0-9_.]{0,60}\(/i

/** Gathers the formulas that call our functions. */
export class OwnFormulas {
  readonly found: SheetFormula[] = []
  private readonly shared = new Map<string, string>()

  /**
   * @param text the formula without its equals sign
   * @param group number of a formula that several cells share: only the first of them writes it out
   */
  add(row: number, column: number, text: string, group: string | undefined): void {
    const known = text === '' && group !== undefined ? this.shared.get(group) : undefined
    if (known === undefined && !ourCall.test(text.replace(/"[^"]*"/g, ''))) return
    const formula = known ?? text
    if (group !== undefined) this.shared.set(group, formula)
    this.found.push({ row, column, text: `=${formula.replaceAll('_xldudf_', '')}` })
  }
}
