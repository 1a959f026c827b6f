import { describe, expect, it } from '@jest/globals'
import { type FakeGoogle, makeGoogle, wireAnswer } from './google-run.ts'

type Callable = Record<string, ((...args: unknown[]) => void) | undefined>

/** Functions of a script, and the runner that a page calls them with. */
function script(functions: Readonly<Record<string, (...args: unknown[]) => unknown>>): FakeGoogle {
  return makeGoogle(Object.keys(functions), async (name, args) => {
    await new Promise(done => setImmediate(done))
    return JSON.stringify(wireAnswer(() => functions[name]?.(...(JSON.parse(args) as unknown[]))))
  })
}

/** What the handlers of one call are given. */
function called(
  { google }: FakeGoogle,
  name: string,
  ...args: unknown[]
): Promise<readonly ['success' | 'failure', unknown]> {
  return new Promise(resolve => {
    const runner = google.script.run
      .withSuccessHandler(answer => resolve(['success', answer]))
      .withFailureHandler(error => resolve(['failure', error]))
    ;(runner as unknown as Callable)[name]?.(...args)
  })
}

describe('google.script.run, as it is played here', () => {
  const echo = script({ echo: value => value })

  it.each<[string, unknown]>([
    ['d', { d: new Date(0) }],
    ['0', () => undefined],
    ['1', [1, new Map()]],
  ])('refuses at once what may not cross: %s', (property, argument) => {
    const run = echo.google.script.run as unknown as Callable
    expect(() => run['echo']?.(argument)).toThrow(`Failed due to illegal value in property: ${property}`)
  })

  it('refuses what goes round in circles', () => {
    const round: Record<string, unknown> = {}
    round['self'] = round
    expect(() => (echo.google.script.run as unknown as Callable)['echo']?.(round)).toThrow('property: self')
  })

  it('hands over plain data, where undefined in a list becomes null', async () => {
    expect(await called(echo, 'echo', [1, undefined, { a: 'x' }])).toEqual(['success', [1, null, { a: 'x' }]])
  })

  it('gives null, and to the success handler, for a result that holds a date', async () => {
    const dated = script({ now: () => ({ rows: [[new Date(0)]] }), nothing: () => undefined })
    expect(await called(dated, 'now')).toEqual(['success', null])
    expect(await called(dated, 'nothing')).toEqual(['success', null])
  })

  it('gives what the script throws to the failure handler', async () => {
    const failing = script({
      fail: () => {
        throw new RangeError('There is no sheet')
      },
    })
    const [handler, error] = await called(failing, 'fail')
    expect([handler, String(error)]).toEqual(['failure', 'ScriptError: RangeError: There is no sheet'])
  })

  it('has no function whose name ends in _', () => {
    const { google } = script({ open: () => 1, secret_: () => 2 })
    expect(Object.keys(google.script.run)).toContain('open')
    expect(Object.keys(google.script.run)).not.toContain('secret_')
  })

  it('gives a new runner for each handler, and leaves the old one as it was', async () => {
    const told: unknown[] = []
    const first = echo.google.script.run.withSuccessHandler((answer, object) =>
      told.push(['first', answer, object]),
    )
    const second = first
      .withUserObject('seen')
      .withSuccessHandler((answer, object) => told.push(['second', answer, object]))
    ;(first as unknown as Callable)['echo']?.(1)
    ;(second as unknown as Callable)['echo']?.(2)
    await called(echo, 'echo', 3)
    expect(told).toEqual([
      ['first', 1, undefined],
      ['second', 2, 'seen'],
    ])
  })

  it('makes ten calls at once, and the others when these are answered', async () => {
    const many = script({ echo: value => value })
    const answers = await Promise.all(Array.from({ length: 25 }, (_, at) => called(many, 'echo', at)))
    expect(answers.map(([, answer]) => answer)).toEqual(answers.map((_, at) => at))
    expect(many.peak()).toBe(10)
  })
})
