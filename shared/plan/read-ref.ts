import type { Level } from './plan.ts'
import { patternOf } from './ref-pattern.ts'
import { canonicalRef, formatRef, matchRef, partOfRef, startOfRef, visibleRef } from './refs.ts'
import type { RefParts } from './ref-tokens.ts'
import type { ReadRef, RefPattern } from './refs.ts'

/** One way in which a level writes its refs, made ready. */
export interface RefForm {
  readonly level: Level
  readonly pattern: RefPattern
  readonly key: RefPattern | undefined
  readonly parent: RefPattern | undefined
  /** How many tokens of the pattern are the whole of its parent's, as in 'A-{n}' of 'A-{n}.{m}'; 0 where they are not. */
  readonly parentTokens: number
}

/** The forms of all levels, in the order of the plan. */
export function refForms(levels: readonly Level[]): readonly RefForm[] {
  return levels.flatMap(level => {
    const key = level.key === undefined ? undefined : patternOf(level.key)
    const parent = level.parent === undefined ? undefined : patternOf(level.parent.ref)
    return level.refs.map(ref => {
      const pattern = patternOf(ref)
      return {
        level,
        pattern,
        key,
        parent,
        parentTokens: parent === undefined ? 0 : startsWith(pattern, parent),
      }
    })
  })
}

function startsWith(pattern: RefPattern, parent: RefPattern): number {
  const { length } = parent.tokens
  return JSON.stringify(pattern.body.slice(0, length)) === JSON.stringify(parent.tokens) ? length : 0
}

/** The ref that the first form to accept a text reads in it; undefined when none does. */
export function readRefBy(forms: readonly RefForm[], text: string, known: RefParts): ReadRef | undefined {
  const ref = visibleRef(text)
  for (const form of forms) {
    const canonical = canonicalRef(form.pattern, ref)
    if (canonical !== undefined) return new FormRef(form, ref, canonical, known)
  }
  return undefined
}

/** Most refs of a long return are only compared by their keys: parts and parent are cut out when somebody asks. */
class FormRef implements ReadRef {
  readonly key: string
  private readonly form: RefForm
  private readonly ref: string
  private readonly known: RefParts
  private cut: RefParts | undefined

  constructor(form: RefForm, ref: string, canonical: string, known: RefParts) {
    this.form = form
    this.ref = ref
    this.known = known
    this.cut = undefined
    this.key = (form.key && formatRef(form.key, this.parts)) ?? canonical
  }

  get level(): Level {
    return this.form.level
  }

  get parts(): RefParts {
    const own = (): RefParts => matchRef(this.form.pattern, this.ref) ?? new Map()
    return (this.cut ??= withParts(own(), this.known, this.level.theme))
  }

  get parent(): string {
    const { key, parent, parentTokens, pattern } = this.form
    if (parentTokens > 0 && key === undefined && this.key === this.ref)
      return startOfRef(pattern, this.ref, parentTokens)
    return (parent && formatRef(parent, { get: name => this.part(name) })) ?? ''
  }

  part(name: string): string | undefined {
    if (this.cut !== undefined) return this.cut.get(name)
    const own = partOfRef(this.form.pattern, this.ref, name)
    return own ?? ((name === 'theme' && this.level.theme) || this.known.get(name)?.trim() || undefined)
  }
}

/** What stands in the ref itself wins over what the row or the level says. */
function withParts(own: RefParts, known: RefParts, theme: string | undefined): RefParts {
  let parts: Map<string, string> | undefined
  if (theme !== undefined && !own.has('theme')) parts = new Map(own).set('theme', theme)
  for (const [name, value] of known) {
    if ((parts ?? own).has(name) || value.trim() === '') continue
    parts = (parts ?? new Map(own)).set(name, value.trim())
  }
  return parts ?? own
}
