import { issueColumns, issuesSheet } from '../../../shared/index.ts'
import { type Desk, notRead, work } from '../desk.ts'
import type { PanelState } from '../state.ts'
import { counted } from '../words.ts'

/** Columns of the return that can stand beside each issue, and which of them the person has chosen. */
export function echoedColumns({ last, echoed }: PanelState): readonly (readonly [string, boolean])[] {
  if (last === undefined) return []
  return issueColumns(last.checked.now).map(heading => [heading, echoed.includes(heading)])
}

/** Writes the issues as they are now to the sheet `Plan issues`, in the place of those of an earlier day. */
export function writeIssues(desk: Desk): Promise<boolean> {
  return work(desk, 'Writing the issues to a sheet', async () => {
    const now = await desk.fresh()
    if (now === undefined) return notRead(desk)
    const chosen = echoedColumns(desk.state).flatMap(([heading, isChosen]) => (isChosen ? [heading] : []))
    const sheet = issuesSheet({ report: now.report, now: now.checked.now }, now.explained, chosen)
    await desk.host.writeSheet?.(sheet)
    const words = `${counted(now.issues.length, 'issue')} written to the sheet “${sheet.name}”.`
    desk.notice(words)
    return undefined
  })
}
