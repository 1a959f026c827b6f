import type { Spot } from '../../shared/index.ts'

/** A cell that is about to be written. */
interface Written extends Spot {
  readonly inSheet: GoogleSheet
}

/** The corner of a sheet, from A1, in which the formulas stand whose results may reach the cells that are written. */
interface Corner {
  readonly name: string
  readonly inSheet: GoogleSheet
  readonly rows: number
  readonly columns: number
}

/**
 * Formulas whose results fill several cells. Google tells of such a cell neither that it is one nor of which formula; but a
 * value that is typed into it makes the formula show #REF! ("Array result was not expanded because it would overwrite
 * data"), so that the formulas are looked at before and after.
 */
export class Arrays {
  private readonly corners: readonly Corner[]
  /** The formulas that showed a result, by their places. */
  private readonly whole: ReadonlySet<string>

  constructor(writing: readonly Written[]) {
    this.corners = cornersOf(writing)
    this.whole = new Set(formulasThat(this.corners, value => value !== '#REF!').map(placeOf))
  }

  /** The formulas that show no result any more. */
  broken(): readonly Spot[] {
    if (this.whole.size === 0) return []
    return formulasThat(this.corners, value => value === '#REF!').filter(spot =>
      this.whole.has(placeOf(spot)),
    )
  }
}

function cornersOf(writing: readonly Written[]): readonly Corner[] {
  const corners = new Map<string, Corner>()
  for (const { sheet: name, inSheet, row, column } of writing) {
    const { rows, columns } = corners.get(name) ?? { rows: 0, columns: 0 }
    corners.set(name, {
      name,
      inSheet,
      rows: Math.max(rows, row + 1),
      columns: Math.max(columns, column + 1),
    })
  }
  return [...corners.values()]
}

function formulasThat(corners: readonly Corner[], show: (value: unknown) => boolean): readonly Spot[] {
  return corners.flatMap(({ name, inSheet, rows, columns }) => {
    const range = inSheet.getRange(1, 1, rows, columns)
    const formulas = range
      .getFormulas()
      .flatMap((line, row) =>
        line.flatMap((formula, column) => (formula === '' ? [] : [{ sheet: name, row, column }])),
      )
    if (formulas.length === 0) return []
    const values = range.getValues()
    return formulas.filter(({ row, column }) => show(values[row]?.[column]))
  })
}

function placeOf({ sheet, row, column }: Spot): string {
  return `${row} ${column} ${sheet}`
}
