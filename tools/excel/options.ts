import { parseArgs } from 'node:util'
import { manifestFacts } from './facts.ts'
import type { SiteOptions } from './site.ts'

const HELP = `npm run build -- [--base-url https://…] [--namespace NAME] [--office-js same-origin]

  --base-url   where you will host dist/excel; the manifest names files there
  --namespace  puts NAME, which begins with PLAN or RAG, before each function in Excel: =NAME.RAGSUMMARY(). It cannot be
               changed once workbooks use the functions, and the same formula no longer works in Google Sheets
  --office-js  same-origin serves office.js from your own address, for networks that do not reach Microsoft's.
               Microsoft supports that for development and internal use only`

/** What the person who builds has chosen; what to tell them when the words are wrong or help was asked for. */
export function buildOptions(args: readonly string[]): SiteOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        'base-url': { type: 'string' },
        namespace: { type: 'string' },
        'office-js': { type: 'string' },
        help: { type: 'boolean' },
      },
    })
    const office = values['office-js'] ?? 'cdn'
    if (office !== 'cdn' && office !== 'same-origin')
      throw new RangeError('--office-js must be cdn or same-origin')
    const options: SiteOptions = {
      office,
      ...(values['base-url'] === undefined ? {} : { baseUrl: values['base-url'] }),
      ...(values.namespace === undefined ? {} : { namespace: values.namespace }),
    }
    manifestFacts(options)
    return values.help === true ? HELP : options
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${HELP}`
  }
}
