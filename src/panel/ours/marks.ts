import { type CellName, type Finding, parseCellName } from '../../../shared/index.ts'
import type { Mark } from '../../host.ts'
import { type Desk, work } from '../desk.ts'
import { isOpen } from '../issues.ts'
import type { LastCheck } from '../state.ts'
import { counted } from '../words.ts'

/** The cells of open issues, each once under the gravest, in the order of the report. `andKnow` takes those to know as well. */
export function marksOf({ issues }: LastCheck, andKnow: boolean): readonly Mark[] {
  const marks = new Map<string, Mark>()
  for (const issue of issues) {
    if (!andKnow && !isOpen(issue)) continue
    const { severity, sheet, cell, also } = issue.finding
    for (const place of [{ sheet, cell }, ...also]) addMark(marks, place, severity)
  }
  return [...marks.values()]
}

/** Findings stand gravest first, so the first mark of a cell is its gravest. */
function addMark(marks: Map<string, Mark>, { sheet, cell }: CellName, severity: Finding['severity']): void {
  const place = parseCellName(cell)
  const key = `${cell} ${sheet}`
  if (place !== undefined && !marks.has(key)) marks.set(key, { sheet, ...place, severity })
}

/** Marks the cells that were last counted, and no others. */
export function mark(desk: Desk, marks: readonly Mark[]): Promise<boolean> {
  const words = marks.length === 0 ? 'Removing the marks' : `Marking ${counted(marks.length, 'cell')}`
  return work(desk, words, async () => {
    await desk.host.mark?.(marks)
    desk.set({ marked: marks.length })
    desk.notice(marks.length === 0 ? 'The marks are removed.' : `${counted(marks.length, 'cell')} marked.`)
    return undefined
  })
}
