/**
 * A text whose code-unit order is the order a person expects of refs: 1.9 before 1.10, T9 before T10. Numbers are padded
 * to six digits; a longer one is marked by its length, so that no number is too long to compare.
 */
export function refSortKey(ref: string): string {
  return ref
    .trim()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ')
    .replace(/\d+/g, sortableNumber)
}

/** Orders refs by {@link refSortKey}; refs that differ in spelling alone ('1.01', '1.1') by code unit. */
export function compareRefs(a: string, b: string): number {
  return byCodeUnit(refSortKey(a), refSortKey(b)) || byCodeUnit(a, b)
}

/** A copy in the order of {@link compareRefs}; each ref is looked at once. */
export function sortByRef<T>(items: readonly T[], refOf: (item: T) => string): T[] {
  return items
    .map(item => ({ item, ref: refOf(item), key: refSortKey(refOf(item)) }))
    .sort((a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.ref, b.ref))
    .map(({ item }) => item)
}

const WIDTH = 6

function sortableNumber(digits: string): string {
  let start = 0
  while (start < digits.length - 1 && digits.charAt(start) === '0') start += 1
  const number = digits.slice(start)
  if (number.length <= WIDTH) return number.padStart(WIDTH, '0')
  // ':' is the sign after '9'
  return ':' + String(number.length).padStart(WIDTH, '0') + number
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
