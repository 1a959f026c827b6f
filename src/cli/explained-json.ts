import type { Report } from '../../shared/index.ts'
import type { CheckedFile } from './check-file.ts'

/** A report with what has been explained of it, as `explanations`; docs/report.md says what stands in it. */
export function reportJson({ report, explained, unused }: CheckedFile): Report & { explanations: unknown } {
  const { states, open, explained: count, lapsed, ready, settled, refused } = explained
  return {
    ...report,
    explanations: {
      ready,
      toFix: open.error,
      toExplain: open.query,
      explained: count,
      lookAgain: lapsed,
      findings: [...states].map(([id, { state, because, explanation }]) => ({
        id,
        state,
        because,
        reason: explanation.reason,
        words: explanation.words,
        name: explanation.name,
        role: explanation.role,
        date: explanation.date,
      })),
      settled: settled.map(({ finding }) => finding),
      refused: refused.map(({ finding }) => finding),
      unused,
    },
  }
}
