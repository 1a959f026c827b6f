import type { Checked } from '../check.ts'
import { listUnder } from '../measures/lists.ts'
import type { Explanation } from '../register/explanations.ts'
import type { Finding } from '../report.ts'
import { unnumbered } from '../rules/finding-names.ts'
import { RULES } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { basisText, periodMark, planMark } from './basis.ts'

/** What an explanation does for a finding. A finding that nobody has explained is simply open. */
export interface FindingState {
  /**
   * explained: it holds. lapsed: the row or the plan changed, look again. last time: it was said of an earlier period, is it
   * still true?
   */
  readonly state: 'explained' | 'lapsed' | 'last time'
  /** What lapsed it; 'none' when it holds. */
  readonly because: 'none' | Rule['lapses']
  readonly explanation: Explanation
}

/** The findings of a report with what has been explained. */
export interface Explained {
  /** By the finding's id; open findings that nobody has ever explained are not in it. */
  readonly states: ReadonlyMap<string, FindingState>
  /** How many errors are open, and how many queries: neither explained nor corrected. */
  readonly open: { readonly error: number; readonly query: number }
  /** For how many queries an explanation holds, and how many must be looked at again. */
  readonly explained: number
  readonly lapsed: number
  /** No open error and no unexplained query. */
  readonly ready: boolean
  /** Explanations of findings that are not there any more. */
  readonly settled: readonly Explanation[]
  /** Explanations of errors, which must be corrected instead. */
  readonly refused: readonly Explanation[]
}

/** The same for a workbook without explanations, or where they are not to count. */
export function nothingExplained(checked: Checked): Explained {
  return applyExplanations(checked, [])
}

/**
 * Judges every finding by what has been explained. Explanations are found again by the finding's name, and among several
 * of one name by the content of their cells, so that rows may move. `earlier` are those of the return before, where it is
 * another workbook: they are offered again and hold for nothing.
 */
export function applyExplanations(
  { report, now }: Checked,
  explanations: readonly Explanation[],
  earlier: readonly Explanation[] = [],
): Explained {
  const here = { period: periodMark(report.period), plan: planMark(now.plan.plan) }
  const states = new Map<string, FindingState>()
  const used = new Set<Explanation>()
  const refused: Explanation[] = []
  const own = new Set(explanations)
  for (const { findings, said } of groupsOf(report.findings, [...own, ...earlier])) {
    const group = new Group(findings.map(finding => ({ finding, basis: basisText(finding, now.workbook) })))
    for (const one of group.found) {
      const its = said.filter(explanation => group.isOf(explanation, one))
      for (const explanation of its) used.add(explanation)
      if (one.finding.severity === 'error') refused.push(...its.filter(each => own.has(each)))
      else {
        const judge = (each: Explanation): FindingState =>
          own.has(each)
            ? judged(each, one, here)
            : { state: 'last time', because: 'period', explanation: each }
        const state = best(its.map(judge))
        if (state !== undefined) states.set(one.finding.id, state)
      }
    }
  }
  const settled = explanations.filter(explanation => !used.has(explanation))
  return { states, ...counted(report.findings, states), settled, refused }
}

interface Found {
  readonly finding: Finding
  readonly basis: string
}

/** Findings of one name, numbers aside, with what was said of them; findings that nobody explained are left out. */
function groupsOf(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly { readonly findings: readonly Finding[]; readonly said: readonly Explanation[] }[] {
  const said = new Map<string, Explanation[]>()
  for (const explanation of explanations) listUnder(said, unnumbered(explanation.finding), explanation)
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const name = unnumbered(finding.id)
    if (said.has(name)) listUnder(groups, name, finding)
  }
  return [...groups].map(([name, group]) => ({ findings: group, said: said.get(name) ?? [] }))
}

/** Findings of one name, by what their cells say and by their ids. */
class Group {
  readonly found: readonly Found[]
  private readonly byId: ReadonlyMap<string, Found>
  private readonly bases: ReadonlySet<string>

  constructor(found: readonly Found[]) {
    this.found = found
    this.byId = new Map(found.map(one => [one.finding.id, one]))
    this.bases = new Set(found.map(({ basis }) => basis))
  }

  /** Whether an explanation is of this finding, and not rather of another one. */
  isOf(explanation: Explanation, { finding, basis }: Found): boolean {
    if (explanation.basis !== basis)
      return explanation.finding === finding.id && !this.bases.has(explanation.basis)
    const named = this.byId.get(explanation.finding)
    return named === undefined || named.finding === finding || named.basis !== basis
  }
}

const LAPSES: ReadonlyMap<string, Rule['lapses']> = new Map(RULES.map(({ id, lapses }) => [id, lapses]))

function judged(
  explanation: Explanation,
  { finding, basis }: Found,
  here: { readonly period: string; readonly plan: string },
): FindingState {
  const lapses = LAPSES.get(finding.rule) ?? 'cells'
  const holds =
    lapses === 'cells'
      ? explanation.basis === basis
      : lapses === 'plan'
        ? explanation.plan === here.plan
        : explanation.period === here.period
  if (holds) return { state: 'explained', because: 'none', explanation }
  return { state: lapses === 'period' ? 'last time' : 'lapsed', because: lapses, explanation }
}

/** What holds before what does not; of several the latest. */
function best(states: readonly FindingState[]): FindingState | undefined {
  const rank = ({ state, explanation }: FindingState): string =>
    JSON.stringify([state === 'explained' ? 1 : 0, explanation.date, explanation.period, explanation.words])
  return states.reduce<FindingState | undefined>(
    (found, each) => (found === undefined || rank(each) > rank(found) ? each : found),
    undefined,
  )
}

function counted(
  findings: readonly Finding[],
  states: ReadonlyMap<string, FindingState>,
): Pick<Explained, 'open' | 'explained' | 'lapsed' | 'ready'> {
  const open = { error: 0, query: 0 }
  let explained = 0
  let lapsed = 0
  for (const { id, severity } of findings) {
    if (severity === 'information') continue
    const state = states.get(id)?.state
    if (state === 'explained') explained += 1
    else open[severity] += 1
    if (state === 'lapsed' || state === 'last time') lapsed += 1
  }
  return { open, explained, lapsed, ready: open.error + open.query === 0 }
}
