import {
  type CellName,
  type CountingRule,
  type Explanation,
  parseCellName,
  type Plan,
  ruleTitle,
  type Signing,
  verdictSentence,
  withCheck,
  withoutCheck,
  type Workbook,
} from '../../shared/index.ts'
import type { Host, Mark } from '../host.ts'
import type { Actions } from './actions.ts'
import { checkWorkbook } from './check-run.ts'
import { copyText } from './copy-text.ts'
import { type Desk, sentence } from './desk.ts'
import { draftOf } from './explain/draft.ts'
import { Explains } from './explain/explains.ts'
import { Fixes } from './fix/fixes.ts'
import { filterIssues, issuesWith } from './issues.ts'
import { writeIssues } from './ours/issues-list.ts'
import { mark } from './ours/marks.ts'
import { putFormula } from './ours/put-formula.ts'
import { writePlan } from './ours/plan-sheet.ts'
import { removeOurs } from './ours/own-sheets.ts'
import { heldRecords } from './record/held-records.ts'
import { record } from './record/records.ts'
import {
  type Choices,
  type Draft,
  type FileUse,
  type Filter,
  type LastCheck,
  NO_FILTER,
  type PanelState,
  type Run,
  type Screen,
} from './state.ts'
import { ended } from './words.ts'

/** A check that is done within this time is not worth a word. */
const SLOW = 1000
/** Typing comes in bursts: a re-check waits until nothing has changed for so long. */
const QUIET = 700
/** What can be done about a check that was switched off. */
const WAY_BACK = 'Ready? has the way back, and Set up keeps the plan so in the workbook.'
/** How long a short answer stays. */
const NOTICE = 4000

/** What the panel is given beside the program it runs in. */
export interface PanelOptions {
  /** Reads a file that a person has chosen; without it only sheets of the workbook can be chosen. */
  readonly openFile?: (file: File) => Promise<Workbook>
  /** The time of day; tests give a fixed one. */
  readonly clock?: () => Date
  /** Answers given before, or by the front end. */
  readonly choices?: Choices
  /** Check as soon as the panel is open; true when left out. */
  readonly checkAtOnce?: boolean
  /** What stands before our functions in this program: 'PLAN' for =PLAN.RAGSUMMARY(); nothing when left out. */
  readonly functionPrefix?: string
}

/** One open panel: holds its state, does what views ask for, and tells when there is something new to draw. */
export class Session implements Actions, Desk {
  state: PanelState
  private running: AbortController | undefined
  private again = false
  private checking: Promise<unknown> = Promise.resolve()
  /** Cells that are being shown. */
  private selecting = 0
  private pausing: ReturnType<typeof setTimeout> | undefined
  private noticed: ReturnType<typeof setTimeout> | undefined
  private readonly unwatch: (() => void) | undefined
  private readonly unwait: (() => void) | undefined
  readonly host: Host
  private readonly fixes: Fixes
  private readonly explains: Explains
  private readonly options: PanelOptions
  private readonly draw: () => void

  constructor(host: Host, options: PanelOptions, draw: () => void) {
    this.host = host
    this.options = options
    this.draw = draw
    this.fixes = new Fixes(this)
    this.explains = new Explains(this)
    this.state = {
      program: host.program,
      canSelect: host.select !== undefined,
      canWatch: host.watch !== undefined,
      canOpenFiles: options.openFile !== undefined,
      canChange: host.change !== undefined,
      canMark: host.mark !== undefined,
      canWrite: host.writeSheet !== undefined && host.removeSheet !== undefined,
      canPutFormula: host.putFormula !== undefined,
      functionPrefix: options.functionPrefix ?? '',
      screen: 'ready',
      run: undefined,
      asked: false,
      waiting: '',
      problem: '',
      stopped: false,
      last: undefined,
      mayHaveChanged: false,
      choices: options.choices ?? {},
      filter: NO_FILTER,
      finding: '',
      rule: '',
      working: '',
      slow: false,
      log: [],
      done: undefined,
      marksKnow: false,
      removing: false,
      echoed: [],
      drafts: new Map(),
      who: { name: '', role: '' },
      signing: {},
      shown: new Map(),
      folds: new Map(),
      countingRule: undefined,
      notice: '',
    }
    this.unwatch = host.watch?.(() => this.changed())
    this.unwait = host.waiting?.(waiting => this.set({ waiting }))
  }

  /** Ends what is under way and listens no longer. */
  close(): void {
    this.unwatch?.()
    this.unwait?.()
    this.running?.abort()
    clearTimeout(this.pausing)
    clearTimeout(this.noticed)
  }

  /** The panel has the person's attention again. Where nobody tells of changes, some may have been made meanwhile. */
  returned(): void {
    if (this.state.canWatch || this.state.last === undefined || this.state.mayHaveChanged) return
    this.set({ mayHaveChanged: true })
  }

  go(screen: Screen): void {
    this.set({
      screen,
      notice: '',
      fileProblem: undefined,
      refusal: undefined,
      fault: undefined,
      done: undefined,
      put: undefined,
      removing: false,
    })
  }

  check(asked = true): void {
    clearTimeout(this.pausing)
    if (this.running !== undefined || this.state.working !== '') {
      this.again = true
      if (asked) this.set({ asked })
      return
    }
    void this.run(asked)
  }

  async fresh(): Promise<LastCheck | undefined> {
    await this.checking
    clearTimeout(this.pausing)
    return this.run(true)
  }

  now(): Date {
    return this.options.clock?.() ?? new Date()
  }

  stop(): void {
    this.again = false
    this.running?.abort()
  }

  select(cell: CellName): void {
    const spot = parseCellName(cell.cell)
    if (spot === undefined || this.host.select === undefined) return
    this.selecting += 1
    this.set({ selecting: true })
    this.host
      .select({ sheet: cell.sheet, ...spot })
      .catch((error: unknown) => this.notice(sentence(error)))
      .finally(() => this.set({ selecting: (this.selecting -= 1) > 0 }))
  }

  open(finding: string): void {
    this.set({ screen: 'issue', finding, notice: '', refusal: undefined, fault: undefined, done: undefined })
    const issue = this.state.last?.issues.find(each => each.finding.id === finding)
    if (issue !== undefined) this.select(issue.finding)
  }

  step(by: 1 | -1): void {
    const { last, filter, finding } = this.state
    const issues = issuesWith(finding, filterIssues(last?.issues ?? [], filter))
    const at = issues.findIndex(issue => issue.finding.id === finding)
    const next = issues[at + by]
    if (at >= 0 && next !== undefined) this.open(next.finding.id)
  }

  filter(change: Partial<Filter>): void {
    this.set({ filter: { ...this.state.filter, ...change } })
  }

  show(group: string, count: number): void {
    this.set({ shown: new Map(this.state.shown).set(group, count) })
  }

  fold(group: string, open: boolean): void {
    this.set({ folds: new Map(this.state.folds).set(group, open) })
  }

  countBy(countingRule: CountingRule): void {
    this.set({ countingRule })
  }

  choose(change: { readonly [K in keyof Choices]?: Choices[K] | undefined }): void {
    const choices = Object.entries({ ...this.state.choices, ...change }).filter(
      ([, value]) => value !== undefined,
    )
    this.set({ choices: Object.fromEntries(choices), countingRule: undefined })
    this.check()
  }

  chooseFile(use: FileUse, file: File): void {
    const { openFile } = this.options
    if (openFile === undefined) return
    void this.readOther(use, file, openFile)
  }

  private async readOther(
    use: FileUse,
    file: File,
    openFile: NonNullable<PanelOptions['openFile']>,
  ): Promise<void> {
    try {
      const workbook = await openFile(file)
      this.set({ fileProblem: undefined })
      this.choose(use === 'older' ? { older: { kind: 'file', workbook } } : { beside: workbook })
    } catch (error) {
      this.set({ fileProblem: { use, sentence: sentence(error) } })
      this.notice(sentence(error))
    }
  }

  openAlike(rule: string): void {
    this.go('alike')
    this.set({ rule })
  }

  fix(findings: readonly string[]): void {
    void this.thenGoOn(() => this.fixes.fix(findings))
  }

  draft(finding: string, draft: Draft): void {
    this.set({ drafts: new Map(this.state.drafts).set(finding, draft), fault: undefined })
  }

  signAs(who: Partial<PanelState['who']>): void {
    this.set({ who: { ...this.state.who, ...who }, fault: undefined })
  }

  explain(finding: string): void {
    void this.thenGoOn(() => this.explains.explain(finding, draftOf(finding, this.state)))
  }

  stillTrue(finding: string): void {
    const before = this.saidOf(finding)
    if (before !== undefined && this.state.last?.explained.states.get(finding)?.state !== 'explained')
      void this.thenGoOn(() => this.explains.explain(finding, before))
  }

  private saidOf(finding: string): Explanation | undefined {
    return this.state.last?.explained.states.get(finding)?.explanation
  }

  takeBack(finding: string): void {
    void this.explains.takeBack(finding)
  }

  sign(signing: Partial<Signing>): void {
    this.set({ signing: { ...this.state.signing, ...signing }, fault: undefined })
  }

  readRecords(): void {
    const { last } = this.state
    if (last === undefined) return
    // The button says first that it was heard.
    this.notice('Reading the record')
    setTimeout(() => void this.compare(last), 50)
  }

  private async compare(last: LastCheck): Promise<void> {
    const held = await heldRecords(last.checked.now, last.choices, true)
    if (this.state.last !== last) return
    this.set({ last: { ...last, ...held } })
    if (held.verdict !== undefined) this.notice(ended(verdictSentence(held.verdict)))
  }

  record(): void {
    void record(this)
  }

  stopChecking(rule: string): void {
    this.go('issues')
    const words = `“${ruleTitle(rule)}” is not checked any more`
    this.choosePlan(plan => withoutCheck(plan, rule), words)
    this.set({ done: { words: `${words}, until the panel is closed. ${WAY_BACK}` } })
  }

  checkAgain(rule: string): void {
    this.choosePlan(plan => withCheck(plan, rule), `“${ruleTitle(rule)}” is checked again`)
  }

  /** Checks by another plan than now. */
  private choosePlan(change: (plan: Plan) => Plan, words: string): void {
    const plan = this.state.last?.checked.now.plan.plan
    if (plan === undefined) return
    this.choose({ plan: change(plan) })
    this.notice(`${words}.`)
  }

  /** What was dealt with is gone from its screen: the person goes on to the next issue, or back to the list. */
  private async thenGoOn(deal: () => Promise<boolean>): Promise<void> {
    const { screen, finding } = this.state
    const left = issuesWith(finding, filterIssues(this.state.last?.issues ?? [], this.state.filter))
    const at = left.findIndex(issue => issue.finding.id === finding)
    const next = (left[at + 1] ?? left[at - 1])?.finding.id
    const isDone = await deal()
    if (!isDone || this.state.screen !== screen || this.state.finding !== finding) return
    const { done, last } = this.state
    const isThere = screen === 'issue' && last?.issues.some(issue => issue.finding.id === next)
    if (isThere === true && next !== undefined) this.open(next)
    else this.go('issues')
    this.set({ done })
    if (done !== undefined) this.notice(done.words)
  }

  putBack(entries: readonly number[]): void {
    void this.fixes.putBack(entries)
  }

  markKnow(marksKnow: boolean): void {
    this.set({ marksKnow })
  }

  mark(marks: readonly Mark[]): void {
    void mark(this, marks)
  }

  echo(heading: string, isWanted: boolean): void {
    const others = this.state.echoed.filter(each => each !== heading)
    this.set({ echoed: isWanted ? [...others, heading] : others })
  }

  writePlan(): void {
    void writePlan(this)
  }

  writeIssues(): void {
    void writeIssues(this)
  }

  askRemoval(removing: boolean): void {
    this.set({ removing })
  }

  removeOurs(sheets: readonly string[]): void {
    void removeOurs(this, sheets)
  }

  copy(text: string, what: string): void {
    copyText(text).then(
      done =>
        this.notice(
          done ? `${what} is copied.` : `${what} cannot be copied here: select the text and copy it.`,
        ),
      (error: unknown) => this.notice(sentence(error)),
    )
  }

  putFormula(formula: string): void {
    void putFormula(this, formula)
  }

  private run(asked: boolean): Promise<LastCheck | undefined> {
    const checking = this.checkOnce(asked)
    this.checking = checking
    return checking
  }

  private async checkOnce(asked: boolean): Promise<LastCheck | undefined> {
    const running = new AbortController()
    this.running = running
    this.again = false
    let run: Run = { phase: 'reading', rows: 0, of: 0, slow: false }
    const show = (change: Partial<Run>): void => this.set({ run: (run = { ...run, ...change }) })
    const slow = setTimeout(() => show({ slow: true }), SLOW)
    this.set({ run, asked })
    let last: LastCheck | undefined
    try {
      const checking = checkWorkbook(this.host, this.state.choices, {
        onProgress: change => (run.slow ? show(change) : (run = { ...run, ...change })),
        signal: running.signal,
      })
      const found = await Promise.race([checking, whenStopped(running.signal)])
      last = { ...found, at: this.now() }
      this.set({ last, problem: '', stopped: false, mayHaveChanged: false })
    } catch (error) {
      this.set(running.signal.aborted ? { stopped: true } : { problem: sentence(error), stopped: false })
    } finally {
      clearTimeout(slow)
      this.running = undefined
      this.set({ run: undefined })
    }
    if (this.again && this.state.working === '') this.check(this.state.asked)
    return last
  }

  /** The workbook has changed: what is shown may be old, and is checked anew when the person pauses. */
  private changed(): void {
    if (this.state.last !== undefined) this.set({ mayHaveChanged: true })
    clearTimeout(this.pausing)
    this.pausing = setTimeout(() => this.check(false), QUIET)
  }

  notice(notice: string): void {
    clearTimeout(this.noticed)
    this.set({ notice })
    this.noticed = setTimeout(() => this.set({ notice: '' }), NOTICE)
  }

  set(change: Partial<PanelState>): void {
    this.state = { ...this.state, ...change }
    this.draw()
  }
}

/** A program that waits for the person hears no stop; the panel does. */
function whenStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
}
