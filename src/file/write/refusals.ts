import { amount, cellName, isSameCell, list, type Standing, type Workbook } from '../../../shared/index.ts'
import type { CellEdit } from '../edits.ts'
import { OpenSheet } from '../open-sheet.ts'
import { CannotWrite } from './cannot-write.ts'
import type { Package } from './package.ts'

type Reason = NonNullable<Standing['keeps']> | 'gone' | 'changed'

/** Why cells cannot be changed, and what to do; stands after their addresses. */
const REASONS: Readonly<Record<Reason, string>> = {
  formula: 'a formula or a PivotTable gives what stands there: change what it is calculated from',
  merged: 'what lies under a merged cell is not seen: unmerge the cells first',
  protected: 'the sheet is protected: take the protection off first (Review, Unprotect Sheet)',
  heading: 'a table names its columns a second time: change its headings and totals in Excel',
  gone: 'the file has no such sheet',
  changed: 'something else stands there in the file: open it again',
}
const MOST_NAMED = 3

/** Throws, with a sentence, when a cell would lose something that was not named, or is not as it was. */
export function requireWritable({ sheets }: Workbook, edits: readonly CellEdit[]): void {
  const open = new Map(sheets.map(sheet => [sheet.name, new OpenSheet(sheet)]))
  const refused = new Map<Reason, string[]>()
  for (const { sheet, row, column, before } of edits) {
    const standing = open.get(sheet)?.standing(row, column)
    const isAsBefore = standing !== undefined && isSameCell(standing.cell, before)
    const because = standing === undefined ? 'gone' : (standing.keeps ?? (isAsBefore ? undefined : 'changed'))
    if (because === undefined) continue
    refused.set(because, [...(refused.get(because) ?? []), `${cellName(row, column)} of "${sheet}"`])
  }
  const [first] = refused
  if (first !== undefined) throw new CannotWrite(`${named(first[1])} cannot be changed: ${REASONS[first[0]]}`)
}

function named(cells: readonly string[]): string {
  const more = cells.length - MOST_NAMED
  return list([...cells.slice(0, MOST_NAMED), ...(more > 0 ? [amount(more, 'more cell')] : [])])
}

/** Throws, with a sentence, when nothing may be written to a file at all. */
export async function requireOpen(pack: Package, workbook: string): Promise<void> {
  const kinds = async (part: string): Promise<readonly string[]> =>
    (await pack.relations(part)).map(({ kind }) => kind)
  if ((await kinds('')).includes('origin') || pack.paths.some(path => /^_xmlsignatures\//i.test(path)))
    throw new CannotWrite(
      'It is digitally signed, and any change would break the signature: remove the signature (File, Info) or let its signer sign it again afterwards',
    )
  if ((await kinds(workbook)).includes('revisionHeaders'))
    throw new CannotWrite(
      'It is a shared workbook that keeps a list of its changes, which ours would not be in: stop sharing it (Review, Unshare Workbook)',
    )
}
