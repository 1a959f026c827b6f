/** An element of an XML text. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Element[]
  readonly text: string
}

/** The elements of an XML text without CDATA and document types. Throws when it is not well formed. */
export function parseXml(xml: string): Element {
  const root = node('', new Map())
  const open = [root]
  const token = /<!--[^]*?-->|<\?[^]*?\?>|<(\/?)([A-Za-z][\w:.]*)([^<>]*?)(\/?)>|([^<]+)/g
  let at = 0
  for (const match of xml.matchAll(token)) {
    if (match.index !== at) throw new RangeError(`The manifest is not well formed at character ${at}`)
    at = match.index + match[0].length
    const [, end, name, rest = '', isEmpty, text] = match
    const last = open.at(-1) ?? root
    if (text !== undefined) last.text += plain(text)
    else if (name === undefined) continue
    else if (end === '/') {
      if (last.name !== name) throw new RangeError(`</${name}> ends <${last.name}>`)
      open.pop()
    } else {
      const element = node(name, attributesIn(rest))
      last.children.push(element)
      if (isEmpty !== '/') open.push(element)
    }
  }
  const [first, ...more] = root.children
  if (at !== xml.length || first === undefined || more.length > 0 || open.length > 1)
    throw new RangeError('The manifest is not well formed')
  return first
}

interface Node extends Element {
  readonly children: Node[]
  text: string
}

function node(name: string, attributes: ReadonlyMap<string, string>): Node {
  return { name, attributes, children: [], text: '' }
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  )
}

function plain(text: string): string {
  const named = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
  ])
  return text.replace(
    /&(?:#(\d+)|([a-z]+));/g,
    (whole, number: string | undefined, name: string | undefined) =>
      number === undefined ? (named.get(name ?? '') ?? whole) : String.fromCodePoint(Number(number)),
  )
}

/** An element and all within it, in the order of the text. */
export function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)]
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find(each => each.name === name)
}
