// Printed by `npm run generate` from shared/functions. Do not edit.

/* oxlint-disable no-unused-vars -- Google calls these by their names */

/**
 * Checks a table as the panel does and gives a row for each finding, by its row and column in the range.
 *
 * @param {range} table The whole table with its headings. From A1 on, for example A1:H90, rows and columns are those of the sheet
 * @param {range} plan May be left out. The name of a ready-made plan, such as "framework-2018", or the cells of the sheet "Plan setup"
 * @param {text} severity May be left out. "to fix" for these findings alone, "to explain" for both kinds that stand in the way, without it all
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANCHECK(table, plan, severity) {
  return PlanReturns.callFunction('PLANCHECK', arguments)
}

/**
 * Counts for each required item, such as a pledge or a deliverable, the rows that cover it.
 *
 * @param {range} required The list of what must be covered: codes such as 7.1, or names
 * @param {range} have The cells that say what each row covers, for example C2:C90
 * @param {range} group May be left out. The cells beside have to count by, such as the agencies in B2:B90
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANCOVERAGE(required, have, group) {
  return PlanReturns.callFunction('PLANCOVERAGE', arguments)
}

/**
 * Gives the share of the required items that are covered, as a fraction to be shown in per cent.
 *
 * @param {range} required The list of what must be covered: codes such as 7.1, or names
 * @param {range} have The cells that say what each row covers, for example C2:C90
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANCOVERED(required, have) {
  return PlanReturns.callFunction('PLANCOVERED', arguments)
}

/**
 * Counts the rows that each post leads, most first, and their ratings.
 *
 * @param {range} leads The column of leads, for example C2:C90
 * @param {range} status May be left out. The cells beside them with the ratings, such as D2:D90
 * @param {range} aliases May be left out. Posts and their other names: a row for each post, its name first; or the name of a ready-made plan
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANLEADLOAD(leads, status, aliases) {
  return PlanReturns.callFunction('PLANLEADLOAD', arguments)
}

/**
 * Gives the posts of each lead cell, one beside the other, every post under one name.
 *
 * @param {range} leads A lead cell or a column of them, for example C2:C90
 * @param {range} aliases May be left out. Posts and their other names: a row for each post, its name first; or the name of a ready-made plan
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANLEADS(leads, aliases) {
  return PlanReturns.callFunction('PLANLEADS', arguments)
}

/**
 * Lists the refs that have no value beside them: the actions without a lead, a source or an update.
 *
 * @param {range} refs The column of refs, for example A2:A90
 * @param {range} values The cells beside them that must not be blank, such as D2:D90
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANMISSING(refs, values) {
  return PlanReturns.callFunction('PLANMISSING', arguments)
}

/**
 * Says in one sentence whether a table is ready to submit, before anything is explained.
 *
 * @param {range} table The whole table with its headings. From A1 on, for example A1:H90, rows and columns are those of the sheet
 * @param {range} plan May be left out. The name of a ready-made plan, such as "framework-2018", or the cells of the sheet "Plan setup"
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANREADY(table, plan) {
  return PlanReturns.callFunction('PLANREADY', arguments)
}

/**
 * Says beside each ref what is wrong with the way it is written, and nothing where it is right.
 *
 * @param {range} refs The whole column of refs, for example A2:A90, or one ref
 * @param {range} plan May be left out. The name of a ready-made plan, such as "framework-2018", or the cells of the sheet "Plan setup"
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANREFCHECK(refs, plan) {
  return PlanReturns.callFunction('PLANREFCHECK', arguments)
}

/**
 * Lists the refs that are left out, such as T6-C01 where refs begin at T6-C02.
 *
 * @param {range} refs The column of refs, for example A2:A90
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANREFGAPS(refs) {
  return PlanReturns.callFunction('PLANREFGAPS', arguments)
}

/**
 * Gives a text to sort refs by, so that 1.10 comes after 1.9 and T10 after T9.
 *
 * @param {range} refs A ref or a column of refs, for example A2:A90
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANREFKEY(refs) {
  return PlanReturns.callFunction('PLANREFKEY', arguments)
}

/**
 * Gives one part of each ref, such as its theme, its agency or the deliverable it belongs to.
 *
 * @param {range} refs A ref or a column of refs, for example A2:A90
 * @param {text} part "theme", "agency", "number", "deliverable", "pledge", "parent", "key", "level" or "plan", as far as the refs say it
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANREFPART(refs, part) {
  return PlanReturns.callFunction('PLANREFPART', arguments)
}

/**
 * Lists the required items that nothing covers.
 *
 * @param {range} required The list of what must be covered: codes such as 7.1, or names
 * @param {range} have The cells that say what each row covers, for example C2:C90
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANUNCOVERED(required, have) {
  return PlanReturns.callFunction('PLANUNCOVERED', arguments)
}

/**
 * Lists the refs that a text points to, and says of each whether it is there.
 *
 * @param {range} text An update or a column of updates, for example D2:D90
 * @param {range} refs The column of all refs, for example A2:A90
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function PLANXREFS(text, refs) {
  return PlanReturns.callFunction('PLANXREFS', arguments)
}

/**
 * Counts how often a rating stands in a range or, by rule, how many actions have it.
 *
 * @param {range} status The cells with the ratings, for example D2:D90
 * @param {range} which The rating to look for, for example "G"; cells with several give as many answers
 * @param {range} refs May be left out. The cells beside them that name the actions, such as B2:B90
 * @param {text} rule May be left out. "cells" counts every rating, "worst" one per action, the lowest, "latest" one per action, the newest
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function RAGCOUNT(status, which, refs, rule) {
  return PlanReturns.callFunction('RAGCOUNT', arguments)
}

/**
 * Says in one sentence how many ratings are Green, Amber and Red, for the top of a paper.
 *
 * @param {range} status The cells with the ratings, for example D2:D90
 * @param {range} refs May be left out. The cells beside them that name the actions, such as B2:B90
 * @param {text} rule May be left out. "cells" counts every rating, "worst" one per action, the lowest, "latest" one per action, the newest
 * @param {text} noun May be left out. What the rows are called if not actions, for example "deliverables"
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function RAGHEADLINE(status, refs, rule, noun) {
  return PlanReturns.callFunction('RAGHEADLINE', arguments)
}

/**
 * Counts ratings by two things at once, such as theme and agency, with totals.
 *
 * @param {range} rows The cells beside the ratings to count by downwards, such as the themes in A2:A90
 * @param {range} columns The cells beside the ratings to count by across, such as the agencies in B2:B90
 * @param {range} status The cells with the ratings, for example D2:D90
 * @param {text} which May be left out. One rating, for example "A"; without it all that count
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function RAGMATRIX(rows, columns, status, which) {
  return PlanReturns.callFunction('RAGMATRIX', arguments)
}

/**
 * Writes a rating out: "A" becomes "Amber: " and what your own key says Amber means.
 *
 * @param {range} status A rating, for example D2; cells with several give as many answers
 * @param {range} key May be left out. The table that says what each rating means, for example A15:B21
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function RAGMEANING(status, key) {
  return PlanReturns.callFunction('RAGMEANING', arguments)
}

/**
 * Compares two periods action by action: which ratings are better, worse or the same, what is new and gone.
 *
 * @param {range} refsNow The cells that name the actions of this period, for example A2:A90
 * @param {range} statusNow The ratings beside them
 * @param {range} refsThen The cells that name the actions of the earlier period
 * @param {range} statusThen The ratings beside them
 * @param {range} titlesNow May be left out. The words of the actions now, to tell refs that were given to other actions
 * @param {range} titlesThen May be left out. The words of the actions of the earlier period
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function RAGMOVEMENT(refsNow, statusNow, refsThen, statusThen, titlesNow, titlesThen) {
  return PlanReturns.callFunction('RAGMOVEMENT', arguments)
}

/**
 * Gives the share of a rating among all that count, as a fraction to be shown in per cent.
 *
 * @param {range} status The cells with the ratings, for example D2:D90
 * @param {range} which The rating to look for, for example "G"; cells with several give as many answers
 * @param {range} refs May be left out. The cells beside them that name the actions, such as B2:B90
 * @param {text} rule May be left out. "cells" counts every rating, "worst" one per action, the lowest, "latest" one per action, the newest
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function RAGPERCENT(status, which, refs, rule) {
  return PlanReturns.callFunction('RAGPERCENT', arguments)
}

/**
 * Lists the actions with one rating each, how many ratings each has, and whether these differ.
 *
 * @param {range} refs The cells that name the actions, for example A2:A90
 * @param {range} status The cells with the ratings, for example D2:D90
 * @param {text} rule May be left out. "worst" takes the lowest rating of an action, as without this; "latest" takes the newest
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function RAGROLLUP(refs, status, rule) {
  return PlanReturns.callFunction('RAGROLLUP', arguments)
}

/**
 * Counts the ratings of a range: how many of each, in total and by group, and each share in per cent.
 *
 * @param {range} status May be left out. The cells with the ratings, for example D2:D90
 * @param {range} group May be left out. The cells beside them to count by, such as the themes in A2:A90
 * @param {range} refs May be left out. The cells beside them that name the actions, such as B2:B90
 * @param {text} rule May be left out. "cells" counts every rating, "worst" one per action, the lowest, "latest" one per action, the newest
 * @param {range} key May be left out. The ratings there are, best first, where the cells do not tell
 * @return {Array<Array<string|number|boolean>>}
 * @customfunction
 */
function RAGSUMMARY(status, group, refs, rule, key) {
  return PlanReturns.callFunction('RAGSUMMARY', arguments)
}
