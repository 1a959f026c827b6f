import { Fault } from './file-problem.ts'
import { find, isSpace } from './xml.ts'

const LAST_ROW = 1048575
const LAST_COLUMN = 16383

const EQUALS = 61
const R = 114
const S = 115
const T = 116

/**
 * The beginning of a cell, `<c r="E12" s="3" t="s">`: its place, style and kind of value. One object is used for all
 * cells and reads them letter by letter, for a sheet may have a million.
 */
export class CellTag {
  /** 0-based */
  row = -1
  column = -1
  /** Number of the style; -1 when none is given. */
  style = -1
  /** 's', 'str', 'inlineStr', 'b', 'e', 'd', 'n' or '' for a number. */
  type = ''
  private readonly xml: string

  constructor(xml: string) {
    this.xml = xml
  }

  /** A new row; a cell without an address of its own stands right of the one before. */
  startRow(row: number): void {
    this.row = row
    this.column = -1
  }

  /** Reads the attributes in `xml.slice(from, to)`. Faults when the cell lies outside of any sheet. */
  read(row: number, from: number, to: number): void {
    this.row = row
    this.column++
    this.style = -1
    this.type = ''
    for (let at = from; ;) {
      const equals = find(this.xml, EQUALS, at, to)
      if (equals < 0) break
      at = this.readAttribute(equals, to)
    }
    const { column } = this
    if (!(this.row >= 0 && this.row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN)) {
      throw new Fault('damaged', `a cell outside the sheet: row ${this.row + 1}, column ${column + 1}`)
    }
  }

  private readAttribute(equals: number, to: number): number {
    const { xml } = this
    let name = equals - 1
    while (isSpace(xml, name)) name--
    let quote = equals + 1
    while (isSpace(xml, quote)) quote++
    const end = find(xml, xml.charCodeAt(quote), quote + 1, to)
    if (end < 0) throw new Fault('damaged', `a cell that cannot be read at character ${equals}`)
    if (isSpace(xml, name - 1)) this.take(xml.charCodeAt(name), quote + 1, end)
    return end + 1
  }

  private take(name: number, from: number, to: number): void {
    if (name === R) this.place(from, to)
    else if (name === S) this.style = Number(this.xml.slice(from, to))
    else if (name === T) this.type = this.xml.slice(from, to)
  }

  /** 'E12', also in small letters. */
  private place(from: number, to: number): void {
    let at = from
    let column = 0
    for (; at < to; at++) {
      const letter = this.xml.charCodeAt(at) & 0xdf
      if (letter < 65 || letter > 90) break
      column = column * 26 + letter - 64
    }
    this.column = column - 1
    this.row = Number(this.xml.slice(at, to)) - 1
  }
}
