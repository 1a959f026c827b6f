import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Said, runClasp } from '../../../tools/gsheets/clasp.ts'
import { certificateFor } from './certificate.ts'
import { ScriptApi } from './script-api.ts'
import { GOOGLE, serveApi, serveProxy } from './servers.ts'

const SCRIPT_ID = '1a2b3c4d5e6f7g8h9i0jPlanReturnsTestScript'

/** What a new script at Google holds. */
const NEW_SCRIPT = [
  { name: 'appsscript', type: 'JSON', source: '{\n  "timeZone": "Europe/London"\n}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' },
] as const

/** One for all: a key takes a moment to make. */
let certificate: ReturnType<typeof certificateFor> | undefined

/** A folder with a clasp project in it, and a Google on this computer that clasp talks to without knowing. */
export interface Loopback {
  readonly api: ScriptApi
  readonly folder: string
  readonly settings: string
  readonly env: NodeJS.ProcessEnv
  readonly clasp: (...words: readonly string[]) => Promise<Said>
  /** Replaces the login; undefined takes it away. */
  readonly login: (token: string | undefined) => void
  /** Throws when clasp has asked for anything, here or of another host, that is not known. */
  readonly close: () => Promise<void>
}

/**
 * clasp itself is as its makers publish it: a proxy that it is told of by HTTPS_PROXY leads its one address here, and
 * NODE_EXTRA_CA_CERTS makes it trust a certificate that was made a moment ago.
 */
export async function openLoopback(): Promise<Loopback> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-returns-clasp-'))
  const [settings, credentials, trusted] = ['.clasp.json', 'login.json', 'trusted.pem'].map(name =>
    join(folder, name),
  ) as [string, string, string]
  const api = new ScriptApi(SCRIPT_ID, NEW_SCRIPT)
  const strangers: string[] = []
  certificate ??= certificateFor([GOOGLE])
  const google = await serveApi(api, certificate)
  const proxy = await serveProxy(google.port, strangers)
  writeFileSync(settings, JSON.stringify({ scriptId: SCRIPT_ID, rootDir: 'dist/gsheets' }))
  writeFileSync(trusted, certificate.cert)
  mkdirSync(join(folder, 'dist/gsheets'), { recursive: true })
  const env = {
    ...process.env,
    ...proxyFor(proxy.port),
    HOME: folder,
    USERPROFILE: folder,
    NODE_EXTRA_CA_CERTS: trusted,
    clasp_config_auth: credentials,
  }
  const login = (token: string | undefined): void =>
    writeFileSync(
      credentials,
      JSON.stringify(token === undefined ? {} : { tokens: { default: account(token) } }),
    )
  login('good')
  const clasp: Loopback['clasp'] = (...words) => runClasp(words, { folder, settings, env })
  const close = async (): Promise<void> => {
    await Promise.all([google.close(), proxy.close()])
    rmSync(folder, { recursive: true, force: true })
    const unknown = [...api.unknown, ...strangers]
    if (unknown.length > 0) throw new Error(`clasp asked for what is not known here: ${unknown.join(', ')}`)
  }
  return { api, folder, settings, env, login, clasp, close }
}

/** Both spellings are in use, and an exception of the machine's own must not lead past the proxy. */
export function proxyFor(port: number): NodeJS.ProcessEnv {
  const proxy = `http://127.0.0.1:${port}`
  return { HTTPS_PROXY: proxy, https_proxy: proxy, NO_PROXY: '', no_proxy: '' }
}

/** A login as clasp writes it, good for so long that clasp asks for no other. */
function account(token: string): unknown {
  const secrets = { client_id: 'test', client_secret: 'test', refresh_token: 'test', access_token: token }
  return { type: 'authorized_user', ...secrets, token_type: 'Bearer', expiry_date: 4_102_444_800_000 }
}
