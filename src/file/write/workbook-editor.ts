import { MARK_NAME, type MarkedAreas, markedAreas } from '../../../shared/index.ts'
import type { Mark, OwnSheet } from '../../host.ts'
import { findParts, relationsPath, type WorkbookParts } from '../workbook-parts.ts'
import { CannotWrite } from './cannot-write.ts'
import { elementTree } from './elements.ts'
import { withoutOurColumnFormulas } from './formulas-as-values.ts'
import { ownSheetPart } from './own-sheet-part.ts'
import { Package } from './package.ts'
import { reachableParts, removeOrphans } from './reachable.ts'
import { requireOpen } from './refusals.ts'
import { pointsTo } from './pointers.ts'
import { WorkbookLists } from './workbook-lists.ts'
import { requireKnownForm, WorkbookPart } from './workbook-part.ts'
import { WorkbookStyles } from './workbook-styles.ts'
import { type CellWrite, writeCells } from './write-cells.ts'
import { markFormat, writeMarks } from './write-marks.ts'

/** An .xlsx whose parts are edited in place: what is not named stays as it is, byte for byte. */
export class WorkbookEditor {
  readonly pack: Package
  private readonly parts: WorkbookParts
  /** The parts of its worksheets by name, in order. */
  private readonly sheets: Map<string, string>
  private readonly lists: WorkbookLists
  private readonly styles: WorkbookStyles

  private constructor(pack: Package, parts: WorkbookParts) {
    this.pack = pack
    this.parts = parts
    this.lists = new WorkbookLists(pack, parts.workbook)
    this.styles = new WorkbookStyles(pack, this.lists, parts.styles)
    this.sheets = new Map(
      parts.sheets.flatMap(({ name, path }) => (path === undefined ? [] : [[name, path] as const])),
    )
  }

  /** Throws {@link CannotWrite} when nothing may be written to this file at all; faults when it cannot be read. */
  static async open(bytes: Uint8Array): Promise<WorkbookEditor> {
    const pack = new Package(bytes)
    const parts = await findParts(pack.textOrNone)
    await requireOpen(pack, parts.workbook)
    const editor = new WorkbookEditor(pack, parts)
    await editor.workbook()
    return editor
  }

  get sheetNames(): readonly string[] {
    return [...this.sheets.keys()]
  }

  /** Writes cells of one sheet. Their places have been judged: see `requireWritable`. */
  async writeCells(sheet: string, writes: readonly CellWrite[]): Promise<void> {
    const path = this.pathOf(sheet)
    const xml = await this.sheetText(path)
    const [{ since1904 }, book] = [await this.workbook(), await this.styles.book()]
    const styleFor = book.styleFor.bind(book)
    this.pack.put(path, writeCells(xml, writes, { since1904, styleFor }))
    await this.styles.keep()
  }

  /** Changes the text of one sheet's part. */
  async edit(sheet: string, change: (xml: string) => string): Promise<void> {
    const path = this.pathOf(sheet)
    this.pack.put(path, change(await this.sheetText(path)))
  }

  /** Takes our formulas out of what the tables of these sheets give to new rows. */
  async clearColumnFormulas(sheets: readonly string[]): Promise<void> {
    for (const sheet of sheets)
      for (const { kind, path } of await this.pack.relations(this.pathOf(sheet)))
        if (kind === 'table') this.pack.put(path, withoutOurColumnFormulas(await this.pack.text(path)))
  }

  /** Marks these cells and no others. Sheets that the file does not have are passed over. */
  async mark(marks: readonly Mark[]): Promise<void> {
    const groups = markedAreas(marks)
    let removed = false
    for (const [name, path] of this.sheets) {
      const ofSheet = groups.filter(({ sheet }) => sheet === name)
      const xml = await this.pack.text(path)
      if (ofSheet.length === 0 && !xml.includes(MARK_NAME)) continue
      requireKnownForm(xml, rootOf(xml))
      const book = await this.styles.book()
      const formatOf = (severity: MarkedAreas['severity']): number => book.add('dxfs', markFormat(severity))
      this.pack.put(path, writeMarks(xml, ofSheet, formatOf))
      removed ||= ofSheet.length === 0
    }
    if (removed) await this.trimStyles()
    else await this.styles.keep()
  }

  /** Writes one of our own sheets, in the place of the one that has its name in whatever letters, else last. */
  async writeSheet(own: OwnSheet): Promise<void> {
    const { since1904 } = await this.workbook()
    const there = this.nameLike(own.name)
    if (there === undefined) await this.addSheet(own.name)
    else await this.clearSheet(there, own.name)
    const book = await this.styles.book()
    this.pack.put(this.pathOf(own.name), ownSheetPart(own, { book, since1904 }))
    await this.styles.keep()
  }

  /** Takes one of our own sheets away, with all that belongs to it alone. Nothing happens when it is not there. */
  async removeSheet(given: string): Promise<void> {
    const name = this.nameLike(given)
    if (name === undefined) return
    const workbook = await this.workbook()
    requireUnlocked(workbook)
    if (workbook.visibleSheets.every(each => each === name))
      throw new CannotWrite(`"${name}" is the only sheet that is seen: a workbook must have one`)
    const before = await reachableParts(this.pack)
    const relation = workbook.relationOf(name) ?? ''
    const hadFormulas = /<(?:\w{1,20}:)?f[\s>/]/.test(await this.pack.text(this.pathOf(name)))
    const names = this.sheetNames
    this.pack.put(this.parts.workbook, workbook.withoutSheet(name))
    if (await pointsTo(this.pack, name, this.pathOf(name)))
      throw new CannotWrite(
        `A formula in the workbook points to the sheet "${name}": take the formula away first`,
      )
    await this.lists.untie(relation)
    this.sheets.delete(name)
    await this.lists.forget(await removeOrphans(this.pack, before))
    await this.lists.nameSheets(names, this.sheetNames)
    if (hadFormulas) await this.dropCalculationOrder()
    await this.trimStyles()
  }

  /** Makes programs calculate every formula anew when they open the file. */
  async calculateOnLoad(): Promise<void> {
    this.pack.put(this.parts.workbook, (await this.workbook()).calculatedOnLoad())
  }

  /** Excel calls a file damaged whose order of calculation names cells without a formula; it makes a new one by itself. */
  async dropCalculationOrder(): Promise<void> {
    const related = await this.pack.relations(this.parts.workbook)
    const order = related.find(({ kind }) => kind === 'calcChain')
    if (order === undefined) return
    await this.lists.untie(order.id)
    this.pack.remove(order.path)
    await this.lists.forget([order.path])
  }

  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.pack.bytes()
  }

  private async workbook(): Promise<WorkbookPart> {
    return new WorkbookPart(await this.pack.text(this.parts.workbook))
  }

  private pathOf(sheet: string): string {
    const path = this.sheets.get(sheet)
    if (path === undefined) throw new CannotWrite(`The file has no sheet "${sheet}": open it again`)
    return path
  }

  private nameLike(name: string): string | undefined {
    return this.sheetNames.find(each => isLike(each, name))
  }

  private async sheetText(path: string): Promise<string> {
    const xml = await this.pack.text(path)
    requireKnownForm(xml, rootOf(xml))
    return xml
  }

  private async addSheet(name: string): Promise<void> {
    const workbook = await this.workbook()
    requireUnlocked(workbook)
    if (this.parts.sheets.some(sheet => sheet.path === undefined && isLike(sheet.name, name)))
      throw new CannotWrite(
        `A chart sheet is called "${name}" already: rename it, so that ours can have the name`,
      )
    const names = this.sheetNames
    let number = this.sheets.size + 1
    const at = (): string => `worksheets/sheet${number}.xml`
    while (this.pack.has(this.lists.folder + at())) number++
    const relation = await this.lists.add('worksheet', at())
    this.pack.put(this.parts.workbook, workbook.withSheet(name, relation))
    this.sheets.set(name, this.lists.folder + at())
    await this.lists.nameSheets(names, this.sheetNames)
  }

  /** What belonged to the sheet that was there goes with it: notes, drawings, print settings. */
  private async clearSheet(there: string, name: string): Promise<void> {
    const path = this.pathOf(there)
    const before = await reachableParts(this.pack)
    if (this.pack.has(relationsPath(path))) {
      this.pack.remove(relationsPath(path))
      await this.lists.forget(await removeOrphans(this.pack, before))
    }
    if (there === name) return
    const names = this.sheetNames
    this.pack.put(this.parts.workbook, (await this.workbook()).withName(there, name))
    const renamed = [...this.sheets].map(([each, of]) => [each === there ? name : each, of] as const)
    this.sheets.clear()
    for (const [each, of] of renamed) this.sheets.set(each, of)
    await this.lists.nameSheets(names, this.sheetNames)
  }

  private trimStyles(): Promise<void> {
    return this.styles.trim([...this.sheets.values()])
  }
}

/** Programs take 'plan issues' and 'Plan issues' for one name. */
function isLike(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** The beginning of a part is enough to know its root; a sheet may be vast. */
function rootOf(xml: string): ReturnType<typeof elementTree> {
  const tag = xml.search(/<[A-Za-z]/)
  const end = xml.indexOf('>', tag)
  return elementTree(`${xml.slice(0, end).replace(/\/$/, '')}/>`)
}

function requireUnlocked({ locksItsSheets }: WorkbookPart): void {
  if (locksItsSheets)
    throw new CannotWrite(
      'Its sheets are protected, so that none can come or go: take the protection off first (Review, Protect Workbook)',
    )
}
