import type { FormatKind } from '../../shared/index.ts'

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
