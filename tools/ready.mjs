// Runs before every script: installs the packages when node_modules is missing or not what package-lock.json names.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Plan Returns needs Node 20 or later; this is ${process.version}.`)
  process.exit(1)
}
if (!isInstalled()) install()

/**
 * Compares what npm notes of node_modules with the lock file. Dates would lie: a checkout makes every file new, and an
 * `npm install` writes the lock file last. Packages for other systems are optional and may be absent.
 */
function isInstalled() {
  const note = `${root}node_modules/.package-lock.json`
  if (!existsSync(note)) return false
  const installed = packagesOf(note)
  const wanted = packagesOf(`${root}package-lock.json`)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    return found === undefined ? entry.optional === true : found.version === entry.version
  })
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function install() {
  console.error('Installing the packages that package-lock.json names (about half a minute, once) …')
  // One command text, because Windows finds npm only through a shell.
  const npm = spawnSync('npm ci --no-audit --no-fund --loglevel=error', {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (npm.status === 0) return
  console.error('The packages could not be installed. Check the network connection, then run: npm ci')
  process.exit(1)
}
