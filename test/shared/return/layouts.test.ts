import { describe, expect, it } from '@jest/globals'
import { readReturn } from '../../../shared/return/read.ts'
import type { Return } from '../../../shared/return/return.ts'
import type { Grid, Sheet } from '../../../shared/sheet/workbook.ts'
import { plainSheet } from '../../../shared/sheet/workbook.ts'
import { planFor } from '../rules/given.ts'

function readSheets(sheets: readonly Sheet[], plan: string | undefined, period?: string): Return {
  return readReturn(
    { file: 'example.xlsx', sheets, limits: [] },
    {
      ...(plan === undefined ? {} : { plan: planFor(plan) }),
      ...(period === undefined ? {} : { period }),
    },
  )
}

const read = (plan: string | undefined, rows: Grid): Return => readSheets([plainSheet('Sheet1', rows)], plan)

/** Every action as its key, the first words of its title, and its ratings in order ('-' for a part without one). */
const actions = (now: Return): string[] =>
  now.records.map(({ key, title, parts }) =>
    [key, title.split(' ').slice(0, 2).join(' '), parts.map(({ status }) => status?.text ?? '-').join(' ')]
      .filter(part => part !== '')
      .join(' | '),
  )

const kinds = (now: Return): string => now.tables.map(table => table.kinds.join(' ')).join(' / ')

const texts = (now: Return): string[][] => now.records.map(({ parts }) => parts.map(({ text }) => text))

const SIX_MONTHS = ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)']
const MAPPING = ['Theme', 'Ref', 'Revised', 'Strategic Activity']
const DELIVERY = ['No.', 'Organisation', 'SPECIFIC DELIVERABLES', 'RAG Status']
const FRAMEWORK = [
  'P&C Plan Ref',
  'Police and Crime Plan Deliverable / Force Action',
  'Lead Officer',
  'Source',
]
const PLAIN = ['Ref', 'Action', 'RAG', 'Update']
const REVIEW = 'C - Complete the County wide review of domestic violence services'

describe('the layouts of the five papers', () => {
  it('L1: the rating stands in the row of the update, below the action', () => {
    const now = read('update-2014', [
      SIX_MONTHS,
      ['T1-C01', REVIEW, ''],
      ['', 'The Review is complete and has been published on the web site.', 'G'],
      ['T1-C02', 'C - Commission a new victims service', ''],
      ['', 'The specification has been published.', 'A'],
    ])
    expect(kinds(now)).toBe('header action update action update')
    expect(actions(now)).toEqual(['T1-C01 | Complete the | G', 'T1-C02 | Commission a | A'])
  })

  it('L2: an action has several updates, each with its own rating', () => {
    const now = read('update-2014', [
      SIX_MONTHS,
      ['T3-P01', 'P - Target priority crime types in the County and the City', ''],
      ['', 'County: Within the County a focus continues to be given on priority crime types.', 'G'],
      ['', 'City: Priority Crime types are identified through the Strategic Assessment.', 'A'],
    ])
    expect(kinds(now)).toBe('header action update update')
    expect(actions(now)).toEqual(['T3-P01 | Target priority | G A'])
  })

  it('L3: text goes on in a row of its own, before or after the row with the rating', () => {
    const now = read('update-2014', [
      SIX_MONTHS,
      ['PL4-C02', 'Give extra priority and resources to domestic violence', ''],
      ['', 'He has funded a new medium risk service as well as new', 'G'],
      ['', 'improved services to victims of domestic abuse.', ''],
      ['PL5-C03', 'Ensure that victims of crime are treated as people', ''],
      ['', 'The Commissioner has actively consulted with victims about', ''],
      ['', 'what future services should look like.', 'A'],
    ])
    expect(kinds(now)).toBe('header action update continuation action continuation update')
    expect(actions(now)).toEqual(['PL4-C02 | Give extra | G', 'PL5-C03 | Ensure that | A'])
    expect(texts(now)).toEqual([
      [
        'He has funded a new medium risk service as well as new improved services to victims of domestic abuse.',
      ],
      ['The Commissioner has actively consulted with victims about what future services should look like.'],
    ])
  })

  it('L4: a number with a title and no rating is the heading of a theme', () => {
    const now = read('update-2014', [
      SIX_MONTHS,
      ['1', 'Protect, support and respond to victims, witnesses and vulnerable people', ''],
      ['T1-C01', REVIEW, ''],
      ['', 'The Review is complete.', 'G'],
      ['2', 'Improve the efficiency, accessibility and effectiveness of the criminal justice process', ''],
      ['T2-C01', 'C - Hold the criminal justice board to account', ''],
      ['', 'Meetings were held.', 'G'],
    ])
    expect(kinds(now)).toBe('header heading action update heading action update')
    expect(now.records.map(({ theme, sections }) => [theme, sections.map(({ row }) => row)])).toEqual([
      ['1', [1]],
      ['2', [4]],
    ])
  })

  it('L5: drawn lines are no content', () => {
    const now = read('update-2014', [
      SIX_MONTHS,
      ['T1-C01', REVIEW, ''],
      ['', 'The Review is complete.', 'G'],
      ['--', '--', '--'],
      ['T1-C02', 'C - Commission a new victims service', ''],
      ['', 'Underway.', 'G'],
    ])
    expect(kinds(now)).toBe('header action update separator action update')
  })

  it('L6: footnotes stand between rows, and their marks in cells', () => {
    const now = read('update-2014', [
      SIX_MONTHS,
      ['T1-F03', 'F - Comply with the EU directive on victims²', ''],
      ['', 'A gap analysis has been carried out.', 'G'],
      ['² <http://eur-lex.europa.eu/LexUriServ/LexUriServ.do>', '', ''],
      ['T1-F04', 'F - Work with partners on Section 136', ''],
      ['', 'A street triage team is in place.', 'G'],
    ])
    expect(kinds(now)).toBe('header action update note action update')
    expect(actions(now)).toEqual(['T1-F03 | Comply with | G', 'T1-F04 | Work with | G'])
  })

  it('L7: a header over two lines, said again for every section', () => {
    const now = read('update-2014', [
      ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS'],
      ['', '', '(RAG)'],
      ['PL1-C01', 'Campaign against Government funding cuts', ''],
      ['', 'The whole of Government has to find other ways of working.', 'G'],
      ["Commissioner's Seven Strategic Themes", '', ''],
      ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS'],
      ['', '', '(RAG)'],
      ['T1-C01', REVIEW, ''],
      ['', 'The Review is complete.', 'A'],
    ])
    expect(actions(now)).toEqual(['PL1-C01 | Campaign against | G', 'T1-C01 | Complete the | A'])
    expect(kinds(now)).toBe('header header action update note header header action update')
  })

  it('L8: the rating in the row of the title, lead and update as labelled lines below', () => {
    const now = read('delivery-2018', [
      ['THEME 1: PROTECTING PEOPLE FROM HARM'],
      DELIVERY,
      ['4', 'Force', 'Recruit dedicated police staff to implement a cyber fraud strategy.', 'G'],
      ['Lead: Det Supt, Serious and Organised Crime'],
      ['Update: Cyber Investigator posts will be introduced.'],
      ['5', 'Force', "Continue to undertake 'Fraud Protect' visits to vulnerable victims.", 'A'],
    ])
    expect(actions(now)).toEqual(['T1.4 | Recruit dedicated | G', 'T1.5 | Continue to | A'])
    expect(kinds(now)).toBe('header action lead update action')
    expect(now.records[0]?.labelled?.get('lead')?.text).toBe('Det Supt, Serious and Organised Crime')
    expect(texts(now)[0]).toEqual(['Cyber Investigator posts will be introduced.'])
  })

  it.each([
    ['Leac: Det Supt, Serious and Organised Crime', 'Det Supt, Serious and Organised Crime'],
    ['_ead: (Ch Insp, Citizens in Policing Department', 'Ch Insp, Citizens in Policing Department'],
  ])('L9: a label that scanning destroyed: %s', (line, lead) => {
    const now = read('delivery-2018', [
      ['THEME 1: PROTECTING PEOPLE FROM HARM'],
      DELIVERY,
      ['4', 'Force', 'Recruit dedicated police staff.', 'G'],
      [line],
      ['te: Cyber Investigator posts will be introduced.'],
    ])
    expect(now.records.map(({ labelled }) => labelled?.get('lead')?.text)).toEqual([lead])
    expect(texts(now)).toEqual([['Cyber Investigator posts will be introduced.']])
  })

  it('L10: one cell cut over several columns', () => {
    const now = read('delivery-2018', [
      ['THEME 1: PROTECTING PEOPLE FROM HARM'],
      ['No.', 'Organisa', 'tion SPECIFIC DELIVERABLES', 'RAG Status'],
      ['3', 'NOPCC', 'Undertake a review of the criminal justice substance misuse service.', 'G'],
      ['Updat', 'e: In progress. The ', 'PCC will commission an independent review.', ''],
      ['partne', 'rships and public', 'health are involved in the project board.', ''],
      ['5', 'Force', "Continue to undertake 'Fraud Protect' visits.", 'G'],
      ['Leac', ': Det Supt, Seriou', 's and Organised Crime', ''],
    ])
    expect(actions(now)).toEqual(['T1.3 | Undertake a | G', 'T1.5 | Continue to | G'])
    expect(texts(now)[0]?.join('')).toMatch(/^In progress\..*independent review\..*project board\.$/)
    expect(now.records[1]?.labelled?.get('lead')?.text).toBe('Det Supt, Serious and Organised Crime')
  })

  it('L11: a row that scanning cut into one line per cell', () => {
    const now = read('delivery-2018', [
      ['THEME 1: PROTECTING PEOPLE FROM HARM'],
      DELIVERY,
      ['8', 'NOPCC', 'PCC to continue to provide leadership.', 'G'],
      ['9'],
      ['NOPCC'],
      ['PCC to continue building relationship with partners.'],
      ['G'],
      ['10', 'Force', 'Continue to better understand missing persons.', 'G'],
    ])
    expect(now.records.map(({ ref, agency }) => [ref, agency])).toEqual([
      ['8', 'C'],
      ['9', 'C'],
      ['10', 'F'],
    ])
    expect(now.records[1]?.labelled?.get('title')?.text).toBe(
      'PCC to continue building relationship with partners.',
    )
    expect(now.records[1]?.labelled?.get('status')?.text).toBe('G')
  })

  it('L12: rows of different widths', () => {
    const now = read('delivery-2018', [
      ['THEME 1: PROTECTING PEOPLE FROM HARM'],
      [...DELIVERY, '', ''],
      ['1', 'Partners', 'Continue to improve partnership response to modern slavery.', 'G', '', ''],
      ['Update: The Commissioner has continued to take action.'],
      ['13', 'NOPCC', 'Invest in initiatives for offenders at risk of street homelessness.', 'G', ''],
    ])
    expect(actions(now)).toEqual(['T1.1 | Continue to | G', 'T1.13 | Invest in | G'])
  })

  it('L13: a key with its four ratings side by side and the figures below', () => {
    const now = read('delivery-2018', [
      ['STATUS KEY and Results: The overall rating is therefore very good'],
      [
        'Green',
        'Achieved or Adequate Progress being Made',
        'Amber',
        'Started but Inadequate Progress',
        'Red',
        'Unachieved',
        'White (NS)',
        'Not Started but Planned',
      ],
      ['Number & %', '14/14 (100%)', 'Number & %', '0/14 (0%)', 'Number & %', '0/14 (0%)', '', '0/14 (0%)'],
      ['THEME 1: PROTECTING PEOPLE FROM HARM'],
      DELIVERY,
      ['1', 'Partners', 'Continue to improve partnership response.', 'G'],
    ])
    expect(
      now.printed[0]?.figures.map(({ entry, count, of, percent }) => [entry.label, count, of, percent]),
    ).toEqual([
      ['Green', 14, 14, 100],
      ['Amber', 0, 14, 0],
      ['Red', 0, 14, 0],
      ['White', 0, 14, 0],
    ])
    expect(actions(now)).toEqual(['T1.1 | Continue to | G'])
  })

  it('L14: markup left in cells', () => {
    const now = read('update-2014', [
      SIX_MONTHS,
      ['T1-C01', REVIEW, ''],
      [
        '',
        '<ul style="list-style-type: none"> • The Review is <u>complete</u>.<p>A joint process is underway.</p>',
        'G',
      ],
    ])
    expect(texts(now)[0]?.[0]).toMatch(/The Review is complete\.\s+A joint process is underway\.$/)
    expect(texts(now)[0]?.[0]).not.toContain('<')
  })

  it('L15: heading paragraphs and blank rows within one table', () => {
    const now = read('mapping-2016', [
      [
        '1. Neighbourhood Police Teams: I will work with the Chief Constable to maintain neighbourhood police teams.',
      ],
      MAPPING,
      [3, 'C01', '', 'PL1: Continue to support partnership working in high crime neighbourhoods.'],
      ['2. Better Services for Victims: I will commission even better services for the victims of crime.'],
      [],
      MAPPING,
      [1, 'C01', '', 'PL2: Re-commission victim services.'],
      [],
      [1, 'F05', '', 'PL2: Development of domestic abuse HR policy.'],
    ])
    expect(now.records.map(({ key, sections }) => [key, sections.map(({ code }) => code)])).toEqual([
      ['T3-C01', ['1']],
      ['T1-C01', ['2']],
      ['T1-F05', ['2']],
    ])
  })

  it('L16: parent and child told apart by the form of the ref', () => {
    const now = read('framework-2018', [
      FRAMEWORK,
      [
        'T1.1',
        'Continue to improve partnership response to modern slavery.',
        'Det Supt, Intelligence',
        'Police and Crime Plan',
      ],
      [
        '1.1.1',
        'Ensure appropriate resourcing in Modern Slavery investigations.',
        'Det Supt, Public Protection',
        'Force Restructure',
      ],
      [
        '1.1.2',
        'Continue to take part in the Anti-Slavery Partnership Board.',
        'Det Supt, Intelligence',
        'Lead Officer',
      ],
    ])
    expect(now.records.map(({ key, level }) => [key, level?.id])).toEqual([
      ['T1.1', 'deliverable'],
      ['1.1.1', 'action'],
      ['1.1.2', 'action'],
    ])
  })

  it('L17: no table at all, ticked bullets under a line that says who will', () => {
    const now = read('plan-2021', [
      ['Priority 1: Preventing crime and protecting people from harm'],
      ['In working with partner agencies to make our streets, towns and city safer, I will:-'],
      ['- ✓ Maximise Safer Streets funding opportunities'],
      ['- ✓ Launch a dedicated £100,000 crime prevention fund'],
      ['- ✓ Invest £400,000 from the Late Night Levy'],
      ['In working to steer vulnerable young people away from crime and harm, I will:-'],
      ['- ✓ Invest in targeted youth outreach'],
      ['- ✓ Support schools with early intervention'],
      ['- Not ticked, so prose'],
    ])
    expect(kinds(now)).toBe('heading heading action action action heading action action note')
    expect(now.records[0]?.title).toBe('Maximise Safer Streets funding opportunities')
    expect(now.records.map(({ sections }) => sections[sections.length - 1]?.row)).toEqual([1, 1, 1, 5, 5])
  })

  it('L19: a key that repeats the header and explains it in the next row', () => {
    const now = read('mapping-2016', [
      ['Table Key:'],
      [],
      MAPPING,
      [
        'Identifies which of the 7 strategic themes the activity is supporting',
        'The Police and Crime Plan reference i.e. lead agency C: Commissioner F: Force P: Partners',
        '* Denotes if the previous action has been revised',
        'PL (1 to 7) - Denotes which pledge the activity supports',
      ],
      [],
      ['1. Neighbourhood Police Teams: I will work with the Chief Constable.'],
      [],
      MAPPING,
      [3, 'C01', '', 'PL1: Continue to support partnership working.'],
    ])
    expect(now.records.map(({ key }) => key)).toEqual(['T3-C01'])
  })
})

describe('the layouts of other trackers', () => {
  const header = ['Ref', 'Action', 'Q1 RAG', 'Q1 Update', 'Q2 RAG', 'Q2 Update', 'Q3 RAG', 'Q3 Update']
  const quarters = plainSheet('Plan', [
    header,
    ['A1', 'Open a second hub', 'R', 'Behind plan.', 'A', 'Catching up.', null, null],
    ['A2', 'Train the volunteers', 'G', 'Half are trained.', 'G', 'All are trained.', null, null],
  ])

  it.each([
    [undefined, 'E', ['A1 | Open a | A', 'A2 | Train the | G']],
    ['Q1', 'C', ['A1 | Open a | R', 'A2 | Train the | G']],
    ['Q2', 'E', ['A1 | Open a | A', 'A2 | Train the | G']],
    ['Quarter 1', 'C', ['A1 | Open a | R', 'A2 | Train the | G']],
  ])(
    'L18: of periods side by side the one asked for, else the newest that is filled: %s',
    (period, column, rated) => {
      const now = readSheets([quarters], 'tracker', period)
      expect(actions(now)).toEqual(rated)
      expect(now.tables[0]?.columns.get('status')).toBe(column.charCodeAt(0) - 65)
      expect(now.tables[0]?.otherPeriods.length).toBe(4)
    },
  )

  it('L18: a line of quarters stands over the columns of each', () => {
    const now = read('tracker', [
      ['', '', 'Quarter 1', '', 'Quarter 2', ''],
      ['Ref', 'Action', 'RAG', 'Update', 'RAG', 'Update'],
      ['A1', 'Open a second hub', 'R', 'Behind plan.', 'A', 'Catching up.'],
      ['A2', 'Train the volunteers', 'G', 'Half are trained.', 'G', 'All are trained.'],
    ])
    expect(actions(now)).toEqual(['A1 | Open a | A', 'A2 | Train the | G'])
    expect(texts(now)).toEqual([['Catching up.'], ['All are trained.']])
  })

  it('L20: ratings held as symbols', () => {
    const now = read('tracker', [
      ['Ref', 'Action', 'RAG', 'Update'],
      ['A1', 'Open a second hub', '🟢', 'Opened.'],
      ['A2', 'Train the volunteers', '🟠', 'Half are trained.'],
      ['A3', 'Move the archive', '🔴', 'No van.'],
    ])
    expect(now.records.map(({ parts }) => parts[0]?.status?.entry?.label)).toEqual(['Green', 'Amber', 'Red'])
  })

  it('L20: ratings held as colours are no ratings, nor is anything else', () => {
    const sheet = {
      ...plainSheet('Plan', [
        ['Ref', 'Action', 'RAG', 'Update'],
        ['A1', 'Open a second hub', null, 'Opened.'],
        ['A2', 'Train the volunteers', null, 'Half are trained.'],
      ]),
      fills: new Map([
        [1, new Map([[2, '#00B050']])],
        [2, new Map([[2, '#FFC000']])],
      ]),
    }
    expect(actions(readSheets([sheet], 'tracker'))).toEqual(['A1 | Open a | -', 'A2 | Train the | -'])
  })

  it('reads an action whose ref is merged over its rows as one, each row a part of its update', () => {
    const sheet = {
      ...plainSheet('Plan', [
        ['Ref', 'Action', 'RAG', 'Update'],
        ['A1', 'Open a second hub', 'G', 'County: opened.'],
        [null, null, 'A', 'City: half built.'],
        ['A2', 'Train the volunteers', 'G', 'All are trained.'],
      ]),
      merges: [
        { top: 1, bottom: 2, left: 0, right: 0 },
        { top: 1, bottom: 2, left: 1, right: 1 },
      ],
    }
    const now = readSheets([sheet], 'tracker')
    expect(actions(now)).toEqual(['A1 | Open a | G A', 'A2 | Train the | G'])
  })

  it('counts hidden rows', () => {
    const sheet = {
      ...plainSheet('Plan', [
        ['Ref', 'Action', 'RAG', 'Update'],
        ['A1', 'Open a second hub', 'G', 'Opened.'],
        ['A2', 'Train the volunteers', 'A', 'Half are trained.'],
      ]),
      hiddenRows: new Set([1]),
    }
    expect(actions(readSheets([sheet], 'tracker'))).toEqual(['A1 | Open a | G', 'A2 | Train the | A'])
  })

  it('reads several tables on one sheet, each by its own header', () => {
    const now = read('tracker', [
      ['Priority 1: Violence'],
      ['Ref', 'Action', 'RAG', 'Update'],
      ['1.1', 'Open a second hub', 'G', 'Opened.'],
      ['1.2', 'Train the volunteers', 'A', 'Half are trained.'],
      [],
      ['Priority 2: Theft'],
      ['Ref', 'Action', 'Lead', 'Update', 'RAG'],
      ['2.1', 'Mark bicycles', 'Chief Inspector', 'Two events held.', 'R'],
    ])
    expect(now.tables.length).toBe(2)
    expect(actions(now)).toEqual(['1.1 | Open a | G', '1.2 | Train the | A', '2.1 | Mark bicycles | R'])
  })

  it('reads a header that is said again within one table', () => {
    const now = read('tracker', [
      PLAIN,
      ['A1', 'Open a second hub', 'G', 'Opened.'],
      PLAIN,
      ['A2', 'Train the volunteers', 'A', 'Half are trained.'],
    ])
    expect(kinds(now)).toBe('header action header action')
  })

  it('reads one sheet per theme, and never the sheets that it keeps itself', () => {
    const sheet = (name: string, ref: string): Sheet =>
      plainSheet(name, [PLAIN, [ref, `Work on ${ref} in the area`, 'G', 'Done as planned.']])
    const now = readSheets(
      [
        sheet('Theme 1', 'A1'),
        sheet('Theme 2', 'B1'),
        ...['Plan issues', 'Plan explanations', 'Return record'].map(name => sheet(name, 'X9')),
        plainSheet('Plan setup', [['Plan Returns: plan setup'], PLAIN, ['X9', 'Work on X9', 'G', 'Done.']]),
      ],
      'tracker',
    )
    expect(now.records.map(({ ref, table }) => [table.sheet.name, ref])).toEqual([
      ['Theme 1', 'A1'],
      ['Theme 2', 'B1'],
    ])
  })

  it("reads an office's own sheet of the name Plan setup", () => {
    const now = readSheets(
      [plainSheet('Plan setup', [PLAIN, ['A1', 'Work on the area', 'G', 'Done as planned.']])],
      'tracker',
    )
    expect(now.records.map(({ ref }) => ref)).toEqual(['A1'])
  })
})

describe('rows that look like a header', () => {
  it('keeps a row whose rating and update could be headings', () => {
    const now = read('tracker', [
      ['Ref', 'Action', 'RAG', 'Update'],
      ['A0', 'Open a new station', 'Green', 'The site was bought.'],
      ['A1', 'Review the policy', 'Complete', 'Completed in May.'],
      ['A2', 'Train the call handlers', 'Closed', 'Closed in June.'],
      ['A3', 'Publish the strategy', 'Amber', 'Progress'],
    ])
    expect(now.records.map(record => record.ref)).toEqual(['A0', 'A1', 'A2', 'A3'])
  })
})
