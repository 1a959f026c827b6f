/* oxlint-disable no-unused-vars -- Google calls these by their names */

/** Runs when the spreadsheet opens, before anybody has agreed to anything: it may only add menu items. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open the panel', 'openPanel')
    .addItem('Check now', 'checkNow')
    .addToUi()
}

/** Runs once, after the add-on was installed from within a spreadsheet. */
function onInstall() {
  onOpen()
}

function openPanel() {
  PlanReturns.openPanel()
}

function checkNow() {
  PlanReturns.checkNow()
}

/** What the panel calls: one text with what is asked, and one with what is answered. */
function answerPanel(sent) {
  return PlanReturns.answerPanel(sent)
}
