import type { Level } from './plan.ts'
import { patternOf } from './ref-pattern.ts'
import { canonicalRef, formatRef, matchRef, partOfRef } from './refs.ts'
import type { ReadRef, RefParts, RefPattern } from './refs.ts'

/** A level of a plan with its patterns made ready. */
export interface CompiledLevel {
  readonly level: Level
  readonly refs: readonly RefPattern[]
  readonly key: RefPattern | undefined
  readonly parent: RefPattern | undefined
}

export function compileLevel(level: Level): CompiledLevel {
  return {
    level,
    refs: level.refs.map(patternOf),
    key: level.key === undefined ? undefined : patternOf(level.key),
    parent: level.parent === undefined ? undefined : patternOf(level.parent.ref),
  }
}

/** The ref that a pattern of a level reads in a text; undefined when the pattern does not accept it. */
export function refOfLevel(
  compiled: CompiledLevel,
  pattern: RefPattern,
  text: string,
  known: RefParts,
): ReadRef | undefined {
  const canonical = canonicalRef(pattern, text)
  return canonical === undefined ? undefined : new PatternRef(compiled, pattern, text, canonical, known)
}

/** Most refs of a long return are only compared by their keys: parts and parent are cut out when somebody asks. */
class PatternRef implements ReadRef {
  readonly level: Level
  readonly key: string
  private readonly compiled: CompiledLevel
  private readonly pattern: RefPattern
  private readonly text: string
  private readonly known: RefParts
  private cut: RefParts | undefined = undefined

  constructor(
    compiled: CompiledLevel,
    pattern: RefPattern,
    text: string,
    canonical: string,
    known: RefParts,
  ) {
    this.level = compiled.level
    this.compiled = compiled
    this.pattern = pattern
    this.text = text
    this.known = known
    this.key = (compiled.key && formatRef(compiled.key, this.parts)) ?? canonical
  }

  get parts(): RefParts {
    const own = (): RefParts => matchRef(this.pattern, this.text) ?? new Map()
    return (this.cut ??= withParts(own(), this.known, this.level.theme))
  }

  get parent(): string {
    const { parent } = this.compiled
    return (parent && formatRef(parent, { get: part => this.part(part) })) ?? ''
  }

  /** As `parts.get`, without the others. */
  private part(part: string): string | undefined {
    if (this.cut !== undefined) return this.cut.get(part)
    const own = partOfRef(this.pattern, this.text, part)
    return own ?? ((part === 'theme' && this.level.theme) || this.known.get(part)?.trim())
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
