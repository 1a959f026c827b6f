import { type Cell, isCellError } from '../sheet/cell.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { ALIASES_ARGUMENT, leadTexts, postNames, readAliases } from './plan-leads.ts'

export default sheetFunction({
  name: 'PLANLEADS',
  summary: 'Gives the posts of each lead cell, one beside the other, every post under one name.',
  notes: [
    'The name of a post is that of the aliases, else its commonest spelling in the range: commas, spaces and capitals make no other post.',
    'A cell is cut at ";" and " / ". At a comma, "and" or a mere space it is cut only where aliases name the posts on both sides, for "Supt, County" is one post.',
  ],
  args: [
    { name: 'leads', kind: 'range', help: 'A lead cell or a column of them, for example C2:C90' },
    ALIASES_ARGUMENT,
  ],
  result: 'table',
  run(leads, aliases) {
    const posts = readAliases(aliases)
    if (typeof posts === 'string') return posts
    const width = leads[0]?.length ?? 1
    const texts = leadTexts(leads.flat())
    const namesIn = postNames(texts, posts)
    return leads.map((row, r) => {
      const named = row.flatMap((cell, c): readonly Cell[] =>
        isCellError(cell) ? [cell] : namesIn(texts[r * width + c] ?? ''),
      )
      return [...new Set(named)]
    })
  },
})

export const examples: readonly FunctionExample[] = [
  {
    name: 'Two leads in one cell',
    args: [[['Supt, City / Supt County'], ['Supt, County'], ['Supt, County']]],
    gives: [
      ['Supt, City', 'Supt, County'],
      ['Supt, County', ''],
      ['Supt, County', ''],
    ],
  },
  {
    name: 'Posts with other names',
    args: [
      [['Head of HR and OD Corporate Communication'], ['Citizens in Policing']],
      [
        ['Head of HR and OD', ''],
        ['Corporate Communication', 'Corp Comms'],
        ['Ch Insp, CiPD', 'Citizens in Policing'],
      ],
    ],
    gives: [
      ['Head of HR and OD', 'Corporate Communication'],
      ['Ch Insp, CiPD', ''],
    ],
  },
]
