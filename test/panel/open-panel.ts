import { type Cell, plainSheet, type Sheet, type Workbook } from '../../shared/index.ts'
import { fileHost } from '../../src/file/host.ts'
import { Session } from '../../src/panel/session.ts'
import type { PanelState } from '../../src/panel/state.ts'

/** A panel without its page, over a workbook. */
export interface OpenPanel {
  readonly session: Session
  /** Waits until nothing is under way. */
  settled(): Promise<PanelState>
}

/** Opens a panel that has checked once, at 14:02. */
export async function openPanel(workbook: Workbook): Promise<OpenPanel> {
  let look = (): void => undefined
  const session = new Session(fileHost(workbook), { clock: () => new Date(2026, 10, 22, 14, 2) }, () =>
    look(),
  )
  const settled = (): Promise<PanelState> =>
    new Promise(resolve => {
      look = () => {
        if (session.state.run === undefined) resolve(session.state)
      }
      look()
    })
  session.check()
  await settled()
  return { session, settled }
}

export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { file: 'Return.xlsx', sheets, limits: [] }
}

export function sheetOf(name: string, ...rows: readonly (readonly Cell[])[]): Sheet {
  return plainSheet(name, rows)
}
