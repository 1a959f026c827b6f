import type { GoogleRun } from '../../../gsheets/sidebar/google.ts'
import { makeGoogle, wireAnswer } from '../../sidebar/google-run.ts'
import type { OpenSpreadsheet } from './open.ts'

/** `google.script.run` in front of one execution of the script, with what crosses as text. */
export function runOf({ realm }: Pick<OpenSpreadsheet, 'realm'>): GoogleRun {
  const send = async (name: string, args: string): Promise<string> =>
    JSON.stringify(wireAnswer(() => realm.call(name, ...(JSON.parse(args) as unknown[]))))
  return makeGoogle(realm.globals(), send).google.script.run
}
