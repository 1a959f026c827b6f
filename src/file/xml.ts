import { Fault } from './file-problem.ts'

/** Deeper nesting than any workbook part has. */
const DEEPEST = 200

const LESS = 60
const GREATER = 62
const SLASH = 47
const EQUALS = 61
const SPACE = 32
const DOUBLE = 34
const SINGLE = 39

/** What a reader of a part is told. Names come without their prefix; positions are those of the text scanned. */
interface XmlReader {
  /** An element begins, at `tag`. Its attributes are `xml.slice(from, to)`, its content begins at `inside`. */
  open(name: string, from: number, to: number, inside: number, tag: number): void
  /** An element ends. Its content ends at `at`, it itself at `end`. */
  close(name: string, at: number, end: number): void
}

/**
 * Walks over an XML text once, from front to back, and faults unless every element is closed in order. It is stricter
 * than the spreadsheet reader, which passes over broken XML and leaves out the cells. Declarations (`<!DOCTYPE`,
 * `<!ENTITY`) fault: no workbook needs them, and a few lines of them can stand for gigabytes.
 */
export function scanXml(xml: string, reader: XmlReader): void {
  const parents: string[] = []
  const names: string[] = []
  let roots = 0
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  for (;;) {
    const tag = xml.indexOf('<', at)
    if (parents.length === 0 && !isBlank(xml, at, tag < 0 ? xml.length : tag))
      throw broken('text outside', at)
    if (tag < 0) break
    const next = xml.charCodeAt(tag + 1)
    if (next === 33 || next === 63) {
      at = skipAside(xml, tag)
      continue
    }
    if (next === SLASH) {
      const name = names.pop()
      at = closingEnd(xml, tag, parents.pop())
      if (name !== undefined) reader.close(name, tag, at)
      continue
    }
    const end = tagEnd(xml, tag)
    at = end + 1
    if (parents.length === 0 && roots++ > 0) throw broken('a second root', tag)
    const empty = xml.charCodeAt(end - 1) === SLASH
    const to = empty ? end - 1 : end
    const from = nameEnd(xml, tag + 1, to)
    const full = xml.slice(tag + 1, from)
    if (full === '') throw broken('an element without a name', tag)
    const name = localName(full)
    reader.open(name, from, to, at, tag)
    if (empty) reader.close(name, at, at)
    else {
      names.push(name)
      if (parents.push(full) > DEEPEST) throw broken('elements too deep', tag)
    }
  }
  if (parents.length > 0 || roots === 0) throw broken('the end is missing', xml.length)
}

/** The value of an attribute, by its name without prefix, in `xml.slice(from, to)`; undefined when it is not there. */
export function attribute(xml: string, from: number, to: number, name: string): string | undefined {
  for (const [key, value] of attributes(xml, from, to)) if (key === name) return value
  return undefined
}

/** The attributes in `xml.slice(from, to)`: names without prefix, values as a person reads them. */
export function* attributes(xml: string, from: number, to: number): Generator<[string, string]> {
  for (const { name, valueFrom, valueTo } of attributeSpans(xml, from, to))
    yield [localName(name), plainText(xml.slice(valueFrom, valueTo))]
}

/** Where an attribute stands, with the space before it. */
export interface AttributeSpan {
  /** As it is written, with its prefix. */
  readonly name: string
  readonly from: number
  readonly valueFrom: number
  readonly valueTo: number
  readonly to: number
}

/** The attributes in `xml.slice(from, to)` with their places. */
export function* attributeSpans(xml: string, from: number, to: number): Generator<AttributeSpan> {
  for (let at = from; ;) {
    const equals = find(xml, EQUALS, at, to)
    if (equals < 0) return
    let quote = equals + 1
    while (isSpace(xml, quote)) quote++
    const end = isQuote(xml.charCodeAt(quote)) ? find(xml, xml.charCodeAt(quote), quote + 1, to) : -1
    if (end < 0) throw broken('an attribute without quotation marks', equals)
    yield { name: xml.slice(at, equals).trim(), from: at, valueFrom: quote + 1, valueTo: end, to: end + 1 }
    at = end + 1
  }
}

/** A space, tab or line end at a position; false outside of the text. */
export function isSpace(xml: string, at: number): boolean {
  return xml.charCodeAt(at) <= SPACE
}

/** Where a character stands next, before `to`; -1 when it does not. A search of the whole text would cost its length. */
export function find(xml: string, code: number, from: number, to: number): number {
  for (let at = from; at < to; at++) if (xml.charCodeAt(at) === code) return at
  return -1
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Raw text of an element without children, as a person reads it. */
export function plainText(raw: string): string {
  if (raw.startsWith('<![CDATA[')) return raw.slice(9, -3)
  if (!raw.includes('&')) return raw
  return raw.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Comments, processing instructions and CDATA; gives where they end. */
function skipAside(xml: string, tag: number): number {
  const aside = asides.find(({ opens }) => xml.startsWith(opens, tag))
  if (aside === undefined) throw new Fault('declarations', `a declaration at character ${tag}`)
  const end = xml.indexOf(aside.closes, tag + aside.opens.length)
  if (end < 0) throw broken('the end is missing', tag)
  return end + aside.closes.length
}

const asides = [
  { opens: '<?', closes: '?>' },
  { opens: '<!--', closes: '-->' },
  { opens: '<![CDATA[', closes: ']]>' },
]

/** The '>' that ends a tag: one inside quotation marks is part of a value. */
function tagEnd(xml: string, tag: number): number {
  let quote = 0
  for (let at = tag + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return at
    else if (isQuote(code)) quote = code
    else if (code === LESS) break
  }
  throw broken('a tag without end', tag)
}

/** Where the tag ends that closes an element; it is compared where it stands, for a sheet has a million of them. */
function closingEnd(xml: string, tag: number, open: string | undefined): number {
  const after = tag + 2 + (open?.length ?? 0)
  if (open !== undefined && xml.startsWith(open, tag + 2)) {
    if (xml.charCodeAt(after) === GREATER) return after + 1
    const end = tagEnd(xml, tag)
    if (isBlank(xml, after, end)) return end + 1
  }
  throw broken(`${xml.slice(tag, tagEnd(xml, tag) + 1).slice(0, 50)} closes nothing`, tag)
}

function isQuote(code: number): boolean {
  return code === DOUBLE || code === SINGLE
}

function nameEnd(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isSpace(xml, at)) return at
  return to
}

function localName(full: string): string {
  const colon = full.indexOf(':')
  return colon < 0 ? full : full.slice(colon + 1)
}

function isBlank(xml: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(xml, at)) return false
  return true
}

function broken(what: string, at: number): Fault {
  return new Fault('damaged', `malformed XML: ${what} at character ${at}`)
}
