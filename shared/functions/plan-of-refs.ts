import { listUnder } from '../measures/lists.ts'
import { type CompiledPlan, compilePlan } from '../plan/compile.ts'
import { learnRefs, type LearnedRefs } from '../plan/draft-refs.ts'
import type { Level, Plan } from '../plan/plan.ts'
import { profiles } from '../plan/profiles/index.ts'
import { tracker } from '../plan/profiles/tracker.ts'
import { patternOf } from '../plan/ref-pattern.ts'
import { partNames } from '../plan/refs.ts'
import { shapeOf } from '../return/judge.ts'

/** The plan that the refs of a formula are read by. */
export interface RefPlan {
  readonly compiled: CompiledPlan
  /** 'guessed' is learned of few refs, or of the commonest among refs that are written in many ways. */
  readonly from: 'given' | 'ready-made' | 'learned' | 'guessed'
}

/** A ready-made plan is taken when it accepts this share of the refs. */
const MOST = 0.7
/** Refs that are looked at to find the plan. */
const LOOKED_AT = 2000
/** What is few to learn from, read so many times, is enough. */
const TIMES = 5

/**
 * The plan that a person named, else the ready-made one that most refs are written by, else one that is learned from
 * them: levels, patterns, parents and sequences. undefined for no refs, or refs that have nothing in common.
 */
export function planOfRefs(refs: readonly string[], given?: Plan): RefPlan | undefined {
  if (given !== undefined && writesRefs(given)) return { compiled: compiled(given), from: 'given' }
  const some = [...new Set(refs.slice(0, LOOKED_AT))].filter(ref => ref !== '')
  const ready = given === undefined ? readyMade(some) : undefined
  if (ready !== undefined) return { compiled: ready, from: 'ready-made' }
  const learned = learnRefs(some)
  if (learned !== undefined) return { compiled: planFrom(learned), from: 'learned' }
  const guessed = learnRefs(commonestOf(some).flatMap(ref => Array.from({ length: TIMES }, () => ref)))
  return guessed && { compiled: planFrom(guessed), from: 'guessed' }
}

/** The ready-made plans whose refs say more than a number, ready for reading. */
export function refPlans(): readonly CompiledPlan[] {
  return profiles.filter(saysMoreThanANumber).map(compiled)
}

/** 2a and 2b stand for 2 in the order of numbers. */
export function withoutMark(ref: string): string {
  return ref.replace(/(\d)[a-z]$/i, '$1')
}

const known = new WeakMap<Plan, CompiledPlan>()

function compiled(plan: Plan): CompiledPlan {
  const before = known.get(plan)
  if (before !== undefined) return before
  const ready = compilePlan(plan)
  known.set(plan, ready)
  return ready
}

function writesRefs({ levels }: Plan): boolean {
  return levels.some(level => level.refs.length > 0)
}

function saysMoreThanANumber({ levels }: Plan): boolean {
  return levels.some(level => level.refs.some(ref => partNames(patternOf(ref)).length > 1))
}

function readyMade(refs: readonly string[]): CompiledPlan | undefined {
  let best: CompiledPlan | undefined
  let most = Math.max(1, refs.length * MOST)
  for (const plan of refPlans()) {
    const accepted = refs.filter(ref => plan.readRef(ref) !== undefined).length
    if (accepted >= most && (best === undefined || accepted > most)) [best, most] = [plan, accepted]
  }
  return best
}

/** Refs of the shapes that occur more than once; all where none does. */
function commonestOf(refs: readonly string[]): readonly string[] {
  const shapes = new Map<string, string[]>()
  for (const ref of refs) listUnder(shapes, shapeOf(ref), ref)
  const common = [...shapes.values()].filter(list => list.length > 1).flat()
  return common.length > 0 ? common : refs
}

function planFrom(learned: LearnedRefs): CompiledPlan {
  const levels = learned.levels.flatMap(({ patterns, parent }, at) =>
    patterns.map((ref, form): Level => ({
      id: form === 0 ? levelName(at) : `${levelName(at)}, form ${form + 1}`,
      one: at === 0 ? 'action' : 'sub-action',
      many: at === 0 ? 'actions' : 'sub-actions',
      refs: [ref],
      ...(parent === undefined ? {} : { parent: { level: levelName(parent.level), ref: parent.ref } }),
      sequence: partNames(patternOf(ref)).filter(name => name !== 'number'),
      counted: true,
    })),
  )
  return compilePlan({ ...tracker, levels })
}

function levelName(at: number): string {
  return at === 0 ? 'action' : `action below ${at}`
}
