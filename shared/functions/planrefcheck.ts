import { changedRef, unknownRef } from '../plan/ref-sentences.ts'
import { likelyCodes } from '../plan/spoiled-ref.ts'
import { shapeOf } from '../return/judge.ts'
import { cellText } from '../return/text.ts'
import type { Cell } from '../sheet/cell.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { PLAN_ARGUMENT, readPlanArgument } from './plan-argument.ts'
import { refPlans, type RefPlan, withoutMark } from './plan-of-refs.ts'
import { inShape, type RefCell, type RefRange, readRefs } from './plan-ref-range.ts'

export default sheetFunction({
  name: 'PLANREFCHECK',
  summary: 'Says beside each ref what is wrong with the way it is written, and nothing where it is right.',
  notes: [
    'Without a plan the refs are held to the ready-made plan that most of them are written by, which the answer names; else to each other. Only what most refs speak against is named then: refs of another kind that stand there several times are left alone.',
    'One ref alone is held to all ready-made plans. Refs that the spreadsheet changed are found too: the number 1.1 after 1.9, a date among codes.',
  ],
  args: [
    { name: 'refs', kind: 'range', help: 'The whole column of refs, for example A2:A90, or one ref' },
    PLAN_ARGUMENT,
  ],
  result: 'cells',
  run(refs, plan) {
    const named = readPlanArgument(plan)
    if ('problem' in named) return named.problem
    const range = readRefs(refs, named.plan)
    const says = range.cells.length === 1 ? aloneSays(range) : judgeOf(range)
    const sentences = range.cells.map(each => {
      if (each.is === 'error') return `The ref is an error value, ${errorOf(each.cell)}`
      return each.is === 'ref' ? changedSays(each, range) || says(each.text) : ''
    })
    return inShape(range, sentences)
  },
})

type Says = (ref: string) => string

function errorOf(cell: Cell): string {
  return typeof cell === 'object' && cell !== null && 'error' in cell ? cell.error : ''
}

/** 1.10 that became the number 1.1, and 1-2 that became a date, which is a number to a formula. */
function changedSays({ cell, text }: RefCell, { plan }: RefRange): string {
  if (typeof cell !== 'number') return ''
  if (text !== cellText(cell)) return changedRef(`the number ${cellText(cell)}`, [text])
  if (plan === undefined || plan.compiled.readRef(text) !== undefined) return ''
  const typed = likelyCodes({ day: cell }).filter(code => plan.compiled.readRef(code) !== undefined)
  return typed.length === 0 ? '' : changedRef(`the number ${text}`, typed)
}

/** What is said of the refs of a column; of each different ref once. */
function judgeOf(range: RefRange): Says {
  const { plan } = range
  if (plan === undefined || plan.from === 'guessed') return () => ''
  const isOdd = oddIn(range, plan)
  const name = plan.from === 'ready-made' ? `the plan ${plan.compiled.plan.id}` : undefined
  const known = new Map<string, string>()
  return ref => {
    const said = known.get(ref)
    if (said !== undefined) return said
    const near = plan.compiled.readRef(ref) === undefined ? plan.compiled.nearRef(ref) : ''
    const sentence = isOdd(ref, near) ? oddSentence(ref, near, plan, name) : ''
    known.set(ref, sentence)
    return sentence
  }
}

function oddSentence(ref: string, near: string, { from }: RefPlan, name: string | undefined): string {
  if (from !== 'learned') return unknownRef(ref, near, name)
  return near === ''
    ? `"${ref}" is not written as the other refs are`
    : `"${ref}" is not written as the other refs are: it must be ${near} if that is what is meant`
}

/** So few refs of a form are slips; more are refs of another kind, which a plan that nobody has named need not know. */
const FEW = 2

/**
 * Whether a ref is wrong: under a plan that a person has named, every ref that it does not accept; else only what most
 * refs of the column speak against.
 */
function oddIn(
  { cells }: RefRange,
  { from, compiled: { readRef } }: RefPlan,
): (ref: string, near: string) => boolean {
  const isKnown = (ref: string): boolean => readRef(ref) !== undefined
  if (from === 'given') return ref => !isKnown(ref)
  const refs = [...new Set(cells.filter(({ is }) => is === 'ref').map(({ text }) => text))]
  const knownRefs = refs.filter(isKnown)
  const knownShapes = new Set(knownRefs.map(shapeOf))
  const others = new Map<string, number>()
  for (const ref of refs) if (!isKnown(ref)) others.set(shapeOf(ref), (others.get(shapeOf(ref)) ?? 0) + 1)
  return (ref, near) => {
    if (isKnown(ref)) return false
    if (knownShapes.has(shapeOf(ref))) return near !== ''
    if ((others.get(shapeOf(ref)) ?? 0) > FEW) return false
    if (from === 'ready-made') return true
    return !isKnown(withoutMark(ref)) && !knownRefs.some(other => isBelow(other, ref) || isBelow(ref, other))
  }
}

/** 1.2.1 and 1.2/1 stand below 1.2. */
function isBelow(ref: string, above: string): boolean {
  return ref.length > above.length && ref.startsWith(above) && /^[^\d]/.test(ref.slice(above.length))
}

/** A ref alone has no others to be held to: where no plan was named, it is held to all ready-made ones. */
function aloneSays({ plan }: RefRange): Says {
  if (plan?.from === 'given')
    return ref => (accepts(plan, ref) ? '' : unknownRef(ref, plan.compiled.nearRef(ref)))
  if (plan?.from === 'ready-made') return () => ''
  return ref => {
    const near = !saysEnough(ref)
      ? []
      : refPlans().flatMap(({ nearRefs, plan: { id } }) => nearRefs(ref).map(each => ({ each, id })))
    const [only, ...others] = near
    if (only !== undefined && others.length === 0) return unknownRef(ref, only.each, `the plan ${only.id}`)
    return `No ready-made plan has refs written like "${ref.slice(0, 40)}": give the whole column of refs, or name the plan`
  }
}

/** Three letters or numbers: a ref of fewer is near to one of some plan or other by chance. */
function saysEnough(ref: string): boolean {
  return (ref.match(/[a-z]+|\d+/gi) ?? []).length >= 3
}

function accepts({ compiled }: RefPlan, ref: string): boolean {
  return compiled.readRef(ref) !== undefined
}

export const examples: readonly FunctionExample[] = [
  {
    name: 'A stray letter',
    args: ['T3.8.1'],
    gives: [['"T3.8.1" is not a ref of the plan framework-2018: it must be 3.8.1 if that is what is meant']],
  },
  {
    name: 'Refs that a named plan does not know',
    args: [[['Ref'], ['T1-C01'], [''], ['T1-C2'], ['T9-C01']], 'update-2014'],
    gives: [
      [''],
      [''],
      [''],
      ['"T1-C2" is not a ref of this plan: it must be T1-C02 if that is what is meant'],
      ['"T9-C01" is not a ref of this plan: write it as the other refs are written'],
    ],
  },
]
