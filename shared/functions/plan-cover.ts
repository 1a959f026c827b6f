import { compilePlan } from '../plan/compile.ts'
import { profiles } from '../plan/profiles/index.ts'
import { patternOf } from '../plan/ref-pattern.ts'
import { formatRef, type ReadRef } from '../plan/refs.ts'
import { looksLikeRef } from '../return/judge.ts'
import { titleReader } from '../return/record.ts'
import { cellText } from '../return/text.ts'
import { isCellError } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { planOfRefs } from './plan-of-refs.ts'
import { errorsOf } from './plan-ref-range.ts'
import { foldCode, readRequired, type RequiredItem } from './plan-required.ts'

/** A required item and the places of the cells that cover it, in reading order. */
export interface CoveredItem extends RequiredItem {
  readonly by: readonly number[]
}

export interface Cover {
  readonly items: readonly CoveredItem[]
  /** Error values of both ranges, each once. */
  readonly errors: readonly string[]
}

/**
 * What covers each required item. A cell covers the item that it names, alone or in a list ("1, 4"); a ref covers its
 * parent, whose own row then covers nothing; a title covers the pledge and the ask whose code it begins with. A sentence
 * when nothing is required.
 */
export function readCover(required: Grid, have: Grid): Cover | string {
  const cells = have.flat()
  const texts = cells.map(cell => (isCellError(cell) ? '' : cellText(cell)))
  const { items, errors } = readRequired(required, texts)
  if (items.length === 0) return 'Nothing is required in this range yet'
  const places = new Map<string, number[]>(items.map(({ text }) => [foldCode(text), []]))
  const namesIn = coverReader(new Set(places.keys()), items, texts)
  for (const [place, text] of texts.entries()) {
    for (const name of namesIn(text)) places.get(name)?.push(place)
  }
  return {
    items: items.map(item => ({ ...item, by: places.get(foldCode(item.text)) ?? [] })),
    errors: [...new Set([...errors, ...errorsOf(cells)])],
  }
}

type Names = (text: string) => readonly string[]

/** The required items, folded, that a cell covers. Every different text is looked at once. */
function coverReader(
  required: ReadonlySet<string>,
  items: readonly RequiredItem[],
  texts: readonly string[],
): Names {
  const refs = [...items.map(({ text }) => text), ...texts].filter(couldBeRef)
  const plan = planOfRefs(refs)?.compiled
  // A ref with a slip counts as the one that it is near to, as it does in a check.
  const readRef = (text: string): ReadRef | undefined =>
    couldBeRef(text) ? (plan?.readRef(text) ?? plan?.readRef(plan.nearRef(text))) : undefined
  const codes = titleCodes()
  const hasChildren = parentLevels(texts, required, readRef)
  const known = new Map<string, readonly string[]>([['', []]])
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const read = readRef(text)
    const own = read !== undefined && hasChildren.has(read.level.id) ? [] : [foldCode(text)]
    const parent = read === undefined ? [] : [foldCode(read.parent)]
    const isRef = plan?.readRef(text) !== undefined
    const more = isRef ? [] : [...listed(text, required), ...codes(text)]
    const found = [...new Set([...own, ...parent, ...more])].filter(name => required.has(name))
    known.set(text, found)
    return found
  }
}

/** Levels of the required refs that other refs stand below: T1.10, where there is 1.10.3. */
function parentLevels(
  texts: readonly string[],
  required: ReadonlySet<string>,
  readRef: (text: string) => ReadRef | undefined,
): ReadonlySet<string> {
  const parents = new Set([...new Set(texts)].map(text => readRef(text)?.parent ?? ''))
  return new Set(
    [...parents].flatMap(parent => (required.has(foldCode(parent)) ? (readRef(parent)?.level.id ?? []) : [])),
  )
}

function couldBeRef(text: string): boolean {
  return /\d/.test(text) && looksLikeRef(text)
}

const LONGEST_LIST = 60

/** The codes of a cell that lists some: '1, 4', 'PL1; PL4'. A text that is no list of codes names none. */
function listed(text: string, required: ReadonlySet<string>): readonly string[] {
  if (text.length > LONGEST_LIST) return []
  const pieces = text.split(/[,;/&\n]|\sand\s/).map(foldCode)
  const areCodes = pieces.length > 1 && pieces.every(piece => couldBeRef(piece) || required.has(piece))
  return areCodes ? pieces : []
}

/** Reads the codes that titles begin with, as ready-made plans write them: '*PL7.2 - New: …' names 7.2, 7, PL7.2 and PL7. */
function titleCodes(): Names {
  const readers = profiles.flatMap(plan => {
    const patterns = plan.titleCode?.codes.map(patternOf) ?? []
    return patterns.length === 0 ? [] : [{ read: titleReader(compilePlan(plan)), patterns }]
  })
  return text =>
    readers.flatMap(({ read, patterns }) => {
      const { pledge = '', ask = '' } = read(text).code ?? {}
      if (pledge === '') return []
      const parts = new Map([['pledge', pledge], ...(ask === '' ? [] : [['ask', ask] as const])])
      const named = [
        pledge,
        ask === '' ? '' : `${pledge}.${ask}`,
        ...patterns.map(code => formatRef(code, parts)),
      ]
      return named.map(name => foldCode(name ?? ''))
    })
}
