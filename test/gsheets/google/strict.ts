/**
 * A service that throws, by name, at whatever it does not offer: a stand-in that answers `undefined` to a wrong name would
 * let the mistake through. What is asked of it is written down.
 */
export function strict<T extends object>(name: string, service: T, asked: string[] = []): T {
  return new Proxy(service, {
    get(target, member, receiver): unknown {
      if (typeof member === 'symbol') return Reflect.get(target, member, receiver)
      asked.push(`${name}.${member}`)
      if (member in target) {
        const value: unknown = Reflect.get(target, member, target)
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      }
      throw new TypeError(`${name}.${member} is not a function`)
    },
    set(_, member) {
      throw new TypeError(`Cannot set ${name}.${String(member)}`)
    },
  })
}
