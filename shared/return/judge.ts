/** Judgements on the text of a cell: what kind of words it is, never what it says. All are linear in its length. */

/** '--', '—', '___', '***': drawn lines, no content. */
export function isDashes(text: string): boolean {
  return (
    !beginsAsWord(text) &&
    text.length > 0 &&
    text.length < 200 &&
    /^[-–—_=*.·~ ]+$/.test(text) &&
    /[-–—_=*]/.test(text)
  )
}

/** Nearly every text begins with a plain letter or figure, and much is told by it. */
export function beginsAsWord(text: string): boolean {
  const first = text.charCodeAt(0)
  const letter = first | 32
  return (letter >= 97 && letter <= 122) || (first >= 48 && first <= 57)
}

/** Footnotes and remarks: '¹ <http…>', 'Note: …', 'NB …', 'Source: …'. */
export function isNote(text: string): boolean {
  return /^\s*(?:[¹²³⁴-⁹†‡§]|\(?\d\) ?<http|note[s]?\s*[:–—-]|n\.?b\.?[:\s]|source:|key:|\* ?(?=[a-z]))/i.test(
    text.slice(0, 40),
  )
}

/** The text stops in the middle of a sentence, as a cell cut at a page end does. */
export function isUnfinished(text: string): boolean {
  return /[\p{L}\p{N},–—&/-]\s*$/u.test(text.slice(-12))
}

/** The text goes on from somewhere: its first letter is small, or it begins with a mark that no sentence begins with. */
export function startsMidSentence(text: string): boolean {
  return /^[\s"'‘“(]*[\p{Ll},;)]/u.test(text.slice(0, 12))
}

/** Short words without a full stop at the end: a heading can be so. */
export function couldBeHeading(text: string): boolean {
  return text.length > 1 && text.length <= 160 && !/[.;,]\s*$/.test(text) && /[\p{L}]/u.test(text)
}

/** What an office writes in a ref column: short, few words, no sentence. */
export function looksLikeRef(text: string): boolean {
  return text.length <= 24 && !/[.!?;:]\s/.test(text) && text.split(/\s+/).length <= 3
}

/** The shape of a ref: 'T1-C01' → 'A9-A9', '1.10.2' → '9.9.9'. Texts over 24 characters have none. */
export function shapeOf(ref: string): string {
  if (ref.length > 24) return ''
  return ref
    .replace(/\d+/g, '9')
    .replace(/\p{L}+/gu, 'A')
    .replace(/[–—‑]/g, '-')
    .replace(/\s+/g, '')
}

/** Words that name a theme, not an action, in a ref column: '1', 'A', 'IV'. */
export function isOrdinal(text: string): boolean {
  return /^(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})[.):]?$/.test(text)
}

/** 'Total', 'Grand total', 'Count of RAG': a row that sums the others up. */
export function isTotal(text: string): boolean {
  return /^(?:grand )?(?:sub-?)?totals?\b|^overall (?:total|count)|^sum of |^count of /i.test(
    text.slice(0, 40),
  )
}
