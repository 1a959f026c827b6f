import { CannotWrite } from './cannot-write.ts'
import { insertInOrder } from './element-order.ts'
import {
  appendTo,
  attributesOf,
  child,
  childrenOf,
  type Element,
  elementTree,
  namespaceOf,
  prefixFor,
  setAttribute,
} from './elements.ts'
import { type Splice, spliced } from './splice.ts'
import { escaped } from './xml-text.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Throws, with a sentence, unless the root of a part is of the form of spreadsheets that nearly every program writes. */
export function requireKnownForm(xml: string, root: Element): void {
  const namespace = namespaceOf(xml, root)
  if (namespace === MAIN) return
  throw new CannotWrite(
    namespace === STRICT
      ? 'It is a Strict Open XML workbook, which is read but not written here: save it in Excel as "Excel Workbook (.xlsx)"'
      : 'It is in a form of .xlsx that is not known here: open it in Excel and save it as "Excel Workbook (.xlsx)"',
  )
}

/** The workbook part: its sheets in order, and what is said of all of them. Edits give a new text. */
export class WorkbookPart {
  readonly xml: string
  private readonly root: Element

  constructor(xml: string) {
    this.xml = xml
    this.root = elementTree(xml)
    requireKnownForm(xml, this.root)
  }

  get since1904(): boolean {
    return isYes(this.facts('workbookPr').get('date1904'))
  }

  get locksItsSheets(): boolean {
    return isYes(this.facts('workbookProtection').get('lockStructure'))
  }

  get visibleSheets(): readonly string[] {
    return this.sheets
      .map(sheet => attributesOf(this.xml, sheet))
      .flatMap(given => (/hidden/i.test(given.get('state') ?? '') ? [] : (given.get('name') ?? '')))
  }

  /** How the sheet of this name is related; undefined when there is none. */
  relationOf(name: string): string | undefined {
    const sheet = this.sheetNamed(name)
    return sheet && attributesOf(this.xml, sheet).get('id')
  }

  /** With a sheet more, at the end. */
  withSheet(name: string, relation: string): string {
    const { xml, root } = this
    const list = child(root, 'sheets')
    if (list === undefined) throw new RangeError('Cannot add a sheet to a workbook that lists none')
    const ids = this.sheets.map(sheet => Number(attributesOf(xml, sheet).get('sheetId') ?? 0))
    const prefix = prefixFor(xml, root, RELATIONS)
    const related =
      prefix === undefined || prefix === ''
        ? `xmlns:r="${RELATIONS}" r:id="${relation}"`
        : `${prefix}id="${relation}"`
    const id = Math.max(0, ...ids.filter(Number.isFinite)) + 1
    const text = `<${root.prefix}sheet name="${escaped(name)}" sheetId="${id}" ${related}/>`
    return spliced(xml, [appendTo(xml, list, text)])
  }

  withName(name: string, renamed: string): string {
    const sheet = this.sheetNamed(name)
    return sheet === undefined
      ? this.xml
      : spliced(this.xml, [setAttribute(this.xml, sheet, 'name', renamed)])
  }

  /** Without a sheet: names that belong to it go, and numbers of sheets behind it are one less. */
  withoutSheet(name: string): string {
    const gone = this.sheetNamed(name)
    const place = gone === undefined ? -1 : this.sheets.indexOf(gone)
    if (gone === undefined || place < 0) return this.xml
    return spliced(this.xml, [
      { from: gone.tag, to: gone.end, text: '' },
      ...this.namesWithout(place),
      ...this.viewsWithout(place),
    ])
  }

  /** With all formulas calculated anew when a program opens the file. */
  calculatedOnLoad(): string {
    const { xml, root } = this
    const there = child(root, 'calcPr')
    const text = `<${root.prefix}calcPr fullCalcOnLoad="1"/>`
    if (there === undefined) return spliced(xml, [insertInOrder(xml, root, { name: 'calcPr', text })])
    if (isYes(attributesOf(xml, there).get('fullCalcOnLoad'))) return xml
    return spliced(xml, [setAttribute(xml, there, 'fullCalcOnLoad', '1')])
  }

  private get sheets(): readonly Element[] {
    return childrenOf(child(this.root, 'sheets'), 'sheet')
  }

  private sheetNamed(name: string): Element | undefined {
    return this.sheets.find(sheet => attributesOf(this.xml, sheet).get('name') === name)
  }

  private facts(name: string): ReadonlyMap<string, string> {
    const element = child(this.root, name)
    return element === undefined ? new Map() : attributesOf(this.xml, element)
  }

  private namesWithout(place: number): Splice[] {
    const list = child(this.root, 'definedNames')
    const names = childrenOf(list, 'definedName')
    const of = (name: Element): number => Number(attributesOf(this.xml, name).get('localSheetId') ?? -1)
    const kept = names.filter(name => of(name) !== place)
    if (list !== undefined && kept.length === 0 && names.length > 0)
      return [{ from: list.tag, to: list.end, text: '' }]
    return names.flatMap(name => {
      if (of(name) === place) return [{ from: name.tag, to: name.end, text: '' }]
      return of(name) > place ? [setAttribute(this.xml, name, 'localSheetId', String(of(name) - 1))] : []
    })
  }

  private viewsWithout(place: number): Splice[] {
    return childrenOf(child(this.root, 'bookViews'), 'workbookView').flatMap(view =>
      ['activeTab', 'firstSheet'].flatMap(key => {
        const given = attributesOf(this.xml, view).get(key)
        const tab = Number(given ?? 0)
        const last = this.sheets.length - 2
        const moved = Math.max(0, Math.min(tab > place ? tab - 1 : tab, last))
        return given === undefined || moved === tab ? [] : [setAttribute(this.xml, view, key, String(moved))]
      }),
    )
  }
}

function isYes(given: string | undefined): boolean {
  return given === '1' || given === 'true'
}
