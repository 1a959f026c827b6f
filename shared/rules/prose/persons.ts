import { MOST_IN_A_TEXT } from './passages.ts'
import { GIVEN_NAMES, NOT_SURNAMES, POST_WORDS } from './person-words.ts'
import { fromStart } from './from-start.ts'

/** A person named in a text: 'ACC Foster', 'Amy Styles-Jones'. */
export interface Person {
  readonly start: number
  readonly end: number
  readonly surname: string
}

// Longer forms first: 'Chief Inspector' before 'Inspector'. Offices are read too, so that 'Chief Constable Smith' is not
// taken for a constable; who holds an office is public.
const OFFICES =
  'Chief Constable|Police and Crime Commissioner|Deputy Police and Crime Commissioner|Chief Fire Officer|Chief Executive|Home Secretary|Lord Chief Justice|Mr Justice|Mrs Justice|Ms Justice|Lord Justice|Lady Justice'
const RANKS = [
  'Deputy Chief Constable|Assistant Chief Constable|(?:T\\/|A\\/|D\\/)?(?:DCC|ACC)',
  '(?:Temporary |Temp\\.? |Acting |T\\/|A\\/|D\\/)?(?:Detective |Det\\.? )?(?:Chief |Ch\\.? ?|C\\/)?(?:Superintendent|Supt\\.?|Inspector|Insp\\.?)',
  '(?:Temporary |Temp\\.? |Acting |T\\/|A\\/)?(?:Detective |Det\\.? )?(?:Sergeant|Sgt\\.?)',
  '(?:T\\/|A\\/)?(?:DCI|DSU|DCS|DI|DS|D\\/Supt|D\\/Insp|D\\/Sgt)',
  '(?:Detective |Special |Police )Constable|PCSO|Constable|PC|DC|PS',
  '(?:Area|Group|Station|Watch|Crew) Manager|Commander',
  'Professor|Prof\\.?|Dr\\.?|Reverend|Revd\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Miss',
].join('|')
const TITLED = new RegExp(`(?:^|[^\\w'’-])(?=[A-Z])(?:(${OFFICES})|(${RANKS}))(?: \\d{2,6})? (?=[A-Z])`, 'g')

/** These also begin other names (computers, courses, roles): they need a given name, an initial or a verb. */
const UNSURE_RANK = /^(?:PC|DC|PS|PCSO|Commander|(?:Area|Group|Station|Watch|Crew) Manager)$/
const NAME_WORD =
  /^(?:(?:O['’]|D['’]|Mc|Mac|De|Le|La)?[A-Z][a-z]+(?:[A-Z][a-z]+)?(?:-[A-Z][a-z]+)*|[A-Z]\.?)(?=$|[^\w-])/
const ACTS =
  /^(?:['’]s\b|,| (?:has|is|was|will|who|and|from|of|at|to|attended|led|leads|chairs|chaired|in)\b|[.;:)]|$)/

/** Two names and an employer or post: 'Amy Styles-Jones of Notts Police', 'Jane Smith, Head of IT'. */
const EMPLOYED =
  /([A-Z][a-z]+) ((?:O['’]|Mc|Mac)?[A-Z][a-z]+(?:-[A-Z][a-z]+)*)(?= (?:of|from|at) (?:the )?[A-Z]|, (?:the )?(?!Chief Fire|Chief Exec)(?:[A-Z][a-z]+ ){0,3}(?:Head|Director|Manager|Officer|Lead|Coordinator|Analyst)\b)/g

/** Every mention of a person by name, in order. Posts, places, organisations and holders of public offices are none. */
export function personsIn(text: string): readonly Person[] {
  return [...titledIn(text), ...employedIn(text)].sort((a, b) => a.start - b.start).slice(0, MOST_IN_A_TEXT)
}

const MOST_LOOKS = 1000

function titledIn(text: string): Person[] {
  const persons: Person[] = []
  const isPlace = placesOf(text)
  const scan = fromStart(TITLED)
  let looks = 0
  for (let match = scan.exec(text); match !== null && looks < MOST_LOOKS; match = scan.exec(text)) {
    looks += 1
    const [all, office, rank = ''] = match
    const nameStart = match.index + all.length
    if (office !== undefined || /near $/i.test(text.slice(Math.max(0, match.index - 4), match.index + 1)))
      continue
    const names = namesAt(text, nameStart)
    const end = names[names.length - 1]?.end ?? nameStart
    if (!isPerson(rank, names, text, end, isPlace)) continue
    const surname = names[names.length - 1]?.word ?? ''
    persons.push({ start: match.index + all.search(/[A-Z]/), end, surname })
  }
  return persons
}

interface NameWord {
  readonly word: string
  readonly end: number
}

/** Up to three words that can be parts of a name. */
function namesAt(text: string, start: number): readonly NameWord[] {
  const names: NameWord[] = []
  let place = start
  while (names.length < 3) {
    const word = NAME_WORD.exec(text.slice(place, place + 40))?.[0]
    if (word === undefined || (names.length > 0 && POST_WORDS.has(word))) break
    names.push({ word, end: place + word.length })
    place += word.length
    if (text.charAt(place) !== ' ') break
    place += 1
  }
  return names
}

function isPerson(
  rank: string,
  names: readonly NameWord[],
  text: string,
  end: number,
  isPlace: (word: string) => boolean,
): boolean {
  const [first] = names
  const last = names[names.length - 1]
  if (first === undefined || last === undefined || last.word.length < 2) return false
  if (names.some(({ word }) => POST_WORDS.has(word) || NOT_SURNAMES.has(word))) return false
  const after = text.slice(end, end + 16)
  const next = / ([A-Z][a-z]+)/.exec(after)?.[1] ?? ''
  if (/^ [A-Z]/.test(after) && (POST_WORDS.has(next) || NOT_SURNAMES.has(next))) return false
  const isFull = names.length > 1 && (GIVEN_NAMES.has(first.word) || /^[A-Z]\.?$/.test(first.word))
  if (isFull) return true
  if (
    UNSURE_RANK.test(rank) &&
    (!ACTS.test(after) || /(?:ing|ment|tion|ity|ance|ence|ies|ers|ware)$/.test(last.word))
  )
    return false
  return !isPlace(last.word)
}

/** Whether the text speaks of a place of a name: 'Insp Newark … in Newark'. Looks the text through once, and only when asked. */
function placesOf(text: string): (word: string) => boolean {
  let places: ReadonlySet<string> | undefined
  return word => {
    if (places === undefined) {
      const said = text.match(/ (?:in|across|around|at|within|near) [A-Z][a-z]+/g) ?? []
      places = new Set(said.map(lastWord))
    }
    return places.has(word)
  }
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1)
}

function employedIn(text: string): Person[] {
  const persons: Person[] = []
  const scan = fromStart(EMPLOYED)
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const [all, given = '', surname = ''] = match
    if (!GIVEN_NAMES.has(given)) {
      scan.lastIndex = match.index + given.length
      continue
    }
    if (NOT_SURNAMES.has(surname) || POST_WORDS.has(surname)) continue
    persons.push({ start: match.index, end: match.index + all.length, surname })
  }
  return persons
}
