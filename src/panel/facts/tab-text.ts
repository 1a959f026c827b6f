/** What a spreadsheet program would take for a formula when it is pasted. */
const LIKE_FORMULA = /^[=+\-@]/

/**
 * Rows as text that pastes into a sheet cell by cell. Tabs, line breaks and other control characters become spaces; a text
 * that would be taken for a formula gets an apostrophe in front.
 */
export function tabText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map(row => row.map(field).join('\t')).join('\n')
}

function field(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const line = value.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
  return LIKE_FORMULA.test(line) ? `'${line}` : line
}
