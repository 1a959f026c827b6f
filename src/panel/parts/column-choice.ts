import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { type Field, FIELD_NAMES, FIELDS } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { saidOf, withColumn } from '../chosen-plan.ts'
import type { ColumnRead } from '../facts/columns-read.ts'
import { NOTHING } from '../facts/field-names.ts'
import type { PanelState } from '../state.ts'
import { shortAddress } from './short-address.ts'
import { arrow } from './sign.ts'

/** Values of the list that are no field: what stands there now is kept, or recognised again. */
const OTHER_PERIOD = 'other period'
const RECOGNISE = 'recognise'

/** The letter of a column: shows its heading in the sheet. */
export function columnAddress(
  { letter, heading, place }: ColumnRead,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return shortAddress(place, letter, `Show heading “${heading}” of column ${letter}`, state, panel)
}

/** What a column holds: a guess in bold that is a list to choose from. `id` is unlike every other on the screen. */
export function columnChoice(
  { letter, heading, field, isOtherPeriod }: ColumnRead,
  id: string,
  { choices }: PanelState,
  panel: Actions,
): TemplateResult {
  const said = saidOf(choices.columns, heading)
  const now = said ?? (isOtherPeriod ? OTHER_PERIOD : field)
  const option = (value: string, name: string): TemplateResult =>
    html`<option value=${value} .selected=${live(value === now)}>${name}</option>`
  return html`<span class="ghost">
    <label class="vh" for=${id}>Column ${letter}, “${heading}”, holds</label>
    <select
      id=${id}
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement
        if (value === OTHER_PERIOD) return
        panel.choose({ columns: withColumn(choices.columns, heading, answerOf(value)) })
      }}
    >
      ${said === undefined ? nothing : option(RECOGNISE, 'Recognise it again')}
      ${isOtherPeriod ? option(OTHER_PERIOD, 'Another period, not counted') : nothing} ${option('', NOTHING)}
      ${FIELDS.map(each => option(each, FIELD_NAMES[each]))}
    </select>
    ${arrow('down')}
  </span>`
}

function answerOf(value: string): Field | '' | undefined {
  return value === RECOGNISE ? undefined : value === '' ? '' : FIELDS.find(field => field === value)
}
