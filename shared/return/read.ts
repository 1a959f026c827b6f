import { compilePlan } from '../plan/compile.ts'
import { type Answers, withAnswers } from '../plan/answers.ts'
import type { Plan } from '../plan/plan.ts'
import { withoutOwnResults } from '../functions/own-results.ts'
import type { Sheet, Workbook } from '../sheet/workbook.ts'
import { isBlank } from '../sheet/cell.ts'
import { ownUnderOtherName } from '../register/other-names.ts'
import { isOwnSheet } from '../register/sheets.ts'
import { chooseProfile } from './choose-profile.ts'
import { findTables } from './find-tables.ts'
import type { FoundTable } from './find-tables.ts'
import { headingIndex } from './headings.ts'
import { learnKey } from './learn-key.ts'
import { isList } from './read-list.ts'
import { addList, readTables } from './read-tables.ts'
import type { Reading } from './read-tables.ts'
import { periodOf } from './return-period.ts'
import { keepNewestSheets } from './same-actions.ts'
import type { Kept } from './same-actions.ts'
import { separateNumbering, takeSheetsForThemes } from './numbering.ts'
import { otherRegisters } from './other-registers.ts'
import { printsOfRead, readCover } from './printed-cover.ts'
import type { OpenRecord } from './record.ts'
import type { Printed, Return } from './return.ts'
import { finish } from '../steps.ts'
import type { Pause } from '../steps.ts'

/** What a person may say about a workbook before it is read; all may be left out. */
export interface ReadOptions extends Answers {
  /** The plan to read by; without it the layout is recognised. */
  readonly plan?: Plan
  /** Where that plan comes from, as a reason why; a person has chosen it when left out. */
  readonly because?: string
  /** Read this sheet only. */
  readonly sheet?: string
  /** The period reported, as in '6 months to September 2014' or 'Q2'; without it the paper's own words are read. */
  readonly period?: string
}

/** As {@link readSteps}, in one go. */
export function readReturn(workbook: Workbook, options: ReadOptions = {}): Return {
  return finish(readSteps(workbook, options))
}

/**
 * Reads a workbook as a return: which tables, what every row is, the actions with their cells. Yields between steps of
 * 500 rows. Never throws on odd content.
 */
export function* readSteps(workbook: Workbook, options: ReadOptions = {}): Generator<Pause, Return> {
  const period = options.period ?? ''
  const { sheets, notRead } = sheetsToRead(workbook, options.sheet)
  const chosen =
    options.plan === undefined
      ? yield* chooseProfile(sheets, period)
      : { plan: options.plan, evidence: [options.because ?? 'You chose this plan layout'] }
  const plan = withAnswers(chosen.plan, options)
  const index = headingIndex(plan)
  const all: FoundTable[] = []
  for (const sheet of sheets) all.push(...(yield* findTables(sheet, index, period)))
  const others = otherRegisters(all)
  const found = all.filter(table => !others.has(table))
  const learned = yield* learnKey(plan, found)
  const compiled = compilePlan(learned.plan)
  const reading: Reading = { records: [], tables: [], printed: [], unsure: [] }
  const covers: Printed[] = []
  for (const sheet of sheets) {
    const own = found.filter(table => table.whole === sheet)
    if (own.length > 0) yield* readTables(sheet, own, compiled, headingIndex(learned.plan), reading)
    else if (isList(sheet)) addList(sheet, compiled, reading)
    if (
      !reading.tables.some(table => table.sheet.name === sheet.name) &&
      ![...others].some(table => table.whole === sheet)
    ) {
      const cover = found.length > 0 ? readCover(sheet, compiled) : undefined
      if (cover !== undefined) covers.push(cover)
      notRead.push({
        sheet: sheet.name,
        why:
          cover === undefined
            ? 'no table with an action and a ref, lead, rating, update or due date was found on it'
            : 'it has no table of actions, only figures about them',
      })
    }
  }
  for (const { sheet, header } of others) {
    const words = [...header.headings.values()]
      .slice(0, 3)
      .map(heading => `"${heading}"`)
      .join(', ')
    notRead.push({
      sheet: sheet.name,
      why: `the table in row ${header.top + 1} (${words} …) is a register of something else`,
    })
  }
  const kept = yield* keepNewestSheets(reading.tables, ([] as OpenRecord[]).concat(...reading.records))
  takeSheetsForThemes(kept.records)
  yield* separateNumbering(kept.records)
  return {
    workbook,
    file: workbook.file,
    plan: compiled,
    tables: kept.tables,
    records: kept.records,
    printed: printsOfRead(covers, reading.printed, kept.notRead),
    period: periodOf(inOrderRead(sheets, kept), found, period, plan),
    notRead: [...notRead, ...kept.notRead],
    evidence: [...chosen.evidence, ...learned.evidence],
    unsure: reading.unsure,
    limits: workbook.limits,
  }
}

function sheetsToRead(
  workbook: Workbook,
  name: string | undefined,
): { sheets: Sheet[]; notRead: { sheet: string; why: string }[] } {
  const sheets: Sheet[] = []
  const notRead: { sheet: string; why: string }[] = []
  for (const sheet of workbook.sheets) {
    if (name !== undefined && sheet.name !== name) continue
    if (isOwnSheet(sheet)) continue
    const own = ownUnderOtherName(sheet)
    if (own !== '')
      notRead.push({
        sheet: sheet.name,
        why: `it is "${own}" of Plan Returns under another name, and no part of a return`,
      })
    else if (sheet.hidden && name === undefined)
      notRead.push({ sheet: sheet.name, why: 'it is hidden; name it to have it read' })
    else if (sheet.grid.some(cells => cells.some(cell => !isBlank(cell))))
      sheets.push(withoutOwnResults(sheet, workbook))
  }
  return { sheets, notRead }
}

/** Sheets that were read first, then those without a table; sheets of older periods say nothing of this one. */
function inOrderRead(sheets: readonly Sheet[], kept: Kept): readonly Sheet[] {
  const read = new Set(kept.tables.map(table => table.sheet.name))
  const older = new Set(kept.notRead.map(({ sheet }) => sheet))
  return [
    ...sheets.filter(({ name }) => read.has(name)),
    ...sheets.filter(({ name }) => !read.has(name) && !older.has(name)),
  ]
}
