import { InterceptorEffectEnum } from '@univerjs/presets'
import {
  INTERCEPTOR_POINT,
  IRenderManagerService,
  SheetInterceptorService,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core'
import { MARK_COLOURS, type Spot } from '../../../shared/index.ts'
import type { Mark } from '../../host.ts'
import { type Shift, shifted } from './kept-facts.ts'
import { Listeners } from './listeners.ts'
import type { OpenWorkbook } from './open-workbook.ts'

type Severity = Mark['severity']
interface Place {
  readonly row: number
  readonly column: number
}
type Places = ReadonlyMap<string, Place & { readonly severity: Severity }>

/**
 * Our colours over the cells of the open workbook. They are laid over a cell while it is drawn and stand in no cell, so
 * that what a person copies, reads or undoes has never had them.
 */
export class Marks {
  private open: OpenWorkbook | undefined
  /** By the grid's id of the sheet, then by place; undefined until marks are set. */
  private sheets: Map<string, Places> | undefined
  private readonly listeners = new Listeners<void>()

  /** From now on this workbook is open, in which none are set. */
  begin(open: OpenWorkbook): void {
    this.open = open
    this.sheets = undefined
    const { univer, id } = open
    univer
      .__getInjector()
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Style,
        handler: (cell, { unitId, subUnitId, row, col }, next) => {
          const severity =
            unitId === id ? this.sheets?.get(subUnitId)?.get(keyOf(row, col))?.severity : undefined
          if (severity === undefined) return next(cell)
          return next({ ...cell, interceptorStyle: { bg: { rgb: MARK_COLOURS[severity] } } })
        },
      })
  }

  /** Marks these cells and no others. */
  set(marks: readonly Mark[]): void {
    const bySheet = new Map<string, Map<string, Place & { readonly severity: Severity }>>()
    for (const sheet of this.open?.sheets ?? []) {
      const ofSheet = marks.filter(mark => mark.sheet === sheet.getName())
      bySheet.set(sheet.getSheetId(), new Map(ofSheet.map(mark => [keyOf(mark.row, mark.column), mark])))
    }
    this.sheets = bySheet
    this.draw()
    this.listeners.tell()
  }

  at({ sheet, row, column }: Spot): Severity | undefined {
    const open = this.open?.sheets.find(each => each.getName() === sheet)
    return open && this.sheets?.get(open.getSheetId())?.get(keyOf(row, column))?.severity
  }

  /** The marks where they are now; undefined when none were set since the workbook was opened. */
  all(): readonly Mark[] | undefined {
    if (this.sheets === undefined) return undefined
    return (this.open?.sheets ?? []).flatMap(sheet => {
      const places = this.sheets?.get(sheet.getSheetId())?.values() ?? []
      return [...places].map(({ row, column, severity }) => ({
        sheet: sheet.getName(),
        row,
        column,
        severity,
      }))
    })
  }

  /** Rows or columns came or went: marks stay with their cells. */
  shift(sheetId: string, shift: Shift): void {
    const places = this.sheets?.get(sheetId)
    if (places === undefined) return
    const moved = new Map<string, Place & { readonly severity: Severity }>()
    for (const { row, column, severity } of places.values()) {
      const to = shifted({ top: row, bottom: row, left: column, right: column }, shift)
      if (to !== undefined) moved.set(keyOf(to.top, to.left), { row: to.top, column: to.left, severity })
    }
    this.sheets?.set(sheetId, moved)
  }

  /** Tells that other cells are marked. */
  onSet(listener: () => void): () => void {
    return this.listeners.add(listener)
  }

  private draw(): void {
    const { univer, id } = this.open ?? {}
    const room = univer
      ?.__getInjector()
      .get(IRenderManagerService)
      .getRenderById(id ?? '')
    room?.with(SheetSkeletonManagerService).reCalculate()
    room?.mainComponent?.makeDirty()
  }
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`
}
