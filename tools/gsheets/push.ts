import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Place, runClasp } from './clasp.ts'
import { FOLDER, stampOf, writeGsheets } from './files.ts'
import { differing, isUpToDate, problemOf, PushProblem, pushProblem, slashes } from './problems.ts'
import { readSettings } from './settings.ts'

/** What to push, and where to. */
export interface Push {
  readonly files: ReadonlyMap<string, string>
  /** clasp's settings file; the build is written to `dist/gsheets` beside it. */
  readonly settings: string
  readonly env: NodeJS.ProcessEnv
  /** Prints what would be pushed, and asks Google nothing. */
  readonly dryRun: boolean
}

/**
 * Writes the files and pushes them with clasp, then reads back what Google has: neither its exit code nor its words prove
 * that every file is there. Resolves to what to tell the person.
 *
 * @throws PushProblem with a sentence
 */
export async function push({ files, settings, env, dryRun }: Push): Promise<string> {
  const { file, folder, scriptId } = readSettings(settings)
  const place: Place = { folder, settings: file, env }
  const paths = writeGsheets(files, join(folder, FOLDER)).map(path => slashes(path.slice(folder.length + 1)))
  await expectTracked(place, paths)
  const names = [...files.keys()].map(name => `  ${name}`).join('\n')
  if (dryRun) return `Would push ${stampOf(files)} to the script ${scriptId}:\n${names}\nNothing was sent.`
  const said = await runClasp(['push', '--force'], place)
  const problem = pushProblem(said, paths)
  if (problem !== undefined) throw problem
  await expectAtGoogle(place, scriptId, files)
  const done = isUpToDate(said) ? 'The script at Google is already' : 'Pushed'
  return `${done} ${stampOf(files)}, and every file was read back as it is here:\n${names}`
}

/** clasp leaves out what its ignore file, or a file's ending, tells it to, and says nothing. */
async function expectTracked(place: Place, paths: readonly string[]): Promise<void> {
  const said = await runClasp(['show-file-status', '--json'], place)
  if (said.code !== 0) throw problemOf('show-file-status', said)
  const { filesToPush } = JSON.parse(said.out) as { filesToPush: readonly string[] }
  const problem = differing('clasp would leave out', 'clasp would also push', paths, filesToPush.map(slashes))
  if (problem !== undefined)
    throw new PushProblem(
      `${problem.message}. Nothing was pushed. Look for a .claspignore beside the settings`,
    )
}

/** Pulls the script into a folder of its own and compares: a file that only Google has stays there after a push. */
async function expectAtGoogle(
  place: Place,
  scriptId: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-returns-pulled-'))
  try {
    const settings = join(folder, '.clasp.json')
    writeFileSync(settings, JSON.stringify({ scriptId, rootDir: 'pulled' }))
    mkdirSync(join(folder, 'pulled'))
    const said = await runClasp(['pull'], { ...place, folder, settings })
    if (said.code !== 0) throw problemOf('pull', said)
    const found = readdirSync(join(folder, 'pulled'), { recursive: true, encoding: 'utf8' }).map(slashes)
    const problem = differing('The script at Google lacks', 'It also has', [...files.keys()], found)
    if (problem !== undefined)
      throw new PushProblem(
        `${problem.message}. clasp removes a file there only along with a change: delete it in the script editor, then push again`,
      )
    const other = [...files].filter(
      ([name, source]) => readFileSync(join(folder, 'pulled', name), 'utf8') !== source,
    )
    if (other.length > 0)
      throw new PushProblem(
        `At Google ${other.map(([name]) => name).join(', ')} is not as it is here. Somebody else may have pushed meanwhile: push again`,
      )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
