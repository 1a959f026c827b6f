/** Shows the panel beside the sheet. Google makes it 300 pixels wide, whatever is asked for. */
export function openPanel(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)
  const panel = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Plan Returns')
  SpreadsheetApp.getUi().showSidebar(panel)
}
