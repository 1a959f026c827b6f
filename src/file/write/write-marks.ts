import { isMarkFormula, MARK_COLOURS, type MarkedAreas, markFormula } from '../../../shared/index.ts'
import { attribute, plainText, scanXml } from '../xml.ts'
import { prefixed } from './cell-xml.ts'
import { ORDERS } from './element-order.ts'
import { type Splice, spliced } from './splice.ts'
import { escaped } from './xml-text.ts'

type Severity = MarkedAreas['severity']

/** Cell references of one format; programs shorten longer lists. */
const MOST_AREAS = 100
const LAST_PRIORITY = 2147483647

/** How marked cells look, as an item of the list of differing formats. */
export function markFormat(severity: Severity): string {
  return `<dxf><fill><patternFill><bgColor rgb="FF${MARK_COLOURS[severity].slice(1)}"/></patternFill></fill></dxf>`
}

/** Every look of a mark. */
export const MARK_FORMATS: readonly string[] = (Object.keys(MARK_COLOURS) as Severity[]).map(markFormat)

/**
 * The text of a sheet part with these marks and no others of ours; everything else in it stays letter for letter, the
 * person's own rules with their order among them.
 *
 * @param formatOf the number of a look in the list of differing formats
 */
export function writeMarks(
  xml: string,
  marks: readonly MarkedAreas[],
  formatOf: (severity: Severity) => number,
): string {
  const survey = new RuleSurvey(xml)
  scanXml(xml, survey)
  let priority = survey.lastPriority
  const rules = marks
    .flatMap(({ severity, areas }) => inLists(areas).map(list => ({ severity, list })))
    .map(({ severity, list }) => {
      priority = Math.min(priority + 1, LAST_PRIORITY)
      return ruleElement(severity, list, formatOf(severity), priority)
    })
  const added = { from: survey.place, to: survey.place, text: prefixed(rules.join(''), survey.prefix) }
  return spliced(xml, rules.length === 0 ? survey.ours : [...survey.ours, added])
}

function ruleElement(severity: Severity, areas: string, format: number, priority: number): string {
  return (
    `<conditionalFormatting sqref="${areas}"><cfRule type="expression" dxfId="${format}" priority="${priority}">` +
    `<formula>${escaped(markFormula(severity).slice(1))}</formula></cfRule></conditionalFormatting>`
  )
}

function inLists(areas: readonly string[]): string[] {
  const lists: string[] = []
  for (let from = 0; from < areas.length; from += MOST_AREAS)
    lists.push(areas.slice(from, from + MOST_AREAS).join(' '))
  return lists
}

const ORDER: readonly string[] = ORDERS.worksheet.split(' ')
const RANK = ORDER.indexOf('conditionalFormatting')

/** Finds the rules of a sheet part: which are ours, how many there are, and where others belong. */
class RuleSurvey {
  /** What goes when our rules go: a rule, or all that stands around it where no other is left. */
  readonly ours: Splice[] = []
  lastPriority = 0
  /** Where further rules belong. */
  place = 0
  prefix = ''
  private readonly xml: string
  private depth = 0
  private tag = 0
  private ruleTag = 0
  private inFormat = false
  private inRule = false
  private from = 0
  private isOurs = false
  private found: Splice[] = []
  private others = 0

  constructor(xml: string) {
    this.xml = xml
  }

  open(name: string, from: number, to: number, inside: number, tag: number): void {
    if (this.depth === 0) this.prefix = this.xml.slice(tag + 1, from - name.length)
    else if (this.depth === 1) this.openChild(name, tag)
    if (name === 'cfRule') {
      const priority = Number(attribute(this.xml, from, to, 'priority') ?? 0)
      if (priority > this.lastPriority && !this.inFormat) this.lastPriority = priority
      this.openRule(tag, priority)
    } else if (name === 'formula' && this.inRule) this.from = inside
    this.depth++
  }

  private openChild(name: string, tag: number): void {
    this.tag = tag
    this.inFormat = name === 'conditionalFormatting'
    this.found = []
    this.others = 0
  }

  private priority = 0
  private openRule(tag: number, priority: number): void {
    if (!this.inFormat) return
    this.inRule = true
    this.ruleTag = tag
    this.isOurs = false
    this.priority = priority
  }

  close(name: string, at: number, end: number): void {
    this.depth--
    if (name === 'formula' && this.inRule) {
      if (isMarkFormula(plainText(this.xml.slice(this.from, at)))) this.isOurs = true
    } else if (name === 'cfRule' && this.inRule) this.closeRule(end)
    if (this.depth !== 1) return
    const rank = ORDER.indexOf(name)
    if (rank >= 0 && rank <= RANK) this.place = end
    if (!this.inFormat || this.found.length === 0) return
    if (this.others === 0) this.ours.push({ from: this.tag, to: end, text: '' })
    else this.ours.push(...this.found)
  }

  private closeRule(end: number): void {
    this.inRule = false
    if (this.isOurs) this.found.push({ from: this.ruleTag, to: end, text: '' })
    else {
      this.others++
      this.lastPriority = Math.max(this.lastPriority, this.priority)
    }
  }
}
