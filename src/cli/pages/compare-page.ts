import { RULE_WORDS, showIsoDay } from '../../../shared/index.ts'
import type { Move, Movement, Return } from '../../../shared/index.ts'
import { EMPTY, facts, line, wrapped } from '../page.ts'
import type { Line } from '../page.ts'
import { table } from '../table.ts'

interface ReadFile {
  readonly path: string
  readonly read: Return
}

/** The lists of a comparison in the order of their weight; `shown` of each are printed. */
const LISTS = [
  { list: 'worse', name: 'Worse', shown: 50 },
  { list: 'better', name: 'Better', shown: 50 },
  { list: 'same', name: 'Same', shown: 0 },
  { list: 'new', name: 'New', shown: 5 },
  { list: 'gone', name: 'Not in this return', shown: 5 },
  { list: 'reused', name: 'Same ref, different wording', shown: 5 },
  { list: 'unclear', name: 'No rating to compare', shown: 5 },
  { list: 'apart', name: 'Kinds of rows that only one return has', shown: 0 },
] as const satisfies readonly { list: keyof Movement; name: string; shown: number }[]

/** What became of every action since an older return. */
export function comparePage(now: ReadFile, then: ReadFile, movement: Movement): Line[] {
  return [
    ...facts([
      ['Now', paper(now)],
      ['Then', paper(then)],
      ['Compared', compared(movement)],
    ]),
    EMPTY,
    ...table(
      LISTS.filter(({ list }) => movement[list].length > 0 || !['unclear', 'apart'].includes(list)).map(
        ({ list, name }) => ({ cells: [name, String(movement[list].length)] }),
      ),
      'wr',
    ),
    ...LISTS.flatMap(({ list, name, shown }) => moves(name, movement[list], shown, movement.compares)),
    ...moved(movement),
  ]
}

function paper({ path, read: { plan, period } }: ReadFile): string {
  const days =
    period === undefined || period.from === ''
      ? ''
      : `, ${showIsoDay(period.from)} to ${showIsoDay(period.to)}`
  return `${path} (${plan.plan.id}${days})`
}

function compared({ rule, compares }: Movement): string {
  if (compares === 'actions') return 'actions alone: one of the two returns has no ratings'
  return RULE_WORDS[rule === 'latest' ? 'latest' : 'worst']
}

function moves(name: string, list: readonly Move[], shown: number, compares: Movement['compares']): Line[] {
  if (list.length === 0 || shown === 0) return []
  const rows = list.slice(0, shown).map(({ ref, was, now, title }) => ({
    cells: [ref || '–', compares === 'actions' ? '' : `${was || '–'} → ${now || '–'}`, title],
  }))
  return [
    EMPTY,
    line(`${name}: ${list.length}`, 'strong'),
    ...table(rows, 'llw'),
    ...more(list.length - shown),
  ]
}

function moved({ moved: list }: Movement): Line[] {
  if (list.length === 0) return []
  const rows = list.slice(0, 5).map(({ ref, from, title }) => ({ cells: [`${from} → ${ref}`, title] }))
  return [
    EMPTY,
    line(`Same action under another ref: ${list.length}`, 'strong'),
    ...table(rows, 'lw'),
    ...more(list.length - 5),
  ]
}

function more(count: number): Line[] {
  return count > 0 ? wrapped(`and ${count} more (--json has all)`, '  ', 'quiet') : []
}
