/** A piece of a text that is replaced; where `from` is `to`, one that is put in. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A text with pieces replaced; all else stays as it is. Pieces at one place are put in in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to, text: piece } of [...splices].sort((one, other) => one.from - other.from)) {
    if (from < at)
      throw new RangeError(`Cannot replace characters ${from} to ${to}: they are replaced already`)
    parts.push(text.slice(at, from), piece)
    at = to
  }
  parts.push(text.slice(at))
  return parts.join('')
}
