import { isMarkFormula, MARK_COLOURS, type MarkedAreas, markedAreas, markFormula } from '../shared/index.ts'
import type { Mark } from '../src/host.ts'

/** Cell references of one format; longer lists of ranges are refused. */
const MOST_AREAS = 100

/** Marks these cells and no others. Three round trips. */
export async function mark(context: Excel.RequestContext, marks: readonly Mark[]): Promise<void> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  const found = worksheets.items.map(sheet =>
    sheet.getRange().conditionalFormats.load('items/type,items/customOrNullObject/rule/formula'),
  )
  await context.sync()
  for (const format of found.flatMap(({ items }) => items)) {
    if (isOurs(format)) format.delete()
  }
  for (const marked of markedAreas(marks)) {
    const worksheet = worksheets.items.find(({ name }) => name === marked.sheet)
    if (worksheet !== undefined) addMarks(worksheet, marked)
  }
  await context.sync()
}

function isOurs({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && isMarkFormula(custom.rule.formula)
}

function addMarks(sheet: Excel.Worksheet, { severity, areas }: MarkedAreas): void {
  for (let from = 0; from < areas.length; from += MOST_AREAS) {
    const ranges = sheet.getRanges(areas.slice(from, from + MOST_AREAS).join(','))
    const { custom } = ranges.conditionalFormats.add('Custom')
    custom.rule.formula = markFormula(severity)
    custom.format.fill.color = MARK_COLOURS[severity]
  }
}
