import { build } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'

/** A rule or function as its file gives it: the object, and its examples where it has some. */
export interface Unit<Facts, Example> {
  /** File name without '.ts'. */
  readonly file: string
  readonly facts: Facts
  readonly examples: readonly Example[]
}

/** The files of a catalogue's folder, without '.ts', in code unit order: those that have a default export. */
export function unitFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(
      name => name.endsWith('.ts') && /^export default /m.test(readFileSync(`${folder}/${name}`, 'utf8')),
    )
    .map(name => name.slice(0, -'.ts'.length))
    .sort()
}

/** Loads every unit of a folder. The sources are bundled in memory first, because Node 20 does not run TypeScript. */
export async function loadUnits<Facts, Example>(folder: string): Promise<readonly Unit<Facts, Example>[]> {
  const files = unitFiles(folder)
  const lines = files.map((file, i) => `import * as unit${i} from './${file}.ts'`)
  const entry = `${lines.join('\n')}\nexport const units = [${files.map((_, i) => `unit${i}`).join(', ')}]`
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  const { units } = (await import(`data:text/javascript;base64,${code}`)) as {
    units: readonly { readonly default: Facts; readonly examples?: readonly Example[] }[]
  }
  return units.map((unit, i) => ({
    file: files[i] ?? '',
    facts: unit.default,
    examples: unit.examples ?? [],
  }))
}
