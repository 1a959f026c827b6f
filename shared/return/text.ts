import { isCellError, isDay, trimmed } from '../sheet/cell.ts'
import type { Cell } from '../sheet/cell.ts'
import { isoFromDay } from './calendar.ts'

/** What stands in the text where a tag was; tags that are not named here are text: '<http://…>', 'a <b and c> d'. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ...pairs('ul ol p br div tr table tbody thead h1 h2 h3 h4 h5 h6 hr blockquote pre', '\n'),
  ...pairs('td th', ' '),
  ...pairs('b i u s a em strong span font sup sub small strike ins del mark o:p', ''),
  ['li', '\n• '],
])

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['pound', '£'],
  ['euro', '€'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
])

// A tag holds no '<', so that a text full of '<' is looked at once. Attributes need '=', else 'a <b and c> d' were one.
const TAG = /<(\/?)([a-z][a-z0-9:]{0,11})(?:\s+[^<>=\s]+\s*=[^<>]*)?\s*\/?>/gi
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi
const ODD_SPACE = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const UNSEEN = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/g
const ANYTHING_ODD = /[<&\r\t\v\f\u00a0\u00ad\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/

function pairs(names: string, put: string): [string, string][] {
  return names.split(' ').map(name => [name, put])
}

/**
 * What a person reads in a cell: without the HTML that exports leave behind, its lists as lines with bullets, entities as
 * the characters they stand for, spaces of all kinds as spaces. Text without any of these comes back as it is.
 */
export function plainText(text: string): string {
  if (!ANYTHING_ODD.test(text)) return text
  const untagged = text.includes('<') ? withoutTags(text) : text
  const decoded = untagged.includes('&') ? untagged.replace(ENTITY, character) : untagged
  return decoded.replace(/\r\n?/g, '\n').replace(ODD_SPACE, ' ').replace(UNSEEN, '')
}

function withoutTags(text: string): string {
  let found = false
  const untagged = text.replace(TAG, (tag: string, close: string, name: string) => {
    const put = TAGS.get(name.toLowerCase())
    if (put === undefined) return tag
    found = true
    return close !== '' && put !== '' ? put.charAt(0) : put
  })
  if (!found) return text
  const lines = untagged.split('\n').map(line => line.trim().replace(/ {2,}/g, ' '))
  return lines.filter(line => line !== '' && line !== '•').join('\n')
}

function character(entity: string, decimal: string, hex: string, name: string): string {
  if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? entity
  const code = decimal !== undefined ? Number(decimal) : parseInt(hex, 16)
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'"],
  [/[\u201c-\u201f\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-'],
  [UNSEEN, ''],
  [/\s+/g, ' '],
]

/** Text for comparing words: lower case, one space between words, quotes and dashes plain, trimmed. */
export function foldText(text: string): string {
  let folded = text.toLowerCase()
  for (const [from, to] of FOLDS) folded = folded.replace(from, to)
  return folded.trim()
}

/** The words of a text, folded: letters and figures, with an apostrophe only inside. 'T1-C05' is two words. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? []
}

/** The text of any cell, trimmed: 1.5 → '1.5', a date → '2014-09-30', TRUE, '#DIV/0!'; '' for a blank. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return trimmed(cell)
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (isDay(cell)) return isoFromDay(cell.day)
  return isCellError(cell) ? cell.error : ''
}

/** A number as a sheet shows it: 15 digits, so that 0.1 + 0.2 is '0.3', and no exponent. */
function numberText(number: number): string {
  const short = String(Number.isInteger(number) ? number : Number(number.toPrecision(15)))
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short)
  if (match === null) return short
  const [, sign = '', first = '', rest = '', power = '0'] = match
  const exponent = Number(power)
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${first}${rest}`
  return sign + first + rest.padEnd(exponent, '0')
}
