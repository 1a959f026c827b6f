import { printProblem } from './output.ts'
import { run } from './run.ts'

// A reader that has seen enough ("| head") is no fault of the check.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  process.exit(problem.code === 'EPIPE' ? (process.exitCode ?? 0) : 2)
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (problem) {
  printProblem(
    `The check stopped at a fault of its own: ${problem instanceof Error ? problem.message : String(problem)}`,
  )
  process.exitCode = 2
}
