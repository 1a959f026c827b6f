/** Pieces that updates of the papers are made of, in invented words: dates, posts, refs, figures, and verbs of all tenses. */
const PIECES = [
  'The task and finish group met on {day} {month} {year} and agreed the terms of reference with all partners.',
  'A business case will be presented to the Programme Board in {month} {year} by the Head of Estates.',
  'Performance has improved by {number}% when compared with the same period last year, although demand remains high.',
  'Work is ongoing with {place} City Council and the Clinical Commissioning Group to develop a joint approach.',
  'The Detective Superintendent (Public Protection) has been identified as the strategic lead for this area of business.',
  'Training was delivered to {number} officers and staff during {month}; feedback has been positive.',
  'See also {ref}, which reports on the commissioning of services for victims.',
  'The contract was awarded in {month} {year} following a full tender exercise under the OJEU procedure.',
  'It is anticipated that the revised policy will be signed off by the end of {month} {year}.',
  'The Chief Inspector, Contact Management, continues to chair the weekly tasking meeting (reducing repeat calls).',
  'Funding of £{number},000 has been secured from the Home Office innovation fund for {year}/{next}.',
  'A survey of {number} residents found that 78% feel safe in their neighbourhood after dark.',
  'Officers from {place} have been seconded to the multi-agency hub and will remain until {month}.',
  'No further update is available at this time: the national review has not yet reported.',
  'The Deputy Commissioner visited {place} on {day}/0{digit}/{year} to see the scheme in operation.',
  'This action is being progressed through the Local Criminal Justice Board; a plan is in place, as outlined above.',
  'Recruitment of a coordinator is complete and the post holder started on {day}th {month}.',
  'The figures below show the number of crimes recorded, i.e. those reported between April and {month}.',
  'Mapping of existing provision has been undertaken with third sector providers, including "Safe Space" and Victim Care.',
  'Due to competing priorities the launch has slipped from Q{quarter} to the next quarter; risks are managed by the SRO.',
] as const

const MONTHS = ['January', 'March', 'May', 'June', 'September', 'October', 'November', 'December']
const PLACES = ['Northwood', 'Ashby', 'Kingsmere', 'Holme', 'Westfield']

/** Numbers that look like chance and are the same every time. */
function chances(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Updates of about so many characters. With `shared`, all begin with one paragraph of about 200 characters. */
export function inventUpdates(count: number, length: number, shared = false): string[] {
  const paragraph = shared ? prose(chances(1), 200) : ''
  return Array.from({ length: count }, (_, i) => paragraph + prose(chances(i + 2), length - paragraph.length))
}

function prose(chance: (below: number) => number, length: number): string {
  let text = ''
  while (text.length < length) {
    const piece = PIECES[chance(PIECES.length)] ?? ''
    text += `${piece.replace(/\{(\w+)\}/g, (_, name: string) => fill(name, chance))}${chance(6) === 0 ? '\n' : ' '}`
  }
  return text
}

function fill(name: string, chance: (below: number) => number): string {
  if (name === 'month') return MONTHS[chance(MONTHS.length)] ?? ''
  if (name === 'place') return PLACES[chance(PLACES.length)] ?? ''
  if (name === 'day') return String(10 + chance(18))
  if (name === 'digit' || name === 'quarter') return String(1 + chance(4))
  if (name === 'year') return String(2024 + chance(3))
  if (name === 'next') return String(26 + chance(2))
  if (name === 'ref') return `A-${1 + chance(500)}`
  return String(2 + chance(900))
}
