import { check, readinessSentence, RULES } from '../../shared/index.ts'
import { withDigest } from '../digest.ts'
import { openWorkbook } from './open.ts'
import { EMPTY, line, wrapped } from './page.ts'
import { hasColour, pageText } from './print.ts'
import { Stop } from './stop.ts'

const [command, ...files] = process.argv.slice(2)
if (command !== 'check' || files.length === 0) {
  process.stderr.write('Name a file: check FILE\n')
  process.exitCode = 2
} else {
  for (const file of files) process.exitCode = Math.max(Number(process.exitCode ?? 0), await checkFile(file))
}

async function checkFile(file: string): Promise<number> {
  try {
    const { report: bare, now } = check(await openWorkbook(file))
    const report = await withDigest(bare, now.plan.plan)
    const lines = [
      line(file, 'strong'),
      ...wrapped(report.headline.sentence),
      EMPTY,
      ...RULES.flatMap(rule => {
        const findings = report.findings.filter(finding => finding.rule === rule.id)
        if (findings.length === 0) return []
        return [
          line(`${rule.title}: ${findings.length}`),
          ...findings.slice(0, 3).flatMap(f => wrapped(f.message, `  ${f.cell}  `)),
        ]
      }),
      line(readinessSentence(report), 'strong'),
    ]
    process.stdout.write(pageText(lines, hasColour(process.stdout)))
    return report.ready ? 0 : 1
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem
    process.stderr.write(`${problem.message}\n`)
    return 2
  }
}
