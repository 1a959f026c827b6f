import type { Screen } from './state.ts'

/** A step of the work of one period, as the panel's guide and docs/guide.md tell it. */
export interface GuideStep {
  readonly title: string
  readonly says: readonly string[]
  /** Where it is done. */
  readonly screen: Screen
  /** What the page shows beside it: a picture of docs/pictures, with its words for those who do not see it. */
  readonly picture?: { readonly name: string; readonly shows: string }
}

export const GUIDE: readonly GuideStep[] = [
  {
    title: 'Check the workbook as it is',
    says: [
      'Open the panel in the workbook that you keep. It reads every sheet, finds the table of actions and says in one line whether the return is ready. A check writes nothing.',
      'Below the line stands what was not checked, and why. “Choose”, beside a reason, leads to where the missing piece can be given.',
    ],
    screen: 'ready',
    picture: { name: 'ready', shows: 'Not ready: what is left to fix and to explain, and where to begin' },
  },
  {
    title: 'Look once at how it was read',
    says: [
      'Set up shows the plan layout, the period, the sheets, what each column holds and how rows were read. Correct a guess by choosing.',
      '“Keep the plan in the workbook” writes one sheet, “Plan setup”, so that the next person and the next period begin with your answers. You can edit it by hand.',
    ],
    screen: 'setup',
  },
  {
    title: 'Fix what must be fixed',
    says: [
      'Go through the issues one by one. Each shows its cells, why it matters and what to do. Where the panel can mend it, every cell stands there with what it holds now and would hold after: one press changes these cells and no others.',
      '“Fix all alike” does so for all issues of one kind, after you have seen every cell. Where rows were sorted in between they are found again by what stands in them; what is not the same any more is not written.',
      'Changes, in the menu, lists what was changed. “Put back” gives a cell what it held before.',
    ],
    screen: 'issues',
    picture: {
      name: 'guide-fix',
      shows: 'An issue with its cells, the change that mends it, and the button that makes it',
    },
  },
  {
    title: 'Ask those who lead',
    says: [
      'Leads shows who has not answered and has a text for each to copy. An issue has one as well. The panel sends nothing: paste the text where you write to them.',
    ],
    screen: 'leads',
  },
  {
    title: 'Explain what is right as it stands',
    says: [
      'An issue to explain is corrected, or explained with a reason and your words. Your name or post is typed and kept in the sheet “Plan explanations” of this workbook, nowhere else.',
      'When the cells change you are asked to look again. What hangs on the text is asked about next period: “You said last time”, and one press of T says that it is still true.',
      'A check that does not fit your plan is switched off with “Stop checking this in our plan”. Ready? lists it, with the way back.',
    ],
    screen: 'issues',
    picture: {
      name: 'guide-explain',
      shows: 'The form that explains an issue: a reason, your words, your name and post',
    },
  },
  {
    title: 'Read the figures before you print them',
    says: [
      'Summary counts the ratings and names the way of counting beside the figure; the printed figures stand next to what the rows give. Movement compares with the last period, Coverage shows pledges with no action.',
    ],
    screen: 'summary',
  },
  {
    title: 'Record the version that you submit',
    says: [
      'When nothing is left to fix and everything is explained, Record keeps what the return says in the sheet “Return record”, with who prepared and approved it, the counts, the explanations and a check code. With something still open it asks for a sentence why.',
      'Each record is added; none is replaced. Names are typed and checked by nobody: a record shows accidental or unrecorded change, and is no signature.',
    ],
    screen: 'record',
    picture: {
      name: 'guide-record',
      shows: 'A recorded version, one cell changed since, with what it said and says now',
    },
  },
  {
    title: 'See what changed since',
    says: [
      'Open the workbook again, or hand it on: the panel says “Unchanged since record 1”, or lists every value that differs with its cell. The check code stays the same when rows are sorted or cells coloured.',
      'Whoever receives the workbook can check it “without the explanations”, as if none had been given: Ready? has the switch.',
    ],
    screen: 'record',
  },
  {
    title: 'Hand it over as it was',
    says: [
      'In the workbook marks the cells of issues in colour, writes the issues to a sheet, and takes our sheets and marks away again in one action. Every other cell and format stays as it is.',
      'Whoever has no add-in sees an error where one of our formulas stands. The stand-alone page gives out a copy for the receiver with values in their place, by choice without our sheets and marks; your workbook stays as it is. Functions shows how a formula is put into a selected empty cell.',
    ],
    screen: 'workbook',
  },
]
