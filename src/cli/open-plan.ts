import { nearestWord, type Plan, profiles, readPlan, RULES } from '../../shared/index.ts'
import { brokenAt } from './json-place.ts'
import { readBytes } from './open.ts'
import { Stop } from './stop.ts'

/** Problems of a plan that are shown; one slip seldom makes more. */
const SHOWN = 8

/** A ready-made plan layout by its id, or a plan from a JSON file. */
export async function openPlan(idOrFile: string): Promise<Plan> {
  const ready = profiles.find(plan => plan.id === idOrFile)
  if (ready !== undefined) return ready
  const looksLikeFile = /[./\\]/.test(idOrFile)
  const bytes = await readBytes(idOrFile).catch((problem: unknown) => {
    throw looksLikeFile ? problem : new Stop(unknownLayout(idOrFile), problem)
  })
  return planIn(bytes, idOrFile)
}

function unknownLayout(id: string): string {
  const ids = profiles.map(plan => plan.id)
  const near = nearestWord(id, ids)
  return `There is no plan layout "${id}" and no such file. ${near === '' ? `Known: ${ids.join(', ')}.` : `Did you mean ${near}?`}`
}

function planIn(bytes: Uint8Array, file: string): Plan {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new Stop(
      `"${file}" is a workbook: a plan is a JSON file. "plan-returns draft FILE" writes one from a workbook.`,
    )
  const read = readPlan(
    jsonIn(bytes, file),
    RULES.map(rule => rule.id),
  )
  if ('plan' in read) return read.plan
  const more = read.problems.length - SHOWN
  throw new Stop(
    [
      `"${file}" cannot be used as a plan:`,
      ...read.problems.slice(0, SHOWN).map(problem => `- ${problem}`),
      ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n'),
  )
}

function jsonIn(bytes: Uint8Array, file: string): unknown {
  const text = new TextDecoder('utf-8').decode(bytes)
  try {
    return JSON.parse(text)
  } catch (problem) {
    throw new Stop(`"${file}" ${whatIsWrong(text)}.`, problem)
  }
}

function whatIsWrong(text: string): string {
  if (text.trim() === '') return 'is empty: a plan is a JSON file'
  const at = brokenAt(text)
  if (text.slice(at).trim() === '') return 'is cut short: its last bracket is not closed'
  const line = text.slice(0, at).split('\n').length
  return `is not JSON from line ${line} on: look there for a comma, quote or bracket`
}
