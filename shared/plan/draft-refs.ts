import { parsePattern } from './ref-pattern.ts'

/** How refs are written, learned from a return's own. */
export interface LearnedRefs {
  readonly levels: readonly LearnedLevel[]
  /** Refs that are written as no other is. */
  readonly odd: readonly string[]
}

export interface LearnedLevel {
  readonly patterns: readonly string[]
  /** Places in the list of refs that was given. */
  readonly refs: readonly number[]
  /** Names of the parts within which the last number runs on; undefined for several patterns. */
  readonly sequence: readonly string[] | undefined
  /** The other level whose refs these refs begin with, and how its refs are made of their parts. */
  readonly parent: { readonly level: number; readonly ref: string } | undefined
}

/** Fewer refs, or refs more unlike, teach nothing. */
const FEWEST = 5
const ALIKE = 0.9
const FEWEST_OF_A_FORM = 3
/** A part with more letters than these is a word, not a code. */
const MOST_WORDS = 12
const LONGEST_REF = 40
/** A form is a parent's when so many of the longer refs begin with one of its refs. */
const WITH_PARENT = 0.9

const LETTER_NAMES = ['series', 'kind', 'mark', 'suffix']
const NUMBER_NAMES = ['group', 'strand', 'line', 'step']

/**
 * Learns ref patterns: runs of letters, numbers and the signs between them that most refs share. undefined when the refs
 * are too few or too unlike, or are words.
 */
export function learnRefs(refs: readonly string[]): LearnedRefs | undefined {
  const forms = new Map<string, Ref[]>()
  let written = 0
  for (const [place, text] of refs.entries()) {
    if (text === '') continue
    written += 1
    const pieces = piecesOf(text)
    const shape = pieces.map(shapeOf).join('')
    if (pieces.length > 0 && /9/.test(shape))
      forms.set(shape, [...(forms.get(shape) ?? []), { place, text, pieces }])
  }
  const learned = [...forms.values()].flatMap(form => learnForm(form))
  const known = new Set(learned.flatMap(form => form.refs.map(ref => ref.place)))
  if (written < FEWEST || known.size < ALIKE * written) return undefined
  const odd = refs.filter((text, place) => text !== '' && !known.has(place))
  return { levels: levelsOf(learned), odd: [...new Set(odd)] }
}

interface Ref {
  readonly place: number
  readonly text: string
  readonly pieces: readonly string[]
}

/** Refs of one shape with the pattern of their parts. */
interface Form {
  readonly refs: readonly Ref[]
  readonly parts: readonly Part[]
}

interface Part {
  readonly kind: 'letters' | 'number' | 'sign'
  /** '' for letters that never change and for signs. */
  readonly name: string
  /** 'C|F|P', '00', 'n'; the text itself without a name. */
  readonly holds: string
}

/** 'T1-C01' → T, 1, -, C, 01; [] for a text that no pattern can be written for. */
function piecesOf(text: string): readonly string[] {
  if (text.length > LONGEST_REF || /[{}]/.test(text)) return []
  return text.replace(/[\u2010-\u2015\u2212]/g, '-').match(/\p{L}+|\d+|[^\p{L}\d]/gu) ?? []
}

function shapeOf(piece: string): string {
  return /^\d/.test(piece) ? '9' : /^\p{L}/u.test(piece) ? 'A' : piece
}

/** The pattern of one shape; [] when it is too rare or its letters are words. Rare letters are left out. */
function learnForm(form: readonly Ref[]): Form[] {
  const width = form[0]?.pieces.length ?? 0
  const places = Array.from({ length: width }, (_, at) => at)
  const usual = places.map(at => usualLetters(form.map(ref => ref.pieces[at] ?? '')))
  const refs = form.filter(({ pieces }) =>
    pieces.every((piece, at) => usual[at]?.has(piece.toUpperCase()) !== false),
  )
  if (refs.length < FEWEST_OF_A_FORM || usual.some(words => (words?.size ?? 0) > MOST_WORDS)) return []
  const names = namesFor(refs, places)
  if (names === undefined) return []
  const parts = places.map(at =>
    partOf(
      refs.map(ref => ref.pieces[at] ?? ''),
      names[at] ?? '',
    ),
  )
  return 'problem' in parsePattern(patternText(parts)) ? [] : [{ refs, parts }]
}

/** Letters as they occur at one place, in capitals, without those that stand once among many; undefined for no letters. */
function usualLetters(pieces: readonly string[]): ReadonlySet<string> | undefined {
  if (!/^\p{L}/u.test(pieces[0] ?? '')) return undefined
  const counts = new Map<string, number>()
  for (const piece of pieces) counts.set(piece.toUpperCase(), (counts.get(piece.toUpperCase()) ?? 0) + 1)
  const isMany = pieces.length >= 10 * counts.size
  return new Set([...counts].filter(([, count]) => count > 1 || !isMany).map(([letters]) => letters))
}

/** A name for each place that varies; undefined when there are too many. */
function namesFor(refs: readonly Ref[], places: readonly number[]): readonly string[] | undefined {
  const varied = places.map(
    at => isNumber(refs, at) || new Set(refs.map(ref => ref.pieces[at]?.toUpperCase())).size > 1,
  )
  const last = Math.max(...places.filter(at => isNumber(refs, at)))
  const letters = [...LETTER_NAMES]
  const numbers = [...NUMBER_NAMES]
  const names = places.map(at => {
    if (varied[at] !== true) return ''
    if (at === last) return 'number'
    return (isNumber(refs, at) ? numbers : letters).shift()
  })
  return names.some(name => name === undefined) ? undefined : names.map(name => name ?? '')
}

function isNumber(refs: readonly Ref[], at: number): boolean {
  return /^\d/.test(refs[0]?.pieces[at] ?? '')
}

function partOf(pieces: readonly string[], name: string): Part {
  const [first = ''] = pieces
  if (/^\d/.test(first)) return { kind: 'number', name, holds: numberForm(pieces) }
  const kind = /^\p{L}/u.test(first) ? 'letters' : 'sign'
  if (name === '') return { kind, name, holds: first }
  const spelled = new Map<string, string>()
  for (const piece of pieces) if (!spelled.has(piece.toUpperCase())) spelled.set(piece.toUpperCase(), piece)
  return { kind, name, holds: [...spelled.values()].sort().join('|') }
}

/** '00' where every number has as many digits and one begins with 0, or all are long; else 'n', or a range for long ones. */
function numberForm(pieces: readonly string[]): string {
  const widths = new Set(pieces.map(piece => piece.length))
  const longest = Math.max(...widths)
  if (widths.size === 1 && (longest > 3 || (longest > 1 && pieces.some(piece => piece.startsWith('0')))))
    return '0'.repeat(longest)
  return longest <= 3 ? 'n' : `0-${'9'.repeat(longest)}`
}

function patternText(parts: readonly Part[]): string {
  return parts.map(({ name, holds }) => (name === '' ? holds : `{${name}:${holds}}`)).join('')
}

/** A level for every form that begins with the refs of another; all other forms together are one level. */
function levelsOf(forms: readonly Form[]): LearnedLevel[] {
  const parents = forms.map(form => parentOf(form, forms))
  const tops = forms.filter((_, at) => parents[at] === undefined)
  const top: LearnedLevel = {
    patterns: tops.map(form => patternText(form.parts)),
    refs: tops.flatMap(form => form.refs.map(ref => ref.place)),
    sequence: tops.length === 1 ? tops.flatMap(sequenceOf) : undefined,
    parent: undefined,
  }
  const order = [...forms.keys()].filter(at => parents[at] !== undefined)
  const levels = order.map((at): LearnedLevel => {
    const { form, ref } = parents[at] ?? { form: at, ref: '' }
    return {
      patterns: forms.slice(at, at + 1).map(each => patternText(each.parts)),
      refs: forms.slice(at, at + 1).flatMap(each => each.refs.map(own => own.place)),
      sequence: forms.slice(at, at + 1).flatMap(sequenceOf),
      parent: { level: order.indexOf(form) + 1, ref },
    }
  })
  return [top, ...levels]
}

function sequenceOf({ parts }: Form): string[] {
  return parts.map(part => part.name).filter(name => name !== '' && name !== 'number')
}

/** The form that these refs begin with: '1.10.3' with '1.10' or with 'T1.10'. */
function parentOf(child: Form, forms: readonly Form[]): { form: number; ref: string } | undefined {
  for (const [at, parent] of forms.entries()) {
    const start = startOf(child, parent)
    if (start === undefined) continue
    const refs = new Set(parent.refs.map(ref => foldRef(ref.pieces)))
    const having = child.refs.filter(ref =>
      refs.has(foldRef([...start.before, ...ref.pieces.slice(0, start.length)])),
    )
    if (having.length < WITH_PARENT * child.refs.length) continue
    return {
      form: at,
      ref: patternText([
        ...parent.parts.slice(0, start.before.length),
        ...child.parts.slice(0, start.length),
      ]),
    }
  }
  return undefined
}

/** How a parent's ref is made: letters of its own in front, and so many pieces of the child's. */
function startOf(child: Form, parent: Form): { before: readonly string[]; length: number } | undefined {
  const isOwn = parent.parts[0]?.kind === 'letters' && child.parts[0]?.kind === 'number'
  const before = isOwn && parent.parts[0]?.name === '' ? [parent.parts[0].holds] : []
  const length = parent.parts.length - before.length
  const isLonger = child.parts.length >= length + 2 && child.parts[length]?.kind === 'sign'
  const isAlike = child.parts
    .slice(0, length)
    .every(({ kind }, at) => kind === parent.parts[at + before.length]?.kind)
  return isLonger && isAlike && length > 0 ? { before, length } : undefined
}

/** A ref by what it says: case and leading zeros do not matter. */
function foldRef(pieces: readonly string[]): string {
  return pieces
    .map(piece => (/^\d+$/.test(piece) ? piece.replace(/^0+(?=\d)/, '') : piece.toUpperCase()))
    .join('')
}
