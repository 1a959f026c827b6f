import type { Field } from '../plan/plan.ts'

/**
 * Headings that real trackers use, by the field they name, folded (lower case, no punctuation at the ends). A word under
 * two fields is decided by what the column holds, see columns.ts; the first field is the likelier one.
 */
// prettier-ignore
export const KNOWN_HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  ref: [
    'ref', 'refs', 'ref no', 'ref number', 'reference', 'reference no', 'reference number', 'no', 'num',
    'number', '#', 'id', 'uid', 'urn', 'code', 'action ref', 'action no', 'action number', 'action id',
    'action reference', 'action code', 'plan ref', 'objective ref', 'commitment ref', 'deliverable ref',
    'project ref', 'item', 'item no', 'unique ref', 'unique reference', 'p&c plan ref', 'line',
    'milestone ref', 's/n', 'rec no', 'recommendation no',
  ],
  title: [
    'what was promised', 'what we promised', 'what we said we would do', 'what we said', 'action agreed', 'agreed actions',
    'action', 'actions', 'title', 'action title', 'name', 'action name', 'description',
    'action description', 'description of action', 'activity', 'activities', 'strategic activity',
    'key activity', 'deliverable', 'deliverables', 'key deliverable', 'commitment', 'commitments', 'task',
    'tasks', 'key action', 'key actions', 'what we will do', 'what will we do', 'we will', 'what',
    'recommendation', 'recommendations', 'project', 'project name', 'initiative', 'milestone', 'milestones',
    'specific deliverables', 'action required', 'actions required', 'planned action', 'improvement action',
    'proposed action', 'measure', 'intervention', 'details', 'action detail', 'action details',
    'agreed action', 'objective', 'objectives', 'pledge', 'priority action', 'success measure', 'outcome',
    'our action', 'promise', 'work item', 'workstream action', 'requirement', 'issue',
    'area for improvement', 'summary',
  ],
  theme: [
    'theme', 'themes', 'strategic theme', 'theme no', 'priority theme', 'plan theme', 'theme name',
  ],
  section: [
    'priority', 'priorities', 'section', 'objective', 'strategic objective', 'outcome', 'programme',
    'strand', 'workstream', 'work stream', 'pillar', 'category', 'area', 'aim', 'goal',
    'strategic priority', 'plan priority', 'priority area', 'corporate priority', 'directorate', 'service',
    'portfolio', 'delivery area', 'policy area', 'ambition', 'strategy', 'service area', 'district', 'ward',
    'type',
  ],
  pledge: [
    'pledge no', 'pledge number', 'pledge ref', 'pledges', 'pledge',
  ],
  agency: [
    'agency', 'lead agency', 'responsible agency', 'agencies', 'c/f/p',
  ],
  organisation: [
    'lead service', 'lead directorate', 'lead service area', 'lead section', 'lead unit',
    'organisation', 'organization', 'org', 'lead organisation', 'lead organization', 'partner',
    'lead partner', 'body', 'responsible body', 'responsible organisation', 'authority', 'council', 'team',
    'department', 'dept', 'business area', 'lead body', 'lead department', 'lead team',
  ],
  lead: [
    'lead', 'leads', 'lead officer', 'lead officers', 'officer', 'owner', 'owners', 'action owner',
    'action lead', 'responsible', 'responsible officer', 'responsible person', 'responsibility',
    'accountable', 'accountable officer', 'accountable owner', 'sro', 'senior responsible owner',
    'senior responsible officer', 'who', 'by whom', 'assigned to', 'assigned', 'named lead',
    'delivery lead', 'strategic lead', 'operational lead', 'project lead', 'theme lead', 'lead post',
    'lead name', 'allocated to', 'business lead', 'responsible lead', 'project manager', 'post holder',
    'contact', 'person responsible', 'officer responsible', 'tactical lead', 'chief officer lead',
    'lead officer / team', 'led by', 'lead role',
  ],
  status: [
    'rag', 'rag status', 'status rag', 'rag rating', 'brag', 'brag status', 'brag rating', 'bragg',
    'bragg status', 'current rag', 'current rag status', 'overall rag', 'progress rag', 'delivery rag',
    'rag score', 'r/a/g', 'r a g', 'b/r/a/g', 'bragw', 'rygb', 'traffic light', 'colour',
    'rag status this quarter', 'current rag rating', 'overall rag rating', 'rag assessment', 'rag position',
    'delivery confidence', 'delivery confidence assessment', 'dca', 'confidence', 'rating',
    'current rating', 'progress rating', 'performance status', 'status', 'current status', 'overall status',
    'delivery status', 'action status', 'progress status', 'state', 'position', 'on track', 'assessment',
    'health', 'grade', 'stage', 'progress',
  ],
  state: [
    'status', 'action status', 'current status', 'state', 'open/closed', 'open / closed', 'stage',
    'completion status', 'delivery status', 'progress status', 'overall status',
  ],
  update: [
    'highlights and next steps', 'progress and next steps', 'update and next steps', 'progress and next actions',
    'update', 'updates', 'latest update', 'progress update', 'progress', 'progress to date', 'comment',
    'comments', 'commentary', 'narrative', 'notes', 'note', 'remarks', 'status update', 'latest position',
    'current position', 'quarterly update', 'summary of progress', 'progress summary', 'progress notes',
    'progress report', 'progress made', 'progress commentary', 'what happened', 'what we have done',
    'what have we done', 'evidence', 'position statement', 'update on progress', 'action update',
    'officer comments', 'officer update', 'lead officer comments', 'supporting commentary',
    'supporting narrative', 'latest progress', 'progress comments', 'actions taken', 'action taken',
    'activity this quarter', 'response', 'outcomes', 'highlights', 'highlight', 'achievements',
    'key achievements', 'what has been done', 'what has happened', 'work done', 'work to date', 'current update', 'delivery update',
    'monitoring comments',
  ],
  reason: [
    'reason', 'reasons', 'reason for rating', 'reason for rag', 'reason for status', 'rag rationale',
    'rationale', 'mitigation', 'mitigating action', 'mitigating actions', 'recovery action',
    'recovery plan', 'path to green', 'return to green', 'route to green', 'explanation', 'exception',
    'exceptions', 'exception report', 'reason if not green', 'reason for amber or red',
    'reason if amber or red', 'issues', 'risks and issues', 'barriers', 'remedial action',
    'reason for delay', 'reason for amber/red', 'if amber or red why', 'why', 'reason for red or amber',
    'red/amber explanation',
  ],
  source: [
    'source', 'sources', 'origin', 'source document', 'where from', 'source of action', 'driver',
  ],
  start: [
    'start', 'start date', 'date started', 'from', 'planned start', 'begin', 'commencement', 'date raised',
    'date added', 'opened', 'start by', 'date opened', 'commenced', 'actual start',
  ],
  due: [
    'agreed date', 'agreed deadline', 'agreed due date', 'original target date', 'original deadline',
    'due', 'due date', 'date due', 'deadline', 'target date', 'by when', 'when', 'end date', 'end',
    'finish', 'finish date', 'planned end', 'timescale', 'timescales', 'target', 'milestone date',
    'target completion', 'target completion date', 'completion due', 'due by', 'planned completion',
    'planned completion date', 'expected completion', 'expected completion date', 'deliver by',
    'delivery date', 'complete by', 'to be completed by', 'completion date', 'timeframe', 'time frame',
    'target end date', 'planned end date', 'planned finish', 'date for completion', 'forecast date',
    'due for completion', 'original due date', 'target due date', 'to', 'review date', 'timeline',
    'estimated completion',
  ],
  moved: [
    'revised date', 'revised due date', 'revised target date', 'revised deadline', 'revised target',
    'revised completion date', 'revised end date', 'new due date', 'new target date', 'new deadline',
    'extended to', 'extended date', 'current due date', 'latest forecast date', 'rescheduled to',
  ],
  done: [
    'completed', 'date completed', 'completed on', 'completion date', 'actual completion',
    'actual completion date', 'date closed', 'closed', 'actual end', 'actual end date', 'actual finish',
    'date complete', 'closed date', 'closed on', 'completed date', 'date of completion',
  ],
  progress: [
    '% complete', 'percent complete', 'percentage complete', '% progress', 'progress %', 'complete %', '%',
    'progress', '% completed', 'complete', 'percentage', 'percent', 'progress (%)', '% done',
  ],
  revised: [
    'revised', 'changed', 'amended',
  ],
  period: [
    'period', 'quarter', 'qtr', 'month', 'reporting period', 'reporting quarter', 'return period',
  ],
}
