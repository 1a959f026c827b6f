import { appendTo, type Element } from './elements.ts'
import type { Splice } from './splice.ts'

/** The children of an element in the order of their schema (ECMA-376 part 1, 18.3.1.99, 18.2.27, 18.8.39). */
export const ORDERS = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
    'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
    'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
    'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
    'webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
    'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
    'fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
} as const

/**
 * Where a child belongs: after the last that may stand before it or beside it. What the schema does not name is passed
 * over, so that a child never comes before one that must precede it.
 */
export function insertInOrder(
  xml: string,
  parent: Element,
  { name, text }: { readonly name: string; readonly text: string },
): Splice {
  const order: readonly string[] = ORDERS[parent.name as keyof typeof ORDERS].split(' ')
  const rank = order.indexOf(name)
  const before = parent.children.filter(each => {
    const at = order.indexOf(each.name)
    return at >= 0 && at <= rank
  })
  const last = before.at(-1)
  if (last !== undefined) return { from: last.end, to: last.end, text }
  if (parent.children.length === 0) return appendTo(xml, parent, text)
  return { from: parent.inside, to: parent.inside, text }
}
