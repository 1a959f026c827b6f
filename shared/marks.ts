import { type Area, areaName, parseCellName, type Spot } from './sheet/address.ts'
import type { Finding } from './report.ts'

/**
 * A mark is a conditional format whose formula is always true and names us, so that only ours are taken away, also those
 * of an earlier day. The person's own fills lie below it untouched. No function of ours stands in it: custom functions
 * cannot be used in conditional formats.
 */
export const MARK_NAME = 'Plan Returns mark'

type MarkSeverity = Finding['severity']

/** Colours on which black text keeps a contrast above 15 to 1, the same in every program. */
export const MARK_COLOURS = {
  error: '#FBD5D5',
  query: '#FFF0C2',
  information: '#DCE9F8',
} as const satisfies Readonly<Record<MarkSeverity, string>>

/** The formula of a mark, with its equals sign: `=LEN("Plan Returns mark: error")>0`. */
export function markFormula(severity: MarkSeverity): string {
  return `=LEN("${MARK_NAME}: ${severity}")>0`
}

/** Whether a conditional format with this formula is a mark of ours, of whatever day. */
export function isMarkFormula(formula: string): boolean {
  return formula.includes(`"${MARK_NAME}`)
}

/** The cells of one sheet that are marked alike, cells below each other as one area: 'C4:C6'. */
export interface MarkedAreas {
  readonly sheet: string
  readonly severity: MarkSeverity
  readonly areas: readonly string[]
}

/** Marks by sheet and severity, column by column. */
export function markedAreas(
  marks: readonly (Spot & { readonly severity: MarkSeverity })[],
): readonly MarkedAreas[] {
  const groups = new Map<string, { sheet: string; severity: MarkSeverity; areas: Area[] }>()
  const inOrder = [...marks].sort((a, b) => a.column - b.column || a.row - b.row)
  for (const { sheet, row, column, severity } of inOrder) {
    const key = `${severity} ${sheet}`
    const group = groups.get(key) ?? { sheet, severity, areas: [] }
    groups.set(key, group)
    const last = group.areas[group.areas.length - 1]
    if (last !== undefined && last.left === column && row <= last.bottom + 1)
      group.areas[group.areas.length - 1] = { ...last, bottom: row }
    else group.areas.push({ top: row, bottom: row, left: column, right: column })
  }
  return [...groups.values()].map(group => ({ ...group, areas: group.areas.map(areaName) }))
}

/** The cells that findings speak of, each once under the gravest: findings stand gravest first. */
export function findingMarks(
  findings: readonly Pick<Finding, 'sheet' | 'cell' | 'also' | 'severity'>[],
): readonly (Spot & { readonly severity: MarkSeverity })[] {
  const marks = new Map<string, Spot & { readonly severity: MarkSeverity }>()
  for (const { sheet, cell, also, severity } of findings)
    for (const place of [{ sheet, cell }, ...also]) {
      const spot = parseCellName(place.cell)
      const key = `${place.cell} ${place.sheet}`
      if (spot !== undefined && !marks.has(key)) marks.set(key, { sheet: place.sheet, ...spot, severity })
    }
  return [...marks.values()]
}
