import { attributesOf, child, childrenOf, type Element, elementTree, setAttribute } from './elements.ts'
import { plainText } from '../xml.ts'
import { spliced } from './splice.ts'
import { escaped } from './xml-text.ts'

/**
 * The properties part (docProps/app.xml) with another list of sheets, where it lists them: how many there are, then their
 * names. One that does not list exactly the sheets `before` is left as it is: nobody needs it, and it would not be ours.
 */
export function withSheetNames(xml: string, before: readonly string[], after: readonly string[]): string {
  const root = elementTree(xml)
  const titles = vectorIn(root, 'TitlesOfParts')
  const pairs = vectorIn(root, 'HeadingPairs')
  const count = pairs?.children[1]?.children.find(({ name }) => name === 'i4')
  if (titles === undefined || count === undefined) return xml
  const names = childrenOf(titles, 'lpstr')
  const listed = names.slice(0, before.length).map(each => textOf(xml, each))
  const isList =
    Number(textOf(xml, count)) === before.length && before.every((name, at) => listed[at] === name)
  const last = names[before.length - 1]
  if (!isList || last === undefined) return xml
  const size = Number(attributesOf(xml, titles).get('size') ?? names.length)
  const added = after.filter(name => !before.includes(name))
  const full = `${last.prefix}lpstr`
  return spliced(xml, [
    { from: count.inside, to: count.at, text: String(after.length) },
    setAttribute(xml, titles, 'size', String(size + after.length - before.length)),
    ...names
      .slice(0, before.length)
      .flatMap(({ tag, end }, at) =>
        after.includes(before[at] ?? '') ? [] : [{ from: tag, to: end, text: '' }],
      ),
    {
      from: last.end,
      to: last.end,
      text: added.map(name => `<${full}>${escaped(name)}</${full}>`).join(''),
    },
  ])
}

function vectorIn(root: Element, name: string): Element | undefined {
  const holder = child(root, name)
  return holder && child(holder, 'vector')
}

function textOf(xml: string, { inside, at }: Element): string {
  return plainText(xml.slice(inside, at))
}
