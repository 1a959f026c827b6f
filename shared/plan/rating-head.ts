const COLOUR = '(?:red|amber|green|blue|grey|gray|white|black|purple|yellow|r|a|g|b)'
const WITH_REMARK = new RegExp(
  `^\\s*(${COLOUR}|complete|completed|closed|not started)\\s*(?:[:(–—]|\\s-\\s|-\\s)\\s*(\\S[^]*)$`,
  'i',
)
const STARTS_WITH_COLOUR = new RegExp(`^${COLOUR}(?:[^a-z]|$)`, 'i')

/** 'Green' of 'Green - on track', 'Complete' of 'Complete (Q1)'; '' where no remark follows. 'Amber - Green' is a step of its own. */
export function ratingHead(text: string): string {
  if (text.length > 80) return ''
  const match = WITH_REMARK.exec(text)
  return match === null || STARTS_WITH_COLOUR.test(match[2] ?? '') ? '' : (match[1] ?? '')
}
