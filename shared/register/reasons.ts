/** The last of the list: it says nothing without words of one's own. */
export const OTHER_REASON = 'Other: see the words'

/** What an explanation can say; words of the person's own stand beside it. */
export const REASONS: readonly string[] = [
  'Checked with the lead: it is right as it stands',
  'Agreed by those who own the plan',
  'Known, and will be put right next period',
  'Comes from another system or paper and cannot be changed here',
  'The same on purpose: one text or figure serves several actions',
  OTHER_REASON,
]
