/** One action of the invented return. Dates are ISO days; a date in other words is a text in its cell, as people type it. */
export interface InventedAction {
  readonly ref: string
  readonly action: string
  readonly lead: string
  readonly start: string
  readonly due: string
  readonly rating: 'Complete' | 'Green' | 'Amber' | 'Red'
  readonly update: string
}

export const THEMES: ReadonlyMap<string, string> = new Map([
  ['1', 'Safer neighbourhoods'],
  ['2', 'Support for victims'],
  ['3', 'Young people'],
  ['4', 'Modern services'],
])

/** In the order of the key. */
export const RATINGS = [
  { rating: 'Complete', means: 'The work is finished', fill: 'BDD7EE' },
  { rating: 'Green', means: 'On track to finish by the due date', fill: 'C6E0B4' },
  { rating: 'Amber', means: 'Started, but at risk of finishing late', fill: 'FFE699' },
  { rating: 'Red', means: 'Not started, or will finish late', fill: 'F8CBAD' },
] as const

/**
 * A tidy return, invented, of no real body. It holds what a careless rule would take for defects: a ref 1.10 (kept as
 * text), decimals that look like refs (7.5, 2.6), a cross-reference that resolves, "Head of IT" beside "Head of IS",
 * "DCI City" beside "DCI County", an update of one word, a due date typed as words, colours beside the ratings.
 */
export const ACTIONS: readonly InventedAction[] = [
  {
    ref: '1.1',
    action: 'Set up a problem-solving group in each of the six towns',
    lead: 'Head of Community Safety',
    start: '2025-04-01',
    due: '2025-12-19',
    rating: 'Green',
    update:
      'Groups meet in five towns. The sixth, in Millbrook, has agreed its members and meets for the first time in October.',
  },
  {
    ref: '1.2',
    action: 'Reduce burglary in the four wards with the most repeat burglaries',
    lead: 'DCI City',
    start: '2025-04-01',
    due: '2026-03-31',
    rating: 'Green',
    update:
      'Burglary fell by 7.5 per cent in the quarter against the same quarter last year. Locks were fitted in 140 homes.',
  },
  {
    ref: '1.3',
    action: 'Publish a nuisance vehicles protocol with the councils',
    lead: 'Supt, Neighbourhoods',
    start: '2025-04-01',
    due: '2025-07-31',
    rating: 'Complete',
    update: 'Complete.',
  },
  {
    ref: '1.4',
    action: 'Fit new lighting and cameras at the bus station',
    lead: 'Head of IT',
    start: '2025-05-06',
    due: '28 November 2025',
    rating: 'Amber',
    update:
      'Lighting is in. The cameras arrived late and the contractor now plans to fit them in two visits, so the date is tight.',
  },
  {
    ref: '1.5',
    action: 'Train wardens to record anti-social behaviour in one way',
    lead: 'Head of Community Safety',
    start: '2025-06-02',
    due: '2025-11-14',
    rating: 'Green',
    update: '62 of 80 wardens are trained. The last three sessions are booked.',
  },
  {
    ref: '1.6',
    action: 'Run a knife amnesty in every town once a year',
    lead: 'Supt, Neighbourhoods',
    start: '2025-04-01',
    due: '2026-02-27',
    rating: 'Green',
    update: 'Two amnesties took in 311 knives. Posters and bins are ready for the next one in November.',
  },
  {
    ref: '1.7',
    action: 'Agree a plan for the night-time economy with licensees',
    lead: 'DCI City',
    start: '2025-04-14',
    due: '2025-12-05',
    rating: 'Green',
    update:
      'Licensees of 34 of 41 venues have signed the plan. Police cover on Fridays was raised, and reports of violence went down from 58 to 44.',
  },
  {
    ref: '1.8',
    action: 'Review rural crime cover with parish councils',
    lead: 'DCI County',
    start: '2025-07-01',
    due: '2025-12-31',
    rating: 'Red',
    update:
      'The review has not started, because the analyst post was vacant all quarter. An agency analyst has been found and the review is planned again for the winter.',
  },
  {
    ref: '1.9',
    action: 'Extend the street drinking order to the riverside',
    lead: 'Head of Community Safety',
    start: '2025-04-01',
    due: '2025-09-30',
    rating: 'Complete',
    update: 'The order was sealed by the council in July and the signs are up.',
  },
  {
    ref: '1.10',
    action: 'Map speeding complaints and share them with the road safety team',
    lead: 'DCI County',
    start: '2025-05-01',
    due: '2026-01-30',
    rating: 'Green',
    update: 'The map is shared each month. See action 1.2 for the wards that were added.',
  },
  {
    ref: '2.1',
    action: 'Offer every repeat victim one named contact',
    lead: 'Head of Community Safety',
    start: '2025-04-01',
    due: '2025-12-31',
    rating: 'Green',
    update: 'Every repeat victim of the quarter was offered a named contact; 187 accepted.',
  },
  {
    ref: '2.2',
    action: 'Cut the time from report to first support call to two days',
    lead: 'Head of Community Safety',
    start: '2025-04-01',
    due: '2025-12-31',
    rating: 'Amber',
    update: 'The average is 2.6 days, down from 4.1. Cover for two vacant posts has been agreed.',
  },
  {
    ref: '2.3',
    action: 'Open a safe interview room in the north of the county',
    lead: 'DCI County',
    start: '2025-06-16',
    due: '2026-01-16',
    rating: 'Green',
    update:
      'The room is furnished and the recording equipment is on order. The opening is set for January 2026.',
  },
  {
    ref: '2.4',
    action: 'Bring hate crime reporting centres into three colleges',
    lead: 'Supt, Neighbourhoods',
    start: '2025-04-22',
    due: '2025-12-12',
    rating: 'Green',
    update:
      'Two colleges opened their centres this term. The third has named its staff, who are being trained.',
  },
  {
    ref: '2.5',
    action: 'Survey victims twice a year and publish what they say',
    lead: 'Head of Community Safety',
    start: '2025-04-01',
    due: '2025-09-19',
    rating: 'Complete',
    update:
      'Both surveys are done and their results are on the partnership web pages, with what was changed because of them.',
  },
  {
    ref: '3.1',
    action: 'Give every school a link officer and a yearly safety lesson',
    lead: 'Head of Community Safety',
    start: '2025-04-01',
    due: '2026-03-31',
    rating: 'Green',
    update:
      'All 74 schools have a link officer and 51 have had their lesson. Heads were asked what they need most: help with online bullying came first, then knives, then the walk home. The lesson plan was changed to match and the remaining schools are booked for this school year.',
  },
  {
    ref: '3.2',
    action: 'Refer young people found carrying knives to a mentor within a week',
    lead: 'DCI City',
    start: '2025-04-01',
    due: '2025-10-31',
    rating: 'Amber',
    update:
      '19 of 27 referrals were made within a week. Weekend arrests are the gap; a duty mentor is being tried.',
  },
  {
    ref: '3.3',
    action: 'Recruit forty cadets from wards with the fewest',
    lead: 'Supt, Neighbourhoods',
    start: '2025-05-12',
    due: '2025-11-28',
    rating: 'Green',
    update: '33 cadets have joined and 12 more are being vetted.',
  },
  {
    ref: '3.4',
    action: 'Give schools a shared online safety kit',
    lead: 'Head of IT',
    start: '2025-09-01',
    due: '2025-12-19',
    rating: 'Red',
    update: 'Not started. The supplier withdrew and the kit is out to tender again.',
  },
  {
    ref: '3.5',
    action: 'Share school attendance with the early help team each week',
    lead: 'Head of IT',
    start: '2025-04-01',
    due: '2025-10-24',
    rating: 'Amber',
    update:
      'The agreement is signed. The weekly file fails about one week in three and the fault is being traced.',
  },
  {
    ref: '4.1',
    action: 'Move the case system to the new servers',
    lead: 'Head of IT',
    start: '2025-04-01',
    due: '2025-08-29',
    rating: 'Complete',
    update: 'Moved over one weekend in August without loss of data. The old servers are switched off.',
  },
  {
    ref: '4.2',
    action: 'Let residents report and track a complaint online',
    lead: 'Head of IT',
    start: '2025-06-02',
    due: '2026-03-27',
    rating: 'Green',
    update:
      'The form is in use in two districts, with 400 complaints in the quarter. Tracking is being tested with staff.',
  },
  {
    ref: '4.3',
    action: 'Publish a map of outcomes by ward every quarter',
    lead: 'Head of IS',
    start: '2025-07-01',
    due: '2025-12-19',
    rating: 'Amber',
    update:
      'The map is built for nine of twelve districts. The other three keep outcomes in their own codes, which must be matched first.',
  },
  {
    ref: '4.4',
    action: 'Agree one retention rule for shared records',
    lead: 'Head of IS',
    start: '2025-04-01',
    due: '2026-01-30',
    rating: 'Green',
    update: 'All partners but one have agreed the rule. The last takes it to its board in November.',
  },
]
