import { IGNORED } from '../../test/excel/ignored.ts'

/** The list of what the stand-in for Excel can do wrong, as a page: fault, code that takes account of it, test. */
export function faultsPage(): string {
  const rows = IGNORED.map(
    ({ fault, file, test }) => `| ${fault} | [${file}](../${file}) | [${test}](../test/excel/${test}) |`,
  )
  return `# Faults of Excel, and the tests that see them

What the stand-in for Excel can do wrong or otherwise than expected, the code of the add-in that takes account of it, and the test that
turns red without that code. Printed from \`test/excel/ignored.ts\` by

\`\`\`sh
node tools/run.mjs tools/excel-faults.ts
\`\`\`

which takes each piece of code away in a copy of the project, one at a time, and runs its test: all ${IGNORED.length} turned red.

| Fault | Code | Test |
| --- | --- | --- |
${rows.join('\n')}
`
}
