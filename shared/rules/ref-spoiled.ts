import { changedRef } from '../plan/ref-sentences.ts'
import { keysOf } from '../return/by-key.ts'
import { fieldSpot, recordSpot } from '../return/fields.ts'
import { spoiledRefs } from '../return/spoiled-refs.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import { isDay } from '../sheet/cell.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Spoiled extends Hit {
  readonly what: string
  readonly codes: readonly string[]
}

export default returnRule<Spoiled>({
  id: 'ref-spoiled',
  severity: 'error',
  stage: 'check',
  title: 'Ref that the spreadsheet changed',
  why: 'A code such as 2-1 or 1.10 becomes a date or a shorter number when it is typed into a cell that is not text.',
  fix: 'Format the column as text and type the ref again.',
  needs: ['ref'],
  lapses: 'cells',
  *check({ now }) {
    const spoiled = yield* spoiledRefs(now)
    if (spoiled.length === 0) return
    const isTaken = takenReader(now)
    for (const { record, cell, codes } of spoiled) {
      const at = fieldSpot(record, 'ref') ?? recordSpot(record)
      const [code, ...others] = codes
      const isSure = code !== undefined && others.length === 0 && !isTaken(code, record)
      const changes = isSure ? [{ ...at, before: cell, after: code }] : []
      yield {
        at,
        ref: record.key,
        what: isDay(cell) ? `the date ${record.ref}` : `the number ${record.ref}`,
        codes,
        changes,
      }
    }
  },
  message: ({ what, codes }) => changedRef(what, codes),
})

/** Where another action has the code already, writing it here would make two of one. */
function takenReader(now: Return): (code: string, record: ActionRecord) => boolean {
  const { all, repeated } = keysOf(now)
  const written = new Set(now.records.map(({ ref, theme }) => JSON.stringify([ref, theme])))
  return (code, record) => {
    const key = now.plan.readRef(code, new Map([['theme', record.theme]]))?.key ?? code
    if (record.key === key ? repeated.has(key) : all.has(key)) return true
    return record.ref !== code && written.has(JSON.stringify([code, record.theme]))
  }
}

const header = ['Ref', 'Action', 'RAG']
const rows = ['1-1', '1-3', '1-4', '1-5', '1-6'].map((ref, place) => [ref, `Action number ${place + 1}`, 'G'])

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a date among codes',
    sheet: [header, ...rows, [{ day: 46054 }, 'Review the estate', 'G']],
    finds: ['A7'],
    says: 'The ref is the date 2026-02-01; it was probably typed as 1-2: format the cell as text and type it again',
  },
  {
    name: 'finds 1.1 after 1.9',
    sheet: [
      header,
      ['1.8', 'Open a station', 'G'],
      ['1.9', 'Train the call handlers', 'G'],
      [1.1, 'Review the estate', 'G'],
    ],
    finds: ['A4'],
    says: 'The ref is the number 1.1; it was probably typed as 1.10: format the cell as text and type it again',
  },
  {
    name: 'is silent where refs are numbers',
    sheet: [
      header,
      [1, 'Open a station', 'G'],
      [2, 'Train the call handlers', 'G'],
      [3, 'Review the estate', 'G'],
    ],
    finds: [],
  },
  {
    name: 'is silent on 1.1 at the start of its list',
    sheet: [header, [1.1, 'Open a station', 'G'], [1.2, 'Train the call handlers', 'G']],
    finds: [],
  },
]
