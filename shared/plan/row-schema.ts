import * as z from 'zod/mini'
import { readDate } from '../return/dates.ts'
import { cellText } from '../return/text.ts'
import { CELL_FACTS, MOST_PERCENT, PERCENT_TEXT, type CellKind } from './cell-facts.ts'
import { FIELDS, type Plan } from './plan.ts'
import { patternOf } from './ref-pattern.ts'
import { matchRef } from './refs.ts'
import { foldWord } from './words.ts'

/**
 * A row of a return as JSON: a cell for each field that it has, named as in `FIELDS`; a date is `{day}` (days since 30
 * December 1899) or a text. The yardstick for `compileCells`: it accepts exactly the cells that they accept.
 */
export function rowSchema(plan: Plan) {
  const shape = FIELDS.map(
    field => [field, z.optional(z.union([blank, KINDS[CELL_FACTS[field].kind](plan)]))] as const,
  )
  return z.strictObject(Object.fromEntries(shape))
}

const blank = z.nullable(z.string().check(z.refine(text => text.trim() === '')))
const day = z.strictObject({ day: z.number() })
const whole = z.number().check(z.refine(Number.isInteger))
const anything = z.union([z.string(), z.number(), z.boolean(), day])

const KINDS: Readonly<Record<CellKind, (plan: Plan) => z.ZodMiniType>> = {
  ref: plan => {
    const patterns = plan.levels.flatMap(level => level.refs).map(patternOf)
    if (patterns.length === 0) return z.union([z.string(), z.number()])
    const accepted = z.refine<string | number>(ref =>
      patterns.some(pattern => matchRef(pattern, cellText(ref))),
    )
    return z.union([z.string(), whole]).check(accepted)
  },
  status: plan => {
    if (plan.key.length === 0) return z.union([z.string(), z.number(), z.boolean()])
    const words = plan.key.flatMap(entry => [entry.letter, entry.label, ...entry.words])
    return z.union([wordOf(words), z.union([z.number(), z.boolean()]).check(isOneOf(words))])
  },
  theme: plan => {
    if (plan.themes.length === 0) return anything
    const words = plan.themes.flatMap(theme => [theme.code, theme.title])
    return z.union([wordOf(words), z.number().check(isOneOf(words))])
  },
  agency: plan => {
    if (plan.agencies.length === 0) return z.string()
    return wordOf(plan.agencies.flatMap(agency => [agency.code, agency.title, ...agency.words]))
  },
  words: () => z.string(),
  anything: () => anything,
  date: () => z.union([z.string(), z.number(), day]).check(z.refine(cell => readDate(cell).kind !== 'none')),
  percent: () =>
    z.union([
      z.number().check(z.minimum(0), z.maximum(MOST_PERCENT)),
      z.string().check(
        z.regex(PERCENT_TEXT),
        z.refine(text => parseFloat(text) <= MOST_PERCENT),
      ),
    ]),
}

function wordOf(words: readonly string[]) {
  return z.string().check(isOneOf(words))
}

/** Words compared as a person reads them; a number or tick by its text. */
function isOneOf<T extends string | number | boolean>(words: readonly string[]) {
  const known = new Set(words.map(foldWord).filter(word => word !== ''))
  return z.refine<T>(cell => known.has(foldWord(cellText(cell))))
}
