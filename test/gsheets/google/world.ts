import type { Area } from '../../../shared/index.ts'
import type { Book, BookSheet, Conditional } from './book.ts'
import { exception, type Execution, strict } from './strict.ts'

/** One execution of the script: the spreadsheet that it sees, how it was started, and the realm that its values live in. */
export interface World extends Execution {
  readonly book: Book
  /** Gives a value of the script's realm. */
  readonly make: (value: unknown) => unknown
  readonly shown: Shown
}

/** What a person was shown. */
export interface Shown {
  readonly alerts: (readonly [title: string, text: string])[]
  readonly sidebars: { readonly file: string; readonly title: string }[]
  readonly menus: (readonly [caption: string, functionName: string])[][]
}

/** What a person does in the spreadsheet, who may do everything. */
export function worldOf(book: Book): World {
  return {
    book,
    mode: 'FULL',
    asked: [],
    make: value => value,
    shown: { alerts: [], sidebars: [], menus: [] },
  }
}

/** What a stand-in stands for, seen by other stand-ins alone. */
export const STATE = Symbol('state')

/** The sheet or range behind what a script hands back to Google. */
export function stateOf(service: unknown, method: string): unknown {
  const state: unknown =
    typeof service === 'object' && service !== null ? Reflect.get(service, STATE) : undefined
  if (state === undefined) throw mismatch(method)
  return state
}

/** The words of Google for arguments of the wrong kind or number. */
export function mismatch(method: string): Error {
  return exception(`The parameters don't match the method signature for ${method}.`)
}

export interface RangeState {
  readonly sheet: BookSheet
  readonly area: Area
}

export interface RichTextState {
  readonly text: string
  readonly url: string | undefined
}

export function richText(world: World, text: string, url: string | undefined): GoogleRichText {
  const state: RichTextState = { text, url }
  return strict('RichText', { [STATE]: state, getText: () => text }, world)
}

/** A rich text: "a stylized text string used to represent cell text". It is text whatever it looks like. */
export function richTextBuilder(world: World): GoogleRichTextBuilder {
  let text: string | undefined
  let url: string | undefined
  const builder: GoogleRichTextBuilder = strict(
    'RichTextBuilder',
    {
      setText(given: string) {
        if (typeof given !== 'string') throw mismatch('SpreadsheetApp.RichTextValueBuilder.setText')
        text = given
        return builder
      },
      setLinkUrl(given: string) {
        // "setLinkUrl … throws an error if text is not set".
        if (text === undefined) throw exception('Text must be set before a link can be set.')
        url = given
        return builder
      },
      build() {
        return richText(world, text ?? '', url)
      },
    } satisfies GoogleRichTextBuilder,
    world,
  )
  return builder
}

export function ruleBuilder(world: World): GoogleRuleBuilder {
  let formula: string | undefined
  let colour = ''
  let areas: readonly RangeState[] = []
  const builder: GoogleRuleBuilder = strict(
    'RuleBuilder',
    {
      whenFormulaSatisfied(given: string) {
        formula = given
        return builder
      },
      setBackground(given: string) {
        if (!/^#[0-9a-f]{6}$/i.test(given)) throw mismatch('setBackground')
        colour = given
        return builder
      },
      setRanges(ranges: GoogleRange[]) {
        areas = Array.from(ranges, range => stateOf(range, 'setRanges') as RangeState)
        return builder
      },
      build() {
        if (areas.length === 0 || formula === undefined)
          throw exception('Conditional format rule must have a condition and at least one range.')
        return conditionalRule(world, { formula, colour, areas: areas.map(({ area }) => area) }, areas)
      },
    } satisfies GoogleRuleBuilder,
    world,
  )
  return builder
}

export interface RuleState {
  readonly rule: Conditional
  readonly sheets: ReadonlySet<BookSheet>
}

export function conditionalRule(
  world: World,
  rule: Conditional,
  ranges: readonly Pick<RangeState, 'sheet'>[],
): GoogleRule {
  const state: RuleState = { rule, sheets: new Set(ranges.map(({ sheet }) => sheet)) }
  return strict(
    'Rule',
    {
      [STATE]: state,
      // "Retrieves the rule's BooleanCondition information if this rule uses boolean condition criteria. Otherwise null."
      getBooleanCondition: () =>
        rule.formula === undefined ? null : { getCriteriaValues: () => [rule.formula] },
    } satisfies GoogleRule & { [STATE]: RuleState },
    world,
  )
}
