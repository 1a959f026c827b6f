/** The only door of the core: what lies outside shared/ imports from here. */
export { check, type Checked, checkSteps } from './check.ts'
export { byHeldPlan, heldPlan } from './held-plan.ts'
export { checksRun, placeName, reasonsNotChecked, ruleTitle } from './readiness.ts'
export type { CellName, Counts, Finding, Report } from './report.ts'
export {
  isSameCell,
  judgeChanges,
  type NamedChange,
  type RefusedChange,
  type Standing,
} from './cell-changes.ts'
export { notOneCell, type SelectedCell, whyNotInto } from './selected-cell.ts'
export { endOf, endOfRows, whyNotOver } from './register/sheet-end.ts'
export { isOwnSheet, OWN_CORNER, stagingName, whyNotOurs } from './register/sheets.ts'
export { EXPLANATIONS_SHEET, ISSUES_SHEET, ownSheetOf, RECORD_SHEET } from './register/sheets.ts'
export type { SheetToWrite } from './register/sheets.ts'
export { type Explanation, withExplanations, withoutExplanation } from './register/explanations.ts'
export { issueColumns, issuesSheet, rowEcho } from './register/issues.ts'
export { otherPlans, planDifferences } from './register/plan-differences.ts'
export { REASONS } from './register/reasons.ts'
export { applyExplanations, type Explained, type FindingState, nothingExplained } from './explain/apply.ts'
export { explain, type Said, whyNotSaid } from './explain/explain.ts'
export { heldExplanations } from './explain/held-explanations.ts'
export {
  readinessExplained,
  stateSentence,
  stillOpenWords,
  toDo,
  whatSaid,
  whoSaid,
} from './explain/sentences.ts'
export { type ContentChange } from './record/change.ts'
export { contentOf, contentText } from './record/content.ts'
export { recordOf, type Signing, whyNotRecorded } from './record/draft.ts'
export { checkCode, type ReturnRecord, WHAT_A_RECORD_SHOWS } from './record/record.ts'
export { changeSentence, type Verdict, verdictOf, verdictRemarks, verdictSentence } from './record/verdict.ts'
export { decodeRecords, nextRecordNumber, withRecord } from './register/return-record.ts'
export { softenedChecks, withCheck, withoutCheck } from './plan/check-settings.ts'
export { foldHeading } from './return/headings.ts'
export type { Answers } from './plan/answers.ts'
export { FUNCTIONS } from './functions/index.ts'
export type { Result, SheetFunction } from './functions/function.ts'
export { asksForWorkbook, callOnWorkbook } from './functions/of-workbook.ts'
export {
  type Area,
  areaName,
  cellName,
  columnName,
  columnNumber,
  parseAreaName,
  parseCellName,
  type Spot,
} from './sheet/address.ts'
export { callsOurs, ownFormulas } from './sheet/formula.ts'
export { type Cell, type Day, isBlank, isCellError, isDay } from './sheet/cell.ts'
export { dayFromIso, showIsoDay } from './return/calendar.ts'
export { rowsRead } from './rows-read.ts'
export { amount, capital, list, SEVERITY_WORDS } from './sentence-parts.ts'
export { cellText } from './return/text.ts'
export { fieldSpot, fieldText, headingOf, nameOf, recordSpot } from './return/fields.ts'
export { keysOf } from './return/by-key.ts'
export { ratingArea } from './return/rating-area.ts'
export { groupOf } from './measures/group.ts'
export { FIELD_NAMES } from './plan/field-names.ts'
export { type Field, FIELDS } from './plan/plan.ts'
export {
  cellAt,
  type DropDown,
  type Grid,
  type Limit,
  plainSheet,
  type Sheet,
  type SheetFormula,
  type SheetTable,
  withCells,
  type Workbook,
} from './sheet/workbook.ts'
export { canonicalPlan } from './plan/canonical-plan.ts'
export { planSheet } from './register/written-plan.ts'
export { COUNTING_RULES, type CountingRule, type KeyEntry, type Plan } from './plan/plan.ts'
export { draftPlan } from './plan/draft.ts'
export { nearestWord } from './plan/nearest-word.ts'
export { profiles } from './plan/profiles/index.ts'
export { readPlan } from './plan/read-plan.ts'
export { readReturn, readSteps } from './return/read.ts'
export type { ActionRecord, Return, RowKind, TableReading } from './return/return.ts'
export { RULES } from './rules/index.ts'
export { type Rule, type Stage, STAGES } from './rules/rule.ts'
export {
  coverageBy,
  coverBeside,
  coverList,
  type ItemCoverage,
  type ListCoverage,
  uncovered,
} from './measures/coverage.ts'
export { compareReturns } from './measures/compare.ts'
export { countedRecords, statusKey } from './measures/counts.ts'
export { groupTitles, inPlanOrder } from './measures/group-names.ts'
export { leadLoad, type PostLoad, withoutLead } from './measures/lead-load.ts'
export { leadVariants, type Spelling } from './measures/lead-variants.ts'
export { listPosts, readLeads } from './measures/leads.ts'
export { postKey } from './measures/post-names.ts'
export { comparePrinted, type FigureCheck, type PrintCheck, type TotalCheck } from './measures/printed.ts'
export { countAll, countOf } from './measures/tally.ts'
export { unanswered } from './measures/unanswered.ts'
export { headlineUnder, RULE_WORDS } from './measures/headline.ts'
export { countLabel, shareSum, showPercent } from './measures/percent.ts'
export type { Move, Movement } from './measures/movement.ts'
export { formatKind, type FormatKind } from './sheet/number-format.ts'
export {
  findingMarks,
  isMarkFormula,
  MARK_COLOURS,
  MARK_NAME,
  type MarkedAreas,
  markedAreas,
  markFormula,
} from './marks.ts'
export { givenPeriod } from './return/given-period.ts'
