import type { CompiledPlan } from '../plan/compile.ts'
import type { Field } from '../plan/plan.ts'
import { matchStart } from '../plan/refs.ts'
import type { RefPattern } from '../plan/refs.ts'
import { patternOf } from '../plan/ref-pattern.ts'
import type { ActionRecord, LabelledValue, Section, StatusReading, TitleCode, UpdatePart } from './return.ts'
import { isUnfinished, startsMidSentence } from './judge.ts'

/** An update part while its rows are being read. */
export interface OpenPart extends UpdatePart {
  status: StatusReading | undefined
  text: string
  readonly cells: { row: number; column: number }[]
}

/** A record while the rows below it are being read. */
export interface OpenRecord extends ActionRecord {
  key: string
  theme: string
  title: string
  agency: string
  readonly parts: OpenPart[]
  labelled: Map<Field, LabelledValue> | undefined
}

/** Adds the text of one more cell: with a space where a sentence goes on, on a line of its own where a new one begins. */
export function addText(part: OpenPart, text: string, row: number, column: number): void {
  if (text === '') return
  const goesOn = startsMidSentence(text) || isUnfinished(part.text)
  part.text = part.text === '' ? text : `${part.text}${goesOn ? ' ' : '\n'}${text}`
  part.cells.push({ row, column })
}

export function openPart(status: StatusReading | undefined): OpenPart {
  return { status, text: '', cells: [] }
}

/** A part that stands in one cell: the only one of most actions. */
export function wholePart(
  status: StatusReading | undefined,
  text: string,
  row: number,
  column: number,
): OpenPart {
  return { status, text, cells: text === '' ? [] : [{ row, column }] }
}

/** What stands before the words of a title: the agency of 'C - Complete …', the code of '*PL7.2. Safeguard …'. */
export interface TitleParts {
  readonly prefix: string
  readonly code: TitleCode | undefined
  readonly title: string
}

/** Reads titles of one plan; its patterns are compiled once. */
export function titleReader(plan: CompiledPlan): (text: string) => TitleParts {
  const { titleCode, agencyPrefix } = plan.plan
  const codes = titleCode?.codes.map(patternOf) ?? []
  const agencies = new Set(plan.plan.agencies.map(agency => agency.code))
  return text => {
    const match = agencyPrefix ? /^\s*(\p{L}{1,8})\s?[-–—]\s?/u.exec(text.slice(0, 20)) : null
    const prefix = match !== null && agencies.has(match[1] ?? '') ? (match[1] ?? '') : ''
    const unprefixed = prefix === '' ? text : text.slice(match?.[0].length ?? 0)
    const code =
      titleCode === undefined ? undefined : readCode(unprefixed, codes, titleCode.revised, titleCode.fresh)
    return { prefix, code, title: code === undefined ? unprefixed : unprefixed.slice(code.written.length) }
  }
}

/** '*PL7.2. ' or 'PL3 - New: ': mark, code, closing signs and the word for new, in that order. */
function readCode(
  text: string,
  patterns: readonly RefPattern[],
  revisedMark: string,
  freshWord: string,
): TitleCode | undefined {
  const revised = text.startsWith(revisedMark)
  const from = revised ? revisedMark.length : 0
  for (const pattern of patterns) {
    const start = matchStart(pattern, text.slice(from))
    if (start === undefined) continue
    let end = from + start.end
    const fresh = text
      .slice(end, end + freshWord.length + 6)
      .toLowerCase()
      .includes(freshWord.toLowerCase())
    if (fresh) end = text.toLowerCase().indexOf(freshWord.toLowerCase(), end) + freshWord.length
    end += /^[\s.:–—-]*/.exec(text.slice(end, end + 8))?.[0].length ?? 0
    return {
      written: text.slice(0, end),
      pledge: start.parts.get('pledge') ?? '',
      ask: start.parts.get('ask') ?? '',
      revised,
      fresh,
    }
  }
  return undefined
}

/** Reads heading lines of one plan: 'THEME 1: PROTECTING PEOPLE FROM HARM', '1. Neighbourhood Police Teams: …'. */
export function sectionReader(
  plan: CompiledPlan,
): (text: string, row: number, column: number) => Section | undefined {
  const forms = plan.plan.sections.flatMap(({ sets, starts }) =>
    starts.map(start => ({ sets, pattern: patternOf(start) })),
  )
  return (text, row, column) => {
    for (const { sets, pattern } of forms) {
      const start = matchStart(pattern, text)
      if (start === undefined) continue
      const rest = text.slice(start.end).trim()
      const code = start.parts.get(sets) ?? [...start.parts.values()][0] ?? text
      return { sets, code, title: rest === '' ? text : rest, row, column }
    }
    return undefined
  }
}
