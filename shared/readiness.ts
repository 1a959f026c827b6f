import type { Report } from './report.ts'

/** Whether a return can be submitted, in one sentence: 'Ready', or 'Not ready: 4 to fix, 6 to explain'. */
export function readinessSentence({ findings, ready }: Report): string {
  const toKnow = findings.filter(finding => finding.severity === 'information').length
  const errors = findings.filter(finding => finding.severity === 'error').length
  const queries = findings.length - toKnow - errors
  const known = toKnow > 0 ? [`${toKnow} to know`] : []
  if (ready) return ['Ready', ...known].join(': ')
  const open = [errors > 0 ? `${errors} to fix` : '', queries > 0 ? `${queries} to explain` : ''].filter(
    part => part !== '',
  )
  return `Not ready: ${[...open, ...known].join(', ')}`
}
