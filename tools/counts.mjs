// Prints the last line of .ci/run from jest's results: "N passed, N failed". A file that cannot run is one failure.
import { readFileSync } from 'node:fs'

const text = readFileSync(process.argv[2], 'utf8')
const results =
  text === '' ? { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 } : JSON.parse(text)
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
console.log(`${results.numPassedTests} passed, ${failed} failed`)
process.exitCode = failed > 0 || results.numPassedTests === 0 ? 1 : 0
