/** Told now and then how much of the work is done, from 0 to 1. */
export type OnPart = (part: number) => void

/** Tells of a piece of the work: its 0 to 1 are `from` to `to` of the whole. */
export function within(onPart: OnPart, from: number, to: number): OnPart {
  return part => onPart(from + part * (to - from))
}
