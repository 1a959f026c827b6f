import { attributes } from './xml.ts'

/** The 64 colours that old workbooks name by number (ECMA-376 part 1, 18.8.27): eight, the same eight again, 48 more. */
const eight = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'
const others =
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
export const standardPalette: readonly string[] = `${eight} ${eight} ${others}`.split(' ')

/** The colours that a workbook's own tables give: its theme (dk1, lt1, dk2, lt2, accents …) and its numbered colours. */
export interface Palette {
  readonly theme: readonly string[]
  readonly indexed: readonly string[]
}

/**
 * The colour that the attributes in `xml.slice(from, to)` name (`rgb`, `theme` and `tint`, or `indexed`) as 'RRGGBB';
 * undefined for an automatic or unknown colour.
 */
export function readColour(xml: string, from: number, to: number, palette: Palette): string | undefined {
  const given = new Map(attributes(xml, from, to))
  const colour = namedColour(given, palette)
  if (colour === undefined || !/^[0-9A-F]{6}$/i.test(colour)) return undefined
  return tinted(colour.toUpperCase(), Number(given.get('tint') ?? 0))
}

function namedColour(given: ReadonlyMap<string, string>, palette: Palette): string | undefined {
  const rgb = given.get('rgb')
  if (rgb !== undefined) return rgb.slice(-6)
  const theme = given.get('theme')
  // Cells count light before dark, the theme part lists dark before light: 0 and 1, 2 and 3 change places.
  if (theme !== undefined) return palette.theme[Number(theme) < 4 ? Number(theme) ^ 1 : Number(theme)]
  return palette.indexed[Number(given.get('indexed') ?? -1)]
}

/** Tint moves the lightness of hue, saturation and lightness towards white (above 0) or black (below 0). */
function tinted(colour: string, tint: number): string {
  if (!(Math.abs(tint) <= 1) || tint === 0) return colour
  const channels = [0, 2, 4].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const high = Math.max(...channels)
  const low = Math.min(...channels)
  const light = (high + low) / 2
  const lighter = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint
  // With hue and saturation kept, each channel keeps its place between the lowest and the highest.
  const spread =
    light === 0 || light === 1 ? 0 : (1 - Math.abs(2 * lighter - 1)) / (1 - Math.abs(2 * light - 1))
  return channels.map(channel => hex(lighter + (channel - light) * spread)).join('')
}

function hex(share: number): string {
  return Math.round(Math.min(1, Math.max(0, share)) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase()
}
