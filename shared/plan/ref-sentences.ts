/** What is said of a ref that no pattern of a plan accepts. `near` is the ref that may be meant, '' when nobody can tell. */
export function unknownRef(written: string, near: string, plan = 'this plan'): string {
  return near === ''
    ? `"${written}" is not a ref of ${plan}: write it as the other refs are written`
    : `"${written}" is not a ref of ${plan}: it must be ${near} if that is what is meant`
}

/** What is said of a ref that the spreadsheet changed: 'the number 1.1', which may have been typed as 1.10. */
export function changedRef(what: string, typed: readonly string[]): string {
  return typed.length === 0
    ? `The ref is ${what}: format the cell as text and type the ref again`
    : `The ref is ${what}; it was probably typed as ${typed.join(' or ')}: format the cell as text and type it again`
}
