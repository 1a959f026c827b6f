// Printed by `npm run generate` from the files of this folder. Do not edit.
import type { Rule } from './rule.ts'
import countMatch from './count-match.ts'
import countNoun from './count-noun.ts'
import dueBeforeStart from './due-before-start.ts'
import dueForm from './due-form.ts'
import duePassed from './due-passed.ts'
import percentSum from './percent-sum.ts'
import periodLabel from './period-label.ts'
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
import statusColour from './status-colour.ts'
import statusMissing from './status-missing.ts'
import statusMixed from './status-mixed.ts'
import statusMulti from './status-multi.ts'
import statusVocab from './status-vocab.ts'
import updateMissing from './update-missing.ts'

export const RULES: readonly Rule[] = [
  countMatch,
  countNoun,
  dueBeforeStart,
  dueForm,
  duePassed,
  percentSum,
  periodLabel,
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
  statusColour,
  statusMissing,
  statusMixed,
  statusMulti,
  statusVocab,
  updateMissing,
]
