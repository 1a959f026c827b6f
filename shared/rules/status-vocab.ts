import type { KeyEntry } from '../plan/plan.ts'
import { cellName } from '../sheet/address.ts'
import type { Spot } from '../sheet/address.ts'
import { headingOf, lastingName } from '../return/fields.ts'
import type { ActionRecord, Return, StatusReading } from '../return/return.ts'
import { cellText, foldText } from '../return/text.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Unknown extends Hit {
  readonly value: string
  readonly heading: string
  readonly near: KeyEntry | undefined
  readonly cell: string
  readonly count: number
  readonly key: string
}

interface Written {
  readonly reading: StatusReading
  readonly record: ActionRecord
}

export default returnRule<Unknown>({
  id: 'status-vocab',
  severity: 'error',
  stage: 'check',
  title: 'Rating that the key does not have',
  why: 'A word outside the key is counted under no colour.',
  fix: 'Write the letter of the key, or add the word to the key.',
  needs: ['status'],
  lapses: 'plan',
  *check({ now }) {
    const unknown = new Map<string, Written[]>()
    for (const [place, record] of now.records.entries()) {
      if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      if (record.statuses.every(({ entry }) => entry !== undefined)) continue
      for (const { status } of record.parts) {
        if (status === undefined || status.entry !== undefined || isOffered(record, status)) continue
        const same = unknown.get(foldText(status.text))
        if (same === undefined) unknown.set(foldText(status.text), [{ reading: status, record }])
        else same.push({ reading: status, record })
      }
    }
    const key = now.plan.plan.key.map(entry => entry.letter).join(', ')
    const heading = headingOf(now, 'status', 'Rating')
    if (key === '' && unknown.size > 0) yield allUnknown([...unknown.values()], heading)
    else for (const found of unknown.values()) yield* hitsOf(found, now, heading, key)
  },
  message: ({ value, heading, near, cell, count, key }) =>
    key === ''
      ? `No word in "${heading}" is a rating that is known (${value}): say in the plan what they mean`
      : near === undefined
        ? `"${value}" in "${heading}" is not in the key (${key}); it stands in ${count} ${count === 1 ? 'cell' : 'cells'}`
        : `"${value}" in ${cell} is not in the key: it must be ${near.letter} if ${near.label} is meant`,
})

/** Without a key all words are asked about at once, the commonest named. */
function allUnknown(words: readonly (readonly Written[])[], heading: string): Unknown {
  const byCount = [...words].sort((a, b) => b.length - a.length)
  const [at = { sheet: '', row: 0, column: 0 }, ...also] = words.flat().map(spotOf)
  const value = byCount
    .slice(0, 4)
    .map(([first]) => `"${(first?.reading.text ?? '').slice(0, 30)}"`)
    .join(', ')
  const facts = { value: byCount.length > 4 ? `${value} …` : value, heading, near: undefined, key: '' }
  return {
    ...facts,
    at,
    also,
    ref: '',
    about: heading,
    cell: cellName(at.row, at.column),
    count: also.length + 1,
    severity: 'query',
  }
}

/** A slip of the key is an error in every cell, with its letter as the fix; any other word is asked about once. */
function* hitsOf(found: readonly Written[], now: Return, heading: string, key: string): Generator<Unknown> {
  const [first] = found
  if (first === undefined) return
  const near = now.plan.nearStatus(first.reading.text)
  const facts = { value: first.reading.text, heading, near, count: found.length, key }
  if (near === undefined) {
    const [at, ...also] = found.map(spotOf)
    if (at !== undefined)
      yield {
        ...facts,
        at,
        also,
        ref: '',
        about: facts.value,
        cell: cellName(at.row, at.column),
        severity: 'query',
      }
    return
  }
  for (const written of found) {
    const at = spotOf(written)
    const after = rewritten(written.reading, near.letter)
    const about = `${lastingName(written.record)} ${facts.value}`
    const changes = after === '' ? [] : [{ ...at, before: written.reading.cell, after }]
    yield { ...facts, at, ref: written.record.key, about, cell: cellName(at.row, at.column), changes }
  }
}

/** The cell with the letter in place of the word; '' where the rest of a line, as in 'Status: Gren', might be lost. */
function rewritten({ cell, text }: StatusReading, letter: string): string {
  if (cellText(cell) === text || typeof cell !== 'string') return letter
  const [before = '', after, ...more] = cell.split(text)
  return after === undefined || more.length > 0 ? '' : before + letter + after
}

const spotOf = ({ reading, record }: Written): Spot => ({
  sheet: record.table.sheet.name,
  row: reading.row,
  column: reading.column,
})

/** A value that the column's own drop-down list offers is no slip. */
function isOffered(record: ActionRecord, status: StatusReading): boolean {
  return record.table.sheet.dropDowns.some(
    ({ area, values }) =>
      area.left <= status.column &&
      area.right >= status.column &&
      area.top <= status.row &&
      area.bottom >= status.row &&
      values.some(value => foldText(value) === foldText(status.text)),
  )
}

const header = ['Ref', 'Action', 'RAG']
const rows = [
  ['A1', 'Open a new station', 'G'],
  ['A2', 'Train the call handlers', 'A'],
  ['A3', 'Review the estate', 'R'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a slip of a key word and names the letter',
    sheet: [header, ...rows, ['A4', 'Publish the plan', 'Grn']],
    finds: ['C5'],
    says: '"Grn" in C5 is not in the key: it must be G if Green is meant',
  },
  {
    name: 'asks once about an unknown word, with its count',
    sheet: [header, ...rows, ['A4', 'Publish the plan', 'Purple'], ['A5', 'Recruit volunteers', 'purple']],
    finds: ['C5'],
    says: '"Purple" in "RAG" is not in the key (G, A, R); it stands in 2 cells',
  },
  {
    name: 'asks once where no word is known',
    sheet: [
      header,
      ['A1', 'Open a new station', 'Gwyrdd'],
      ['A2', 'Train the call handlers', 'Oren'],
      ['A3', 'Review the estate', 'Gwyrdd'],
    ],
    finds: ['C2'],
    says: 'No word in "RAG" is a rating that is known ("Gwyrdd", "Oren"): say in the plan what they mean',
  },
  {
    name: 'is silent on spaces, case and a full stop',
    sheet: [
      header,
      ...rows,
      ['A4', 'Publish the plan', ' green '],
      ['A5', 'Recruit volunteers', 'G.'],
      ['A6', 'Extend patrols', 'AMBER'],
    ],
    finds: [],
  },
]
