const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that a rank or title stands before when it names a post, not a person: 'Supt County', 'DCI Intelligence'. */
export const POST_WORDS = set(`
  Apprentice Apprenticeship Apprenticeships Bike Cadre Degree Entry Establishment Funding Grant Hubs Intake Martens Numbers Pathways
  Programmes Ratio Registrar Registrars Role Room Routes Uplift Vacancies Degree Holder
  Insp Supt Sgt Det Ch Mr Mrs Ms Miss Dr Prof Professor Revd Reverend Superintendents Inspectors Constables Group Crew
  Academy Action Acquisitive Adult Adults Administration Ambulance And Area Armed Assistant Assurance Authority Basic Board Borough
  Border Burglary Business Cadet Cadets Call Care Central Centre Change Chief Child Children City Civil Collaboration Command
  Commander Commissioner Commissioning Communications Community Complaints Compliance Conduct Confidence Constable Constabulary
  Contact Control Coordination Corporate Corruption Council County Court Courts Crime Criminal Criminality Culture Custody Cyber
  Data Delivery Demand Deployment Deputy Design Detective Development Digital Director District Diversity Division Divisional Domestic
  Drug Drugs Duty East Eastern Economic Education Emergency Emeritus Enforcement Engagement Equality Estates Ethics Events
  Executive Exploitation Family Finance Firearms Fleet Force Forensic Forensics Fraud Futures Gang Gangs General Geographic
  Governance Gun Harm Hate Head Headquarters Health Heads High Homicide Hub Human Identification Improvement Incident Information
  Initial Innovation Inspector Insight Integrated Integrity Intel Intelligence Interviews Investigation Investigations Investigative
  Justice Knife Lead Leader Leadership Leads Learning Legal Level Licensing Local Locality Logistics Major Management Manager
  Mental Metropolitan Missing Modern Mounted National Neighbourhood Neighbourhoods Network Night Nighttime North Northern Offender
  Offenders Officer Officers Online Operational Operations Ops Organisational Organised Paedophile Panel Partnership Partnerships
  Patrol People Performance Planning Police Policing Policy Post Posts Prevent Prevention Priority Proactive Problem Procurement
  Professional Programme Programmes Project Projects Property Prosecution Prosecutions Protection Protective Public Quality Rank Ranks Rape
  Recruitment Reducing Regional Reoffending Resilience Resource Resources Resourcing Response Restorative Review Risk Road Roads
  Roles Rural Safeguarding Safer Safety School Schools Scientific Secretary Section Security Senior Serious Service Services
  Sergeant Sergeants Sexual Slavery Social Solving South Southern Special Specials Specialist Speaker Staff Standards Station
  Strategic Strategy Street Superintendent Supervisor Support Surveillance Tactical Tasking Team Teams Technology Territorial
  Terrorism Theft Threat Town Traffic Trading Training Transformation Transport Trust Under Undercover Unit University
  Vehicle Vetting Victim Victims Violence Volunteer Volunteers Vulnerability Vulnerable Warrant Watch Welfare West Western Wellbeing
  Wildlife Witness Women Workforce Young Youth Zone
  The This That These Those A An Is Was Has Have Had Will Would Can Could Should May Must Who Which When Where With From For To In On At By Of Or If
  As It We They He She His Her Our Their There Following During After Before Since All Any Each Every Both Further Also However Not No Yes New
  January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday
  Sunday Spring Summer Autumn Winter Quarter Phase Stage Q1 Q2 Q3 Q4 Update Updates Refresh Replacement Estate World Based Build Upgrade
  Out Rate Reporting Reports Report Meeting Meetings Workshop Conference Forum Group Groups Pool Course Courses Exam Exams Promotion`)

/** Words that make what stands before them a place, an organisation, a law or a document. */
export const NOT_SURNAMES = set(`
  Act Academy Alliance Association Avenue Award Awards Bill Borough Building Campaign Care Centre Charity Church Clinic Close Club
  College Commission Committee Community Company Conference Council Court Cup Day Drive Estate Event Farm Festival Field Forum
  Foundation Fund Garden Gardens Group Hall Hospice Hospital Hotel House Inquiry Initiative Institute Junior Lane Law League Lodge Ltd
  Market Memorial Mill Ministries Museum Network Nursery Park Partnership Pathway Place Plan Police Practice Primary Prize Programme
  Project Railway Report Review Road School Scheme Secondary Service Services Shelter Society Square Stadium Station Street Surgery
  Team Terrace Theatre Trust Unit University Villa Village Walk Ward Way Week Wood Works Youth Fire Rescue Constabulary Force
  North South East West City County Town`)

/** Given names that are no other word, no town and no month; enough to know 'Amy Styles-Jones' from 'Trent Bridge'. */
export const GIVEN_NAMES = set(`
  Aaron Abbie Abdul Abigail Adam Adrian Ahmed Aidan Aisha Alan Alastair Albert Alec Alex Alexander Alexandra Alexis Alfie Ali Alice
  Alison Alistair Allan Allison Amanda Amber Amelia Amina Amir Amit Amy Andrea Andrew Andy Angela Angus Anita Ann Anna Anne Annette
  Annie Anthony Antony Anya Arthur Asif Ashley Audrey Barbara Barry Beatrice Ben Benjamin Bernadette Bernard Beth Bethany Betty
  Beverley Bob Bradley Brenda Brendan Brian Bridget Bruce Bryan Callum Cameron Carl Carla Carly Carol Caroline Carolyn Catherine
  Cathy Cerys Charlie Charles Charlotte Cheryl Chloe Chris Christian Christina Christine Christopher Claire Clare Clive Colette Colin
  Connor Craig Daisy Damian Daniel Danielle Danny Daphne Darren Dave David Davina Debbie Deborah Declan Deepak Denise Dennis
  Derek Diane Diana Dominic Donald Donna Doreen Dorothy Doug Douglas Duncan Edward Eileen Elaine Eleanor Elizabeth Ella Ellen Ellie
  Emily Emma Eric Erica Erin Esther Ethan Eve Evelyn Fatima Felicity Fiona Fran Frances Francesca Francis Fraser Freddie Gareth Gary
  Gavin Gemma Geoff Geoffrey George Geraldine Gerard Gillian Glen Glenn Glenys Gloria Gordon Graeme Graham Greg Gregory Gurpreet Gwen
  Hannah Harriet Harry Hasan Hassan Hayley Hazel Heather Helen Helena Henry Hilary Howard Hugh Ian Imran Ingrid Irene Isaac Isabel
  Isabelle Jack Jackie Jacob Jacqueline Jade Jake James Jamie Jane Janet Janice Jasmine Jason Jean Jeff Jeffrey Jemma Jennifer Jenny
  Jeremy Jess Jessica Jill Jim Jo Joan Joanna Joanne Joe Joel John Johnny Jon Jonathan Joseph Josh Joshua Joyce Judith Judy
  Julia Julian Julie Juliet Justin Karen Karl Kate Katherine Kathleen Kathryn Kathy Katie Katy Keith Kelly Ken Kenneth Kerry Kevin
  Khalid Kieran Kim Kirsten Kirsty Kyle Laura Lauren Leah Leanne Lee Leon Leonard Lesley Leslie Liam Linda Lindsay Lisa Liz
  Lorna Lorraine Louis Louise Lucas Lucy Luke Lydia Lynda Lynn Lynne Maggie Malcolm Mandy Manjit Marcus Margaret Maria Marie Marilyn
  Marion Marjorie Martin Martyn Mary Matt Matthew Maureen Maurice Max Megan Melanie Melissa Michael Michelle Miguel Mike Miriam Mohamed
  Mohammad Mohammed Moira Molly Monica Muhammad Nadia Naomi Nasreen Natalie Natasha Nathan Neil Niall Nicholas Nick Nicky Nicola
  Nicole Nigel Noel Norma Norman Oliver Olivia Oscar Owen Pamela Pat Patricia Patrick Paul Paula Pauline Penny Pete Peter Phil Philip
  Philippa Phillip Phoebe Phyllis Polly Priya Rachael Rachel Rajesh Ralph Raymond Rebecca Reece Rhian Rhys Richard Rita Robert
  Roberta Robin Rod Roderick Rodney Roger Roland Ron Ronald Rosemary Rosie Ross Roy Russell Ruth Ryan Sally Sam Samantha Samina
  Samuel Sandeep Sandra Sanjay Sara Sarah Scott Sean Sebastian Shabana Shane Sharon Shaun Sheila Shelley Shirley Sian Simon Siobhan
  Sonia Sophia Sophie Stacey Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Sunita Susan Susanna Suzanne Sylvia Tania Tanya
  Tara Terence Teresa Terry Tessa Theresa Thomas Tim Timothy Tina Toby Tom Tony Tracey Tracy Trevor Valerie Vanessa Vera
  Veronica Vicki Vicky Vikram Vincent Vivien Wayne Wendy William Yasmin Yvonne Zahra Zara Zoe`)
