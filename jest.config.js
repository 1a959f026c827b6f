/** Jest runs the sources as ES modules; esbuild, the compiler of the build, turns TypeScript into JavaScript. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/tools/jest-esbuild.cjs' },
  maxWorkers: '100%',
  // On a busy machine a test may take several times as long; what hangs is still found.
  testTimeout: 60_000,
  coverageProvider: 'babel',
  collectCoverageFrom: ['shared/**/*.ts', 'src/**/*.ts', 'excel/**/*.ts', 'gsheets/**/*.ts'],
}
