import type {
  Checked,
  CountingRule,
  Explained,
  Field,
  Plan,
  Report,
  ReturnRecord,
  Said,
  Signing,
  Stage,
  Verdict,
  Workbook,
} from '../../shared/index.ts'
import type { SheetSize } from '../host.ts'
import type { Refusal } from './desk.ts'
import type { LogEntry } from './fix/log.ts'
import type { Issue, IssueKind } from './issues.ts'

/** What a file is chosen for: as the return of the last period, or as a second return of this one. */
export type FileUse = 'older' | 'beside'

/**
 * Screens of the panel. The first five are asked for every day and stand as tabs; `issue` is one of `issues`, and `alike`
 * is where all of one rule are fixed together.
 */
export type Screen =
  | 'ready'
  | 'issues'
  | 'summary'
  | 'coverage'
  | 'leads'
  | 'issue'
  | 'alike'
  | 'movement'
  | 'changes'
  | 'workbook'
  | 'record'
  | 'setup'
  | 'guide'
  | 'functions'
  | 'privacy'
  | 'keyboard'

/** A check under way. */
export interface Run {
  readonly phase: 'reading' | 'checking'
  /** Rows read so far, of how many; 0 of 0 until the sheets are counted. */
  readonly rows: number
  readonly of: number
  /** It has taken over a second: what is quicker is not worth a word. */
  readonly slow: boolean
}

/** What was found when the workbook was last checked, and by which answers. */
export interface LastCheck {
  readonly checked: Checked
  /** The report with the check code of its plan. */
  readonly report: Report
  readonly issues: readonly Issue[]
  /** What has been explained, and what is left. */
  readonly explained: Explained
  /** Explanations that the workbook holds, whether they count or not. */
  readonly said: number
  /** Why lines of the sheet of explanations are not used, a sentence each. */
  readonly notUsed: readonly string[]
  /** Versions that were recorded, the first first, and why lines of their sheet are not used. */
  readonly records: readonly ReturnRecord[]
  readonly recordProblems: readonly string[]
  /** Their sheet is so long that it is read when a person asks for it. */
  readonly recordsWait: boolean
  /** What has changed since one of them; undefined where there is none. */
  readonly verdict?: Verdict
  /** Without our own. */
  readonly sheets: readonly SheetSize[]
  readonly choices: Choices
  readonly at: Date
}

/** The return of the last period: another sheet of this workbook, or a file. */
export type Older =
  { readonly kind: 'sheet'; readonly name: string } | { readonly kind: 'file'; readonly workbook: Workbook }

/** What a person has answered; everything left out is read from the workbook. */
export interface Choices {
  /** Without one the layout is recognised. */
  readonly plan?: Plan
  readonly sheet?: string
  readonly period?: string
  /** ISO date */
  readonly asAt?: string
  readonly stage?: Stage
  /** Themes that the return has to cover; all of the plan when left out. */
  readonly themes?: readonly string[]
  /** What columns hold, by the words of their heading; '' for nothing that is checked. */
  readonly columns?: ReadonlyMap<string, Field | ''>
  readonly older?: Older
  /** A second return about the same deliverables. */
  readonly beside?: Workbook
  /** As a receiver checks: what was explained does not count. */
  readonly withoutExplanations?: true
  /** Number of the record that the return is compared with; the latest when left out. */
  readonly against?: number
}

/** Which issues are shown; '' and 'all' leave nothing out. */
export interface Filter {
  readonly severity: IssueKind | 'all'
  readonly lead: string
  readonly theme: string
  readonly agency: string
  readonly text: string
  readonly order: 'check' | 'row'
}

/** What was done, in words, and which entry of the log it is. */
export interface Done {
  readonly words: string
  readonly entry?: number
}

/** What came of a formula that was to be put into the selected cell. */
export interface PutFormula {
  readonly formula: string
  /** A sentence; '' while it is quicker than a word is worth. */
  readonly words: string
  readonly isUnderWay: boolean
  /** It stands there now. */
  readonly isDone?: boolean
}

/** A field of what a person says of an issue, or signs a record with. */
export type FaultField = keyof Said | keyof Signing

/** What is typed of an explanation that is not saved yet. */
export interface Draft {
  readonly reason: string
  readonly words: string
}

export const NO_FILTER: Filter = {
  severity: 'all',
  lead: '',
  theme: '',
  agency: '',
  text: '',
  order: 'check',
}

/** Everything that the panel shows. Views are functions of it. */
export interface PanelState {
  readonly program: string
  /** The program can show a cell. */
  readonly canSelect: boolean
  /** The program tells of changes; without that the panel says when it checked. */
  readonly canWatch: boolean
  readonly canOpenFiles: boolean
  /** The program lets cells be changed; where it does not, a fix is something to type. */
  readonly canChange: boolean
  readonly canMark: boolean
  /** The program lets sheets of ours be written and taken away. */
  readonly canWrite: boolean
  /** The program lets a formula be put into the selected cell. */
  readonly canPutFormula: boolean
  /** What stands before our functions in a formula; '' for nothing. */
  readonly functionPrefix: string
  readonly screen: Screen
  readonly run: Run | undefined
  /** The person asked for the check under way; false where a change of the workbook did. */
  readonly asked: boolean
  /** A cell is being shown, which the person asked for. */
  readonly selecting?: boolean
  /** What the program waits for the person to do, one sentence; '' while it does not. */
  readonly waiting: string
  /** Why the last check could not be made, one sentence; '' when it could. */
  readonly problem: string
  /** The person has stopped the last check. */
  readonly stopped: boolean
  readonly last: LastCheck | undefined
  /** The workbook may be another one than was checked. */
  readonly mayHaveChanged: boolean
  readonly choices: Choices
  readonly filter: Filter
  /** Id of the finding that the issue screen shows. */
  readonly finding: string
  /** Rule whose findings the screen `alike` fixes together. */
  readonly rule: string
  /** What is being done to the workbook, in words: 'Changing 3 cells'; '' when nothing is. */
  readonly working: string
  /** It has taken over a second. */
  readonly slow: boolean
  /** Why nothing was written when that was last asked for. */
  readonly refusal?: Refusal | undefined
  /** What the panel has changed, the newest first. */
  readonly log: readonly LogEntry[]
  /** What was done last, until the person goes on. */
  readonly done?: Done | undefined
  /** The formula that was last asked to be put into the selected cell, until the person goes on. */
  readonly put?: PutFormula | undefined
  /** Cells that were marked last; undefined when none was since the panel was opened. */
  readonly marked?: number
  /** Cells that are only to know are marked as well. */
  readonly marksKnow: boolean
  /** Headings of the columns that stand beside each issue on its sheet. */
  readonly echoed: readonly string[]
  /** The person is asked whether our sheets and marks shall go. */
  readonly removing: boolean
  /** Explanations that are being written, by finding; kept while the panel is open. */
  readonly drafts: ReadonlyMap<string, Draft>
  /** Who explains and records, as typed. */
  readonly who: { readonly name: string; readonly role: string }
  /** What is missing in what was to be saved, and at which field. */
  readonly fault?: { readonly field: FaultField; readonly sentence: string } | undefined
  /** What is typed of who signs a record; the rest is suggested. */
  readonly signing: Partial<Signing>
  /** How many findings of a group are shown, by group; three when not named. */
  readonly shown: ReadonlyMap<string, number>
  /** Groups that a person has opened or shut, by group. */
  readonly folds: ReadonlyMap<string, boolean>
  /** The counting rule that was switched to; the report's own when left out. */
  readonly countingRule: CountingRule | undefined
  /** Why the file that was chosen last could not be read; it stands at its field until another is chosen. */
  readonly fileProblem?: { readonly use: FileUse; readonly sentence: string } | undefined
  /** A short answer to what was done last: 'Copied'; '' for none. */
  readonly notice: string
}
