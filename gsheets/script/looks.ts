import type { DropDown } from '../../shared/index.ts'
import type { Answer, Ask } from '../calls.ts'
import { isDate } from './cells.ts'
import { sheetNamed, sizeOf } from './sheets.ts'

/** What Google says of a cell without a fill; a cell that was filled with white says the same. */
const NO_FILL = '#ffffff'
/** Cells whose lists are looked at before it is decided where one ends: every cell of most plans. */
const MOST_LOOKS = 300
/** More values than a person would scroll through; the rest of a longer list is left out. */
const MOST_VALUES = 1000

/** Fills and drop-down lists of one column. What conditional formats colour is no fill. */
export function looks({ sheet: name, column }: Ask<'looks'>): Answer<'looks'> {
  const sheet = sheetNamed(name)
  const { rows, columns } = sizeOf(sheet)
  if (rows === 0 || column >= columns) return { fills: [], dropDowns: [] }
  const range = sheet.getRange(1, column + 1, rows, 1)
  const colours = range.getBackgrounds().map(([colour = NO_FILL]) => colour)
  const fills = stretches(rows, row => colours[row] ?? NO_FILL)
    .filter(({ value }) => value.toLowerCase() !== NO_FILL)
    .map(({ top, bottom, value }) => ({ top, bottom, colour: value.toUpperCase() }))
  return { fills, dropDowns: dropDowns(range, rows, column) }
}

function dropDowns(range: GoogleRange, rows: number, column: number): DropDown[] {
  const rules = range.getDataValidations().map(([rule = null]) => rule)
  const lists = new Map<string, List>()
  const known: (string | undefined)[] = []
  const keyAt = (row: number): string => {
    const before = known[row]
    if (before !== undefined) return before
    const list = listOf(rules[row] ?? null)
    lists.set(list.key, list)
    return (known[row] = list.key)
  }
  return sampled(rows, keyAt).flatMap(({ top, bottom, value }) => {
    const values = lists.get(value)?.values() ?? []
    return values.length === 0 ? [] : [{ area: { top, bottom, left: column, right: column }, values }]
  })
}

interface List {
  /** The same for cells with the same list. */
  readonly key: string
  readonly values: () => readonly string[]
}

const NO_LIST: List = { key: '', values: () => [] }

/** A list that is written into the rule, or one that stands in cells. Other rules offer nothing. */
function listOf(rule: GoogleValidation | null): List {
  const type = rule === null ? '' : String(rule.getCriteriaType())
  if (type === 'VALUE_IN_LIST') {
    const [items] = rule?.getCriteriaValues() ?? []
    const values = listed(Array.isArray(items) ? items : [])
    return { key: JSON.stringify(values), values: () => values }
  }
  if (type === 'VALUE_IN_RANGE') {
    const [range] = (rule?.getCriteriaValues() ?? []) as readonly (GoogleRange | null | undefined)[]
    // Its sheet may be gone.
    if (!range) return NO_LIST
    const key = `${range.getSheet().getName()}!${range.getA1Notation()}`
    return { key, values: () => listed(range.getValues().flat()) }
  }
  return NO_LIST
}

function listed(values: readonly unknown[]): readonly string[] {
  const texts = values
    .filter(value => !isDate(value))
    .map(value => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim()))
  return [...new Set(texts)].filter(text => text !== '').slice(0, MOST_VALUES)
}

interface Stretch {
  readonly top: number
  readonly bottom: number
  readonly value: string
}

function stretches(rows: number, valueAt: (row: number) => string): readonly Stretch[] {
  const found: Stretch[] = []
  for (let row = 0; row < rows; row += 1) {
    const value = valueAt(row)
    const last = found[found.length - 1]
    if (last !== undefined && last.value === value) found[found.length - 1] = { ...last, bottom: row }
    else found.push({ top: row, bottom: row, value })
  }
  return found
}

/**
 * As {@link stretches}, for what Google tells by several calls a cell. Between two cells of a long column that are alike,
 * others are taken to be so as well; where they are not, the place is found by halves.
 */
function sampled(rows: number, valueAt: (row: number) => string): readonly Stretch[] {
  const step = Math.ceil(rows / MOST_LOOKS)
  const values: string[] = []
  const fill = (top: number, bottom: number): void => {
    const middle = Math.floor((top + bottom) / 2)
    if (valueAt(top) === valueAt(bottom) || middle === top) {
      for (let row = top; row <= bottom; row += 1) values[row] = valueAt(row === bottom ? bottom : top)
      return
    }
    fill(top, middle)
    fill(middle, bottom)
  }
  for (let row = 0; row < rows; row += step) fill(row, Math.min(row + step, rows - 1))
  return stretches(rows, row => values[row] ?? '')
}
