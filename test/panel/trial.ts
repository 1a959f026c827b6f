import { afterEach } from '@jest/globals'
import type { Cell, Workbook } from '../../shared/index.ts'
import type { Host } from '../../src/host.ts'
import { Session } from '../../src/panel/session.ts'
import type { PanelState } from '../../src/panel/state.ts'
import { frame } from '../../src/panel/views/frame.ts'
import { memoryProgram } from '../hosts/memory-host.ts'
import { drawn } from './drawn.ts'

const opened: Session[] = []
afterEach(() => {
  for (const session of opened.splice(0)) session.close()
})

/** A return that is ready to submit. */
export const READY_ROWS: readonly (readonly Cell[])[] = [
  ['Ref', 'Action', 'Lead', 'RAG', 'Update'],
  ['1.1', 'Set up a problem-solving group', 'Head of Safety', 'Green', 'The group met in May.'],
  ['1.2', 'Publish the results of the review', 'Head of Safety', 'Green', 'Published in July.'],
  ['1.3', 'Train the call handlers', 'Head of Contact', 'Amber', 'Two of three courses were held.'],
  ['1.4', 'Review the estate', 'Head of Estates', 'Red', 'Three sites were visited.'],
  ['1.5', 'Renew the fleet', 'Head of Fleet', 'Green', 'Twelve vans were ordered.'],
]

/** When everything in these tests is done. */
const NOW = new Date(2026, 10, 22, 14, 2)

/**
 * A panel over a program in memory, checked once. The program tells of no changes, as Google Sheets does, so that what is
 * shown may be old. `change` may take abilities away from the program, or make it fail.
 */
export async function openTrial(workbook: Workbook, change: (host: Host) => Host = host => host) {
  const program = memoryProgram(workbook)
  const host = change(without(program.host, 'watch'))
  const first = await openBeside(host)
  return { program, ...first }
}

/** Another panel over the same program: a second person, or the same one on another day. */
export async function openBeside(host: Host, clock: () => Date = () => NOW) {
  let look = (): void => undefined
  const session = new Session(host, { clock }, () => look())
  opened.push(session)
  const settled = (): Promise<PanelState> =>
    new Promise(resolve => {
      look = () => {
        const { run, working } = session.state
        if (run === undefined && working === '') setTimeout(() => resolve(session.state))
      }
      setTimeout(look)
    })
  session.check()
  await settled()
  const idOf = (cell: string): string =>
    session.state.last?.report.findings.find(finding => finding.cell === cell)?.id ?? 'none'
  const view = () => drawn(frame(session.state, session))
  return { host, session, settled, idOf, view }
}

/** A program that cannot do one thing. */
export function without(host: Host, left: keyof Host): Host {
  return { ...host, [left]: undefined }
}
