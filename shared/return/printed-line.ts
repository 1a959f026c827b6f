import type { KeyEntry, Plan } from '../plan/plan.ts'
import type { Figure } from './printed-figure.ts'
import { readFigure } from './printed-figure.ts'

/** Which status of the key a label means; undefined for any other words. */
export type ReadLabel = (text: string) => KeyEntry | undefined

export interface LineFigure {
  readonly entry: KeyEntry
  readonly figure: Figure
}

const LONGEST_LINE = 300
const FIGURES =
  /\d{1,3}(?:\.\d{1,3})?\s?%(?:\s?\(\s?\d{1,6}\s?\))?|\d{1,6}(?:\s?(?:\/|of|out of)\s?\d{1,6})?(?:\s?\(\s?\d{1,3}(?:\.\d{1,3})?\s?%\s?\))?/g
const FILLERS =
  /\b(?:and|are|is|were|was|rated|at|as|of|which|actions?|deliverables?|activities|ratings?|statuses|rag)\b/gi
const SIGNS_AROUND = /^[\s,;:|/•·()=–—-]+|[\s,;:|/•·()=–—-]+$/g

/**
 * Reads a cell that lists statuses with their figures and says nothing else: 'Green 12  Amber 3  Red 1', '12 green, 3 amber',
 * 'Overall: 6 Green (75%), 2 Red', '8 actions: 6 green and 2 red'. [] for anything else, prose with 'green' and figures in
 * it too, and for what another period or a register of risks says. A total in it is left to `readTotal` and `leadTotal`.
 */
export function lineFigures(text: string, readLabel: ReadLabel, plan: Plan): LineFigure[] {
  if (text.length > LONGEST_LINE || !/\d/.test(text)) return []
  const line = sharesWithCounts(withoutLead(text, readLabel, plan), readLabel)
  const figures = line.match(FIGURES) ?? []
  const words = line.split(FIGURES).map(bare)
  if (
    /^(?:the )?total$/i.test(words[figures.length - 1] ?? '') &&
    words[figures.length] === '' &&
    words.length > 2
  ) {
    figures.pop()
    words.splice(-2, 2, '')
  }
  const labels = words[0] === '' ? words.slice(1) : words[words.length - 1] === '' ? words.slice(0, -1) : []
  if (labels.length !== figures.length) return []
  const read: LineFigure[] = []
  for (let i = 0; i < figures.length; i += 1) {
    const entry = readLabel(labels[i] ?? '')
    const figure = readFigure(figures[i] ?? '')
    if (entry === undefined || figure === undefined) return []
    read.push({ entry, figure })
  }
  return read
}

const COUNT_LABEL_SHARE = /(\d{1,6}) ([a-z][a-z -]{0,30}?)\s?(\(\s?\d{1,3}(?:\.\d{1,3})?\s?%\s?\))/gi

/** '6 Green (75%)' as '6 (75%) Green'. */
function sharesWithCounts(line: string, readLabel: ReadLabel): string {
  return line.replace(COUNT_LABEL_SHARE, (all: string, count: string, label: string, share: string) =>
    readLabel(bare(label)) === undefined ? all : `${count} ${share} ${label}`,
  )
}

/** What the figures behind such a lead count is not the rows of this return. */
export const OF_OTHERS =
  /\b(?:last|previous|prior|earlier|former|targets?|forecast|baseline|expected|risks?|issues?|kpis?)\b/i

/** 'Summary: Green 12, Amber 3' and '15 actions: 12 green, 3 amber' without their lead; 'Green: 12' as it is. */
function withoutLead(text: string, readLabel: ReadLabel, plan: Plan): string {
  const counted = COUNTED_LEAD.exec(text)
  if (counted !== null && isRowNoun(counted[2] ?? '', plan) && !isLabelled(counted[2] ?? '', readLabel))
    return text.slice(counted[0].length)
  const colon = text.indexOf(':')
  if (colon < 0 || colon > 40) return text
  const lead = text.slice(0, colon)
  if (OF_OTHERS.test(lead)) return ''
  return /\d/.test(lead) || readLabel(bare(lead)) !== undefined ? text : text.slice(colon + 1)
}

/** 'green actions' counts one status, not the rows. */
function isLabelled(noun: string, readLabel: ReadLabel): boolean {
  return readLabel(bare(noun)) !== undefined
}

/** The words of a label, without the signs and small words around it. */
function bare(text: string): string {
  return text.replace(FILLERS, ' ').replace(/\s+/g, ' ').replace(SIGNS_AROUND, '')
}

/** A total and what it counts, as printed: 86 'Actions'; noun '' where none is said. */
export interface Total {
  readonly count: number
  readonly noun: string
}

const NOUNS = new Set(
  (
    'action actions activity activities deliverable deliverables commitment commitments measure measures milestone milestones ' +
    'objective objectives project projects task tasks item items rating ratings status statuses update updates initiative ' +
    'initiatives recommendation recommendations'
  ).split(' '),
)
const NOUN = "([a-z][a-z '-]{1,39})"
const NUMBER_AFTER = new RegExp(
  `^(?:a |the |grand |overall )?total(?: number)?(?: of)?\\s?[:=–-]?\\s?(\\d{1,6})(?: ${NOUN})?\\.?$`,
  'i',
)
const NOUN_FIRST = new RegExp(
  `^(?:the |grand |overall )?total(?: number)?(?: of)? ${NOUN}\\s?(?:is|was)?\\s?[:=–-]?\\s?(\\d{1,6})\\.?$`,
  'i',
)
const IN_TOTAL = new RegExp(`^(\\d{1,6}) ${NOUN} in total\\.?$`, 'i')
const LABEL_ONLY = new RegExp(
  `^(?:the |grand |overall )?total(?: number)?(?: of)?(?: ${NOUN})?\\s?[:=–-]?$`,
  'i',
)
const AT_THE_END = /[,;|\s–-]\s?total\s?[:=–-]?\s?(\d{1,6})\.?$/i
const LONGEST_TOTAL = 80
const COUNTED_LEAD =
  /^(?:overall,? )?(?:of (?:the |all )?|out of )?(\d{1,6}) ([a-z][a-z '-]{1,39}?)(?: in total)?(?:\s?[:,;(]|\s[–-])(?=\s?\S)/i

/** Reads 'A Total of 86 Actions', 'Total: 24', '24 actions in total'; undefined for totals of anything else. */
export function readTotal(text: string, plan: Plan): Total | undefined {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length > LONGEST_TOTAL) return undefined
  const after = NUMBER_AFTER.exec(line)
  if (after !== null) return total(after[1], after[2], plan)
  const first = NOUN_FIRST.exec(line)
  if (first !== null) return total(first[2], first[1], plan)
  const inTotal = IN_TOTAL.exec(line)
  if (inTotal !== null) return total(inTotal[1], inTotal[2], plan)
  const end = AT_THE_END.exec(line)
  return end === null ? undefined : total(end[1], undefined, plan)
}

/** The total that a line of figures begins with: 8 of '8 actions: 6 green, 2 red'. */
export function leadTotal(text: string, readLabel: ReadLabel, plan: Plan): Total | undefined {
  const match = COUNTED_LEAD.exec(text)
  if (match === null || isLabelled(match[2] ?? '', readLabel)) return undefined
  return lineFigures(text, readLabel, plan).length > 1 ? total(match[1], match[2], plan) : undefined
}

/** The noun of a label 'Total actions' whose number stands in another cell; undefined when it is no such label. */
export function totalNoun(text: string, plan: Plan): string | undefined {
  if (text.length > LONGEST_TOTAL) return undefined
  const match = LABEL_ONLY.exec(text.replace(/\s+/g, ' ').trim())
  return match === null ? undefined : total('0', match[1], plan)?.noun
}

function total(count: string | undefined, noun: string | undefined, plan: Plan): Total | undefined {
  const named = (noun ?? '').trim()
  if (named !== '' && !isRowNoun(named, plan)) return undefined
  return { count: Number(count), noun: named }
}

/** Whether a noun counts rows or ratings: 'Actions', 'rated actions', a level of the plan; not 'pages' or 'officers'. */
function isRowNoun(noun: string, plan: Plan): boolean {
  const words = noun.toLowerCase().split(/[ -]/)
  if (words.length > 3) return false
  const own = plan.levels.flatMap(level => [level.one.toLowerCase(), level.many.toLowerCase()])
  return NOUNS.has(words[words.length - 1] ?? '') || own.includes(noun.toLowerCase())
}

const OVERALL =
  /(?:the )?overall (?:rag )?(?:rating|status|position|assessment|progress|performance|picture|grading)(?: is| was| remains|:)/i

/** 'The overall rating is therefore very good', out of the cell that says it; '' when none does. */
export function overallSentence(text: string): string {
  const match = text.length > LONGEST_LINE ? null : OVERALL.exec(text)
  if (match === null) return ''
  const rest = text.slice(match.index)
  const end = /[.!](?=\s|$)|\n/.exec(rest)
  return (end === null ? rest : rest.slice(0, end.index)).trim()
}

export interface LineDefinition {
  readonly entry: KeyEntry
  readonly definition: string
}

const DEFINED = /^[\s•·*]*([^=:\n]{1,40}?)(?:\s?[=:]\s?|\s[-–—]\s|[–—])(.+)$/s

/** Reads a key in one cell: 'Green – on track', or a list of such, by line, semicolon or 'G = …, A = …'. */
export function lineDefinitions(text: string, readLabel: ReadLabel): LineDefinition[] {
  if (text.length > LONGEST_LINE * 4) return []
  const read: LineDefinition[] = []
  for (const piece of text.split(/[\n;]|,\s(?=[^,=]{1,30}=)/)) {
    const match = DEFINED.exec(piece.replace(/^\s*(?:rag |status |rating )?(?:key|legend)\s?[:–-]\s?/i, ''))
    const entry = match === null ? undefined : readLabel((match[1] ?? '').trim())
    const definition = (match?.[2] ?? '').trim()
    if (entry !== undefined && definition !== '' && readFigure(definition) === undefined) {
      read.push({ entry, definition })
    }
  }
  return read
}
