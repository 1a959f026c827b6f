import type { CellValue } from 'hucre'
import type { SampleBook } from './book.ts'
import { ACTIONS, RATINGS, THEMES } from './clean-actions.ts'

const HEADER: readonly CellValue[] = ['Ref', 'Theme', 'Action', 'Lead', 'Start', 'Due', 'RAG', 'Update']
const RATING_COLUMN = HEADER.indexOf('RAG')

/** '2025-04-01' → a date cell; any other words stay a text. */
function dateCell(words: string): CellValue {
  return /^\d{4}-\d{2}-\d{2}$/.test(words) ? new Date(`${words}T00:00:00Z`) : words
}

function actionRows(): CellValue[][] {
  return ACTIONS.map(({ ref, action, lead, start, due, rating, update }) => [
    ref,
    THEMES.get(ref.slice(0, 1)) ?? null,
    action,
    lead,
    dateCell(start),
    dateCell(due),
    rating,
    update,
  ])
}

/** Title, period and the key with its figures, as offices print them above the table. */
function rowsAbove(): CellValue[][] {
  const figures = RATINGS.flatMap(({ rating, means }) => {
    const count = ACTIONS.filter(action => action.rating === rating).length
    const percent = ((100 * count) / ACTIONS.length).toFixed(1)
    return [
      [rating, means],
      ['Number & %', `${count} (${percent}%)`],
    ]
  })
  return [
    ['Ashbrook Community Safety Plan 2025-29'],
    ['Quarter 2 return: July to September 2025'],
    [],
    ['Ratings and totals'],
    ...figures,
    [`A total of ${ACTIONS.length} actions`],
    [],
  ]
}

/** Rating cells are coloured beside their word; the key too. */
function fillsOf(rows: readonly (readonly CellValue[])[], headerRow: number): Map<string, string> {
  const fills = new Map<string, string>()
  for (const [number, row] of rows.entries()) {
    const column = number > headerRow ? RATING_COLUMN : 0
    const fill = RATINGS.find(({ rating }) => rating === row[column])?.fill
    if (fill !== undefined) fills.set(`${number},${column}`, fill)
  }
  return fills
}

/** A table of actions under a title and a key, as the tidy and the broken return share it. */
export function returnBook(file: string, rows: readonly (readonly CellValue[])[]): SampleBook {
  const headerRow = rows.findIndex(row => row[0] === HEADER[0])
  return {
    file,
    title: 'Ashbrook Community Safety Plan 2025-29: quarter 2 return (invented)',
    sheet: 'Return',
    rows,
    widths: [14, 24, 44, 28, 13, 18, 12, 70],
    boldRows: [0, 3],
    headerRows: [headerRow],
    fills: fillsOf(rows, headerRow),
    dropDown: {
      range: `G${headerRow + 2}:G${rows.length}`,
      values: RATINGS.map(({ rating }) => rating),
    },
  }
}

export function cleanRows(): CellValue[][] {
  return [...rowsAbove(), [...HEADER], ...actionRows()]
}

/** A tidy return that is ready: nothing to fix, nothing to explain. */
export function cleanBook(): SampleBook {
  return returnBook('clean.xlsx', cleanRows())
}
