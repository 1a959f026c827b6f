import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** A browser that may be started. */
export interface Found {
  readonly path: string
  /** What it needs in its environment beside our own. */
  readonly env: Readonly<Record<string, string>>
}

/** Names on PATH, best first: a headless shell starts fastest, and all of them draw alike. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/** Where installers put browsers that are not on PATH. Parts in %…% are taken from the environment. */
const PLACES: { readonly [platform in NodeJS.Platform]?: readonly string[] } = {
  linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    name => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['%PROGRAMFILES%', '%PROGRAMFILES(X86)%', '%LOCALAPPDATA%'].flatMap(folder => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Chromium\\Application\\chrome.exe`,
    `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
}

/** Browsers of this machine, best first. CHROME_PATH allows for no other. */
export function installed(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): readonly Found[] {
  const chosen = env['CHROME_PATH'] ?? ''
  if (chosen !== '') {
    if (!existsSync(chosen))
      throw new Error(`CHROME_PATH names ${chosen}, which is not there: correct it or unset it`)
    return [{ path: chosen, env: {} }]
  }
  const folders =
    platform === 'win32' ? [] : (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  const named = NAMES.flatMap(name => folders.map(folder => join(folder, name)))
  const placed = (PLACES[platform] ?? []).map(path =>
    path.replace(/%(.+?)%/, (_, name: string) => env[name] ?? ''),
  )
  return [...named, ...placed].filter(path => existsSync(path)).map(path => ({ path, env: {} }))
}

const PACKAGE = 'node_modules/@sparticuz/chromium'

/** The browser that npm brings, unpacked once; none where the package has none for this machine, or another is asked for. */
export async function brought(): Promise<readonly Found[]> {
  const has = process.platform === 'linux' && process.arch === 'x64' && existsSync(PACKAGE)
  if (!has || (process.env['CHROME_PATH'] ?? '') !== '') return []
  const { version } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8')) as { version: string }
  const folder = resolve(`node_modules/.browser/chromium-${version}`)
  if (!existsSync(folder)) await unpack(folder)
  // Its libraries and fonts come along, for machines that have none.
  const env = {
    LD_LIBRARY_PATH: [process.env['LD_LIBRARY_PATH'] ?? '', join(folder, 'al2023/lib')]
      .filter(Boolean)
      .join(':'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  }
  return [{ path: join(folder, 'chromium'), env }]
}

/** Unpacks beside the place and moves it there in one step, so that workers that start together never see a half. */
async function unpack(folder: string): Promise<void> {
  const half = `${folder}.${randomUUID()}`
  mkdirSync(half, { recursive: true })
  try {
    // The package brings its libraries only where it takes itself to be at Amazon.
    await run('test/browser/unpack.mjs', { TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
    writeFileSync(join(half, 'fonts.conf'), fontsConf(folder))
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** Fonts of the machine for rare signs, and Open Sans where a page asks for Segoe UI, the letters of Office. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  ${['Segoe UI', 'system-ui', 'sans-serif'].map(sameAsOpenSans).join('\n  ')}
</fontconfig>
`
}

function sameAsOpenSans(family: string): string {
  return `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`
}

function run(script: string, env: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    child.on('error', failed)
    child.on('close', code =>
      code === 0 ? done() : failed(new Error(`Cannot unpack the browser of npm: ${said.trim()}`)),
    )
  })
}
