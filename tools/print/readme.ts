import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { bundle, outputTo } from '../outputs.ts'

const PAGE = 'README.md'
const CLI = 'dist/cli.mjs'
const SAMPLE = 'samples/update-2014.xlsx'

/** What the README shows of a check is what the command line prints, but for the list of what is only to know. */
export async function printReadme(): Promise<ReadonlyMap<string, string>> {
  await bundle(outputTo(CLI))
  const { stdout } = spawnSync(process.execPath, [CLI, 'check', SAMPLE], { encoding: 'utf8' })
  const text = stdout.trimEnd().replace(/(\nTo know: \d+\n)[^]*(?=\n)/, '$1  …\n')
  const shown = `\`\`\`\n$ node ${CLI} check ${SAMPLE}\n${text}\n\`\`\``
  return new Map([[PAGE, readFileSync(PAGE, 'utf8').replace(/```\n\$ node [^]*?```/, () => shown)]])
}
