import type { Level } from '../plan/plan.ts'
import { patternOf } from '../plan/ref-pattern.ts'
import { partNames } from '../plan/refs.ts'
import type { RefParts } from '../plan/ref-tokens.ts'
import type { ReadRef } from '../plan/refs.ts'
import { titleReader, wholePart } from './record.ts'
import type { OpenPart, TitleParts } from './record.ts'
import type { TableReading, WrittenStatus } from './return.ts'
import { TableCells } from './table-cells.ts'
import type { TableFacts } from './table-facts.ts'
import { plainText } from './text.ts'

/** Reads what the row of an action itself says of it; one for all rows of a table. */
export class ActionReader {
  readonly table: TableReading
  readonly cells: TableCells
  /** The plan says how refs are written. */
  readonly hasPatterns: boolean
  /** The level of every action, where refs say nothing of it. */
  readonly onlyLevel: Level | undefined
  /** Parts that the refs themselves have. */
  readonly refNames: ReadonlySet<string>
  /** Something may stand before the words of a title: an agency, a code. */
  readonly hasTitleParts: boolean
  private readonly facts: TableFacts
  private readonly readTitle: ReturnType<typeof titleReader>
  private readonly agencies = new Map<string, string>()

  constructor(table: TableReading, facts: TableFacts) {
    const { levels } = facts.plan.plan
    const refs = levels.flatMap(level => level.refs)
    this.table = table
    this.facts = facts
    this.cells = new TableCells(facts)
    this.readTitle = titleReader(facts.plan)
    this.hasPatterns = refs.length > 0
    this.onlyLevel = this.hasPatterns ? undefined : levels[0]
    this.hasTitleParts = facts.plan.plan.agencyPrefix || facts.plan.plan.titleCode !== undefined
    this.refNames = new Set(refs.flatMap(ref => partNames(patternOf(ref))))
  }

  title(row: number): TitleParts {
    return this.titleOf(this.cells.text(row, 'title'))
  }

  titleOf(text: string): TitleParts {
    return this.readTitle(plainText(text))
  }

  theme(read: ReadRef | undefined, known: RefParts): string {
    return this.partOf(read, 'theme') ?? read?.level.theme ?? known.get('theme') ?? ''
  }

  /** The agency that the ref or a column states; '' when neither does. */
  agency(row: number, read: ReadRef | undefined): string {
    return (
      this.partOf(read, 'agency') ||
      this.agencyOf(this.cells.text(row, 'agency')) ||
      this.agencyOf(this.cells.text(row, 'organisation'))
    )
  }

  /** The agency that a word means; looked up once per different word. */
  agencyOf(word: string): string {
    if (word === '') return ''
    const seen = this.agencies.get(word)
    if (seen !== undefined) return seen
    const code = this.facts.plan.readAgency(word)
    this.agencies.set(word, code)
    return code
  }

  /** The status and update of the row; none where these stand in rows of their own. */
  parts(row: number): OpenPart[] {
    if (this.facts.arrangement === 'below') return []
    const word = this.cells.status(row)
    const update = plainText(this.cells.text(row, 'update'))
    if (word.text === '' && update === '') return []
    const status = word.text === '' ? undefined : this.cells.statusReading(row, word)
    return [wholePart(status, update, row, this.facts.columns.get('update') ?? 0)]
  }

  /** The statuses of {@link parts}, without where they stand. */
  statuses(row: number): readonly WrittenStatus[] {
    return this.facts.arrangement === 'below' ? [] : this.cells.status(row).alone
  }

  /** About how many characters {@link parts} has; at least as many. */
  textLength(row: number): number {
    return this.cells.length(row, 'update')
  }

  /** A part that a ref itself has; looked up only where the plan writes it there. */
  private partOf(read: ReadRef | undefined, part: string): string | undefined {
    return this.refNames.has(part) ? read?.part(part) : undefined
  }
}
