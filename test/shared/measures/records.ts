import type { Field, Plan } from '../../../shared/plan/plan.ts'
import { compilePlan } from '../../../shared/plan/compile.ts'
import type { CompiledPlan } from '../../../shared/plan/compile.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import type { ActionRecord, Printed, Return, Section, TableReading } from '../../../shared/return/return.ts'
import { plainSheet } from '../../../shared/sheet/workbook.ts'

/** An action as a test writes it; what is left out is blank. */
export interface Row {
  readonly ref?: string
  /** What a mistyped ref was meant to be. */
  readonly meant?: string
  readonly title?: string
  /** One status per update part, '' for a part without. */
  readonly statuses?: readonly string[]
  readonly theme?: string
  readonly agency?: string
  /** Pledge of the heading above. */
  readonly pledge?: string
  /** Code in the text: 'PL7.2', with 'New' when it is. */
  readonly code?: string
  readonly cells?: Partial<Record<Field, string>>
  readonly sheet?: string
}

const FIELDS: readonly Field[] = ['ref', 'title', 'lead', 'organisation', 'source']

/** The tracker plan with the three-letter key of the 2014 paper. */
export const ragPlan: Plan = { ...tracker, key: update2014.key }

/** A return from a table of actions, as the reader would give it. */
export function makeReturn(
  rows: readonly Row[],
  plan: Plan = ragPlan,
  printed: readonly Printed[] = [],
): Return {
  const compiled = compilePlan(plan)
  const names = [...new Set(rows.map(row => row.sheet ?? 'Sheet1'))]
  const tables = new Map(
    names.map(name => [
      name,
      makeTable(
        name,
        rows.filter(row => (row.sheet ?? 'Sheet1') === name),
      ),
    ]),
  )
  const places = new Map(names.map(name => [name, 0]))
  const records = rows.map(row => {
    const sheet = row.sheet ?? 'Sheet1'
    const place = (places.get(sheet) ?? 0) + 1
    places.set(sheet, place)
    return makeRecord(row, place, tables.get(sheet) as TableReading, compiled)
  })
  return {
    workbook: { file: 'test.xlsx', sheets: [], limits: [] },
    file: 'test.xlsx',
    plan: compiled,
    tables: [...tables.values()],
    records,
    printed,
    period: undefined,
    notRead: [],
    evidence: [],
    unsure: [],
    limits: [],
  }
}

/** Actions of one status each: [['A1', 'G'], ['A2', 'A', 'G']] */
export function rated(rows: readonly (readonly [ref: string, ...statuses: string[]])[], plan?: Plan): Return {
  return makeReturn(
    rows.map(([ref, ...statuses]) => ({ ref, title: `Title of ${ref}`, statuses })),
    plan,
  )
}

function makeTable(name: string, rows: readonly Row[]): TableReading {
  const fields = FIELDS.filter(field => rows.some(row => cellOf(row, field) !== undefined))
  const grid = [fields, ...rows.map(row => fields.map(field => cellOf(row, field) ?? null))]
  return {
    sheet: plainSheet(name, grid),
    area: { top: 0, left: 0, bottom: rows.length, right: fields.length - 1 },
    headerRow: 0,
    columns: new Map(fields.map((field, column) => [field, column])),
    headings: new Map(fields.map((field, column) => [column, field])),
    kinds: [],
    arrangement: 'beside',
    mergedFrom: () => undefined,
    otherPeriods: [],
  }
}

function cellOf(row: Row, field: Field): string | undefined {
  return field === 'ref' ? row.ref : field === 'title' ? row.title : row.cells?.[field]
}

function makeRecord(row: Row, place: number, table: TableReading, plan: CompiledPlan): ActionRecord {
  const { ref = '', title = '', statuses = [], theme = '', agency = '', code } = row
  const sections: Section[] =
    row.pledge === undefined ? [] : [{ sets: 'pledge', code: row.pledge, title: '', row: 0, column: 0 }]
  const known = new Map([['theme', theme]])
  const fitting = plan.readRef(ref, known)
  const read = plan.readRef(row.meant ?? ref, known)
  const [, pledge = '', ask = ''] = /^\*?PL(\d)(?:\.(\d+))?/.exec(code ?? '') ?? []
  return {
    table,
    row: place,
    level: fitting?.level ?? (plan.plan.levels[0]?.refs.length === 0 ? plan.plan.levels[0] : undefined),
    ref,
    key: fitting?.key ?? ref,
    read,
    fits: fitting !== undefined,
    prefix: '',
    title,
    theme: read?.parts.get('theme') ?? theme,
    agency: read?.parts.get('agency') ?? agency,
    sections,
    code:
      code === undefined
        ? undefined
        : { written: code, pledge, ask, revised: code.startsWith('*'), fresh: code.includes('New') },
    statuses: statuses.flatMap(text => (text === '' ? [] : [{ text, entry: plan.readStatus(text) }])),
    textLength: 0,
    parts: statuses.map(text => ({
      status:
        text === '' ? undefined : { row: place, column: 2, cell: text, text, entry: plan.readStatus(text) },
      text: '',
      cells: [],
    })),
    labelled: undefined,
  }
}
