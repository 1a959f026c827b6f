import type { Draft, PanelState } from '../state.ts'

/** What stands in the form of a finding: what is typed, else what was said of it before. */
export function draftOf(finding: string, { drafts, last }: PanelState): Draft {
  const { reason = '', words = '' } = last?.explained.states.get(finding)?.explanation ?? {}
  return drafts.get(finding) ?? { reason, words }
}
