import { type DropDown, parseAreaName } from '../shared/index.ts'

/** Rows of a column with one rule for what may be typed; undefined where it is a mixture of several. */
export interface ListRule {
  readonly top: number
  readonly bottom: number
  readonly source: string | undefined
}

/** Stretches that are halved at once, to find where one list ends and the next begins. A column with more is odd. */
const MOST_HALVES = 200
/** More values than a person would scroll through; the rest of a longer list is left out. */
const MOST_VALUES = 1000
const MIXED: ReadonlySet<string> = new Set(['Inconsistent', 'MixedCriteria'])

/** Asks for the rules of the cells of a column; they can be had after the next sync. */
export function askLists(cells: Excel.Range): () => readonly ListRule[] {
  const found = cells.getSpecialCellsOrNullObject('DataValidations')
  found.areas.load('items/rowIndex,items/rowCount,items/dataValidation/type,items/dataValidation/rule')
  return () =>
    found.isNullObject
      ? []
      : found.areas.items.flatMap(({ rowIndex: top, rowCount, dataValidation }) =>
          ruleOf(top, top + rowCount - 1, dataValidation),
        )
}

/** The lists that a column offers. Lists that only a calculation can give are left out. */
export async function dropDowns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: number,
  asked: readonly ListRule[],
): Promise<DropDown[]> {
  const rules: ListRule[] = []
  let mixed: readonly ListRule[] = asked
  for (;;) {
    rules.push(...mixed.filter(({ source }) => source !== undefined))
    const halves = mixed.filter(({ source }) => source === undefined).flatMap(halvesOf)
    if (halves.length === 0 || halves.length > MOST_HALVES) break
    const validations = halves.map(({ top, bottom }) => {
      const range = sheet.getRangeByIndexes(top, column, bottom - top + 1, 1)
      return { top, bottom, validation: range.dataValidation.load('type,rule') }
    })
    await context.sync()
    mixed = validations.flatMap(({ top, bottom, validation }) => ruleOf(top, bottom, validation))
  }
  const areas = joined(rules.sort((one, other) => one.top - other.top))
  const values = await valuesOf(context, sheet, new Set(areas.map(({ source }) => source ?? '')))
  return areas.flatMap(({ top, bottom, source }) => {
    const offered = values.get(source ?? '') ?? []
    return offered.length === 0
      ? []
      : [{ area: { top, bottom, left: column, right: column }, values: offered }]
  })
}

function halvesOf({ top, bottom }: ListRule): { top: number; bottom: number }[] {
  const middle = Math.floor((top + bottom) / 2)
  return top === bottom
    ? []
    : [
        { top, bottom: middle },
        { top: middle + 1, bottom },
      ]
}

function ruleOf(top: number, bottom: number, { type, rule }: Excel.DataValidation): ListRule[] {
  if (MIXED.has(type)) return [{ top, bottom, source: undefined }]
  const source = type === 'List' ? rule.list?.source : undefined
  return typeof source === 'string' ? [{ top, bottom, source }] : []
}

/** Halves of one stretch are one again. */
function joined(rules: readonly ListRule[]): ListRule[] {
  const areas: ListRule[] = []
  for (const rule of rules) {
    const last = areas.at(-1)
    if (last !== undefined && last.source === rule.source && last.bottom + 1 === rule.top)
      areas[areas.length - 1] = { ...last, bottom: rule.bottom }
    else areas.push(rule)
  }
  return areas
}

/** The values of each source: 'Red,Amber,Green' itself, or the cells that '=Lists!$A$1:$A$3' or '=Ratings' names. */
async function valuesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sources: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const values = new Map<string, readonly string[]>()
  const asked: { source: string; ranges: readonly Excel.Range[] }[] = []
  for (const source of sources) {
    if (source.startsWith('=')) asked.push({ source, ranges: askCells(context, sheet, source.slice(1)) })
    else values.set(source, listed(source.split(',').map(value => value.trim())))
  }
  if (asked.length === 0) return values
  await context.sync()
  for (const { source, ranges } of asked) {
    const range = ranges.find(({ isNullObject }) => !isNullObject)
    if (range !== undefined && Array.isArray(range.values)) values.set(source, listed(shownIn(range)))
  }
  return values
}

/** The cells that a reference may mean, the likeliest first. */
function askCells(
  { workbook }: Excel.RequestContext,
  sheet: Excel.Worksheet,
  reference: string,
): readonly Excel.Range[] {
  const bang = reference.lastIndexOf('!')
  const address = reference.slice(bang + 1)
  const quoted = reference.slice(0, Math.max(0, bang))
  const name = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted
  const home = bang < 0 ? sheet : workbook.worksheets.getItemOrNullObject(name)
  const isArea = parseAreaName(address) !== undefined || /^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/.test(address)
  const ranges = isArea
    ? [home.getRange(address.replaceAll('$', ''))]
    : isName(address)
      ? [home.names, workbook.names].map(names => names.getItemOrNullObject(address).getRangeOrNullObject())
      : []
  return ranges.map(range => range.getUsedRangeOrNullObject(true).load('values,valueTypes'))
}

function isName(text: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(text)
}

function* shownIn({ values, valueTypes }: Excel.Range): Generator<string> {
  for (const [r, row] of values.entries()) {
    for (const [c, value] of row.entries()) {
      if (String(valueTypes[r]?.[c]) === 'Error') continue
      yield typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim()
    }
  }
}

function listed(values: Iterable<string>): string[] {
  return [...new Set(values)].filter(value => value !== '').slice(0, MOST_VALUES)
}
