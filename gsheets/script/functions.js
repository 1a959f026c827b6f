// Printed by `npm run generate` from shared/functions. Do not edit.

/* oxlint-disable no-unused-vars -- Google calls these by their names */

/**
 * Counts the ratings of a range: how many of each, in total and by group, and each share in per cent.
 *
 * @param {range} status The cells with the ratings, for example D2:D90
 * @param {range} group May be left out. The cells beside them to count by, such as the themes in A2:A90
 * @param {range} refs May be left out. The cells beside them that name the actions, such as B2:B90
 * @param {text} rule May be left out. "cells" counts every rating, "worst" one per action, the lowest, "latest" one per action, the newest
 * @param {range} key May be left out. The ratings there are, best first, where the cells do not tell
 * @return {Array<Array<string|number>>}
 * @customfunction
 */
function RAGSUMMARY(status, group, refs, rule, key) {
  return PlanReturns.callFunction('RAGSUMMARY', arguments)
}
