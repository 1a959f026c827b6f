import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { FUNCTIONS } from '../../shared/index.ts'
import { bundle, outputTo } from '../outputs.ts'
import { markdown } from './markdown.ts'

const PAGE = 'README.md'
const CLI = 'dist/cli.mjs'
const SAMPLE = 'samples/update-2014.xlsx'

/** What the README shows: a check as the command line prints it, but for what is only to know, and the functions. */
export async function printReadme(): Promise<ReadonlyMap<string, string>> {
  await bundle(outputTo(CLI))
  const { stdout } = spawnSync(process.execPath, [CLI, 'check', SAMPLE], { encoding: 'utf8' })
  const text = stdout.trimEnd().replace(/(\nTo know: \d+\n)[^]*(?=\n)/, '$1  …\n')
  const shown = `\`\`\`\n$ node ${CLI} check ${SAMPLE}\n${text}\n\`\`\``
  const page = readFileSync(PAGE, 'utf8')
    .replace(/```\n\$ node [^]*?```/, () => shown)
    .replace(
      /(<!-- functions: [^\n]*-->\n)[^]*?(?=<!-- \/functions -->)/,
      (_, start: string) => start + functionTable(),
    )
  return new Map([[PAGE, page]])
}

function functionTable(): string {
  const rows = FUNCTIONS.map(
    ({ name, summary }) => `| [${name}](docs/functions/${name.toLowerCase()}.md) | ${markdown(summary)} |`,
  )
  return ['', '| Function | What it gives |', '| --- | --- |', ...rows, '', ''].join('\n')
}
