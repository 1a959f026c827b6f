import type { Cell } from '../sheet/cell.ts'

/** What a printed cell says of a status: '78 (90.7%)', '14/14', 0.907. At least one of the three is known. */
export interface Figure {
  readonly count: number | undefined
  readonly of: number | undefined
  readonly percent: number | undefined
}

const LONGEST_FIGURE = 60
const NUMBER = '(\\d{1,3}(?:,\\d{3})+|\\d{1,6})'
const PERCENT = '(\\d{1,3}(?:\\.\\d{1,3})?)\\s?%'
const OUT_OF = `(?:\\s?(?:\\/|of|out of)\\s?${NUMBER})?`
const COUNTED = '(?:\\s[a-z]{3,20})?'
const COUNT_FIRST = new RegExp(
  `^(?:n\\s?=\\s?)?${NUMBER}${OUT_OF}${COUNTED}(?:(?:\\s|\\s?[-–:,/([]\\s?)${PERCENT}\\s?[)\\]]?)?$`,
  'i',
)
const PERCENT_FIRST = new RegExp(
  `^${PERCENT}(?:\\s?[-–:,/([]\\s?${NUMBER}${OUT_OF}${COUNTED}\\s?[)\\]]?)?$`,
  'i',
)
const NOUGHT = /^(?:nil|none|zero)$/i

/** Reads a cell that is a figure and nothing else; undefined otherwise. A fraction below 1 is a share: 0.907 is 90.7 %. */
export function readFigure(cell: Cell): Figure | undefined {
  if (typeof cell === 'number') return numberFigure(cell)
  if (typeof cell !== 'string' || cell.length > LONGEST_FIGURE) return undefined
  const text = cell.replace(/\s+/g, ' ').trim()
  if (NOUGHT.test(text)) return { count: 0, of: undefined, percent: undefined }
  const first = COUNT_FIRST.exec(text)
  if (first !== null) return figure(first[1], first[2], first[3])
  const share = PERCENT_FIRST.exec(text)
  return share === null ? undefined : figure(share[2], share[3], share[1])
}

function numberFigure(number: number): Figure | undefined {
  if (number < 0 || number > 999999) return undefined
  if (Number.isInteger(number)) return { count: number, of: undefined, percent: undefined }
  const percent = number < 1 ? number * 100 : number
  return percent > 100
    ? undefined
    : { count: undefined, of: undefined, percent: Math.round(percent * 10) / 10 }
}

function figure(
  count: string | undefined,
  of: string | undefined,
  percent: string | undefined,
): Figure | undefined {
  const share = percent === undefined ? undefined : Number(percent)
  if (share !== undefined && share > 100) return undefined
  return { count: wholeNumber(count), of: wholeNumber(of), percent: share }
}

function wholeNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text.replace(/,/g, ''))
}

/** The first of two figures of one status, completed by the other: a count and, in the next cell or row, its share. */
export function mergeFigures(first: Figure, second: Figure): Figure {
  return {
    count: first.count ?? second.count,
    of: first.of ?? second.of,
    percent: first.percent ?? second.percent,
  }
}

/** Reads a cell under a heading '%', where 1 is 100 % and 75 is 75 %. */
export function readShare(cell: Cell): Figure | undefined {
  const read = readFigure(cell)
  if (read?.count === undefined || read.percent !== undefined || read.of !== undefined) return read
  const percent = typeof cell === 'number' && read.count <= 1 ? read.count * 100 : read.count
  return percent > 100 ? undefined : { count: undefined, of: undefined, percent }
}

const SHARE_WORDS = new Set(['%', 'percent', 'percentage', 'per', 'cent', 'share', 'proportion'])
const COUNT_WORDS = new Set(
  'number no num count total # n qty actions action results result ratings rating statuses figures deliverables'.split(
    ' ',
  ),
)
const BETWEEN = new Set(['of', 'and', '&', '/', 'in', 'the', 'rag', 'status', 'this', 'all', 'overall'])

/** Whether a text names figures: 'Number & %' both, '%' shares, 'No. of actions' counts; '' when it names neither. */
export function figureLabel(text: string): 'count' | 'share' | 'both' | '' {
  if (text === '' || text.length > 40) return ''
  const words = text
    .toLowerCase()
    .replace(/[.:()]/g, ' ')
    .replace(/([%&/#])/g, ' $1 ')
    .split(/\s+/)
  let count = false
  let share = false
  for (const word of words) {
    if (word === '' || BETWEEN.has(word)) continue
    if (COUNT_WORDS.has(word)) count = true
    else if (SHARE_WORDS.has(word)) share = true
    else return ''
  }
  if (count && share)
    return words.includes('of') && !words.includes('and') && !words.includes('&') ? 'share' : 'both'
  return count ? 'count' : share ? 'share' : ''
}

/** 'Total', 'All themes', 'Overall': the row or column of a summary that speaks for all. */
export function isTotalLabel(text: string): boolean {
  return text.length <= 40 && /^(?:grand )?(?:total|all|overall)(?![a-z])/i.test(text)
}
