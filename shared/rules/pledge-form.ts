import { fieldPlace } from './ledger/field-places.ts'
import type { Place } from './ledger/field-places.ts'
import { noPledgeCodes } from './ledger/pledge-codes.ts'
import { listUnder } from '../measures/lists.ts'
import type { TitleCode } from '../return/return.ts'
import { cellName } from '../sheet/address.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'
import type { CellChange, Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Forms extends Hit {
  readonly written: string
  readonly cell: string
  readonly others: number
  readonly common: string
  readonly forms: number
}

/** A code as it stands in a cell. */
interface Written {
  readonly code: TitleCode
  readonly place: Place
}

export default returnRule<Forms>({
  id: 'pledge-form',
  severity: 'information',
  stage: 'setup',
  title: 'Pledge codes in several forms',
  why: 'A search or filter for one form of the code misses the rows that write it otherwise.',
  fix: 'Write the code as most rows do.',
  needs: ['title'],
  lapses: 'plan',
  ground: noPledgeCodes,
  *check({ now }) {
    const byMeaning = new Map<string, Written[]>()
    for (const [row, record] of now.records.entries()) {
      if (row % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      const place = fieldPlace(record, 'title')
      if (record.code !== undefined && place !== undefined)
        listUnder(byMeaning, meaning(record.code), { code: record.code, place })
    }
    const groups = [...byMeaning.values()].map(formsOf)
    const odd = groups.flatMap(forms =>
      forms.slice(1).flatMap(form => form.map(each => ({ ...each, forms }))),
    )
    odd.sort((a, b) => a.place.row - b.place.row)
    const [first, ...others] = odd
    if (first === undefined) return
    const spots = odd.map(({ place: { sheet, row, column } }) => ({ sheet, row, column }))
    const [at = first.place, ...also] = spots
    yield {
      at,
      also,
      ref: '',
      about: 'codes',
      changes: odd.flatMap(({ code, place, forms }) => rewritten(code, place, forms)),
      written: first.code.written.trim(),
      cell: cellName(at.row, at.column),
      others: others.length,
      common: likeCommon(first.code, first.forms).trim(),
      forms: groups.reduce((sum, forms) => sum + forms.length, 0),
    }
  },
  message: ({ written, cell, others, common, forms }) =>
    `Codes of pledges are written in ${forms} forms: "${written}" in ${cell}${others === 0 ? '' : ` and ${others} more`} can be written as the others are ("${common}")`,
})

/** Codes that say the same of their rows are written alike. */
function meaning({ revised, fresh, ask }: TitleCode): string {
  return [revised ? 'revised' : '', fresh ? 'new' : '', ask === '' ? '' : 'ask'].join(' ')
}

/** 'PL#.# - New:' of 'PL7.10 - New: '. */
function formOf(code: TitleCode): string {
  return code.written.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
}

/** The codes of one meaning by their form, the commonest first; of equally common ones the one that stands higher. */
function formsOf(codes: readonly Written[]): readonly (readonly Written[])[] {
  const byForm = new Map<string, Written[]>()
  for (const each of codes) listUnder(byForm, formOf(each.code), each)
  return [...byForm.values()].sort((a, b) => b.length - a.length)
}

/** A code in the commonest form of its meaning. */
function likeCommon(code: TitleCode, [common = []]: readonly (readonly Written[])[]): string {
  const numbers = code.written.match(/\d+/g) ?? []
  let next = 0
  return (common[0]?.code.written ?? code.written).replace(/\d+/g, () => numbers[next++] ?? '')
}

function rewritten(
  code: TitleCode,
  { cell, ...spot }: Place,
  forms: readonly (readonly Written[])[],
): CellChange[] {
  if (typeof cell !== 'string' || !cell.startsWith(code.written)) return []
  return [{ ...spot, before: cell, after: likeCommon(code, forms) + cell.slice(code.written.length) }]
}

const header = ['Theme', 'Ref', 'Revised', 'Strategic Activity']

export const examples: readonly RuleExample[] = [
  {
    name: 'says once which codes are written otherwise',
    plan: 'mapping-2016',
    sheet: [
      header,
      ['5', 'F06', '', 'PL5 - New: Continue to deliver the strategy.'],
      ['5', 'F07', '', 'PL5 - New: Continue to work collaboratively.'],
      ['6', 'F05', '', 'PL3 New: Work with partners on cyber crime.'],
    ],
    finds: ['D4'],
    says: 'Codes of pledges are written in 2 forms: "PL3 New:" in D4 can be written as the others are ("PL3 - New:")',
  },
  {
    name: 'is silent where the forms differ because they say different things',
    plan: 'mapping-2016',
    sheet: [
      header,
      ['1', 'C01', '', 'PL2: Re-commission victim services.'],
      ['1', 'P06', '*', '*PL3: Work with our partners to raise awareness.'],
      ['5', 'F06', '', 'PL5 - New: Continue to deliver the strategy.'],
      ['7', 'F01', '', 'PL7.3. Recruit more volunteers to support policing.'],
    ],
    finds: [],
  },
]
