/** A formula by its place. */
interface Anchor {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/**
 * Formulas whose results fill several cells. Google tells of such a cell neither that it is one nor of which formula; but a
 * value that is typed into it makes the formula show #REF! ("Array result was not expanded because it would overwrite
 * data"), so that the formulas of a sheet are looked at before and after.
 */
export class Arrays {
  private readonly whole: readonly Anchor[]
  private readonly sheets: ReadonlyMap<string, GoogleSheet>

  /** @param sheets those that are about to be written to */
  constructor(sheets: readonly GoogleSheet[]) {
    this.sheets = new Map(sheets.map(sheet => [sheet.getName(), sheet]))
    this.whole = [...this.sheets].flatMap(([name, sheet]) => anchors(name, sheet, value => value !== '#REF!'))
  }

  /** The formulas that show no result any more. */
  broken(): readonly Anchor[] {
    const names = new Set(this.whole.map(({ sheet }) => sheet))
    const now = [...names].flatMap(name => {
      const sheet = this.sheets.get(name)
      return sheet === undefined ? [] : anchors(name, sheet, value => value === '#REF!')
    })
    const known = new Set(this.whole.map(placeOf))
    return now.filter(anchor => known.has(placeOf(anchor)))
  }
}

function anchors(name: string, sheet: GoogleSheet, shows: (value: unknown) => boolean): readonly Anchor[] {
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()]
  if (rows === 0 || columns === 0) return []
  const range = sheet.getRange(1, 1, rows, columns)
  const places = range
    .getFormulas()
    .flatMap((row, r) =>
      row.flatMap((formula, c) => (formula === '' ? [] : [{ sheet: name, row: r, column: c }])),
    )
  if (places.length === 0) return []
  const values = range.getValues()
  return places.filter(({ row, column }) => shows(values[row]?.[column]))
}

function placeOf({ sheet, row, column }: Anchor): string {
  return `${row} ${column} ${sheet}`
}
