/** A block of cells: 0-based, all four edges included. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One cell of one sheet, 0-based. */
export interface Spot {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** 0 → 'A', 25 → 'Z', 26 → 'AA'. */
export function columnName(column: number): string {
  let name = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  }
  return name
}

/** 'A' → 0, 'AA' → 26; undefined when the text is no column name. */
export function columnNumber(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined
  let number = 0
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

/** (11, 4) → 'E12', the address on the person's screen. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1)
}

/** 'A28:C262', or 'E12' for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left)
  const last = cellName(area.bottom, area.right)
  return first === last ? first : `${first}:${last}`
}

/** 'E12' → row 11, column 4; 'A1:C3' is not a cell. undefined when the text is no address. */
export function parseCellName(name: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name)
  const column = match?.[1] === undefined ? undefined : columnNumber(match[1])
  if (match?.[2] === undefined || column === undefined) return undefined
  return { row: Number(match[2]) - 1, column }
}

/** 'A28:C262' or 'E12' → an area; undefined when the text is neither. */
export function parseAreaName(name: string): Area | undefined {
  const [first = '', last = first, ...more] = name.split(':')
  const start = parseCellName(first)
  const end = parseCellName(last)
  if (start === undefined || end === undefined || more.length > 0) return undefined
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  }
}
