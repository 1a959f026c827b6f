import type { Field } from '../plan/plan.ts'
import type { ActionRecord } from '../return/return.ts'
import { fieldText } from '../return/fields.ts'

/** What a record can be grouped by or required for: a column, or what its ref says. */
export type Grouping = Field | 'ask' | 'parent'

/**
 * The value of a record under a grouping, '' when it has none. A pledge is that of its column, else of the heading that
 * the action stands under, else of the code in its text, else of its ref: {@link codedPledge} is the code alone.
 */
export function groupOf(record: ActionRecord, grouping: Grouping): string {
  switch (grouping) {
    case 'ref':
      return record.key
    case 'theme':
      return record.theme
    case 'agency':
      return record.agency
    case 'pledge':
      return (
        fieldText(record, 'pledge') ||
        sectionCode(record, 'pledge') ||
        codedPledge(record) ||
        refPart(record, 'pledge')
      )
    case 'ask':
      return codedAsk(record)
    case 'parent':
      return record.read?.parent ?? ''
    case 'section':
      return fieldText(record, 'section') || sectionCode(record, 'section')
    default:
      return fieldText(record, grouping)
  }
}

/** The pledge that the text's own code names: '7' of 'PL7.2 - New: …'. */
export function codedPledge(record: ActionRecord): string {
  return record.code?.pledge ?? ''
}

/** The ask that the text's own code names: '7.2' of 'PL7.2 - New: …'; '' for a pledge without asks. */
function codedAsk(record: ActionRecord): string {
  const { pledge = '', ask = '' } = record.code ?? {}
  return ask === '' ? '' : `${pledge}.${ask}`
}

/** The innermost heading of a kind. */
function sectionCode(record: ActionRecord, sets: 'theme' | 'pledge' | 'section'): string {
  let code = ''
  for (const section of record.sections) if (section.sets === sets) code = section.code
  return code
}

function refPart(record: ActionRecord, part: string): string {
  return record.read?.part(part) ?? ''
}
