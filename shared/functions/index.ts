// Printed by `npm run generate` from the files of this folder. Do not edit.
import type { SheetFunction } from './function.ts'
import plancheck from './plancheck.ts'
import plancoverage from './plancoverage.ts'
import plancovered from './plancovered.ts'
import planleadload from './planleadload.ts'
import planleads from './planleads.ts'
import planmissing from './planmissing.ts'
import planready from './planready.ts'
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

export const FUNCTIONS: readonly SheetFunction[] = [
  plancheck,
  plancoverage,
  plancovered,
  planleadload,
  planleads,
  planmissing,
  planready,
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
