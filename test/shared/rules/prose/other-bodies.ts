/** An action of an invented council, fire authority, force or health board, and what the prose rules must say of it. */
export interface OtherBody {
  readonly title: string
  readonly rating: 'Complete' | 'Green' | 'Amber' | 'Red' | 'Not started'
  readonly update: string
  /** Ids of the rules that fire, in code unit order; [] is silence. */
  readonly expect: readonly string[]
}

const silent = (title: string, rating: OtherBody['rating'], update: string): OtherBody => ({
  title,
  rating,
  update,
  expect: [],
})
const fires = (
  expect: readonly string[],
  title: string,
  rating: OtherBody['rating'],
  update: string,
): OtherBody => ({ title, rating, update, expect })

/** Written for July to September 2025, by people who know no rule. */
export const otherBodies: readonly OtherBody[] = [
  // Councils
  silent(
    'Adopt the Local Plan',
    'Green',
    'The Regulation 19 consultation closed on 12 September 2025 with 412 representations. Submission to the Planning Inspectorate is programmed for February 2026.',
  ),
  silent(
    'Adopt the Local Plan',
    'Amber',
    'Evidence base updates have taken longer than anticipated owing to the revised NPPF. A revised Local Development Scheme was approved by Cabinet on 9 July 2025 and adoption is now expected in December 2026.',
  ),
  silent(
    'Deliver 150 affordable homes',
    'Green',
    '62 homes completed in the year to date against a target of 75 at this point. A further 40 will complete in Quarter 3 and the remainder by 31 March 2026.',
  ),
  silent(
    'Deliver 150 affordable homes',
    'Red',
    'Only 21 starts on site were achieved by the end of September. Two registered providers have paused their programmes because of build cost inflation.',
  ),
  silent(
    'Reduce the number of households in temporary accommodation',
    'Amber',
    'Numbers remain above target (184 against 150). The figure is below the regional average and a new acquisitions policy went live on 1 August.',
  ),
  silent(
    'Implement the new waste contract',
    'Green',
    'Mobilisation is on schedule. The new fleet will be delivered in January 2026, ahead of service commencement on 1 April 2026.',
  ),
  silent(
    'Implement the new waste contract',
    'Green',
    'The contract was awarded to Veridian Environmental in June 2025. Route modelling is underway and letters will be sent to all households in November.',
  ),
  silent(
    'Improve recycling rates',
    'Amber',
    'The rate of 43.1% is above last year but 2.4 percentage points below the 45.5% target. A food waste trial is planned for the spring.',
  ),
  silent(
    'Review the car parking strategy',
    'Complete',
    'Completed. The strategy was adopted by Full Council on 15 July 2025 (minute 34 refers).',
  ),
  silent('Publish the annual workforce report', 'Complete', 'Complete.'),
  silent(
    'Roll out the new customer portal',
    'Green',
    'Phase 1 (council tax and benefits) launched in May. Phase 2 is due to go live in November 2025 and Phase 3, which covers planning, will follow in 2026/27.',
  ),
  silent(
    'Roll out the new customer portal',
    'Amber',
    'User testing identified a number of defects, which the supplier is addressing. Go-live has moved from September to November; the project remains within budget.',
  ),
  silent(
    'Agree the Climate Emergency Action Plan',
    'Green',
    'See Cabinet report of 8 July 2025 for the full action plan. 31 of the 44 actions are on track and 6 are complete.',
  ),
  fires(
    ['note-left', 'update-thin'],
    'Agree the Climate Emergency Action Plan',
    'Green',
    'See report attached.',
  ),
  fires(['update-thin'], 'Deliver member training', 'Green', 'Ongoing.'),
  fires(['update-thin'], 'Deliver member training', 'Green', 'No update this quarter.'),
  fires(['update-thin', 'xref-position'], 'Deliver member training', 'Green', 'As above.'),
  silent('Deliver member training', 'Green', 'On track.'),
  silent(
    'Deliver member training',
    'Green',
    'Nine sessions delivered; attendance averaged 71%. Feedback was positive overall.',
  ),
  silent(
    'Maintain the asset register',
    'Green',
    'Business as usual; monitored through the Capital Programme Board, which meets monthly.',
  ),
  silent(
    'Refurbish the Victoria Hall',
    'Amber',
    'The contractor took possession of the site on 4 August 2025. Asbestos was found below the stage and the programme is being re-profiled.',
  ),
  silent(
    'Refurbish the Victoria Hall',
    'Green',
    'Works are 70% complete. The reopening event, to be attended by the Mayor, is being planned for Easter 2026.',
  ),
  silent(
    'Support town centre recovery',
    'Green',
    'Vacancy rates fell to 9.8%, well below the national average of 13.9%. The Christmas lights switch-on will be held on 22 November 2025.',
  ),
  silent(
    'Commission a new domestic abuse service',
    'Green',
    'The specification has been agreed with health partners and will be published in October. The current contract ends in March 2026.',
  ),
  fires(
    ['date-ahead'],
    'Commission a new domestic abuse service',
    'Green',
    'The contract was signed by both parties in January 2026 and mobilisation meetings have been held.',
  ),
  fires(
    ['date-stale'],
    'Commission a new domestic abuse service',
    'Green',
    'A market engagement event will be held in July 2025 to inform the specification.',
  ),
  fires(
    ['date-stale'],
    'Refresh the homelessness strategy',
    'Amber',
    'The draft strategy is due to be considered by Overview and Scrutiny in August.',
  ),
  silent(
    'Refresh the homelessness strategy',
    'Amber',
    'The draft strategy was due to be considered in August but has been deferred to the October cycle to allow further consultation.',
  ),
  silent(
    'Refresh the homelessness strategy',
    'Green',
    'A draft has been shared with partners for comment and Cabinet will be asked to approve it in November.',
  ),
  fires(
    ['status-text'],
    'Review the community grants scheme',
    'Green',
    'Not started. The review is dependent on the budget decision.',
  ),
  silent(
    'Review the community grants scheme',
    'Not started',
    'Not started. The review is dependent on the budget decision.',
  ),
  fires(
    ['status-text'],
    'Review the community grants scheme',
    'Complete',
    'This work has not yet commenced.',
  ),
  silent(
    'Review the community grants scheme',
    'Red',
    'This action has not started owing to a lack of capacity in the team.',
  ),
  silent(
    'Review the community grants scheme',
    'Green',
    'Scoping is complete. Work on the online form is yet to start but is not on the critical path.',
  ),
  fires(
    ['status-text'],
    'Install 40 electric vehicle charging points',
    'Green',
    'Progress on this project is slower than anticipated because of grid connection delays.',
  ),
  silent(
    'Install 40 electric vehicle charging points',
    'Amber',
    'Progress on this project is slower than anticipated because of grid connection delays.',
  ),
  silent(
    'Install 40 electric vehicle charging points',
    'Green',
    '28 points are live. Usage has grown faster than expected and the last 12 are being connected.',
  ),
  fires(
    ['status-text'],
    'Open a changing places toilet at the leisure centre',
    'Green',
    'Following the feasibility study this action will not be taken forward.',
  ),
  silent(
    'Open a changing places toilet at the leisure centre',
    'Red',
    'Following the feasibility study this action will not be taken forward.',
  ),
  silent(
    'Open a changing places toilet at the leisure centre',
    'Green',
    'Planning permission is no longer required and the works order has been raised.',
  ),
  // Fire and rescue authorities
  silent(
    'Complete 8,000 safe and well visits',
    'Green',
    '4,212 visits were completed between April and September, 5% above the profile. Referrals from Adult Social Care rose by 18%.',
  ),
  silent(
    'Complete 8,000 safe and well visits',
    'Amber',
    '3,790 visits against a profile of 4,000. Two technician posts will be advertised in October.',
  ),
  silent(
    'Replace breathing apparatus',
    'Green',
    'Evaluation of the three bids is under way with a preferred supplier to be identified by 30 November 2025.',
  ),
  silent(
    'Replace breathing apparatus',
    'Green',
    'Sets were issued to the first eight stations in September 2025. Training for on-call crews runs until December.',
  ),
  silent(
    'Improve on-call availability',
    'Amber',
    'Availability of 74% is below the 85% standard. A recruitment campaign, which began in June, has produced 46 applications; 12 will start training on 6 October 2025.',
  ),
  silent(
    'Respond to the HMICFRS inspection',
    'Green',
    'All 14 actions in the improvement plan are on track. The next inspection is expected in spring 2026.',
  ),
  silent(
    'Respond to the HMICFRS inspection',
    'Green',
    'The cause of concern was closed by HMICFRS in July following the revisit in May 2025.',
  ),
  silent(
    'Review fire cover',
    'Green',
    'Public consultation on the CRMP will run from 3 November 2025 to 25 January 2026.',
  ),
  silent(
    'Deliver the culture action plan',
    'Green',
    'The Chief Fire Officer, the Chair of the Authority and Area Manager (Response) have visited all stations and watches.',
  ),
  fires(
    ['person-name'],
    'Deliver the culture action plan',
    'Green',
    'The programme is led by Group Manager Sarah Whitfield with support from HR.',
  ),
  silent(
    'Improve data quality',
    'Green',
    'The Station Manager Reference Group has met twice. Crew Commander development days were held in June and September.',
  ),
  silent(
    'Improve water safety',
    'Green',
    'Throwlines were fitted at 22 sites; the Royal Life Saving Society and the Canal & River Trust supported the campaign.',
  ),
  silent(
    'Merge control rooms',
    'Amber',
    'Detailed design is complete. Cutover was planned for September but will now take place in February 2026, after winter pressures.',
  ),
  fires(
    ['date-stale'],
    'Merge control rooms',
    'Amber',
    'Cutover to the joint system is planned for September 2025.',
  ),
  // Forces and commissioners
  silent(
    'Reduce knife crime',
    'Green',
    'Knife crime fell by 6.3% in the 12 months to September 2025. Operation Sceptre took place in May and the next week of action is in November.',
  ),
  silent(
    'Reduce knife crime',
    'Amber',
    'Serious violence remains above the three-year average. Hotspot patrols will continue until March 2026, funded by the Home Office.',
  ),
  silent(
    'Recruit 60 specials',
    'Amber',
    '31 Special Constables have been attested since April. Attrition is higher than planned, as outlined in the workforce report to the Board.',
  ),
  fires(
    ['person-name'],
    'Recruit 60 specials',
    'Green',
    'Special Sergeant Lee Carter and T/Supt Hughes have redesigned the intake days.',
  ),
  silent(
    'Recruit 60 specials',
    'Green',
    'DCI Major Crime and Supt Neighbourhoods sponsor the programme, reporting to the ACC Local Policing.',
  ),
  silent(
    'Improve rural policing',
    'Green',
    'The Rural Crime Team has been extended to Bassetlaw. Insp Newark and Sherwood chairs the monthly tasking meeting in Newark.',
  ),
  silent(
    'Improve victim satisfaction',
    'Amber',
    'Satisfaction stands at 71.4%, marginally below target. Please note that the survey methodology changed in April.',
  ),
  silent(
    'Improve victim satisfaction',
    'Green',
    "The Victims' Commissioner, Baroness Newlove, visited the hub in July. Sir Mark Rowley's speech on the Code was noted.",
  ),
  silent(
    'Embed the Right Care, Right Person model',
    'Green',
    'Phase 3 went live on 7 July. Demand has reduced by 22% compared with the same period in 2024.',
  ),
  silent(
    'Embed the Right Care, Right Person model',
    'Green',
    'Phase 4 will go live once the acute trusts confirm readiness. No date has been set.',
  ),
  silent(
    'Tackle rape and serious sexual offences',
    'Amber',
    'The charge rate is 9.1%, an improvement on 6.8% last year. Operation Soteria recommendations 1 to 12 are complete and 13 to 17 are in progress.',
  ),
  silent(
    'Tackle rape and serious sexual offences',
    'Green',
    'Section 28 pre-recorded cross-examination is now available at both Crown Courts. See section 4.2 of the report for detail.',
  ),
  silent(
    'Deliver the estates strategy',
    'Green',
    'The lease on the Police Station at Carlton expires in December 2025; the replacement opened in August.',
  ),
  fires(
    ['exempt'],
    'Deliver the estates strategy',
    'Green',
    'Exempt information by virtue of paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972.',
  ),
  silent(
    'Deliver the estates strategy',
    'Amber',
    'Contract negotiations are commercially sensitive and a confidential briefing was given to members in July; a decision will be published once terms are agreed.',
  ),
  silent(
    'Implement the new command and control system',
    'Red',
    'The supplier has missed two milestones and the programme is behind schedule. Escalation meetings with the supplier chief executive have been held.',
  ),
  fires(
    ['status-text'],
    'Implement the new command and control system',
    'Green',
    'The programme is on hold pending the outcome of the business case.',
  ),
  silent(
    'Implement the new command and control system',
    'Green',
    'Testing has started. The mobile element is on hold pending the outcome of the business case.',
  ),
  silent(
    'Improve 101 call handling',
    'Green',
    'Average time to answer in August was 58 seconds against the 2 minute standard; abandoned calls fell to 3.2%.',
  ),
  silent(
    'Improve 101 call handling',
    'Amber',
    'Twelve new starters joined in September and will be fully trained by January. The chatbot trial ended in June as planned.',
  ),
  silent(
    'Reduce road deaths',
    'Green',
    'Operation Snap submissions rose to 1,204. Enforcement on the A52 and A614 will be stepped up in the run-up to Christmas.',
  ),
  silent(
    'Reduce road deaths',
    'Amber',
    '11 fatalities in the quarter compared with 9 in the same quarter of 2024. See www.example.org/roads for the dashboard.',
  ),
  // Health, housing and partnerships
  silent(
    'Open a community diagnostic centre',
    'Green',
    'Building work is progressing to plan; the MRI pad was completed in July and handover is scheduled for 12 December 2025.',
  ),
  silent(
    'Cut waiting lists',
    'Amber',
    'The RTT position is 61.2%, below the 65% trajectory. Insourcing has been agreed from October 2025 to March 2026.',
  ),
  silent(
    'Launch the family hubs',
    'Green',
    'Three of five hubs are open. The Eastwood hub will open on 13 October 2025 and recruitment to the Kimberley hub will begin shortly after.',
  ),
  silent(
    'Launch the family hubs',
    'Green',
    'The hubs were launched in June by the Minister. Details of the offer are set out below: parenting, infant feeding, early language.',
  ),
  fires(
    ['xref-position'],
    'Launch the family hubs',
    'Green',
    'The outreach workers mentioned above also support this action, with 214 contacts in the quarter.',
  ),
  silent(
    'Launch the family hubs',
    'Green',
    'Outreach workers started in May. The workers mentioned above made 214 contacts.',
  ),
  fires(
    ['xref-dangling'],
    'Strengthen early help',
    'Green',
    'Progress is reported under action 99.9 and the two boards have agreed joint measures.',
  ),
  silent(
    'Strengthen early help',
    'Green',
    'Progress is reported under action 1.1 and the two boards have agreed joint measures.',
  ),
  silent(
    'Strengthen early help',
    'Green',
    'Action 3.4 of the Health and Wellbeing Strategy covers the same ground and both leads meet monthly.',
  ),
  silent(
    'Strengthen early help',
    'Amber',
    'Team capacity remains a concern: 3.5 of 9.9 FTE posts are vacant, and caseloads are 1.4 times the recommended level.',
  ),
  silent(
    'Tackle serious violence',
    'Green',
    "The duty's strategic needs assessment was refreshed in June, and the strategy will be reviewed every September.",
  ),
  silent(
    'Tackle serious violence',
    'Green',
    'The Board will consider the evaluation published in July and the lessons from the summer programme at its next meeting.',
  ),
  silent(
    'Prevent homelessness',
    'Green',
    'Funding of £1.2m was confirmed in August for 2026/27. The rough sleeping count will be carried out on the night of 11 November.',
  ),
  fires(
    ['note-left'],
    'Prevent homelessness',
    'Green',
    'The outreach team made 312 contacts (Jo to confirm figures) and 41 people moved into accommodation.',
  ),
  fires(
    ['note-left'],
    'Prevent homelessness',
    'Green',
    'The outreach team made XX contacts and 41 people moved into accommodation.',
  ),
  silent(
    'Prevent homelessness',
    'Green',
    'The outreach team made 312 contacts (a rise of 9%), and 41 people moved into accommodation (23 into supported housing).',
  ),
  silent(
    'Digital inclusion',
    'Green',
    'Devices were loaned to 140 residents (target 120). The full evaluation report is available on request from the Policy team.',
  ),
  fires(
    ['note-left'],
    'Digital inclusion',
    'Green',
    'Devices were loaned to 140 residents; see the attached spreadsheet for the breakdown.',
  ),
  silent(
    'Digital inclusion',
    'Green',
    'Conditions attached to the grant were met. An apprentice attached to the team supports the drop-ins.',
  ),
  silent(
    'Digital inclusion',
    'Green',
    'The draft strategy (DRAFT v3) went to SMT on 2 September. Comments are being incorporated.',
  ),
  silent(
    'Improve air quality',
    'Amber',
    'Nitrogen dioxide levels were above the legal limit at one site and below it at all others. DEFRA funding bid submitted in September.',
  ),
  silent(
    'Support carers',
    'Green',
    "Carers' assessments: 88% completed within 28 days. Dr Martens Way drop-in relocated. 'Are you a carer?' campaign launched.",
  ),
  fires(
    ['person-name'],
    'Support carers',
    'Green',
    'Dr Priya Nair is piloting carer clinics at two surgeries.',
  ),
  silent(
    'Support carers',
    'Green',
    'The carers strategy will be published by Christmas and the new contract will start on 1 April 2026.',
  ),
  silent(
    'Support apprenticeships',
    'Green',
    'Since the launch in September 2024, 38 apprentices have been appointed. The January 2026 cohort is being advertised.',
  ),
  silent(
    'Develop the growth deal',
    'Green',
    'Government confirmed in its June 2025 spending review that the deal will continue. The shadow authority will be elected in May 2026.',
  ),
  silent(
    'Develop the growth deal',
    'Amber',
    'It was agreed in July that a further report would be brought forward. Members will receive this in the autumn.',
  ),
  silent(
    'Improve school attendance',
    'Green',
    'Attendance in the autumn term to date is 94.1%. The summer holiday programme reached 2,300 children, as expected.',
  ),

  // Texts that come near to each rule
  silent(
    'Reduce burglary',
    'Green',
    'Actions 1-5 of the problem profile are complete. Officers were on patrol 24/7 over the bank holiday.',
  ),
  silent(
    'Reduce burglary',
    'Green',
    'See Agenda item 7 and recommendation 4.2. This links to SDG 11 and to Objective 3 of the Safer Streets bid.',
  ),
  silent(
    'Reduce burglary',
    'Green',
    'The internal audit found good progress; audit action 4.9 was closed and action 12 months on is monitored.',
  ),
  silent(
    'Reduce burglary',
    'Green',
    'HMICFRS action 9.1 has been discharged. PEEL action 9.2 is with the Chief Constable for sign-off.',
  ),
  silent(
    'Reduce burglary',
    'Green',
    'Linked to A52 works: temporary CCTV was sited at junction 3. Residents refer to 12.5 per cent more patrols.',
  ),
  silent(
    'Reduce burglary',
    'Amber',
    'Detections are 1.1 percentage points below target but 2.3 above the position in 2024.',
  ),
  silent(
    'Review the complaints policy',
    'Green',
    'As part of the review, 30 complainants were interviewed. The findings set out above average satisfaction with outcomes.',
  ),
  silent(
    'Review the complaints policy',
    'Green',
    'Over and above the statutory duty, letters now explain how to ask for a review. Those below inspector rank were trained.',
  ),
  silent(
    'Review the complaints policy',
    'Green',
    'Training was given to inspectors and above. The backlog fell below 100 for the first time.',
  ),
  fires(
    ['xref-position'],
    'Review the complaints policy',
    'Green',
    'In addition to the above, letters now explain how to ask for a review.',
  ),
  fires(
    ['xref-position'],
    'Review the complaints policy',
    'Green',
    'Letters were redesigned. The update below covers appeals.',
  ),
  silent(
    'Review the complaints policy',
    'Green',
    'Letters were redesigned. The table below shows appeals by month: July 4, August 2, September 3.',
  ),
  fires(
    ['update-thin', 'xref-position'],
    'Review the complaints policy',
    'Green',
    'Please see update below.',
  ),
  fires(['update-thin'], 'Review the complaints policy', 'Green', 'Covered under action 1.1'),
  fires(['update-thin'], 'Review the complaints policy', 'Green', 'This action is ongoing.'),
  fires(['update-thin'], 'Review the complaints policy', 'Green', 'TBC'),
  silent('Review the complaints policy', 'Red', 'Closed - superseded by action 1.1.'),
  silent('Review the complaints policy', 'Green', 'No change since last quarter.'),
  silent('Review the complaints policy', 'Green', 'Included in the 2025/26 internal audit plan.'),
  silent(
    'Review the complaints policy',
    'Green',
    'In progress - first draft of the policy with the Monitoring Officer.',
  ),
  silent('Review the complaints policy', 'Green', 'Ongoing, with 14 of 20 recommendations implemented.'),
  silent('Review the complaints policy', 'Green', 'Policy agreed by SLT.'),
  // Dates
  silent(
    'Hold a road safety week',
    'Green',
    'Schools were invited in July to take part in Road Safety Week in November 2025.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'The venue has been booked and speakers confirmed for the event on 20 November 2025.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'A launch date of 17 November 2025 was agreed with schools and materials have been ordered.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'The first event took place on 14 July 2025 and a second is to be held in the new year.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'Funding agreed by the Board in June will be used for the campaign that runs from October to December 2025.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'Pledges made at the event held in July 2025 will be followed up by the schools team.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'The charity will provide crossing patrols until July 2026 under the agreement signed in September 2025.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'Residents will be able to compare speeds with those recorded in May 2025.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'Officers are required to complete the refresher, which was introduced in August 2025.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'By 30 September 2025, 31 schools had signed up and more will join next term.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'In August the Board agreed the budget, which will be spent over two years.',
  ),
  fires(['date-stale'], 'Hold a road safety week', 'Green', 'In August the Board will agree the budget.'),
  fires(['date-stale'], 'Hold a road safety week', 'Green', 'Launch planned for early September 2025.'),
  fires(
    ['date-stale'],
    'Hold a road safety week',
    'Amber',
    'The evaluation is expected by the end of July and a decision will follow.',
  ),
  fires(['date-ahead'], 'Hold a road safety week', 'Green', 'Completed October 2025.'),
  fires(
    ['date-ahead'],
    'Hold a road safety week',
    'Green',
    'The Panel approved the grant on 14 November 2025 and the money has been paid.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'The grant agreement ends in March 2027. Payments were made in arrears.',
  ),
  silent(
    'Hold a road safety week',
    'Green',
    'The government announced that the new duty, introduced in October 2025, will apply to all councils.',
  ),
  // Ratings
  silent(
    'Build a new fire station',
    'Green',
    'The access road has not yet been started but is not needed until the fit-out.',
  ),
  silent(
    'Build a new fire station',
    'Amber',
    'Construction is two weeks behind schedule because of the wet July.',
  ),
  silent(
    'Build a new fire station',
    'Green',
    'Spend is lower than planned because invoices are late; work on site is to time.',
  ),
  silent(
    'Build a new fire station',
    'Green',
    'Despite limited progress on utilities the build remains on programme.',
  ),
  silent(
    'Build a new fire station',
    'Complete',
    'The station opened in August. The old site is no longer required and is being sold.',
  ),
  fires(
    ['status-text'],
    'Build a new fire station',
    'Green',
    'Construction of the station is six weeks behind programme.',
  ),
  fires(
    ['status-text'],
    'Build a new fire station',
    'Green',
    'It has been decided not to proceed with the new fire station.',
  ),
  silent('Build a new fire station', 'Red', 'It has been decided not to proceed with the new fire station.'),
  fires(['status-text'], 'Build a new fire station', 'Green', 'Work is not due to start until 2027.'),
  silent(
    'Build a new fire station',
    'Green',
    'Work will start on the foundations in October, when the piling rig arrives. Planning conditions are discharged.',
  ),
  // Names, notes, withheld values
  silent(
    'Improve mental health response',
    'Green',
    'St John Ambulance, the Robin Hood Health Foundation and Marie Curie support the crisis cafe in Sherwood.',
  ),
  silent(
    'Improve mental health response',
    'Green',
    'Angiolini Inquiry recommendations and Clare’s Law disclosures were covered. Sarah’s Law training followed.',
  ),
  silent(
    'Improve mental health response',
    'Green',
    'A Detective Sergeant and two DC posts were added. PC Laptops were replaced. Prof Standards were consulted.',
  ),
  silent(
    'Improve mental health response',
    'Green',
    'Cllr Jones and Councillor Patel, the Mayor of Westborough and the MP for Eastham opened the centre.',
  ),
  silent(
    'Improve mental health response',
    'Green',
    'The Deputy Chief Fire Officer and the Assistant Chief Constable signed the agreement with NHS England.',
  ),
  silent(
    'Improve mental health response',
    'Green',
    'Victoria Park and Florence Road drop-ins opened. George Eliot Hospital and Catherine House take referrals.',
  ),
  fires(
    ['person-name'],
    'Improve mental health response',
    'Green',
    'PC Hannah Moss has been seconded to the team and Mrs Okafor chairs the users’ group.',
  ),
  fires(
    ['person-name'],
    'Improve mental health response',
    'Green',
    'A talk by Rachel Unwin from Westshire Council reached 60 staff.',
  ),
  silent(
    'Improve mental health response',
    'Green',
    'Two beds were opened (one for young people), (see www.example.org) and staff (n=40) were trained [Phase 1].',
  ),
  silent(
    'Improve mental health response',
    'Green',
    'Partners were asked to confirm figures by July (to be reviewed quarterly) and funding is subject to contract (TBC).',
  ),
  fires(
    ['note-left'],
    'Improve mental health response',
    'Green',
    'Staff were trained [insert number] and beds were opened.',
  ),
  fires(
    ['note-left'],
    'Improve mental health response',
    'Green',
    'Staff were trained (is this still right?) and two beds were opened.',
  ),
  silent(
    'Improve mental health response',
    'Green',
    'Advocates ask "Do you feel safe?" at each visit (how safe people feel is recorded).',
  ),
  silent(
    'Improve mental health response',
    'Green',
    'Exempt accommodation standards were applied and 14 providers are exempt from licensing.',
  ),
  silent(
    'Improve mental health response',
    'Green',
    'Part 2 of the training began in September; part 2 claims were settled. Numbers under 5 are withheld to protect identities.',
  ),
  fires(
    ['exempt'],
    'Improve mental health response',
    'Green',
    'Withheld under section 43 of the Freedom of Information Act.',
  ),

  // A health board, a university, a housing association, a charity
  silent(
    'Reduce falls on wards',
    'Green',
    'Falls per 1,000 bed days stood at 5.1 (5.9 in Q1). The action plan is embedded and the falls lead reports to the Quality Board.',
  ),
  silent(
    'Reduce falls on wards',
    'Green',
    'Confidence ("Do you feel safe on the ward?") rose to 91%; staff confidence (how able staff feel to respond) rose to 84%.',
  ),
  silent(
    'Reduce falls on wards',
    'Amber',
    'Q1: Audit will be repeated in July. Q2: Audit repeated; compliance rose from 71% to 88%.',
  ),
  silent(
    'Reduce falls on wards',
    'Green',
    '30/06/2025 - Not started, awaiting analyst. 30/09/2025 - Analyst in post and baseline complete.',
  ),
  silent(
    'Reduce falls on wards',
    'Amber',
    'Minute ref 4521 records the decision; procurement ref 21 is closed and the register (ref 2024/117) is updated monthly.',
  ),
  silent(
    'Widen access to courses',
    'Green',
    'Applications opened in September 2025 and interviews will be held from January. The bursary (to be updated annually) is unchanged.',
  ),
  silent(
    'Widen access to courses',
    'Green',
    'Offers were made to 214 applicants, 31 above the same point last year and above all comparators bar two.',
  ),
  silent(
    'Widen access to courses',
    'Green',
    'Degree apprenticeships: the cohort starting in September 2025 was the largest so far and the next starts in January 2026.',
  ),
  fires(
    ['date-stale'],
    'Widen access to courses',
    'Green',
    'The evaluation report is due to be presented to Senate in July 2025.',
  ),
  silent(
    'Make 400 homes damp free',
    'Green',
    '212 homes treated. Properties with an outstanding complaint are visited by a surveyor within 10 working days, as set out in the policy.',
  ),
  silent(
    'Make 400 homes damp free',
    'Amber',
    'Access remains the main barrier: 38 tenants did not respond to three letters. Legal advice (privileged) has been obtained.',
  ),
  silent(
    'Make 400 homes damp free',
    'Green',
    'Contractor Kier Group and surveyors from Ridge and Partners began the second phase in August. Mr Fix-it drop-ins continue.',
  ),
  fires(
    ['status-text'],
    'Make 400 homes damp free',
    'Green',
    'Limited progress has been made this quarter because both surveyors left.',
  ),
  silent(
    'Make 400 homes damp free',
    'Green',
    'Limited progress has been made on the two listed blocks; all other blocks are ahead of profile.',
  ),
  silent(
    'Open two youth hubs',
    'Green',
    'Hub 1 opened in May. Hub 2 will open by 30 November 2025, when the lease completes (Trustees to confirm opening hours).',
  ),
  silent(
    'Open two youth hubs',
    'Green',
    'The hub manager starts on 3 November 2025. Young people were consulted in June and again in September, when the name was chosen.',
  ),
  silent(
    'Open two youth hubs',
    'Amber',
    'Ofsted registration is awaited. Once received, sessions will begin in the week of 13 October.',
  ),
  silent(
    'Open two youth hubs',
    'Green',
    'A second launch event is not planned. No further capital is required for the hubs.',
  ),
  silent(
    'Open two youth hubs',
    'Red',
    'The landlord has withdrawn. Alternative premises are being viewed; see also 1.3 for the effect on detached youth work.',
  ),
  silent(
    'Open two youth hubs',
    'Green',
    'Watch Manager Development Programme alumni run fire safety sessions. Inspector Training days and Dr Bike sessions were well attended.',
  ),

  // Longer updates, as leads send them
  silent(
    'Deliver the violence against women and girls strategy',
    'Green',
    'The VAWG Board met on 17 July and agreed the performance framework. Safer Streets 5 funding closed in June; the evaluation by Westford University will be shared with partners in the autumn and will inform the 2026 needs assessment. Training for night-time economy staff reached 412 people, and Ask for Angela compliance checks were carried out in August at 38 premises, of which 35 passed. A further round of checks will take place before Christmas.',
  ),
  silent(
    'Deliver the violence against women and girls strategy',
    'Amber',
    'Charge volumes are up 14% on the same period last year, though the time from report to charge (127 days) is still above the 110-day ambition. The CPS has confirmed that three additional RASSO lawyers will join the regional team by January 2026. The Stalking Clinic, which opened in March 2025, has considered 61 cases.',
  ),
  silent(
    'Modernise the fleet',
    'Green',
    'Twelve of 18 response vehicles have been delivered. The remaining six, ordered in May 2025, are due in November. Charging points at Eastham and Westham stations were energised on 2 September 2025. A review of the pool car policy has started and recommendations will go to the Estates and Fleet Board.',
  ),
  silent(
    'Modernise the fleet',
    'Amber',
    'Delivery of the two aerial appliances slipped from August to December 2025 because of chassis shortages; hire cover has been extended to 31 January 2026 at a cost of £18,400. There is no effect on response standards.',
  ),
  silent(
    'Deliver savings of £4.2m',
    'Amber',
    'Savings of £2.9m have been secured against the £3.1m profile. The shortfall relates to vacancy savings, which are lower than planned as recruitment has gone well. Mitigations are set out in the Q2 budget report to Cabinet (agenda item 9). No use of reserves is expected.',
  ),
  silent(
    'Deliver savings of £4.2m',
    'Green',
    'All savings for 2025/26 were validated by Finance in July. Detailed proposals for 2026/27 will be considered by the Budget Working Group in October and November before going to Council on 26 February 2026.',
  ),
  silent(
    'Refresh the joint strategic needs assessment',
    'Green',
    'Chapters 1 to 6 have been published and chapters 7 to 9 are with reviewers. The children’s chapter was brought forward from January 2026 to inform the SEND inspection response. Section 3 was rewritten following comments by the Health and Wellbeing Board on 10 July.',
  ),
  silent(
    'Increase tree cover',
    'Green',
    'Planting is seasonal: 2,400 whips will be planted between November 2025 and March 2026. Sites were agreed with parish councils over the summer, and 31 volunteers were trained by the Woodland Trust in September.',
  ),
  silent(
    'Improve customer contact',
    'Green',
    'Call wait times averaged 3 min 12 s in September, down from 4 min 41 s in April. The new telephony platform went live on 21 July; call-back was switched on in August. Web chat, planned for phase 2, will follow in Quarter 4.',
  ),
  silent(
    'Improve customer contact',
    'Amber',
    'Recruitment to the two remaining adviser posts was unsuccessful in July; the posts have been re-advertised with a closing date of 10 October 2025. Overtime is being used in the meantime.',
  ),
  silent(
    'Tackle fly-tipping',
    'Green',
    'Eleven fixed penalty notices were served and two prosecutions concluded at the Magistrates’ Court on 4 September 2025. Cameras are now in place at six of the eight hotspots, as agreed by the Environment Committee in March.',
  ),
  silent(
    'Tackle fly-tipping',
    'Red',
    'Reports rose to 1,912 in the half year (1,604 in 2024/25). The enforcement team has been operating with two vacancies since May. A recovery plan was approved on 15 September and is being monitored fortnightly by the Head of Environment.',
  ),
  silent(
    'Reduce reoffending',
    'Green',
    'The proven reoffending rate for the cohort released between April and June 2023 was 24.8%, published in July 2025. The accommodation pathway placed 46 people, and the employment hub at HMP Westmoor is fully operational.',
  ),
  silent(
    'Reduce reoffending',
    'Green',
    'IOM selection and de-selection now happens every month. In July the partnership refreshed its data sharing agreement, which will be reviewed in July 2027. Two women’s centres are supporting the diversion scheme.',
  ),
  silent(
    'Strengthen community resilience',
    'Green',
    'Exercise Kingfisher was held on 18 September 2025 with 14 agencies. The debrief report will be circulated in October and lessons added to the action log. Eight parish emergency plans have been validated since April, with a further five in draft.',
  ),
  silent(
    'Strengthen community resilience',
    'Green',
    'The LRF flood plan is being updated ahead of winter and is due for sign-off in November. Pumps were serviced in August. Sandbag stores at Mill Lane and Station Road were restocked.',
  ),
  silent(
    'Expand the volunteer police cadets',
    'Green',
    'There are 187 cadets across seven units (target 180). A new unit will open in Northwick in January 2026 once the leaders have completed safeguarding training. Cadets supported Remembrance planning and test purchase operations.',
  ),
  silent(
    'Expand the volunteer police cadets',
    'Amber',
    'Two units closed temporarily over the summer because leaders moved on. Both are expected to reopen by the end of October. Recruitment of leaders is slower in rural areas.',
  ),
  silent(
    'Introduce body worn video 2',
    'Green',
    'All 1,140 devices have been issued. The retention policy was updated in line with the revised national guidance, which came into force on 1 September 2025, and an audit will be carried out after six months.',
  ),
  silent(
    'Introduce body worn video 2',
    'Red',
    'The rollout was suspended in August following a fault with docking stations. The supplier is replacing all units at its own cost and the rollout will resume when testing has been completed.',
  ),
  silent(
    'Achieve cyber accreditation',
    'Green',
    'Cyber Essentials Plus was renewed on 3 July 2025. The health check found no critical issues; the 14 medium findings will be closed by 31 December 2025.',
  ),
  silent(
    'Achieve cyber accreditation',
    'Amber',
    'Accreditation lapsed on 31 August pending evidence on legacy servers. Migration of the last four servers is under way and the assessor is booked for 4 November 2025.',
  ),
  silent(
    'Promote hate crime reporting',
    'Green',
    'Hate Crime Awareness Week runs from 11 to 18 October 2025. Materials have been translated into six languages and sent to 90 third-party reporting centres. Reports in Q2 (312) were in line with Q1 (309).',
  ),
  silent(
    'Promote hate crime reporting',
    'Green',
    'The independent advisory group reviewed 20 cases in September and found good practice in 17. Learning will be shared at the next supervisors’ day. A new member has joined from the Polish community.',
  ),
  silent(
    'Improve the planning service',
    'Green',
    'Majors determined in time: 92% (target 60%). The PAS peer review report, received in July 2025, made nine recommendations; five are complete and the rest will be delivered by March 2026.',
  ),
  silent(
    'Improve the planning service',
    'Amber',
    'Validation times increased to nine days over the summer holidays. The backlog should clear by the end of October. An apprentice joins in November.',
  ),
  silent(
    'Support business growth',
    'Green',
    'Forty-one start-ups were supported and £312,000 of UKSPF grant was paid by 30 September. Grant agreements require all spend to be complete by 31 March 2026. See the Economic Development pages of the website for case studies.',
  ),
  silent(
    'Support business growth',
    'Green',
    'The business festival in June attracted 640 delegates. Planning for 2026 has begun and a date will be announced in due course. The inward investment lead started on 1 September.',
  ),
  silent(
    'Publish pay gap data',
    'Complete',
    'Data as at 31 March 2025 was published on 27 August 2025, ahead of the March 2026 deadline. The mean gap fell from 6.1% to 5.4%.',
  ),
  silent(
    'Implement the People Strategy',
    'Green',
    'The staff survey closed on 26 September with a 64% response rate. Results will be presented to SLT in November. Wellbeing champions meet monthly; two resilience courses were held in July.',
  ),
]
