/** What a cell of the setup sheet holds: a list has ';' between its values, 'yes' is yes or no, a date ISO text. */
type Holds = 'text' | 'number' | 'yes' | 'list' | 'date'

/** A value of a plan and what it is called on the sheet. */
export interface SetupValue {
  readonly name: string
  /** Where it stands in the plan: 'noun.one'. */
  readonly path: string
  readonly holds: Holds
  /** A blank cell says nothing, rather than an empty text or list; an empty list is written "none". */
  readonly optional?: true
}

/** A list of a plan as a table: a line with its name and headings, then a line for each entry. */
export interface SetupTable {
  readonly name: string
  readonly path: string
  readonly columns: readonly SetupValue[]
}

const text = (name: string, path: string): SetupValue => ({ name, path, holds: 'text' })
const list = (name: string, path: string): SetupValue => ({ name, path, holds: 'list' })
const yes = (name: string, path: string): SetupValue => ({ name, path, holds: 'yes' })
const date = (name: string, path: string): SetupValue => ({ name, path, holds: 'date' })
const number = (name: string, path: string): SetupValue => ({ name, path, holds: 'number' })
const maybe = (value: SetupValue): SetupValue => ({ ...value, optional: true })

/** The lines of the sheet that hold one value. */
export const SETUP_VALUES: readonly SetupValue[] = [
  text('Plan', 'id'),
  text('Title', 'title'),
  text('Version', 'version'),
  maybe(date('Date', 'date')),
  text('Checks used', 'ruleSet'),
  text('One is called', 'noun.one'),
  text('Several are called', 'noun.many'),
  text('Layout', 'layout'),
  text('Counting rule', 'countingRule'),
  yes('Titles begin with the agency', 'agencyPrefix'),
  list('Themes covered', 'scope.themes'),
  list('Agencies covered', 'scope.agencies'),
  list('Sources', 'sources'),
  list('Words of its title', 'recognise'),
  maybe(list('Headings of no column', 'ignored')),
  maybe(list('Codes before titles', 'titleCode.codes')),
  maybe(text('Mark for revised', 'titleCode.revised')),
  maybe(text('Word for new', 'titleCode.fresh')),
]

/** The tables of the sheet; 'items', 'columns', 'labels' and 'rules' are lists here, see plan-setup.ts. */
export const SETUP_TABLES: readonly SetupTable[] = [
  {
    name: 'Levels',
    path: 'levels',
    columns: [
      text('Id', 'id'),
      text('One', 'one'),
      text('Several', 'many'),
      list('How refs are written', 'refs'),
      maybe(text('Key', 'key')),
      maybe(text('Parent', 'parent.level')),
      maybe(text('Ref of the parent', 'parent.ref')),
      maybe(text('Theme', 'theme')),
      maybe(list('Numbered within', 'sequence')),
      yes('Counted', 'counted'),
    ],
  },
  { name: 'Themes', path: 'themes', columns: [text('Code', 'code'), text('Title', 'title')] },
  {
    name: 'Agencies',
    path: 'agencies',
    columns: [text('Code', 'code'), text('Title', 'title'), list('Other words', 'words')],
  },
  {
    name: 'Rating key',
    path: 'key',
    columns: [
      text('Letter', 'letter'),
      text('Label', 'label'),
      list('Other words', 'words'),
      text('Definition', 'definition'),
      number('Rank', 'rank'),
      yes('Counts', 'counts'),
      list('Means', 'means'),
    ],
  },
  {
    name: 'Leads',
    path: 'leads',
    columns: [
      text('Post', 'post'),
      list('Other names', 'aliases'),
      maybe(list('To be asked about', 'variants')),
    ],
  },
  {
    name: 'Periods',
    path: 'periods',
    columns: [text('Id', 'id'), text('Title', 'title'), date('From', 'from'), date('To', 'to')],
  },
  {
    name: 'What must be covered',
    path: 'required',
    columns: [
      text('Id', 'id'),
      text('Title', 'title'),
      text('One', 'one'),
      text('Several', 'many'),
      text('Covered by', 'field'),
      maybe(list('Agencies', 'agencies')),
      maybe(number('Thin below', 'thin')),
    ],
  },
  {
    name: 'Items to be covered',
    path: 'items',
    columns: [
      text('List', 'list'),
      text('Code', 'code'),
      text('Title', 'title'),
      maybe(text('Agency', 'agency')),
      maybe(text('Theme', 'theme')),
    ],
  },
  {
    name: 'What every action needs',
    path: 'requires',
    columns: [text('Level', 'level'), text('Field', 'field'), maybe(list('Agencies', 'agencies'))],
  },
  { name: 'Column headings', path: 'columns', columns: [text('Field', 'name'), list('Headings', 'words')] },
  { name: 'Lines below an action', path: 'labels', columns: [text('Field', 'name'), list('Words', 'words')] },
  {
    name: 'Headings between rows',
    path: 'sections',
    columns: [text('Sets', 'sets'), list('Begin with', 'starts')],
  },
  {
    name: 'Checks',
    path: 'rules',
    columns: [
      text('Check', 'name'),
      maybe(text('Severity', 'severity')),
      maybe(number('Threshold', 'threshold')),
    ],
  },
]
