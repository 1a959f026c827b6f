import type { Mode } from './modes.ts'
import { refusal } from './modes.ts'

/** What a stand-in needs to know of the execution that it serves. */
export interface Execution {
  readonly mode: Mode
  /** What the script has asked of Google: 'Sheet.getName'. */
  readonly asked: string[]
}

/**
 * A service that throws, by name, at whatever it does not offer: a stand-in that answers `undefined` to a wrong name would
 * let the mistake through. What is asked of it is written down, and refused where the mode does not allow it.
 */
export function strict<T extends object>(name: string, service: T, { mode, asked }: Execution): T {
  return new Proxy(service, {
    get(target, member, receiver): unknown {
      if (typeof member === 'symbol') return Reflect.get(target, member, receiver)
      asked.push(`${name}.${member}`)
      if (!(member in target)) throw new TypeError(`${name}.${member} is not a function`)
      const why = refusal(mode, name, member)
      if (why !== '') throw exception(why)
      const value: unknown = Reflect.get(target, member, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
    set(_, member) {
      throw new TypeError(`Cannot set ${name}.${String(member)}`)
    },
  })
}

/** An error as Google's services throw it. */
export function exception(message: string): Error {
  const error = new Error(message)
  error.name = 'Exception'
  return error
}
