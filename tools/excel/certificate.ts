import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** For this computer alone: made here, never leaves it, and is no longer good after a month. */
const FOLDER = join(homedir(), '.plan-returns-development')
const KEY = join(FOLDER, 'localhost.key')
const CERTIFICATE = join(FOLDER, 'localhost.crt')
const NAME = 'Plan Returns development on this computer'
const DAYS = 30

/** A command and its words. */
export type Command = readonly [command: string, ...words: string[]]

/** What makes a system take a certificate for good, what takes that back, and what fails where it was not done. */
interface Trust {
  readonly add: Command
  readonly remove: Command
  readonly verify: Command
}

/** Nothing for systems that have no one way. */
export const TRUST: { readonly [platform in NodeJS.Platform]?: Trust } = {
  darwin: {
    add: [
      'security',
      'add-trusted-cert',
      '-p',
      'ssl',
      '-k',
      join(homedir(), 'Library/Keychains/login.keychain-db'),
      CERTIFICATE,
    ],
    remove: [
      'security',
      'delete-certificate',
      // The trust is kept beside the certificate, and would stay.
      '-t',
      '-c',
      NAME,
      join(homedir(), 'Library/Keychains/login.keychain-db'),
    ],
    verify: ['security', 'verify-cert', '-c', CERTIFICATE, '-p', 'ssl', '-s', 'localhost'],
  },
  win32: {
    add: ['certutil', '-user', '-addstore', 'Root', CERTIFICATE],
    remove: ['certutil', '-user', '-delstore', 'Root', NAME],
    verify: ['certutil', '-user', '-verifystore', 'Root', NAME],
  },
}

/** The certificate of this computer, made when there is none yet. Throws a sentence when it cannot be made. */
export function certificate(platform: NodeJS.Platform = process.platform): {
  readonly key: string
  readonly cert: string
} {
  if (!isGood()) {
    // A system that still trusted the one before would have two of one name, and could take back neither by it.
    if (existsSync(CERTIFICATE)) removeCertificate(platform)
    make()
  }
  return { key: readFileSync(KEY, 'utf8'), cert: readFileSync(CERTIFICATE, 'utf8') }
}

/** Whether the system takes the certificate: who said no the last time is asked again. */
export function isTrusted(platform: NodeJS.Platform = process.platform): boolean {
  const verify = TRUST[platform]?.verify
  return verify !== undefined && run(verify) === ''
}

/** Takes the certificate away, and the trust in it. Tells what was done. */
export function removeCertificate(platform: NodeJS.Platform = process.platform): string {
  if (!existsSync(CERTIFICATE)) return 'There is no development certificate on this computer.'
  const remove = TRUST[platform]?.remove
  const said = remove === undefined ? '' : run(remove)
  rmSync(FOLDER, { recursive: true, force: true })
  const place = remove === undefined ? ' If you trusted it in a browser, remove it there as well.' : ''
  return said === ''
    ? `The development certificate is gone, and so is the trust in it.${place}`
    : `The development certificate is gone. The system did not take back its trust, because there may have been none: ${said}`
}

/** '' when it went well, else what the system said. */
export function run([command, ...words]: Command): string {
  const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: 'utf8' })
  if (error !== undefined) return error.message
  return status === 0 ? '' : `${stdout}${stderr}`.trim() || `${command} ended with ${status ?? 'nothing'}`
}

function isGood(): boolean {
  if (!existsSync(KEY) || !existsSync(CERTIFICATE)) return false
  return run(['openssl', 'x509', '-checkend', '86400', '-noout', '-in', CERTIFICATE]) === ''
}

function make(): void {
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 })
  const words = `req -x509 -newkey rsa:2048 -nodes -days ${DAYS} -addext subjectAltName=DNS:localhost,IP:127.0.0.1`
  const uses = '-addext extendedKeyUsage=serverAuth -addext basicConstraints=critical,CA:FALSE'
  const files = ['-keyout', KEY, '-out', CERTIFICATE, '-subj', `/CN=${NAME}`]
  const problem = run(['openssl', ...`${words} ${uses}`.split(' '), ...files])
  if (problem !== '')
    throw new Error(
      `A certificate for https cannot be made. Install openssl (Git for Windows brings it), then try again.\n${problem}`,
    )
}
