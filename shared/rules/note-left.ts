import { lastingName, nameOf } from '../return/fields.ts'
import type { Spot } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import { plainText } from '../return/text.ts'
import type { Return, TableReading } from '../return/return.ts'
import { PAUSE, STEP_ROWS, STEP_TEXT } from '../steps.ts'
import { quoted, spotOf, textsOf } from './prose/passages.ts'
import { isDraftLabel, notesIn } from './prose/notes.ts'
import type { Note } from './prose/notes.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Left extends Hit {
  readonly name: string
  readonly written: string
  readonly kind: Note['kind'] | 'label'
}

export default returnRule<Left>({
  id: 'note-left',
  severity: 'query',
  stage: 'publish',
  title: 'Drafting note left in',
  why: 'It was meant for a colleague; published, it is all that a reader remembers of the page.',
  fix: 'Take it out, or say why it stays.',
  needs: [],
  lapses: 'cells',
  *check({ now }) {
    yield* labelled(now)
    let rows = 0
    let text = 0
    for (const record of now.records) {
      for (const passage of textsOf(record)) {
        text += passage.text.length
        for (const { start, end, kind } of notesIn(passage.text)) {
          const at = spotOf(passage, start, end)
          yield {
            at,
            ref: record.key,
            about: `${lastingName(record)} ${quoted(passage.text.slice(start, end), 60)}`,
            name: nameOf(record),
            written: quoted(passage.text.slice(start, end)),
            kind,
          }
        }
      }
      rows += 1
      if (rows < STEP_ROWS && text < STEP_TEXT) continue
      rows = 0
      text = 0
      yield PAUSE
    }
  },
  message: ({ name, written, kind }) => MESSAGES[kind](name, written),
})

const MESSAGES: Readonly<Record<Left['kind'], (name: string, written: string) => string>> = {
  note: (name, written) => `${name} holds a note that looks meant for a colleague: "${written}"`,
  attachment: (name, written) =>
    `${name} speaks of an attachment ("${written}") that a reader of the paper does not have`,
  draft: (name, written) => `${name} is marked as a draft: "${written}"`,
  label: (_, written) => `The paper is labelled "${written}": take the label off before it is published`,
}

/** Labels in lines that are no part of an action: one finding for the whole paper. */
function* labelled(now: Return): Generator<Left, void> {
  const found: { at: Spot; written: string }[] = []
  for (const table of firstTables(now.tables)) {
    for (const { row, column, text } of linesBeside(table, now.tables)) {
      if (isDraftLabel(text))
        found.push({ at: { sheet: table.sheet.name, row, column }, written: quoted(text, 60) })
    }
  }
  const [first] = found
  if (first === undefined) return
  yield {
    at: first.at,
    also: found.slice(1).map(({ at }) => at),
    ref: '',
    about: first.written,
    name: '',
    written: first.written,
    kind: 'label',
  }
}

/** The first table of each sheet. */
function firstTables(tables: readonly TableReading[]): readonly TableReading[] {
  return tables.filter((table, place) => tables.findIndex(other => other.sheet === table.sheet) === place)
}

/** Texts of the rows above, below and between the tables of a sheet, and of the tables' own notes. */
function* linesBeside(
  first: TableReading,
  tables: readonly TableReading[],
): Generator<{ row: number; column: number; text: string }> {
  const { sheet } = first
  const own = tables.filter(table => table.sheet.name === sheet.name)
  for (const [place, cells] of sheet.grid.entries()) {
    const row = sheet.top + place
    const table = own.find(({ area }) => area.top <= row && row <= area.bottom)
    const kind = table?.kinds[row - table.area.top] ?? 'title'
    if (kind !== 'title' && kind !== 'note') continue
    for (const [c, cell] of cells.entries()) {
      if (mayBeLabel(cell)) yield { row, column: sheet.left + c, text: plainText(cell).trim() }
    }
  }
}

function mayBeLabel(cell: Cell): cell is string {
  return typeof cell === 'string' && cell.length <= 200 && /draft/i.test(cell)
}

const header = ['Theme', 'Ref', 'Revised', 'Strategic Activity']
const tracker = ['Ref', 'Action', 'RAG', 'Update']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a note in the text of an action',
    plan: 'mapping-2016',
    sheet: [
      ['5. Protect Residents From Terrorism: I will ensure that residents are best protected.'],
      header,
      [
        '5',
        'F10',
        '',
        'PL5 - New: Identify and disrupt domestic extremism activity (phrasing from intranet).',
      ],
      [
        '5',
        'F14',
        '',
        'PL5 - New: Offer advice (for example, extreme left/right wing activity, animal rights).',
      ],
    ],
    finds: ['D3'],
    says: 'T5-F10 holds a note that looks meant for a colleague: "(phrasing from intranet)"',
  },
  {
    name: 'finds a name that will know more, a dead attachment and a check that was not made',
    sheet: [
      tracker,
      ['A1', 'Reduce violence', 'G', 'The most recent Board Report (attached) summarises the activity.'],
      [
        'A2',
        'Reduce drinking',
        'G',
        'A quarter of all violence in the city (James again, will be able to advise on the proportion).',
      ],
      ['A3', 'Cut costs', 'G', 'Costs fell. (check the cost with finance before this goes out)'],
    ],
    finds: ['D2', 'D3', 'D4'],
  },
  {
    name: 'finds the label of a draft once',
    sheet: [['Delivery plan'], ['Draft V1'], tracker, ['A1', 'Reduce violence', 'G', 'Violence fell.']],
    finds: ['A2'],
    says: 'The paper is labelled "Draft V1": take the label off before it is published',
  },
  {
    name: 'is silent on brackets that explain, on drafts as work and on things attached in fact',
    sheet: [
      tracker,
      ['A1', 'Model', 'G', 'The National Intelligence Model [NIM] is used (while remaining within the law).'],
      ['A2', 'Strategy', 'G', "The draft Victims' Strategy (draft 2) has been drafted and consulted on."],
      [
        'A3',
        'Offenders',
        'G',
        'Already an officer is attached to Probation (to confirm addresses each week).',
      ],
      [
        'A4',
        'Grants',
        'G',
        'Conditions are attached to the grant (part funded by the Community Safety Fund).',
      ],
    ],
    finds: [],
  },
]
