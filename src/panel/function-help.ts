// Printed by `npm run generate` from shared/functions. Do not edit.

/** What the panel tells of a function. */
export interface FunctionHelp {
  readonly name: string
  /** As it is typed, with what may be left out in brackets. */
  readonly formula: string
  readonly summary: string
  readonly args: readonly { readonly name: string; readonly optional: boolean; readonly help: string }[]
  readonly notes: readonly string[]
  /** Cells from A1 on, the formula that names them, and what it shows. */
  readonly examples: readonly {
    readonly name: string
    readonly cells: readonly (readonly string[])[]
    readonly formula: string
    readonly gives: readonly (readonly string[])[]
  }[]
}

export const FUNCTION_HELP: readonly FunctionHelp[] = [
  {
    name: 'PLANCHECK',
    formula: '=PLANCHECK(table, [plan], [severity])',
    summary:
      'Checks a table as the panel does and gives a row for each finding, by its row and column in the range.',
    args: [
      {
        name: 'table',
        optional: false,
        help: 'The whole table with its headings. From A1 on, for example A1:H90, rows and columns are those of the sheet',
      },
      {
        name: 'plan',
        optional: true,
        help: 'The name of a ready-made plan, such as "framework-2018", or the cells of the sheet "Plan setup"',
      },
      {
        name: 'severity',
        optional: true,
        help: '"to fix" for these findings alone, "to explain" for both kinds that stand in the way, without it all',
      },
    ],
    notes: [
      'Below the findings stand how the table was read and what was not checked. A formula is given values alone: number formats, merged cells, hidden rows, colours, formulas and explanations are not known to it.',
      'Without a plan the ready-made plan that fits the table is taken, else it is read as a tracker.',
    ],
    examples: [
      {
        name: 'What is to fix in a framework',
        cells: [
          ['P&C Plan Ref', 'Police and Crime Plan Deliverable / Force Action', 'Lead Officer', 'Source'],
          ['T3.8', 'Help develop the Road Safety Partnership', 'Supt, Ops Support', 'Police and Crime Plan'],
          ['T3.8.1', 'Explore the appetite of the Fire and Rescue Service', 'Supt, Ops Support', ''],
        ],
        formula: '=PLANCHECK(A1:D3,"framework-2018","to fix")',
        gives: [
          ['Check', 'Kind', 'Ref', 'Row', 'Column', 'What is wrong'],
          [
            'ref-form',
            'to fix',
            'T3.8.1',
            '3',
            '1',
            '"T3.8.1" is not a ref of this plan: it must be 3.8.1 if that is what is meant',
          ],
          [
            'source-missing',
            'to fix',
            'T3.8.1',
            '3',
            '4',
            'T3.8.1 has nothing in "Source": enter where the action comes from',
          ],
          [
            '',
            'plan layout',
            '',
            '',
            '',
            'framework-2018: Police and Crime Plan: Force Delivery Framework 2018; You chose this plan layout',
          ],
          ['count-match, count-noun', 'not checked', '', '', '', 'the sheet prints no figures of its own'],
          [
            'cover-thin, lead-chain, lead-multi',
            'not checked',
            '',
            '',
            '',
            'it is off until the plan switches it on',
          ],
          ['date-ahead, date-stale', 'not checked', '', '', '', 'the as-at date is not known'],
          ['due-before-start', 'not checked', '', '', '', 'no column holds start dates'],
          ['due-form, due-passed', 'not checked', '', '', '', 'no column holds due dates'],
          ['exempt', 'not checked', '', '', '', 'no column holds ratings or updates'],
          ['formula-old', 'not checked', '', '', '', 'formulas are not known here'],
          ['lead-conflict, title-drift', 'not checked', '', '', '', 'no second return was given'],
          ['mark-mismatch', 'not checked', '', '', '', 'no column holds the mark for revised actions'],
          [
            'percent-sum, reason-missing, status-colour, status-missing, status-mixed, status-multi, status-vocab',
            'not checked',
            '',
            '',
            '',
            'no column holds ratings',
          ],
          [
            'pledge-missing, pledge-section',
            'not checked',
            '',
            '',
            '',
            'the texts of this plan do not begin with the code of a pledge',
          ],
          [
            'ref-agency',
            'not checked',
            '',
            '',
            '',
            'the texts of this plan do not begin with the lead agency',
          ],
          ['ref-gap', 'not checked', '', '', '', 'the plan switches it off'],
          [
            'ref-moved, ref-reused, update-same',
            'not checked',
            '',
            '',
            '',
            'no return of an earlier period was given',
          ],
          ['status-text', 'not checked', '', '', '', 'no rating key is known'],
          [
            'update-copy, update-thin, xref-dangling, xref-position',
            'not checked',
            '',
            '',
            '',
            'no updates were found',
          ],
          ['update-missing', 'not checked', '', '', '', 'the plan does not require updates'],
          [
            '',
            'not checked',
            '',
            '',
            '',
            'A formula sees values alone: number formats, merged cells, hidden rows, colours, formulas and explanations are not known to it',
          ],
        ],
      },
    ],
  },
  {
    name: 'PLANCOVERAGE',
    formula: '=PLANCOVERAGE(required, have, [group])',
    summary: 'Counts for each required item, such as a pledge or a deliverable, the rows that cover it.',
    args: [
      {
        name: 'required',
        optional: false,
        help: 'The list of what must be covered: codes such as 7.1, or names',
      },
      { name: 'have', optional: false, help: 'The cells that say what each row covers, for example C2:C90' },
      {
        name: 'group',
        optional: true,
        help: 'The cells beside have to count by, such as the agencies in B2:B90',
      },
    ],
    notes: [
      'A cell covers the item that it names, alone or in a list such as "1, 4". A title covers the pledge and the ask whose code it begins with: "PL7.2 - New: …" covers 7.2 and 7.',
      "An action covers its deliverable: 1.10.3 covers T1.10. Where actions stand in the range, the deliverable's own row covers nothing.",
      'A blank group is the nearest one above. A number 7.1 in the list of what is required is 7.10 where it follows 7.9.',
    ],
    examples: [
      {
        name: 'Asks with the activities of each agency',
        cells: [
          ['Ask', 'Strategic Activity', 'Agency'],
          ['7.1', 'PL7.2 - New: Extend triage', 'F'],
          ['7.2', 'PL7.1: Give evidence', 'C'],
          ['7.3', '*PL7.2: Train custody staff', 'P'],
        ],
        formula: '=PLANCOVERAGE(A1:A4,B1:B4,C1:C4)',
        gives: [
          ['Required', 'Rows', 'Covered', 'C', 'F', 'P'],
          ['7.1', '1', 'TRUE', '1', '0', '0'],
          ['7.2', '2', 'TRUE', '0', '1', '1'],
          ['7.3', '0', 'FALSE', '0', '0', '0'],
        ],
      },
    ],
  },
  {
    name: 'PLANCOVERED',
    formula: '=PLANCOVERED(required, have)',
    summary: 'Gives the share of the required items that are covered, as a fraction to be shown in per cent.',
    args: [
      {
        name: 'required',
        optional: false,
        help: 'The list of what must be covered: codes such as 7.1, or names',
      },
      { name: 'have', optional: false, help: 'The cells that say what each row covers, for example C2:C90' },
    ],
    notes: [
      'What covers an item is the same as in PLANCOVERAGE. The fraction is not rounded: give the cell a percentage format.',
    ],
    examples: [
      {
        name: 'Deliverables that have an action',
        cells: [['T1.1', '1.1.1'], ['T1.2', '1.1.2'], ['T1.4', '1.10.1'], ['T1.10']],
        formula: '=PLANCOVERED(A1:A4,B1:B3)',
        gives: [['0.5']],
      },
    ],
  },
  {
    name: 'PLANLEADLOAD',
    formula: '=PLANLEADLOAD(leads, [status], [aliases])',
    summary: 'Counts the rows that each post leads, most first, and their ratings.',
    args: [
      { name: 'leads', optional: false, help: 'The column of leads, for example C2:C90' },
      { name: 'status', optional: true, help: 'The cells beside them with the ratings, such as D2:D90' },
      {
        name: 'aliases',
        optional: true,
        help: 'Posts and their other names: a row for each post, its name first; or the name of a ready-made plan',
      },
    ],
    notes: [
      'A row with two leads counts for both. The spellings of one post are one, as in PLANLEADS.',
      'Where most ratings stand in rows without a lead, each belongs to the nearest lead above; else such rows have no lead, and stand last.',
    ],
    examples: [
      {
        name: 'Rows and ratings of each lead',
        cells: [
          ['Lead', 'RAG'],
          ['Head of IS', 'G'],
          ['Supt, City / Supt County', 'A'],
          ['Supt, County', 'G'],
          ['', 'G'],
          ['Supt, County', ''],
        ],
        formula: '=PLANLEADLOAD(A1:A6,B1:B6)',
        gives: [
          ['Lead, every rating', 'Rows', 'G', 'A', 'R'],
          ['Supt, County', '3', '1', '1', '0'],
          ['Head of IS', '1', '1', '0', '0'],
          ['Supt, City', '1', '0', '1', '0'],
          ['No lead', '1', '1', '0', '0'],
        ],
      },
    ],
  },
  {
    name: 'PLANLEADS',
    formula: '=PLANLEADS(leads, [aliases])',
    summary: 'Gives the posts of each lead cell, one beside the other, every post under one name.',
    args: [
      { name: 'leads', optional: false, help: 'A lead cell or a column of them, for example C2:C90' },
      {
        name: 'aliases',
        optional: true,
        help: 'Posts and their other names: a row for each post, its name first; or the name of a ready-made plan',
      },
    ],
    notes: [
      'The name of a post is that of the aliases, else its commonest spelling in the range: commas, spaces and capitals make no other post.',
      'A cell is cut at ";" and " / ". At a comma, "and" or a mere space it is cut only where aliases name the posts on both sides, for "Supt, County" is one post.',
    ],
    examples: [
      {
        name: 'Two leads in one cell',
        cells: [['Supt, City / Supt County'], ['Supt, County'], ['Supt, County']],
        formula: '=PLANLEADS(A1:A3)',
        gives: [
          ['Supt, City', 'Supt, County'],
          ['Supt, County', ''],
          ['Supt, County', ''],
        ],
      },
      {
        name: 'Posts with other names',
        cells: [
          ['Head of HR and OD Corporate Communication', 'Head of HR and OD', ''],
          ['Citizens in Policing', 'Corporate Communication', 'Corp Comms'],
          ['', 'Ch Insp, CiPD', 'Citizens in Policing'],
        ],
        formula: '=PLANLEADS(A1:A2,B1:C3)',
        gives: [
          ['Head of HR and OD', 'Corporate Communication'],
          ['Ch Insp, CiPD', ''],
        ],
      },
    ],
  },
  {
    name: 'PLANMISSING',
    formula: '=PLANMISSING(refs, values)',
    summary:
      'Lists the refs that have no value beside them: the actions without a lead, a source or an update.',
    args: [
      { name: 'refs', optional: false, help: 'The column of refs, for example A2:A90' },
      {
        name: 'values',
        optional: false,
        help: 'The cells beside them that must not be blank, such as D2:D90',
      },
    ],
    notes: [
      'A ref has a value where any of its rows has one, also a row below it whose ref is blank. Headings, totals and the numbers of themes are no refs.',
    ],
    examples: [
      {
        name: 'Actions without a source',
        cells: [
          ['Ref', 'Source'],
          ['T1.10', 'Police and Crime Plan'],
          ['1.10.1', ''],
          ['1.10.2', 'STRA'],
        ],
        formula: '=PLANMISSING(A1:A4,B1:B4)',
        gives: [['1.10.1']],
      },
    ],
  },
  {
    name: 'PLANREADY',
    formula: '=PLANREADY(table, [plan])',
    summary: 'Says in one sentence whether a table is ready to submit, before anything is explained.',
    args: [
      {
        name: 'table',
        optional: false,
        help: 'The whole table with its headings. From A1 on, for example A1:H90, rows and columns are those of the sheet',
      },
      {
        name: 'plan',
        optional: true,
        help: 'The name of a ready-made plan, such as "framework-2018", or the cells of the sheet "Plan setup"',
      },
    ],
    notes: ['A formula does not know what has been explained: the panel counts explained findings as done.'],
    examples: [
      {
        name: 'A tracker with a rating that is no rating',
        cells: [
          ['Ref', 'Action', 'Lead', 'RAG'],
          ['A1', 'Open a new station', 'Head of Estates', 'G'],
          ['A2', 'Train the call handlers', 'Head of Contact', 'A'],
          ['A3', 'Review the estate', 'Head of Estates', 'Grn'],
          ['A4', 'Publish the strategy', 'Head of Policy', 'G'],
        ],
        formula: '=PLANREADY(A1:D5)',
        gives: [['Before explanations: Not ready: 1 to fix']],
      },
    ],
  },
  {
    name: 'PLANREFCHECK',
    formula: '=PLANREFCHECK(refs, [plan])',
    summary: 'Says beside each ref what is wrong with the way it is written, and nothing where it is right.',
    args: [
      { name: 'refs', optional: false, help: 'The whole column of refs, for example A2:A90, or one ref' },
      {
        name: 'plan',
        optional: true,
        help: 'The name of a ready-made plan, such as "framework-2018", or the cells of the sheet "Plan setup"',
      },
    ],
    notes: [
      'Without a plan the refs are held to the ready-made plan that most of them are written by, which the answer names; else to each other. Only what most refs speak against is named then: refs of another kind that stand there several times are left alone.',
      'One ref alone is held to all ready-made plans. Refs that the spreadsheet changed are found too: the number 1.1 after 1.9, a date among codes.',
    ],
    examples: [
      {
        name: 'A stray letter',
        cells: [],
        formula: '=PLANREFCHECK("T3.8.1")',
        gives: [
          ['"T3.8.1" is not a ref of the plan framework-2018: it must be 3.8.1 if that is what is meant'],
        ],
      },
      {
        name: 'Refs that a named plan does not know',
        cells: [['Ref'], ['T1-C01'], [''], ['T1-C2'], ['T9-C01']],
        formula: '=PLANREFCHECK(A1:A5,"update-2014")',
        gives: [
          [''],
          [''],
          [''],
          ['"T1-C2" is not a ref of this plan: it must be T1-C02 if that is what is meant'],
          ['"T9-C01" is not a ref of this plan: write it as the other refs are written'],
        ],
      },
    ],
  },
  {
    name: 'PLANREFGAPS',
    formula: '=PLANREFGAPS(refs)',
    summary: 'Lists the refs that are left out, such as T6-C01 where refs begin at T6-C02.',
    args: [{ name: 'refs', optional: false, help: 'The column of refs, for example A2:A90' }],
    notes: [
      'Numbers run as in the ready-made plan that most refs are written by: within theme and agency, or within the deliverable. Other refs run within all that stands before their last number.',
      'More than ten numbers in a row are one line: A12 to A96.',
    ],
    examples: [
      {
        name: 'Numbers of each agency within each theme',
        cells: [['Ref'], ['T6-C02'], [''], ['T6-C03'], ['T7-F01'], ['T7-F03']],
        formula: '=PLANREFGAPS(A1:A6)',
        gives: [['T6-C01'], ['T7-F02']],
      },
      {
        name: 'Refs of another plan',
        cells: [['CS-01'], ['CS-02'], ['CS-04'], ['EV-01'], ['EV-02']],
        formula: '=PLANREFGAPS(A1:A5)',
        gives: [['CS-03']],
      },
    ],
  },
  {
    name: 'PLANREFKEY',
    formula: '=PLANREFKEY(refs)',
    summary: 'Gives a text to sort refs by, so that 1.10 comes after 1.9 and T10 after T9.',
    args: [{ name: 'refs', optional: false, help: 'A ref or a column of refs, for example A2:A90' }],
    notes: ['A blank cell has the key of the ref above it, so that the rows below an action stay with it.'],
    examples: [
      {
        name: 'Sort by refs, with =SORTBY(A2:C6, PLANREFKEY(A2:A6)) in Excel',
        cells: [['1.10.1'], [''], ['1.7.3'], ['T10'], ['T9']],
        formula: '=PLANREFKEY(A1:A5)',
        gives: [
          ['000001.000010.000001'],
          ['000001.000010.000001'],
          ['000001.000007.000003'],
          ['T000010'],
          ['T000009'],
        ],
      },
    ],
  },
  {
    name: 'PLANREFPART',
    formula: '=PLANREFPART(refs, part)',
    summary: 'Gives one part of each ref, such as its theme, its agency or the deliverable it belongs to.',
    args: [
      { name: 'refs', optional: false, help: 'A ref or a column of refs, for example A2:A90' },
      {
        name: 'part',
        optional: false,
        help: '"theme", "agency", "number", "deliverable", "pledge", "parent", "key", "level" or "plan", as far as the refs say it',
      },
    ],
    notes: [
      'Refs are read by the ready-made plan that most of them are written by: "plan" names it. Other refs are read by what they have in common: "number" is their last number, and a part that they do not have is answered with those that they have.',
      'A blank cell has the part of the ref above it. Numbers come as numbers.',
    ],
    examples: [
      {
        name: 'The agency that a ref names',
        cells: [],
        formula: '=PLANREFPART("T6-C02","agency")',
        gives: [['C']],
      },
      {
        name: 'The deliverable that an action belongs to',
        cells: [],
        formula: '=PLANREFPART("1.10.3","parent")',
        gives: [['T1.10']],
      },
      {
        name: 'The theme of every row, to count by',
        cells: [['Ref'], ['T1-C01'], [''], ['T2-F04'], ['PL1-C01']],
        formula: '=PLANREFPART(A1:A5,"theme")',
        gives: [[''], ['1'], ['1'], ['2'], ['PL']],
      },
    ],
  },
  {
    name: 'PLANUNCOVERED',
    formula: '=PLANUNCOVERED(required, have)',
    summary: 'Lists the required items that nothing covers.',
    args: [
      {
        name: 'required',
        optional: false,
        help: 'The list of what must be covered: codes such as 7.1, or names',
      },
      { name: 'have', optional: false, help: 'The cells that say what each row covers, for example C2:C90' },
    ],
    notes: ['What covers an item is the same as in PLANCOVERAGE.'],
    examples: [
      {
        name: 'Pledges without an action',
        cells: [['Pledge', 'Pledges'], ['1', '1, 4'], ['2', ''], ['3', '3'], ['4']],
        formula: '=PLANUNCOVERED(A1:A5,B1:B4)',
        gives: [['2']],
      },
    ],
  },
  {
    name: 'PLANXREFS',
    formula: '=PLANXREFS(text, refs)',
    summary: 'Lists the refs that a text points to, and says of each whether it is there.',
    args: [
      { name: 'text', optional: false, help: 'An update or a column of updates, for example D2:D90' },
      { name: 'refs', optional: false, help: 'The column of all refs, for example A2:A90' },
    ],
    notes: [
      'Beside a ref that is not there stand those that may be meant. Of several texts the first column says where each pointer stands: by the ref beside it, or by its row in the range.',
      'A ref that is there is found wherever it stands; one that is not, only behind words that announce it, such as see, as described in, or linked to.',
    ],
    examples: [
      {
        name: 'A ref that is there and one that is not',
        cells: [['Ref'], ['T1-C05'], ['T1-F01'], ['T1-F02']],
        formula: '=PLANXREFS("See also Action T1-C05 above, and see T1-01 regarding custody.",A1:A4)',
        gives: [
          ['Points to', 'Found', 'May be meant'],
          ['T1-C05', 'TRUE', ''],
          ['T1-01', 'FALSE', 'T1-F01'],
        ],
      },
    ],
  },
  {
    name: 'RAGCOUNT',
    formula: '=RAGCOUNT(status, which, [refs], [rule])',
    summary: 'Counts how often a rating stands in a range or, by rule, how many actions have it.',
    args: [
      { name: 'status', optional: false, help: 'The cells with the ratings, for example D2:D90' },
      {
        name: 'which',
        optional: false,
        help: 'The rating to look for, for example "G"; cells with several give as many answers',
      },
      { name: 'refs', optional: true, help: 'The cells beside them that name the actions, such as B2:B90' },
      {
        name: 'rule',
        optional: true,
        help: '"cells" counts every rating, "worst" one per action, the lowest, "latest" one per action, the newest',
      },
    ],
    notes: [
      'Any word for a rating will do: "G", "green" and "Green" are one. A value that is no rating is counted as it stands. A range in which nothing is rated yet gives 0.',
      'A blank ref is the nearest one above, as merged or unrepeated cells have it; an action counts as blank only when it has no rating at all.',
    ],
    examples: [
      {
        name: 'How many are Green',
        cells: [['RAG'], ['G'], ['A'], ['green'], ['G']],
        formula: '=RAGCOUNT(A1:A5,"G")',
        gives: [['3']],
      },
      {
        name: 'How many actions are Green by their lowest rating',
        cells: [
          ['RAG', 'Ref'],
          ['G', 'A1'],
          ['A', 'A2'],
          ['green', ''],
          ['G', 'A3'],
        ],
        formula: '=RAGCOUNT(A1:A5,"G",B1:B5,"worst")',
        gives: [['2']],
      },
      {
        name: 'Three ratings at once',
        cells: [['RAG', 'G', 'A', 'R'], ['G'], ['A'], ['green'], ['G']],
        formula: '=RAGCOUNT(A1:A5,B1:D1)',
        gives: [['3', '1', '0']],
      },
    ],
  },
  {
    name: 'RAGHEADLINE',
    formula: '=RAGHEADLINE(status, [refs], [rule], [noun])',
    summary: 'Says in one sentence how many ratings are Green, Amber and Red, for the top of a paper.',
    args: [
      { name: 'status', optional: false, help: 'The cells with the ratings, for example D2:D90' },
      { name: 'refs', optional: true, help: 'The cells beside them that name the actions, such as B2:B90' },
      {
        name: 'rule',
        optional: true,
        help: '"cells" counts every rating, "worst" one per action, the lowest, "latest" one per action, the newest',
      },
      {
        name: 'noun',
        optional: true,
        help: 'What the rows are called if not actions, for example "deliverables"',
      },
    ],
    notes: ['With refs it also says on how many actions the ratings stand.'],
    examples: [
      {
        name: 'Every rating',
        cells: [['RAG'], ['G'], ['A'], ['G'], ['G']],
        formula: '=RAGHEADLINE(A1:A5)',
        gives: [['3 of 4 ratings (75.0%) are Green, 1 (25.0%) Amber and none Red.']],
      },
      {
        name: 'Every rating, with the refs of the actions',
        cells: [
          ['RAG', 'Ref'],
          ['G', 'A1'],
          ['A', 'A2'],
          ['G', ''],
          ['G', 'A3'],
        ],
        formula: '=RAGHEADLINE(A1:A5,B1:B5)',
        gives: [['3 of 4 ratings (75.0%) are Green, 1 (25.0%) Amber and none Red, on 3 actions.']],
      },
      {
        name: 'One rating per action, in the words of the plan',
        cells: [
          ['RAG', 'Ref'],
          ['G', 'A1'],
          ['A', 'A2'],
          ['G', ''],
          ['G', 'A3'],
        ],
        formula: '=RAGHEADLINE(A1:A5,B1:B5,"worst","deliverables")',
        gives: [
          [
            '2 of 3 deliverables (66.7%) are Green, 1 (33.3%) Amber and none Red (one per deliverable, lowest).',
          ],
        ],
      },
    ],
  },
  {
    name: 'RAGMATRIX',
    formula: '=RAGMATRIX(rows, columns, status, [which])',
    summary: 'Counts ratings by two things at once, such as theme and agency, with totals.',
    args: [
      {
        name: 'rows',
        optional: false,
        help: 'The cells beside the ratings to count by downwards, such as the themes in A2:A90',
      },
      {
        name: 'columns',
        optional: false,
        help: 'The cells beside the ratings to count by across, such as the agencies in B2:B90',
      },
      { name: 'status', optional: false, help: 'The cells with the ratings, for example D2:D90' },
      { name: 'which', optional: true, help: 'One rating, for example "A"; without it all that count' },
    ],
    notes: [
      'A blank theme or agency is the nearest one above. Every rating is counted, several of one action too.',
    ],
    examples: [
      {
        name: 'Amber by theme and agency',
        cells: [
          ['Theme', 'Agency', 'RAG'],
          ['T1', 'C', 'A'],
          ['', 'F', 'G'],
          ['T2', 'F', 'A'],
          ['T10', 'C', 'A'],
        ],
        formula: '=RAGMATRIX(A1:A5,B1:B5,C1:C5,"A")',
        gives: [
          ['A, every rating', 'C', 'F', 'Total'],
          ['T1', '1', '0', '1'],
          ['T2', '0', '1', '1'],
          ['T10', '1', '0', '1'],
          ['Total', '2', '1', '3'],
        ],
      },
    ],
  },
  {
    name: 'RAGMEANING',
    formula: '=RAGMEANING(status, [key])',
    summary: 'Writes a rating out: "A" becomes "Amber: " and what your own key says Amber means.',
    args: [
      {
        name: 'status',
        optional: false,
        help: 'A rating, for example D2; cells with several give as many answers',
      },
      {
        name: 'key',
        optional: true,
        help: 'The table that says what each rating means, for example A15:B21',
      },
    ],
    notes: [
      'The key is the table as it stands in your paper: each rating with its meaning beside it or behind it. Blank lines and figures between its lines do no harm. Without a key the rating is written out alone.',
    ],
    examples: [
      {
        name: 'A rating in the words of the key',
        cells: [
          ['Green', 'Achieved or adequate progress being made'],
          ['Amber', "Started but inadequate progress or risk that it won't be achieved"],
          ['Red', "Not started or likely that it won't be achieved"],
        ],
        formula: '=RAGMEANING("A",A1:B3)',
        gives: [["Amber: Started but inadequate progress or risk that it won't be achieved"]],
      },
      {
        name: 'Several ratings',
        cells: [
          ['G', 'Green', 'Achieved or adequate progress being made'],
          ['', 'Amber', "Started but inadequate progress or risk that it won't be achieved"],
          ['r', 'Red', "Not started or likely that it won't be achieved"],
        ],
        formula: '=RAGMEANING(A1:A3,B1:C3)',
        gives: [
          ['Green: Achieved or adequate progress being made'],
          [''],
          ["Red: Not started or likely that it won't be achieved"],
        ],
      },
    ],
  },
  {
    name: 'RAGMOVEMENT',
    formula: '=RAGMOVEMENT(refsNow, statusNow, refsThen, statusThen, [titlesNow], [titlesThen])',
    summary:
      'Compares two periods action by action: which ratings are better, worse or the same, what is new and gone.',
    args: [
      {
        name: 'refsNow',
        optional: false,
        help: 'The cells that name the actions of this period, for example A2:A90',
      },
      { name: 'statusNow', optional: false, help: 'The ratings beside them' },
      { name: 'refsThen', optional: false, help: 'The cells that name the actions of the earlier period' },
      { name: 'statusThen', optional: false, help: 'The ratings beside them' },
      {
        name: 'titlesNow',
        optional: true,
        help: 'The words of the actions now, to tell refs that were given to other actions',
      },
      { name: 'titlesThen', optional: true, help: 'The words of the actions of the earlier period' },
    ],
    notes: [
      'Of an action with several ratings the lowest is compared. Lines stand in this order: Worse, Better, Unclear (one of the two ratings is missing, or is none), Reused?, New, Gone, Same; within each in the order of the refs.',
      'Reused? is a ref whose words are other ones now: no history is claimed. It needs titlesNow and titlesThen. Where most refs are so, two plans are compared: rows of a kind that the other plan does not have are called Other plan.',
      'Where one of the periods has no ratings at all, Same means the same action.',
    ],
    examples: [
      {
        name: 'Two periods of one plan',
        cells: [
          ['A1', 'G', 'A1', 'A'],
          ['A2', 'A', 'A2', 'G'],
          ['A4', 'G', 'A3', 'G'],
        ],
        formula: '=RAGMOVEMENT(A1:A3,B1:B3,C1:C3,D1:D3)',
        gives: [
          ['Ref', 'Was', 'Now', 'Move: one per action, lowest'],
          ['A2', 'G', 'A', 'Worse'],
          ['A1', 'A', 'G', 'Better'],
          ['A4', '', 'G', 'New'],
          ['A3', 'G', '', 'Gone'],
        ],
      },
    ],
  },
  {
    name: 'RAGPERCENT',
    formula: '=RAGPERCENT(status, which, [refs], [rule])',
    summary: 'Gives the share of a rating among all that count, as a fraction to be shown in per cent.',
    args: [
      { name: 'status', optional: false, help: 'The cells with the ratings, for example D2:D90' },
      {
        name: 'which',
        optional: false,
        help: 'The rating to look for, for example "G"; cells with several give as many answers',
      },
      { name: 'refs', optional: true, help: 'The cells beside them that name the actions, such as B2:B90' },
      {
        name: 'rule',
        optional: true,
        help: '"cells" counts every rating, "worst" one per action, the lowest, "latest" one per action, the newest',
      },
    ],
    notes: [
      'The fraction is not rounded: give the cell a percentage format. Of ratings that are left out of the shares, such as "n/a", there is no share.',
      'A blank ref is the nearest one above, as merged or unrepeated cells have it; an action counts as blank only when it has no rating at all.',
    ],
    examples: [
      {
        name: 'The share of Green',
        cells: [['RAG'], ['G'], ['A'], ['green'], ['G'], ['n/a']],
        formula: '=RAGPERCENT(A1:A6,"G")',
        gives: [['0.75']],
      },
      {
        name: 'All shares',
        cells: [['RAG', 'G', 'A', 'R'], ['G'], ['A'], ['green'], ['G'], ['n/a']],
        formula: '=RAGPERCENT(A1:A6,B1:D1)',
        gives: [['0.75', '0.25', '0']],
      },
    ],
  },
  {
    name: 'RAGROLLUP',
    formula: '=RAGROLLUP(refs, status, [rule])',
    summary: 'Lists the actions with one rating each, how many ratings each has, and whether these differ.',
    args: [
      { name: 'refs', optional: false, help: 'The cells that name the actions, for example A2:A90' },
      { name: 'status', optional: false, help: 'The cells with the ratings, for example D2:D90' },
      {
        name: 'rule',
        optional: true,
        help: '"worst" takes the lowest rating of an action, as without this; "latest" takes the newest',
      },
    ],
    notes: [
      'Actions stand in the order of their refs. Mixed is TRUE where the ratings of an action differ: by "worst" and by "latest" these may be counted differently.',
    ],
    examples: [
      {
        name: 'The lowest rating of each action',
        cells: [
          ['Ref', 'RAG'],
          ['A1', 'G'],
          ['', 'A'],
          ['A2', 'G'],
          ['A3', ''],
        ],
        formula: '=RAGROLLUP(A1:A5,B1:B5)',
        gives: [
          ['Ref', 'Rating: one per action, lowest', 'Ratings', 'Mixed'],
          ['A1', 'A', '2', 'TRUE'],
          ['A2', 'G', '1', 'FALSE'],
          ['A3', '', '0', 'FALSE'],
        ],
      },
    ],
  },
  {
    name: 'RAGSUMMARY',
    formula: '=RAGSUMMARY([status], [group], [refs], [rule], [key])',
    summary:
      'Counts the ratings of a range: how many of each, in total and by group, and each share in per cent.',
    args: [
      { name: 'status', optional: true, help: 'The cells with the ratings, for example D2:D90' },
      {
        name: 'group',
        optional: true,
        help: 'The cells beside them to count by, such as the themes in A2:A90',
      },
      { name: 'refs', optional: true, help: 'The cells beside them that name the actions, such as B2:B90' },
      {
        name: 'rule',
        optional: true,
        help: '"cells" counts every rating, "worst" one per action, the lowest, "latest" one per action, the newest',
      },
      { name: 'key', optional: true, help: 'The ratings there are, best first, where the cells do not tell' },
    ],
    notes: [
      'Without anything in the brackets, =RAGSUMMARY() finds the return in the workbook by itself and says in its first line what it has counted. That one does not follow later changes: enter the formula again to count them.',
      'A blank ref or group is the nearest one above, as merged or unrepeated cells have it. An action counts as blank only when it has no rating at all. Headings in the range are passed over.',
      'Shares are in per cent, rounded to one decimal, of the ratings that count: "n/a", "Exempt" and words that no key has are left out of them. After Total stands how many were left out, if any, and the first three of their values.',
    ],
    examples: [
      {
        name: 'The ratings of a column',
        cells: [['RAG'], ['G'], ['A'], ['g '], ['R'], ['G']],
        formula: '=RAGSUMMARY(A1:A6)',
        gives: [
          ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
          ['Total', '3', '1', '1', '5', '60', '20', '20'],
        ],
      },
      {
        name: 'By theme, with a value that is no rating',
        cells: [
          ['RAG', 'Theme'],
          ['G', 'Victims'],
          ['A', ''],
          ['Purple', ''],
          ['R', 'Courts'],
          ['G', ''],
        ],
        formula: '=RAGSUMMARY(A1:A6,B1:B6)',
        gives: [
          ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
          ['Courts', '1', '0', '1', '2', '50', '0', '50'],
          ['Victims', '1', '1', '0', '2', '50', '50', '0'],
          ['Total', '2', '1', '1', '4', '50', '25', '25'],
          ['Not counted', '', '', '', '1', 'Purple', '', ''],
        ],
      },
      {
        name: 'One rating per action, the lowest',
        cells: [
          ['RAG', 'Ref'],
          ['G', 'T1-C01'],
          ['A', ''],
          ['g ', 'T1-C02'],
          ['R', 'T1-C03'],
          ['G', 'T1-C04'],
        ],
        formula: '=RAGSUMMARY(A1:A6,,B1:B6,"worst")',
        gives: [
          ['one per action, lowest', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
          ['Total', '2', '1', '1', '4', '50', '25', '25'],
        ],
      },
    ],
  },
]
