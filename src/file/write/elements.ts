import { attributes, attributeSpans, scanXml } from '../xml.ts'
import type { Splice } from './splice.ts'
import { escaped } from './xml-text.ts'

/** An element with its places in the text: `xml.slice(tag, end)` is all of it, `xml.slice(inside, at)` its content. */
export interface Element {
  /** Without its prefix. */
  readonly name: string
  /** 'x:' of `<x:sheet>`, else ''. */
  readonly prefix: string
  readonly tag: number
  readonly from: number
  readonly to: number
  readonly inside: number
  readonly at: number
  readonly end: number
  readonly children: readonly Element[]
}

/** The elements of a small part. Faults when it is no well-formed XML. */
export function elementTree(xml: string): Element {
  type Open = { -readonly [key in keyof Element]: Element[key] } & { children: Open[] }
  const open: Open[] = []
  let root: Open | undefined
  scanXml(xml, {
    open(name, from, to, inside, tag) {
      const prefix = xml.slice(tag + 1, from - name.length)
      const element = { name, prefix, tag, from, to, inside, at: inside, end: inside, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
      root ??= element
    },
    close(_, at, end) {
      const element = open.pop()
      if (element === undefined) return
      element.at = at
      element.end = end
    },
  })
  if (root === undefined) throw new RangeError('Cannot read XML without a root')
  return root
}

export function child(element: Element, name: string): Element | undefined {
  return element.children.find(each => each.name === name)
}

export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter(each => each.name === name) ?? []
}

/** The attributes of an element by name without prefix, as a person reads them. */
export function attributesOf(xml: string, { from, to }: Element): ReadonlyMap<string, string> {
  return new Map(attributes(xml, from, to))
}

/** Puts a text at the end of an element's content; an element without content is opened for it. */
export function appendTo(xml: string, element: Element, text: string): Splice {
  const { at, to, end } = element
  if (!isEmpty(element)) return { from: at, to: at, text }
  const full = xml.slice(element.tag + 1, element.from)
  return { from: to, to: end, text: `>${text}</${full}>` }
}

/** Whether an element is written as `<a/>`. */
function isEmpty({ inside, end }: Element): boolean {
  return inside === end
}

/** Gives an attribute a value; `name` is written as it is. */
export function setAttribute(
  xml: string,
  { from, to }: Pick<Element, 'from' | 'to'>,
  name: string,
  value: string,
): Splice {
  for (const span of attributeSpans(xml, from, to))
    if (span.name === name) return { from: span.valueFrom, to: span.valueTo, text: escaped(value) }
  return { from, to: from, text: ` ${name}="${escaped(value)}"` }
}

/** The prefix with its colon that stands for a namespace at an element, '' for none; undefined when nothing does. */
export function prefixFor(xml: string, { from, to }: Element, namespace: string): string | undefined {
  for (const { name, valueFrom, valueTo } of attributeSpans(xml, from, to)) {
    if (xml.slice(valueFrom, valueTo) !== namespace) continue
    if (name === 'xmlns') return ''
    if (name.startsWith('xmlns:')) return `${name.slice(6)}:`
  }
  return undefined
}

/** The namespace that a root element is of; '' when it is of none. */
export function namespaceOf(xml: string, { from, to, prefix }: Element): string {
  const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`
  for (const { name, valueFrom, valueTo } of attributeSpans(xml, from, to))
    if (name === declared) return xml.slice(valueFrom, valueTo)
  return ''
}
