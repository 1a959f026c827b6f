import { coloursOnly } from './colours-only.ts'
import { combinedAuthority } from './combined-authority.ts'
import { communitySafety } from './community-safety.ts'
import { districtCouncil } from './district-council.ts'
import { dropDown } from './drop-down.ts'
import { exportAsText } from './export-as-text.ts'
import { fireRescue } from './fire-rescue.ts'
import { hiddenAndTotals } from './hidden-and-totals.ts'
import { hmicfrs } from './hmicfrs.ts'
import { jointHealth } from './joint-health.ts'
import { noRefColumn } from './no-ref-column.ts'
import { openDates } from './open-dates.ts'
import { quarterColumns } from './quarter-columns.ts'
import { riskLog } from './risk-log.ts'
import { slipping } from './slipping.ts'
import { symbols } from './symbols.ts'
import { titleAndKey } from './title-and-key.ts'
import { twoLineHeader } from './two-line-header.ts'
import type { Tracker } from './tracker.ts'

export const trackers: readonly Tracker[] = [
  districtCouncil,
  fireRescue,
  communitySafety,
  jointHealth,
  combinedAuthority,
  hmicfrs,
  quarterColumns,
  riskLog,
  noRefColumn,
  titleAndKey,
  hiddenAndTotals,
  twoLineHeader,
  exportAsText,
  symbols,
  slipping,
  openDates,
  dropDown,
  coloursOnly,
]
