import { html, nothing, type TemplateResult } from 'lit-html'
import { type Key, KEYS } from '../keyboard.ts'
import type { PanelState } from '../state.ts'

/** Keys of the programs themselves, that go between the sheet and the panel. */
const PROGRAM_KEYS: ReadonlyMap<string, readonly Key[]> = new Map([
  [
    'Excel',
    [
      {
        keys: 'F6',
        does: 'goes from the sheet to the ribbon, the panel and the status bar; Shift and F6 goes back',
      },
      { keys: 'Ctrl and F6', does: 'does the same in Excel in the browser' },
      { keys: 'Esc', does: 'ends editing a cell: while one is edited, nothing can be read' },
    ],
  ],
  [
    'Google Sheets',
    [
      { keys: 'Ctrl, Alt and .', does: 'goes to the side panel; on a Mac it is ⌘, Option and .' },
      { keys: 'Ctrl, Alt, Shift and M', does: 'leaves the cells; on a Mac it is Ctrl, ⌘, Shift and M' },
    ],
  ],
])

const OTHER_KEYS: readonly Key[] = [
  { keys: 'F6', does: 'goes on to the next part of the page: the sheet, the panel; Shift and F6 goes back' },
]

/** Every key, so that nobody needs a mouse. */
export function keyboardView({ program }: PanelState): TemplateResult {
  const known = PROGRAM_KEYS.get(program)
  return html`
    <h1 tabindex="-1">Keyboard</h1>
    <p>
      Everything here can be done without a mouse. Tab goes through the panel in the order in which it reads.
    </p>
    ${table('In the panel', KEYS, 'Single keys act outside of fields only: in a field they type.')}
    ${table(known === undefined ? 'Between sheet and panel' : `Between sheet and panel in ${program}`, known ?? OTHER_KEYS)}
  `
}

function table(title: string, keys: readonly Key[], note = ''): TemplateResult {
  return html`<section>
    <h2>${title}</h2>
    <table class="keys">
      <thead class="vh">
        <tr>
          <th scope="col">Key</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        ${keys.map(
          ({ keys: name, does }) =>
            html`<tr>
              <th scope="row"><kbd>${name}</kbd></th>
              <td>${does}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${note === '' ? nothing : html`<p class="small muted">${note}</p>`}
  </section>`
}
