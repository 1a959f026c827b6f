/** What a number format makes of a number: a date (with or without a time), a time or duration alone, or a number. */
export type FormatKind = 'day' | 'clock' | 'number'

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
