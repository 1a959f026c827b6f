import type { Meaning } from './plan.ts'

/** One step of a scale. Letter and label are used where the sheet has no spelling of its own. */
export interface ScaleStep {
  readonly letter: string
  readonly label: string
  /** All that mean it, beside letter and label; folded words, see words.ts. */
  readonly words: readonly string[]
  readonly means: readonly Meaning[]
  /** Part of the scale even when no cell says it, unless the step named here is used in its place. */
  readonly always?: boolean | { readonly unless: string }
  /** Left out of the denominator. */
  readonly uncounted?: boolean
  /** Words that any text beginning with one of these also is: 'Exempt under Section 35'. */
  readonly begins?: readonly string[]
  /** Words that mean it only beside words of the scale that leave no doubt: a lone 'Y' may be yes or yellow. */
  readonly doubtful?: readonly string[]
  /** Words that do not mean it under a heading with this word, unless the sheet spells the label or lists the word. */
  readonly notUnder?: { readonly heading: string; readonly words: readonly string[] }
  /** A value that no list of words can hold: 0.333 for a third. */
  readonly reads?: (word: string) => boolean
}

export interface Scale {
  readonly id: string
  /** Best first. */
  readonly steps: readonly ScaleStep[]
  /** A word of the heading that the scale needs. */
  readonly heading?: readonly string[]
  /** Labels of steps of which at least one must be seen without doubt. */
  readonly needs?: readonly string[]
  /** Nobody can say which step is the better one. */
  readonly unranked?: boolean
}

/** Words between commas. */
function words(list: string): readonly string[] {
  return list.split(/,\s+/)
}

const complete: ScaleStep = {
  letter: 'C',
  label: 'Complete',
  words: words(`completed, done, delivered, achieved, finished, implemented, fulfilled, discharged, comp, met,
    fully complete, fully delivered, fully achieved, fully met, action complete, target met, 100%,
    \u2713, \u2714, \u2705, \u2611`),
  means: ['complete'],
}

const closed: ScaleStep = {
  letter: 'Closed',
  label: 'Closed',
  words: words(`action closed, complete closed, closed complete, complete and closed, bau, business as usual,
    moved to bau, signed off`),
  means: ['closed'],
}

const notDue: ScaleStep = {
  letter: 'Not due',
  label: 'Not due',
  words:
    words(`not yet due, not currently due, future, future action, planned, scheduled, upcoming, due later,
    not yet required`),
  means: ['not due'],
}

const notStarted: ScaleStep = {
  letter: 'NS',
  label: 'Not started',
  words: words(`n/s, not yet started, yet to start, to start, to be started, awaiting start, not begun, not
    commenced, not yet commenced, to do, todo, pending, new, proposed, unstarted`),
  means: ['not started'],
}

const onHold: ScaleStep = {
  letter: 'On hold',
  label: 'On hold',
  words: words('hold, paused, suspended, deferred, stalled, postponed, parked, on pause'),
  means: [],
}

const cancelled: ScaleStep = {
  letter: 'Cancelled',
  label: 'Cancelled',
  words:
    words(`canceled, abandoned, withdrawn, superseded, discontinued, dropped, stopped, removed, merged, no
    longer required, no longer relevant, not required`),
  means: ['closed'],
}

const notDelivered: ScaleStep = {
  letter: 'Not delivered',
  label: 'Not delivered',
  words: words(`failed, unachieved, not achieved, not met, not done, not complete, not completed, incomplete,
    missed, will not be delivered, will not be achieved, undelivered`),
  means: ['off track'],
}

const delayed: ScaleStep = {
  letter: 'Delayed',
  label: 'Delayed',
  words: words(`delay, behind, behind schedule, behind plan, behind target, late, overdue, slipped, slipping,
    slippage, running late, action overdue`),
  means: ['off track'],
}

/** Answers that rate nothing. */
const unrated: readonly ScaleStep[] = [
  {
    letter: 'N/A',
    label: 'Not applicable',
    words: words('na, n.a, -, \u2013, \u2014, none, nil, not relevant, does not apply'),
    means: [],
    uncounted: true,
  },
  {
    letter: 'TBC',
    label: 'To be confirmed',
    words:
      words(`tbd, tba, unknown, not known, not rated, unrated, no rating, not assessed, no update, awaiting
      update, ?`),
    means: [],
    uncounted: true,
  },
  {
    letter: 'Exempt',
    label: 'Exempt',
    words: ['withheld', 'redacted', 'restricted'],
    begins: ['exempt', 'withheld', 'redacted', 'schedule 12a', 'part 2'],
    means: ['exempt'],
    uncounted: true,
  },
]

const colours: Scale = {
  id: 'colours',
  needs: ['Green', 'Amber', 'Red', 'Amber/Green', 'Amber/Red', 'Yellow'],
  steps: [
    {
      letter: 'B',
      label: 'Blue',
      words: ['blue complete', 'complete blue', '\u{1f535}'],
      notUnder: { heading: 'rag', words: ['b'] },
      means: ['complete'],
    },
    complete,
    closed,
    {
      letter: 'G',
      label: 'Green',
      words: words('gr, \u{1f7e2}, on track, on target, on schedule, on plan, green on track'),
      means: ['on track'],
      always: true,
    },
    {
      letter: 'AG',
      label: 'Amber/Green',
      words: words('a/g, g/a, ga, amber green, green/amber, green amber'),
      means: ['on track'],
    },
    notDue,
    { letter: 'GY', label: 'Grey', words: ['gray', '\u26aa'], means: ['not due'] },
    { letter: 'W', label: 'White', words: ['white ns', 'ns white'], doubtful: ['w'], means: ['not started'] },
    notStarted,
    { letter: 'Y', label: 'Yellow', words: ['\u{1f7e1}'], doubtful: ['y'], means: ['at risk'] },
    {
      letter: 'A',
      label: 'Amber',
      doubtful: ['o'],
      words: words('am, orange, \u{1f7e0}, at risk, amber at risk'),
      means: ['at risk'],
      always: { unless: 'Yellow' },
    },
    onHold,
    {
      letter: 'AR',
      label: 'Amber/Red',
      words: words('a/r, r/a, ra, amber red, red/amber, red amber'),
      means: ['at risk'],
    },
    delayed,
    {
      letter: 'R',
      label: 'Red',
      words: words('\u{1f534}, off track, off target, not on track, red off track'),
      means: ['off track'],
      always: true,
    },
    { letter: 'BK', label: 'Black', words: ['blk', '\u26ab'], means: [] },
    notDelivered,
    cancelled,
    ...unrated,
  ],
}

const progress: Scale = {
  id: 'progress',
  steps: [
    complete,
    closed,
    {
      letter: 'Largely delivered',
      label: 'Largely delivered',
      words:
        words(`largely complete, largely achieved, mostly delivered, mostly complete, nearly complete, near
        completion, substantially complete`),
      means: ['on track'],
    },
    {
      letter: 'On track',
      label: 'On track',
      words:
        words(`ontrack, on target, on schedule, on plan, on course, on time, progressing well, good progress,
        good, progressing to plan, progressing as planned, ahead, ahead of schedule, as planned`),
      means: ['on track'],
    },
    {
      letter: 'IP',
      label: 'In progress',
      words:
        words(`o, ongoing, on going, underway, under way, started, commenced, begun, active, open, live, wip,
        work in progress, progressing, in delivery, in development, continuing, continuous, in hand,
        current, being delivered, action in progress, in train`),
      means: [],
    },
    {
      letter: 'Partly delivered',
      label: 'Partly delivered',
      words:
        words(`partly, partial, partially, partially delivered, partly complete, partly completed, partially
        complete, partially completed, partly achieved, partially achieved, partly met, partially met,
        part complete, part delivered`),
      means: [],
    },
    notDue,
    notStarted,
    {
      letter: 'At risk',
      label: 'At risk',
      words:
        words(`some risk, some concerns, minor issues, minor concerns, minor delay, slight delay, some delay,
        some slippage, of concern, needs attention, issues`),
      means: ['at risk'],
    },
    onHold,
    delayed,
    {
      letter: 'Off track',
      label: 'Off track',
      words: words(`not on track, off target, off course, off plan, critical, major issues, major concerns,
        significant concerns, significant issues, serious concerns, poor, blocked, problem`),
      means: ['off track'],
    },
    notDelivered,
    cancelled,
    ...unrated,
  ],
}

const YES = ['y', 'true', '\u2713', '\u2714', '\u2611', '\u2705']
const NO = ['n', 'false', '\u2717', '\u2718', '\u2716', '\u274c', '\u2610', 'x', '\u00d7']

function yesNo(
  id: string,
  heading: readonly string[] | undefined,
  yes: readonly Meaning[],
  no: readonly Meaning[],
): Scale {
  return {
    id,
    ...(heading === undefined ? {} : { heading }),
    needs: ['Yes', 'No'],
    steps: [
      { letter: 'Yes', label: 'Yes', words: YES, means: yes },
      {
        letter: 'Partly',
        label: 'Partly',
        words: words('partial, partially, part, ongoing, in progress'),
        means: [],
      },
      // A lone 'x' is a tick in one office and a cross in the next; beside a tick it is a cross.
      { letter: 'No', label: 'No', words: NO.filter(word => word !== 'x'), doubtful: ['x'], means: no },
      ...unrated,
    ],
  }
}

const level = (
  letter: string,
  label: string,
  words: readonly string[],
  means: readonly Meaning[],
): ScaleStep => ({
  letter,
  label,
  words,
  means,
})

/** How sure, high is best. */
const confidence: Scale = {
  id: 'confidence',
  heading: words('confidence, assurance, likelihood, deliverability, confident'),
  steps: [
    level('VH', 'Very high', ['full'], ['on track']),
    level('H', 'High', ['substantial', 'good', 'strong'], ['on track']),
    level('M', 'Medium', ['med', 'moderate', 'reasonable', 'adequate'], ['at risk']),
    level('L', 'Low', ['limited', 'partial', 'weak'], ['off track']),
    level('VL', 'Very low', ['no assurance', 'none'], ['off track']),
    ...unrated.slice(1),
  ],
}

/** How grave, low is best. */
const risk: Scale = {
  id: 'risk',
  heading: ['risk', 'severity', 'concern'],
  steps: [
    level('VL', 'Very low', [], ['on track']),
    level('L', 'Low', [], ['on track']),
    level('M', 'Medium', ['med', 'moderate'], ['at risk']),
    level('H', 'High', [], ['off track']),
    level('VH', 'Very high', ['critical', 'severe'], ['off track']),
    ...unrated,
  ],
}

const numbers: Scale = {
  id: 'numbers',
  unranked: true,
  needs: ['1', '2', '3', '4', '5'],
  steps: ['0', '1', '2', '3', '4', '5'].map(number => level(number, number, [], [])).concat(unrated),
}

/** Shares of work done. A cell formatted as 45% holds 0.45; where people type 45, the heading or another figure tells. */
function percent(id: string, whole: string, nothing: string, between: (figure: number) => boolean): Scale {
  const figure = (word: string) => (/^\d{1,3}(\.\d{1,17})?$/.test(word) ? Number(word) : NaN)
  const share = (word: string) => (/^\d{1,2}(\.\d{1,9})? ?%$/.test(word) ? parseFloat(word) : NaN)
  return {
    id,
    needs: ['Part done'],
    steps: [
      {
        letter: '100%',
        label: 'All done',
        words: words('100 %, 100.0%, complete, completed'),
        doubtful: [whole],
        means: ['complete'],
      },
      {
        letter: '1-99%',
        label: 'Part done',
        words: Array.from({ length: 99 }, (_, number) => `${number + 1}%`),
        reads: word => share(word) > 0 || between(figure(word)),
        means: [],
      },
      {
        letter: '0%',
        label: 'None done',
        words: ['0 %', '0.0%', 'not started'],
        doubtful: [nothing],
        means: ['not started'],
      },
      ...unrated,
    ],
  }
}

/** The scales that trackers use; of two that explain a column equally well, the first. */
export const SCALES: readonly Scale[] = [
  colours,
  progress,
  confidence,
  risk,
  yesNo(
    'done',
    ['complete', 'completed', 'done', 'delivered', 'achieved', 'finished', 'closed'],
    ['complete'],
    [],
  ),
  yesNo('on-track', ['track', 'target', 'schedule'], ['on track'], ['off track']),
  yesNo('yes-no', undefined, [], []),
  numbers,
  percent('percent', '1', '0', figure => figure > 0 && figure < 1),
  percent('percent-typed', '100', '0', figure => figure > 0 && figure < 100),
]
