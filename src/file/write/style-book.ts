import { type Cell, isDay } from '../../../shared/index.ts'
import { readStyles, type Style } from '../styles.ts'
import { prefixed } from './cell-xml.ts'
import { insertInOrder } from './element-order.ts'
import {
  appendTo,
  attributesOf,
  child,
  childrenOf,
  type Element,
  elementTree,
  setAttribute,
} from './elements.ts'
import { type Splice, spliced } from './splice.ts'

/** Numbers of formats that every program knows without being told: a number as it is, a day, a day with its time. */
const GENERAL = 0
const DAY = 14
const MOMENT = 22

type StyleList = 'fonts' | 'cellXfs' | 'dxfs'

/** The styles part of a workbook, to which styles are added at the end of their lists: none is changed, none moves. */
export class StyleBook {
  /** As it stands now. */
  xml: string
  private tree: Element
  private styles: readonly Style[]
  private readonly variants = new Map<string, number>()

  constructor(xml: string) {
    this.xml = xml
    this.tree = elementTree(xml)
    this.styles = readStyles(xml, [])
  }

  /** The number of a style in which a cell shows what it shall hold: its own, or one that differs in the format alone. */
  styleFor(cell: Cell, style: number): number {
    const kind = this.styles[style]?.kind ?? 'number'
    if (isDay(cell)) return kind === 'day' ? style : this.withFormat(style, cell.day % 1 === 0 ? DAY : MOMENT)
    return typeof cell === 'number' && kind === 'day' ? this.withFormat(style, GENERAL) : style
  }

  /** The number of an item in a list: one that is there letter for letter, else it is added. Its elements have no prefix. */
  add(list: StyleList, item: string): number {
    return this.addRaw(list, prefixed(item, this.tree.prefix))
  }

  /** An item of a list as it is written; undefined when there is none. */
  item(list: StyleList, at: number): string | undefined {
    const element = child(this.tree, list)?.children[at]
    return element && this.xml.slice(element.tag, element.end)
  }

  /** Takes items of ours that nothing uses off the end of a list again. `used` is asked only when there may be one. */
  async trim(
    list: StyleList,
    isOurs: (item: string) => boolean,
    used: () => Promise<ReadonlySet<number>>,
  ): Promise<void> {
    let numbers: ReadonlySet<number> | undefined
    for (;;) {
      const items = child(this.tree, list)?.children ?? []
      const last = items.at(-1)
      if (last === undefined || !isOurs(this.xml.slice(last.tag, last.end))) return
      numbers ??= await used()
      if (numbers.has(items.length - 1)) return
      this.replace(this.without(list, last))
    }
  }

  /** Elements as they would stand in this part. */
  written(item: string): string {
    return prefixed(item, this.tree.prefix)
  }

  private withFormat(style: number, format: number): number {
    const key = `${style} ${format}`
    const known = this.variants.get(key)
    if (known !== undefined) return known
    const base = childrenOf(child(this.tree, 'cellXfs'), 'xf')[style]
    const made =
      base === undefined
        ? this.add('cellXfs', plainStyle(format))
        : this.addRaw('cellXfs', this.variant(base, format))
    this.variants.set(key, made)
    return made
  }

  /** Whether a style is the first one with the format of a day or a moment, as our own sheets have it. */
  isPlainDay(item: string): boolean {
    const [base] = childrenOf(child(this.tree, 'cellXfs'), 'xf')
    return base !== undefined && [DAY, MOMENT].some(format => this.variant(base, format) === item)
  }

  private variant(base: Element, format: number): string {
    const xml = this.xml.slice(base.tag, base.end)
    const at = { from: base.from - base.tag, to: base.to - base.tag }
    const formatted = spliced(xml, [setAttribute(xml, at, 'numFmtId', String(format))])
    const moved = { from: at.from, to: at.to + formatted.length - xml.length }
    return spliced(formatted, [setAttribute(formatted, moved, 'applyNumberFormat', '1')])
  }

  private addRaw(list: StyleList, item: string): number {
    const element = child(this.tree, list)
    const items = element?.children ?? []
    const there = items.findIndex(each => this.xml.slice(each.tag, each.end) === item)
    if (there >= 0) return there
    this.replace(element === undefined ? [this.newList(list, item)] : this.longer(element, item))
    return items.length
  }

  /** A list that was not there is told from one that was empty by not counting: so it can be taken away again. */
  private newList(list: StyleList, item: string): Splice {
    const full = `${this.tree.prefix}${list}`
    return insertInOrder(this.xml, this.tree, { name: list, text: `<${full}>${item}</${full}>` })
  }

  private longer(element: Element, item: string): Splice[] {
    return [...this.counted(element, element.children.length + 1), appendTo(this.xml, element, item)]
  }

  private without(list: StyleList, last: Element): Splice[] {
    const element = child(this.tree, list)
    if (element === undefined) return []
    const left = element.children.length - 1
    if (left > 0) return [...this.counted(element, left), { from: last.tag, to: last.end, text: '' }]
    if (!attributesOf(this.xml, element).has('count'))
      return [{ from: element.tag, to: element.end, text: '' }]
    return [...this.counted(element, 0), { from: element.to, to: element.end, text: '/>' }]
  }

  private counted(element: Element, count: number): Splice[] {
    return attributesOf(this.xml, element).has('count')
      ? [setAttribute(this.xml, element, 'count', String(count))]
      : []
  }

  private replace(splices: readonly Splice[]): void {
    this.xml = spliced(this.xml, splices)
    this.tree = elementTree(this.xml)
    this.styles = readStyles(this.xml, [])
  }
}

function plainStyle(format: number): string {
  return `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`
}

/** The styles of a workbook that has none: what every cell then looks like. */
export const PLAIN_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/></styleSheet>'
