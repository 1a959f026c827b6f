/** `npm run gsheets:push`: builds the add-on for Google Sheets and pushes it with clasp. `-- --help` names its switches. */
import { parseArgs } from 'node:util'
import { buildGsheets, stampOf } from './gsheets/files.ts'
import { PushProblem } from './gsheets/problems.ts'
import { push } from './gsheets/push.ts'
import { readSettings } from './gsheets/settings.ts'

const HELP = `npm run gsheets:push -- [--settings FILE] [--dry-run]

  --settings  clasp's settings file, .clasp.json without it: it names the script
  --dry-run   prints what would be pushed, and sends nothing

docs/deploy-gsheets.md says what comes before and after.`

try {
  await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = error instanceof PushProblem ? 1 : 2
}

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      settings: { type: 'string', default: '.clasp.json' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(HELP)
  // Before the build, so that a missing file is said at once.
  readSettings(values.settings)
  const files = await buildGsheets()
  const { settings, 'dry-run': dryRun } = values
  console.log(await push({ files, settings, dryRun, env: process.env }))
  if (dryRun) return
  const project = settings === '.clasp.json' ? '' : ` --project ${settings}`
  console.log(
    `\nPeople get a version of it. Next: npx @google/clasp create-version "${stampOf(files)}"${project}`,
  )
}
