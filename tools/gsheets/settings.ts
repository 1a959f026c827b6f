import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import * as z from 'zod/mini'
import { FOLDER } from './files.ts'
import { PushProblem } from './problems.ts'

const EXAMPLE = '.clasp.example.json'
const GUIDE = 'docs/deploy-gsheets.md'

const schema = z.looseObject({ scriptId: z.string(), rootDir: z.string() })

/** Which script is pushed to. */
export interface Settings {
  readonly scriptId: string
  /** Absolute. Paths in the file start from its folder, and clasp takes nothing outside of it. */
  readonly file: string
  readonly folder: string
}

/** Reads clasp's settings file. Throws a sentence when it cannot be used. */
export function readSettings(path: string): Settings {
  if (!existsSync(path))
    throw new PushProblem(
      `There is no ${path}. Copy ${EXAMPLE} to ${path} and write the id of your script into it: ${GUIDE} says where it stands`,
    )
  const { success, data } = schema.safeParse(parsed(path))
  if (!success || data.scriptId === '')
    throw new PushProblem(`${path} must be JSON with "scriptId" and "rootDir", as ${EXAMPLE} is`)
  if (data.scriptId === exampleId())
    throw new PushProblem(
      `${path} still has the words of the example for its "scriptId". Write the id of your script there: ${GUIDE} says where it stands`,
    )
  if (!/^[\w-]+$/.test(data.scriptId))
    throw new PushProblem(
      `"scriptId" in ${path} must be the id alone, letters, figures and dashes: in the address of the script it stands between /projects/ and /edit`,
    )
  if (data.rootDir.replace(/^\.\/|\/$/g, '') !== FOLDER)
    throw new PushProblem(
      `"rootDir" in ${path} must be "${FOLDER}", where the build is, and is "${data.rootDir}"`,
    )
  return { scriptId: data.scriptId, file: resolve(path), folder: dirname(resolve(path)) }
}

function exampleId(): unknown {
  return (JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { scriptId: unknown }).scriptId
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
