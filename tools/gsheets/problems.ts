import type { Said } from './clasp.ts'

/** What stops a push, as a sentence for the person who pushes: what is wrong and what to do. */
export class PushProblem extends Error {
  override readonly name = 'PushProblem'
}

/** Words by which clasp, or Google through it, says what went wrong; the first that fits is told. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/No credentials found/, 'Nobody is logged in to clasp here. Log in with: npx @google/clasp login'],
  [
    /invalid_grant|invalid_rapt|invalid authentication credentials|Login Required|No access, refresh token/i,
    'Google no longer takes the login that clasp has. Log in again with: npx @google/clasp login',
  ],
  [
    /has not enabled the Apps Script API/,
    'The Apps Script API is off for this account. Switch it on at https://script.google.com/home/usersettings, wait a few minutes, then push again',
  ],
  [
    /Skipping push\./,
    'clasp skipped the push: the manifest has changed, and it was not told to overwrite the one at Google. Nothing was pushed. Push with: npm run gsheets:push',
  ],
  [/Syntax error: .*/, 'Google does not take the code, so that nothing was pushed. It says: $&'],
  [
    /caller does not have permission|PERMISSION_DENIED|insufficient/i,
    'This account may not change the script. Have it shared with the account as an editor, or log in with another: npx @google/clasp login',
  ],
  [
    /entity was not found|NOT_FOUND/,
    'Google knows no script with the id in the settings file, or this account may not see it. Compare the id with the address of the script in the browser',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up|certificate/i,
    'Google was not reached. Check the network, and where there is a proxy the variables HTTPS_PROXY and NODE_EXTRA_CA_CERTS, then push again',
  ],
]

/** What a failed command means. Its own words stand below, because a sentence of ours may miss the point. */
export function problemOf(command: string, { code, text }: Said): PushProblem {
  const known = KNOWN.find(([sign]) => sign.test(text))
  if (known === undefined)
    return new PushProblem(
      `clasp ${command} ended with ${code ?? 'no code'}, and it is not known why. It says: ${text === '' ? 'nothing' : text}`,
    )
  const [sign, sentence] = known
  const found = sign.exec(text)?.[0] ?? ''
  const rest = text === found || sentence.includes('$&') ? '' : `\n\nclasp says: ${text}`
  return new PushProblem(`${sentence.replace('$&', () => found)}${rest}`)
}

/** What is wrong with what `clasp push` said; undefined when it says that it pushed every file, or that nothing differs. */
export function pushProblem(said: Said, paths: readonly string[]): PushProblem | undefined {
  if (said.code !== 0) return problemOf('push', said)
  if (isUpToDate(said)) return undefined
  const pushed = [...said.out.matchAll(/^└─ (.+)$/gm)].map(([, path = '']) => slashes(path))
  if (!/^Pushed /m.test(said.out)) return problemOf('push', said)
  return differing('clasp did not push', 'clasp also pushed', paths, pushed)
}

/** Whether clasp found no file here that differs at Google; files that only Google has do not count for it. */
export function isUpToDate({ out }: Said): boolean {
  return /^Script is already up to date\.$/m.test(out)
}

/** A sentence with the names that are missing and those that are too many. */
export function differing(
  lacks: string,
  also: string,
  wanted: readonly string[],
  found: readonly string[],
): PushProblem | undefined {
  const missing = wanted.filter(name => !found.includes(name))
  const more = found.filter(name => !wanted.includes(name))
  if (missing.length + more.length === 0) return undefined
  const parts = [
    missing.length === 0 ? '' : `${lacks} ${missing.join(', ')}`,
    more.length === 0 ? '' : `${also} ${more.join(', ')}`,
  ]
  return new PushProblem(parts.filter(part => part !== '').join('; '))
}

/** 'dist\\gsheets\\core.js' → 'dist/gsheets/core.js' */
export function slashes(path: string): string {
  return path.replace(/\\/g, '/')
}
