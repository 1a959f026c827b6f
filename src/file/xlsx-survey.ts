import { parseThemeColors } from 'hucre'
import { Fault } from './file-problem.ts'
import { type KeptCells, keptCells } from './kept-cells.ts'
import type { OnPart } from './progress.ts'
import { checkOtherParts, safeText } from './safe-text.ts'
import { readStyles } from './styles.ts'
import { surveySheet, type Survey } from './survey.ts'
import { findParts } from './workbook-parts.ts'
import { openZip } from './zip.ts'

/** Places for the cells of all sheets together, when every row is as long as it must be. */
const MOST_PLACES = 20_000_000

const NO_STYLES = '<styleSheet/>'

/** Every sheet of a workbook in order: its survey, or undefined when it holds no cells (a chart sheet). */
export interface SurveyedSheet {
  readonly name: string
  readonly survey: Survey | undefined
  readonly kept: KeptCells
}

/** Checks every part of an .xlsx and surveys its sheets, before anything is laid out. Faults as FileProblem says. */
export async function surveyWorkbook(bytes: Uint8Array, onPart: OnPart): Promise<SurveyedSheet[]> {
  const zip = openZip(bytes)
  const text = async (path: string | undefined): Promise<string | undefined> =>
    path !== undefined && zip.has(path) ? safeText(await zip.unpack(path)) : undefined
  const { sheets, styles, theme, texts } = await findParts(text)
  const elements = await checkOtherParts(zip, new Set(sheets.flatMap(sheet => sheet.path ?? [])))
  const cellStyles = readStyles(
    (await text(styles)) ?? NO_STYLES,
    parseThemeColors((await text(theme)) ?? ''),
  )
  const surveyed: SurveyedSheet[] = []
  let places = 0
  for (const { name, path } of sheets) {
    const xml = await text(path)
    if (xml === undefined && path !== undefined) throw new Fault('damaged', `no part for sheet ${name}`)
    const survey = xml === undefined ? undefined : surveySheet(xml, cellStyles)
    places += survey?.places ?? 0
    // The spreadsheet reader takes a text that is not there for an empty cell.
    if ((survey?.lastText ?? -1) >= (elements.get(texts ?? '') ?? 0))
      throw new Fault('damaged', 'texts are missing')
    if (places > MOST_PLACES) throw new Fault('vast', `${places} places`)
    surveyed.push({ name, survey, kept: await keptCells(text, path, survey?.lock) })
    onPart(surveyed.length / sheets.length)
  }
  return surveyed
}
