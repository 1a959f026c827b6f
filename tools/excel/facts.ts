import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

/** The requirement sets without which the add-in does not run. Tests of the host give it no more than these. */
export const FLOOR = {
  ExcelApi: '1.9',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.2',
} as const

/** Stands in the checked-in manifest.xml for the address where somebody hosts the folder. */
export const PLACEHOLDER = 'https://plan-returns.example/'

/** Icon sizes in pixels that Excel asks for: 16, 32 and 80 on the ribbon, 32 and 64 in lists of add-ins. */
export const ICON_SIZES = [16, 32, 64, 80] as const

const shortText = z.string().check(z.minLength(1), z.maxLength(125))
const longText = z.string().check(z.minLength(1), z.maxLength(250))
const address = z
  .string()
  .check(
    z.regex(
      /^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?\/(?:[^\s"<>?#]*\/)?$/,
      'must be an https:// address that ends with /',
    ),
    z.maxLength(1900),
  )

const schema = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  /** One to four numbers; every change of the manifest must raise it. */
  version: z.string().check(z.regex(/^\d{1,5}(?:\.\d{1,5}){0,3}$/)),
  provider: shortText,
  name: shortText,
  description: longText,
  locale: z.string().check(z.regex(/^[a-z]{2}-[A-Z]{2}$/)),
  baseUrl: address,
  /**
   * '' for functions without a prefix; 'PLAN' makes the formula =PLAN.RAGSUMMARY(). With another beginning the core would
   * not know its own formulas (`callsOurs`), and would read what they fill as part of a return.
   */
  namespace: z
    .string()
    .check(
      z.regex(
        /^(?:(?:PLAN|RAG)[A-Za-z0-9_]{0,27})?$/,
        'must be letters and numbers that begin with PLAN or RAG, so that the add-in knows its own formulas',
      ),
    ),
  group: shortText,
  startedTitle: shortText,
  startedTip: longText,
  panelLabel: shortText,
  panelTip: longText,
  checkLabel: shortText,
  checkTip: longText,
})

/** Everything that the manifest says, beside what follows from the build. */
export type ManifestFacts = z.infer<typeof schema>

/** What whoever builds may choose. */
export interface ManifestOptions {
  readonly baseUrl?: string
  readonly namespace?: string
}

/** The facts, checked. Throws a sentence that names what is wrong. */
export function manifestFacts({
  baseUrl = PLACEHOLDER,
  namespace = '',
}: ManifestOptions = {}): ManifestFacts {
  const facts: ManifestFacts = {
    id: '6f2f7b1e-8a53-4c0b-9a67-3d5d5f0c2a41',
    version: `${packageVersion()}.0`,
    provider: 'Plan Returns',
    name: 'Plan Returns',
    description:
      'Checks, counts and compares returns on a police and crime plan, in the workbook where they are kept.',
    locale: 'en-GB',
    baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`,
    namespace,
    group: 'Plan Returns',
    startedTitle: 'Plan Returns is there',
    startedTip:
      'Choose Home, Check now, to check this workbook before you submit it. A check changes nothing.',
    panelLabel: 'Open panel',
    panelTip: 'Opens the panel that checks this workbook. A check changes nothing.',
    checkLabel: 'Check now',
    checkTip: 'Opens the panel and checks this workbook as it is now. A check changes nothing.',
  }
  const { error } = schema.safeParse(facts)
  if (error === undefined) return facts
  const said = error.issues.map(({ path, message }) => {
    const name = String(path[0] ?? '')
    return `${name === 'baseUrl' ? '--base-url' : name === 'namespace' ? '--namespace' : name} ${message}`
  })
  throw new RangeError(`The manifest cannot be made: ${said.join('; ')}`)
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
}
