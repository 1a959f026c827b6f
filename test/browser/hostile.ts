import { writeXlsx } from 'hucre'

/** Each of these stands in some cell, heading or name, and must be read on some screen letter by letter. */
export const HOSTILE = {
  file: `<svg onload=ran('file')>.xlsx`,
  sheet: `<img src=x onerror=ran()>`,
  heading: `RAG <script>ran('heading')</script>`,
  ref: `<svg/onload=ran()>1`,
  theme: `<img src=x onerror="ran('theme')">`,
  title: `</script><script>ran('title')</script>`,
  lead: `<a href="javascript:ran('lead')">Chief</a>`,
  organisation: '${ran("organisation")}',
  rating: `"><iframe srcdoc='<script>ran(1)</script>'>`,
  update: `=HYPERLINK("javascript:ran('update')","see")`,
  due: `' onfocus=ran('due') autofocus='`,
  object: '__proto__',
} as const

const HEADER = ['Ref', 'Theme', 'Action', 'Lead', 'Organisation', HOSTILE.heading, 'Update', 'Start', 'Due']

const GOOD = [
  [
    '1.1',
    'Roads',
    'Open a station',
    'Head of Roads',
    'Force',
    'Green',
    'The station is open since May',
    '',
    '',
  ],
  [
    '1.2',
    'Roads',
    'Train call handlers',
    'Head of Roads',
    'Force',
    'Amber',
    'Training has begun in June',
    '',
    '',
  ],
  [
    '1.3',
    'Roads',
    'Buy new cameras',
    'Head of Roads',
    'Force',
    'Green',
    'The cameras are bought',
    '1 April 2025',
    '31 March 2026',
  ],
  [
    '1.4',
    'Roads',
    'Visit every school',
    'Head of Roads',
    'Force',
    'Red',
    'No visit was possible yet',
    '',
    '',
  ],
]

/** A return in which every field attacks, twice over, so that rules about repetition quote it as well. */
export function hostileWorkbook(): Promise<Uint8Array> {
  const { ref, theme, title, lead, organisation, rating, update, due, object, sheet } = HOSTILE
  const long = `${update} ${'and many more words about what was done '.repeat(6)}`
  const rows = [
    [`Return for July to September 2025 ${title}`],
    HEADER,
    ...GOOD,
    ['1.5', theme, title, lead, organisation, rating, long, '1 April 2026', due],
    ['1.6', theme, `${title} again`, lead, organisation, rating, long, '1 April 2026', '30 March 2026'],
    ['1.6', theme, 'Something else altogether', `${lead}f`, organisation, 'Green', update, '', ''],
    [ref, theme, `${title} badly numbered`, lead, organisation, 'Green', update, '', ''],
    ['1.8', object, object, object, object, 'Red', object, '', 'constructor'],
    ['constructor', 'constructor', 'Do the work', '', 'toString', '', 'valueOf', '', ''],
  ]
  return writeXlsx({
    sheets: [
      { name: sheet, rows },
      { name: 'Notes', rows: [['Nothing to see']] },
    ],
  })
}

/** The return of the period before: the same refs, other ratings and texts. */
export function hostileBefore(): Promise<Uint8Array> {
  const { theme, title, lead, organisation, update } = HOSTILE
  const rows = [
    ['Return for April to June 2025'],
    HEADER,
    ...GOOD,
    ['1.5', theme, title, lead, organisation, 'Green', 'It was better then', '', ''],
    ['1.6', theme, 'Something else altogether', lead, organisation, 'Red', update, '', ''],
    ['1.9', theme, `${title} gone`, lead, organisation, 'Green', 'Nobody has it any more', '', ''],
  ]
  return writeXlsx({ sheets: [{ name: 'Then', rows }] })
}
