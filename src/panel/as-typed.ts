/** Where one of our functions is called in a formula or a text about formulas. */
const CALL = /\b(?=(?:RAG|PLAN)[A-Z]*\()/g

/** '=RAGSUMMARY(D2:D90)' as it is typed where our functions have a prefix: '=PLAN.RAGSUMMARY(D2:D90)'. '' is no prefix. */
export function asTyped(formula: string, prefix: string): string {
  return prefix === '' ? formula : formula.replace(CALL, `${prefix}.`)
}
