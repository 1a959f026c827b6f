import { html, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'

/** A file that a person chooses; it is read in this panel and sent nowhere. */
export function fileChoice(label: string, use: 'older' | 'beside', panel: Actions): TemplateResult {
  const id = `pr-file-${use}`
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="file"
      accept=".xlsx,.xlsm,.csv"
      @change=${({ target }: Event) => {
        const [file] = (target as HTMLInputElement).files ?? []
        if (file !== undefined) panel.chooseFile(use, file)
      }}
    />
  </div>`
}
