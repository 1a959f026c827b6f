import { readDate } from '../return/dates.ts'
import { cellText } from '../return/text.ts'
import { isBlank, isCellError, isDay, type Cell } from '../sheet/cell.ts'
import { CELL_FACTS, MOST_PERCENT, PERCENT_TEXT, type CellKind } from './cell-facts.ts'
import { compilePlan, type CompiledPlan } from './compile.ts'
import { FIELDS, type Field, type Plan } from './plan.ts'
import { patternOf } from './ref-pattern.ts'
import { formatRef } from './refs.ts'
import { foldWord } from './words.ts'

/** '' when a cell may stand in the column, else what it must be, in a sentence without a full stop. */
export type CellMatcher = (cell: Cell) => string

/** A matcher for every column that a plan knows, made from the same facts as `rowSchema`. */
export function compileCells(plan: Plan): ReadonlyMap<Field, CellMatcher> {
  const compiled = compilePlan(plan)
  return new Map(
    FIELDS.map(field => {
      const name = plan.columns[field]?.[0] ?? CELL_FACTS[field].name
      const wrong = MATCHERS[CELL_FACTS[field].kind](compiled)
      return [field, cell => sentence(name, cell, wrong)]
    }),
  )
}

function sentence(name: string, cell: Cell, wrong: (cell: Cell) => string): string {
  if (isBlank(cell)) return ''
  if (isCellError(cell)) return `${name} shows ${cell.error}. Mend its formula`
  const must = wrong(cell)
  return must === '' ? '' : `${name} must be ${must}`
}

/** For each kind: what a filled cell must be, '' when it is. */
const MATCHERS: Readonly<Record<CellKind, (plan: CompiledPlan) => (cell: Cell) => string>> = {
  ref: matchRefs,
  status: matchStatus,
  theme: matchTheme,
  agency: matchAgency,
  words: () => cell => (typeof cell === 'string' ? '' : 'text'),
  anything: () => () => '',
  date: () => cell => (readDate(cell).kind === 'none' ? 'a date, for example 31 March 2026' : ''),
  percent: () => cell => (isPercent(cell) ? '' : 'a percentage from 0% to 100%, for example 45%'),
}

function matchRefs(compiled: CompiledPlan): (cell: Cell) => string {
  const [example] = compiled.plan.levels.flatMap(level => level.refs)
  if (example === undefined) return cell => (isDay(cell) || typeof cell === 'boolean' ? 'a ref as text' : '')
  const like = `written like ${exampleOf(example)}`
  return cell => {
    // 1.1 in a number cell may have been 1.10; a whole number is what was typed
    const readable = typeof cell === 'string' || (typeof cell === 'number' && Number.isInteger(cell))
    return readable && compiled.readRef(cellText(cell)) !== undefined ? '' : like
  }
}

/** The first ref that a pattern accepts: 'T1-C01'. */
export function exampleOf(text: string): string {
  const pattern = patternOf(text)
  const parts = new Map<string, string>()
  for (const token of pattern.tokens) {
    if (token.kind === 'number') parts.set(token.name, String(Math.max(1, token.from)))
    if (token.kind === 'word') parts.set(token.name, [...token.words].sort()[0] ?? '')
  }
  return formatRef(pattern, parts) ?? ''
}

function matchStatus(compiled: CompiledPlan): (cell: Cell) => string {
  const { key } = compiled.plan
  if (key.length === 0) return cell => (isDay(cell) ? 'a rating' : '')
  const must = oneOf(key.map(entry => entry.letter))
  return cell => (!isDay(cell) && compiled.readStatus(cellText(cell)) !== undefined ? '' : must)
}

function matchTheme(compiled: CompiledPlan): (cell: Cell) => string {
  const { themes } = compiled.plan
  if (themes.length === 0) return () => ''
  const known = new Set(
    themes
      .flatMap(theme => [theme.code, theme.title])
      .map(foldWord)
      .filter(word => word !== ''),
  )
  const must = oneOf(themes.map(theme => theme.code))
  const readable = (cell: Cell) => typeof cell === 'string' || typeof cell === 'number'
  return cell => (readable(cell) && known.has(foldWord(cellText(cell))) ? '' : must)
}

function matchAgency(compiled: CompiledPlan): (cell: Cell) => string {
  const { agencies } = compiled.plan
  if (agencies.length === 0) return cell => (typeof cell === 'string' ? '' : 'text')
  const must = oneOf(agencies.map(agency => agency.title))
  return cell => (typeof cell === 'string' && compiled.readAgency(cell) !== '' ? '' : must)
}

function isPercent(cell: Cell): boolean {
  if (typeof cell === 'number') return cell >= 0 && cell <= MOST_PERCENT
  return typeof cell === 'string' && PERCENT_TEXT.test(cell) && parseFloat(cell) <= MOST_PERCENT
}

function oneOf(words: readonly string[]): string {
  const last = words[words.length - 1] ?? ''
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last
}
