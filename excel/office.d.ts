import '@microsoft/office-js/dist/office'

declare global {
  /** The part of the custom functions runtime that office.js brings along; its own declarations leave it out. */
  namespace CustomFunctions {
    /** Ties a function to its id in functions.json. Excel passes the declared arguments, then an invocation object. */
    function associate(id: string, answer: (...args: unknown[]) => unknown): void
  }
}
