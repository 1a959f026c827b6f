import vm from 'node:vm'

/** What a file pushed to Google can be: the scripts of one project share one global scope. */
export interface ScriptFile {
  readonly name: string
  readonly source: string
}

/**
 * Built-ins that came after ES2019 or that Apps Script does not have. Its page on the V8 runtime promises "modern
 * ECMAScript" without a year, and lists as missing: timers, streams, TextEncoder, fetch, FormData, URL, DOMException,
 * atob and btoa, crypto, window, navigator, performance, process. A bare realm of V8 has none of these; the rest goes here.
 */
const NOT_THERE = [
  [
    'globalThis',
    'console SharedArrayBuffer Atomics AggregateError WeakRef FinalizationRegistry structuredClone Iterator',
  ],
  ['Array', 'fromAsync'],
  ['Array.prototype', 'at findLast findLastIndex toReversed toSorted toSpliced with'],
  ['String.prototype', 'at matchAll replaceAll isWellFormed toWellFormed'],
  ['Object', 'hasOwn groupBy'],
  ['Map', 'groupBy'],
  ['Promise', 'allSettled any withResolvers try'],
  [
    'Set.prototype',
    'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom',
  ],
] as const

/** A realm as Apps Script offers it: ES2019, no eval, and of the services only those that are given. */
export class AppsScriptRealm {
  private readonly context: vm.Context
  private readonly revive: (json: string) => unknown
  private before: ReadonlySet<string> = new Set()

  constructor() {
    this.context = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
      codeGeneration: { strings: false, wasm: false },
    })
    for (const [of, names] of NOT_THERE) {
      for (const name of names.split(' ')) this.run(`if (typeof ${of} !== 'undefined') delete ${of}.${name}`)
    }
    this.revive = this.run(
      '(json) => json.indexOf(\'"$date"\') < 0 ? JSON.parse(json) : JSON.parse(json, (key, value) => (value && typeof value === "object" && "$date" in value ? new Date(value.$date) : value))',
    ) as (json: string) => unknown
  }

  give(services: Readonly<Record<string, object>>): this {
    Object.assign(this.context, services)
    this.before = new Set(Object.getOwnPropertyNames(this.context))
    return this
  }

  /** Loads the files one after the other; they share one global scope. */
  load(files: readonly ScriptFile[]): this {
    for (const { name, source } of files) this.run(source, name)
    return this
  }

  /** The names that the loaded files left in the global scope. */
  globals(): string[] {
    return Object.getOwnPropertyNames(this.context).filter(name => !this.before.has(name))
  }

  /** Calls a function by name with values of this realm; Dates are written as `{ $date: milliseconds }`. */
  call(name: string, ...args: readonly unknown[]): unknown {
    const callee = this.run(name) as (...args: unknown[]) => unknown
    return callee(...args.map(argument => (argument === undefined ? undefined : this.make(argument))))
  }

  /** A value made inside the realm, as Google makes the values that it passes. */
  make(value: unknown): unknown {
    return this.revive(JSON.stringify(value))
  }

  private run(source: string, filename = 'test.gs'): unknown {
    return vm.runInContext(source, this.context, { filename })
  }
}
