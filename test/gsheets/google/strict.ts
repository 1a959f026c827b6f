/**
 * A service that throws, by name, at whatever it does not offer: a stand-in that answers `undefined` to a wrong name would
 * let the mistake through.
 */
export function strict<T extends object>(name: string, service: T): T {
  return new Proxy(service, {
    get(target, member, receiver): unknown {
      if (typeof member === 'symbol' || member in target) return Reflect.get(target, member, receiver)
      throw new TypeError(`${name}.${member} is not a function`)
    },
    set(_, member) {
      throw new TypeError(`Cannot set ${name}.${String(member)}`)
    },
  })
}
