/** A line of the delivery plan as it was printed, and the lines of the scanned text that it is mended from. */
export interface Repair {
  readonly from: readonly number[]
  readonly text: string
}

/** One deliverable: the lines of its title row, and the lines printed under it. */
export interface MendedDeliverable {
  readonly number: number
  /** Lines of the text that hold number, organisation, title and rating: one, or one for each cell. */
  readonly row: readonly number[]
  readonly below: readonly Repair[]
}

/**
 * Made by reading. The scan cut each printed line at the left and right edge, so pieces that belong together stand in
 * other cells ("misusir" + "ng drugs and", "The Commissi" + "oner"). Pieces are joined, words are made whole where
 * the pieces or the same sentence elsewhere in the paper allow it, and "…" stands where words are lost. Slips of the
 * paper itself ("was been", "from am financial crime perspective") stay.
 */
export const MENDED: readonly MendedDeliverable[] = [
  {
    number: 1,
    row: [21],
    below: [
      {
        from: [22],
        text: 'Update: The Commissioner has continued to take action to better understand and respond with Partners to protect victims from human trafficking and develop local capability to provide specialist advice and support on modern slavery and organised illegal immigration.',
      },
      {
        from: [23, 25],
        text: "A multi-agency forum chaired by the CEO of Gedling Borough Council was been established in 2016-17 and an Action Plan aligned to the four 'P's of 'protect', 'pursue', 'prevent' and 'prepare' and continues to be implemented following the development of the first multi-agency Modern Slavery profile. Activity includes training to raise awareness, improve reporting and referral pathways, action to identify victims and perpetrators. In 2016-17, the County's Safer Nottinghamshire Board (SNB) committed £10k (PCC GRANT FUNDING) to tackling modern slavery. The Anti-Slavery Partnership produced the area's first partnership modern slavery profile and action plan during 2016/17 and has been working to raise awareness of the prevalence and consequences of slavery, share good practice and identify and address gaps in service delivery. The work is being supported by a major programme of academic activity involving both the University of Nottingham and Nottingham Trent University. In 2016/17, the partnership commissioned the delivery of Hope for Justice training across City and County local authorities, police and voluntary organisations and undertook work to clarify modern slavery reporting and referral pathways. Further discussions are underway with high street banks to explore opportunities to better identify victims and perpetrators and tackle slavery from am financial crime perspective. During 2017-18, this work will continue and expand.",
      },
    ],
  },
  {
    number: 2,
    row: [27],
    below: [
      {
        // "w" + "as a priority" as in No. 11; "misusir" + "ng drugs and" is the end of the first printed line.
        from: [28],
        text: "Update: This activity was a priority in the PCC's 2018-9 Community Safety Fund. The PCC awarded a grant to Hetty's to provide support to families of people who are misusing drugs and has awarded a grant to Al Hurrya, who will provide some targeted and culturally specific substance misuse early intervention support.",
      },
    ],
  },
  {
    number: 3,
    row: [30],
    below: [
      {
        from: [31, 32, 33],
        text: 'Update: In progress. The PCC will commission an independent review. A project board has been set up and will meet in late March. A programme of work will be developed and overseen by the project board, which will be jointly chaired by the OPCC and Notts Police. Police officers, criminal justice stakeholders such as the CRC, National Probation Service, community safety partnerships and public health are involved in the project board.',
      },
    ],
  },
  {
    number: 4,
    row: [35],
    below: [
      { from: [36], text: 'Lead: Det Supt, Serious and Organised Crime' },
      {
        // "will go" ends one printed line, "…om April 2018" ends the next.
        from: [37],
        text: 'Update: Cyber Investigator posts and Cyber Capabilities Prepare and Protect Officers will be introduced to enhance cyber investigations as part of the new Force operating model which will go live from April 2018.',
      },
    ],
  },
  {
    number: 5,
    row: [39],
    below: [
      { from: [40], text: 'Lead: Det Supt, Serious and Organised Crime' },
      {
        from: [41],
        text: "Update: New 'Banking Protocols' and 'Fraud Protect' visits will continue to be generated from the National Fraud Investigation Bureau where vulnerable victims of financial crime are identified.",
      },
    ],
  },
  {
    number: 6,
    row: [43],
    below: [
      {
        // "afety Fund" stands twice in the scan.
        from: [44, 45],
        text: "Update: In progress. This activity was a priority in the PCC's 2018-9 Community Safety Fund. The PCC has awarded a grant to POW from the 2018-9 Community Safety Fund to provide support around online sexual exploitation.",
      },
    ],
  },
  {
    number: 7,
    row: [47],
    below: [
      { from: [48], text: 'Lead: Det Supt, Public Protection' },
      {
        from: [50],
        text: 'Update: The Paedophile Online Investigation Team (POLIT) are to move to FHQ on 12th April 2018 to work alongside the Digital Intelligence Unit (DIU), gaining efficiencies and closer working relationships for online paedophilia. A Peer review was been requested and conducted by Gwent Police on 24/25th January. A report is expected in the spring of 2018. A business case has been submitted and agreed at the Priority Programme Board on 20th Feb 2018 where Asset Recovery Incentivisation Scheme (ARIS) funding was agreed to fund a staff post (Grade P3) and £5K equipment funding to provide on-site triaging at scenes and increase timeliness of examination of seized media. An advert has been written. Some additional cost has been identified and needs resubmission to the Priority Programme Board Chair to ensure authorisation.',
      },
    ],
  },
  {
    number: 8,
    row: [52],
    below: [
      {
        // Four printed lines: "…oner sits", "Last ye" + "ar, the number", "Street" + "Triage Team. Th" + "e", "…d provides".
        from: [53],
        text: 'Update: The Commissioner sits on and in fact chairs, the Mental Health Crisis Care Concordat Group and helps deliver activity toward a shared action plan to enable delivery of shared … Last year, the number of non-crime related mental health patients detained in custody suites during the year fell by 78%. This significant improvement in performance is a direct result of the Street Triage Team. The mainstream activity of the Mental Health Street Triage Team continues to be successful. The Force has developed a Service Level Agreement with the East … and provides a coordinated approach with the two nominated places of safety. Work toward this objective will continue throughout in 2018-19.',
      },
    ],
  },
  {
    number: 9,
    row: [55, 56, 57, 58],
    below: [
      {
        from: [60],
        text: "Update: The PCC has met with the Chief Officers of each of the 3 CCG groupings in Nottinghamshire. Following this, a task and finish group was set up to identify how mainstream mental health issues approaches to ensure specialist support is available for survivors. In addition, the OPCC is taking a joint paper with Nottinghamshire County Council public health to the County's Health and Wellbeing Board in April 2018.",
      },
    ],
  },
  {
    number: 10,
    row: [62],
    below: [
      { from: [63], text: 'Lead: Ch Insp, Citizens in Policing Department (CiPD)' },
      {
        // "…tinue to work to joint protocols" is 1.10.1 of the framework: "Continue to work to joint protocols".
        from: [64],
        text: 'Update: … continue to work to joint protocols for patients missing from mental health hospitals and children missing from home and care. Training has been delivered both in … outside organisations, including hospitals. We review all cases and have a comprehensive data set that is shared with senior NHS Trust management allowing continuous improvement.',
      },
    ],
  },
  {
    number: 11,
    row: [66],
    below: [
      {
        from: [67, 68],
        text: "Update: This activity was a priority in the PCC's 2018-9 Community Safety Fund. Through his 2018-9 Community Safety Fund the PCC has funded Al Hurraya (see above) and Changing Lives to work with female offenders.",
      },
    ],
  },
  {
    number: 12,
    row: [70],
    below: [
      { from: [71], text: 'Lead: Ch Insp, CiPD' },
      {
        from: [72],
        text: 'Update: The Street Triage Team will be mainstreamed as part of the new Force Operating Model which will go live in April 2018.',
      },
    ],
  },
  {
    number: 13,
    row: [74],
    below: [
      {
        from: [75],
        text: 'Update: … up and running. The PCC invested, via the Safer Notts Board £17,100 in 2017-8 into Project Stepping Stones in Bassetlaw. The project provides assertive … street drinkers to facilitate their engagement with services and reduce anti-social behaviour. The project has already resulted in a reduction of 58 police incidents amongst the 10 … The PCC has agreed to continue to provide funding for Project Stepping Stones in 2018-9.',
      },
      {
        from: [76],
        text: 'In addition, in 2017-8 the PCC funded, via the Safer Notts Board, £12,831 to fund an assertive outreach worker in Mansfield to focus on persistent perpetrators of ASB and those with needs who are also rough sleeping within Mansfield town; £10,858 to fund a Mental Health Worker to work intensively with a small cohort of complex people; £26,511 to fund an Outreach Worker to provide intensive support to long term vulnerable homeless individuals who have been involved in low level crime and ASB.',
      },
    ],
  },
  {
    number: 14,
    row: [78],
    below: [
      {
        from: [81],
        text: 'Update: the ECINS Nottinghamshire programme is now in year two of the revised delivery plan. Following an initial year of gaining executive and then subsequent organisational strategic buy-in the second year is focussing on delivering effective operations in the form of revising the existing process and policies in place with large organisations that have been using ECINS for some time and ensuring that new-comers have processes and policies in place form the get-go.',
      },
      {
        from: [83],
        text: 'Following a positive external review in December the recommendations made by SMSR (the external review agency) have been turned into an action plan, A revised scope has established accompanied by elementary business delivery definitions.',
      },
      {
        from: [85],
        text: 'ECINS is now in use across 27 agencies encompassing statutory and non-statutory bodies.',
      },
      {
        from: [87],
        text: 'Delivery of Vulnerable/Complex persons cases is progressing well with particular praise being due to Gedling and Rushcliffe who have delivered a very effective transfer to ECINS and are now running their panels on ECINS, thanks is due to Insp Paul Gummer who devised a process for the managing of these panels which in turn has served as the basis for the management of other similar processes too.',
      },
      {
        from: [89],
        text: 'Work is on-going to for a staged and managed transfer of MARAC to ECINS, Amy Styles-Jones of Notts Police has been leading on this with very effective business mapping and technical support provided by Insp Paul Gummer.',
      },
      {
        from: [91],
        text: 'ECINS is in use to manage strategic tasking within Nottingham City Council community protection with a view to then using it to support the next tier down of the delivery process in terms of using ECINS to support the local neighbourhood tasking process known as NAT meetings. This latter part has been slowed down slightly by internal restructuring of both NCH and NCC neighbourhood development.',
      },
      {
        from: [93],
        text: 'Local areas such as Bassetlaw, Mansfield, Rushcliffe and Nottingham City Council have all found local uses for ECINS in terms of multi-agency problem solving and operational management with work ranging from rough sleeping through to modern slavery.',
      },
    ],
  },
]
