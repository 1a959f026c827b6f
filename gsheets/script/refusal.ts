/** A sentence for the person: what is in the way, and what to do. Other errors are Google's, or faults of ours. */
export class Refusal extends Error {}

/** A sheet that is not there any more. */
export class SheetGone extends Error {
  readonly sheet: string

  constructor(sheet: string) {
    super(`There is no sheet "${sheet}" any more: it was renamed or deleted`)
    this.sheet = sheet
  }
}

/** 'Plan Returns 0.1.0': whoever is asked for help needs to know. */
declare const process: { readonly env: { readonly PLAN_RETURNS_VERSION?: string } }
export const VERSION = process.env.PLAN_RETURNS_VERSION ?? ''

/** What is left is told with our version and what was asked, so that it can be traced: the script is minified. */
export function traced(error: unknown, asked: string): Error {
  return new Error(`${wordsOf(error)} (Plan Returns ${VERSION}, ${asked})`)
}

/** What an error says, whichever realm it comes from. */
export function wordsOf(error: unknown): string {
  const says = typeof error === 'object' && error !== null && 'message' in error ? error.message : error
  return String(says)
}
