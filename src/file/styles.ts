import { readColour, standardPalette, type Palette } from './colours.ts'
import { Fault } from './file-problem.ts'
import { builtInKind } from './built-in-formats.ts'
import { formatKind, type FormatKind } from '../../shared/index.ts'
import { attribute, plainText, scanXml } from './xml.ts'

/** What we need to know of a cell style: is its number a date, is the cell coloured, and may it be typed into. */
export interface Style {
  readonly kind: FormatKind
  /** Cells of a protected sheet are locked where their style does not say this. */
  readonly unlocked?: true
  /** '#RRGGBB' of a solid fill; white counts as none, for that is how it looks. */
  readonly fill?: string
}

const WHITE = 'FFFFFF'
/** Excel takes 255 characters; the spreadsheet reader looks through the format again for each cell. */
const LONGEST_FORMAT = 300

/** The styles part as a list: `s="3"` of a cell is the fourth. `theme` is dk1, lt1, dk2, lt2, accents 1 to 6 … */
export function readStyles(xml: string, theme: readonly string[]): Style[] {
  const palette: Palette = { theme, indexed: ownPalette(xml) ?? standardPalette }
  const codes = new Map<number, FormatKind>()
  const fills: (string | undefined)[] = []
  const styles: Style[] = []
  let part = ''
  let solid = false
  scanXml(xml, {
    open(name, from, to) {
      const number = (key: string): number => Number(attribute(xml, from, to, key) ?? 0)
      if (name === 'numFmts' || name === 'fills' || name === 'cellXfs') part = name
      else if (part === 'numFmts' && name === 'numFmt') {
        codes.set(number('numFmtId'), readFormat(attribute(xml, from, to, 'formatCode') ?? ''))
      } else if (part === 'fills' && name === 'fill') fills.push(undefined)
      else if (part === 'fills' && name === 'patternFill') {
        solid = attribute(xml, from, to, 'patternType') === 'solid'
      } else if (part === 'fills' && name === 'fgColor' && solid) {
        fills[fills.length - 1] = readColour(xml, from, to, palette)
      } else if (part === 'cellXfs' && name === 'xf') {
        const format = number('numFmtId')
        const fill = fills[number('fillId')]
        const kind = codes.get(format) ?? builtInKind(format)
        styles.push(fill === undefined || fill === WHITE ? { kind } : { kind, fill: `#${fill}` })
      } else if (part === 'cellXfs' && name === 'protection' && isNo(attribute(xml, from, to, 'locked'))) {
        const last = styles.pop()
        if (last !== undefined) styles.push({ ...last, unlocked: true })
      }
    },
    close(name) {
      if (name === part) part = ''
    },
  })
  return styles
}

function isNo(given: string | undefined): boolean {
  return given === '0' || given === 'false'
}

function readFormat(code: string): FormatKind {
  if (code.length > LONGEST_FORMAT) throw new Fault('damaged', `a number format of ${code.length} characters`)
  return formatKind(code)
}

/** A workbook may give its numbered colours anew, at the end of its styles part. */
function ownPalette(xml: string): string[] | undefined {
  const from = xml.indexOf('<indexedColors')
  if (from < 0) return undefined
  const listed = xml.slice(from, xml.indexOf('</indexedColors', from)).matchAll(/rgb="([0-9A-Fa-f]{6,8})"/g)
  return Array.from(listed, match => plainText(match[1] ?? '').slice(-6))
}
