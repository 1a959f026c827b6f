import { words, type ScaleStep } from './scale.ts'

// Steps that stand in more than one scale.

export const complete: ScaleStep = {
  letter: 'C',
  label: 'Complete',
  words:
    words(`completed, done, delivered, achieved, finished, implemented, fulfilled, discharged, comp, met, kept,
    fully complete, fully delivered, fully achieved, fully met, action complete, target met, 100%,
    \u2713, \u2714, \u2705, \u2611`),
  means: ['complete'],
}

export const closed: ScaleStep = {
  letter: 'Closed',
  label: 'Closed',
  words: words(`action closed, complete closed, closed complete, complete and closed, bau, business as usual,
    moved to bau, signed off`),
  means: ['closed'],
}

export const notDue: ScaleStep = {
  letter: 'Not due',
  label: 'Not due',
  words:
    words(`not yet due, not currently due, future, future action, planned, scheduled, upcoming, due later,
    not yet required`),
  means: ['not due'],
}

export const notStarted: ScaleStep = {
  letter: 'NS',
  label: 'Not started',
  words: words(`n/s, not yet started, yet to start, to start, to be started, awaiting start, not begun, not
    commenced, not yet commenced, to do, todo, pending, new, proposed, unstarted`),
  means: ['not started'],
}

export const onHold: ScaleStep = {
  letter: 'On hold',
  label: 'On hold',
  words: words('hold, paused, suspended, deferred, stalled, postponed, parked, on pause'),
  means: [],
}

export const cancelled: ScaleStep = {
  letter: 'Cancelled',
  label: 'Cancelled',
  words: words(`canceled, abandoned, withdrawn, discontinued, dropped, stopped, removed, no
    longer required, no longer relevant, not required`),
  means: ['closed'],
}

export const notDelivered: ScaleStep = {
  letter: 'Not delivered',
  label: 'Not delivered',
  words:
    words(`failed, broken, unachieved, not achieved, not met, not done, not complete, not completed, incomplete,
    missed, will not be delivered, will not be achieved, undelivered`),
  means: ['off track'],
}

export const delayed: ScaleStep = {
  letter: 'Delayed',
  label: 'Delayed',
  words: words(`delay, behind, behind schedule, behind plan, behind target, late, overdue, slipped, slipping,
    slippage, running late, action overdue`),
  means: ['off track'],
}

export const superseded: ScaleStep = {
  letter: 'Superseded',
  label: 'Superseded',
  words: ['replaced', 'overtaken by events', 'merged'],
  means: ['closed'],
}

/** Answers that rate nothing. */
export const unrated: readonly ScaleStep[] = [
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
