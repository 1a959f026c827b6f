import { afterAll, beforeAll } from '@jest/globals'
import { type Host, readWorkbook } from '../../src/host.ts'
import { buildCommandLine, type CommandLine } from '../cli/command.ts'
import { xlsxOf } from '../hosts/xlsx-of.ts'

/** What `plan-returns verify` says of a workbook that a program has open, in one line, and how it ends. */
export interface Verified {
  readonly code: number | null
  readonly said: string
}

/** Somebody who is sent the workbook as a file, and has the command line alone. */
export function receiverForTests(): (sent: Host | Uint8Array) => Promise<Verified> {
  let line: CommandLine | undefined
  beforeAll(async () => {
    line = await buildCommandLine()
  }, 60_000)
  afterAll(() => line?.remove())
  return async sent => {
    const bytes = sent instanceof Uint8Array ? sent : await xlsxOf(await readWorkbook(sent))
    if (line === undefined) throw new Error('The command line is there inside tests only')
    const { code, out, err } = await line.run('verify', line.file('Return.xlsx', bytes))
    return { code, said: `${err}${out}`.replace(/\s+/g, ' ') }
  }
}
