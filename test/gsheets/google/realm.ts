import vm from 'node:vm'
import { builtInsOf2019 } from './es2019.ts'

/** What a file pushed to Google can be: the scripts of one project share one global scope. */
export interface ScriptFile {
  readonly name: string
  readonly source: string
}

/**
 * The page on the V8 runtime promises "modern ECMAScript" without a year, so that we count on ES2019 alone: whatever came
 * later is deleted. What else it lists as missing (timers, streams, TextEncoder, fetch, URL, atob, crypto, window,
 * performance, process) a bare realm of V8 has not either, but for these.
 */
const NOT_THERE = ['console', 'WebAssembly', 'SharedArrayBuffer', 'Atomics']

/** Deletes in the realm, from its global scope and from its built-in objects, what the lists do not name. */
const FORGET = `(builtIns, notThere) => {
  const { globals, members } = JSON.parse(builtIns)
  const forget = (object, known) => {
    for (const name of Object.getOwnPropertyNames(object)) if (known.indexOf(name) < 0) delete object[name]
  }
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
  forget(iterator, ['constructor'])
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const object = globalThis[name]
    if ((typeof object !== 'function' && typeof object !== 'object') || object === null || object === globalThis) continue
    if (members[name + 'Constructor']) forget(object, members[name + 'Constructor'].concat(members.Function || []))
    else if (typeof object === 'object' && members[name]) forget(object, members[name])
    if (object.prototype && members[name]) forget(object.prototype, members[name])
  }
  for (const name of Object.getOwnPropertyNames(globalThis))
    if (globals.indexOf(name) < 0 || notThere.indexOf(name) >= 0) delete globalThis[name]
}`

const BUILT_INS = JSON.stringify(builtInsOf2019())

/** A realm as Apps Script offers it: ES2019, no eval, and of the services only those that are given. */
export class AppsScriptRealm {
  private readonly context: vm.Context
  private readonly revive: (json: string) => unknown
  private before: ReadonlySet<string> = new Set()

  constructor() {
    this.context = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
      codeGeneration: { strings: false, wasm: false },
    })
    const forget = this.run(FORGET) as (builtIns: string, notThere: readonly string[]) => void
    forget(BUILT_INS, NOT_THERE)
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
