/** What a number format makes of a number: a date (with or without a time), a time or duration alone, or a number. */
export type FormatKind = 'day' | 'clock' | 'number'

/** Formats that a workbook names by number alone (ECMA-376 part 1, 18.8.30). */
const builtIn: readonly (readonly [first: number, last: number, kind: FormatKind])[] = [
  [14, 17, 'day'],
  [18, 21, 'clock'],
  [22, 22, 'day'],
  [27, 31, 'day'],
  [32, 35, 'clock'],
  [36, 36, 'day'],
  [45, 47, 'clock'],
  [50, 58, 'day'],
]

export function builtInKind(id: number): FormatKind {
  return builtIn.find(([first, last]) => id >= first && id <= last)?.[2] ?? 'number'
}

/**
 * The kind of a format code such as `dd/mm/yyyy;@`. Letters in quotation marks, after a backslash, an underscore or an
 * asterisk, and colours and currencies in brackets are decoration; `[h]`, `[mm]` and `[ss]` count elapsed time.
 */
export function formatKind(code: string): FormatKind {
  const [first = ''] = code.replace(/"[^"]*"|[\\_*]./g, '').split(';')
  if (/\[(?:h{1,9}|m{1,9}|s{1,9})\]/i.test(first)) return 'clock'
  const letters = first.replace(/\[[^\]]*\]|am\/pm|a\/p|general/gi, '').toLowerCase()
  if (/[yd]/.test(letters)) return 'day'
  if (/[hs]/.test(letters)) return 'clock'
  return letters.includes('m') ? 'day' : 'number'
}
