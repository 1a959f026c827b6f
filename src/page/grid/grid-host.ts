import {
  areaName,
  endOf,
  judgeChanges,
  notOneCell,
  type Spot,
  whyNotInto,
  whyNotOurs,
  whyNotOver,
} from '../../../shared/index.ts'
import type { Host } from '../../host.ts'
import type { SheetGrid, SheetView } from './sheet-view.ts'

/**
 * The workbook that is open on the page.
 *
 * @param view what shows cells now: the grid itself, or the table in its place
 */
export function gridHost(grid: SheetGrid, view: () => SheetView = () => grid): Host {
  return {
    program: 'the page',
    get limits() {
      return grid.limits
    },
    contents: async () => grid.contents(),
    read: (sheet, reading) => grid.readSheet(sheet, reading),
    select: async spot => view().select(spot),
    watch: changed => grid.onChange(changed),
    writeSheet: async own => {
      await requireOurs(grid, own.name, own.wasEnd)
      grid.putSheet(own)
    },
    removeSheet: async name => {
      await requireOurs(grid, name)
      grid.removeSheet(name)
    },
    change: async changes => {
      const { refused, writes } = judgeChanges(changes, spot => grid.standing(spot))
      if (refused.length === 0) grid.setCells(writes)
      return refused
    },
    mark: async marks => grid.marks.set(marks),
    putFormula: formula => putFormula(grid, view(), formula),
  }
}

/** From looking at the cell to writing it nothing else runs, so that nobody types in between. */
async function putFormula(grid: SheetGrid, view: SheetView, formula: string): Promise<Spot> {
  const spot = view.place()
  const stands = spot && grid.standing(spot)
  const areas = view.selected()
  const names = areas.map(areaName)
  if (spot === undefined || stands === undefined || names.length !== 1 || names[0]?.includes(':') === true)
    throw new RangeError(notOneCell(names.join(', ')))
  const [[first = ''] = []] = grid.texts(spot.sheet, { top: 0, left: 0, bottom: 0, right: 0 })
  const why = whyNotInto({ ...spot, ...stands, first })
  if (why !== '') throw new RangeError(why)
  grid.typeText(spot, formula)
  return spot
}

/** Throws a sentence when the sheet of this name, in whatever letters, is not ours to write or to take away. */
async function requireOurs(grid: SheetGrid, name: string, wasEnd?: string): Promise<void> {
  const there = grid.sheetNames().find(each => each.trim().toLowerCase() === name.trim().toLowerCase())
  const sheet = there === undefined ? undefined : await grid.readSheet(there)
  const why = whyNotOurs(name, sheet) || whyNotOver(name, endOf(sheet), wasEnd)
  if (why !== '') throw new RangeError(why)
}
