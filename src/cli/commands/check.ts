import { findingsCsv } from '../../file/findings-csv.ts'
import { checkFile, planOf } from '../check-file.ts'
import type { CheckedFile } from '../check-file.ts'
import type { Values } from '../options.ts'
import { printJson, printPage, printProblem } from '../output.ts'
import { EMPTY, line, WIDTH, wrapped } from '../page.ts'
import { reportJson } from '../explained-json.ts'
import { checkPage, totalPage } from '../pages/check-page.ts'
import { Stop } from '../stop.ts'
import { asksToWrite, columnsOf, requireOnePlace, writeChecked } from '../write-checked.ts'

/** Checks every file on its own; one that cannot be checked does not stop the others. */
export async function runCheck(paths: readonly string[], values: Values): Promise<number> {
  if (values.json === true && values.csv === true) throw new Stop('Give --json or --csv, not both.')
  requireOnePlace(values, paths.length)
  const plan = await planOf(values)
  const asPage = values.json !== true && values.csv !== true
  const files: CheckedFile[] = []
  for (const [place, path] of paths.entries()) {
    if (asPage && place > 0) printPage([EMPTY, line('─'.repeat(WIDTH), 'quiet'), EMPTY])
    try {
      const file = await checkFile(path, values, plan)
      if (asPage) printPage(checkPage(file, values.rule))
      if (asksToWrite(values)) sayWritten(await writeChecked(file, values), asPage)
      files.push(file)
    } catch (problem) {
      if (!(problem instanceof Stop)) throw problem
      printProblem(problem.message)
    }
  }
  if (asPage && paths.length > 1)
    printPage([EMPTY, line('─'.repeat(WIDTH), 'quiet'), EMPTY, ...totalPage(paths, files)])
  if (!asPage) printData(paths, files, values)
  if (files.length < paths.length) return 2
  return files.every(file => file.explained.ready) ? 0 : 1
}

/** What was written; where standard output is data it is said on standard error. */
function sayWritten(said: readonly string[], asPage: boolean): void {
  if (asPage) printPage([EMPTY, ...said.flatMap(each => wrapped(each))])
  else printProblem(said.join('\n'))
}

/** One file gives its report, several a list of those that could be made. */
function printData(paths: readonly string[], files: readonly CheckedFile[], values: Values): void {
  if (files.length === 0) return
  const reports = files.map(reportJson)
  if (values.csv === true) process.stdout.write(findingsCsv(files, columnsOf(files, values)))
  else printJson(paths.length === 1 ? reports[0] : reports)
}
