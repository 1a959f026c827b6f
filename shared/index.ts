/** The only door of the core: what lies outside shared/ imports from here. */
export { FUNCTIONS } from './functions/index.ts'
export type { Argument, Result, SheetFunction, Value } from './functions/function.ts'
export { type Area, areaName, cellName, parseAreaName, parseCellName, type Spot } from './sheet/address.ts'
export { type Cell, type CellError, type Day, isBlank, isCellError, isDay } from './sheet/cell.ts'
export { dayFromIso } from './return/calendar.ts'
export { type Grid, type Limit, plainSheet, type Sheet, type Workbook } from './sheet/workbook.ts'
