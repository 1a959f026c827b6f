import { postWords } from '../../measures/post-names.ts'
import { fieldText } from '../../return/fields.ts'
import type { ActionRecord } from '../../return/return.ts'
import { wordsOf } from '../../return/text.ts'
import { PAUSE, STEP_ROWS } from '../../steps.ts'
import type { Pause } from '../../steps.ts'

/** Words of posts and names of people that are a letter or two from another: neither is a slip of the other. */
const WORDS_OF_THEIR_OWN: ReadonlySet<string> = new Set(
  `police policy contract contact county country mayor major media medic medical mental metal
  probation promotion protection production collection correction planning planting cleaning clearing
  parking packing trading training estate estimate learning leasing court count staff stuff
  andrew andrea simon simone julian julia daniel daniela martin martina christian christina francis frances
  marie maria robert roberta louis louise stephan stephen joanna joanne
  davis davies clark clarke brown browne smith smyth thomson thompson johnson johnston williams williamson
  robinson robertson harris harries richards richardson allan allen green greene phillips philips
  matthews mathews anderson andersen`.split(/\s+/),
)

/** Where a rarer spelling of leads differs from the commoner one: the words that only one of them has. */
export function wordsApart(rare: string, common: string): readonly [rare: string, common: string] {
  const [left, right] = [rare, common].map(text => postWords(text).map(each => each.word))
  const only = (words: readonly string[] = [], others: readonly string[] = []): string =>
    words.filter((word, place) => word !== others[place]).join(' ')
  return [only(left, right), only(right, left)]
}

/** Whether both are words that stand for themselves: "Head of Policy", "Head of Police". */
export function areOwnWords(a: string, b: string): boolean {
  const [left, right] = [a, b].map(word => word.replace(/s$/, ''))
  return left !== right && [a, b].every(isOwnWord)
}

function isOwnWord(word: string): boolean {
  return WORDS_OF_THEIR_OWN.has(word) || (word.endsWith('s') && WORDS_OF_THEIR_OWN.has(word.slice(0, -1)))
}

/**
 * Those of some words that a return uses elsewhere: in what its actions say, or in the leads of other actions. A slip of the hand seldom
 * comes twice in two contexts; "Boston" beside "Bolton" does.
 */
export function* usedElsewhere(
  words: ReadonlySet<string>,
  records: readonly ActionRecord[],
  except: ReadonlySet<ActionRecord>,
): Generator<Pause, ReadonlySet<string>> {
  const used = new Set<string>()
  const look = (text: string): void => {
    for (const word of wordsOf(text)) if (words.has(word)) used.add(word)
  }
  for (const [place, record] of records.entries()) {
    if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
    look(record.title)
    for (const section of record.sections) look(section.title)
    if (!except.has(record)) look(fieldText(record, 'lead'))
  }
  return used
}
