/** Adds a value to the list that stands under a name, a new one where there is none. */
export function listUnder<V>(lists: Map<string, V[]>, name: string, value: V): void {
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [value])
  else list.push(value)
}
