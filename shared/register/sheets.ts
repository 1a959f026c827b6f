/** The sheets that we keep in a person's workbook. They are never read as a return. */
const OWN_SHEETS = ['Plan setup', 'Plan issues', 'Plan explanations', 'Return record'] as const

export function isOwnSheet(name: string): boolean {
  return OWN_SHEETS.some(own => own.toLowerCase() === name.trim().toLowerCase())
}
