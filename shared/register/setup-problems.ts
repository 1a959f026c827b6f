import { placeName } from '../plan/plan-problems.ts'
import { SETUP_TABLES, SETUP_VALUES } from './setup-parts.ts'

/** How a sentence about a plan names a place, and what that place is called on the sheet. */
type Place = readonly [inPlan: string, onSheet: string]

const placeOf = ({ path, name }: { readonly path: string; readonly name: string }): Place => [
  placeName(path.split('.')),
  `"${name}"`,
]

const VALUES: readonly Place[] = SETUP_VALUES.map(placeOf)
const TABLES = SETUP_TABLES.map(table => ({
  place: placeOf(table),
  columns: table.columns.map(placeOf),
}))

/** 'key, entry 3, letter is empty' → '"Rating key", entry 3, "Letter" is empty': a problem of a plan as its sheet shows it. */
export function problemOnSheet(problem: string): string {
  const table = TABLES.find(({ place: [inPlan] }) => beginsWith(problem, inPlan))
  if (table === undefined) return named(problem, VALUES)
  const [inPlan, onSheet] = table.place
  const rest = problem.slice(inPlan.length)
  const [entry = ''] = /^, entry \d+, /.exec(rest) ?? []
  return `${onSheet}${entry}${entry === '' ? rest : named(rest.slice(entry.length), table.columns)}`
}

function named(text: string, places: readonly Place[]): string {
  const [inPlan = '', onSheet = ''] = places.find(place => beginsWith(text, place[0])) ?? []
  return `${onSheet}${text.slice(inPlan.length)}`
}

function beginsWith(text: string, place: string): boolean {
  return text.startsWith(place) && /^[ ,]/.test(text.slice(place.length))
}
