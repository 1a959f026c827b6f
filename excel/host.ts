import type { Host } from '../src/host.ts'
import { change } from './change.ts'
import { contents } from './contents.ts'
import { looks } from './looks.ts'
import { mark } from './mark.ts'
import { removeSheet, writeSheet } from './own-sheets.ts'
import { putFormula } from './put-formula.ts'
import { readSheet } from './read.ts'
import { inExcel, supports, writeInExcel } from './run.ts'
import { select } from './select.ts'
import { onWaiting } from './waiting.ts'
import { Watch } from './watch.ts'

/** The workbook that is open in Excel. Merged areas can be asked for since ExcelApi 1.13; the add-in runs from 1.9 on. */
export function excelHost(): Required<Host> {
  const watch = new Watch()
  return {
    program: 'Excel',
    limits: supports('1.13') ? [] : ['merges'],
    async contents() {
      watch.tryAgain()
      return inExcel(contents)
    },
    read: readSheet,
    looks,
    select,
    watch: changed => watch.add(changed),
    waiting: onWaiting,
    writeSheet: own => writeInExcel(context => writeSheet(context, own)),
    removeSheet: name => writeInExcel(context => removeSheet(context, name)),
    change: changes => writeInExcel(context => change(context, changes)),
    putFormula: formula => writeInExcel(context => putFormula(context, formula)),
    mark: marks => writeInExcel(context => mark(context, marks)),
  }
}
