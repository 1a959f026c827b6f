import type { CompiledPlan } from '../plan/compile.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { isBlank } from '../sheet/cell.ts'
import { sectionReader } from './record.ts'
import type { OpenRecord } from './record.ts'
import { couldBeHeading } from './judge.ts'
import type { RowKind, Section, TableReading } from './return.ts'
import { fillsOf } from './row-fills.ts'
import { cellText, plainText } from './text.ts'

/** A ticked bullet is a commitment: '✓ …', '- ✓ …'. Bullets without a tick are prose. */
const TICKED = /^[-•\s]*[✓✔☑]\s*/
const LEAST_TICKED = 5

/** Whether a sheet is a list: one column of text with at least five ticked bullets. */
export function isList(sheet: Sheet): boolean {
  const fills = fillsOf(sheet)
  let ticked = 0
  for (let r = 0; r < fills.length && ticked < LEAST_TICKED; r += 1) {
    const cell = fills[r] === 1 ? sheet.grid[r]?.find(each => !isBlank(each)) : undefined
    if (cell !== undefined && TICKED.test(cellText(cell).slice(0, 12))) ticked += 1
  }
  return ticked === LEAST_TICKED
}

/** Reads a sheet without a table: ticked bullets are commitments, lines of the plan's section forms are headings. */
export function readList(
  sheet: Sheet,
  plan: CompiledPlan,
): { table: TableReading; records: OpenRecord[] } | undefined {
  const readSection = sectionReader(plan)
  const records: OpenRecord[] = []
  const kinds: RowKind[] = []
  let sections: Section[] = []
  let column = sheet.left
  const table = { columns: new Map([['title', column]]) } as unknown as {
    -readonly [K in keyof TableReading]: TableReading[K]
  }
  for (let r = 0; r < sheet.grid.length; r += 1) {
    const c = (sheet.grid[r] ?? []).findIndex(cell => !isBlank(cell))
    const text = c < 0 ? '' : cellText(sheet.grid[r]?.[c] ?? null)
    const row = sheet.top + r
    if (text === '') kinds.push('blank')
    else if (TICKED.test(text)) {
      column = sheet.left + c
      records.push(commitment(table, plan, row, plainText(text.replace(TICKED, '')), sections))
      kinds.push('action')
    } else {
      const section = readSection(text, row, sheet.left + c) ?? objectiveLine(text, row, sheet.left + c)
      if (section !== undefined) sections = openUnder(sections, section)
      kinds.push(section === undefined ? 'note' : 'heading')
    }
  }
  if (records.length === 0) return undefined
  Object.assign(table, {
    sheet,
    area: { top: sheet.top, left: column, bottom: sheet.top + sheet.grid.length - 1, right: column },
    headerRow: -1,
    columns: new Map([['title', column]]),
    headings: new Map<number, string>(),
    kinds,
    arrangement: 'beside',
    mergedFrom: () => undefined,
    otherPeriods: [],
  })
  return { table, records }
}

/** 'In working to steer vulnerable young people away from crime and harm, I will:-' opens a group of commitments. */
function objectiveLine(text: string, row: number, column: number): Section | undefined {
  if (
    !/will\s*:[-–—]?\s*$/i.test(text.slice(-20)) ||
    text.length > 300 ||
    !couldBeHeading(`${text.slice(0, 100)} x`)
  )
    return undefined
  return { sets: 'section', code: text, title: text, row, column }
}

/** A theme closes the groups under the one before; a new group closes the last. */
function openUnder(sections: readonly Section[], section: Section): Section[] {
  if (section.sets === 'theme') return [section]
  return [...sections.filter(open => open.sets !== section.sets), section]
}

function commitment(
  table: TableReading,
  plan: CompiledPlan,
  row: number,
  title: string,
  sections: readonly Section[],
): OpenRecord {
  return {
    table,
    row,
    level: plan.plan.levels[0],
    ref: '',
    key: '',
    read: undefined,
    fits: true,
    prefix: '',
    title,
    theme: sections.find(section => section.sets === 'theme')?.code ?? '',
    agency: '',
    sections,
    code: undefined,
    parts: [],
    statuses: [],
    textLength: 0,
    labelled: undefined,
  }
}
