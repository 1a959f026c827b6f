// Printed by `npm run generate` from the files of this folder. Do not edit.
import type { SheetFunction } from './function.ts'
import plancoverage from './plancoverage.ts'
import plancovered from './plancovered.ts'
import planleadload from './planleadload.ts'
import planleads from './planleads.ts'
import planmissing from './planmissing.ts'
import planrefcheck from './planrefcheck.ts'
import planrefgaps from './planrefgaps.ts'
import planrefkey from './planrefkey.ts'
import planrefpart from './planrefpart.ts'
import planuncovered from './planuncovered.ts'
import planxrefs from './planxrefs.ts'
import ragcount from './ragcount.ts'
import ragheadline from './ragheadline.ts'
import ragmatrix from './ragmatrix.ts'
import ragmeaning from './ragmeaning.ts'
import ragmovement from './ragmovement.ts'
import ragpercent from './ragpercent.ts'
import ragrollup from './ragrollup.ts'
import ragsummary from './ragsummary.ts'

export const COUNTING_FUNCTIONS: readonly SheetFunction[] = [
  plancoverage,
  plancovered,
  planleadload,
  planleads,
  planmissing,
  planrefcheck,
  planrefgaps,
  planrefkey,
  planrefpart,
  planuncovered,
  planxrefs,
  ragcount,
  ragheadline,
  ragmatrix,
  ragmeaning,
  ragmovement,
  ragpercent,
  ragrollup,
  ragsummary,
]

/** What the result of each function looks like. */
export const RESULT_SHAPES: ReadonlyMap<string, SheetFunction['result']> = new Map([
  ['PLANCHECK', 'table'],
  ['PLANCOVERAGE', 'table'],
  ['PLANCOVERED', 'value'],
  ['PLANLEADLOAD', 'table'],
  ['PLANLEADS', 'table'],
  ['PLANMISSING', 'table'],
  ['PLANREADY', 'value'],
  ['PLANREFCHECK', 'cells'],
  ['PLANREFGAPS', 'table'],
  ['PLANREFKEY', 'cells'],
  ['PLANREFPART', 'cells'],
  ['PLANUNCOVERED', 'table'],
  ['PLANXREFS', 'table'],
  ['RAGCOUNT', 'cells'],
  ['RAGHEADLINE', 'value'],
  ['RAGMATRIX', 'table'],
  ['RAGMEANING', 'cells'],
  ['RAGMOVEMENT', 'table'],
  ['RAGPERCENT', 'cells'],
  ['RAGROLLUP', 'table'],
  ['RAGSUMMARY', 'table'],
])
