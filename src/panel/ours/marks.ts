import { findingMarks } from '../../../shared/index.ts'
import type { Mark } from '../../host.ts'
import { type Desk, work } from '../desk.ts'
import { isOpen } from '../issues.ts'
import type { LastCheck } from '../state.ts'
import { counted } from '../words.ts'

/** The cells of open issues, each once under the gravest. `andKnow` takes those to know as well. */
export function marksOf({ issues }: LastCheck, andKnow: boolean): readonly Mark[] {
  const wanted = issues.filter(
    issue => isOpen(issue) || (andKnow && issue.finding.severity === 'information'),
  )
  return findingMarks(wanted.map(({ finding }) => finding))
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
