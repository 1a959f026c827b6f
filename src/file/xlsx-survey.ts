import { parseThemeColors } from 'hucre'
import { Fault } from './file-problem.ts'
import { checkOtherParts, safeText } from './safe-text.ts'
import { readStyles, type Style } from './styles.ts'
import { surveySheet, type Survey } from './survey.ts'
import { findParts } from './workbook-parts.ts'
import { openZip } from './zip.ts'

/** Places for the cells of all sheets together, when every row is as long as it must be. */
const MOST_PLACES = 20_000_000

/** Every sheet of a workbook in order: its survey, or undefined when it holds no cells (a chart sheet). */
export interface SurveyedSheet {
  readonly name: string
  readonly survey: Survey | undefined
}

/** Checks every part of an .xlsx and surveys its sheets, before anything is laid out. Faults as FileProblem says. */
export function surveyWorkbook(bytes: Uint8Array): SurveyedSheet[] {
  const zip = openZip(bytes)
  const text = (path: string): string | undefined => (zip.has(path) ? safeText(zip.unpack(path)) : undefined)
  const { sheets, styles, theme } = findParts(text)
  checkOtherParts(zip, new Set(sheets.flatMap(sheet => sheet.path ?? [])))
  const colours = parseThemeColors((theme === undefined ? undefined : text(theme)) ?? '')
  const cellStyles = readStylesPart(styles === undefined ? undefined : text(styles), colours)
  let places = 0
  return sheets.map(({ name, path }) => {
    if (path === undefined) return { name, survey: undefined }
    const xml = text(path)
    if (xml === undefined) throw new Fault('damaged', `no part for sheet ${name}`)
    const survey = surveySheet(xml, cellStyles)
    places += survey.places
    if (places > MOST_PLACES) throw new Fault('vast', `${places} places`)
    return { name, survey }
  })
}

function readStylesPart(xml: string | undefined, theme: readonly string[]): Style[] {
  return xml === undefined ? [] : readStyles(xml, theme)
}
