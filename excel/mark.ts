import { type Area, areaName } from '../shared/index.ts'
import type { Mark } from '../src/host.ts'

/**
 * A mark is a conditional format whose formula is always true and names us, so that only ours are taken away, also those
 * of an earlier day. The person's own fills lie below it untouched. No function of ours stands in it: custom functions
 * cannot be used in conditional formats.
 */
const OURS = 'Plan Returns mark'
/** Cell references of one format; longer lists of ranges are refused. */
const MOST_AREAS = 100

/** Colours on which black text keeps a contrast above 15 to 1. */
const COLOURS = { error: '#FBD5D5', query: '#FFF0C2', information: '#DCE9F8' } as const satisfies Record<
  Mark['severity'],
  string
>

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
  for (const [sheet, severity, areas] of grouped(marks)) {
    const worksheet = worksheets.items.find(({ name }) => name === sheet)
    if (worksheet !== undefined) addMarks(worksheet, severity, areas)
  }
  await context.sync()
}

function isOurs({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && custom.rule.formula.includes(`"${OURS}`)
}

function addMarks(sheet: Excel.Worksheet, severity: Mark['severity'], areas: readonly string[]): void {
  for (let from = 0; from < areas.length; from += MOST_AREAS) {
    const ranges = sheet.getRanges(areas.slice(from, from + MOST_AREAS).join(','))
    const { custom } = ranges.conditionalFormats.add('Custom')
    custom.rule.formula = `=LEN("${OURS}: ${severity}")>0`
    custom.format.fill.color = COLOURS[severity]
  }
}

/** By sheet and severity, cells below each other as one range. */
function grouped(marks: readonly Mark[]): [string, Mark['severity'], string[]][] {
  const groups = new Map<string, { sheet: string; severity: Mark['severity']; areas: Area[] }>()
  const inOrder = [...marks].sort((a, b) => a.column - b.column || a.row - b.row)
  for (const { sheet, row, column, severity } of inOrder) {
    const key = `${severity} ${sheet}`
    const group = groups.get(key) ?? { sheet, severity, areas: [] }
    groups.set(key, group)
    const last = group.areas.at(-1)
    if (last !== undefined && last.left === column && row <= last.bottom + 1)
      group.areas[group.areas.length - 1] = { ...last, bottom: row }
    else group.areas.push({ top: row, bottom: row, left: column, right: column })
  }
  return [...groups.values()].map(({ sheet, severity, areas }) => [sheet, severity, areas.map(areaName)])
}
