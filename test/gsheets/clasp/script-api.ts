import { parse } from 'acorn'
import { AppsScriptRealm } from '../google/realm.ts'
import { type Answer, ApiError, type Asked, type StoredFile } from './answers.ts'

/** "You can have at most 200 versions per script" (Apps Script guide, Quotas for Google services). */
const MOST_VERSIONS = 200

interface Deployment {
  readonly deploymentId: string
  deploymentConfig: { scriptId: string; versionNumber: number; manifestFileName: string; description: string }
}

/** What one route answers; `ids` are the parts of the path in brackets. */
type Route = (asked: Asked, ...ids: readonly string[]) => unknown

/**
 * The Apps Script API for one script, as far as clasp uses it when a script is pushed, versioned, deployed and run. It
 * stores what comes and takes nothing that Google would refuse. Answers have the form of its REST reference
 * (developers.google.com/apps-script/api/reference/rest).
 */
export class ScriptApi {
  /** The HEAD version. */
  files: readonly StoredFile[]
  readonly versions: { versionNumber: number; description: string; files: readonly StoredFile[] }[] = []
  readonly deployments: Deployment[] = []
  /** 'PUT /v1/projects/ID/content' */
  readonly asked: string[] = []
  /** What clasp asked for and this does not know; a test that leaves something here has failed. */
  readonly unknown: string[] = []
  /** When set, every request gets this answer. */
  fault: Answer | undefined
  private readonly scriptId: string

  constructor(scriptId: string, files: readonly StoredFile[]) {
    this.scriptId = scriptId
    this.files = files
  }

  answer(asked: Asked): Answer {
    const line = `${asked.method} ${asked.path}`
    this.asked.push(line)
    try {
      if (this.fault !== undefined) return this.fault
      const [route, ids] = this.route(line)
      // "Request had invalid authentication credentials" is what Google's APIs say without a token or with an old one.
      if (asked.token !== 'Bearer good')
        throw new ApiError(401, 'Request had invalid authentication credentials.')
      const [id = ''] = ids
      if (id !== this.scriptId) throw new ApiError(404, 'Requested entity was not found.')
      return { status: 200, body: route(asked, ...ids) }
    } catch (error) {
      if (error instanceof ApiError) return error.answer()
      throw error
    }
  }

  private route(line: string): readonly [Route, readonly string[]] {
    for (const [sign, route] of this.routes) {
      const found = sign.exec(line)
      if (found !== null) return [route, found.slice(1)]
    }
    this.unknown.push(line)
    throw new ApiError(404, `The requested URL ${line} was not found on this server.`)
  }

  private readonly routes: readonly (readonly [RegExp, Route])[] = [
    [/^GET \/v1\/projects\/([^/]+)\/content$/, asked => this.content(asked)],
    [/^PUT \/v1\/projects\/([^/]+)\/content$/, asked => this.replace(asked)],
    [/^POST \/v1\/projects\/([^/]+)\/versions$/, asked => this.addVersion(asked)],
    [/^GET \/v1\/projects\/([^/]+)\/versions$/, () => ({ versions: this.versions.map(withoutFiles) })],
    [/^POST \/v1\/projects\/([^/]+)\/deployments$/, asked => this.deploy(asked)],
    [/^GET \/v1\/projects\/([^/]+)\/deployments$/, () => ({ deployments: this.deployments })],
    [/^PUT \/v1\/projects\/([^/]+)\/deployments\/([^/]+)$/, (asked, _, id) => this.redeploy(asked, id)],
    [/^POST \/v1\/scripts\/([^/]+):run$/, asked => this.run(asked)],
  ]

  /** projects.getContent: "The version number of the project to retrieve. If not provided, the project's HEAD version". */
  private content({ query }: Asked): unknown {
    const version = query.get('versionNumber')
    const files = version === null ? this.files : this.version(Number(version)).files
    return { scriptId: this.scriptId, files }
  }

  /** projects.updateContent: "This clears all the existing files in the project." */
  private replace({ body }: Asked): unknown {
    const { files } = body as { files: readonly StoredFile[] }
    expectAcceptable(files)
    this.files = files.map(({ name, type, source }) => ({ name, type, source }))
    return { scriptId: this.scriptId, files: this.files }
  }

  private addVersion({ body }: Asked): unknown {
    const { description } = body as { description: string }
    if (this.versions.length === MOST_VERSIONS)
      throw new ApiError(400, 'Cannot create more versions: Script has reached the limit of 200 versions.')
    const version = { versionNumber: this.versions.length + 1, description, files: this.files }
    this.versions.push(version)
    return withoutFiles(version)
  }

  private deploy({ body }: Asked): unknown {
    const { description, versionNumber, manifestFileName } = body as Deployment['deploymentConfig']
    const config = {
      scriptId: this.scriptId,
      versionNumber: this.version(versionNumber).versionNumber,
      manifestFileName,
      description,
    }
    const deployment = { deploymentId: `AKfycb${this.deployments.length + 1}`, deploymentConfig: config }
    this.deployments.push(deployment)
    return deployment
  }

  private redeploy({ body }: Asked, id = ''): unknown {
    const { deploymentConfig } = body as Pick<Deployment, 'deploymentConfig'>
    const deployment = this.deployments.find(({ deploymentId }) => deploymentId === id)
    if (deployment === undefined) throw new ApiError(404, 'Requested entity was not found.')
    this.version(deploymentConfig.versionNumber)
    deployment.deploymentConfig = deploymentConfig
    return deployment
  }

  /**
   * scripts.run: "If the script function throws an exception, the response body's error field contains a Status object",
   * in a response that is a success by its status.
   */
  private run({ body }: Asked): unknown {
    const { function: name, parameters } = body as { function: string; parameters: readonly unknown[] }
    const scripts = this.files.filter(({ type }) => type === 'SERVER_JS')
    try {
      const result = new AppsScriptRealm()
        .give({})
        .load(scripts)
        .call(name, ...parameters)
      return { done: true, response: { result } }
    } catch (error) {
      const { name: errorType, message } = error as Error
      const details = [{ errorMessage: `${errorType}: ${message}`, errorType, scriptStackTraceElements: [] }]
      return { done: true, error: { code: 3, message: 'ScriptError', details } }
    }
  }

  private version(number: number): ScriptApi['versions'][number] {
    const found = this.versions.find(({ versionNumber }) => versionNumber === number)
    if (found === undefined) throw new ApiError(404, 'Requested entity was not found.')
    return found
  }
}

function withoutFiles({ versionNumber, description }: ScriptApi['versions'][number]): unknown {
  return { versionNumber, description }
}

/** What Google refuses, each with what it says. */
function expectAcceptable(files: readonly StoredFile[]): void {
  for (const { name, type, source } of files) {
    if (typeof name !== 'string' || typeof source !== 'string' || !KINDS.has(type))
      throw new ApiError(400, 'Request contains an invalid argument.')
    // Names are unique across kinds: 'sidebar.js' beside 'sidebar.html' is refused (danthareja/node-google-apps-script#50).
    if (files.filter(other => other.name === name).length > 1)
      throw new ApiError(400, 'A file with this name already exists in the current project')
    if (type === 'SERVER_JS') expectScript(name, source)
  }
  // "One of the files is a script manifest; it must be named "appsscript", must have type of JSON" (updateContent).
  const manifests = files.filter(({ type }) => type === 'JSON')
  if (manifests.length !== 1 || manifests[0]?.name !== 'appsscript')
    throw new ApiError(400, 'Project contains no manifest.')
  try {
    JSON.parse(manifests[0].source)
  } catch {
    throw new ApiError(400, 'Invalid JSON in the manifest.')
  }
}

const KINDS: ReadonlySet<string> = new Set(['SERVER_JS', 'HTML', 'JSON'])

/** Google's words are those of google/clasp#811. It reads what its V8 reads; this reads no more than ES2019. */
function expectScript(name: string, source: string): void {
  try {
    parse(source, { ecmaVersion: 2019, sourceType: 'script' })
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc: { line: number } }
    throw new ApiError(400, `Syntax error: SyntaxError: ${message} line: ${loc.line} file: ${name}.gs`)
  }
}
