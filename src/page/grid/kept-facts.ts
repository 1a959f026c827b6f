import type { Area, DropDown, Limit, SheetFormula, SheetTable } from '../../../shared/index.ts'

/** What the grid does not hold of a sheet and the file told. */
export interface Facts {
  readonly tables: readonly SheetTable[]
  readonly dropDowns: readonly DropDown[]
  /** Formulas whose results the grid holds as values. */
  readonly formulas: readonly SheetFormula[]
}

interface Place {
  readonly row: number
  readonly column: number
}

/** Rows or columns that came (`by` above 0) or went, at the first of them. */
export interface Shift {
  readonly edges: 'rows' | 'columns'
  readonly at: number
  readonly by: number
}

const NONE: Facts = { tables: [], dropDowns: [], formulas: [] }

/** Facts of the file that are kept beside the grid, by its id of the sheet, as long as it is known where they lie. */
export class KeptFacts {
  private readonly facts: Map<string, Facts>
  private readonly lost = new Set<Limit>()

  constructor(facts: ReadonlyMap<string, Facts>) {
    this.facts = new Map(facts)
  }

  of(sheetId: string): Facts {
    return this.facts.get(sheetId) ?? NONE
  }

  /** Moves what lies below or beyond rows or columns that came or went. */
  shift(sheetId: string, shift: Shift): void {
    const { tables, dropDowns, formulas } = this.of(sheetId)
    const moved = <T extends { readonly area: Area }>(fact: T): T[] => {
      const area = shifted(fact.area, shift)
      return area === undefined ? [] : [{ ...fact, area }]
    }
    const movedFormula = (formula: SheetFormula): SheetFormula[] => {
      const { row: top, column: left } = formula
      const place = shifted({ top, left, bottom: top, right: left }, shift)
      return place === undefined ? [] : [{ ...formula, row: place.top, column: place.left }]
    }
    this.facts.set(sheetId, {
      tables: tables.flatMap(moved),
      dropDowns: dropDowns.flatMap(moved),
      formulas: formulas.flatMap(movedFormula),
    })
  }

  /** The formula of a cell that the grid holds as a value; undefined when it has none. */
  formulaAt(sheetId: string, { row, column }: Place): string | undefined {
    return this.of(sheetId).formulas.find(known => known.row === row && known.column === column)?.text
  }

  /** What was typed over is no formula any more. */
  forgetFormulas(sheetId: string, places: readonly Place[]): void {
    const facts = this.of(sheetId)
    if (facts.formulas.length === 0) return
    const isKept = ({ row, column }: Place): boolean =>
      !places.some(place => place.row === row && place.column === column)
    this.facts.set(sheetId, { ...facts, formulas: facts.formulas.filter(isKept) })
  }

  /** Cells stand in another order: where the facts of this sheet belong is no longer known. */
  drop(sheetId: string): void {
    const { tables, dropDowns, formulas } = this.of(sheetId)
    if (tables.length > 0) this.lost.add('tables')
    if (dropDowns.length > 0) this.lost.add('drop-downs')
    if (formulas.length > 0) this.lost.add('formulas')
    this.facts.set(sheetId, NONE)
  }

  /** What can no longer be told. */
  get limits(): readonly Limit[] {
    return [...this.lost]
  }
}

/** An area after a shift; undefined when all of it went. */
export function shifted(area: Area, { edges, at, by }: Shift): Area | undefined {
  const [first, last] = edges === 'rows' ? [area.top, area.bottom] : [area.left, area.right]
  const gone = at - by // The first that stays, where some went.
  const from = first >= at ? Math.max(first + by, at) : first
  const to = last >= at ? (by < 0 && last < gone ? at - 1 : last + by) : last
  if (to < from) return undefined
  return edges === 'rows' ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to }
}
