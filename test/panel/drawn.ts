import { nothing } from 'lit-html'

/** A view as text: markup to read in it, and its controls to act on. */
export interface Drawn {
  readonly markup: string
  /** What a person reads, with one space between words. */
  readonly text: string
  /** The tag that has this id; '' when there is none. */
  tag(id: string): string
  /** What a list shows: the words of its chosen option. */
  chosen(id: string): string
  /** What happens when a person changes the control with this id. */
  change(id: string, target: object): void
  /** The same for a control without an id, by a piece of its tag. */
  changeAt(piece: string, target: object): void
  /** What happens when a person clicks the button with these words. */
  click(words: string): void
}

type Handler = (event: unknown) => void

/** Draws a template without a browser. What it shows is escaped, as lit does it in one. */
export function drawn(template: unknown): Drawn {
  const handlers: Handler[] = []
  const markup = draw(template, handlers)
  const fire = (tag: string, event: string, happening: object): void => {
    const place = new RegExp(`data-on-${event}="(\\d+)"`).exec(tag)?.[1]
    const handler = handlers[Number(place)]
    if (handler === undefined) throw new RangeError(`Cannot ${event}: "${tag}" does not listen`)
    handler(happening)
  }
  const tag = (id: string): string => new RegExp(`<[a-z]+[^>]*\\bid="${id}"[^>]*>`).exec(markup)?.[0] ?? ''
  return {
    markup,
    text: textOf(markup),
    tag,
    chosen(id) {
      const list = markup.slice(markup.indexOf(tag(id))).split('</select>')[0] ?? ''
      const options = [...list.matchAll(/<option([^>]*)>([^<]*)/g)]
      return textOf(options.find(([, attributes]) => / selected/.test(attributes ?? ''))?.[2] ?? '')
    },
    change: (id, target) => fire(tag(id), 'change', { target, currentTarget: target }),
    changeAt: (piece, target) => fire(piece, 'change', { target, currentTarget: target }),
    click(words) {
      const button = [...markup.matchAll(/<button[^>]*>([^]*?)<\/button>/g)].find(([, inner = '']) =>
        textOf(inner).startsWith(words),
      )
      fire(button?.[0].slice(0, button[0].indexOf('>') + 1) ?? '', 'click', { currentTarget: NO_ELEMENT })
    },
  }
}

/** An element that stands alone: moving the focus from it leads nowhere. */
const NO_ELEMENT = { closest: () => null }

function draw(value: unknown, handlers: Handler[]): string {
  if (value === nothing || value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(each => draw(each, handlers)).join('')
  if (isDirective(value)) return draw(directed(value.values), handlers)
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  if (!isTemplate(value)) throw new RangeError(`Cannot draw a ${typeof value}`)
  return drawTemplate(value, handlers)
}

interface Template {
  readonly strings: readonly string[]
  readonly values: readonly unknown[]
}

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && '_$litType$' in value
}

function isDirective(value: unknown): value is { readonly values: readonly unknown[] } {
  return typeof value === 'object' && value !== null && '_$litDirective$' in value
}

/** live(value), or repeat(items, key, template). */
function directed(values: readonly unknown[]): unknown {
  const [first, , template] = values
  return template === undefined
    ? first
    : [...(first as Iterable<unknown>)].map((item, at) =>
        (template as (item: unknown, at: number) => unknown)(item, at),
      )
}

function drawTemplate({ strings, values }: Template, handlers: Handler[]): string {
  return strings.map((text, at) => (at < values.length ? bound(text, values[at], handlers) : text)).join('')
}

/** A piece of a template with the value that comes after it. */
function bound(text: string, value: unknown, handlers: Handler[]): string {
  const [whole = '', kind = '', name = '', quote = ''] = /\s([@.?]?)([a-zA-Z-]+)=("?)$/.exec(text) ?? []
  if (whole === '') return text + draw(value, handlers)
  const before = text.slice(0, text.length - whole.length)
  const plain = isDirective(value) ? directed(value.values) : value
  if (kind === '@') return `${before} data-on-${name}="${handlers.push(value as Handler) - 1}"`
  if (kind === '?' || typeof plain === 'boolean') return `${before}${plain === true ? ` ${name}` : ''}`
  if (plain === nothing) return before
  return quote === '"' ? text + draw(value, handlers) : `${before} ${name}="${draw(plain, handlers)}"`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
