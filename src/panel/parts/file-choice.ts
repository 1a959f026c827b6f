import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import type { FileUse, PanelState } from '../state.ts'

/** A file that a person chooses; it is read in this panel and sent nowhere. What was wrong with it stands below. */
export function fileChoice(
  label: string,
  use: FileUse,
  { fileProblem }: PanelState,
  panel: Actions,
): TemplateResult {
  const id = `pr-file-${use}`
  const odd = fileProblem?.use === use ? fileProblem.sentence : ''
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="file"
      accept=".xlsx,.xlsm,.csv"
      aria-invalid=${odd === '' ? 'false' : 'true'}
      aria-describedby=${odd === '' ? nothing : `${id}-odd`}
      @change=${({ target }: Event) => {
        const [file] = (target as HTMLInputElement).files ?? []
        if (file !== undefined) panel.chooseFile(use, file)
      }}
    />
    ${odd === '' ? nothing : html`<p class="odd" id="${id}-odd">${odd}</p>`}
  </div>`
}
