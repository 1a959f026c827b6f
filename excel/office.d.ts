/// <reference path="../node_modules/@microsoft/office-js/dist/office.d.ts" />

/** The part of the custom functions runtime that office.js brings along; its own declarations leave it out. */
declare namespace CustomFunctions {
  /** Ties a function to its id in functions.json. Excel passes the declared arguments, then an invocation object. */
  function associate(id: string, answer: (...args: unknown[]) => unknown): void
}
