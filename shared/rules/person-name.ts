import { lastingName, nameOf } from '../return/fields.ts'
import { quoted, spotOf, textsOf } from './prose/passages.ts'
import type { Passage } from './prose/passages.ts'
import { personsIn } from './prose/persons.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Named extends Hit {
  readonly name: string
  readonly person: string
}

export default rowRule<Named>({
  id: 'person-name',
  severity: 'query',
  stage: 'publish',
  title: 'Named person',
  why: 'A paper stays on the web for years: people who do their work are named in it only on purpose.',
  fix: 'Name the post, or say why the person is named.',
  needs: [],
  lapses: 'cells',
  check(record) {
    return textsOf(record).flatMap(namedIn)
  },
  message: ({ name, person }) =>
    `${name} names a person: "${person}". Name the post, or say why the person is named`,
})

/** Each person once in each cell. */
function namedIn(passage: Passage): Named[] {
  const { text, record } = passage
  const seen = new Set<string>()
  return personsIn(text).flatMap(({ start, end, surname }) => {
    const at = spotOf(passage, start, end)
    const mention = `${at.row} ${at.column} ${surname}`
    if (seen.has(mention)) return []
    seen.add(mention)
    const person = quoted(text.slice(start, end))
    const about = `${lastingName(record)} ${person}`
    return { at, ref: record.key, about, name: nameOf(record), person }
  })
}

const header = ['Ref', 'Action', 'Lead', 'RAG', 'Update']
const sheetOf = (update: string, lead = 'Supt, County'): RuleExample['sheet'] => [
  header,
  ['A1', 'Open a new station', lead, 'G', 'The site was bought.'],
  ['A2', 'Tackle cyber crime', lead, 'G', update],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds each person with a rank',
    sheet: sheetOf(
      'This is chaired by ACC Foster, the Deputy chair being Superintendent Pollock from Nottinghamshire Police.',
    ),
    finds: ['E3', 'E3'],
    says: 'A2 names a person: "ACC Foster". Name the post, or say why the person is named',
  },
  {
    name: 'finds a person with a title once in a cell',
    sheet: sheetOf(
      "Attendees discussed research by criminology expert Professor Simon Holdaway, who is based at Nottingham Trent University. Professor Holdaway's research examined offenders.",
    ),
    finds: ['E3'],
  },
  {
    name: 'finds a name with an employer',
    sheet: sheetOf(
      'Amy Styles-Jones of Notts Police has been leading on this with support provided by Insp Paul Gummer.',
    ),
    finds: ['E3', 'E3'],
  },
  {
    name: 'is silent on posts, offices and those who hold them',
    sheet: sheetOf(
      'A Chief Inspector and the Det Supt, Intelligence met the Chief Constable Craig Smith. Supt County and DCI Children agreed. He has written to the Lord Chancellor and Secretary of State for Justice.',
    ),
    finds: [],
  },
  {
    name: 'is silent on places, clubs, firms and streets',
    sheet: sheetOf(
      'A hub was set up in Sutton East with Stags Football Club, Victoria Centre of Nottingham and the Jo Cox Foundation. PC Refresh was completed. Near Miss Reporting began.',
    ),
    finds: [],
  },
  {
    name: 'is silent on the lead column',
    sheet: sheetOf('Work began.', 'Supt Jane Smith'),
    finds: [],
  },
]
