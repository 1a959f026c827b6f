import { isOwnStyle } from './own-sheet-part.ts'
import type { Package } from './package.ts'
import { PLAIN_STYLES, StyleBook } from './style-book.ts'
import { usedNumbers } from './used-numbers.ts'
import type { WorkbookLists } from './workbook-lists.ts'
import { MARK_FORMATS } from './write-marks.ts'

/** The styles of an open file: read when they are first needed, and put back when they were added to. */
export class WorkbookStyles {
  private readonly pack: Package
  private readonly lists: WorkbookLists
  private readonly path: string | undefined
  private read: StyleBook | undefined

  /** @param path of the styles part; undefined for a workbook without one */
  constructor(pack: Package, lists: WorkbookLists, path: string | undefined) {
    this.pack = pack
    this.lists = lists
    this.path = path
  }

  async book(): Promise<StyleBook> {
    if (this.read !== undefined) return this.read
    const xml = this.path === undefined ? undefined : await this.pack.textOrNone(this.path)
    return (this.read = new StyleBook(xml ?? PLAIN_STYLES))
  }

  /** Puts into the file what was added. */
  async keep(): Promise<void> {
    if (this.read === undefined) return
    const path = this.path ?? `${this.lists.folder}styles.xml`
    if (!this.pack.has(path)) {
      if (this.read.xml === PLAIN_STYLES) return
      if (this.path === undefined) await this.lists.add('styles', 'styles.xml')
      else await this.lists.addType('styles', path)
    }
    this.pack.put(path, this.read.xml)
  }

  /**
   * Takes styles of ours that nothing uses any more off the ends of their lists.
   *
   * @param sheets the parts of the sheets that are left
   */
  async trim(sheets: readonly string[]): Promise<void> {
    const book = await this.book()
    const formats = MARK_FORMATS.map(format => book.written(format))
    const used = usedNumbers(this.pack, sheets)
    const isOwn = (list: 'cellXfs' | 'fonts') => (item: string) => isOwnStyle(book, list, item)
    await book.trim('dxfs', item => formats.includes(item), used.formats)
    await book.trim('cellXfs', isOwn('cellXfs'), used.styles)
    await book.trim('fonts', isOwn('fonts'), () => used.fonts(book.xml))
    await this.keep()
  }
}
