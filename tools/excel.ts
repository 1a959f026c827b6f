/** `npm run excel`: serves the add-in to the Excel of this computer, for trying it. `-- --remove` takes the certificate away. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { certificate, isTrusted, removeCertificate, run, TRUST } from './excel/certificate.ts'
import { packageVersion } from './excel/facts.ts'
import { serveSite } from './excel/serve-site.ts'
import { siteFiles } from './excel/site.ts'
import { steps } from './excel/steps.ts'
import { bundle, EXCEL } from './outputs.ts'

const PORT = 8443
const HELP = `npm run excel -- [--same-origin] [--remove]

Serves the add-in to the Excel of this computer and prints how it comes into Excel on the web, Windows and Mac.

  --same-origin  loads office.js from this computer too, not from Microsoft
  --remove       takes the development certificate away, and the trust in it`
const MANIFEST = 'dist/excel-development/manifest.xml'

try {
  await start(process.argv.slice(2))
} catch (error) {
  console.error(inWords(error))
  process.exitCode = 2
}

async function start(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      remove: { type: 'boolean' },
      'same-origin': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help === true) return console.log(HELP)
  if (values.remove === true) return console.log(removeCertificate())
  const office = values['same-origin'] === true ? 'same-origin' : 'cdn'
  const made = certificate()
  if (!isTrusted()) await askForTrust()
  console.log('Building the add-in …')
  for (const part of Object.values(EXCEL)) await bundle(part)
  const site = siteFiles({ baseUrl: `https://localhost:${PORT}/`, office })
  mkdirSync('dist/excel-development', { recursive: true })
  writeFileSync(MANIFEST, site.get('manifest.xml') ?? '')
  const server = await serveSite(site, made, { port: PORT, office })
  console.log(steps(`https://localhost:${PORT}/${packageVersion()}/panel.html`, MANIFEST))
  process.on('SIGINT', () => {
    server.close()
    server.closeAllConnections()
  })
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') return `Port ${PORT} is taken: end what uses it, perhaps another npm run excel`
  return code.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n\n${HELP}` : error.message
}

/** Nothing is trusted without a yes. */
async function askForTrust(): Promise<void> {
  const add = TRUST[process.platform]?.add
  if (add === undefined) {
    console.log(
      'This system has no one place for trusted certificates: trust it in your browser when it asks.',
    )
    return
  }
  console.log(`Excel loads add-ins over https alone. A certificate for localhost was made, for this computer and 30 days.
To let your own account trust it, this command would be run:

  ${add.join(' ')}
`)
  const input = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await input.question('Trust it? (y/N) ')
  input.close()
  if (!/^y(?:es)?$/i.test(answer.trim())) return console.log('Not trusted: Excel will not load the add-in.')
  const problem = run(add)
  console.log(
    problem === ''
      ? 'Trusted. npm run excel -- --remove takes it back.'
      : `It could not be trusted: ${problem}`,
  )
}
