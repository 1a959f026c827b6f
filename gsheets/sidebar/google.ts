/**
 * `google.script.run`, as far as the panel uses it: every `with…` gives another runner, and functions of the script are its
 * methods (Class google.script.run, Apps Script reference).
 */
export interface GoogleRun {
  withSuccessHandler(handler: (answer: unknown) => void): GoogleRun
  withFailureHandler(handler: (error: unknown) => void): GoogleRun
  /** Every call of the panel goes through this one function. Not there when the script is of another version. */
  answerPanel?(sent: string): void
}

/** What Google puts into the page of a sidebar before anything of it runs. */
export interface Google {
  readonly script: { readonly run: GoogleRun }
}
