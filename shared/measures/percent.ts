/**
 * A share in tenths of a per cent, half up: 73 of 80 → 913. Whole numbers throughout, so that 91.25 cannot become 91.2;
 * exact while count × 2000 is below 2^53. Of nothing: 0.
 */
function tenths(count: number, total: number): number {
  return total === 0 ? 0 : Math.floor((count * 2000 + total) / (2 * total))
}

/** A share in per cent, one decimal, half up: 73 of 80 → 91.3. */
export function percent(count: number, total: number): number {
  return tenths(count, total) / 10
}

/** '90.7%'; '0%' and '100%' only for none and all, so that 1 of 3000 is '0.0%'. */
export function showPercent(count: number, total: number): string {
  if (count === 0 || total === 0) return '0%'
  return count === total ? '100%' : `${showTenths(tenths(count, total))}%`
}

/** '78 (90.7%)', as the papers' status keys print it. */
export function countLabel(count: number, total: number): string {
  return `${count} (${showPercent(count, total)})`
}

/** The sum of shares as shown, and why it is not 100.0; `why` is '' when it is. */
export function shareSum(
  counts: readonly number[],
  total: number,
): { readonly sum: number; readonly why: string } {
  const sum = counts.reduce((all, count) => all + tenths(count, total), 0)
  const exact = counts.reduce((all, count) => all + count, 0) === total
  if (sum === 1000 || total === 0 || !exact) return { sum: sum / 10, why: '' }
  return { sum: sum / 10, why: `The shares add to ${showTenths(sum)} because each is rounded to one decimal` }
}

/** Whether a printed share is a share of these counts, rounded to as many decimals as it has (up to three). */
export function isShare(printed: number, count: number, total: number): boolean {
  if (total === 0) return printed === 0
  return [1, 10, 100, 1000].some(
    unit =>
      Math.floor((count * 200 * unit + total) / (2 * total)) === Math.round(printed * unit) &&
      isWhole(printed * unit),
  )
}

function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-6
}

function showTenths(number: number): string {
  return `${Math.floor(number / 10)}.${number % 10}`
}
