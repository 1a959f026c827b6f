import { callsOurs, cellName } from '../../../shared/index.ts'
import { CellTag } from '../cell-tag.ts'
import { placeNumber } from '../formula-cells.ts'
import { attribute, attributeSpans, plainText, scanXml } from '../xml.ts'
import { CannotWrite } from './cannot-write.ts'
import { childrenOf, type Element, elementTree } from './elements.ts'
import { type Splice, spliced } from './splice.ts'

/**
 * The text of a sheet part in which some cells hold the results of their formulas and no formula; everything else in it
 * stays letter for letter. Throws when one of them has no result stored.
 *
 * @param places the cells, as `placeNumber` numbers them
 */
export function withValues(xml: string, places: ReadonlySet<number>): string {
  const splices: Splice[] = []
  const tag = new CellTag(xml)
  let inData = false
  let row = 0
  let cell: { readonly from: number; readonly to: number; formula?: Splice; holds: boolean } | undefined
  let formulaTag = 0
  let value = 0
  scanXml(xml, {
    open(name, from, to, inside, at) {
      if (name === 'sheetData') inData = true
      else if (!inData) return
      else if (name === 'row') {
        row = Number(attribute(xml, from, to, 'r') ?? row + 1)
        tag.startRow(row - 1)
      } else if (name === 'c') {
        tag.read(row - 1, from, to)
        cell = places.has(placeNumber(tag.row, tag.column))
          ? { from, to, holds: tag.type === 'str' }
          : undefined
      } else if (name === 'f') formulaTag = at
      else if (name === 'v') value = inside
    },
    close(name, at, end) {
      if (name === 'sheetData') inData = false
      if (cell === undefined) return
      if (name === 'f') cell.formula = { from: formulaTag, to: end, text: '' }
      // An empty text is a result too, but it is stored as one.
      else if (name === 'v') cell.holds ||= at > value
      else if (name === 'c') {
        if (cell.formula !== undefined && !cell.holds) throw noResult(tag)
        if (cell.formula !== undefined) splices.push(...withoutMetadata(xml, cell), cell.formula)
        cell = undefined
      }
    },
  })
  return spliced(xml, splices)
}

function noResult({ row, column }: CellTag): CannotWrite {
  return new CannotWrite(
    `The formula in ${cellName(row, column)} has no result stored: open the workbook in Excel, save it, and copy it then`,
  )
}

/** That a formula spills is said in the tag of its cell as well. */
function withoutMetadata(
  xml: string,
  { from, to }: { readonly from: number; readonly to: number },
): Splice[] {
  return [...attributeSpans(xml, from, to)]
    .filter(({ name }) => name === 'cm')
    .map(span => ({ from: span.from, to: span.to, text: '' }))
}

/** The text of a table part that gives new rows none of our formulas. */
export function withoutOurColumnFormulas(xml: string): string {
  const going: Element[] = []
  const walk = (element: Element): void => {
    for (const formula of childrenOf(element, 'calculatedColumnFormula'))
      if (callsOurs(plainText(xml.slice(formula.inside, formula.at)))) going.push(formula)
    for (const each of element.children) walk(each)
  }
  walk(elementTree(xml))
  return spliced(
    xml,
    going.map(({ tag, end }) => ({ from: tag, to: end, text: '' })),
  )
}
