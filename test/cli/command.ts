import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundle, outputTo } from '../../tools/outputs.ts'

/** How a command ended and what it said. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The command line as it is built, alone in an empty folder: nothing is installed beside it. */
export interface CommandLine {
  run(...args: readonly string[]): Promise<Ran>
  /** As `run`, with variables of the environment. */
  runWith(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran>
  /** Writes a file into a folder of its own and gives its path. */
  file(name: string, content: string | Uint8Array): string
  readonly folder: string
  /** The program itself, for Node to run. */
  readonly program: string
  remove(): void
}

export async function buildCommandLine(): Promise<CommandLine> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-returns-'))
  const outfile = join(mkdtempSync(join(folder, 'program-')), 'cli.mjs')
  await bundle({ ...outputTo('dist/cli.mjs'), outfile })
  return {
    folder,
    program: outfile,
    run: (...args) => runProgram(outfile, args, {}),
    runWith: (env, ...args) => runProgram(outfile, args, env),
    file(name, content) {
      const path = join(mkdtempSync(join(folder, 'file-')), name)
      writeFileSync(path, content)
      return path
    },
    remove: () => rmSync(dirname(dirname(outfile)), { recursive: true, force: true }),
  }
}

function runProgram(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, [file, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = { out: '', err: '' }
    program.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
    program.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
    program.on('error', reject)
    program.on('close', code => resolve({ code, ...said }))
  })
}

/** What is said of a problem; a command that takes long on a busy machine says so in a line of its own. */
export function problemsOf({ err }: Ran): readonly string[] {
  return err.split('\n').filter(line => line !== '' && !/^Checking .* …$/.test(line))
}
