/** `npm start [-- FILE] [--open]`: builds the page and serves it to this computer, with the update of 2014 or FILE open. */
import { spawn } from 'node:child_process'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readBytes } from '../src/cli/open.ts'
import { Stop } from '../src/cli/stop.ts'
import { type Brought, bundlePage, pageHtml } from './page-html.ts'
import { addressOf, serve } from './serve.ts'

const PORT = 8014
/** Where the person stands; npm itself goes to the project's folder. */
const CALLED_FROM = process.env['INIT_CWD'] ?? '.'

/** What opens an address in the person's browser. */
const OPENERS: { readonly [platform in NodeJS.Platform]?: readonly string[] } = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
}

try {
  await start(process.argv.slice(2))
} catch (problem) {
  if (!(problem instanceof Stop)) throw problem
  console.error(problem.message)
  process.exitCode = 2
}

async function start(args: readonly string[]): Promise<void> {
  const { files, open } = readArguments(args)
  const first = files[0] === undefined ? undefined : await brought(files[0])
  console.log('Building the page …')
  await bundlePage()
  const { html, policy } = pageHtml(first)
  const server = await serve(new Map([['/', { type: 'text/html', body: html, policy }]]), PORT)
  const address = addressOf(server)
  console.log(`\n  ${address}\n\nOpen this address in a browser. Ctrl+C ends it.`)
  if (open) openBrowser(address)
  process.on('SIGINT', () => {
    server.close()
    server.closeAllConnections()
  })
}

function readArguments(args: readonly string[]): { files: readonly string[]; open: boolean } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { open: { type: 'boolean' } },
    })
    if (positionals.length > 1) throw new Stop('Name one file: npm start -- return.xlsx')
    return { files: positionals, open: values.open === true }
  } catch (problem) {
    if (problem instanceof Stop) throw problem
    throw new Stop('npm start knows one file and --open: npm start -- return.xlsx --open', problem)
  }
}

async function brought(path: string): Promise<Brought> {
  const file = basename(path)
  return { file, label: file, bytes: await readBytes(resolve(CALLED_FROM, path)) }
}

function openBrowser(address: string): void {
  const [command, ...words] = OPENERS[process.platform] ?? []
  if (command === undefined) return
  const opener = spawn(command, [...words, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => console.log('No browser could be opened from here.'))
  opener.unref()
}
