/* oxlint-disable no-unused-vars -- Google calls these by their names */

/** Runs when the spreadsheet opens, before anybody has agreed to anything: it may only add menu items. */
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Check now', 'checkNow').addToUi()
}

/** Runs once, after the add-on was installed from within a spreadsheet. */
function onInstall() {
  onOpen()
}

function checkNow() {
  PlanReturns.checkNow()
}
