import type { Plan } from '../plan/plan.ts'
import { ratingHead } from '../plan/rating-head.ts'
import { chooseScale } from '../plan/scales.ts'
import { inSteps } from '../steps.ts'
import type { Pause } from '../steps.ts'
import type { FoundTable } from './find-tables.ts'
import { remembered } from './remembered.ts'
import { cellText } from './text.ts'

const COLOURS = /^\s*(?:r|a|g|red|amber|green|blue|complete|completed)\.?\s*$/i

/** The rating that a cell begins with, else all that it says. */
const wordOf = remembered(2000, text => ratingHead(text) || text)

/** A plan without a key takes the scale that explains the rating columns best. */
export function* learnKey(
  plan: Plan,
  found: readonly FoundTable[],
): Generator<Pause, { plan: Plan; evidence: string[] }> {
  if (plan.key.length > 0) return { plan, evidence: [] }
  const values = new Map<string, number>()
  const dropDown = new Set<string>()
  let heading = ''
  for (const { sheet, header, columns, lastRow } of found) {
    const column = columns.get('status')
    if (column === undefined) continue
    heading = heading === '' ? (header.headings.get(column) ?? '') : heading
    for (const list of sheet.dropDowns) {
      if (list.area.left <= column && list.area.right >= column && list.area.bottom > header.bottom)
        list.values.forEach(value => dropDown.add(value))
    }
    const rows = sheet.grid.slice(header.bottom + 1 - sheet.top, lastRow + 1 - sheet.top)
    yield* inSteps(rows, cells => {
      const word = wordOf(cellText(cells[column - sheet.left] ?? null))
      if (word !== '' && word.length <= 60) values.set(word, (values.get(word) ?? 0) + 1)
    })
  }
  const colours = new Map([...values].filter(([word]) => COLOURS.test(word)))
  // Odd words beside colours do not unmake the colours: they are asked about.
  const scale = chooseScale(values, heading, [...dropDown]) ?? chooseScale(colours, heading, [...dropDown])
  if (scale === undefined) return { plan, evidence: [] }
  // Sentences say 'Delivered' where the sheet does, not the name that the word has elsewhere.
  const key = scale.key.map(entry => (entry.letter.length > 3 ? { ...entry, label: entry.letter } : entry))
  return { plan: { ...plan, key }, evidence: [scale.why] }
}
