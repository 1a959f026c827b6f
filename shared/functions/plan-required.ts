import { tracker } from '../plan/profiles/tracker.ts'
import { headingIndex } from '../return/headings.ts'
import { cellText, foldText } from '../return/text.ts'
import type { Grid } from '../sheet/workbook.ts'
import type { Argument } from './function.ts'
import { errorsOf, type RefCell, readRefs } from './plan-ref-range.ts'

/** The arguments that every function of coverage has. */
export const REQUIRED_ARGUMENT = {
  name: 'required',
  kind: 'range',
  help: 'The list of what must be covered: codes such as 7.1, or names',
} as const satisfies Argument

export const HAVE_ARGUMENT = {
  name: 'have',
  kind: 'range',
  help: 'The cells that say what each row covers, for example C2:C90',
} as const satisfies Argument

/** One of the things that must be covered. */
export interface RequiredItem {
  /** As the list writes it; a number stays a number. */
  readonly name: string | number
  readonly text: string
}

/** The items of a list, each once, in its order, and the error values among them. */
export interface RequiredList {
  readonly items: readonly RequiredItem[]
  readonly errors: readonly string[]
}

/** One code in another case, with other spaces, another dash or a full stop behind it is the same code. */
export function foldCode(text: string): string {
  return foldText(text).replace(/[\s.:]{1,20}$/, '')
}

/**
 * Reads a list of codes (7.1, T1.10) or of names (themes, partners) without its headings. `have` are the texts that may
 * cover them.
 */
export function readRequired(range: Grid, have: readonly string[]): RequiredList {
  const { cells } = readRefs(range)
  const said = cells.filter(({ is }) => is !== 'blank' && is !== 'error')
  const codes = said.filter(({ is }) => is === 'ref').length
  const own =
    codes * 2 > said.length
      ? withoutHeading(said.filter(isCode), have, text => !/\d/.test(text))
      : withoutHeading(said, have, text => headings(text).length > 0)
  const items = new Map<string, RequiredItem>()
  for (const { cell, text } of own) {
    const name = typeof cell === 'number' && text === cellText(cell) ? cell : text
    if (!items.has(foldCode(text))) items.set(foldCode(text), { name, text })
  }
  return { items: [...items.values()], errors: errorsOf(range.flat()) }
}

/** A code has a figure; PL and C may stand among such, a heading of several words may not. */
function isCode({ is, text }: RefCell): boolean {
  return is === 'ref' || (is === 'other' && /^\S{1,12}$/.test(text))
}

const headings = headingIndex(tracker)

/** A list may begin with its heading: a word that could be one and that nothing is called by. */
function withoutHeading(
  cells: readonly RefCell[],
  have: readonly string[],
  couldBeHeading: (text: string) => boolean,
): readonly RefCell[] {
  const [first] = cells
  if (first === undefined || !couldBeHeading(first.text)) return cells
  const folded = foldCode(first.text)
  // The other column has a heading of its own, which may be the same word.
  const covering = have.filter(text => text !== '').slice(1)
  if (covering.some(text => foldCode(text) === folded)) return cells
  return cells.filter(({ text }) => foldCode(text) !== folded)
}
