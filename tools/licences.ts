import type { Metafile } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'

/** The licences of the packages in these bundles, one after the other: they ask to be passed on with every copy. */
export function licencesOf(bundles: readonly Metafile[]): string {
  const inputs = bundles.flatMap(bundle => Object.keys(bundle.inputs))
  const packages = new Set(inputs.map(packageOf).filter(name => name !== ''))
  return [...packages].sort().map(licence).join('\n')
}

/** 'node_modules/zod/v4/mini/index.js' → 'zod'; '' for a file of our own. */
function packageOf(input: string): string {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? ''
}

/** Some packages only name theirs. */
function licence(name: string): string {
  const folder = `node_modules/${name}`
  const file = readdirSync(folder).find(known => /^licen[cs]e(?:\.|$)/i.test(known))
  if (file !== undefined) return `${name}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`
  const { license = '', author = '' } = JSON.parse(
    readFileSync(`${folder}/package.json`, 'utf8'),
  ) as PackageFacts
  if (license === '') throw new Error(`Cannot pass on the licence of ${name}: its package names none`)
  const by = typeof author === 'string' ? author : (author.name ?? '')
  return `${name}\n\nLicence: ${license}${by === '' ? '' : `, by ${by}`} (its package holds no text of the licence)\n`
}

interface PackageFacts {
  readonly license?: string
  readonly author?: string | { readonly name?: string }
}
