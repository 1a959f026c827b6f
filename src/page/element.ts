/** An element of page.html, which is of this kind. */
export function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new RangeError(`Cannot find "${id}" in the page`)
  return found
}
