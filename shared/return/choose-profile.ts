import { compilePlan } from '../plan/compile.ts'
import type { CompiledPlan } from '../plan/compile.ts'
import type { Plan } from '../plan/plan.ts'
import { profiles } from '../plan/profiles/index.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { cellAt } from '../sheet/workbook.ts'
import type { Pause } from '../steps.ts'
import { findTables } from './find-tables.ts'
import type { FoundTable } from './find-tables.ts'
import { headingIndex } from './headings.ts'
import type { HeadingIndex } from './headings.ts'
import { isList } from './read-list.ts'
import { cellText, foldText } from './text.ts'

interface Choice {
  readonly plan: Plan
  readonly evidence: string[]
}

/** A heading of this length is nobody else's by chance. */
const LONG_HEADING = 40
const LOOK_ROWS = 400

/** Chooses the ready-made plan that a workbook is written by, with the evidence; 'tracker' when none fits well. */
export function* chooseProfile(sheets: readonly Sheet[], period: string): Generator<Pause, Choice> {
  const looks = sheets.map(firstRows)
  const titles = looks
    .flatMap(sheet =>
      sheet.grid.slice(0, 60).flatMap(cells => cells.map(cell => foldText(cellText(cell).slice(0, 300)))),
    )
    .join('\n')
  let best: (Choice & { score: number }) | undefined
  for (const plan of profiles) {
    const scored =
      plan.layout === 'list' ? scoreList(plan, looks, titles) : yield* scoreTable(plan, looks, titles, period)
    if (scored !== undefined && (best === undefined || scored.score > best.score)) best = { plan, ...scored }
  }
  if (best !== undefined) return { plan: best.plan, evidence: best.evidence }
  const tracker = profiles.find(plan => plan.id === 'tracker') as Plan
  return { plan: tracker, evidence: ['No ready-made plan layout fits, so it was read as a tracker'] }
}

/** A long sheet is told by its first rows. */
function firstRows(sheet: Sheet): Sheet {
  return sheet.grid.length <= LOOK_ROWS ? sheet : { ...sheet, grid: sheet.grid.slice(0, LOOK_ROWS) }
}

type Score = { score: number; evidence: string[] } | undefined

function scoreList(plan: Plan, sheets: readonly Sheet[], titles: string): Score {
  if (!sheets.some(isList)) return undefined
  const words = recognised(plan, titles)
  return { score: 1 + words.length, evidence: ['The sheet is one column of ticked commitments', ...words] }
}

/** The plan's own words for columns, refs written its way, and words of the title rows; two of the three are needed. */
function* scoreTable(
  plan: Plan,
  sheets: readonly Sheet[],
  titles: string,
  period: string,
): Generator<Pause, Score> {
  if (plan.levels.every(level => level.refs.length === 0)) return undefined
  const { compiled, index } = readyPlan(plan)
  const tables: FoundTable[] = []
  for (const sheet of sheets) tables.push(...(yield* findTables(sheet, index, period)))
  let refs = 0
  let fitting = 0
  const ownHeadings = new Set<string>()
  for (const { sheet, header, columns, lastRow } of tables) {
    for (const heading of header.headings.values())
      if (index(heading).some(({ rank }) => rank < 0)) ownHeadings.add(heading)
    const column = columns.get('ref')
    if (column === undefined) continue
    const known = new Map<string, string>()
    for (let row = header.bottom + 1; row <= lastRow; row += 1) {
      const ref = cellText(cellAt(sheet, row, column))
      if (ref === '' || ref.length > 24 || !/\d/.test(ref)) continue
      refs += 1
      if (compiled.readRef(ref, known) !== undefined) fitting += 1
    }
  }
  const words = recognised(plan, titles)
  const share = refs === 0 ? 0 : fitting / refs
  const hasOwnSentence = [...ownHeadings].some(heading => heading.length >= LONG_HEADING)
  const isOwn = hasOwnSentence || (ownHeadings.size > 0 && ownHeadings.size + words.length >= 2)
  if (share < 0.7 || fitting < 3 || !isOwn) return undefined
  const evidence = [
    `${fitting} of ${refs} refs are written as in "${plan.title}"`,
    `headings ${[...ownHeadings].map(word => `"${word}"`).join(', ')}`,
    ...words,
  ]
  return { score: share + ownHeadings.size * 0.2 + words.length * 0.5, evidence }
}

interface ReadyPlan {
  readonly compiled: CompiledPlan
  readonly index: HeadingIndex
}

const ready = new WeakMap<Plan, ReadyPlan>()

/** Ready-made plans are made ready once. */
function readyPlan(plan: Plan): ReadyPlan {
  const before = ready.get(plan)
  if (before !== undefined) return before
  const made = { compiled: compilePlan(plan), index: headingIndex(plan) }
  ready.set(plan, made)
  return made
}

function recognised(plan: Plan, titles: string): string[] {
  return plan.recognise.filter(word => titles.includes(foldText(word))).map(word => `the words "${word}"`)
}
