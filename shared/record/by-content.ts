import { listUnder } from '../measures/lists.ts'
import type { Return } from '../return/return.ts'
import { type ContentChange, nameOf, nameOfCell, titleOf, whatOf, wholeRow } from './change.ts'
import { CONTENT_FIELDS, type ContentField, contentLine, type ContentRow, type FoundRow } from './content.ts'

/** What has changed since rows were recorded, wherever they stand now: rows are known again by what they say. */
export function changesByContent(
  now: Return,
  found: readonly FoundRow[],
  recorded: readonly ContentRow[],
): readonly ContentChange[] {
  const { pairs, gone, added } = matched(recorded, found)
  // A heading that changed stands above many actions, and is one change.
  const once = new Map<string, ContentChange>()
  for (const [before, after] of pairs) {
    for (const change of changesOf(before, after, now)) {
      const same = JSON.stringify([change.at, change.before, change.after])
      if (!once.has(same)) once.set(same, change)
    }
  }
  return [
    ...once.values(),
    ...added.map(row => wholeRow('added', row, row.home('title'))),
    ...gone.map(row => wholeRow('gone', row, undefined)),
  ]
}

interface Matched {
  readonly pairs: (readonly [ContentRow, FoundRow])[]
  gone: readonly ContentRow[]
  added: readonly FoundRow[]
}

/** By what rows are taken for the same, the surest first; '' for rows that it says nothing of. */
const SAME: readonly { readonly by: (row: ContentRow) => string; readonly alone?: true }[] = [
  { by: contentLine },
  { by: row => (row.key === '' ? '' : JSON.stringify([row.kind, row.key, titleOf(row)])) },
  { by: ({ kind, key }) => (key === '' && kind === 'Action' ? '' : JSON.stringify([kind, key])) },
  { by: row => (titleOf(row) === '' ? '' : JSON.stringify([row.kind, titleOf(row)])) },
  { by: row => contentLine({ ...row, key: '', values: withoutNames(row) }), alone: true },
]

function matched(recorded: readonly ContentRow[], found: readonly FoundRow[]): Matched {
  const match: Matched = { pairs: [], gone: recorded, added: found }
  for (const { by, alone } of SAME) pairBy(match, by, alone === true)
  const [before, ...moreGone] = match.gone
  const [after, ...moreAdded] = match.added
  const isOnlyOne = moreGone.length === 0 && moreAdded.length === 0
  if (before !== undefined && after !== undefined && isOnlyOne && sharesValue(before, after)) {
    match.pairs.push([before, after])
    match.gone = []
    match.added = []
  }
  return match
}

/** Pairs the rows that are left and are the same by `by`, in their order; where `alone`, only the one with the one. */
function pairBy(match: Matched, by: (row: ContentRow) => string, alone: boolean): void {
  if (match.gone.length === 0 || match.added.length === 0) return
  const gone = match.gone.map(row => ({ row, name: by(row) }))
  const waiting = new Map<string, FoundRow[]>()
  for (const row of match.added) listUnder(waiting, by(row), row)
  waiting.delete('')
  const counts = new Map<string, number>()
  for (const { name } of gone) counts.set(name, (counts.get(name) ?? 0) + 1)
  const next = new Map<string, number>()
  const taken = new Set<FoundRow>()
  const left: ContentRow[] = []
  for (const { row, name } of gone) {
    const same = waiting.get(name) ?? []
    const at = next.get(name) ?? 0
    const found = alone && (same.length !== 1 || counts.get(name) !== 1) ? undefined : same[at]
    if (found === undefined) left.push(row)
    else {
      next.set(name, at + 1)
      taken.add(found)
      match.pairs.push([row, found])
    }
  }
  match.gone = left
  match.added = match.added.filter(row => !taken.has(row))
}

const NAMES: readonly ContentField[] = ['ref', 'title', 'theme', 'under']

function withoutNames({ values }: ContentRow): ContentRow['values'] {
  return new Map([...values].filter(([field]) => !NAMES.includes(field)))
}

function sharesValue(one: ContentRow, other: ContentRow): boolean {
  return (
    one.kind === other.kind &&
    [...one.values].some(([field, texts]) => texts.join('\n') === other.values.get(field)?.join('\n'))
  )
}

function changesOf(before: ContentRow, after: FoundRow, now: Return): readonly ContentChange[] {
  return CONTENT_FIELDS.flatMap(field => {
    const old = before.values.get(field) ?? []
    const texts = after.values.get(field) ?? []
    const cells = after.cells.get(field) ?? []
    return differences(old, texts).map(({ place, was, is }): ContentChange => ({
      kind: 'changed',
      name: field === 'under' ? '' : nameOf(before),
      what: whatOf(field, now),
      at: nameOfCell((is === '' ? undefined : cells[place]) ?? after.home(field)),
      before: was,
      after: is,
    }))
  })
}

/** Texts that differ, without those that both lists begin and end with. */
function differences(
  before: readonly string[],
  after: readonly string[],
): readonly { readonly place: number; readonly was: string; readonly is: string }[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1
  const count = Math.max(before.length, after.length) - start - end
  return Array.from({ length: count }, (_, at) => {
    const place = start + at
    return {
      place,
      was: place < before.length - end ? (before[place] ?? '') : '',
      is: place < after.length - end ? (after[place] ?? '') : '',
    }
  }).filter(({ was, is }) => was !== is)
}
