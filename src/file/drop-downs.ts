import {
  type Area,
  type Cell,
  cellAt,
  columnNumber,
  type DropDown,
  isBlank,
  isCellError,
  isDay,
  parseAreaName,
  type Sheet,
} from '../../shared/index.ts'
import { isoDate } from './days.ts'
import type { ListRule } from './list-survey.ts'

/** A name that the workbook gives to cells or to a list; `sheet` is the only sheet where it holds, if not everywhere. */
interface DefinedName {
  readonly name: string
  readonly formula: string
  readonly sheet: string | undefined
}

/** More values than a person would scroll through; the rest of a longer list is left out. */
const MOST_VALUES = 1000
/** Cells looked at for the lists of a workbook; lists beyond that are left out. */
const MOST_LOOKS = 500_000
/** Names that stand for names that stand for names. */
const DEEPEST = 4

/** The drop-down lists of one sheet with their values. Lists that only a calculation can give are left out. */
export class DropDowns {
  private readonly known = new Map<string, readonly string[] | undefined>()
  private readonly sheets: ReadonlyMap<string, Sheet>
  private readonly names: ReadonlyMap<string, DefinedName>
  private looks = MOST_LOOKS

  constructor(sheets: readonly Sheet[], names: readonly DefinedName[]) {
    this.sheets = new Map(sheets.map(sheet => [sheet.name.toLowerCase(), sheet]))
    this.names = new Map(names.map(name => [nameKey(name.name, name.sheet), name]))
  }

  of(sheet: Sheet, rules: readonly ListRule[]): DropDown[] {
    return rules.flatMap(rule => {
      const values = this.values(rule.formula, sheet.name)
      if (values === undefined || values.length === 0) return []
      return parseAreas(rule.areas).map(area => ({ area, values }))
    })
  }

  private values(formula: string, home: string): readonly string[] | undefined {
    const key = `${home}\n${formula}`
    if (!this.known.has(key)) this.known.set(key, this.resolve(formula, home, DEEPEST))
    return this.known.get(key)
  }

  private resolve(formula: string, home: string, depth: number): readonly string[] | undefined {
    const text = withoutIndirect(formula.replace(/^=/, '').trim())
    if (text.startsWith('"') && text.endsWith('"')) return inlineValues(text)
    const { sheet: named, reference } = splitReference(text)
    const sheet = this.sheets.get((named ?? home).toLowerCase())
    if (sheet === undefined) return undefined
    const area = parseAreaName(reference.replaceAll('$', '')) ?? wholeColumns(reference)
    if (area !== undefined) return this.areaValues(sheet, area)
    const column = this.tableColumn(reference)
    if (column !== undefined) return this.areaValues(column.sheet, column.area)
    const name = depth > 0 ? this.nameFor(reference, sheet.name) : undefined
    return name === undefined ? undefined : this.resolve(name.formula, name.sheet ?? home, depth - 1)
  }

  private nameFor(reference: string, home: string): DefinedName | undefined {
    return this.names.get(nameKey(reference, home)) ?? this.names.get(nameKey(reference, undefined))
  }

  /** 'Actions[Rating]': the cells below that heading of a table, on whichever sheet it is. */
  private tableColumn(reference: string): { sheet: Sheet; area: Area } | undefined {
    const [, name, heading] = /^([^[\]]{1,255})\[([^[\]]{1,255})\]$/.exec(reference) ?? []
    for (const sheet of name === undefined ? [] : this.sheets.values()) {
      const table = sheet.tables.find(known => known.name.toLowerCase() === name?.toLowerCase())
      if (table === undefined) continue
      const { top, left, right, bottom } = table.area
      for (let column = left; column <= right; column++) {
        if (shown(cellAt(sheet, top, column)) !== heading) continue
        return { sheet, area: { top: top + 1, left: column, bottom, right: column } }
      }
    }
    return undefined
  }

  private areaValues(sheet: Sheet, area: Area): readonly string[] | undefined {
    const values = new Set<string>()
    const bottom = Math.min(area.bottom, sheet.top + sheet.grid.length - 1)
    for (let row = area.top; row <= bottom; row++) {
      const right = Math.min(area.right, sheet.left + (sheet.grid[row - sheet.top]?.length ?? 0) - 1)
      this.looks -= 1 + Math.max(0, right - area.left)
      if (this.looks < 0) return undefined
      for (let column = area.left; column <= right; column++) values.add(shown(cellAt(sheet, row, column)))
      if (values.size > MOST_VALUES) break
    }
    return listed(values)
  }
}

/** Excel takes a table's column in a list only as INDIRECT("Actions[Rating]"). */
function withoutIndirect(text: string): string {
  return /^INDIRECT\("([^"]{1,255})"\)$/i.exec(text)?.[1] ?? text
}

/** Names are the same in small and capital letters. */
function nameKey(name: string, sheet: string | undefined): string {
  return `${name}\n${sheet ?? ''}`.toLowerCase()
}

/** '"Red, Amber,Green"' → its values; a quotation mark within is written twice. */
function inlineValues(text: string): readonly string[] {
  const values = text.slice(1, -1).replaceAll('""', '"').split(',')
  return listed(values.map(value => value.trim()))
}

/** "'My lists'!$A$1:$A$5" → sheet and reference; a quotation mark within the sheet's name is written twice. */
function splitReference(text: string): { sheet: string | undefined; reference: string } {
  const bang = text.lastIndexOf('!')
  if (bang < 0) return { sheet: undefined, reference: text }
  const before = text.slice(0, bang)
  const isQuoted = before.length > 1 && before.startsWith("'") && before.endsWith("'")
  const sheet = isQuoted ? before.slice(1, -1).replaceAll("''", "'") : before
  return { sheet, reference: text.slice(bang + 1) }
}

function wholeColumns(reference: string): Area | undefined {
  const match = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(reference)
  const left = columnNumber(match?.[1] ?? '')
  const right = columnNumber(match?.[2] ?? '')
  if (left === undefined || right === undefined) return undefined
  return { top: 0, left, bottom: Number.MAX_SAFE_INTEGER, right }
}

function shown(cell: Cell): string {
  if (isBlank(cell) || isCellError(cell)) return ''
  if (isDay(cell)) return isoDate(cell)
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell).trim()
}

function listed(values: Iterable<string>): string[] {
  return [...new Set(values)].filter(value => value !== '').slice(0, MOST_VALUES)
}

function parseAreas(areas: string): Area[] {
  return areas.split(/\s/).flatMap(name => parseAreaName(name) ?? wholeColumns(name) ?? [])
}
