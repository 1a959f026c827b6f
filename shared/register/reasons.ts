/** The last of the list: it says nothing without words of one's own. */
export const OTHER_REASON = 'Other: see the words'

/** What an explanation can say, in as many words as a narrow panel shows; words of the person's own stand beside it. */
export const REASONS: readonly string[] = [
  'Right: confirmed by the lead',
  'Agreed with the plan owner',
  'Known: put right next period',
  'Comes from another system',
  'The same on purpose',
  OTHER_REASON,
]
