import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/presets'
import { type Cell, type Day, formatKind, isCellError, isDay } from '../../../shared/index.ts'

const DATE = 'dd/mm/yyyy'
const DATE_AND_TIME = 'dd/mm/yyyy hh:mm'
const TEXT = '@'
/** 1 March 1900 as a serial number: the grid counts a 29 February 1900 that never was, as Excel does. */
const AFTER_FALSE_DAY = 61
const ERROR = /^#(?:DIV\/0!|NAME\?|VALUE!|NUM!|N\/A|REF!|NULL!|SPILL!|CALC!|CYCLE!|ERROR!|GETTING_DATA)$/
/** Texts that would be read as something else when somebody goes into the cell and out again. */
const READ_ANEW =
  /^\s*(?:['=+\-.,(£$€]|\d)|^\s*(?:true|false)\s*$|^[^a-z]*\d[^a-z]*$|^\s*[a-z]{3,9}[-\s,/]*\d/i

/** The number format that a cell needs to show as it does in the file; '' for the general one. */
export function patternFor(cell: Cell): string {
  if (isDay(cell)) return Number.isInteger(cell.day) ? DATE : DATE_AND_TIME
  return typeof cell === 'string' && READ_ANEW.test(cell) ? TEXT : ''
}

/** A cell as the grid keeps it, without its style; undefined for one that holds nothing. */
export function toCellData(cell: Cell): ICellData | undefined {
  if (cell === null) return undefined
  if (typeof cell === 'string')
    return { v: cell, t: ERROR.test(cell) ? CellValueType.FORCE_STRING : CellValueType.STRING }
  if (typeof cell === 'number') return { v: cell, t: CellValueType.NUMBER }
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN }
  if (isCellError(cell)) return { v: cell.error, t: CellValueType.STRING }
  return { v: serialOf(cell), t: CellValueType.NUMBER }
}

function serialOf({ day }: Day): number {
  return day < AFTER_FALSE_DAY ? day - 1 : day
}

/** A cell of the grid as a cell; `style` is the one that it shows. */
export function toCell(data: Nullable<ICellData>, style: Nullable<IStyleData>): Cell {
  if (!data) return null
  const { v, t, p } = data
  if (v === null || v === undefined) return p?.body === undefined ? null : plain(p.body.dataStream)
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean') return v === true || v === 1 || v === '1'
  if (t === CellValueType.FORCE_STRING) return String(v)
  if (typeof v === 'string' && t !== CellValueType.NUMBER) return ERROR.test(v) ? { error: v } : v
  const number = Number(v)
  return Number.isFinite(number) ? numberOrDay(number, style?.n?.pattern) : String(v)
}

function numberOrDay(number: number, pattern: string | undefined): Cell {
  if (pattern === undefined || number < 1 || !isDate(pattern)) return number
  return { day: number < AFTER_FALSE_DAY ? number + 1 : number }
}

const known = new Map<string, boolean>()

/** Looked up once for each format: a workbook has a few. */
function isDate(pattern: string): boolean {
  let answer = known.get(pattern)
  if (answer === undefined) known.set(pattern, (answer = formatKind(pattern.slice(0, 300)) === 'day'))
  return answer
}

/** A text that names an error as that error; anything else as it is. */
export function toError(value: unknown): unknown {
  return typeof value === 'string' && ERROR.test(value) ? { error: value } : value
}

/** What a cell shows whose value the grid has already put into its number format. */
export function shownText(data: Nullable<ICellData>): string {
  const cell = toCell(data, undefined)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return typeof cell === 'string' ? cell : String(data?.v ?? '')
}

/** The text of a cell with formats within: each line ends with a return, the whole with a return and a line feed. */
function plain(stream: string): string {
  return stream.replace(/\r\n$/, '').replace(/\r/g, '\n')
}

/** The styles of one workbook: cells that look alike share one. */
export class CellStyles {
  /** By id, as the grid takes them. */
  readonly all: Record<string, IStyleData> = {}
  private readonly ids = new Map<string, string>()

  /**
   * The id of a style; undefined when nothing is special.
   *
   * @param fill '#RRGGBB', or '' for none
   * @param more what else the style holds: one and the same object for all cells alike
   */
  id(pattern: string, fill: string, more?: IStyleData): string | undefined {
    if (pattern === '' && fill === '' && more === undefined) return undefined
    const key = `${fill} ${more === undefined ? '' : JSON.stringify(more)} ${pattern}`
    let id = this.ids.get(key)
    if (id === undefined) {
      id = `s${this.ids.size}`
      this.ids.set(key, id)
      this.all[id] = {
        ...more,
        ...(pattern === '' ? {} : { n: { pattern } }),
        ...(fill === '' ? {} : { bg: { rgb: fill } }),
      }
    }
    return id
  }
}
