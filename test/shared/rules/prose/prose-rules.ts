import actionQuestion from '../../../../shared/rules/action-question.ts'
import dateAhead from '../../../../shared/rules/date-ahead.ts'
import dateStale from '../../../../shared/rules/date-stale.ts'
import exempt from '../../../../shared/rules/exempt.ts'
import noteLeft from '../../../../shared/rules/note-left.ts'
import personName from '../../../../shared/rules/person-name.ts'
import type { Rule } from '../../../../shared/rules/rule.ts'
import statusText from '../../../../shared/rules/status-text.ts'
import updateCopy from '../../../../shared/rules/update-copy.ts'
import updateSame from '../../../../shared/rules/update-same.ts'
import updateThin from '../../../../shared/rules/update-thin.ts'
import xrefDangling from '../../../../shared/rules/xref-dangling.ts'
import xrefPosition from '../../../../shared/rules/xref-position.ts'

/** The rules that read sentences. */
export const PROSE_RULES: readonly Rule[] = [
  statusText,
  updateThin,
  updateCopy,
  updateSame,
  xrefDangling,
  xrefPosition,
  dateAhead,
  dateStale,
  noteLeft,
  personName,
  exempt,
  actionQuestion,
]
