/* oxlint-disable no-underscore-dangle -- the inner names of office.js */
import { readFileSync } from 'node:fs'
import vm from 'node:vm'

/**
 * The real object model of office.js in plain Node: the two files that Excel on the web loads, in a realm with a window
 * that can do nothing. Only the transport is ours: each `context.sync()` comes out as one batch of plain data, and what
 * {@link Transport} answers is what the proxies believe Excel has said.
 *
 * The wire format is not documented; package-lock.json holds the version of @microsoft/office-js that it belongs to.
 */
export interface OfficeRealm {
  readonly Excel: typeof Excel
  readonly Office: typeof Office
  readonly OfficeExtension: {
    readonly Utility: object
    /** The library's own doors for tests: where events come in, and what stands for the host saying that it will send them. */
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void
    _testTriggerRichApiMessageEvent(message: { readonly entries: readonly HostEvent[] }): void
  }
  readonly CustomFunctions: CustomFunctionsRuntime
}

/** What excel-web makes of `CustomFunctions`: the registry that Excel looks functions up in, and its error class. */
export interface CustomFunctionsRuntime {
  associate(id: string, answer: (...args: unknown[]) => unknown): void
  readonly _association: { readonly mappings: Readonly<Record<string, (...args: unknown[]) => unknown>> }
  readonly Error: new (code: string, message?: string) => Error & { readonly code: string }
}

/** An event as the host sends it. */
export interface HostEvent {
  readonly messageCategory: number
  readonly messageType: number
  readonly targetId: string
  /** JSON */
  readonly message: string
}

/** One `context.sync()` on the wire. */
export interface Batch {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] }
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] }
}

export interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: {
    readonly Arguments?: readonly unknown[]
    readonly ReferencedObjectPathIds?: readonly (number | null)[]
  }
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly Error?: unknown
}

/**
 * Excel's side of the wire; a number is a failure of the whole request, such as 5104 (response too large). Flags say how the
 * request is made: 64 asks to wait until no cell is being edited.
 */
export type Transport = (batch: Batch, flags: number) => Answer | number | Promise<Answer | number>

/** The requirement sets that the manifest asks for. */
export const FLOOR: Readonly<Record<string, string>> = {
  ExcelApi: '1.9',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.2',
}

const scripts = new Map<string, vm.Script>()

export function loadOffice(transport: Transport, sets = FLOOR): OfficeRealm {
  const realm = vm.createContext(emptyWindow())
  for (const file of ['office.js', 'excel-web-16.00.js']) script(file).runInContext(realm)
  const inner = realm as Realm & OfficeRealm
  const answer = async (request: readonly unknown[], done: (answer: object) => void): Promise<void> =>
    done(reply(await transport(JSON.parse(String(request[4])) as Batch, Number(request[6]))))
  inner.OSF.DDA.RichApi.executeRichApiRequestAsync = (request, done) => void answer(request, done)
  inner.OfficeExtension._testSetRichApiMessageReadyImpl(async () => undefined)
  inner.OSF._OfficeAppFactory.getContext = () => ({
    requirements: { isSetSupported: (set: string, version = '1.1') => reaches(hasOf(sets, set), version) },
  })
  // The library sets this switch where it has no effect; on the base class it makes the proxies refuse what the host,
  // by its requirement sets, is too old for.
  Object.getPrototypeOf(inner.OfficeExtension.Utility)._doApiNotSupportedCheck = true
  return inner
}

interface Realm extends vm.Context {
  readonly OSF: {
    readonly DDA: {
      readonly RichApi: {
        executeRichApiRequestAsync: (request: unknown[], done: (r: object) => void) => void
      }
    }
    readonly _OfficeAppFactory: { getContext: () => object }
  }
}

function script(file: string): vm.Script {
  const known = scripts.get(file)
  if (known !== undefined) return known
  const path = `node_modules/@microsoft/office-js/dist/${file}`
  const loaded = new vm.Script(readFileSync(path, 'utf8'), { filename: path })
  scripts.set(file, loaded)
  return loaded
}

function reply(answer: Answer | number): object {
  if (typeof answer === 'number') return { status: 'failed', error: { code: answer, message: '' } }
  return { status: 'succeeded', value: { data: [200, [], JSON.stringify(answer)] } }
}

/** Events of sheets that move or are renamed came with ExcelApi 1.17; this copy of office.js still files them under the web. */
function hasOf(sets: Readonly<Record<string, string>>, set: string): string | undefined {
  if (set === 'ExcelApiOnline') return reaches(sets['ExcelApi'], '1.17') ? '1.1' : undefined
  return sets[set]
}

/** '1.10' reaches '1.9'; a set that the host does not have reaches nothing. */
function reaches(has: string | undefined, wanted: string): boolean {
  if (has === undefined) return false
  const [major = 0, minor = 0] = has.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

/** As much of a window as the two files touch while they load. Timers never fire: nothing here waits. */
function emptyWindow(): vm.Context {
  const nothing = () => undefined
  const element = () => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
  })
  const tag = { src: 'https://localhost/office.js', getAttribute: () => null }
  const location = {
    href: 'https://localhost/panel.html',
    origin: 'https://localhost',
    protocol: 'https:',
    hostname: 'localhost',
    hash: '',
    search: '',
  }
  const window: vm.Context = {
    console: { log: nothing, warn: nothing, error: nothing },
    Promise,
    performance,
    URL,
    setTimeout: () => 0,
    clearTimeout: nothing,
    setInterval: () => 0,
    clearInterval: nothing,
    addEventListener: nothing,
    removeEventListener: nothing,
    name: '',
    location,
    navigator: { userAgent: 'node', language: 'en-GB' },
    history: {},
    external: {},
    document: {
      createElement: element,
      getElementsByTagName: (name: string) => (name === 'script' ? [tag] : [element()]),
      getElementById: () => null,
      querySelectorAll: () => [],
      addEventListener: nothing,
      head: element(),
      body: element(),
      documentElement: element(),
      cookie: '',
      domain: 'localhost',
      readyState: 'loading',
      location,
    },
  }
  return Object.assign(window, { window, self: window, top: window, parent: window })
}
