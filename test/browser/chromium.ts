import { type Browser, chromium } from 'playwright-core'
import { brought, type Found, installed } from './find-chromium.ts'

const NONE =
  'No browser can be started for the browser tests: install Chrome, Chromium or Edge, or name one in the environment variable CHROME_PATH.'

/** Starts a browser of this machine, else the one that npm brings. Rejects with a sentence when there is none. */
export async function startBrowser(): Promise<Browser> {
  return startFirst([...installed(), ...(await brought())])
}

/** Starts the first of these that does start. */
export async function startFirst(browsers: readonly Found[]): Promise<Browser> {
  const problems: string[] = []
  for (const found of browsers) {
    try {
      return await start(found)
    } catch (error) {
      problems.push(`${found.path} does not start: ${firstLine(error)}`)
    }
  }
  throw new Error([NONE, ...problems].join('\n'))
}

async function start(found: Found): Promise<Browser> {
  // Chromium refuses to run as root inside its sandbox.
  if (process.getuid?.() === 0) return launch(found, false)
  try {
    return await launch(found, true)
  } catch (error) {
    // A container, or a system that lets only packaged programs make user namespaces, has no sandbox to offer. The pages
    // are our own and nothing can be reached from them.
    if (!String(error).toLowerCase().includes('sandbox')) throw error
    return launch(found, false)
  }
}

function launch({ path, env }: Found, chromiumSandbox: boolean): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    chromiumSandbox,
    // Date fields as in Britain; Linux asks this variable, Windows the argument.
    env: { ...process.env, LANGUAGE: 'en_GB', ...env },
    args: [
      // No page gets further than this machine, whatever it asks for.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--lang=en-GB',
      // The same pictures on every machine.
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
    ],
  })
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? ''
}
