import type { CellName, CountingRule, Signing } from '../../shared/index.ts'
import type { Mark } from '../host.ts'
import type { Choices, Draft, FileUse, Filter, PanelState, Screen } from './state.ts'

/** What a view may ask for. What changes the workbook says so. */
export interface Actions {
  go(screen: Screen): void
  /** Checks the workbook as it is now. */
  check(): void
  stop(): void
  /** Shows a cell in the sheet; focus stays in the panel. */
  select(cell: CellName): void
  /** Opens one issue, by the id of its finding, and shows its cell. */
  open(finding: string): void
  /** The issue before or after the open one, among those that the filter lets through. */
  step(by: 1 | -1): void
  filter(change: Partial<Filter>): void
  /** Shows this many findings of a group. */
  show(group: string, count: number): void
  fold(group: string, open: boolean): void
  countBy(rule: CountingRule): void
  /** Answers a question of the set-up, or takes the answer back with undefined, and checks again. */
  choose(change: { readonly [K in keyof Choices]?: Choices[K] | undefined }): void
  /** Reads a file as the return of the last period, or as a second one about the same deliverables. */
  chooseFile(use: FileUse, file: File): void
  /** Copies a text; `what` names it in the answer: 'The sentence'. */
  copy(text: string, what: string): void
  /** Puts a formula into the one cell that is selected, if it is empty. */
  putFormula(formula: string): void
  /** Shows every cell that fixing all findings of a rule would change. */
  openAlike(rule: string): void
  /** Changes the cells of these findings, all or none. The person has seen every one of them. */
  fix(findings: readonly string[]): void
  /** Puts back what stood in the cells of these entries of the log. */
  putBack(entries: readonly number[]): void
  /** Keeps what is typed of an explanation. */
  draft(finding: string, draft: Draft): void
  /** Who explains: kept with each explanation, in the workbook alone. */
  signAs(who: Partial<PanelState['who']>): void
  /** Saves the explanation that was typed for a finding into the workbook. */
  explain(finding: string): void
  /** Says of a finding what was said of it before. */
  stillTrue(finding: string): void
  /** Takes the explanation of a finding out of the workbook. */
  takeBack(finding: string): void
  /** Keeps what is typed of who signs a record. */
  sign(signing: Partial<Signing>): void
  /** Reads a long sheet of records, and compares the return with it. */
  readRecords(): void
  /** Adds a record of the return as it is shown to the workbook. */
  record(): void
  /** Checks by the plan without this check, or with it again. */
  stopChecking(rule: string): void
  checkAgain(rule: string): void
  /** Whether cells that are only to know are to be marked as well. */
  markKnow(isWanted: boolean): void
  /** Marks these cells and no others; none takes the marks away. */
  mark(marks: readonly Mark[]): void
  /** Whether the column with this heading is to stand beside each issue on its sheet. */
  echo(heading: string, isWanted: boolean): void
  /** Writes the plan, with what was answered about it, to a sheet of the workbook. */
  writePlan(): void
  /** Writes the issues to a sheet of the workbook. */
  writeIssues(): void
  /** Asks the person whether our sheets and marks shall go, or asks no more. */
  askRemoval(isAsked: boolean): void
  /** Takes these sheets of ours and all marks away. */
  removeOurs(sheets: readonly string[]): void
}
