import { spawn } from 'node:child_process'
import { resolve as resolvePath } from 'node:path'

const CLASP = resolvePath('node_modules/@google/clasp/build/src/index.js')

/** What clasp said and how it ended. It ends with 0 in many cases where nothing was done, so that 0 proves nothing. */
export interface Said {
  readonly code: number | null
  readonly out: string
  /** Everything that it printed, errors included. */
  readonly text: string
}

/** A project as clasp knows it: the folder that it works in, and its settings file there. */
export interface Place {
  readonly folder: string
  readonly settings: string
  readonly env: NodeJS.ProcessEnv
}

/** Runs Google's clasp as it is installed here, and waits for its end. */
export function runClasp(words: readonly string[], { folder, settings, env }: Place): Promise<Said> {
  return new Promise((resolve, reject) => {
    const clasp = spawn(process.execPath, [CLASP, '--project', settings, ...words], {
      cwd: folder,
      env,
      // Without a terminal it asks no questions, and colours nothing.
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let text = ''
    clasp.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part
      text += part
    })
    clasp.stderr.setEncoding('utf8').on('data', (part: string) => (text += part))
    clasp.on('error', reject)
    clasp.on('close', code => resolve({ code, out, text: text.trim() }))
  })
}
