const space = /[ \t\r\n]*/y
const token =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/y

/** What may come next: a value, the name of a value, the colon behind it, or what goes on or closes. */
type Next = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'more'

/** Where a text stops being JSON, as an index; its length when only its end is missing. For texts that are not JSON. */
export function brokenAt(text: string): number {
  const open: string[] = []
  let next: Next = 'value'
  let at = 0
  for (;;) {
    at = after(space, text, at) ?? at
    const end = after(token, text, at)
    if (end === undefined) return at
    const follows = step(text.slice(at, end), next, open)
    if (follows === undefined) return at
    next = follows
    at = end
  }
}

function step(piece: string, next: Next, open: string[]): Next | undefined {
  const isText = piece.startsWith('"')
  const inGroup = open[open.length - 1] === '{'
  if (piece === ':') return next === 'colon' ? 'value' : undefined
  if (piece === ',') return next !== 'more' || open.length === 0 ? undefined : inGroup ? 'name' : 'value'
  if (piece === '}') return (next === 'more' || next === 'first name') && inGroup ? close(open) : undefined
  if (piece === ']')
    return (next === 'more' || next === 'first value') && open.length > 0 && !inGroup
      ? close(open)
      : undefined
  if (next === 'name' || next === 'first name') return isText ? 'colon' : undefined
  if (next !== 'value' && next !== 'first value') return undefined
  if (piece !== '{' && piece !== '[') return 'more'
  open.push(piece)
  return piece === '{' ? 'first name' : 'first value'
}

function close(open: string[]): Next {
  open.pop()
  return 'more'
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
