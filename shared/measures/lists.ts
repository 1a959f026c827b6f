/** Adds a value to the list that stands under a name, a new one where there is none. */
export function listUnder<Name, V>(lists: Map<Name, V[]>, name: Name, value: V): void {
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [value])
  else list.push(value)
}
