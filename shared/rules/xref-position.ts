import { nameOf } from '../return/fields.ts'
import { quotedAround, spotOf, narrativeOf, withoutUpdates } from './prose/passages.ts'
import { placePointer } from './prose/places.ts'
import { sentenceAround } from './prose/sentences.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Positional extends Hit {
  readonly name: string
  readonly word: string
  readonly sentence: string
}

export default rowRule<Positional>({
  id: 'xref-position',
  severity: 'information',
  stage: 'check',
  title: 'Points to another row by its place',
  why: 'Sorted or filtered, the row above is another one, or gone.',
  fix: 'Name the ref that is meant, or write the text out.',
  needs: [],
  ground: ({ now }) => withoutUpdates(now),
  lapses: 'period',
  check(record) {
    return narrativeOf(record).flatMap(passage => {
      const found = placePointer(passage.text)
      if (found === undefined) return []
      const { text } = passage
      const { start, end } = found
      return {
        at: spotOf(passage, start, end),
        ref: record.key,
        name: nameOf(record),
        word: text.slice(start, end).toLowerCase(),
        sentence: quotedAround(text, sentenceAround(text, start), start, end),
      }
    })
  },
  message: ({ name, word, sentence }) =>
    `${name} points to another row by "${word}" ("${sentence}"): name the ref that is meant`,
})

const header = ['Ref', 'Action', 'RAG', 'Update']
const sheetOf = (update: string): RuleExample['sheet'] => [
  header,
  ['A1', 'Consult victims', 'G', 'Victims were asked what services should look like.'],
  ['A2', 'Improve support for young victims of crime', 'G', update],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a whole update that points upwards',
    sheet: sheetOf('• See update above.'),
    finds: ['D3'],
    says: 'A2 points to another row by "above" ("See update above."): name the ref that is meant',
  },
  {
    name: 'finds what the text itself does not hold',
    sheet: sheetOf(
      "The Commissioner has grant funded a number of projects. Young people were actively involved in the victims' consultation mentioned above and helped to shape future services.",
    ),
    finds: ['D3'],
  },
  {
    name: 'finds a name in brackets that another row explains',
    sheet: sheetOf(
      'This activity was a priority. Through his Community Safety Fund the PCC has funded Al Hurraya (see above) and Changing Lives to work with female offenders.',
    ),
    finds: ['D3'],
  },
  {
    name: 'is silent where a ref stands beside it',
    sheet: sheetOf('See also Action A1 above. Custody have welcomed the co-location of the team.'),
    finds: [],
  },
  {
    name: 'is silent within one cell',
    sheet: sheetOf(
      'There are ongoing reviews to look at better utilisation of fleet.\n• Linked to the point above. The region has been required to deliver savings.',
    ),
    finds: [],
  },
  {
    name: 'is silent on comparisons and on lists that follow',
    sheet: sheetOf(
      'Satisfaction is above target and 4% above the national average for those aged 18 and above. The three schemes are listed below: lighting, locks and cameras.',
    ),
    finds: [],
  },
]
