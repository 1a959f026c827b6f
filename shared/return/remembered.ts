/**
 * The same function of a text, which remembers what it gave: one heading is asked about for every plan that is tried. Once
 * it remembers `most` texts it forgets them all.
 */
export function remembered<T>(most: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    if (known.size >= most) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}
