import * as z from 'zod/mini'

/** What a column of a return can hold. The names are those of a plan's `columns` and of `sheets[].columns` in a report. */
export const FIELDS = [
  'ref', // how the office names the action
  'title', // what is to be done
  'theme',
  'section', // any other grouping column: priority, objective, programme
  'pledge',
  'agency', // lead agency: commissioner, force, partners
  'organisation', // the same idea in delivery plans: NOPCC, Force, Partners
  'lead', // the post that answers for it
  'status', // RAG or another scale
  'state', // open, closed, in progress: where a tracker keeps it beside the RAG
  'update', // what happened, in words
  'reason', // why the status is not good, what next, by when
  'source',
  'start',
  'due',
  'moved', // the due date that replaced the first
  'done', // the day it was finished
  'progress', // per cent
  'revised', // the mark for a revised action
  'period',
] as const
export type Field = (typeof FIELDS)[number]

const text = z.string().check(z.minLength(1))
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const code = text

/**
 * A ref pattern: letters stand for themselves, braces for a part: `{1-7}` a whole number in that range, `{C|F|P}` one of
 * these, `{00}` exactly two digits, `{n}` a number of one to three digits. A part may have a name, `{theme:1-7}`,
 * `{agency:C|F|P}`, `{number:00}`; a bare name is a named number, `{theme}` = `{theme:n}`. See shared/plan/refs.ts.
 */
const refPattern = text

const level = z.strictObject({
  id: code,
  one: text, // 'action'
  many: text, // 'actions'
  refs: z.array(refPattern), // how refs of this level are written; empty: this level has no refs
  key: z.optional(refPattern), // the canonical key, with parts from the ref and from columns: 'T{theme}-{agency}{number}'
  parent: z.optional(z.strictObject({ level: code, ref: refPattern })), // the parent's key, from the child's parts
  theme: z.optional(code), // a theme that all refs of this level belong to
  sequence: z.optional(z.array(text)), // the parts within which numbers run without holes
  counted: z.boolean(), // rows of this level carry a status and are what "actions" counts
})

/** What a status says, for rules that compare it with prose or with dates. */
export const MEANINGS = [
  'complete',
  'on track',
  'at risk',
  'off track',
  'not started',
  'not due',
  'closed',
  'exempt',
] as const

const keyEntry = z.strictObject({
  letter: text, // what the office writes, and what counts are named by: 'G'
  label: text, // 'Green'
  words: z.array(text), // other spellings that mean it: 'green', 'on track'
  definition: z.string(), // the key's own words
  rank: z.number(), // 1 is best; the larger, the worse
  counts: z.boolean(), // part of the denominator
  means: z.array(z.enum(MEANINGS)),
})

const requiredList = z.strictObject({
  id: code, // 'asks'
  title: text, // 'Nottingham Citizens asks'
  one: text, // 'ask'
  many: text,
  field: z.enum(['theme', 'pledge', 'ask', 'parent', 'ref', 'agency']), // the value of a row that says what it covers
  items: z.array(
    z.strictObject({ code, title: z.string(), agency: z.optional(code), theme: z.optional(code) }),
  ),
  agencies: z.optional(z.array(code)), // only items of these agencies must be covered by this return
  thin: z.optional(z.number()), // fewer than this many is thin
})

export const SEVERITIES = ['error', 'query', 'information', 'off'] as const
export type Severity = (typeof SEVERITIES)[number]

export const COUNTING_RULES = ['cells', 'worst', 'latest'] as const
export type CountingRule = (typeof COUNTING_RULES)[number]

/**
 * A plan: what a return is checked against, as data that a person can edit. Profiles are plans that ship with the core;
 * `draft` writes one from a workbook; `Plan setup` holds one in the workbook.
 */
export const planSchema = z.strictObject({
  id: code,
  title: text,
  version: text,
  date: z.optional(isoDate), // the day on which this version of the plan was agreed
  ruleSet: text,
  noun: z.strictObject({ one: text, many: text }), // 'return', 'returns'; papers to a Panel are 'updates'
  layout: z.enum(['table', 'list']), // 'list': one column of bullets under headings, no table
  periods: z.array(z.strictObject({ id: code, title: text, from: isoDate, to: isoDate })),
  scope: z.strictObject({ themes: z.array(code), agencies: z.array(code) }), // empty: all
  themes: z.array(z.strictObject({ code, title: z.string() })),
  levels: z.array(level).check(z.minLength(1)),
  key: z.array(keyEntry), // empty: read it from the sheet
  countingRule: z.enum(COUNTING_RULES),
  agencies: z.array(z.strictObject({ code, title: text, words: z.array(text) })),
  agencyPrefix: z.boolean(), // titles begin with the agency: 'C - Complete the review'
  /** `aliases` are settled other names of the post; `variants` mean it too, but the lead-variant rule reports them. */
  leads: z.array(z.strictObject({ post: text, aliases: z.array(text), variants: z.optional(z.array(text)) })),
  sources: z.array(text),
  required: z.array(requiredList),
  requires: z.array(
    z.strictObject({ level: code, field: z.enum(FIELDS), agencies: z.optional(z.array(code)) }),
  ),
  /** Headings that name a column, beside the ones always known. A plan is recognised by them: only its own belong here. */
  columns: z.partialRecord(z.enum(FIELDS), z.array(text)),
  ignored: z.optional(z.array(text)), // headings that name no column, whatever else they would be taken for
  labels: z.partialRecord(z.enum(FIELDS), z.array(text)), // lines below an action: 'Lead: …', 'Update: …'
  sections: z.array(
    z.strictObject({
      sets: z.enum(['theme', 'pledge', 'section']),
      starts: z.array(refPattern), // how the heading line begins: 'THEME {theme}:', '{pledge}. '
    }),
  ),
  /** A code at the start of the title: 'PL{pledge}.{ask}', with '*' for revised and 'New' for new. */
  titleCode: z.optional(z.strictObject({ codes: z.array(refPattern), revised: text, fresh: text })),
  recognise: z.array(text), // words of the title rows that speak for this plan
  rules: z.record(
    text,
    z.strictObject({ severity: z.optional(z.enum(SEVERITIES)), threshold: z.optional(z.number()) }),
  ),
})

export type Plan = z.infer<typeof planSchema>
export type Level = Plan['levels'][number]
export type KeyEntry = Plan['key'][number]
export type Meaning = (typeof MEANINGS)[number]
export type RequiredList = Plan['required'][number]
