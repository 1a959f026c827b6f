import { html, type TemplateResult } from 'lit-html'
import type { PanelState } from '../state.ts'

/** What a program does by itself, whatever runs in it, and how a person sees that we add nothing to it. */
interface ProgramFacts {
  readonly contacts: readonly string[]
  readonly try: readonly string[]
}

const EXCEL: ProgramFacts = {
  contacts: [
    'Excel loads the panel and its functions from the address that your organisation gave it. It asks for files, and sends none.',
    'It loads Office’s own library from Microsoft, and Office may tell Microsoft how it is used, as your organisation has set it.',
    'A workbook in OneDrive or SharePoint is kept at Microsoft, with or without this panel.',
  ],
  try: [
    'Turn the network off and check again: in Excel on a computer the result is the same.',
    'Open Excel in the browser, press F12 and choose Network. Check again: what you see there is Office’s own.',
  ],
}

const SHEETS: ProgramFacts = {
  contacts: [
    'The workbook is kept at Google, with or without this panel. The panel asks Google for its cells under your own account, and checks them in this window.',
    'Functions in cells are worked out at Google, as all functions of an add-on are, with the cells that you name in them.',
    'Google notes that the add-on ran, as it does for every one. The note has no cells in it.',
  ],
  try: [
    'Press F12, choose Network and check again: all that you see goes to Google, where the workbook is.',
    'Look at what the add-on was allowed to do: it may see this spreadsheet, and may not contact other services.',
  ],
}

const PAGE: ProgramFacts = {
  contacts: [
    'This page and its samples were loaded from where you opened it. After that nothing is asked for and nothing is sent.',
    'A file that you open is read in this window. It is not uploaded.',
  ],
  try: [
    'Turn the network off and check again: the result is the same.',
    'Press F12, choose Network, open a file and check again: no line is added for it.',
  ],
}

const PROGRAMS: ReadonlyMap<string, ProgramFacts> = new Map([
  ['Excel', EXCEL],
  ['Google Sheets', SHEETS],
])

/** What is and is not sent, what is kept, and how to see that for oneself. */
export function privacyView({ program }: PanelState): TemplateResult {
  const known = PROGRAMS.get(program)
  const facts = known ?? PAGE
  return html`
    <h1 tabindex="-1">Privacy</h1>
    <p>Nothing of this workbook is sent to us or to anybody else.</p>
    <section>
      <h2>What is sent</h2>
      <p>
        Nothing. A check reads the cells and works on them in this window. There is no account, no server of
        ours, and no count of who uses what. The code of this panel makes no network call.
      </p>
    </section>
    <section>
      <h2>${known === undefined ? 'What this page itself does' : `What ${program} itself does`}</h2>
      ${points(facts.contacts)}
    </section>
    <section>
      <h2>What is kept</h2>
      ${points([
        'Nothing outside the workbook: no cookies, nothing stored in the browser.',
        'A check writes nothing, into the workbook or elsewhere. What you ask to be written stands in sheets of this workbook: Plan setup, Plan issues, Plan explanations and Return record. In the workbook takes them away.',
        'Names and posts that you type stand in those sheets and nowhere else: whoever gets the workbook can read them.',
        'Your answers in Set up, what was found, and the list of changes last until the panel is closed.',
        'What you copy is on the clipboard until you copy something else. Copy details for support takes the version, the program, counts and names of checks: no cell, no name of a sheet or file.',
      ])}
    </section>
    <section>
      <h2>See for yourself</h2>
      <ol class="plain">
        ${facts.try.map(step => html`<li>${step}</li>`)}
      </ol>
    </section>
  `
}

function points(sentences: readonly string[]): TemplateResult {
  return html`<ul class="plain">
    ${sentences.map(sentence => html`<li>${sentence}</li>`)}
  </ul>`
}
