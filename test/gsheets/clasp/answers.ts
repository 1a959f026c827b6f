/** A file of a script project as Google stores it; its name has no ending. */
export interface StoredFile {
  readonly name: string
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON'
  readonly source: string
}

/** The build's files as Google stores them. */
export function atGoogle(files: ReadonlyMap<string, string>): readonly StoredFile[] {
  return [...files].map(([name, source]) => {
    const [, stem = '', ending = ''] = /^(.*)\.(\w+)$/.exec(name) ?? []
    return { name: stem, type: TYPES.get(ending) ?? 'SERVER_JS', source }
  })
}

const TYPES: ReadonlyMap<string, StoredFile['type']> = new Map([
  ['json', 'JSON'],
  ['html', 'HTML'],
])

/** A request as the server reads it. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly token: string | undefined
  readonly body: unknown
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** An error in the form that all of Google's APIs give it. */
export class ApiError extends Error {
  private readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }

  answer(): Answer {
    const { status: code, message } = this
    const reason = code === 403 ? 'forbidden' : 'badRequest'
    const errors = [{ message, domain: 'global', reason }]
    return { status: code, body: { error: { code, message, errors, status: STATES.get(code) } } }
  }
}

const STATES: ReadonlyMap<number, string> = new Map([
  [400, 'INVALID_ARGUMENT'],
  [401, 'UNAUTHENTICATED'],
  [403, 'PERMISSION_DENIED'],
  [404, 'NOT_FOUND'],
])
