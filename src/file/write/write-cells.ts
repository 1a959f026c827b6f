import { type Cell, cellName, columnName, parseAreaName } from '../../../shared/index.ts'
import { CellTag } from '../cell-tag.ts'
import { Fault } from '../file-problem.ts'
import { attribute, attributeSpans, scanXml } from '../xml.ts'
import { CannotWrite } from './cannot-write.ts'
import { cellContent, cellElement } from './cell-xml.ts'
import { type Splice, spliced } from './splice.ts'

/** What a cell shall hold. Rows and columns are 0-based. */
export interface CellWrite {
  readonly row: number
  readonly column: number
  readonly cell: Cell
}

/** What writing cells needs to know of the workbook. */
export interface Writing {
  readonly since1904: boolean
  /** The style in which a cell of this style shows what it shall hold: mostly the same. */
  styleFor(cell: Cell, style: number): number
}

/**
 * The text of a sheet part with some cells changed; everything else in it stays letter for letter. Cells and rows that
 * are not there are put in where they belong. Faults when rows or cells stand out of order.
 */
export function writeCells(xml: string, writes: readonly CellWrite[], writing: Writing): string {
  const writer = new CellWriter(xml, writes, writing)
  scanXml(xml, writer)
  return spliced(xml, writer.splices)
}

/** A cell of the file that shall hold something else. */
interface Replaced {
  readonly tag: number
  readonly given: string
  readonly full: string
  readonly write: CellWrite
}

/** Takes part in one walk over a sheet part and gathers what is to be replaced. */
class CellWriter {
  readonly splices: Splice[] = []
  private readonly xml: string
  private readonly writing: Writing
  private readonly tag: CellTag
  /** What is to be written, by row, of which `next` are done with. */
  private readonly rows: (readonly CellWrite[])[]
  private next = 0
  /** What is to be written in the row that is read, without the cells passed already. */
  private wanted: CellWrite[] = []
  private isWanted = false
  private inData = false
  private inRow = false
  private rowNumber = 0
  private lastColumn = -1
  private rowStyle: number | undefined
  private rowAt: readonly [from: number, to: number, inside: number] = [0, 0, 0]
  private rowFull = 'row'
  private dataAt: readonly [from: number, to: number, inside: number] = [0, 0, 0]
  private prefix = ''
  private replaced: Replaced | undefined
  private readonly columnStyles: (readonly [from: number, to: number, style: number])[] = []
  private dimension: Splice | undefined
  private added: CellWrite[] = []

  constructor(xml: string, writes: readonly CellWrite[], writing: Writing) {
    this.xml = xml
    this.writing = writing
    this.tag = new CellTag(xml)
    const byRow = new Map<number, CellWrite[]>()
    for (const write of writes) byRow.set(write.row, [...(byRow.get(write.row) ?? []), write])
    this.rows = [...byRow]
      .sort(([one], [other]) => one - other)
      .map(([, ofRow]) => ofRow.sort((one, other) => one.column - other.column))
  }

  open(name: string, from: number, to: number, inside: number, tag: number): void {
    if (!this.inData) this.openBefore(name, from, to, inside, tag)
    else if (!this.inRow) {
      if (name === 'row') this.openRow(from, to, inside, tag)
    } else if (this.replaced === undefined) {
      if (name === 'c' && this.isWanted) this.openCell(from, to, tag)
    } else if (name === 'f') {
      const { row, column } = this.replaced.write
      throw new CannotWrite(`${cellName(row, column)} holds a formula: it is not typed over`)
    }
  }

  close(name: string, at: number, end: number): void {
    if (!this.inData) return
    if (name === 'c') this.closeCell(end)
    else if (name === 'row' && this.replaced === undefined) this.closeRow(at, end)
    else if (name === 'sheetData' && !this.inRow) this.closeData(at, end)
  }

  private openBefore(name: string, from: number, to: number, inside: number, tag: number): void {
    const { xml } = this
    if (name === 'sheetData') {
      this.inData = true
      this.prefix = xml.slice(tag + 1, from - name.length)
      this.dataAt = [from, to, inside]
    } else if (name === 'col') {
      const number = (key: string): number => Number(attribute(xml, from, to, key) ?? 0)
      this.columnStyles.push([number('min') - 1, number('max') - 1, number('style')])
    } else if (name === 'dimension') {
      for (const span of attributeSpans(xml, from, to))
        if (span.name === 'ref') this.dimension = { from: span.valueFrom, to: span.valueTo, text: '' }
    }
  }

  private openRow(from: number, to: number, inside: number, tag: number): void {
    const given = attribute(this.xml, from, to, 'r')
    const number = given === undefined ? this.rowNumber + 1 : Number(given)
    if (!(number > this.rowNumber)) throw new Fault('damaged', `row ${number} after row ${this.rowNumber}`)
    this.rowNumber = number
    this.inRow = true
    this.lastColumn = -1
    this.tag.startRow(number - 1)
    this.addRowsBefore(number - 1, tag)
    this.isWanted = this.rows[this.next]?.[0]?.row === number - 1
    if (!this.isWanted) return
    this.wanted = [...(this.rows[this.next++] ?? [])]
    this.rowAt = [from, to, inside]
    this.rowFull = this.xml.slice(tag + 1, from)
    this.widenSpans(from, to)
    const isStyled = /^(?:1|true)$/.test(attribute(this.xml, from, to, 'customFormat') ?? '')
    this.rowStyle = isStyled ? Number(attribute(this.xml, from, to, 's') ?? 0) : undefined
  }

  private openCell(from: number, to: number, tag: number): void {
    this.tag.read(this.rowNumber - 1, from, to)
    const { column } = this.tag
    if (this.tag.row !== this.rowNumber - 1 || column <= this.lastColumn)
      throw new Fault('damaged', `a cell out of order in row ${this.rowNumber}`)
    this.lastColumn = column
    const before = this.wanted.findIndex(write => write.column >= column)
    const passed = this.wanted.splice(0, before < 0 ? this.wanted.length : before)
    this.put(tag, tag, this.newCells(passed))
    const [write] = this.wanted
    if (write?.column !== column) return
    this.wanted.shift()
    if (attribute(this.xml, from, to, 'vm') !== undefined)
      throw new CannotWrite(
        `${cellName(write.row, column)} holds a picture or a linked data type: change it in Excel`,
      )
    this.replaced = { tag, full: this.xml.slice(tag + 1, from), given: this.xml.slice(from, to), write }
  }

  private closeCell(end: number): void {
    if (this.replaced === undefined) return
    const { tag, full, given, write } = this.replaced
    const old = Math.max(this.tag.style, 0)
    const style = this.writing.styleFor(write.cell, old)
    const content = cellContent(write.cell, this.writing.since1904)
    this.put(tag, end, cellElement({ full, given, ...(style === old ? {} : { style }) }, content))
    this.replaced = undefined
  }

  private closeRow(at: number, end: number): void {
    this.inRow = false
    if (!this.isWanted) return
    this.isWanted = false
    const cells = this.newCells(this.wanted)
    if (cells === '') return
    const [, to, inside] = this.rowAt
    if (inside === end) this.put(to, end, `>${cells}</${this.rowFull}>`)
    else this.put(at, at, cells)
  }

  private closeData(at: number, end: number): void {
    this.inData = false
    const [, to, inside] = this.dataAt
    const full = `${this.prefix}sheetData`
    if (inside === end) {
      const rows = this.newRows(Infinity)
      if (rows !== '') this.put(to, end, `>${rows}</${full}>`)
    } else this.addRowsBefore(Infinity, at)
    this.widenDimension()
  }

  private addRowsBefore(row: number, at: number): void {
    this.put(at, at, this.newRows(row))
  }

  private newRows(before: number): string {
    let xml = ''
    for (; (this.rows[this.next]?.[0]?.row ?? Infinity) < before; this.next++) {
      const ofRow = this.rows[this.next] ?? []
      this.rowStyle = undefined
      const cells = this.newCells(ofRow)
      const full = `${this.prefix}row`
      if (cells !== '') xml += `<${full} r="${(ofRow[0]?.row ?? 0) + 1}">${cells}</${full}>`
    }
    return xml
  }

  /** Cells that the file does not have; one that shall hold nothing is not put in. */
  private newCells(writes: readonly CellWrite[]): string {
    return writes
      .filter(({ cell }) => cell !== null && cell !== '')
      .map(write => this.newCell(write))
      .join('')
  }

  private newCell(write: CellWrite): string {
    const { row, column, cell } = write
    this.added.push(write)
    const style = this.writing.styleFor(cell, this.rowStyle ?? this.columnStyle(column))
    const given = ` r="${cellName(row, column)}"`
    const full = `${this.prefix}c`
    return cellElement(
      { full, given, ...(style === 0 ? {} : { style }) },
      cellContent(cell, this.writing.since1904),
    )
  }

  private columnStyle(column: number): number {
    return this.columnStyles.find(([from, to]) => column >= from && column <= to)?.[2] ?? 0
  }

  private put(from: number, to: number, text: string): void {
    if (from < to || text !== '') this.splices.push({ from, to, text })
  }

  /** A row may say which columns it uses: '1:8'. */
  private widenSpans(from: number, to: number): void {
    const columns = this.wanted.filter(({ cell }) => cell !== null).map(({ column }) => column + 1)
    for (const { name, valueFrom, valueTo } of attributeSpans(this.xml, from, to)) {
      const span = name === 'spans' ? /^(\d{1,5}):(\d{1,5})$/.exec(this.xml.slice(valueFrom, valueTo)) : null
      if (span === null) continue
      const text = `${Math.min(Number(span[1]), ...columns)}:${Math.max(Number(span[2]), ...columns)}`
      if (text !== span[0]) this.put(valueFrom, valueTo, text)
    }
  }

  /** The area that the sheet says it uses takes in the cells that were put in. */
  private widenDimension(): void {
    const { dimension, added } = this
    const area = dimension && parseAreaName(this.xml.slice(dimension.from, dimension.to))
    if (dimension === undefined || area === undefined || added.length === 0) return
    let { top, left, bottom, right } = area
    for (const { row, column } of added) {
      top = Math.min(top, row)
      left = Math.min(left, column)
      bottom = Math.max(bottom, row)
      right = Math.max(right, column)
    }
    const last = top === bottom && left === right ? '' : `:${columnName(right)}${bottom + 1}`
    const text = `${cellName(top, left)}${last}`
    if (text !== this.xml.slice(dimension.from, dimension.to)) this.put(dimension.from, dimension.to, text)
  }
}
