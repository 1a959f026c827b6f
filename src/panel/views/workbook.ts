import { html, nothing, type TemplateResult } from 'lit-html'
import { cellText, list, type Sheet } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { echoedColumns } from '../ours/issues-list.ts'
import { marksOf } from '../ours/marks.ts'
import { ownSheets } from '../ours/own-sheets.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { counted } from '../words.ts'

/** What can be put into the workbook beside the return, what is there, and the way to take all of it away. */
export function workbookView(state: PanelState, panel: Actions): TemplateResult {
  const { last } = state
  return html`
    <h1 tabindex="-1">In the workbook</h1>
    <p>
      A check writes nothing. What stands here is written when you ask for it, and can be taken away again.
    </p>
    ${last === undefined ? nothing : [marking(last, state, panel), issuesList(last, state, panel), removal(last, state, panel)]}
  `
}

function marking(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  if (!state.canMark)
    return html`<section>
      <h2>Marks</h2>
      <p>This program lets the panel colour no cells. The issues name every cell.</p>
    </section>`
  const marks = marksOf(last, state.marksKnow)
  return html`<section>
    <h2>Marks</h2>
    <p>
      Colours the cells of issues as conditional formats of ours, which lie over your own colours and leave
      them as they are. Marks stay until they are removed, and do not follow a new check: mark again.
    </p>
    <p class="choice">
      <input
        type="checkbox"
        id="pr-marks-know"
        .checked=${state.marksKnow}
        @change=${({ target }: Event) => panel.markKnow((target as HTMLInputElement).checked)}
      />
      <label for="pr-marks-know">Mark what is only to know as well</label>
    </p>
    <p class="row">
      <button type="button" class="btn" ?disabled=${marks.length === 0} @click=${() => panel.mark(marks)}>
        ${marks.length === 0 ? 'No cell to mark' : `Mark ${counted(marks.length, 'cell')}`}
      </button>
      <button type="button" class="btn" @click=${() => panel.mark([])}>Remove the marks</button>
    </p>
    ${state.marked === undefined ? nothing : html`<p class="small muted">${markedWords(state.marked)}</p>`}
  </section>`
}

function markedWords(marked: number): string {
  return marked === 0 ? 'No cell is marked now.' : `${counted(marked, 'cell')} marked now.`
}

/** The issues as a sheet, for whoever works through them without the panel. */
function issuesList(last: LastCheck, state: PanelState, panel: Actions): TemplateResult | typeof nothing {
  if (!state.canWrite) return nothing
  const columns = echoedColumns(state)
  return html`<section>
    <h2>Issues as a sheet</h2>
    <p>
      Writes one sheet, “Plan issues”: a line for each issue, with a link to its cell, what to do, and what
      was explained. Written again, it takes the place of the one before.
    </p>
    ${columns.length === 0 ? nothing : echoes(columns, state, panel)}
    <p>
      <button type="button" class="btn" @click=${() => panel.writeIssues()}>
        Write ${counted(last.issues.length, 'issue')} to a sheet
      </button>
    </p>
  </section>`
}

function echoes(
  columns: ReturnType<typeof echoedColumns>,
  { echoed }: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<details class="fold">
    <summary>
      <h3>Columns beside each issue <span class="n">${echoed.length} of ${columns.length}</span></h3>
    </summary>
    <fieldset>
      <legend class="vh">Columns of the return that stand beside each issue</legend>
      ${columns.map(
        ([heading, isChosen], at) =>
          html`<p class="choice">
            <input
              type="checkbox"
              id="pr-echo-${at}"
              .checked=${isChosen}
              @change=${({ target }: Event) => panel.echo(heading, (target as HTMLInputElement).checked)}
            />
            <label for="pr-echo-${at}">${heading}</label>
          </p>`,
      )}
    </fieldset>
  </details>`
}

/** What each of our sheets is for, by its name in small letters. */
const HOLDS: ReadonlyMap<string, string> = new Map([
  ['plan setup', 'the plan that this workbook is checked by'],
  ['plan issues', 'the issues as they were when it was written'],
  ['plan explanations', 'what was explained, by whom and when'],
  ['return record', 'the versions that were recorded'],
])

function removal(last: LastCheck, state: PanelState, panel: Actions): TemplateResult | typeof nothing {
  if (!state.canWrite && !state.canMark) return nothing
  const sheets = ownSheets(last)
  return html`<section>
    <h2>Our sheets <span class="n">${sheets.length}</span></h2>
    ${
      sheets.length === 0
        ? html`<p>None is in this workbook.</p>`
        : html`<ul class="lines">
            ${sheets.map(sheet => html`<li><b>${sheet.name}</b>, ${linesOf(sheet)}: ${holds(sheet)}</li>`)}
          </ul>`
    }
    ${
      state.removing
        ? confirmation(sheets, state, panel)
        : html`<p>
            <button type="button" class="btn" @click=${() => panel.askRemoval(true)}>
              Remove our sheets and marks
            </button>
          </p>`
    }
  </section>`
}

function holds({ name }: Sheet): string {
  return HOLDS.get(name.trim().toLowerCase()) ?? 'half written, when the program was stopped'
}

/** Lines below the heading, as people count them: those that hold something. */
function linesOf({ grid }: Sheet): string {
  const filled = grid.filter(row => row.some(cell => cellText(cell) !== '')).length
  return counted(Math.max(0, filled - 1), 'line')
}

/** Asked in the panel itself: programs show a page no questions of its own. */
function confirmation(sheets: readonly Sheet[], state: PanelState, panel: Actions): TemplateResult {
  const names = sheets.map(({ name }) => name)
  const what = [...names.map(name => `the sheet ${name}`), ...(state.canMark ? ['all marks of ours'] : [])]
  return html`<div class="card stack" role="group" aria-labelledby="pr-remove">
    <h3 id="pr-remove" tabindex="-1">Remove ${list(what)}?</h3>
    <p>
      ${names.length === 0 ? '' : 'What is written there goes with them. '}Every other sheet, cell and format
      stays as it is.
    </p>
    <p class="row">
      <button type="button" class="btn" @click=${() => panel.removeOurs(names)}>Remove them</button>
      <button type="button" class="btn" @click=${() => panel.askRemoval(false)}>Keep them</button>
    </p>
  </div>`
}
