import { words, type Scale, type ScaleStep } from './scale.ts'
import {
  cancelled,
  closed,
  complete,
  delayed,
  notDelivered,
  notDue,
  notStarted,
  onHold,
  superseded,
  unrated,
} from './scale-steps.ts'
import type { Meaning } from './plan.ts'

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
      words: ['gr', '\u{1f7e2}', 'green on track'],
      doubtful: ['on track', 'on target', 'on schedule', 'on plan'],
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
      doubtful: ['o', 'at risk'],
      words: ['am', 'orange', '\u{1f7e0}', 'amber at risk'],
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
      words: ['\u{1f534}', 'red off track'],
      doubtful: ['off track', 'off target', 'not on track'],
      means: ['off track'],
      always: true,
    },
    { letter: 'BK', label: 'Black', words: ['blk', '\u26ab'], means: [] },
    notDelivered,
    cancelled,
    superseded,
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
        words(`largely, mostly, largely complete, largely achieved, mostly delivered, mostly complete, nearly complete, near
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
    superseded,
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
      { letter: 'Yes', label: 'Yes', words: YES, means: yes, always: true },
      {
        letter: 'Partly',
        label: 'Partly',
        words: words('partial, partially, part, ongoing, in progress'),
        means: [],
      },
      // A lone 'x' is a tick in one office and a cross in the next; beside a tick it is a cross.
      {
        letter: 'No',
        label: 'No',
        words: NO.filter(word => word !== 'x'),
        doubtful: ['x'],
        means: no,
        always: true,
      },
      ...unrated,
    ],
  }
}

function level(
  letter: string,
  label: string,
  others: readonly string[],
  means: readonly Meaning[],
): ScaleStep {
  return { letter, label, words: others, means }
}

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
  filled: true,
  needs: ['1', '2', '3', '4', '5'],
  steps: ['1', '2', '3', '4', '5', '0'].map(number => level(number, number, [], [])).concat(unrated),
}

/** Shares of work done. A cell formatted as 45% holds 0.45; where people type 45, the heading or another figure tells. */
function percent(id: string, whole: string, nothing: string, between: (figure: number) => boolean): Scale {
  const figure = (word: string) => (/^\d{1,3}(\.\d{1,17})?$/.test(word) ? Number(word) : NaN)
  const share = (word: string) => (/^\d{1,2}(\.\d{1,9})? ?%$/.test(word) ? parseFloat(word) : NaN)
  return {
    id,
    named: true,
    needs: ['Part done'],
    steps: [
      {
        letter: '100%',
        label: 'All done',
        words: words('100 %, 100.0%, complete, completed'),
        doubtful: [whole],
        means: ['complete'],
        always: true,
      },
      {
        letter: '1-99%',
        label: 'Part done',
        words: Array.from({ length: 99 }, (_, number) => `${number + 1}%`),
        reads: word => share(word) > 0 || between(figure(word)),
        means: [],
        always: true,
      },
      {
        letter: '0%',
        label: 'None done',
        words: ['0 %', '0.0%', 'not started'],
        doubtful: [nothing],
        means: ['not started'],
        always: true,
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
