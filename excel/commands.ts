import type { Panel } from '../src/panel/panel.ts'

/** What the buttons on the ribbon do, by the names that the manifest gives them. Opening the panel needs no code. */
export function associateCommands(started: Promise<Panel | undefined>): void {
  Office.actions.associate('checkNow', event => void checkNow(started, event))
}

/** Excel shows the button as pressed until it is told that the command is done. */
async function checkNow(
  started: Promise<Panel | undefined>,
  event: Office.AddinCommands.Event | undefined,
): Promise<void> {
  try {
    const panel = await started
    await Office.addin.showAsTaskpane()
    panel?.check()
  } finally {
    event?.completed()
  }
}
