import type { KnipConfig } from 'knip'
import { OUTPUTS } from './tools/outputs.ts'
import { unitFiles } from './tools/print/units.ts'

/** Loaded by their folder's name, examples included. */
const units = ['shared/rules', 'shared/functions'].flatMap(folder =>
  unitFiles(folder).map(file => `${folder}/${file}.ts`),
)

/** What is in use: everything that an output, a script or a test needs. */
export default {
  entry: [
    ...OUTPUTS.map(({ entry }) => entry),
    ...units,
    'tools/*.{ts,mjs}',
    'tools/samples/all.ts',
    'bench/{bench,read-file}.ts',
    'test/**/*.test.ts',
    'test/browser/unpack.mjs',
    'test/file/write/judge.ts',
    'test/browser/panel-page/page.ts',
    'test/page/grid-host/{in-page,jest-in-page}.ts',
  ],
  project: ['{shared,src,excel,gsheets,tools,bench,test}/**/*.{ts,mjs,cjs}'],
  // A type that an exported one is made of is part of it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Run by their names or paths: the linter by tools/check.ts, the manifest and metadata readers by tests in child processes, clasp by
  // whoever deploys the script at Google.
  ignoreDependencies: [
    'oxlint',
    'oxlint-tsgolint',
    'office-addin-manifest',
    'custom-functions-metadata',
    '@google/clasp',
  ],
} satisfies KnipConfig
