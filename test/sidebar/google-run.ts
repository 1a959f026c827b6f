/** Stands in for a call that goes to Google: the name of a function and its arguments as JSON → the answer as JSON. */
export type Send = (name: string, args: string) => Promise<string>

/** How a call ended, as it comes from Google. `value` is JSON. */
export type WireAnswer =
  { readonly value: string } | { readonly error: { readonly name: string; readonly message: string } }

/** What a runner of google.script.run offers; functions of the script are beside. */
export interface Runner {
  withSuccessHandler(handler: Handler): Runner
  withFailureHandler(handler: Handler): Runner
  withUserObject(object: unknown): Runner
}
type Handler = (answer: unknown, userObject?: unknown) => void

/** What a page of Apps Script finds as `google`, and what tests see of its traffic. */
export interface FakeGoogle {
  readonly google: { readonly script: { readonly run: Runner } }
  /** The most calls that were under way at once. */
  peak(): number
}

/**
 * `google.script.run` with its rules (Class google.script.run, Apps Script reference): arguments are numbers, booleans,
 * texts, null, and objects and lists of these; everything else makes the call fail, and undefined in a list becomes null.
 * "Only 10 concurrent calls": others wait. Each `with…` gives a new runner. Functions whose names end in _ are private.
 *
 * Runs in a page as well as in Node, so that it uses nothing from outside itself.
 */
export function makeGoogle(names: readonly string[], send: Send): FakeGoogle {
  const MOST = 10
  const waiting: (() => void)[] = []
  let under = 0
  let peak = 0

  function runner(success?: Handler, failure?: Handler, object?: unknown): Runner {
    const functions = names
      .filter(name => !name.endsWith('_'))
      .map(name => [name, (...args: unknown[]) => call(name, args, success, failure, object)] as const)
    return {
      ...Object.fromEntries(functions),
      withSuccessHandler: handler => runner(handler, failure, object),
      withFailureHandler: handler => runner(success, handler, object),
      withUserObject: given => runner(success, failure, given),
    }
  }

  function call(name: string, args: unknown[], success?: Handler, failure?: Handler, object?: unknown): void {
    args.forEach((arg, at) => check(arg, String(at), []))
    const sent = JSON.stringify(args)
    const go = async (): Promise<void> => {
      under += 1
      peak = Math.max(peak, under)
      const answer = JSON.parse(await send(name, sent)) as WireAnswer
      under -= 1
      waiting.shift()?.()
      if ('value' in answer) success?.(JSON.parse(answer.value), object)
      else if (failure === undefined) console.error(`Uncaught ${answer.error.message}`)
      else failure(Object.assign(new Error(answer.error.message), { name: answer.error.name }), object)
    }
    if (under < MOST) void go()
    else waiting.push(() => void go())
  }

  function check(value: unknown, property: string, within: readonly unknown[]): void {
    if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return
    const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'
    if (!isPlain || within.includes(value))
      throw new TypeError(`Failed due to illegal value in property: ${property}`)
    for (const [key, inner] of Object.entries(value as object)) check(inner, key, [...within, value])
  }

  return { google: { script: { run: runner() } }, peak: () => peak }
}

/** How the script's result, or what it threw, goes back: a result that holds a date anywhere comes as null. */
export function wireAnswer(run: () => unknown): WireAnswer {
  try {
    const result = run()
    return { value: holdsDate(result) ? 'null' : (JSON.stringify(result) ?? 'null') }
  } catch (error) {
    const { name, message } = error as Error
    return { error: { name: 'ScriptError', message: `${name}: ${message}` } }
  }
}

function holdsDate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.prototype.toString.call(value) === '[object Date]' || Object.values(value).some(holdsDate)
}
