/** A cell that a spreadsheet program would take for a formula when it opens the file. */
const likeFormula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

/** Rows as a whole file: with the mark that tells Excel that a CSV file is UTF-8. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\ufeff${csvText(rows)}`
}

/**
 * Rows as CSV (RFC 4180: commas, CRLF, quotation marks doubled). A cell that begins with = + - @, a tab or a carriage
 * return gets an apostrophe in front, so that text from a return never runs as a formula.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(csvField).join(',')}\r\n`).join('')
}

function csvField(text: string): string {
  const safe = likeFormula.test(text) ? `'${text}` : text
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
