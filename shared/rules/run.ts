import { cellName } from '../sheet/address.ts'
import type { Spot } from '../sheet/address.ts'
import { jsonCell } from '../cell-changes.ts'
import { hasField } from '../return/fields.ts'
import type { Severity } from '../plan/plan.ts'
import type { CellName, Finding } from '../report.ts'
import { FIELD_WORDS } from './field-words.ts'
import { findingNames } from './finding-names.ts'
import { inSteps, PAUSE, STEP_ROWS, STEP_TEXT } from '../steps.ts'
import type { Pause } from '../steps.ts'
import type { Given, Hit, Need, Rule, Stage } from './rule.ts'
import type { ActionRecord } from '../return/return.ts'

/** What running the rules gives. */
export interface RuleResults {
  readonly findings: readonly Finding[]
  readonly notChecked: readonly { readonly rule: string; readonly why: string }[]
}

const ORDER: readonly Severity[] = ['error', 'query', 'information']

/**
 * Runs the rules of a stage. Yields PAUSE between steps. Findings come errors first, then in the order of the rules, then
 * as the cells stand; a rule that lacks its ground is listed with the reason, never passed over.
 */
export function* runRules(rules: readonly Rule[], given: Given, stage: Stage): Generator<Pause, RuleResults> {
  const notChecked: { rule: string; why: string }[] = []
  const running: { rule: AnyRule; severity: Severity; hits: Hit[] }[] = []
  for (const rule of rules as readonly AnyRule[]) {
    const severity = given.now.plan.plan.rules[rule.id]?.severity ?? rule.severity
    if (rule.stage !== 'check' && rule.stage !== stage) continue
    const why = severity === 'off' ? whyOff(rule) : whyNot(rule, given)
    if (why === '') running.push({ rule, severity, hits: [] })
    else notChecked.push({ rule: rule.id, why })
    yield PAUSE
  }
  yield* runRowRules(running, given)
  for (const { rule, hits } of running) {
    if (rule.kind !== 'return') continue
    for (const hit of rule.check(given)) {
      if (hit !== PAUSE) hits.push(hit)
      if (hit === PAUSE || hits.length % STEP_ROWS === 0) yield PAUSE
    }
    yield PAUSE
  }
  const found = running.flatMap(({ rule, severity, hits }) =>
    hits.map(hit => ({ rule, severity: hit.severity ?? severity, hit })),
  )
  const shown = found.filter(finding => finding.severity !== 'off')
  const ranked = ORDER.flatMap(severity => shown.filter(finding => finding.severity === severity))
  const nameOf = findingNames(given.now)
  const findings: Finding[] = []
  yield* inSteps(ranked, ({ rule, severity, hit }) => {
    findings.push(toFinding(rule, severity, hit, nameOf(rule.id, hit)))
  })
  return { findings, notChecked }
}

interface AnyRuleFacts {
  readonly id: string
  readonly severity: Severity
  readonly stage: Stage
  readonly why: string
  readonly fix: string
  readonly needs: readonly Need[]
  readonly ground?: (given: Given) => string
  readonly message: (hit: Hit) => string
}
type AnyRule =
  | (AnyRuleFacts & {
      readonly kind: 'row'
      readonly check: (record: ActionRecord, given: Given) => Hit | readonly Hit[] | undefined
    })
  | (AnyRuleFacts & {
      readonly kind: 'return'
      readonly check: (given: Given) => Generator<Hit | Pause, void>
    })

/** All row rules look at one action before the next is taken, so that its text is touched once. */
function* runRowRules(
  running: readonly { rule: AnyRule; hits: Hit[] }[],
  given: Given,
): Generator<Pause, void> {
  const rowRules = running.flatMap(({ rule, hits }) =>
    rule.kind === 'row' ? [{ check: rule.check, hits }] : [],
  )
  let rows = 0
  let text = 0
  for (const record of given.now.records) {
    for (const { check, hits } of rowRules) {
      const found = check(record, given)
      if (found === undefined) continue
      if (isList(found)) hits.push(...found)
      else hits.push(found)
    }
    rows += 1
    text += record.textLength
    if (rows < STEP_ROWS && text < STEP_TEXT) continue
    rows = 0
    text = 0
    yield PAUSE
  }
}

function isList(found: Hit | readonly Hit[]): found is readonly Hit[] {
  return Array.isArray(found)
}

function whyOff(rule: AnyRule): string {
  return rule.severity === 'off' ? 'it is off until the plan switches it on' : 'the plan switches it off'
}

/** Why a rule cannot be checked here; '' when it can. */
function whyNot(rule: AnyRule, given: Given): string {
  for (const need of rule.needs) {
    const why = missing(need, given)
    if (why !== '') return why
  }
  return rule.ground?.(given) ?? ''
}

function missing(need: Need, given: Given): string {
  if (need === 'key') return given.now.plan.plan.key.length > 0 ? '' : 'no rating key is known'
  if (need === 'then') return given.then === undefined ? 'no return of an earlier period was given' : ''
  if (need === 'beside') return given.beside === undefined ? 'no second return was given' : ''
  if (need === 'asAt') return given.asAt === '' ? 'the as-at date is not known' : ''
  if (need === 'period') return given.to === '' ? 'the period is not known' : ''
  if (need === 'printed')
    return given.now.printed.some(print => print.figures.length > 0 || print.total !== undefined)
      ? ''
      : 'the sheet prints no figures of its own'
  return hasField(given.now, need) ? '' : `no column holds ${FIELD_WORDS[need]}`
}

function toFinding(rule: AnyRule, severity: Severity, hit: Hit, id: string): Finding {
  const also = (hit.also ?? []).map(toCellName)
  return {
    id,
    rule: rule.id,
    severity: severity === 'off' ? 'information' : severity,
    ref: hit.ref,
    ...toCellName(hit.at),
    also,
    basis: hit.basis === undefined ? [toCellName(hit.at), ...also] : hit.basis.map(toCellName),
    message: rule.message(hit),
    why: rule.why,
    fix: rule.fix,
    changes: (hit.changes ?? []).map(change => ({
      ...toCellName(change),
      before: jsonCell(change.before),
      after: jsonCell(change.after),
    })),
  }
}

function toCellName(spot: Spot): CellName {
  return { sheet: spot.sheet, cell: cellName(spot.row, spot.column) }
}
