import type { CompiledPlan } from '../../plan/compile.ts'
import type { RefParts } from '../../plan/ref-tokens.ts'
import type { RefMention } from './ref-mentions.ts'

/** The refs that a mention may point to. */
export interface KnownRefs {
  readonly plan: CompiledPlan
  readonly written: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  /** Letters before the first figure, and how many groups of figures: what these refs look like. */
  readonly shapes: ReadonlySet<string>
  /** The largest of the refs that are plain numbers; 0 without such refs. */
  readonly largest: number
}

const LONGEST_REF = 40

/** Looks at the refs of a list once. `more` are codes that a text may name as well, such as those of required items. */
export function knowRefs(
  refs: Iterable<{ readonly ref: string; readonly key: string }>,
  plan: CompiledPlan,
  more: Iterable<string> = [],
): KnownRefs {
  const written = new Set<string>()
  const keys = new Set<string>()
  const shapes = new Set<string>()
  let largest = 0
  for (const { ref, key } of refs) {
    if (ref === '' || ref.length > LONGEST_REF) continue
    written.add(folded(ref))
    keys.add(key)
    shapes.add(shapeOf(ref))
    if (/^\d{1,4}$/.test(ref)) largest = Math.max(largest, Number(ref))
  }
  for (const code of more) written.add(folded(code))
  return { plan, written, keys, shapes, largest }
}

/** Whether a text names one of the refs. `known` gives parts that stand elsewhere in its row, such as the theme. */
export function isThere(ref: string, { plan, written, keys }: KnownRefs, known?: RefParts): boolean {
  if (written.has(folded(ref)) || written.has(folded(ref).replace(/[a-z]$/, ''))) return true
  const read = plan.readRef(ref, known)
  return read !== undefined && keys.has(read.key)
}

/** The refs that may be meant by one that is not there; undefined where the mention is no ref of this plan. */
export function meantBy(
  { ref, isNamed }: RefMention,
  { plan, keys, shapes, largest }: KnownRefs,
  known?: RefParts,
): readonly string[] | undefined {
  // A plain number, a year or what may be a road is a ref only where the text calls it an action.
  if (/^(?:19|20)\d\d$/.test(ref) || (!isNamed && /^(?:[\d.]+|[abm]\d+)$/i.test(ref))) return undefined
  // 'Decision ref 4521' is another list's.
  if (/^\d+$/.test(ref) && Number(ref) > 3 * largest) return undefined
  if (plan.plan.levels.every(({ refs: patterns }) => patterns.length === 0)) {
    return shapes.has(shapeOf(ref)) ? [] : undefined
  }
  const near = plan.nearRefs(ref, known, keys).filter(each => isSlip(ref, each))
  if (near.length > 0) return near
  return plan.readRef(ref, known) === undefined ? undefined : []
}

/** One form for ways of writing one ref: 'T1C05', 't1-c5'. Separators of plain numbers stay: 1.10 is not 11.0. */
function folded(ref: string): string {
  const plain = ref
    .toLowerCase()
    .replace(/[–—‑]/g, '-')
    .replace(/[\s.:]+$/, '')
  if (!/[a-z]/.test(plain)) return plain
  return plain.replace(/[^a-z\d]+(?!\d)|([a-z])[^a-z\d]+/g, '$1').replace(/(^|[a-z])0+(?=\d)/g, '$1')
}

function shapeOf(ref: string): string {
  return ref.toLowerCase().replace(/[–—‑]/g, '-').replace(/\d+/g, '9')
}

/** 'P3' is no slip of the plain number 3. */
function isSlip(written: string, near: string): boolean {
  return !/^\d+$/.test(near) || /^\d+$/.test(written)
}
