import { appendTo, attributesOf, childrenOf, elementTree } from './elements.ts'
import { spliced } from './splice.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Kinds of parts that we add. */
export type AddedKind = 'worksheet' | 'styles'

/** The relations of a part with one more; `target` is as seen from the part. */
export function withRelation(
  xml: string,
  { kind, target }: { readonly kind: AddedKind; readonly target: string },
): { readonly xml: string; readonly id: string } {
  const root = elementTree(xml)
  const known = new Set(root.children.map(each => attributesOf(xml, each).get('Id')))
  let number = root.children.length + 1
  while (known.has(`rId${number}`)) number++
  const id = `rId${number}`
  const text = `<${root.prefix}Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  return { xml: spliced(xml, [appendTo(xml, root, text)]), id }
}

export function withoutRelation(xml: string, id: string): string {
  return withoutChild(xml, 'Relationship', given => given.get('Id') === id)
}

/** The list of what the parts are, with one more. */
export function withType(xml: string, path: string, kind: AddedKind): string {
  const root = elementTree(xml)
  const text = `<${root.prefix}Override PartName="/${path}" ContentType="${MAIN_TYPE}.${kind}+xml"/>`
  return spliced(xml, [appendTo(xml, root, text)])
}

export function withoutType(xml: string, path: string): string {
  const name = `/${path}`.toLowerCase()
  return withoutChild(xml, 'Override', given => given.get('PartName')?.toLowerCase() === name)
}

function withoutChild(
  xml: string,
  name: string,
  goes: (given: ReadonlyMap<string, string>) => boolean,
): string {
  const going = childrenOf(elementTree(xml), name).filter(each => goes(attributesOf(xml, each)))
  return spliced(
    xml,
    going.map(({ tag, end }) => ({ from: tag, to: end, text: '' })),
  )
}
