/** `npm start [FILE …]`: builds the command line and checks a workbook with it, the six-month update of 2014 by default. */
import { spawnSync } from 'node:child_process'
import { bundle, outputTo } from './outputs.ts'

const CLI = 'dist/cli.mjs'
const SAMPLE = 'samples/update-2014.xlsx'

const files = process.argv.slice(2)
const words = ['check', ...(files.length === 0 ? [SAMPLE] : files)]
await bundle(outputTo(CLI))
console.log(`node ${CLI} ${words.join(' ')}\n`)
const { status } = spawnSync(process.execPath, [CLI, ...words], { stdio: 'inherit' })

// 1 says that the return is not ready, which is an answer; only a check that could not be made is a failure here.
process.exitCode = status === 0 || status === 1 ? 0 : (status ?? 1)
