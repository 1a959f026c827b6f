import type { Answer, Ask } from '../calls.ts'
import { Refusal } from './refusal.ts'
import { sheetNamed } from './sheets.ts'

/** Puts the cursor on a cell. */
export function select({ sheet: name, row, column }: Ask<'select'>): Answer<'select'> {
  const sheet = sheetNamed(name)
  if (sheet.isSheetHidden())
    throw new Refusal(`The sheet "${name}" is hidden: choose View, Hidden sheets to show it, then try again`)
  if (row >= sheet.getMaxRows() || column >= sheet.getMaxColumns())
    throw new Refusal(`The sheet "${name}" is smaller by now: check again`)
  sheet.getRange(row + 1, column + 1, 1, 1).activate()
  return { done: true }
}
