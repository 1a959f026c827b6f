import * as z from 'zod/mini'
import { nearestWord } from './nearest-word.ts'

/** What zod calls the kinds of values, in words a person uses. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a group of named values'],
  ['record', 'a group of named values'],
])

/** 'key, entry 3, letter': a place in a plan as a person would point at it; entries count from 1. */
export function placeName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The plan'
  return path.map(step => (typeof step === 'number' ? `entry ${step + 1}` : nameOf(String(step)))).join(', ')
}

/** One sentence or two for each thing that zod found: where, what is there, what may be there. */
export function problemSentence(
  issue: z.core.$ZodIssue,
  plan: unknown,
  schema: z.core.$ZodType,
): readonly string[] {
  const place = placeName(issue.path)
  const found = valueAt(plan, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey(place, key, keysAt(schema, issue.path)))
    case 'invalid_key':
      return [`${placeName(issue.path.slice(0, -1))}: a name is empty. Enter a name or take the entry out.`]
    case 'invalid_value':
      return [`${place} ${described(found)}. It must be one of ${issue.values.map(String).join(', ')}.`]
    case 'too_small':
      if (Array.isArray(found)) return [`${place} is an empty list. It needs at least one entry.`]
      return [`${place} is empty. Enter text.`]
    case 'invalid_format':
      return [`${place} ${described(found)}. It must be a date such as 2014-09-30.`]
    case 'invalid_type':
      return [`${place} ${described(found)}. It must be ${KINDS.get(issue.expected) ?? issue.expected}.`]
    default:
      return [`${place} ${described(found)}, which a plan cannot hold there.`]
  }
}

function unknownKey(place: string, key: string, known: readonly string[]): string {
  const near = nearestWord(key, known)
  const help = near === '' ? `Known here: ${known.join(', ')}.` : `Did you mean ${near}?`
  return `${place} has ${shown(key)}, which no plan has. ${help}`
}

/** 'is missing', 'is the text "two"', 'is a list'. */
function described(value: unknown): string {
  if (value === undefined) return 'is missing'
  if (value === null) return 'is null'
  if (Array.isArray(value)) return 'is a list'
  if (typeof value === 'string') return value === '' ? 'is empty' : `is the text ${shown(value)}`
  if (typeof value === 'number') return `is the number ${value}`
  if (typeof value === 'boolean') return `is ${value}`
  return typeof value === 'object' ? 'is a group of named values' : `is a ${typeof value}`
}

/** Text of the plan inside a sentence: quoted, on one line, at most 40 characters. */
export function shown(text: string): string {
  const line = text
    .slice(0, 200)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ')
    .trim()
  return line.length > 40 ? `"${line.slice(0, 39)}…"` : `"${line}"`
}

function nameOf(step: string): string {
  return /^[A-Za-z]{1,40}$/.test(step) ? step : shown(step)
}

function valueAt(plan: unknown, path: readonly PropertyKey[]): unknown {
  let value = plan
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.prototype.hasOwnProperty.call(value, step))
      return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}

/** The names that the schema knows at a place. Classes of zod/mini: those of its core bring all of zod into a bundle. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here: z.core.$ZodType | undefined = schema
  for (const step of path) here = here && stepInto(here, step)
  const open = here && withoutOptional(here)
  if (open instanceof z.ZodMiniObject) return Object.keys(open._zod.def.shape)
  if (!(open instanceof z.ZodMiniRecord)) return []
  return [...(open._zod.def.keyType._zod.values ?? [])].map(String)
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const open = withoutOptional(schema)
  if (open instanceof z.ZodMiniArray) return open._zod.def.element
  if (open instanceof z.ZodMiniRecord) return open._zod.def.valueType
  return open instanceof z.ZodMiniObject ? open._zod.def.shape[String(step)] : undefined
}

function withoutOptional(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodMiniOptional ? schema._zod.def.innerType : schema
}
