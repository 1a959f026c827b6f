// Printed by `npm run generate` from the files of this folder. Do not edit.
import type { Rule } from './rule.ts'
import actionQuestion from './action-question.ts'
import countMatch from './count-match.ts'
import countNoun from './count-noun.ts'
import coverNone from './cover-none.ts'
import coverThin from './cover-thin.ts'
import dateAhead from './date-ahead.ts'
import dateStale from './date-stale.ts'
import dueBeforeStart from './due-before-start.ts'
import dueForm from './due-form.ts'
import duePassed from './due-passed.ts'
import exempt from './exempt.ts'
import formulaOld from './formula-old.ts'
import leadChain from './lead-chain.ts'
import leadConflict from './lead-conflict.ts'
import leadMissing from './lead-missing.ts'
import leadMulti from './lead-multi.ts'
import leadVariant from './lead-variant.ts'
import markMismatch from './mark-mismatch.ts'
import noteLeft from './note-left.ts'
import percentSum from './percent-sum.ts'
import periodLabel from './period-label.ts'
import personName from './person-name.ts'
import pledgeForm from './pledge-form.ts'
import pledgeMissing from './pledge-missing.ts'
import pledgeSection from './pledge-section.ts'
import reasonMissing from './reason-missing.ts'
import refAgency from './ref-agency.ts'
import refDup from './ref-dup.ts'
import refForm from './ref-form.ts'
import refGap from './ref-gap.ts'
import refMissing from './ref-missing.ts'
import refMoved from './ref-moved.ts'
import refParent from './ref-parent.ts'
import refReused from './ref-reused.ts'
import refSection from './ref-section.ts'
import refSpoiled from './ref-spoiled.ts'
import sourceMissing from './source-missing.ts'
import sourceVariant from './source-variant.ts'
import statusColour from './status-colour.ts'
import statusMissing from './status-missing.ts'
import statusMixed from './status-mixed.ts'
import statusMulti from './status-multi.ts'
import statusText from './status-text.ts'
import statusVocab from './status-vocab.ts'
import titleDrift from './title-drift.ts'
import updateCopy from './update-copy.ts'
import updateMissing from './update-missing.ts'
import updateSame from './update-same.ts'
import updateThin from './update-thin.ts'
import xrefDangling from './xref-dangling.ts'
import xrefPosition from './xref-position.ts'

export const RULES: readonly Rule[] = [
  actionQuestion,
  countMatch,
  countNoun,
  coverNone,
  coverThin,
  dateAhead,
  dateStale,
  dueBeforeStart,
  dueForm,
  duePassed,
  exempt,
  formulaOld,
  leadChain,
  leadConflict,
  leadMissing,
  leadMulti,
  leadVariant,
  markMismatch,
  noteLeft,
  percentSum,
  periodLabel,
  personName,
  pledgeForm,
  pledgeMissing,
  pledgeSection,
  reasonMissing,
  refAgency,
  refDup,
  refForm,
  refGap,
  refMissing,
  refMoved,
  refParent,
  refReused,
  refSection,
  refSpoiled,
  sourceMissing,
  sourceVariant,
  statusColour,
  statusMissing,
  statusMixed,
  statusMulti,
  statusText,
  statusVocab,
  titleDrift,
  updateCopy,
  updateMissing,
  updateSame,
  updateThin,
  xrefDangling,
  xrefPosition,
]
