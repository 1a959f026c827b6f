import { wordsOf } from '../../return/text.ts'
import { sentencesOf } from './sentences.ts'

/** A longer text says something. */
const LONGEST = 200
const MOST_WORDS = 25

/**
 * Whether a text is nothing but a pointer to another text ('See update above.') or an empty phrase ('Ongoing'). Short texts
 * that say all there is to say are neither: 'Complete.', 'On track', 'No change'.
 */
export function saysNothing(text: string): boolean {
  if (text.length > LONGEST) return false
  const plain = text.replace(LABEL, '').trim()
  if (/^[-–—.?x*/\s]{1,6}$/i.test(plain)) return true
  const sentences = sentencesOf(plain).map(({ start, end }) => bare(plain.slice(start, end)))
  if (sentences.length === 0 || wordsOf(plain).length > MOST_WORDS) return false
  return sentences.every(sentence => EMPTY.test(sentence) || isPointer(sentence))
}

/** 'Update:', 'Q2:', 'June 2025 -' */
const LABEL =
  /^[\s•]*(?:update|progress|comments?|(?:q|qtr|quarter) ?[1-4]|[A-Z][a-z]{2,8} (?:20)?\d\d)(?: (?:update|20\d\d))? ?[:–-]\s/i

function bare(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^[\s•○*–—-]+/, '')
    .replace(/[\s.;:,!)]+$/, '')
    .replace(/^\(/, '')
    .replace(/\s+/g, ' ')
}

const THIS = '(?:this |the |these )?(?:action|work|project|activity|item|task|workstream|programme)s?'
const TIME =
  '(?: (?:at (?:this|the) (?:time|stage|point|moment)|(?:for |in |this )*(?:the |this )?(?:current |reporting )?(?:quarter|period|month|year|time|reporting period)|to date|yet|as yet|currently|at present|since (?:the )?last (?:quarter|update|meeting|report|period)))?'

/** Whole sentences that tell nothing of what happened. */
const EMPTY = new RegExp(
  `^(?:${[
    `(?:${THIS} (?:is|are|remains|continues to be) )?(?:still |currently |now )?(?:on-?going|on going|in progress|underway|under way|continuing|progressing)${TIME}`,
    `work (?:is |continues|in progress|on-?going|continuing|progressing|underway|under way)+${TIME}`,
    `${THIS} (?:continues|progresses|continue)${TIME}`,
    'continu(?:es|ing|ous)',
    `(?:there (?:is|are) )?no (?:further |new |other )?(?:updates?|information|comments?)(?: (?:has been |was )?(?:provided|received|available|given|supplied|submitted|required|needed|to (?:report|give|provide|add)))?${TIME}`,
    `nothing (?:new |further |else |more )?to (?:report|add|update)${TIME}`,
    '(?:an? |further |the )?updates? (?:is |are )?(?:to (?:follow|be (?:provided|confirmed|given|added))|awaited|required|needed|pending|outstanding|tb[acd]|requested|due|will follow)',
    '(?:awaiting|await|waiting for|pending|need|requires?) (?:an? |further |the )?updates?(?: from [^,;]{1,40})?',
    '(?:will be |to be )?updated? (?:shortly|soon|later|verbally|at (?:the )?(?:meeting|panel|board|committee))',
    '(?:a )?verbal update(?: (?:to be|will be) (?:given|provided))?(?: at (?:the )?(?:meeting|panel|board|committee))?',
    'to follow|tb[acd]|t\\.b\\.[acd]|to be (?:confirmed|advised|updated|provided|completed by [^,;]{1,30})|none|nil|blank|n/?k|not known|unknown|ditto|etc',
  ].join('|')})$`,
)

const POINTER =
  /^(.{0,60}?)(?:^|[ (,;:–-])((?:see|refer to|refers? to|as per|per|same as|as for|as in|as at|as) (?:also )?(?:the |our |my |its )?(?:\w+ ){0,3}?(?:above|below|overleaf|attached|previous(?:ly)?(?: [a-z]+){0,2}|last (?:quarter|period|month|update|report|time|year)|(?:before|elsewhere)|update[sd]?|actions?|reports?|appendix|annex|section|comments?|objectives?|priority|deliverables?|ref|minutes|slides?|papers?|row|line|page|no|notes?|link|website|http\S*|[a-z]{0,4}[-.]?\d[\w.-]*)|(?:covered|addressed|reported|dealt with|picked up|captured|included|answered|updated) (?:in|by|under|at|within|with|against|elsewhere|through)(?: (?:the|action|actions|update|updates|objective|ref|row|no|section|priority|theme|deliverable))* ?(?:above|below|elsewhere|[a-z]{0,4}[-.]?\d[\w.-]*))((?: |$)[^,;]{0,90})$/
/** Words beside a pointer that add nothing. */
const FILLER = new Set(
  'a an the this that these those is are was be been being has have it its and or of for in on to by with also please kindly action actions activity project projects programme work update updates progress information details detail more further full address addresses addressed cover covers covered deliver delivers delivered through part relates relate linked links reported described outlined noted mentioned detailed set out under'.split(
    ' ',
  ),
)
const DEEDS =
  /\b(?:complet|achiev|finish|launch|publish|approv|agree|sign|appoint|recruit|train|held|met|start|began|clos|increas|reduc|fell|rose|\d+ ?%|£)/

/** A sentence of a pointer and hardly a word beside it. */
function isPointer(sentence: string): boolean {
  const match = POINTER.exec(sentence)
  if (match === null) return false
  const [, before = '', , after = ''] = match
  const beside = wordsOf(before).filter(word => !FILLER.has(word))
  return (
    beside.length <= 2 &&
    !DEEDS.test(before) &&
    !DEEDS.test(after) &&
    !/ (?:and|but|which|where|who)\b.{20}/.test(after)
  )
}
