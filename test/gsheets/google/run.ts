import type { OpenSpreadsheet } from './open.ts'

/** What the panel is given as `google.script.run`. */
export interface Run {
  withSuccessHandler(handler: (answer: unknown) => void): Run
  withFailureHandler(handler: (error: unknown) => void): Run
  answerPanel?(sent: string): void
}

/**
 * `google.script.run` in front of one execution of the script (Class google.script.run, Apps Script reference): it answers
 * later, hands over plain data alone, and gives the error of the script to the failure handler.
 */
export function runOf({ realm }: Pick<OpenSpreadsheet, 'realm'>): Run {
  const runner = (succeed: (answer: unknown) => void, fail: (error: unknown) => void): Run => ({
    withSuccessHandler: handler => runner(handler, fail),
    withFailureHandler: handler => runner(succeed, handler),
    answerPanel(sent: unknown) {
      if (typeof sent !== 'string') throw new TypeError('Failed due to illegal value in property: 0')
      setImmediate(() => {
        let answer: unknown
        try {
          answer = realm.call('answerPanel', sent)
        } catch (error) {
          fail(asScriptError(error))
          return
        }
        // What is no plain data does not come through: null comes, and to the success handler.
        succeed(typeof answer === 'string' ? answer : null)
      })
    },
  })
  return runner(
    () => undefined,
    () => undefined,
  )
}

function asScriptError(error: unknown): Error {
  const { name = '', message = '' } = error as { readonly name?: string; readonly message?: string }
  const made = new Error(name === 'Error' ? message : `${name}: ${message}`)
  made.name = 'ScriptError'
  return made
}
